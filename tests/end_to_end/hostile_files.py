#!/usr/bin/env python3
"""Files that no careful clerk would leave in a folder, and links that lead out of it: each ends with a page, or with a
finding that names it; never with a hang, a crash, or a byte of somebody else's file in the output.

usage: hostile_files.py CONGBO"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import threading
import unicodedata

from harness import DATE, PATIENCE, check, checked

SECRET = "mật khẩu của người khác"
TEXT = "# Tin của phường\n\nLời hay.\n"
TCVN3 = "Nh©n d©n x· Thuën Khª tæ chøc ®¹i héi thi ®ua yªu n­íc".encode("latin-1")
VNI = "UÛy ban nhaân daân xaõ Thuaän Kheâ toå chöùc ñaïi hoäi thi ñua".encode("latin-1")
FIRST_EVENT = "content/2026/hop/"


class Town:
    def __init__(self, program):
        self.program = program
        self.around = pathlib.Path(tempfile.mkdtemp(prefix="congbo-files-"))
        self.folder = self.around / "site"
        self.event = self.folder / "content" / "2026" / "hop"
        self.event.mkdir(parents=True)
        (self.folder / "congbo.json").write_text('{"title": "Phường Hoa Lau"}')
        (self.event / "tin.md").write_text(TEXT)
        (self.around / "khac.md").write_text(f"# {SECRET}\n")
        (self.around / "khac").mkdir()
        (self.around / "khac" / "tin.md").write_text(f"# {SECRET}\n")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        subprocess.run(["chmod", "-R", "u+rwX", self.around], check=False)
        shutil.rmtree(self.around)

    def run(self, *arguments, prefix=(), env=None):
        return subprocess.run([*prefix, self.program, *arguments], cwd=self.folder, capture_output=True, timeout=60 * PATIENCE, env={**os.environ, "CONGBO_LANG": "en", **(env or {})})

    def build(self, *more, **how):
        return self.run("build", ".", "--date", DATE, *more, **how)

    def findings(self):
        result = self.run("check", ".", "--date", DATE, "--format", "json")
        check(result.returncode in (0, 1), f"check ends with {result.returncode}: {result.stderr[:300]}")
        return json.loads(result.stdout)

    def output(self):
        root = self.folder / "output"
        return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file() and not path.is_symlink()}


def utf16(order):
    return ("\ufeff" + TEXT).encode("utf-16-" + order)


# A file of the event → its exit status, the rule that names it (or None), a word of the message.
CONTENTS = {
    "utf-8 with mark": (b"\xef\xbb\xbf" + TEXT.encode(), 0, None, ""),
    "utf-16 little": (utf16("le"), 0, None, ""),
    "utf-16 big": (utf16("be"), 0, None, ""),
    "utf-16 cut": (utf16("le")[:-1], 1, "V09", "UTF-16"),
    "utf-16 half a pair": ("\ufeffa".encode("utf-16-le") + b"\x00\xd8", 1, "V09", "UTF-16"),
    "utf-16 without its mark": (TEXT.encode("utf-16-le"), 1, "V09", "zero byte"),
    "a zero byte": (b"# Tin\n\na\0b\n", 1, "V09", "zero byte"),
    "not utf-8": (b"# Tin\n\n\xff\xfe a\n".replace(b"# Tin\n\n", b"# Tin\n\nx"), 1, "V09", "0xFF"),
    "overlong": (b"# Tin\n\n\xc0\xaf\n", 1, "V09", "0xC0"),
    "a surrogate": (b"# Tin\n\n\xed\xa0\x80\n", 1, "V09", "0xED"),
    "tcvn3": (b"# Tin\n\n" + TCVN3 + b"\n", 1, "V09", "TCVN3"),
    "vni": (b"# Tin\n\n" + VNI + b"\n", 1, "V09", "VNI"),
    "windows-1258": (b"# Tin\n\nH\xf4\xeci ngh\xf2 t\xf4\xd2ng k\xea\xect \xfeu c\xfea \xd0\xe0 N\xe3ng\n", 1, "V09", "1258"),
    "tcvn3 saved as utf-8": (b"# Tin\n\n" + TCVN3.decode("latin-1").encode() + b"\n", 1, "O09", "TCVN3"),
    "empty": (b"", 0, None, ""),
    "only a mark": (b"\xef\xbb\xbf", 0, None, ""),
    "only blank lines": (b"\n \n\t\n", 0, None, ""),
    "only front matter": (b"---\ntitle: a\n---\n", 0, None, ""),
    "a carriage return alone": (b"# Tin\r\rLoi.\r", 0, None, ""),
    "an open fence": (b"---\ntitle: a\n", 1, "V07", "closes"),
    "a picture named .md": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 1, "V09", ""),
    "nine megabytes": (b"# Tin\n\n" + b"x " * 4_500_000, 1, "V09", "8 MB"),
    "a million lines": (b"# Tin\n" + b"\n" * 1_000_000, 1, "V09", "200,000 lines"),
}


def contents(program):
    for what, (data, status, rule, word) in CONTENTS.items():
        with Town(program) as town:
            (town.event / "la.md").write_bytes(data)
            findings = [finding for finding in town.findings() if finding["file"] == FIRST_EVENT + "la.md"]
            built = town.build()
            check(built.returncode == status, f"{what}: exit {built.returncode}: {built.stderr.decode()[-300:]}")
            if rule:
                named = [finding for finding in findings if finding["rule"] == rule]
                check(named, f"{what}: no {rule} in {findings}")
                words = json.dumps(named[0], ensure_ascii=False)
                check(word in words, f"{what}: nothing of '{word}' in {words}")
                check(len(built.stderr) < 20_000, f"{what}: {len(built.stderr)} bytes of messages")
            if rule in ("V09",) and any(word in what for word in ("tcvn3", "vni", "1258")):
                check("UniKey" in words or "Unikey" in words, f"{what}: no way to convert: {words}")


def odd_names(program):
    """Names of any bytes: a page at a plain address, or a finding."""
    names = ['"ngoac"', "'nháy'", "<b>đậm<b>", "a&b;c", "dòng\nhai", "cột\tba", "🎉 vui 🎉", "x" * 252, "ạ" * 84, "%2e%2e%2f", "a\\b", "C:", "con", "-rf", "--help",
             "{{x}}", "a#b?c", "\u202egnourt", "a.", " a ", "\x01", "..a", "nul\x7f", "index.html", "404", "$(id)", "`id`", "*", "~"]
    with Town(program) as town:
        for number, name in enumerate(names):
            (town.folder / "content" / "2026" / f"s{number}").mkdir()
            try:
                (town.folder / "content" / "2026" / f"s{number}" / f"{name}.md").write_text(f"# Tin số {number}\n\nLời.\n")
            except OSError as error:  # this disk's names are shorter
                check(len(name.encode()) > 240, f"{name!r}: {error}")
        raw = os.fsencode(town.folder / "content" / "2026") + b"/s0/\xff\xfe.md"
        with open(raw, "w") as file:
            file.write("# Tin\n")
        findings = town.findings()
        refused = {finding["file"] for finding in findings if finding["severity"] == "error"}
        check(any("\ufffd" in name or "s0/" in name for name in refused), f"a name that is not UTF-8 is not refused: {refused}")
        os.remove(raw)
        for name in refused:
            path = town.folder / name
            if path.exists():
                path.unlink()
        check(len(refused) < len(names) / 3, f"refused: {refused}")
        built = town.build()
        check(built.returncode == 0, built.stderr.decode()[-600:])
        for path in town.output():
            check(set(path) <= set("abcdefghijklmnopqrstuvwxyz0123456789-/._"), f"an address of other signs: {path!r}")
            check(max(len(part) for part in path.split("/")) <= 255, f"a part too long: {path}")


def twins(program):
    """Two sources for one address: both are named."""
    for one, other in ((unicodedata.normalize("NFC", "hội.md"), unicodedata.normalize("NFD", "hội.md")), ("Hop.md", "hop.md"), ("đại hội.md", "dai-hoi.md"), ("a b.md", "a  b.md")):
        with Town(program) as town:
            for name in (one, other):
                (town.event / name).write_text(TEXT)
            found = [finding for finding in town.findings() if finding["rule"] == "V01"]
            check(found and found[0]["related"], f"{one!r} and {other!r} at one address: {found}")
            check(town.build().returncode == 1 and not (town.folder / "output").exists(), f"{one!r} and {other!r} are built")


def links(program):
    """Links that loop, that hang, or that lead outside; folders, pipes and sockets with names of documents."""
    def link(name, target):
        return lambda town: (town.event / name).symlink_to(target)

    def linked_folder(town):
        (town.folder / "content" / "2025").symlink_to(town.around / "khac")

    def linked_content(town):
        shutil.rmtree(town.folder / "content")
        (town.folder / "content").symlink_to(town.around / "khac")

    cases = {
        "a link to itself": (link("vong.md", "vong.md"), 1, "vong.md"),
        "a link that leads nowhere": (link("mat.md", "khong-co"), 1, "mat.md"),
        "a link to another's file": (link("khac.md", "../../../../khac.md"), 1, "khac.md"),
        "a link to the folder above": (link("vong", ".."), 1, "vong"),
        "a folder of another": (linked_folder, 1, "content/2025"),
        "all content of another": (linked_content, 1, "content"),
        "a link beside a document": (link("danh-sach.csv", "../../../../khac.md"), 1, "danh-sach.csv"),
        "a device": (link("zero.md", "/dev/zero"), 1, "zero.md"),
        "a pipe": (lambda town: os.mkfifo(town.event / "ong.md"), 1, "ong.md"),
        "a folder": (lambda town: (town.event / "thu-muc.md").mkdir(), 0, ""),
        "a folder in a folder in a folder": (lambda town: (town.event / "a" / "b" / "c").mkdir(parents=True), 0, ""),
        "a document below an event": (lambda town: ((town.event / "a").mkdir(), (town.event / "a" / "b.md").write_text(TEXT)), 0, "V15"),
        "a theme of another": (lambda town: ((town.folder / "themes").mkdir(), (town.folder / "themes" / "default").symlink_to(town.around / "khac")), (0, 1), ""),
        "settings of another": (lambda town: ((town.folder / "congbo.json").unlink(), (town.folder / "congbo.json").symlink_to("../khac.md")), 2, "congbo.json"),
    }
    for what, (make, status, word) in cases.items():
        with Town(program) as town:
            make(town)
            built = town.build()
            statuses = status if isinstance(status, tuple) else (status,)
            check(built.returncode in statuses, f"{what}: exit {built.returncode}: {built.stderr.decode()[-300:]}")
            check(word in built.stderr.decode() + built.stdout.decode(), f"{what}: '{word}' is not named: {built.stderr.decode()[-300:]}")
            if (town.folder / "output").exists():
                check(not any(SECRET.encode() in data for data in town.output().values()), f"{what}: another's words in the output")


def swapped(program):
    """A folder that becomes a link while it is read: another's words never come into the output."""
    with Town(program) as town:
        for number in range(60):
            (town.event / f"tin-{number}.md").write_text(f"# Tin {number}\n\nLời.\n")
            (town.around / "khac" / f"tin-{number}.md").write_text(f"# {SECRET}\n")
        aside, stop = town.folder / "content" / "2026" / ".hop", threading.Event()

        def swap():
            while not stop.is_set():
                os.rename(town.event, aside)
                town.event.symlink_to(town.around / "khac")
                town.event.unlink()
                os.rename(aside, town.event)

        worker = threading.Thread(target=swap)
        worker.start()
        for _ in range(12):
            built = town.build("--clean")
            check(built.returncode in (0, 1, 2), f"exit {built.returncode}")
            if (town.folder / "output").exists():
                check(not any(SECRET.encode() in data for data in town.output().values()), "a folder was followed where it had become a link")
        stop.set()
        worker.join()


def unreadable(program):
    if os.geteuid() == 0 and not shutil.which("setpriv"):
        return
    as_nobody = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups") if os.geteuid() == 0 else ()
    with Town(program) as town:
        subprocess.run(["chmod", "-R", "a+rwX", town.around], check=True)
        (town.event / "kin.md").write_text(TEXT)
        (town.event / "kin.md").chmod(0)
        built = town.build(prefix=as_nobody)
        check(built.returncode == 2 and b"kin.md" in built.stderr, f"an unreadable file: exit {built.returncode}: {built.stderr.decode()}")
        (town.event / "kin.md").unlink()
        (town.folder / "content" / "2025").mkdir()
        (town.folder / "content" / "2025").chmod(0)
        built = town.build(prefix=as_nobody)
        check(built.returncode == 2 and b"2025" in built.stderr, f"an unreadable folder: exit {built.returncode}: {built.stderr.decode()}")


def clocks(program):
    """In 1970 and in 2100: only what --date says changes."""
    if not shutil.which("faketime"):
        print("SKIPPED the clocks: faketime is not there")
        return
    probe = subprocess.run(["faketime", "-f", "2026-11-21 10:00:00", program, "--version"], capture_output=True, text=True)
    if "ASan runtime" in probe.stderr:
        print("SKIPPED the clocks: faketime and a sanitizer want to be the first library, both")
        return
    outputs = []
    for clock in ("1970-01-02 00:00:00", "2026-11-21 10:00:00", "2100-12-31 23:59:59"):
        with Town(program) as town:
            built = town.build(prefix=("faketime", "-f", clock))
            check(built.returncode == 0, f"in {clock}: exit {built.returncode}: {built.stderr.decode()}")
            again = town.build(prefix=("faketime", "-f", clock))
            check(again.returncode == 0, f"again in {clock}: exit {again.returncode}")
            outputs.append(town.output())
            today = town.run("build", ".", prefix=("faketime", "-f", clock))
            check(today.returncode == 0, f"today in {clock}: exit {today.returncode}: {today.stderr.decode()}")
        with Town(program) as town:
            for path in town.folder.rglob("*.md"):
                os.utime(path, (0, 0))
            check(town.build().returncode == 0, "files of 1970")
    check(outputs[0] == outputs[1] == outputs[2], "the clock is in the output")


def main():
    for test in (contents, odd_names, twins, links, swapped, unreadable, clocks):
        test(sys.argv[1])
    print(f"{checked()} checks")


if __name__ == "__main__":
    main()

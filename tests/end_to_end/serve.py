#!/usr/bin/env python3
"""`congbo serve` over real HTTP: what it serves and refuses, and what an edit brings about.

usage: serve.py CONGBO REPOSITORY"""
import contextlib
import fcntl
import http.client
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.parse

from harness import DATE, check, checked, Site

DOCUMENT = "content/2026/tong-ket/ke-hoach.md"
PAGE = "/2026/tong-ket/ke-hoach/"
PLAN = """ỦY BAN NHÂN DÂN
PHƯỜNG AN LẠC

Số: 12/KH-UBND

An Lạc, ngày 05 tháng 01 năm 2026

KẾ HOẠCH

Tổ chức Hội nghị tổng kết công tác thi đua, khen thưởng năm 2025

I. MỤC ĐÍCH

Biểu dương các tập thể, cá nhân.

II. THỜI GIAN, ĐỊA ĐIỂM

- Thời gian: 08 giờ 00, ngày 30 tháng 01 năm 2026.
- Địa điểm: Hội trường A.

Nơi nhận:

- Đảng ủy phường;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lò Văn Piêng
"""


class Town(Site):
    """Two events; small, so that a build takes no time."""

    def __init__(self, program):
        self.program = program
        self.folder = pathlib.Path(os.path.realpath(subprocess.check_output(["mktemp", "-d", "--suffix=-congbo"], text=True).strip()))
        self.write("congbo.json", '{"title": "Phường An Lạc"}')
        self.write(DOCUMENT, PLAN)
        self.write("content/2026/le-hoi.md", PLAN.replace("12/KH", "13/KH").replace("Hội nghị tổng kết", "Lễ hội hoa ban"))

    def write(self, path, text):
        (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / path).write_text(text, encoding="utf-8")

    def replace(self, path, text):
        """As most editors save: another file, put in the place of the old."""
        self.write(path + ".new~", text)
        (self.folder / (path + ".new~")).rename(self.folder / path)

    @contextlib.contextmanager
    def preview(self, *options, port=0):
        process = subprocess.Popen([self.program, "serve", ".", "--date", DATE, "--port", str(port), *options], cwd=self.folder,
                                   stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        line = process.stdout.readline()
        address = re.search(r"http://127\.0\.0\.1:(\d+)/", line)
        check(address, f"says where it is: {line}")
        preview = Preview(process, int(address[1]))
        try:
            preview.until_built()
            yield preview
        finally:
            if process.poll() is None:
                process.send_signal(signal.SIGINT)
            process.communicate(timeout=30)


class Preview:
    def __init__(self, process, port):
        self.process, self.port = process, port

    def get(self, target, method="GET", at="127.0.0.1", **headers):
        connection = http.client.HTTPConnection(at, self.port, timeout=10)
        connection.putrequest(method, target, skip_host="Host" in headers, skip_accept_encoding=True)
        for name, value in headers.items():
            connection.putheader(name, value)
        connection.endheaders()
        answer = connection.getresponse()
        answer.text = answer.read().decode("utf-8", "replace")
        connection.close()
        return answer

    def until_built(self):
        self.until("/__congbo/", lambda answer: "cbx-trouble" in answer.text or self.get("/").status == 200, "the first build ends")

    def listen(self, page):
        return Listener(self, page)

    def until(self, page, holds, what):
        """The page, once it is so: after a save the open page comes first, and the build of the whole site after it."""
        end = time.monotonic() + 30
        while not holds(answer := self.get(page)):
            check(time.monotonic() < end, what)
            time.sleep(0.02)
        return answer.text


class Listener:
    """A page in a browser: knows its state, hears the news. Use after an edit: `with preview.listen(page) as l: edit; l.reload()`."""

    def __init__(self, preview, page):
        self.preview, self.page = preview, page

    def __enter__(self):
        self.before = self.preview.get(self.page).text
        state, version = re.search(r'data-state="(\w+)" data-version="(\d+)"', self.before).groups()
        query = urllib.parse.urlencode({"page": self.page, "state": state, "since": version})
        self.socket = socket.create_connection(("127.0.0.1", self.preview.port), timeout=10)
        self.socket.sendall(f"GET /__congbo/events?{query} HTTP/1.1\r\nHost: 127.0.0.1:{self.preview.port}\r\n\r\n".encode())
        self.heard = ""
        self.until("retry:")
        check("content-type: text/event-stream" in self.heard.lower(), "a stream of events")
        return self

    def __exit__(self, *_):
        self.socket.close()

    def until(self, word, seconds=10):
        end = time.monotonic() + seconds
        while word not in self.heard:
            self.socket.settimeout(max(end - time.monotonic(), 0.001))
            try:
                piece = self.socket.recv(4096).decode()
            except TimeoutError:
                return False
            if not piece:
                return False
            self.heard += piece
        return True

    def reloaded(self, what):
        """The page as it is after the news that it is another one."""
        check(self.until("event: reload"), f"{what}: the page is told")
        return self.preview.get(self.page).text


def test_what_is_served(town):
    town.build("output")
    with town.preview() as preview:
        for path in sorted(p.relative_to(town.folder / "output").as_posix() for p in (town.folder / "output").rglob("*") if p.is_file()):
            if path.startswith("."):
                continue
            answer = preview.get("/" + re.sub(r"(^|/)index\.html$", r"\1", path))
            published = (town.folder / "output" / path).read_bytes().decode("utf-8", "replace")
            check(answer.status == 200, f"{path}: {answer.status}")
            body = re.sub(r'<aside id="congbo-bar".*?</aside>\n', "", answer.text, flags=re.S)
            check(body == published, f"{path}: what a build publishes")
            check(path.endswith(".html") == (answer.text != body), f"{path}: a bar on pages alone")
        types = {"/": "text/html", "/lich.ics": "text/calendar", "/du-lieu/van-ban.json": "application/json", "/__congbo/bar.js": "text/javascript"}
        for target, kind in types.items():
            check(preview.get(target).headers["content-type"].startswith(kind), f"{target} is {kind}")
        check(preview.get("/", "HEAD").text == "" and int(preview.get("/", "HEAD").headers["content-length"]) > 1000, "HEAD")
        part = preview.get("/lich.ics", Range="bytes=0-14")
        check((part.status, part.text) == (206, "BEGIN:VCALENDAR"), "a range")


def test_what_is_refused(town):
    town.write("secret.txt", "secret")
    with town.preview() as preview:
        folder = town.folder / ".congbo" / "preview" / str(preview.port)
        (folder / "link.txt").symlink_to(town.folder / "secret.txt")
        shutil.move(folder / "2026" / "le-hoi", town.folder / "moved")
        (folder / "2026" / "le-hoi").symlink_to(town.folder / "moved")
        for target in ("/..%2fsecret.txt", "/%2e%2e/secret.txt", "/../../../secret.txt", "/..%5csecret.txt", "//etc/passwd", "/%00"):
            answer = preview.get(target)
            check(answer.status == 400 and "secret" not in answer.text, f"{target}: {answer.status}")
        for target in ("/link.txt", "/.congbo", "/secret.txt", "/2026/le-hoi/", "/khong-co/"):
            check(preview.get(target).status == 404, f"{target} is not there")
        for host in ("evil.example", f"evil.example:{preview.port}", "127.0.0.1", "127.0.0.1:1", ""):
            check(preview.get("/", Host=host).status == 403, f"Host: {host}")
        check(preview.get("/", Host=f"localhost:{preview.port}").status == 200, "localhost")
        check(preview.get("/", Origin="http://evil.example").status == 403, "another origin")
        for method in ("POST", "PUT", "DELETE", "OPTIONS"):
            check(preview.get("/", method).status == 405, method)
        check(preview.get("/2026/tong-ket").headers["location"] == "/2026/tong-ket/", "the slash is added")
        check(listening(preview, "tcp") == [f"0100007F:{preview.port:04X}"], f"listens on loopback alone: {listening(preview, 'tcp')}")


def listening(preview, table):
    """The addresses at which somebody listens on the preview's port, as the system writes them."""
    with open(f"/proc/{preview.process.pid}/net/{table}", encoding="ascii") as lines:
        return [line.split()[1] for line in lines if line.split()[3] == "0A" and line.split()[1].endswith(f":{preview.port:04X}")]


def test_both_loopbacks(town):
    try:
        taken = socket.create_server(("::1", 0), family=socket.AF_INET6)
    except OSError:
        print("skipped: this machine has no ::1")
        return
    with taken, town.preview(port=taken.getsockname()[1]) as preview:
        check(preview.port != taken.getsockname()[1], "a port that another has at ::1 is not free")
        check(listening(preview, "tcp6") == [f"{'0' * 24}01000000:{preview.port:04X}"], f"::1 alone: {listening(preview, 'tcp6')}")
        for host, status in ((f"[::1]:{preview.port}", 200), (f"localhost:{preview.port}", 200), (f"[::2]:{preview.port}", 403), ("[::1]", 403)):
            check(preview.get("/", at="::1", Host=host).status == status, f"at ::1, Host: {host}")
            check(preview.get("/", Host=host).status == status, f"at 127.0.0.1, Host: {host}")


def test_edits(town):
    with town.preview() as preview:
        for name, save in (("a save", town.write), ("a save by renaming", town.replace)):
            with preview.listen(PAGE) as page, preview.listen("/2026/le-hoi/") as other:
                save(DOCUMENT, PLAN.replace("Hội trường A", f"Nhà văn hóa ({name})"))
                check(f"Nhà văn hóa ({name})" in page.reloaded(name), f"{name}: new bytes")
                check(not other.until("event: reload", 0.3), f"{name}: another page is left alone")
        with preview.listen("/2026/") as year:
            town.write("content/2026/hop-dan/giay-moi.md", PLAN.replace("KẾ HOẠCH", "GIẤY MỜI").replace("12/KH", "14/GM"))
            check("/2026/" and "hop-dan/" in year.reloaded("a new folder"), "a new folder")
        with preview.listen("/2026/hop-dan/") as page:
            (town.folder / "content/2026/hop-dan").rename(town.folder / "content/2026/hop-to")
            page.reloaded("a folder renamed")
            check(preview.get("/2026/hop-dan/").status == 404 and preview.get("/2026/hop-to/").status == 200, "a folder renamed")
        with preview.listen("/2026/hop-to/") as page:
            (town.folder / "content/2026/hop-to/giay-moi.md").unlink()
            page.reloaded("a document removed")
            check(preview.get("/2026/hop-to/").status == 404, "a document removed")
        town.write("content/2026/tong-ket/mau.txt", "mẫu 1")
        with preview.listen(PAGE) as page:
            town.write(DOCUMENT, PLAN + "\n[Mẫu](mau.txt)\n")
            check("mau.txt" in page.reloaded("a file beside"), "a file beside")
        preview.until("/2026/tong-ket/mau.txt", lambda answer: answer.status == 200, "the build has ended")
        with preview.listen(PAGE) as page:
            town.write("content/2026/tong-ket/mau.txt", "mẫu 2")
            check(page.until("event: files") and page.until("mau.txt") and "event: reload" not in page.heard, "a file that the page shows")
        with preview.listen("/") as page:
            town.write("congbo.json", '{"title": "Phường Hoa Ban"}')
            check("Phường Hoa Ban" in page.reloaded("settings"), "settings")
        with preview.listen("/") as page:
            town.write("themes/default/strings/vi.json", '{"skip": "Bỏ qua phần đầu"}')
            check("Bỏ qua phần đầu" in page.reloaded("a theme"), "a theme")
        with preview.listen(PAGE) as page, open(town.folder / DOCUMENT, "a", encoding="utf-8") as kept_open:
            kept_open.write("\nCòn mở.\n")
            kept_open.flush()  # never closed: the system does not tell
            check("Còn mở." in page.reloaded("a file kept open"), "what is not told is found")
        with preview.listen(PAGE) as page:
            town.write(DOCUMENT + "~", "x")
            town.write("content/2026/tong-ket/.ke-hoach.md.swp", "x")
            check(not page.until("event: reload", 0.5), "editors' own files")
        check(not (town.folder / "output").exists(), "output/ is not touched")
        check(not (town.folder / ".congbo" / "addresses").exists(), "no address is remembered")


def test_the_open_page_first(town):
    """It is on the screen while the whole site is still being built: here for as long as another holds the site."""
    with town.preview() as preview:
        with open(town.folder / ".congbo" / "lock", "a", encoding="ascii") as lock, preview.listen(PAGE):
            def comes_first(hall):
                """Whether the page has the edit before the site is let go."""
                fcntl.flock(lock, fcntl.LOCK_EX)
                town.write(DOCUMENT, PLAN.replace("Hội trường A", hall))
                end = time.monotonic() + 1
                while not (first := hall in preview.get(PAGE).text) and time.monotonic() < end:
                    time.sleep(0.01)
                fcntl.flock(lock, fcntl.LOCK_UN)
                preview.until(PAGE, lambda answer: hall in answer.text and "cbx-broken" not in answer.text, "the build follows")
                return first

            # A page that was opened this moment is not yet prepared.
            check(any(comes_first(f"Hội trường số {i}") for i in range(10)), "the open page comes first")


def test_errors(town):
    with town.preview() as preview:
        with preview.listen(PAGE) as page:
            town.write("themes/default/templates/pages/document.html", "{{#khong_dong}}")
            broken = page.reloaded("a broken theme")
        check("cbx-broken" in broken and "themes/default/templates/pages/document.html:1:" in broken, "the error is shown")
        check("Hội trường A" in broken, "the last good page stays")
        with preview.listen("/__congbo/") as overview:
            (town.folder / "themes/default/templates/pages/document.html").unlink()
            check("cbx-trouble" not in overview.reloaded("mended"), "the overview follows")
        check("cbx-broken" not in preview.get(PAGE).text, "mended")
        with preview.listen(PAGE) as page:
            town.write(DOCUMENT, "---\ntitel: x\n---\n" + PLAN)
            broken = page.reloaded("a broken document")
        check(f"vscode://file{town.folder}/{DOCUMENT}:2:1" in broken and f">{DOCUMENT}:2:1</a>" in broken, "leads to the line")
        with preview.listen(PAGE) as page:
            (town.folder / "congbo.json").rename(town.folder / "congbo.json.bak")
            check("congbo.json" in page.reloaded("no settings"), "no settings: said, and served on")
        with preview.listen(PAGE) as page:
            town.write(DOCUMENT, PLAN.replace("Hội trường A", "Hội trường B"))
            (town.folder / "congbo.json.bak").rename(town.folder / "congbo.json")
            page.reloaded("settings again")
        preview.until(PAGE, lambda answer: "Hội trường B" in answer.text and "cbx-broken" not in answer.text, "all is well again")


def test_surroundings(town):
    """What the disk refuses is said, and tried again without an edit."""
    with town.preview() as preview:
        made = town.folder / ".congbo" / "preview" / str(preview.port) / ".congbo"
        made.rename(town.folder / "kept")
        made.mkdir()
        with preview.listen(PAGE) as page:
            town.write(DOCUMENT, PLAN.replace("Hội trường A", "Hội trường C"))
            page.reloaded("a failure")
        preview.until(PAGE, lambda answer: "cbx-broken" in answer.text and "KẾ HOẠCH" in answer.text, "a failure is shown beside the last good page")
        with preview.listen(PAGE) as page:
            made.rmdir()
            (town.folder / "kept").rename(made)
            page.reloaded("tried again")
        preview.until(PAGE, lambda answer: "cbx-broken" not in answer.text and "Hội trường C" in answer.text, "tried again")


def test_no_site_yet(town):
    town.write(DOCUMENT, "---\ntitel: x\n---\n" + PLAN)
    with town.preview() as preview:
        check(preview.get("/").status == 503 and "[V07 front-matter]" in preview.get("/").text, "errors in place of a site")
        with preview.listen("/") as page:
            town.write(DOCUMENT, PLAN)
            check("Phường An Lạc" in page.reloaded("mended"), "the site comes up")


def test_command(town):
    for signal_sent, status in ((signal.SIGINT, 130), (signal.SIGTERM, 0)):
        with town.preview() as preview, preview.listen("/") as page:
            preview.process.send_signal(signal_sent)
            start = time.monotonic()
            check(preview.process.wait(10) == status, f"{signal_sent.name}: {preview.process.returncode}")
            check(time.monotonic() - start < 2, "ends at once")
            check(not page.until("event: reload", 1), "streams end")
    with town.preview() as first, town.preview(port=first.port) as second:
        check(first.port < second.port <= first.port + 50, "the next free port")
    draft = PLAN.replace("Số: 12", "Số: 15")
    town.write("content/2026/moi.md", "---\ndraft: true\n---\n" + draft)
    with town.preview() as preview:
        check(preview.get("/2026/moi/").status == 404, "drafts stay away")
    with town.preview("--drafts", "--lang", "en") as preview:
        check(preview.get("/2026/moi/").status == 200 and "PREVIEW" in preview.get("/").text, "--drafts, --lang")
    browser = town.folder / "bin" / "xdg-open"
    town.write("bin/xdg-open", f"#!/bin/sh\necho \"$1\" > {town.folder}/opened\n")
    browser.chmod(0o755)
    os.environ["PATH"] = f"{browser.parent}:{os.environ['PATH']}"
    with town.preview("--open") as preview:
        for _ in range(200):
            if (town.folder / "opened").exists() and (town.folder / "opened").read_text():
                break
            time.sleep(0.02)
        check((town.folder / "opened").read_text() == f"http://127.0.0.1:{preview.port}/\n", "--open")
    for wrong in (["nowhere"], [".", "--port", "x"], [".", "--port", "65536"], [".", "--date", "x"], ["bin"]):
        check(town.run("serve", *wrong, check=False).returncode == 2, f"{wrong}: wrong use")


if __name__ == "__main__":
    for test in (test_what_is_served, test_what_is_refused, test_both_loopbacks, test_edits, test_the_open_page_first, test_errors, test_surroundings, test_no_site_yet, test_command):
        start = time.monotonic()
        with Town(sys.argv[1]) as town:
            test(town)
        print(f"{test.__name__}: {time.monotonic() - start:.1f} s")
    print(f"{checked()} checks hold")

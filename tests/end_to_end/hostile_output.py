#!/usr/bin/env python3
"""A build writes into its output folder and into .congbo/, and nowhere else: not through links, not onto files of
others, not where the disk is full or may not be written; and what stood there before stays whole. It opens no socket
and starts no program.

usage: hostile_output.py CONGBO"""
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import time

from harness import check, checked
from hostile_files import SECRET, TEXT, Town


def tree(folder):
    """Everything below a folder: kind, bytes, where a link leads."""
    return {path.relative_to(folder).as_posix(): os.readlink(path) if path.is_symlink() else path.read_bytes() if path.is_file() else "folder"
            for path in sorted(folder.rglob("*"))}


def front_matter_leads_out(program):
    """Slugs, aliases, attachments and theme paths that try to leave."""
    for what, text in {
        "slug": '---\nslug: "../../../khac/a"\n---\n' + TEXT,
        "slug of dots": '---\nslug: ".."\n---\n' + TEXT,
        "slug with a zero": '---\nslug: "a\\0b"\n---\n' + TEXT,
        "alias": '---\naliases: ["/../../khac/", "//khac/a/", "/a/../../../khac/", "\\\\khac\\\\", "C:/khac/", "/%2e%2e/%2e%2e/khac/", "/.congbo/", "/.htaccess/"]\n---\n' + TEXT,
        "attachment": '---\nattachments: ["../../../../khac.md", "/etc/passwd", "~/a", "file:///etc/passwd", "..\\\\..\\\\..\\\\..\\\\khac.md"]\n---\n' + TEXT,
        "list": '---\nlist: "../../../../khac.md"\n---\n' + TEXT,
        "link": TEXT + "\n[a](../../../../khac.md) ![b](../../../../khac.md)\n",
    }.items():
        with Town(program) as town:
            (town.event / "ra.md").write_text(text)
            before = {name: data for name, data in tree(town.around).items() if name.startswith("khac")}
            built = town.build()
            check(built.returncode in (0, 1), f"{what}: exit {built.returncode}: {built.stderr.decode()[-300:]}")
            after = tree(town.around)
            check({name: data for name, data in after.items() if name.startswith("khac")} == before, f"{what}: something outside is another")
            check({name.split("/")[0] for name in after} == {"site", "khac", "khac.md"}, f"{what}: {[n for n in after if '/' not in n]}")
            check({name.split("/")[1] for name in after if name.startswith("site/")} <= {"content", "output", ".congbo", "congbo.json"}, f"{what}: beside the output")
            if built.returncode == 0:
                made = town.output()
                check(not any(SECRET.encode() in data for data in made.values()), f"{what}: another's words")
                check(all(name == ".congbo" or not part.startswith(".") for name in made for part in name.split("/")), f"{what}: a hidden file {list(made)}")


def settings_lead_out(program):
    for what, more in {"theme": '"theme": "../../khac"', "theme path": '"theme": "a/../../khac"', "mark": '"look": {"mark": "../khac/mark.svg"}',
                       "mark of the disk": '"look": {"mark": "/etc/passwd.svg"}', "removed": '"removed": {"/../../khac/": "a"}'}.items():
        with Town(program) as town:
            (town.around / "khac" / "mark.svg").write_text(f"<svg xmlns='http://www.w3.org/2000/svg'><title>{SECRET}</title></svg>")
            (town.folder / "congbo.json").write_text('{"title": "a", ' + more + "}")
            built = town.build()
            check(built.returncode == 1, f"{what}: exit {built.returncode}: {built.stderr.decode()[-300:]}")
            check(not (town.folder / "output").exists(), f"{what}: something is made")


def links_in_the_output(program):
    """What has become a link in the output is not written through."""
    def file(town):
        (town.folder / "output" / "index.html").unlink()
        (town.folder / "output" / "index.html").symlink_to(town.around / "khac.md")

    def folder(town):
        shutil.rmtree(town.folder / "output" / "2026")
        (town.folder / "output" / "2026").symlink_to(town.around / "khac")

    def whole(town):
        shutil.rmtree(town.folder / "output")
        (town.folder / "output").symlink_to(town.around / "khac")

    def memory(town):
        shutil.rmtree(town.folder / ".congbo")
        (town.folder / ".congbo").symlink_to(town.around / "khac")

    def the_list(town):
        (town.folder / "output" / ".congbo").unlink()
        (town.folder / "output" / ".congbo").symlink_to(town.around / "khac.md")

    for what, make, statuses in (("a page", file, (0,)), ("a folder", folder, (2,)), ("the output", whole, (2,)), ("the memory", memory, (0, 2)), ("the list", the_list, (2,))):
        with Town(program) as town:
            check(town.build().returncode == 0, "a first build")
            make(town)
            before = tree(town.around / "khac"), (town.around / "khac.md").read_bytes()
            (town.event / "tin.md").write_text("# Tin khác\n\nLời khác.\n")
            built = town.build()
            check(built.returncode in statuses, f"{what} is a link: exit {built.returncode}: {built.stderr.decode()[-300:]}")
            check((tree(town.around / "khac"), (town.around / "khac.md").read_bytes()) == before, f"{what} is a link: written through")
            if built.returncode == 0 and what == "a page":
                check(b"index.html" in built.stdout + built.stderr, "a page that was left is not told")


def list_of_strangers(program):
    """A list of what congbo made that names files of others: none of them is removed."""
    with Town(program) as town:
        check(town.build().returncode == 0, "a first build")
        mine = town.folder / "output" / "cua-toi.html"
        mine.write_text("của tôi")
        digest = "0" * 64
        with open(town.folder / "output" / ".congbo", "a") as file:
            file.write(f"{digest}  cua-toi.html\n{digest}  ../../khac.md\n{digest}  /etc/hostname\n{digest}  2026/../../../khac.md\n")
        built = town.build("--clean")
        check(built.returncode == 0 and mine.read_text() == "của tôi", "another's file is removed")
        check((town.around / "khac.md").exists(), "a file outside is removed")


def may_not_be_written(program):
    """A folder that may only be read, a full disk, a limit of the file size: exit 2, and the site before it."""
    as_nobody = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups") if os.geteuid() == 0 else ()
    if not as_nobody or shutil.which("setpriv"):
        with Town(program) as town:
            subprocess.run(["chmod", "-R", "a+rwX", town.around], check=True)
            check(town.build(prefix=as_nobody).returncode == 0, "a first build of another user")
            before = town.output()
            (town.event / "tin.md").write_text("# Tin khác\n\nLời khác.\n")
            for folder in [town.folder / "output", *(path for path in (town.folder / "output").rglob("*") if path.is_dir())]:
                folder.chmod(0o555)
            built = town.build(prefix=as_nobody)
            check(built.returncode == 2 and town.output() == before, f"a folder that may only be read: exit {built.returncode}")
            check(len(built.stderr.splitlines()) < 8 and b"output" in built.stderr, f"{built.stderr.decode()}")
    with Town(program) as town:
        check(town.build().returncode == 0, "a first build")
        before = town.output()
        (town.event / "tin.md").write_text("# Tin khác\n\n" + "Lời khác, dài hơn. " * 4000)
        built = town.build(prefix=("prlimit", "--fsize=20000"))
        check(built.returncode == 2, f"a limit of file sizes: exit {built.returncode}: {built.stderr.decode()[-300:]}")
        check(town.output() == before, f"a limit of file sizes: {[name for name, data in town.output().items() if before.get(name) != data][:4]} are not the old site's")
        check(town.build().returncode == 0, "a build after it")
    full_disks(program)


# How a disk without room is made at "$O", how it gets room for what a step names, and the steps; the last has enough.
DISKS = {
    "a full disk": ('mount -t tmpfs -o size=600k none "$O"', 'mount -o remount,size=$1 "$O"', ["600k", "900k", "2m", "60m"]),
    "a disk without a free name": ('mount -t tmpfs -o size=60m,nr_inodes=120 none "$O"', 'mount -o remount,nr_inodes=$1 "$O"', ["120", "160", "500", "9000"]),
    "a quota": ('truncate -s 128M "$A/disk" && mkfs.btrfs -q "$A/disk" && mkdir "$A/all" && mount -o loop "$A/disk" "$A/all" && btrfs quota enable "$A/all" && '
                'btrfs subvolume create "$A/all/own" >&2 && mount --bind "$A/all/own" "$O" && btrfs qgroup limit 2M "$A/all/own"',
                'sync; btrfs qgroup limit $1 "$A/all/own"', ["2M", "4M", "none"]),
}


def without_room(program, what):
    """Where the new site does not fit, the old one stays, byte for byte; where it does, it is there."""
    prepare, grow, steps = DISKS[what]
    with Town(program) as town:
        (town.folder / "output").mkdir()
        build = f'"{program}" build . --date 2026-11-21 >&2'
        script = (f'export A="{town.around}" O="{town.folder}/output"\n({prepare}) >&2 || exit 77\ngrow() {{ ({grow}) >&2; }}\n{build} || exit 1\ncp -r "$O" "$A/before"\n'
                  'for i in $(seq 400); do printf "# Tin %s\n\nLời rất dài.\n" $i > content/2026/hop/tin-$i.md; done\necho \'{"title": "Phường khác hẳn"}\' > congbo.json\n')
        for number, step in enumerate(steps):
            script += f'grow {step}; {build}; echo "{number} $?"\ncp -r "$O" "$A/after-{number}"\n'
        run = subprocess.run(["unshare", "-m", "sh", "-c", script], cwd=town.folder, capture_output=True, text=True, timeout=120)
        if run.returncode == 77 or run.stderr.startswith("unshare: "):  # in a chroot, say
            print(f"SKIPPED {what}: it cannot be made here: {run.stderr.splitlines()[-1:]}")
            return
        ends = [int(line.split()[1]) for line in run.stdout.splitlines()]
        check(len(ends) == len(steps) and set(ends[:-1]) == {2} and ends[-1] == 0, f"{what}: {run.stdout}{run.stderr[-500:]}")
        before, after = tree(town.around / "before"), tree(town.around / f"after-{len(steps) - 1}")
        for number in range(len(steps) - 1):
            left = tree(town.around / f"after-{number}")
            other = sorted(name for name in set(left) | set(before) if left.get(name) != before.get(name))
            check(not other, f"{what}, with {steps[number]}: {len(other)} files are not the old site's: {other[:4]}")
        check(len(after) > 800 and not [name for name in after if ".congbo-" in name], f"{what}: {len(after)} files when there is room")


def full_disks(program):
    if os.geteuid() != 0 or not shutil.which("unshare"):
        print("SKIPPED the full disks: only root makes one")
        return
    for what in DISKS:
        without_room(program, what)


def calls(program):
    """What build and check ask of the system, as strace has it."""
    if not shutil.which("strace"):
        print("SKIPPED the calls: strace is not there")
        return
    with Town(program) as town:
        (town.event / "b.csv").write_text("Họ và tên,Đơn vị\nLò Văn Đôi,Bản Mường\n")
        (town.event / "tin.md").write_text(TEXT + "\n[a](https://a.example) <https://b.example>\n")
        for command in (("build", ".", "--clean"), ("check", "."), ("inspect", "content/2026/hop/tin.md")):
            log = town.around / "calls"
            run = subprocess.run(["strace", "-f", "-qq", "-e", "trace=%network,execve,execveat,fork,vfork,clone,clone3", "-o", log, program, *command], cwd=town.folder, capture_output=True, timeout=60)
            if b"ptrace" in run.stderr.lower() or not log.exists():
                print("SKIPPED the calls: strace may not trace here")
                return
            check(run.returncode == 0, f"{command}: {run.stderr.decode()[-300:]}")
            lines = [line for line in log.read_text().splitlines() if "(" in line]
            asked = [re.search(r"(\w+)\(", line).group(1) for line in lines]
            check(asked.count("execve") == 1 and "execveat" not in asked, f"{command}: starts a program: {[l for l in lines if 'exec' in l][1:3]}")
            threads = [line for line in lines if re.search(r"\b(clone3?|v?fork)\(", line)]
            check(all("CLONE_THREAD" in line for line in threads), f"{command}: starts a process")
            check(set(asked) <= {"execve", "clone", "clone3"}, f"{command}: asks the network: {[l for l in lines if 'exec' not in l and 'clone' not in l][:3]}")
        # The same look finds what is there: serve does open a socket.
        log = town.around / "calls"
        serve = subprocess.Popen(["strace", "-f", "-qq", "-e", "trace=%network", "-o", log, program, "serve", ".", "--port", "0"], cwd=town.folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(100):
            time.sleep(0.1)
            if log.exists() and "socket(" in log.read_text():
                break
        os.kill(int(log.read_text().split()[0]), signal.SIGTERM)
        serve.wait(20)
        check("socket(" in log.read_text(), "the look at calls finds nothing at all")


def main():
    for test in (front_matter_leads_out, settings_lead_out, links_in_the_output, list_of_strangers, may_not_be_written, calls):
        test(sys.argv[1])
    print(f"{checked()} checks")


if __name__ == "__main__":
    main()

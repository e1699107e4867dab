"""A build that is killed at any moment leaves whole files, and the next one mends everything; two at once."""
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

from harness import DATE, Site, check, checked, differing

TIMES = 300 if os.environ.get("CONGBO_LONG") else 30
STRANGER = "2026/cua-nguoi-khac.txt"


def published(files):
    """Without the list of what congbo made, and the files under way."""
    return {p: b for p, b in files.items() if p != ".congbo" and not p.split("/")[-1].startswith(".congbo-")}


def edit(site, chance):
    """Another word in every document of a few, so that a build has much to write."""
    for path in chance.sample(sorted((site.folder / "content").rglob("*.md")), 3):
        path.write_text(path.read_text() + f"\nGhi chú {chance.randrange(1000)}.\n")


def start(site, *more):
    return subprocess.Popen([site.program, "build", ".", "--date", DATE, *more], cwd=site.folder,
                            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def seconds_of_a_build(site):
    begin = time.monotonic()
    site.run("build", ".", "--date", DATE, "--clean")
    return time.monotonic() - begin


def kill_at_any_moment(site, chance):
    site.build()
    (site.folder / "output" / STRANGER).parent.mkdir(parents=True, exist_ok=True)
    (site.folder / "output" / STRANGER).write_text("của người khác")
    longest = seconds_of_a_build(site)
    killed = 0
    for _ in range(TIMES):
        before = published(site.bytes_of())
        edit(site, chance)
        with tempfile.TemporaryDirectory() as clean:
            shutil.copytree(site.folder / "content", pathlib.Path(clean) / "content")
            shutil.copy(site.folder / "congbo.json", clean)
            site.run("build", clean, "--date", DATE)
            after = {p.relative_to(f"{clean}/output").as_posix(): p.read_bytes()
                     for p in pathlib.Path(clean, "output").rglob("*") if p.is_file()}
        after = published(after)
        after[STRANGER] = "của người khác".encode()
        process = start(site)
        time.sleep(chance.random() * longest)
        process.send_signal(signal.SIGKILL)
        in_time = process.wait() == -signal.SIGKILL
        killed += in_time
        longest *= 1.1 if in_time else 0.7  # a build after an edit is shorter, and machines differ from minute to minute
        process.stderr.close()
        for path, data in published(site.bytes_of()).items():
            check(data in (before.get(path), after.get(path)), f"{path} is neither the old file nor the new one")
        site.build()
        left = site.bytes_of()
        check(not differing(published(left), after), f"after a kill: {differing(published(left), after)[:3]}")
        check(not [p for p in left if ".congbo-" in p], "a temporary file stays")
    check(killed > TIMES // 3, f"only {killed} builds of {TIMES} were killed in time")


def two_at_once(site):
    edit(site, random.Random(2))
    lock = site.folder / ".congbo" / "lock"
    holder = subprocess.Popen([sys.executable, "-c",
                               "import fcntl, sys, time\nf = open(sys.argv[1], 'r+')\nfcntl.flock(f, fcntl.LOCK_EX)\n"
                               "f.write('4711 2026-11-21 10:22:05')\nf.flush()\nprint('held', flush=True)\ntime.sleep(60)",
                               str(lock)], stdout=subprocess.PIPE, text=True)
    holder.stdout.readline()
    second = site.run("build", ".", "--date", DATE, "--lang", "en", check=False)
    check(second.returncode == 2, f"a second build ends with {second.returncode}")
    check("process 4711, since 2026-11-21 10:22:05" in second.stderr, second.stderr)
    holder.kill()
    holder.wait()
    holder.stdout.close()
    check(site.build().returncode == 0, "the lock outlives its holder")
    check(lock.read_text() == "", "a build that has ended still says that it holds the lock")


def main():
    program, source = sys.argv[1:3]
    with Site(program, source) as site:
        kill_at_any_moment(site, random.Random(1))
        two_at_once(site)
    print(f"{checked()} checks")


main()

#!/usr/bin/env python3
"""The preview under random edits with requests all the while: no error, memory that does not grow, and the last page
right. 60 edits; with CONGBO_LONG=1 10,000.

usage: soak.py CONGBO [EDITS]"""
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request

from harness import check, checked

EDITS = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000 if os.environ.get("CONGBO_LONG") == "1" else 60


def memory(process):
    """Kilobytes that the process holds."""
    return int(re.search(r"VmRSS:\s+(\d+)", pathlib.Path(f"/proc/{process.pid}/status").read_text()).group(1))


def get(port, path):
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/{path}", timeout=20) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode(errors="replace")


class Asker(threading.Thread):
    """Asks for one page after another, until it is told to stop."""

    def __init__(self, port):
        super().__init__(daemon=True)  # a check that fails ends the test, whatever it is doing
        self.port, self.stop, self.asked, self.wrong = port, threading.Event(), 0, []

    def run(self):
        chance = random.Random(7)
        while not self.stop.is_set():
            path = chance.choice(["", "2026/", "van-ban/", f"2026/s{chance.randrange(30)}/", "tim-kiem/", "mat/"])
            try:
                status, _ = get(self.port, path)
                if status not in (200, 404, 503):
                    self.wrong.append(f"{path}: {status}")
            except OSError as error:
                self.wrong.append(f"{path}: {error}")
            self.asked += 1
            time.sleep(0.01)


def mend(folder):
    for spoilt in (folder / "content").rglob("hong.md"):
        spoilt.unlink()


def edit(folder, chance, number):
    """One of the things that a person does to a folder; the text of the last document, where it wrote one."""
    event = folder / "content" / "2026" / f"s{chance.randrange(30)}"
    kind = chance.random()
    if kind < 0.1 and event.exists():
        shutil.rmtree(event)
    elif kind < 0.15:
        (folder / "congbo.json").write_text(f'{{"title": "Phường Hoa Lau {number}"}}')
    elif kind < 0.25:
        event.mkdir(parents=True, exist_ok=True)
        (event / "hong.md").write_bytes(b"\xff\xfe\x00" if chance.random() < 0.5 else b"---\ntitel: x\n---\n")
    else:
        event.mkdir(parents=True, exist_ok=True)
        if chance.random() < 0.5:  # somebody mends what is spoilt: else hardly a build would come out
            mend(folder)
        (event / "tin.md").write_text(f"# Tin số {number}\n\n" + "Lời hay. " * chance.randrange(1, 200) + "\n")


def built(folder, port):
    """When the latest build that came out wrote its list; 0 before the first."""
    try:
        return (folder / ".congbo" / "preview" / str(port) / ".congbo").stat().st_mtime_ns
    except FileNotFoundError:
        return 0


def last_page(folder, port, number):
    """Mends all and writes one document: its page comes, and a build of the whole site."""
    before = built(folder, port)
    mend(folder)
    event = folder / "content" / "2026" / "s0"
    event.mkdir(parents=True, exist_ok=True)
    (event / "tin.md").write_text(f"# Tin cuối cùng {number}\n\nLời cuối.\n")
    shown = False
    for _ in range(400):
        status, text = get(port, "2026/s0/tin/")
        shown = shown or (status == 200 and f"Tin cuối cùng {number}" in text)
        if shown and built(folder, port) != before:
            return True
        time.sleep(0.1)
    return False


def soak(process, port, folder):
    asker, chance, held = Asker(port), random.Random(20261122), []
    came_out = set()
    asker.start()
    for number in range(EDITS):
        edit(folder, chance, number)
        time.sleep(chance.choice([0, 0.01, 0.05]))
        check(process.poll() is None, f"the preview died at edit {number}")
        held.append(memory(process))
        if number % 30 == 29:  # who edits without a pause sees no build come out: each text is another by its end
            check(last_page(folder, port, number), f"the last page does not come, edit {number}")
        came_out.add(built(folder, port))
    check(last_page(folder, port, EDITS), "the last page does not come")
    asker.stop.set()
    asker.join()
    check(not asker.wrong, f"{len(asker.wrong)} of {asker.asked} answers are wrong: {asker.wrong[:3]}")
    check(asker.asked >= EDITS / 5, f"only {asker.asked} requests")
    check(len(came_out) >= EDITS // 30, f"only {len(came_out)} builds came out")
    part = max(len(held) // 4, 1)
    early, late = max(held[part:2 * part]), max(held[-part:])
    most = early * 1.1 + 10_000 if EDITS >= 10_000 else early * 1.3 + 20_000  # a short one is not warm by its second quarter
    check(late < most, f"memory grows: {early} KB, later {late} KB")
    print(f"{EDITS} edits, {len(came_out)} builds that came out, {asker.asked} requests, {early} KB then {late} KB, {checked()} checks")


def main():
    folder = pathlib.Path(tempfile.mkdtemp(prefix="congbo-soak-"))
    (folder / "congbo.json").write_text('{"title": "Phường Hoa Lau"}')
    for number in range(30):
        (folder / "content" / "2026" / f"s{number}").mkdir(parents=True)
        (folder / "content" / "2026" / f"s{number}" / "tin.md").write_text(f"# Tin {number}\n\nLời.\n")
    process = subprocess.Popen([sys.argv[1], "serve", folder, "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        line = process.stdout.readline()
        port = int(re.search(r"127\.0\.0\.1:(\d+)", line).group(1))
        threading.Thread(target=process.stdout.read, daemon=True).start()
        soak(process, port, folder)
    finally:
        process.kill()
        process.wait()
        shutil.rmtree(folder, ignore_errors=True)


main()

#!/usr/bin/env python3
"""V18 as a user meets it: a document that was published changes its words, and `congbo publish` asks at a terminal whether
that mends a conversion or is a correction; in scripts options answer, and without one it only lists.

usage: changed_texts.py CONGBO"""
import json
import os
import pathlib
import pty
import subprocess
import sys
import time

from checks import check, checked
from folder_server import Folder
from small_town import Town

PLAN = """ỦY BAN NHÂN DÂN
PHƯỜNG HOA LAU

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: {number}/KH-UBND

Hoa Lau, ngày 05 tháng 11 năm 2026

KẾ HOẠCH

Tổ chức Hội nghị {name}

Ủy ban nhân dân phường Hoa Lau xây dựng Kế hoạch tổ chức Hội nghị {name} như sau:

I. THỜI GIAN, ĐỊA ĐIỂM

- Thời gian: {hour} giờ 00, ngày 22 tháng 12 năm 2026.
- Địa điểm: Hội trường A, phường Hoa Lau.

Trên đây là Kế hoạch, đề nghị các đơn vị thực hiện./.

Nơi nhận:

- Đảng ủy phường;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lò Văn Piêng
"""


def write(town, name, hour, head=""):
    path = town.folder / "content" / "2026" / name / "ke-hoach.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(head + PLAN.format(number=11 + len(name), name=name.replace("-", " "), hour=hour))
    return path


def build(town):
    result = subprocess.run([town.program, "build", str(town.folder)], capture_output=True, text=True, timeout=60, env=town.surroundings())
    check(result.returncode == 0, f"build: {result.stdout}{result.stderr}")


def at_terminal(town, answers, *options):
    """Runs `congbo publish` on a terminal of its own, types an answer at each question, gives what was said and the status."""
    child, terminal = pty.fork()
    if child == 0:
        os.execve(town.program, town.command(*options), town.surroundings())
    said, asked = b"", 0
    deadline = time.monotonic() + 60
    try:
        while time.monotonic() < deadline:
            said += os.read(terminal, 4096)
            if said.rstrip(b" ").endswith(b"]:") and asked < len(answers):
                os.write(terminal, answers[asked].encode() + (b"" if answers[asked] == "\x03" else b"\n"))
                asked += 1
                said += b"\n"
    except OSError:
        pass  # the terminal closes with the program
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    check(asked == len(answers), f"{asked} questions for {answers}: {said.decode()}")
    return said.decode(), status


def published(server, name):
    return (server.root / "2026" / name / "ke-hoach" / "nguon.md").read_text()


def in_scripts(town, server):
    write(town, "mot", "09")
    build(town)
    dry = town.publish("--dry-run", "--format", "json")
    check(json.loads(dry.stdout)["changed_texts"] == [{"page": "/2026/mot/ke-hoach/", "source": "content/2026/mot/ke-hoach.md", "answer": "none"}], dry.stdout)
    listed = town.publish()
    check(listed.returncode == 0 and "content/2026/mot/ke-hoach.md: warning: the text" in listed.stdout, f"a script only lists: {listed.stdout}{listed.stderr}")
    check("09 giờ 00" in published(server, "mot"), "and publishes")
    write(town, "mot", "10")
    build(town)
    mended = town.publish("--mended")
    check(mended.returncode == 0 and "content/2026/mot/ke-hoach.md" not in mended.stdout, f"--mended: {mended.stdout}{mended.stderr}")
    path = write(town, "mot", "11")
    build(town)
    before = path.read_text()
    stopped = town.publish("--correction", "Giờ khai mạc là 11 giờ 00")
    check(stopped.returncode == 1 and "congbo build" in stopped.stderr, f"--correction: {stopped.stdout}{stopped.stderr}")
    check("10 giờ 00" in published(server, "mot"), "nothing was published")
    check(path.read_text().endswith(before) and 'text: "Giờ khai mạc là 11 giờ 00"' in path.read_text(), path.read_text())
    build(town)
    noted = town.publish("--format", "json")
    check(noted.returncode == 0 and json.loads(noted.stdout)["changed_texts"][0]["answer"] == "correction", f"with its note: {noted.stdout}{noted.stderr}")
    check("Giờ khai mạc là 11 giờ 00" in (server.root / "2026/mot/ke-hoach/index.html").read_text(), "readers see it")
    both = town.publish("--correction", "x", "--mended")
    check(both.returncode == 2, both.stderr)


def asked_at_a_terminal(town, server):
    """Three documents: one mended, one corrected with the words that are proposed; the answers are kept over the build."""
    paths = {name: write(town, name, "13") for name in ("mot", "hai", "ba")}
    paths["mot"].write_text(paths["mot"].read_text().replace("13 giờ 00", "14 giờ 00"))
    build(town)
    said, status = at_terminal(town, ["q"])
    check(status == 1 and "nothing was published" in said and "- - Thời gian: 08 giờ 00" in said and "+ - Thời gian: 13 giờ 00" in said, f"q: {said}")
    said, status = at_terminal(town, ["\x03"])
    check(status == -2, f"Ctrl-C at the question: {status} {said}")
    said, status = at_terminal(town, ["", ])
    check(status == 1 and "nothing was published" in said, f"an empty answer decides nothing: {said}")
    check("11 giờ 00" in published(server, "mot") and "08 giờ 00" in published(server, "hai"), "nothing was published")
    said, status = at_terminal(town, ["m", "c", "", "c", "Hội nghị vào buổi chiều"])
    check(status == 1 and "run congbo build" in said, f"m, c, c: {status} {said}")
    check('text: "“08 giờ” sửa lại là “13 giờ”"' in paths["hai"].read_text(), f"the proposed words: {paths['hai'].read_text()[:200]}")
    check(paths["ba"].read_text().startswith("ỦY BAN"), "a mended conversion gets no note")
    check('text: "Hội nghị vào buổi chiều"' in paths["mot"].read_text(), paths["mot"].read_text()[:300])
    said, status = at_terminal(town, [])
    check(status == 1 and "do not show the correction" in said, f"without a build: {status} {said}")
    build(town)
    said, status = at_terminal(town, [])
    check(status == 0, f"nothing more is asked: {status} {said}")
    check("14 giờ 00" in published(server, "mot") and "13 giờ 00" in published(server, "ba"), "all is published")
    for name in ("mot", "hai", "ba"):
        write(town, name, "15", paths[name].read_text()[:paths[name].read_text().index("ỦY BAN")])
    build(town)
    said, status = at_terminal(town, ["t"], "--lang", "vi")
    check(status == 0 and "Lời văn đã đăng nay khác: content/2026/ba/ke-hoach.md" in said, f"all the rest: {status} {said}")
    check(all("15 giờ 00" in published(server, name) for name in ("mot", "hai", "ba")), "an old note does not speak for a new change")
    back = at_terminal(town, [], "--rollback")
    check(back[1] == 0 and "13 giờ 00" in published(server, "ba"), f"a roll-back asks nothing: {back}")


def main():
    with Folder() as server, Town(sys.argv[1], server.settings(), {}) as town:
        for name in ("mot", "hai", "ba"):
            write(town, name, "08")
        build(town)
        check(town.publish().returncode == 0, "the first publication")
        in_scripts(town, server)
        asked_at_a_terminal(town, server)
    print(f"{checked()} checks")


main()

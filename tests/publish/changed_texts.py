#!/usr/bin/env python3
"""V18 as a user meets it: a document that was published changes its words, and `congbo publish` asks at a terminal whether
that mends a conversion or is a correction; in scripts options answer, and without one it only lists.

usage: changed_texts.py CONGBO"""
import json
import subprocess
import sys

from checks import check, checked
from folder_server import Folder
from own_terminal import Terminal
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
    with Terminal(town.command(*options), town.surroundings()) as terminal:
        for asked, answer in enumerate(answers, 1):
            come = terminal.until(lambda said: said.count("]: ") == asked)
            check(come, f"{asked} of {len(answers)} questions: {terminal.said}")
            terminal.interrupt() if answer == "\x03" else terminal.type(answer + "\n")
        status, _ = terminal.ends()
        check(terminal.said.count("]: ") == len(answers) and terminal.as_found(), f"{len(answers)} answers: {terminal.said!r}")
        return terminal.said.replace("\r\n", "\n"), status


def published(server, name):
    return (server.root / "2026" / name / "ke-hoach" / "nguon.md").read_text()


AGAIN = "This run changed nothing on the server. Run the same command again to publish.\n"


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
    strict = town.publish("--strict")
    check(strict.returncode == 1 and "nobody has answered: 'content/2026/mot/ke-hoach.md'" in strict.stderr, f"--strict: {strict.stdout}{strict.stderr}")
    check("09 giờ 00" in published(server, "mot"), "--strict publishes nothing")
    mended = town.publish("--mended", "--strict")
    check(mended.returncode == 0 and "content/2026/mot/ke-hoach.md" not in mended.stdout, f"--mended: {mended.stdout}{mended.stderr}")
    path = write(town, "mot", "11")
    build(town)
    before = path.read_text()
    stopped = town.publish("--correction", "Giờ khai mạc là 11 giờ 00")
    check(stopped.returncode == 1 and "congbo build" in stopped.stderr, f"--correction: {stopped.stdout}{stopped.stderr}")
    check("10 giờ 00" in published(server, "mot"), "nothing was published")
    check("no correction says so" not in stopped.stdout, f"it has just been written: {stopped.stdout}")
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
    check(status == 130 and "congbo publish: stopped; nothing was published\n" in said and said.endswith(AGAIN), f"Ctrl-C at a question: {status} {said}")
    said, status = at_terminal(town, ["c", "\x03"])
    check(status == 130 and said.endswith(AGAIN), f"Ctrl-C where a sentence is asked for: {status} {said}")
    check(all(path.read_text().count("sửa lại") == 0 for path in paths.values()), "the proposed sentence is not taken")
    check(not (town.folder / ".congbo/publish/thu/journal").read_text().strip(), "nothing was begun")
    said, status = at_terminal(town, ["", ])
    check(status == 1 and "nothing was published" in said, f"an empty answer decides nothing: {said}")
    check("11 giờ 00" in published(server, "mot") and "08 giờ 00" in published(server, "hai"), "nothing was published")
    said, status = at_terminal(town, ["m", "c", "", "c", "Hội nghị vào buổi chiều"])
    check(status == 1 and "run congbo build" in said, f"m, c, c: {status} {said}")
    check(said.count("the signed document is as it was") == 1, f"the answers are explained once: {said}")
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

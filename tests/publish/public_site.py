#!/usr/bin/env python3
"""`publish --verify` and `congbo doctor` against web servers that are right, cached, half gone, and badly set up.

usage: public_site.py CONGBO"""
import json
import re
import subprocess
import sys

from all_servers import SERVERS
from checks import check, checked
from folder_server import Folder
from own_terminal import Terminal
from small_town import Town, first, second
from web_server import Web


def verify(town, server):
    web = Web(server.root)
    town.set(server.settings(), web.url)
    town.build(first())
    result = town.publish("--verify")
    check(result.returncode == 0 and ": all are right." in result.stdout, f"{result.stdout}{result.stderr}")
    check("/2024/hoi-nghi/" in web.asked, "pages are asked for by their addresses")
    with Terminal(town.command("--verify"), town.surroundings()) as terminal:
        check(terminal.ends()[0] == 0 and re.search(r"looking at the public site (\d+)/\1\r\x1b\[K", terminal.said), f"how far it is: {terminal.said!r}")
    town.build(second())
    web.cached["index.html"] = b"cu"
    web.gone.add("2025/moi/index.html")
    result = town.publish("--verify")
    check(result.returncode == 1, "faults stop")
    check("index.html: a cache still holds an old copy" in result.stdout, result.stdout)
    check("2025/moi/index.html: the web server says there is none (HTTP 404)" in result.stdout, result.stdout)
    for advice in ("Run congbo publish --verify again", "Caches expire by themselves"):
        check(result.stdout.count(advice) == 1, f"what to do, once: {result.stdout}")
    (server.root / "feed.xml").write_text("sua")
    result = town.publish("--verify", "--format", "json")
    faults = {fault["path"]: fault["fault"] for fault in json.loads(result.stdout)["verify"]}
    check(faults == {"index.html": "cached", "2025/moi/index.html": "missing", "feed.xml": "differs"}, faults)
    web.server.shutdown()
    web.server.server_close()
    result = town.publish("--verify")
    check(result.returncode == 1 and "cannot be reached" in result.stdout, result.stdout)


def doctor(town, server):
    def asked(url, *options):
        town.set(server.settings(), url)
        return subprocess.run([town.program, "doctor", str(town.folder), *options], capture_output=True, text=True, timeout=60, env=town.surroundings())

    fresh = Web(server.root / "assets")
    town.set({"url": f"file://{server.root / '2024'}"}, fresh.url)
    result = subprocess.run([town.program, "doctor", str(town.folder), "--lang", "en"], capture_output=True, text=True, timeout=60, env=town.surroundings())
    check(result.returncode == 0 and "unknown   nothing is published yet" in result.stdout, f"before the first publication: {result.stdout}")
    before = server.files()
    good = Web(server.root, ["Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy"])
    result = asked(good.url, "--lang", "en")
    check(result.returncode == 0, result.stdout + result.stderr)
    for part in ("good      replaces a file", " are free", "good      headers of security are sent", "good      the clocks agree",
                 "good      folders are not listed", "good      what is not there gives 404", "advice    the site does not use https"):
        check(part in result.stdout, f"'{part}' in {result.stdout}")
    check(server.files() == before, "nothing is left behind")
    bad = Web(server.root, listings=True, soft_404=False)
    bad.date = "Sun, 06 Nov 1994 08:49:37 GMT"
    result = asked(bad.url)
    for part in ("thiếu tiêu đề: content-security-policy, x-content-type-options, referrer-policy", "máy chủ web phơi danh sách thư mục", "đồng hồ lệch nhau",
                 "Nhờ nơi thuê máy chủ:", "- tắt liệt kê thư mục"):
        check(part in result.stdout, f"'{part}' in {result.stdout}")
    soft = Web(server.root, soft_404=True)
    check("trả HTTP 200" in asked(soft.url).stdout, "a soft 404 is told")
    town.set({"url": f"file://{server.root}/khong-co"}, good.url)
    result = subprocess.run([town.program, "doctor", str(town.folder)], capture_output=True, text=True, timeout=60, env=town.surroundings())
    check(result.returncode == 1 and "KHÔNG ĐƯỢC" in result.stdout, result.stdout)


def space(program):
    """What is left, by those protocols that have a word for it; of the others, that it is not known, and what to ask for."""
    asked = "- cho biết tài khoản còn bao nhiêu dung lượng, và bao nhiêu tệp (quota, inode) (trang này nặng 2,9 MB)"
    for name, wanted, ask in (("dav", "không rõ    máy chủ không cho biết dung lượng còn trống", asked),
                              ("ftp-plain", "không rõ    máy chủ không cho biết dung lượng còn trống", asked),
                              ("sftp", "được        còn trống ", ""),
                              ("s3", "không rõ    kho kiểu S3 không có cách hỏi", "- cho biết kho có hạn mức dung lượng không, còn bao nhiêu (trang này nặng 2,9 MB)")):
        if SERVERS[name].missing():
            continue
        with SERVERS[name]() as server, Town(program, server.settings(), server.environment(), "") as town:
            town.build({**first(), "to-roi.txt": "x" * 2_900_000})
            result = subprocess.run([program, "doctor", str(town.folder)], capture_output=True, text=True, timeout=60, env=town.surroundings())
            check(result.returncode == 0 and wanted in result.stdout and ask in result.stdout, f"{name}: {result.stdout}{result.stderr}")
            check(server.files() == {}, "nothing is left behind")


def main():
    with Folder() as server, Town(sys.argv[1], server.settings(), {}) as town:
        verify(town, server)
        doctor(town, server)
    space(sys.argv[1])
    print(f"{checked()} checks")


main()

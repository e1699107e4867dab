#!/usr/bin/env python3
"""`publish --verify` and `congbo doctor` against web servers that are right, cached, half gone, and badly set up.

usage: public_site.py CONGBO"""
import json
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from folder_server import Folder
from small_town import Town, first, second

CHECKED = 0


def check(condition, what):
    global CHECKED
    CHECKED += 1
    if not condition:
        sys.exit(f"public_site.py: {what}")


class Web:
    """Serves a folder as a town's host would; `cached` holds old bytes by path, `gone` paths that it denies."""

    def __init__(self, root, headers=(), listings=False, soft_404=False):
        web = self
        self.cached, self.gone, self.asked = {}, set(), []

        class Handler(BaseHTTPRequestHandler):
            def log_message(self, *_):
                pass

            def date_time_string(self, timestamp=None):
                return web.date or super().date_time_string(timestamp)

            def do_GET(self):
                path, _, query = self.path.partition("?")
                web.asked.append(path)
                name = path[1:] + ("index.html" if path.endswith("/") else "")
                file = root / name
                status, body = (200, file.read_bytes()) if file.is_file() and name not in web.gone else (200 if soft_404 else 404, b"khong co")
                if not query and name in web.cached:
                    body = web.cached[name]
                if status == 404 and listings and (root / path[1:]).is_dir():
                    status, body = 200, "\n".join(p.name for p in (root / path[1:]).iterdir()).encode()
                self.send_response(status)
                for header in headers:
                    self.send_header(header, "x")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

        self.date = None
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}"


def verify(town, server):
    web = Web(server.root)
    town.set(server.settings(), web.url)
    town.build(first())
    result = town.publish("--verify")
    check(result.returncode == 0 and "0 not right" in result.stdout, f"{result.stdout}{result.stderr}")
    check("/2024/hoi-nghi/" in web.asked, "pages are asked for by their addresses")
    town.build(second())
    web.cached["index.html"] = b"cu"
    web.gone.add("2025/moi/index.html")
    result = town.publish("--verify")
    check(result.returncode == 1, "faults stop")
    check("index.html: a cache still holds an old copy" in result.stdout, result.stdout)
    check("2025/moi/index.html: the web server says there is none (HTTP 404)" in result.stdout, result.stdout)
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

    before = server.files()
    good = Web(server.root, ["Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy"])
    result = asked(good.url, "--lang", "en")
    check(result.returncode == 0, result.stdout + result.stderr)
    for part in ("good      replaces a file", "good      headers of security are sent", "good      the clocks agree",
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


def main():
    with Folder() as server, Town(sys.argv[1], server.settings(), {}) as town:
        verify(town, server)
        doctor(town, server)
    print(f"{CHECKED} checks")


main()

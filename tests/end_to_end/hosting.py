#!/usr/bin/env python3
"""The sample town behind real web servers (Apache, nginx), with the files that `hosting` makes for them: headers, types,
the page for what is not there, copies compressed beforehand. Skipped, and said so, where a server is missing.

usage: hosting.py CONGBO REPOSITORY"""
import gzip
import os
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
import xml.etree.ElementTree

from harness import check, checked, Site

FOLDER = "cong"  # the site stands in a folder of its host


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


APACHE = """ServerRoot {run}
ServerName 127.0.0.1
Listen 127.0.0.1:{port}
PidFile {run}/pid
ErrorLog {run}/error
DocumentRoot {root}
{modules}
TypesConfig /dev/null
AddLanguage br .br
AddType application/gzip .gz
<Directory {root}>
AllowOverride FileInfo
Require all granted
</Directory>
"""

NGINX = """daemon off; worker_processes 1; pid {run}/pid; error_log {run}/error; {user} events {{}}
http {{ access_log off; types {{ text/html html; application/javascript js; }}
 client_body_temp_path {run}/b; proxy_temp_path {run}/p; fastcgi_temp_path {run}/f; uwsgi_temp_path {run}/u; scgi_temp_path {run}/s;
 server {{ listen 127.0.0.1:{port}; root {root}; include {root}/{folder}/nginx.conf; }} }}
"""


def apache(run, root, port):
    modules = "/usr/lib/apache2/modules"
    wanted = ["mpm_event", "authz_core", "mime", "dir", "headers", "rewrite"]
    config = run / "apache.conf"
    config.write_text(APACHE.format(run=run, root=root, port=port,
                                    modules="\n".join(f"LoadModule {m}_module {modules}/mod_{m}.so" for m in wanted)))
    return ["apache2", "-D", "FOREGROUND", "-f", str(config)]


def nginx(run, root, port):
    config = run / "nginx.conf"
    config.write_text(NGINX.format(run=run, root=root, port=port, folder=FOLDER, user="user root;" if os.getuid() == 0 else ""))
    return ["nginx", "-c", str(config), "-e", "stderr"]


class Server:
    def __init__(self, command, port):
        self.base = f"http://127.0.0.1:{port}/{FOLDER}/"
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        for _ in range(100):
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                return
            except OSError:
                if self.process.poll() is not None:
                    break
                time.sleep(0.1)
        raise AssertionError(f"{command} does not answer: " + self.stop())

    def get(self, path, **headers):
        request = urllib.request.Request(self.base + path, headers={k.replace("_", "-"): v for k, v in headers.items()})
        try:
            with urllib.request.urlopen(request, timeout=10) as answer:
                return answer.status, answer.headers, answer.read()
        except urllib.error.HTTPError as error:
            return error.code, error.headers, error.read()

    def stop(self):
        self.process.terminate()
        return self.process.communicate(timeout=20)[0].decode(errors="replace")


TYPES = {"": "text/html; charset=utf-8", "lich.ics": "text/calendar; charset=utf-8", "feed.xml": "application/atom+xml; charset=utf-8",
         "du-lieu/khen-thuong.csv": "text/csv; charset=utf-8", "du-lieu/van-ban.json": "application/json",
         "robots.txt": "text/plain; charset=utf-8", "sitemap.xml": "application/xml; charset=utf-8"}


def same(a, b):
    return a.replace(" ", "").lower() == b.replace(" ", "").lower()


def check_plain(name, server, output):
    style = next(p.name for p in (output / "assets").glob("style-*.css"))
    for path, kind in TYPES.items():
        status, headers, body = server.get(path)
        file = output / (path or "index.html")
        check(status == 200 and same(headers["Content-Type"], kind), f"{name}: {path}: {status} {headers['Content-Type']}")
        check(body == file.read_bytes(), f"{name}: {path}: other bytes")
        check(headers["Cache-Control"] == "no-cache", f"{name}: {path} is asked for anew")
        for header in ("Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy"):
            check(len(headers.get_all(header, [])) == 1, f"{name}: {path}: {header}")
        check(headers["Strict-Transport-Security"] is None, f"{name}: no promise of https on http")
    status, headers, _ = server.get("assets/" + style)
    check(status == 200 and "immutable" in headers["Cache-Control"] and headers["Content-Security-Policy"], f"{name}: {style}")
    status, headers, body = server.get("khong-co/trang-nay/")
    check(status == 404 and body == (output / "404.html").read_bytes() and headers["Content-Security-Policy"], f"{name}: 404")
    _, headers, _ = server.get("")
    tag = headers["ETag"] or headers["Last-Modified"]
    again = {"If_None_Match": headers["ETag"]} if headers["ETag"] else {"If_Modified_Since": tag}
    check(server.get("", **again)[0] == 304, f"{name}: an unchanged page is not sent again")


def check_compressed(name, server, output, encodings):
    style = "assets/" + next(p.name for p in (output / "assets").glob("style-*.css"))
    for encoding, ending in encodings:
        for path in ("", "van-ban/", "feed.xml", style):
            file = output / (path + "index.html" if path == "" or path.endswith("/") else path)
            status, headers, body = server.get(path, Accept_Encoding=encoding)
            check(status == 200 and headers["Content-Encoding"] == encoding, f"{name}: {path}: {headers['Content-Encoding']} for {encoding}")
            check(body == file.with_name(file.name + ending).read_bytes(), f"{name}: {path}: not the copy that lies ready")
            check("Accept-Encoding" in (headers["Vary"] or ""), f"{name}: {path}: Vary")
            check(headers["Content-Language"] is None, f"{name}: {path}: brotli is not Breton")
            check(same(headers["Content-Type"], TYPES.get(path, "text/css; charset=utf-8" if path == style else TYPES[""])), f"{name}: {path}: {headers['Content-Type']}")
            check(headers["Cache-Control"].startswith("public" if path == style else "no-cache"), f"{name}: {path}: {headers['Cache-Control']}")
        if encoding == "gzip":
            check(gzip.decompress(server.get("", Accept_Encoding="gzip")[2]) == (output / "index.html").read_bytes(), "the same page")
    check(server.get("")[1]["Content-Encoding"] is None, f"{name}: plain for whom asks for nothing")


def main():
    program, repository = sys.argv[1:3]
    servers = [("Apache", "apache2", apache, [("gzip", ".gz"), ("br", ".br")]), ("nginx", "nginx", nginx, [("gzip", ".gz")])]
    path = os.environ["PATH"] + ":/usr/sbin"
    os.environ["PATH"] = path
    for compressed in (False, True):
        with Site(program, repository) as site:
            for folder in (site.folder, site.folder / "run"):
                folder.mkdir(exist_ok=True)
                folder.chmod(0o755)
            settings = site.folder / "congbo.json"
            text = re.sub(r'"base_url": "[^"]*"', f'"base_url": "http://127.0.0.1/{FOLDER}/"', settings.read_text(encoding="utf-8"))
            text = text.replace('"title":', f'"hosting": ["apache", "iis", "nginx"], "compressed": {str(compressed).lower()}, "title":', 1)
            settings.write_text(text, encoding="utf-8")
            site.build(f"www/{FOLDER}")
            root = site.folder / "www"
            output = root / FOLDER
            iis = xml.etree.ElementTree.parse(output / "web.config").getroot()
            check(iis.find(".//customHeaders/add[@name='Content-Security-Policy']") is not None, "web.config")
            check(iis.find(".//httpErrors/error").get("path") == f"/{FOLDER}/404.html", "web.config: 404")
            check(not (output / ".well-known").exists(), "security.txt is looked for at a host's root alone")
            for name, binary, configure, encodings in servers:
                if not shutil.which(binary):
                    print(f"SKIPPED: {name} is not installed")
                    continue
                port = free_port()
                server = Server(configure(site.folder / "run", root, port), port)
                try:
                    check_plain(name, server, output)
                    if compressed:
                        check_compressed(name, server, output, encodings)
                except (AssertionError, SystemExit):
                    print(server.stop() + (site.folder / "run" / "error").read_text(errors="replace"))
                    raise
                server.stop()
    print(f"{checked()} checks passed")


main()

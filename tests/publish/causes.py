#!/usr/bin/env python3
"""What goes wrong is named by its cause, in both languages, and the password is not in it.

usage: causes.py CONGBO"""
import base64
import os
import socket
import struct
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from all_servers import SERVERS
from cutting_proxy import CuttingProxy
from local_server import PASSWORD, free_port
from small_town import Town, as_bytes, first

CHECKED = 0


def said(program, settings, environment, vi, en, site=None, **more):
    """The command fails with status 2 and says both."""
    global CHECKED
    with Town(program, settings, environment) as town:
        town.build(site or first())
        for language, part in (("vi", vi), ("en", en)):
            result = subprocess.run([*town.command()[:3], "--lang", language], capture_output=True, text=True, timeout=60,
                                    env=town.surroundings(CONGBO_TRIES="1", **more))
            if result.returncode != 2 or part not in result.stderr:
                sys.exit(f"causes.py: {settings}: wanted '{part}', status {result.returncode}:\n{result.stdout}{result.stderr}")
            if PASSWORD in result.stdout + result.stderr:
                sys.exit(f"causes.py: {settings}: the password is said")
            CHECKED += 1


def asked_for(program, settings, environment, request):
    """`congbo doctor` says what to ask the host for."""
    with Town(program, settings, environment, "") as town:
        result = subprocess.run([program, "doctor", str(town.folder)], capture_output=True, text=True, timeout=60, env=town.surroundings())
        wanted = "\nNhờ nơi thuê máy chủ:\n"
        if result.returncode != 1 or request not in result.stdout.partition(wanted)[2] or PASSWORD in result.stdout + result.stderr:
            sys.exit(f"causes.py: wanted '{request}', status {result.returncode}:\n{result.stdout}{result.stderr}")


def ftp_that_says(replies):
    """A server that answers commands from a table: what vsftpd does only on a full disk."""
    listener = socket.create_server(("127.0.0.1", 0))
    data = socket.create_server(("127.0.0.1", 0))

    usual = {"USER": "331 who", "PASS": "230 in", "PWD": '257 "/"', "TYPE": "200 ok", "QUIT": "221 bye"}

    def serve(client):
        client.sendall(b"220 thu\r\n")
        for line in client.makefile("rb"):
            word = line.split()[0].decode().upper()
            if word == "EPSV":
                client.sendall(b"229 here (|||%d|)\r\n" % replies.get("port", data.getsockname()[1]))
            else:
                client.sendall(replies.get(word, usual.get(word, "550 no")).encode() + b"\r\n")
        client.close()

    def accept():
        while True:
            threading.Thread(target=serve, args=(listener.accept()[0],), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    return listener.getsockname()[1]


def of_sftp(program):
    with SERVERS["sftp"]() as server:
        good = server.settings()
        other = "SHA256:" + "A" * 43
        for keys in (other, [other], [other, "SHA256:" + "B" * 43]):
            said(program, {**good, "host_key": keys}, {}, "đã ĐỔI", "has CHANGED")
        with Town(program, {**good, "host_key": [other, good["host_key"]]}, {}) as town:
            town.build(first())
            result = town.publish("--dry-run")
            if result.returncode != 0:
                sys.exit(f"causes.py: one of two known keys is refused: {result.stderr}")
        unknown = {key: value for key, value in good.items() if key != "host_key"}
        said(program, unknown, {}, f"nó đưa ra {good['host_key']}", f"it shows {good['host_key']}")
        said(program, {**good, "url": good["url"] + "/khong/co"}, {}, "không có thư mục hay kho ấy", "no such folder")
        said(program, {**good, "key": good["key"] + "-khong-co"}, {}, "không có tệp", "there is no file")
        said(program, {key: value for key, value in good.items() if key != "key"}, {}, "xem lại 'user', 'key'", "check 'user', 'key'")
        said(program, {key: value for key, value in good.items() if key != "user"}, {}, "chưa có tên đăng nhập", "no login name")
        empty = server.folder / "empty_known_hosts"
        empty.write_text("")
        said(program, {**unknown, "known_hosts": str(empty)}, {}, "chưa biết khóa", "is not known")
        wrong = server.folder / "wrong_known_hosts"
        wrong.write_text(server.known_hosts().read_text().replace((server.folder / "host.pub").read_text().split()[1],
                                                                   (server.folder / "id.pub").read_text().split()[1]))
        said(program, {**unknown, "known_hosts": str(wrong)}, {}, "đã ĐỔI", "has CHANGED")
        subprocess.run(["ssh-keygen", "-q", "-t", "rsa", "-b", "2048", "-m", "PEM", "-N", "", "-f", server.folder / "rsa"], check=True)
        with open(server.folder / "authorized", "a") as keys:
            keys.write((server.folder / "rsa.pub").read_text())
        said(program, {**good, "key": str(server.folder / "rsa")}, {}, "khóa RSA", "with RSA keys")
        if os.geteuid() != 0:  # root may write anywhere
            said(program, {**good, "url": f"sftp://127.0.0.1:{server.port}/etc"}, {}, "không có quyền ghi", "no right to write")
        with Town(program, {**unknown, "known_hosts": str(server.known_hosts())}, {}) as town:
            town.build(first())
            result = town.publish()
            if result.returncode != 0:
                sys.exit(f"causes.py: a known host is refused: {result.stderr}")


def of_web(program):
    with SERVERS["davs"]() as server:
        good = server.settings()
        said(program, good, {"CONGBO_PASSWORD": "sai"}, "không nhận tên hoặc mật khẩu", "does not accept the name or the password")
        said(program, {key: value for key, value in good.items() if key != "certificate"}, server.environment(), "chứng thư", "certificate")
        said(program, good, {}, "chưa có mật khẩu", "no password")
    with SERVERS["s3"]() as server:
        said(program, server.settings(), {"CONGBO_PASSWORD": "sai"}, "không nhận tên hoặc mật khẩu", "does not accept the name or the password")
        said(program, {**server.settings(), "url": "s3://kho-khac"}, server.environment(), "NoSuchBucket", "NoSuchBucket")
        without = {key: value for key, value in server.settings().items() if key != "plain"}
        said(program, without, server.environment(), "không mã hóa", "not encrypted")


def of_ftp(program):
    environment = {"CONGBO_PASSWORD": PASSWORD}

    def against(replies, vi, en, **more):
        said(program, {"url": f"ftp://127.0.0.1:{ftp_that_says(replies)}/www", "user": "vanthu", "plain": True, "timeout": 2, **more}, environment, vi, en)

    against({"PASS": "530 Login incorrect."}, "không nhận tên hoặc mật khẩu", "does not accept the name or the password")
    against({"PASS": "421 Too many connections"}, "đang bận", "is busy")
    against({"port": free_port()}, "cổng thụ động", "passive ports")
    asked_for(program, {"url": f"ftp://127.0.0.1:{ftp_that_says({'port': free_port()})}/www", "user": "vanthu", "plain": True, "timeout": 2}, environment,
              "- mở các cổng thụ động (passive) của FTP trên tường lửa")
    asked_for(program, {"url": f"ftp://127.0.0.1:{ftp_that_says({'PASS': '530 no'})}/www", "user": "vanthu", "plain": True}, environment, "- xác nhận tên đăng nhập")
    empty_list = {"NLST": "550 No files found", "RETR": "550 none"}
    against({**empty_list, "STOR": "452 Insufficient storage space"}, "không còn chỗ để ghi", "no room left")
    against({**empty_list, "STOR": "552 Quota exceeded"}, "hết dung lượng", "quota")
    against({**empty_list, "STOR": "553 Could not create file."}, "không có quyền ghi", "no right to write")
    against({**empty_list, "STOR": "522 SSL connection failed: session reuse required"}, "phiên TLS", "TLS session reuse")
    against({}, "không mở được kết nối mã hóa", "no encrypted connection", plain=False)
    said(program, {"url": "http://127.0.0.1/www"}, {}, "congbo.json:1:", "is not an address")
    said(program, {"url": f"ftp://vanthu:{PASSWORD}@127.0.0.1/", "user": "x"}, {}, "địa chỉ có mật khẩu", "holds a password")
    said(program, {"url": f"ftp://127.0.0.1:{free_port()}/", "user": "vanthu", "plain": True}, environment, "không tới được", "cannot be reached")


def of_full_disks(program):
    """A disk of 100 kB, where this machine lets one be made."""
    many = {f"tai-lieu/{i}.txt": f"{i}" * 3000 for i in range(60)}  # each sent before it is answered
    for name in ("sftp", "davs", "ftp"):
        if SERVERS[name].missing():
            continue
        with SERVERS[name]() as server:
            small = server.root / "nho"
            small.mkdir()
            if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=100k", "tmpfs", small], capture_output=True).returncode != 0:
                return print("left out, since nothing can be mounted here: full disks")
            try:
                settings = {**server.settings(), "connections": 1}
                said(program, {**settings, "url": settings["url"] + "/nho"}, server.environment(), "không còn chỗ để ghi", "no room left",
                     site={**first(), **(many if name == "davs" else {"to-roi.txt": "x" * 300_000})})
            finally:
                subprocess.run(["umount", "-l", small], check=True)


def of_quotas(program):
    """A disk with space and an account without: the server fails in the middle of a file."""
    for name, vi, en in (("sftp", "không còn chỗ để ghi", "no room left"), ("ftp", "không còn chỗ để ghi", "no room left"),
                         ("davs", "hết dung lượng", "quota full")):
        if SERVERS[name].missing():
            continue
        limited = type("Limited", (SERVERS[name],), {"most_bytes": 100_000})
        with limited() as server:
            said(program, {**server.settings(), "connections": 1}, server.environment(), vi, en, site={**first(), "to-roi.txt": "x" * 300_000})


class DavThatBreaksOff(BaseHTTPRequestHandler):
    """Takes small files; of a large one it wants no more and says nothing, as lighttpd may on a full disk."""
    held = {}

    def log_message(self, *_):
        pass

    def answer(self, status, body=b""):
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_PUT(self):
        length = int(self.headers["Content-Length"])
        if length < 100_000:
            self.held[self.path] = self.rfile.read(length)
            return self.answer(201)
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.close_connection = True
        self.connection.close()

    def do_MOVE(self):
        self.held[self.headers["Destination"].partition("/www")[1] + self.headers["Destination"].partition("/www")[2]] = self.held.pop(self.path)
        self.answer(201)

    def do_GET(self):
        self.answer(200 if self.path in self.held else 404, self.held.get(self.path, b""))

    def do_DELETE(self):
        self.answer(204 if self.held.pop(self.path, None) is not None else 404)

    def do_MKCOL(self):
        self.answer(201)

    def do_PROPFIND(self):
        self.answer(207, b'<D:multistatus xmlns:D="DAV:"></D:multistatus>')


def of_breaking_off(program):
    server = ThreadingHTTPServer(("127.0.0.1", 0), DavThatBreaksOff)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    settings = {"url": f"dav://127.0.0.1:{server.server_address[1]}/www", "user": "vanthu", "plain": True, "connections": 1}
    said(program, settings, {"CONGBO_PASSWORD": PASSWORD}, "hoặc máy chủ hết chỗ", "or the server has no room left", site={**first(), "to-roi.txt": "x" * 5_000_000})
    server.shutdown()


def of_findings(program):
    """A password that stands in congbo.json by mistake is warned of, and not shown."""
    for wrong in ({"password": PASSWORD}, {"url": f"ftp://vanthu:{PASSWORD}@127.0.0.1/"}, {"mat_khau": PASSWORD}):
        with Town(program, {"url": "ftp://127.0.0.1/", **wrong}, {}) as town:
            for command in (["check"], ["build"], ["check", "--format", "json"], ["check", "--format", "sarif"]):
                result = subprocess.run([program, *command], cwd=town.folder, capture_output=True, text=True, timeout=60)
                shown = result.stdout + result.stderr
                if "congbo.json" not in shown or PASSWORD in shown:
                    sys.exit(f"causes.py: {command} on {list(wrong)}: {shown}")


def of_digest(program):
    """Over a plain connection, a server that takes Digest never hears the password; one that wants Basic is told it, as before."""
    for name, wanted in (("dav-digest", b"Authorization: Digest "), ("dav", b"Authorization: Basic ")):
        with SERVERS[name]() as server:
            proxy = CuttingProxy(server.port, "none")
            settings = {**server.settings(), "url": f"dav://127.0.0.1:{proxy.port}", "connections": 1}
            with Town(program, settings, server.environment()) as town:
                town.build(first())
                result = town.publish()
                if result.returncode != 0 or server.files() != as_bytes(first()):
                    sys.exit(f"causes.py: {name}: {result.stdout}{result.stderr}")
            basic = base64.b64encode(f"vanthu:{PASSWORD}".encode())
            if wanted not in proxy.said or (basic in proxy.said) != (name == "dav"):
                sys.exit(f"causes.py: {name}: said to the server: {proxy.said[:2000]}")
            said(program, server.settings(), {"CONGBO_PASSWORD": "sai"}, "không nhận tên hoặc mật khẩu", "does not accept the name or the password")
            proxy.end()


def of_secret_files(program):
    with SERVERS["davs"]() as server:
        secret = server.folder / "secret"
        secret.write_text(PASSWORD + "\n")
        settings = {**server.settings(), "secret_file": str(secret)}
        secret.chmod(0o644)
        said(program, settings, {}, "chmod 600", "chmod 600")
        secret.chmod(0o600)
        netrc = server.folder / "netrc"
        netrc.write_text(f"machine other login a password b\nmachine 127.0.0.1\n  login vanthu\n  password {PASSWORD}\n")
        netrc.chmod(0o600)
        for with_secret, environment in ((settings, {}), (server.settings(), {"NETRC": str(netrc)})):
            with Town(program, with_secret, environment) as town:
                town.build(first())
                result = town.publish()
                if result.returncode != 0:
                    sys.exit(f"causes.py: {environment}: {result.stderr}")


def main():
    program = sys.argv[1]
    of_ftp(program)
    of_findings(program)
    of_full_disks(program)
    of_quotas(program)
    of_breaking_off(program)
    for name, tests in (("sftp", of_sftp), ("davs", of_web), ("davs", of_digest), ("davs", of_secret_files)):
        if SERVERS[name].missing():
            print(f"not installed, left out: {', '.join(SERVERS[name].missing())}")
        else:
            tests(program)
    print(f"{CHECKED} messages")


main()

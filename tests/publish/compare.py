#!/usr/bin/env python3
"""How long publishing takes: 10,000 files of which none changed; 1,000 small files over FTP and SFTP, beside lftp and
rclone (Debian's; left out where they are not installed). Not a test: prints a table.

usage: compare.py CONGBO"""
import os
import shutil
import subprocess
import sys
import time

from all_servers import SERVERS
from small_town import Town

PAGE = "<!doctype html><p>" + "Thi đua, khen thưởng. " * 120


def site(count):
    return {"index.html": PAGE, **{f"2024/su-kien-{i:05}/index.html": PAGE + str(i) for i in range(count)}}


def timed(run):
    start = time.monotonic()
    result = run()
    seconds = time.monotonic() - start
    if result.returncode != 0:
        sys.exit(f"{result.args}: {result.stdout}{result.stderr}")
    return seconds


def unchanged(program):
    with SERVERS["folder"]() as server, Town(program, server.settings(), {}) as town:
        town.build(site(10_000))
        first = timed(town.publish)
        print(f"folder, 10,000 files: first {first:.2f} s, unchanged {timed(town.publish):.2f} s")


def others(name, server, source):
    """Commands of other programs that send the same files."""
    port = server.port
    if name == "ftp-plain":
        yield "lftp mirror", ["lftp", "-e", f"set ftp:ssl-allow no; mirror -R -P4 {source} www/lftp; quit", "-u", "anonymous,x", f"ftp://127.0.0.1:{port}"]
        yield "rclone copy", None
    else:
        key = server.folder / "id"
        yield "lftp mirror", ["lftp", "-e", f"set sftp:connect-program 'ssh -a -x -i {key} -o StrictHostKeyChecking=no'; mirror -R -P4 {source} "
                              f"{server.root}/lftp; quit", "-u", f"{server.settings()['user']},", f"sftp://127.0.0.1:{port}"]
        yield "rclone copy", ["rclone", "copy", "--transfers", "4", str(source),
                              f":sftp,host=127.0.0.1,port={port},user={server.settings()['user']},key_file={key}:{server.root}/rclone"]


def sending(program, name):
    with SERVERS[name]() as server, Town(program, server.settings(), server.environment()) as town:
        town.build(site(1000))
        print(f"{name}, 1,000 files: congbo {timed(town.publish):.2f} s", end="")
        source = town.folder / "output"
        for label, command in others(name, server, source):
            if command and shutil.which(command[0]):
                seconds = timed(lambda: subprocess.run(command, capture_output=True, text=True, env={**os.environ, "HOME": str(town.folder)}, timeout=600))
                print(f", {label} {seconds:.2f} s", end="")
        print()


unchanged(sys.argv[1])
for server_name in ("ftp-plain", "sftp"):
    if not SERVERS[server_name].missing():
        sending(sys.argv[1], server_name)

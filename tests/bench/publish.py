#!/usr/bin/env python3
"""How long publishing takes: 10,000 files of which none changed; then 1,000 small files over FTP, FTP with TLS and SFTP, beside
`lftp mirror` and `rclone copy` (Debian's; left out where they are not installed), each with four connections, in turns and in one
run (rclone without its sums, which it asks of a shell for each file). Real servers on this machine (tests/publish). Not a test: prints medians and ratios to congbo.

usage: publish.py CONGBO [ROUNDS]"""
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "publish"))
from all_servers import SERVERS  # noqa: E402
from small_town import Town  # noqa: E402

PAGE = "<!doctype html><p>" + "Thi đua, khen thưởng. " * 120


def site(count):
    return {"index.html": PAGE, **{f"2024/su-kien-{i:05}/index.html": PAGE + str(i) for i in range(count - 1)}}


def timed(run):
    start = time.monotonic()
    result = run()
    seconds = time.monotonic() - start
    if result.returncode != 0:
        raise RuntimeError(f"{result.args}: {result.stdout[-2000:]}{result.stderr[-2000:]}")
    return seconds


def unchanged(program, rounds):
    for name in ("folder", "ftp", "sftp"):
        if SERVERS[name].missing():
            continue
        with SERVERS[name]() as server, Town(program, server.settings(), server.environment()) as town:
            # What an earlier publication left: its files and its manifest, put there through a folder.
            town.build(site(10_000))
            town.set({"url": f"file://{server.root}"})
            first = timed(town.publish)
            town.set(server.settings())
            again = [timed(town.publish) for _ in range(rounds)]
            first_words = f"first {first:.2f} s, " if name == "folder" else ""
            print(f"{name}: 10,000 files: {first_words}unchanged {statistics.median(again):.2f} s", flush=True)


def lftp(name, server, source):
    settings = server.settings()
    if name == "sftp":
        connect = f"set sftp:connect-program 'ssh -a -x -i {settings['key']} -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null'"
        return ["lftp", "-e", f"{connect}; mirror -R --no-perms -P4 {source} {server.root}; quit", "-u", f"{settings['user']},", f"sftp://127.0.0.1:{server.port}"]
    # As congbo is given it, the one certificate to trust: else lftp reads the system's hundred and more for each data connection,
    # of which it opens three for each page (LIST, NLST, STOR: a page has a folder of its own), each with TLS begun anew.
    trust = "set ssl:ca-file " + str(settings.get("certificate"))
    tls = "set ftp:ssl-allow no" if name == "ftp-plain" else f"set ftp:ssl-force yes; set ftp:ssl-protect-data yes; {trust}"
    return ["lftp", "-e", f"{tls}; mirror -R --no-perms -P4 {source} www; quit", "-u", "anonymous,x", f"ftp://127.0.0.1:{server.port}"]


def rclone(name, server, source):
    settings = server.settings()
    if name == "sftp":
        to = f":sftp,host=127.0.0.1,port={server.port},user={settings['user']},key_file={settings['key']},disable_hashcheck=true:{server.root}"
    else:
        hidden = subprocess.run(["rclone", "obscure", "x"], capture_output=True, text=True, check=True).stdout.strip()
        tls = "" if name == "ftp-plain" else ",explicit_tls=true,no_check_certificate=true"
        to = f":ftp,host=127.0.0.1,port={server.port},user=anonymous,pass={hidden}{tls}:www"
    return ["rclone", "copy", "--transfers", "4", "--checkers", "4", str(source), to]


def emptied(server, town):
    for path in list(server.root.iterdir()):
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    town.forget()


def sending(program, name, rounds):
    with SERVERS[name]() as server, Town(program, server.settings(), server.environment()) as town:
        town.build(site(1000))
        source = town.folder / "output"
        (source / ".congbo").rename(town.folder / "list")  # the others would send it too
        surroundings = {**os.environ, "HOME": str(town.folder), "RCLONE_CONFIG": "/dev/null"}

        def congbo():
            shutil.copy(town.folder / "list", source / ".congbo")
            try:
                return town.publish()
            finally:
                (source / ".congbo").unlink()

        runs = {"congbo": congbo}
        for peer, command in (("lftp", lftp), ("rclone", rclone)):
            if shutil.which(peer):
                words = command(name, server, source)
                runs[f"{peer} {'mirror' if peer == 'lftp' else 'copy'}"] = lambda words=words: subprocess.run(
                    words, capture_output=True, text=True, env=surroundings, timeout=600)
        seconds = {label: [] for label in runs}
        for _ in range(rounds):
            for label in list(runs):
                emptied(server, town)
                try:
                    seconds[label].append(timed(runs[label]))
                    if len(server.files()) != 1000:
                        raise RuntimeError(f"{len(server.files())} files arrived")
                except RuntimeError as error:
                    if label == "congbo":
                        raise
                    print(f"  {name}: {label} left out: {str(error).strip().splitlines()[-1][:200]}")
                    del runs[label], seconds[label]
        own = statistics.median(seconds["congbo"])
        row = ", ".join(f"{label} {statistics.median(times):.2f} s" + ("" if label == "congbo" else f" ({statistics.median(times) / own:.2f})")
                        for label, times in seconds.items())
        print(f"{name}: 1,000 files: {row}", flush=True)


def main():
    program, rounds = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 3
    unchanged(program, rounds)
    for name in ("ftp-plain", "ftp", "sftp"):
        if SERVERS[name].missing():
            print(f"{name}: not installed: {', '.join(SERVERS[name].missing())}")
        else:
            sending(program, name, rounds)


main()

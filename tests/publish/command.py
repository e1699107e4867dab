#!/usr/bin/env python3
"""`congbo publish` on a real server: plan, publication, nothing again, refusals, foreign files, roll-back, Ctrl-C; and no
secret in anything that it writes, says or shows to other users of the machine.

usage: command.py CONGBO SERVER"""
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

from all_servers import SERVERS, skip_unless_installed
from checks import check, checked
from local_server import PASSWORD
from small_town import Town, as_bytes, dead_links, first, second

# Files that take a server long enough for a Ctrl-C to come in between.
ENOUGH = {"folder": 2000, "ftp": 40, "ftps": 40}


def no_canary(town, *results):
    """The password stands in no output and in no file of the site."""
    for result in results:
        check(PASSWORD not in result.stdout + result.stderr, f"a secret is said: {result.args}")
    for path in town.folder.rglob("*"):
        if path.is_file():
            check(PASSWORD.encode() not in path.read_bytes(), f"a secret is kept in {path}")


def plan_and_publication(town, server):
    town.build(first())
    dry = town.publish("--dry-run", "--format", "json")
    check(dry.returncode == 0, f"dry run: {dry.stdout}{dry.stderr}")
    plan = json.loads(dry.stdout)
    check(plan["one_step"] == (not server.settings()["url"].startswith("sftp")), f"said in the plan: {dry.stdout}")
    check(plan["upload"] == len(first()) and not plan["done"] and server.files() == {}, f"a dry run changes nothing: {dry.stdout}")
    real = town.publish("--format", "json")
    check(real.returncode == 0, f"first: {real.stdout}{real.stderr}")
    check([s["path"] for s in json.loads(real.stdout)["steps"]] == [s["path"] for s in plan["steps"]], "the plan is what is done")
    check(server.files() == as_bytes(first()), f"what is there: {sorted(server.files())}")
    again = town.publish()
    check(again.returncode == 0 and "Uploaded 0, replaced 0, deleted 0" in again.stdout, again.stdout + again.stderr)
    town.build(second())
    changed = town.publish()
    check(changed.returncode == 0 and server.files() == as_bytes(second()), f"second: {changed.stdout}{changed.stderr}")
    check("New invitations:\nhttps://thu.example/2025/moi/thu-moi/\nNew pages:\nhttps://thu.example/2025/moi/\n" in changed.stdout, changed.stdout)
    check("/2024/hoi-nghi/: warning: " in changed.stdout, "a changed text is told")
    no_canary(town, dry, real, again, changed)


def roll_back(town, server):
    back = town.publish("--rollback")
    check(back.returncode == 0 and server.files() == as_bytes(first()), f"roll-back: {back.stdout}{back.stderr}")
    check("Back to publication 1." in back.stdout, back.stdout)
    further = town.publish("--rollback")
    check(further.returncode == 2 and "no publication before" in further.stderr, further.stderr)
    check(town.publish().returncode == 0 and server.files() == as_bytes(second()), "and forward again")


def refusals(town, server):
    many = {**second(), **{f"2024/tai-lieu/{i}.txt": str(i) for i in range(21)}}
    town.build(many)
    check(town.publish().returncode == 0, "many files")
    town.build(second())
    refused = town.publish()
    check(refused.returncode == 1 and "--delete 21" in refused.stderr, refused.stderr)
    check(server.files() == as_bytes(many), "a refusal changes nothing")
    check(town.publish("--delete", "21").returncode == 0 and server.files() == as_bytes(second()), "with the number")
    (town.folder / "output" / ".congbo").write_text("# drafts\n" + (town.folder / "output" / ".congbo").read_text())
    check(town.publish().returncode == 2, "drafts are not published")
    town.build({})
    check(town.publish().returncode == 2, "an empty build is not published")
    town.build({**second(), "cua-ho.html": "của ta"})
    (server.root / "cua-ho.html").write_text("của họ")
    foreign = town.publish()
    check(foreign.returncode == 1 and "'cua-ho.html'" in foreign.stderr, foreign.stderr)
    check((server.root / "cua-ho.html").read_text() == "của họ", "a stranger's file stays")
    (server.root / "cua-ho.html").unlink()
    foreign_settings(town, server)
    town.build(second())
    check(town.publish().returncode == 0, "after all")
    other = town.publish(CONGBO_PUBLISHER="ke-khac@may-02")
    check(other.returncode == 0, "the same folder remembers what it knows")
    os.rename(town.folder / ".congbo", town.folder / "kept")
    other = town.publish(CONGBO_PUBLISHER="ke-khac@may-02")
    check(other.returncode == 1 and "vanthu@may-01" in other.stderr, f"another publisher is told whose it was: {other.stderr}")
    town.forget()
    os.rename(town.folder / "kept", town.folder / ".congbo")
    no_canary(town, refused, foreign, other)


def foreign_settings(town, server):
    """Somebody's .htaccess: what differs is shown, theirs stays, and `keep` publishes around it."""
    theirs = "Options -Indexes\r\nRequire all granted\r\n"
    (server.root / ".htaccess").write_text(theirs, newline="")
    town.build({**second(), ".htaccess": "ErrorDocument 404 /404.html\nOptions -Indexes\n"})
    stopped = town.publish()
    check(stopped.returncode == 1 and "'.htaccess'" in stopped.stderr, stopped.stderr)
    check("      + ErrorDocument 404 /404.html\n" in stopped.stdout and "      - Require all granted\n" in stopped.stdout, stopped.stdout)
    check("- Options -Indexes" not in stopped.stdout, f"only what differs: {stopped.stdout}")
    check("not there yet" not in stopped.stdout, f"the steps are for --dry-run: {stopped.stdout}")
    settings = json.loads((town.folder / "congbo.json").read_text())["publish"]["thu"]
    town.set({**settings, "keep": [".htaccess"]})
    kept = town.publish()
    check(kept.returncode == 0 and ".htaccess" in kept.stdout and "+ ErrorDocument" not in kept.stdout, f"kept: {kept.stdout}{kept.stderr}")
    check((server.root / ".htaccess").read_bytes() == theirs.encode(), "theirs is left as it was")
    town.set(settings)
    (server.root / ".htaccess").unlink()


def watch_other_eyes(process):
    """What other users of the machine see of a running program."""
    try:
        shown = pathlib.Path(f"/proc/{process.pid}/cmdline").read_bytes()
    except OSError:
        return
    check(PASSWORD.encode() not in shown, "a secret among the arguments")


def many(folder):
    return {f"2025/{folder}/{i:04}/index.html": f"trang {i}" * 50 for i in range(ENOUGH.get(sys.argv[2], 200))}


def interrupt(town, server):
    """Ctrl-C in the middle: status 130; then the same killed outright."""
    large = {**second(), **many("moi")}
    status, said = stopped_midway(town, server, large, "2025/moi/0008/index.html", signal.SIGINT)
    check(status == 130 and "Run the same command again" in said[1], f"Ctrl-C: {status} {said}")
    check(PASSWORD not in "".join(said), "a secret is said at Ctrl-C")
    stopped_midway(town, server, {**large, **many("sau")}, "2025/sau/0008/index.html", signal.SIGKILL)


def stopped_midway(town, server, large, until, by):
    """Links are in order, and the next run completes and leaves nothing behind."""
    town.build(large)
    process = subprocess.Popen(town.command(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=town.surroundings())
    for _ in range(2000):
        if (server.root / until).exists() or process.poll() is not None:  # in the order of their names
            break
        time.sleep(0.005)
    watch_other_eyes(process)
    process.send_signal(by)
    said = process.communicate(timeout=60)
    check(dead_links(server.files()) == [], f"links after {by!r}")
    check(len(server.files()) < len(large), "it was in the middle")
    done = town.publish("--format", "json")
    check(done.returncode == 0 and server.files() == as_bytes(large), f"after {by!r}: {done.stderr[-500:]}")
    check(json.loads(done.stdout)["resumed"], "it went on")
    leftovers = [p.name for p in server.root.rglob(".congbo-*")]
    check(leftovers == [".congbo-manifest"], f"left behind: {leftovers}")
    no_canary(town, done)
    return process.returncode, said


def timer(script):
    """systemd itself reads the units, and the line of the timer means five past midnight there."""
    if not shutil.which("systemd-analyze"):
        return print("systemd is not installed: its units are not looked at")
    with tempfile.TemporaryDirectory() as folder:
        runtime = {**os.environ, "XDG_RUNTIME_DIR": folder}
        for unit in script.parent.glob("congbo-publish.*"):
            (pathlib.Path(folder) / unit.name).write_text(unit.read_text().replace("/usr/local/bin/congbo-hang-dem", str(script)))
        result = subprocess.run(["systemd-analyze", "verify", "--user", *pathlib.Path(folder).glob("congbo-publish.*")], capture_output=True, text=True,
                                timeout=60, env=runtime)
        check(result.returncode == 0 and "congbo-publish" not in result.stderr, f"systemd-analyze verify: {result.stderr}")
    line = next(line for line in (script.parent / "congbo-publish.timer").read_text().splitlines() if line.startswith("OnCalendar="))
    result = subprocess.run(["systemd-analyze", "calendar", line.partition("=")[2]], capture_output=True, text=True, timeout=60, env={**os.environ, "TZ": "UTC"})
    check(result.returncode == 0 and "17:05:00 UTC" in result.stdout, f"{line}: {result.stdout}{result.stderr}")


def nightly(program):
    """The example for cron, on a site with a document: builds and publishes; the second night sends nothing."""
    script = pathlib.Path(__file__).resolve().parents[2] / "docs" / "examples" / "congbo-hang-dem"
    timer(script)
    with SERVERS["folder"]() as server, Town(program, server.settings(), server.environment()) as town:
        (town.folder / "content" / "gioi-thieu.md").write_text("# Giới thiệu\n\nTrang công bố của phường.\n")
        path = f"{pathlib.Path(program).resolve().parent}:{os.environ['PATH']}"
        for night in ("Uploaded", "Uploaded 0, replaced 0, deleted 0"):
            result = subprocess.run([script, town.folder], capture_output=True, text=True, timeout=120, env=town.surroundings(PATH=path, CONGBO_LANG="en"))
            check(result.returncode == 0 and night in result.stdout, f"{result.stdout}{result.stderr}")
        check((server.root / "gioi-thieu" / "index.html").is_file(), "the site is there")
        drafts = subprocess.run([program, "build", town.folder, "--drafts"], capture_output=True, text=True, timeout=120, env=town.surroundings())
        check(drafts.returncode == 0, drafts.stderr)
        refused = town.publish()
        check(refused.returncode == 2 and "--drafts" in refused.stderr, f"a real build with drafts: {refused.stderr}")
        again = subprocess.run([script, town.folder], capture_output=True, text=True, timeout=120, env=town.surroundings(PATH=path, CONGBO_LANG="en"))
        check(again.returncode == 0, again.stderr)


def main():
    program, name = sys.argv[1:]
    skip_unless_installed(name)
    if name == "folder":
        nightly(program)
    with SERVERS[name]() as server, Town(program, server.settings(), server.environment()) as town:
        plan_and_publication(town, server)
        roll_back(town, server)
        refusals(town, server)
        interrupt(town, server)
    print(f"{name}: {checked()} checks")


main()

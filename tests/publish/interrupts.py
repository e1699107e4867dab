#!/usr/bin/env python3
"""Ctrl-C at every moment of `congbo publish`, on a real terminal: while it plans, sends, waits to try again, looks at the public
site, rolls back; and of `congbo doctor`. Each time: status 130, soon; the terminal as it was; no dead link; and a sentence that
says how to go on, which is then done and completes. (While a question is asked: changed_texts.py.)

usage: interrupts.py CONGBO"""
import os
import signal
import subprocess
import sys
import time

from all_servers import SERVERS
from checks import check, checked
from cutting_proxy import CuttingProxy
from folder_server import Folder
from own_terminal import Terminal
from small_town import Town, as_bytes, dead_links, first, second
from web_server import Web

SOON = 10  # seconds from Ctrl-C to the end; the time-out is 20
UNCHANGED = "This run changed nothing on the server. Run the same command again to publish.\r\n"
GO_ON = "The site on the server is in order. Run the same command again to go on from here.\r\n"


class Stage:
    """A server behind a proxy, with `first()` published and `second()` built."""

    def __init__(self, server, town):
        self.server, self.town = server, town
        self.through(server.port)
        town.build(first())
        check(town.publish().returncode == 0, "the first publication")
        town.build(second())

    def through(self, port):
        settings = {key: value.replace(f":{self.server.port}", f":{port}") if isinstance(value, str) else value
                    for key, value in self.server.settings().items()}
        self.town.set({**settings, "timeout": 20, "connections": 1})

    def operations(self, *options):
        """Of the command when nothing happens to it."""
        proxy = CuttingProxy(self.server.port, "none")
        self.through(proxy.port)
        result = self.town.publish(*options)
        check(result.returncode == 0, f"{options}: {result.stdout}{result.stderr}")
        proxy.end()
        return proxy.operations

    def stopped(self, at, wanted, *options, harm="stall", how=Terminal.interrupt):
        """Ctrl-C when operation `at` gets no answer; gives what was said."""
        proxy = CuttingProxy(self.server.port, harm, at)
        self.through(proxy.port)
        with Terminal(self.town.command(*options), self.town.surroundings()) as terminal:
            where = f"{options} at {at}"
            check(terminal.until(lambda _: proxy.broken), f"{where}: never came there: {terminal.said}")
            time.sleep(0.1)
            how(terminal)
            status, seconds = terminal.ends()
            check(status == 130, f"{where}: status {status}: {terminal.said}")
            check(seconds < SOON, f"{where}: {seconds:.1f} s: {terminal.said}")
            check("stopped as you asked\r\n" in terminal.said and terminal.said.endswith(wanted), f"{where}: {terminal.said!r}")
            check(terminal.as_found(), f"{where}: the terminal: {terminal.said!r}")
            said = terminal.said
        check(dead_links(self.server.files(), 1 if self.server.settings()["url"].startswith("sftp") else 0) == [], f"{where}: dead links")
        proxy.end()
        self.through(self.server.port)
        return said

    def completes(self, site, *options):
        result = self.town.publish(*options)
        check(result.returncode == 0 and self.server.files() == as_bytes(site), f"the next run: {result.stdout}{result.stderr}")
        left = [path.name for path in self.server.root.rglob(".congbo-*")]
        check(left == [".congbo-manifest"], f"left behind: {left}")
        return result


def planning_and_sending(stage):
    planning = stage.operations("--dry-run")
    stage.middle = planning + 30
    before = stage.server.files()
    for at in (1, planning // 2):
        stage.stopped(at, UNCHANGED)
        check(stage.server.files() == before, "nothing was changed")
    stage.stopped(planning // 2, UNCHANGED, "--dry-run")
    said = stage.stopped(stage.middle, GO_ON)
    check("K[....................] 0/14  0 B" in said, f"how far it was: {said!r}")
    check(".congbo-lock" in os.listdir(stage.server.root), "its note is left")
    stage.stopped(2, UNCHANGED)  # the run that goes on may be stopped too
    check("Goes on with" in stage.completes(second()).stdout, "it went on")


def rolling_back(stage):
    for _ in range(2):  # the same command goes on with the same roll-back
        stage.stopped(stage.middle, GO_ON, "--rollback")
    stage.completes(first(), "--rollback")
    # A roll-back that was stopped, and then thought better of.
    stage.completes(second())
    stage.stopped(stage.middle, GO_ON, "--rollback")
    stage.completes(second())


def by_the_system(stage):
    """`systemctl stop` sends SIGTERM."""
    stage.town.build(first())
    stage.stopped(stage.middle, GO_ON, how=lambda terminal: os.kill(terminal.child, signal.SIGTERM))
    stage.completes(first())


def waiting_to_try_again(stage):
    stage.town.build(second())
    stage.stopped(3, UNCHANGED, harm="cut")
    stage.completes(second())


def doctor(stage):
    proxy = CuttingProxy(stage.server.port, "stall", 4)
    stage.through(proxy.port)
    command = [stage.town.program, "doctor", str(stage.town.folder), "--lang", "en"]
    with Terminal(command, stage.town.surroundings()) as terminal:
        check(terminal.until(lambda _: proxy.broken), "doctor")
        time.sleep(0.1)
        terminal.interrupt()
        status, seconds = terminal.ends()
        check(status == 130 and seconds < SOON and "doctor again" in terminal.said and terminal.as_found(), f"{status} {seconds} {terminal.said!r}")
    proxy.end()
    stage.through(stage.server.port)
    stage.town.set({**stage.server.settings()}, "")
    result = subprocess.run(command, capture_output=True, text=True, timeout=60, env=stage.town.surroundings())
    left = [path.name for path in stage.server.root.rglob(".congbo-*")]
    check(result.returncode == 0 and left == [".congbo-manifest"], f"doctor again: {left} {result.stdout}")


def verifying(program):
    """The site is published, and what was not looked at is looked at by the next --verify."""
    with Folder() as server, Town(program, server.settings(), {}) as town:
        web = Web(server.root)
        web.slow = ["2024/index.html", "2024/cu/index.html", "2024/hoi-nghi/index.html", "feed.xml", "tim-kiem/index.html"]
        town.set(server.settings(), web.url)
        town.build(first())
        with Terminal(town.command("--verify"), town.surroundings()) as terminal:
            check(terminal.until(lambda _: len(web.asked) >= 4, 10), f"{web.asked} {terminal.said}")
            time.sleep(0.2)
            terminal.interrupt()
            status, seconds = terminal.ends()
            check(status == 130 and seconds < SOON and terminal.as_found(), f"verifying: {status} {seconds} {terminal.said!r}")
            check("the site is published" in terminal.said and terminal.said.endswith("Run again with --verify to look at the rest.\r\n"), terminal.said)
            check(": all are right." in terminal.said, f"what it was kept from is no fault: {terminal.said}")
        check(server.files() == as_bytes(first()), "published")
        web.slow, web.asked[:] = [], []
        (server.root / "feed.xml").write_text("hong")
        rest = town.publish("--verify")
        check(rest.returncode == 1 and "feed.xml: other content" in rest.stdout, f"the rest: {rest.stdout}{rest.stderr}")
        check("/2024/cu/" in web.asked and "Uploaded 0" in rest.stdout, web.asked)
        check(town.publish("--verify").returncode == 0, "and mended")
        # A publication that is stopped in the middle: the run that completes it looks at what both sent.
        town.build(second())
        (server.root / "2025").write_text("in the way")  # of a folder
        check(town.publish("--verify").returncode == 2, "stopped in the middle")
        (server.root / "2025").unlink()
        web.asked[:] = []
        check(town.publish("--verify").returncode == 0 and "/assets/style-00bb22.css" in web.asked, f"{web.asked}")


def main():
    program = sys.argv[1]
    for name in ("dav", "sftp"):
        if SERVERS[name].missing():
            print(f"not installed, left out: {', '.join(SERVERS[name].missing())}")
            continue
        with SERVERS[name]() as server, Town(program, server.settings(), server.environment()) as town:
            stage = Stage(server, town)
            planning_and_sending(stage)
            if name == "dav":
                rolling_back(stage)
                by_the_system(stage)
                waiting_to_try_again(stage)
                doctor(stage)
    verifying(program)
    print(f"{checked()} checks")


main()

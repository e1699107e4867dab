#!/usr/bin/env python3
"""A publication whose connection is cut, or stalls, or flickers at operation k: the site on the server has no dead link
then, and the next run completes and leaves nothing behind. And one in which a bit is flipped at operation k: either
the site is right when it ends, or it says that something is wrong and the next run mends it. A spread of k; every k with
CONGBO_LONG=1. Harms that are named are done alone, so that a long run can be shared out.

usage: cuts.py CONGBO SERVER [cut|stall|flicker|corrupt|garble…]"""
import os
import shutil
import sys

from all_servers import SERVERS, skip_unless_installed
from cutting_proxy import CuttingProxy
from small_town import Town, as_bytes, dead_links, first, second
from web_server import Web

SPREAD, FLIPS = 4, 4
LONG = bool(os.environ.get("CONGBO_LONG"))
PATIENT = 20 if LONG else 5  # seconds without an answer; a machine that does other things too is no fault


def fail(what):
    sys.exit(f"cuts.py {sys.argv[2]}: {what}")


class Drill:
    def __init__(self, name, server, town):
        self.name, self.server, self.town = name, server, town
        self.in_two_steps = 1 if name == "sftp" else 0
        self.web = Web(server.root)
        town.set(self.through(server.port, timeout=2))
        town.build(first())
        if town.publish().returncode != 0:
            fail("the first publication")
        self.root_before = server.folder / "root-before"
        shutil.copytree(server.root, self.root_before)
        self.memory_before = town.folder / "memory-before"
        shutil.copytree(town.folder / ".congbo", self.memory_before)
        town.build(second())

    def through(self, port, timeout):
        settings = {key: value.replace(f":{self.server.port}", f":{port}") if isinstance(value, str) else value
                    for key, value in self.server.settings().items()}
        return {**settings, "timeout": timeout, "connections": 1}

    def reset(self):
        for path in list(self.server.root.iterdir()):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        shutil.copytree(self.root_before, self.server.root, dirs_exist_ok=True)
        self.town.forget()
        shutil.copytree(self.memory_before, self.town.folder / ".congbo")

    def proxy(self, harm, at):
        return CuttingProxy(self.server.port, harm, at, rewrite_ftp=self.name == "ftp-plain")

    def operations(self):
        """Of a publication that nothing happens to."""
        self.reset()
        proxy = self.proxy("none", 0)
        self.town.set(self.through(proxy.port, PATIENT))
        result = self.town.publish()
        if result.returncode != 0 or self.server.files() != as_bytes(second()):
            fail(f"through a proxy that does nothing: {result.stdout}{result.stderr}")
        proxy.end()
        return proxy.operations, proxy.answers

    def is_right(self):
        """Every file as it should be. A name that was garbled on its way may have left a file that nothing leads to."""
        found, wanted = self.server.files(), as_bytes(second())
        return all(found.get(path) == data for path, data in wanted.items()) and len(found) <= len(wanted) + 2

    def flip(self, harm, at):
        self.reset()
        proxy = self.proxy(harm, at)
        self.town.set(self.through(proxy.port, 5 if LONG else 2), self.web.url)
        hurt = self.town.publish("--verify")
        where = f"{harm} at {at} (exit {hurt.returncode}): "
        if hurt.returncode == 0 and not self.is_right():
            fail(where + f"not noticed: {sorted(self.server.files())} {hurt.stdout}")
        proxy.heal()
        self.town.set(self.through(proxy.port, PATIENT), self.web.url)
        after = self.town.publish("--verify")
        if after.returncode != 0:
            fail(where + f"{hurt.stdout}{hurt.stderr}the next run: {after.stdout}{after.stderr}")
        if not self.is_right():
            fail(where + f"the next run leaves {sorted(self.server.files())}")
        proxy.end()
        return hurt.returncode != 0

    def run(self, harm, at):
        self.reset()
        proxy = self.proxy(harm, at)
        self.town.set(self.through(proxy.port, 1 if harm == "stall" else PATIENT))
        environment = {} if harm == "flicker" else {"CONGBO_TRIES": "1"}
        cut = self.town.publish(**environment)
        where = f"{harm} at {at} (exit {cut.returncode}): "
        if harm == "flicker" and cut.returncode != 0:
            fail(where + cut.stderr)
        dead = dead_links(self.server.files(), self.in_two_steps)
        if dead:
            fail(where + f"dead links: {dead}")
        proxy.heal()
        self.town.set(self.through(proxy.port, PATIENT))
        after = self.town.publish()
        if after.returncode != 0:
            fail(where + f"the next run: {after.stdout}{after.stderr}")
        if self.server.files() != as_bytes(second()):
            fail(where + f"the next run leaves {sorted(self.server.files())}")
        left = sorted(path.name for path in self.server.root.rglob(".congbo-*"))
        if left != [".congbo-manifest"]:
            fail(where + f"left behind: {left}")
        proxy.end()
        return cut.returncode != 0


def steps(count, some, all_of_them):
    """A spread over 1 … count, or each."""
    step = 1 if all_of_them else max(1, count // some)
    return range(1 + step // 3, count + 1, step)


def main():
    program, name, *chosen = sys.argv[1:]
    skip_unless_installed(name)
    with SERVERS[name]() as server, Town(program, server.settings(), server.environment()) as town:
        drill = Drill(name, server, town)
        operations, answers = drill.operations()
        runs = cuts = failed = flips = told = 0
        flickers = 16 if name == "sftp" else 1  # its library tells some broken connections as "no such file"
        for harm, some in (("cut", SPREAD), ("stall", 1), ("flicker", flickers)):
            for at in steps(operations, some, LONG and harm != "stall") if harm in chosen or not chosen else ():
                failed += drill.run(harm, at)
                runs += 1
                cuts += harm != "flicker"
        if not chosen and failed < cuts / 4:
            fail(f"only {failed} of {cuts} runs were hurt")
        some_flips = FLIPS if name in ("ftp-plain", "dav", "s3") else 2  # TLS and SSH take a flipped bit for a cut
        for harm, count, some in (("corrupt", operations, some_flips), ("garble", answers, some_flips // 2)):
            for at in steps(count, some, LONG) if harm in chosen or not chosen else ():
                told += drill.flip(harm, at)
                flips += 1
    print(f"{name}: {operations} operations, {answers} answers; {' '.join(chosen) or 'all harms'}: {runs} runs, {failed} of them cut off; "
          f"{flips} flips, {told} ended a run")


main()

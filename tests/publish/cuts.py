#!/usr/bin/env python3
"""A publication whose connection is cut, or stalls, or flickers at operation k: the site on the server has no dead link
then, and the next run completes and leaves nothing behind. A spread of k; every k with CONGBO_LONG=1.

usage: cuts.py CONGBO SERVER"""
import os
import shutil
import sys

from all_servers import SERVERS, skip_unless_installed
from cutting_proxy import CuttingProxy
from small_town import Town, as_bytes, dead_links, first, second

SPREAD = 6


def fail(what):
    sys.exit(f"cuts.py {sys.argv[2]}: {what}")


class Drill:
    def __init__(self, name, server, town):
        self.name, self.server, self.town = name, server, town
        self.in_two_steps = 1 if name == "sftp" else 0
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
        self.town.set(self.through(proxy.port, 5))
        result = self.town.publish()
        if result.returncode != 0 or self.server.files() != as_bytes(second()):
            fail(f"through a proxy that does nothing: {result.stdout}{result.stderr}")
        proxy.end()
        return proxy.operations

    def run(self, harm, at):
        self.reset()
        proxy = self.proxy(harm, at)
        self.town.set(self.through(proxy.port, 1 if harm == "stall" else 5))
        environment = {} if harm == "flicker" else {"CONGBO_TRIES": "1"}
        cut = self.town.publish(**environment)
        where = f"{harm} at {at} (exit {cut.returncode}): "
        if harm == "flicker" and cut.returncode != 0:
            fail(where + cut.stderr)
        dead = dead_links(self.server.files(), self.in_two_steps)
        if dead:
            fail(where + f"dead links: {dead}")
        proxy.heal()
        self.town.set(self.through(proxy.port, 5))
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


def main():
    program, name = sys.argv[1:]
    skip_unless_installed(name)
    with SERVERS[name]() as server, Town(program, server.settings(), server.environment()) as town:
        drill = Drill(name, server, town)
        operations = drill.operations()
        runs = failed = 0
        for harm, some in (("cut", SPREAD), ("stall", 1), ("flicker", 2)):
            all_of_them = os.environ.get("CONGBO_LONG") and harm != "stall"
            step = 1 if all_of_them else max(1, operations // some)
            for at in range(1 + step // 2, operations + 1, step):
                failed += drill.run(harm, at)
                runs += 1
        if failed < runs / 4:
            fail(f"only {failed} of {runs} runs were hurt")
    print(f"{name}: {operations} operations, {runs} runs, {failed} of them cut off")


main()

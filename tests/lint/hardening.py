#!/usr/bin/env python3
"""The program is position independent, its tables are read-only once it runs, its stack is no code, and it looks up
libraries in no folder of a build. A release is compiled with guards of the stack and checked copies, and without the
paths of this machine; with CONGBO_LONG=1 two releases are made in two folders, and are the same bytes.

usage: hardening.py CONGBO REPOSITORY CMAKE"""
import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

RELEASE = ("-fPIE", "-fstack-protector-strong", "-fstack-clash-protection", "-D_FORTIFY_SOURCE=3", "-ffile-prefix-map=")


def readelf(*arguments):
    return subprocess.run(["readelf", "--wide", *arguments], capture_output=True, text=True, check=True).stdout


def faults(program):
    """What is missing in a program."""
    header, segments, dynamic = readelf("-h", program), readelf("-l", program), readelf("-d", program)
    if not re.search(r"Type:\s+DYN", header):
        yield "it is not position independent"
    if "GNU_RELRO" not in segments:
        yield "no read-only tables (RELRO)"
    if "NOW" not in dynamic:
        yield "names are bound late, so that its tables can be written (full RELRO)"
    stack = re.search(r"GNU_STACK.*?(R\S*)\s+0x", segments)
    if not stack or "E" in stack[1]:
        yield "its stack is code"
    if re.search(r"\((RPATH|RUNPATH)\)", dynamic):
        yield "it looks up libraries in a folder of the build (RPATH)"
    if "TEXTREL" in dynamic:
        yield "its code is changed when it starts"


def faults_of_release(program):
    names = readelf("--dyn-syms", program)
    if "__stack_chk_fail" not in names:
        yield "no guard of the stack"
    if not re.search(r"__\w+_chk\b", names.replace("__stack_chk_fail", "")):
        yield "no checked copies (FORTIFY)"


def options_of_release(repository, cmake, folder):
    """Source → the compiler's words, as CMake would have them for a release."""
    subprocess.run([cmake, "-S", repository, "-B", folder, "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Release", "-DCONGBO_TESTS=OFF"], check=True, capture_output=True)
    return {entry["file"]: entry["command"] for entry in json.loads((folder / "compile_commands.json").read_text())}


def made_in(repository, cmake, place):
    """The program of a release whose sources and objects lie in `place`."""
    shutil.copytree(repository, place / "source", ignore=shutil.ignore_patterns("build", ".git", "node_modules", "output"))
    options_of_release(place / "source", cmake, place / "objects")
    subprocess.run([cmake, "--build", place / "objects", "--target", "congbo"], check=True, capture_output=True, env={**os.environ, "CCACHE_DISABLE": "1"})
    return next(path for path in place.rglob("congbo") if path.is_file() and os.access(path, os.X_OK))


def main():
    program, repository, cmake = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]
    if not shutil.which("readelf"):
        sys.exit(print("SKIPPED: readelf is not there") or 0)
    said = list(faults(program))
    with tempfile.TemporaryDirectory(prefix="congbo-release-") as folder:
        folder = pathlib.Path(folder)
        commands = options_of_release(repository, cmake, folder / "options")
        assert any("/src/parse/" in file for file in commands), "no commands"
        said += [f"{file}: no {option}" for file, command in commands.items() for option in RELEASE if option not in command]
        # Programs that lack what is looked for are found.
        bad = folder / "bad.c"
        bad.write_text("int main(void) { return 0; }\n")
        subprocess.run(["gcc", "-no-pie", "-Wl,-z,norelro,-z,lazy,-z,execstack,-rpath,/nowhere", "-o", folder / "bad", bad], check=True, capture_output=True)
        assert len(list(faults(folder / "bad"))) == 5, list(faults(folder / "bad"))
        if os.environ.get("CONGBO_LONG") == "1":
            one, other = made_in(repository, cmake, folder / "one"), made_in(repository, cmake, folder / "further" / "other")
            said += [*faults(one), *faults_of_release(one)]
            if hashlib.sha256(one.read_bytes()).digest() != hashlib.sha256(other.read_bytes()).digest():
                said.append("two builds in two folders give other bytes")
    if said:
        sys.exit("\n".join(["hardening:", *said[:20]]))
    print("hardened")


main()

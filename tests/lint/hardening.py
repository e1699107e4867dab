#!/usr/bin/env python3
"""The program that was built is position independent, its tables are read-only once it runs, no memory of it is both
written and run, and it looks up libraries in no folder of a build; where it is optimised and not sanitized (--guarded)
it has guards of the stack, checked copies and landing pads as well. A release is compiled with the same options, and
without the paths of this machine; with CONGBO_LONG=1 scripts/reproducible makes two of them, which are the same bytes.

usage: hardening.py CONGBO REPOSITORY CMAKE [--guarded]"""
import json
import os
import pathlib
import platform
import re
import shutil
import subprocess
import sys
import tempfile

GUARDED = ("-fPIE", "-fstack-protector-strong", "-fstack-clash-protection", "-D_FORTIFY_SOURCE=3")
RELEASE = (*GUARDED, "-ffile-prefix-map=")
LANDING_PAD = re.compile(rb"\xf3\x0f\x1e\xfa")  # endbr64, what an indirect call may land on
GUARD_READ = re.compile(rb"\x64[\x48\x4c][\x2b\x33].\x25\x28\0\0\0", re.S)  # sub or xor with %fs:0x28, before a function returns
CHECKED = {"__memcpy_chk", "__memmove_chk", "__vsnprintf_chk"}  # that a library linked into it does not bring


def readelf(*arguments):
    return subprocess.run(["readelf", "--wide", *arguments], capture_output=True, text=True, check=True).stdout


def faults(program):
    """What is missing in a program."""
    header, segments, dynamic = readelf("-h", program), readelf("-l", program), readelf("-d", program)
    if not re.search(r"Type:\s+DYN", header) or not re.search(r"\(FLAGS_1\).*\bPIE\b", dynamic):
        yield "it is not position independent"
    if "GNU_RELRO" not in segments:
        yield "no read-only tables (RELRO)"
    if not re.search(r"\((FLAGS|BIND_NOW)\).*|\(FLAGS_1\).*\bNOW\b", dynamic) or not re.search(r"\bNOW\b", dynamic):
        yield "names are bound late, so that its tables can be written (full RELRO)"
    stack = re.search(r"GNU_STACK.*?(R\S*)\s+0x", segments)
    if not stack or "E" in stack[1]:
        yield "its stack is code"
    if re.search(r"\s(RWE)\s", "\n".join(line for line in segments.splitlines() if "LOAD" in line)):
        yield "memory that is both written and run"
    if re.search(r"\((RPATH|RUNPATH)\)", dynamic):
        yield "it looks up libraries in a folder of the build (RPATH)"
    if "TEXTREL" in dynamic:
        yield "its code is changed when it starts"


def faults_of_guarded(program):
    """What is missing in a program that is optimised and not sanitized."""
    names = set(re.findall(r"\b(__\w+)@?", readelf("--dyn-syms", program)))
    code = pathlib.Path(program).read_bytes() if platform.machine() == "x86_64" else None
    if "__stack_chk_fail" not in names or code and len(GUARD_READ.findall(code)) < 500:
        yield "no guard of the stack"
    if not names & CHECKED:
        yield "no checked copies (FORTIFY)"
    if code and len(LANDING_PAD.findall(code)) < 1000:
        yield "indirect calls land anywhere (CET)"


def commands_of(folder):
    """Source → the compiler's words, in a build folder."""
    commands = {entry["file"]: entry["command"] for entry in json.loads((folder / "compile_commands.json").read_text())}
    assert any("/src/parse/" in file for file in commands), "no commands"
    return commands


def lacking(commands, options):
    return [f"{file}: no {option}" for file, command in commands.items() for option in options if option not in command]


def options_of_release(repository, cmake, folder):
    """As commands_of(), as CMake would have them for a release."""
    subprocess.run([cmake, "--preset", "release", "-B", folder, "-DCONGBO_TESTS=OFF", "-DCONGBO_BENCH=OFF"], cwd=repository, check=True, capture_output=True)
    return commands_of(folder)


def check_itself(folder):
    """A program that lacks what is looked for is found."""
    source, bad = folder / "bad.c", folder / "bad"
    source.write_text('__asm__(".section .both,\\"awx\\"\\n.byte 0\\n.text");\nint main(void) { return 0; }\n')
    subprocess.run(["gcc", "-no-pie", "-Wl,-z,norelro,-z,lazy,-z,execstack,-rpath,/nowhere", "-o", bad, source], check=True, capture_output=True)
    found = [*faults(bad), *faults_of_guarded(bad)]
    assert len(found) == (9 if platform.machine() == "x86_64" else 8), found


def faults_of_release(repository, folder):
    """Two releases in two folders; what is missing in one, and what tells one from the other."""
    made = subprocess.run([repository / "scripts/reproducible", "--keep", folder], capture_output=True, text=True)
    if made.returncode != 0:
        yield f"two builds in two folders: {made.stdout[-2000:]}{made.stderr[-2000:]}"
        return
    program = folder / "one/build/release/congbo"
    yield from faults(program)
    yield from faults_of_guarded(program)
    if str(folder).encode() in program.read_bytes():
        yield "the name of the folder that it was built in"


def main():
    program, repository, cmake = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]
    if not shutil.which("readelf"):
        sys.exit(print("SKIPPED: readelf is not there") or 0)
    said = list(faults(program))
    if "--guarded" in sys.argv:
        said += faults_of_guarded(program)
        said += lacking(commands_of(pathlib.Path(program).parent), GUARDED)
    with tempfile.TemporaryDirectory(prefix="congbo-release-") as folder:
        folder = pathlib.Path(folder)
        check_itself(folder)
        said += lacking(options_of_release(repository, cmake, folder / "options"), RELEASE)
        if os.environ.get("CONGBO_LONG") == "1":
            said += faults_of_release(repository, folder / "releases")
    if said:
        sys.exit("\n".join(["hardening:", *said[:20]]))
    print("hardened")


main()

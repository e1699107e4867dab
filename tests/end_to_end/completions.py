#!/usr/bin/env python3
"""What bash, zsh and fish offer for an unfinished command line, with the files that congbo_reference makes for them.

usage: completions.py CONGBO_REFERENCE"""
import json
import os
import pathlib
import pty
import re
import select
import shutil
import subprocess
import sys
import tempfile
import time

from harness import check, checked


def completed(shell, folder, words):
    """What bash offers for the last of these words."""
    script = f"source {folder}/congbo; COMP_WORDS=({' '.join(repr(w) for w in words)}); COMP_CWORD={len(words) - 1}; _congbo; printf '%s\\n' \"${{COMPREPLY[@]}}\""
    result = subprocess.run([shell, "-c", script], capture_output=True, text=True)
    check(result.returncode == 0 and not result.stderr, result.stderr)
    return set(result.stdout.split())


def completed_by_fish(folder, line):
    result = subprocess.run(["fish", "--no-config", "-c", f"source {folder}/congbo.fish; complete -C '{line}'"], capture_output=True, text=True)
    check(result.returncode == 0 and not result.stderr, result.stderr)
    return {row.split("\t")[0] for row in result.stdout.splitlines()}


def completed_on_terminal(shell, setup, line, wanted, where):
    """Whether a shell on a terminal shows `wanted` (a pattern) once TAB is struck behind the line, typed in the folder `where`."""
    child, terminal = pty.fork()
    if child == 0:
        os.environ.update(TERM="dumb", PS1="> ", HOME=str(where), LC_ALL="C.UTF-8")
        os.chdir(where)
        os.execvp(shell[0], shell)
    said = b""

    def until(pattern):
        nonlocal said
        deadline = time.monotonic() + 30
        while not re.search(pattern, said) and time.monotonic() < deadline:
            if select.select([terminal], [], [], 0.1)[0]:
                said += os.read(terminal, 4096)
        return re.search(pattern, said) is not None

    os.write(terminal, f"{setup}; echo RE''ADY\n".encode())
    check(until(rb"READY"), f"{shell[0]} starts: {said}")
    said = b""
    os.write(terminal, line.encode() + b"\t")
    shown = until(wanted.encode())
    os.kill(child, 9)
    os.waitpid(child, 0)
    os.close(terminal)
    check(shown, f"{shell[0]}: {line}: {said.decode(errors='replace')}")


def completed_by_zsh(folder, line, wanted, where):
    setup = f"fpath=({folder} $fpath); autoload -U compinit; compinit -u -D; bindkey '^I' complete-word"
    completed_on_terminal(["zsh", "-f", "-i"], setup, line, wanted, where)


def completed_by_bash(folder, line, wanted, where):
    completed_on_terminal(["bash", "--norc", "--noprofile", "-i"], f"source {folder}/congbo", line, wanted, where)


def test_completions(reference):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([reference, "shells", folder], check=True)
        check(completed("bash", folder, ["congbo", "im"]) == {"import"}, "commands")
        check({"--write", "--lang", "--help"} == completed("bash", folder, ["congbo", "fix", "--"]), "options")
        check(completed("bash", folder, ["congbo", "check", "--format", ""]) == {"text", "json", "sarif"}, "choices")
        check(completed("bash", folder, ["congbo", "new", "k"]) == {"ke-hoach", "ket-qua"}, "what new makes")
        where = pathlib.Path(folder) / "where"
        (where / "hộp thư").mkdir(parents=True)
        (where / "Giấy mời.docx").touch()
        letter = r"Giấy\\ mời\.docx "
        for line, wanted in (("congbo im", "import "), ("congbo import Gi", letter), ("congbo invite x --list Gi", letter),
                             ("congbo serve --inbox h", r"hộp\\ thư/")):
            completed_by_bash(folder, line, wanted, where)
        if shutil.which("fish"):
            for line, words in (("congbo im", {"import"}), ("congbo fix --", {"--write", "--lang", "--help"}), ("congbo check --format ", {"text", "json", "sarif"}),
                                ("congbo new k", {"ke-hoach", "ket-qua"})):
                check(completed_by_fish(folder, line) == words, f"fish: {line}: {completed_by_fish(folder, line)}")
        else:
            print("skipped: fish is not here")
        if shutil.which("zsh"):
            for line, wanted in (("congbo im", "import "), ("congbo import Gi", letter), ("congbo fix --", r"--help .*\s+--lang .*\s+--write "), ("congbo check --format ", "json +sarif +text")):
                completed_by_zsh(folder, line, wanted, where)
        else:
            print("skipped: zsh is not here")
        for name in ("congbo.schema.json", "front-matter.schema.json"):
            json.loads((pathlib.Path(folder) / name).read_text(encoding="utf-8"))


if __name__ == "__main__":
    test_completions(sys.argv[1])
    print(f"{checked()} checks hold")

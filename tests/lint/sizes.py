#!/usr/bin/env python3
"""Fails on files over 400 lines and functions over 60.

usage: sizes.py REPOSITORY"""
import pathlib
import re
import sys

MOST_FILE, MOST_FUNCTION = 400, 60
NOT_A_FUNCTION = re.compile(r"\b(namespace|class|struct|enum|union|if|for|while|switch|do|else|catch|try|extern)\b")


def without_text(source):
    """The code with comments and literals blanked, so that braces in them do not count."""
    pattern = re.compile(r'R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'|//[^\n]*|/\*.*?\*/', re.S)
    return pattern.sub(lambda m: re.sub(r"[^\n]", " ", m[0]), source)


def functions(source):
    """(first line, length, head) of every function body."""
    code = without_text(source)
    stack, head_start = [], 0
    for match in re.finditer(r"[{};]", code):
        at = match.start()
        if match[0] == ";":
            head_start = at + 1
            continue
        if match[0] == "}":
            if stack:
                kind, begin, head = stack.pop()
                if kind == "function" and not any(k == "function" for k, _, _ in stack):
                    first = code.count("\n", 0, begin) + 1
                    yield first, code.count("\n", begin, at) + 1, head
            head_start = at + 1
            continue
        head = code[head_start:at].strip()
        lines = [l for l in head.splitlines() if not l.lstrip().startswith("#")]
        head = " ".join(lines)
        is_function = ")" in head and not NOT_A_FUNCTION.search(head.split("(")[0]) and "=" not in head.split("(")[0]
        stack.append(("function" if is_function else "other", at, head))
        head_start = at + 1


def main():
    root = pathlib.Path(sys.argv[1])
    faults, count = [], 0
    patterns = ("src/**/*", "tests/**/*", "themes/**/*", "scripts/*", "CMakeLists.txt")
    for path in sorted({p for pattern in patterns for p in root.glob(pattern) if p.is_file()}):
        if path.suffix == ".txt" and path.name != "CMakeLists.txt":
            continue
        if path.suffix not in (".h", ".cpp", ".py", ".js", ".mjs", ".css", ".html", ".txt", ".cmake", "") or "node_modules" in path.parts:
            continue
        text = path.read_text(encoding="utf-8", errors="replace")
        lines = text.count("\n")
        relative = path.relative_to(root).as_posix()
        limit = 80 if relative == "CMakeLists.txt" else MOST_FILE
        if lines > limit:
            faults.append(f"{relative}: {lines} lines, at most {limit}")
        if path.suffix in (".h", ".cpp") and not relative.startswith("tests/"):
            for line, length, head in functions(text):
                count += 1
                if length > MOST_FUNCTION:
                    faults.append(f"{relative}:{line}: a function of {length} lines, at most {MOST_FUNCTION}: {head[:60]}")
    print("\n".join(faults))
    print(f"{count} functions measured, {len(faults)} faults")
    return 1 if faults or count == 0 else 0


sys.exit(main())

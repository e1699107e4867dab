#!/usr/bin/env python3
"""What `congbo inspect` says of every sample document, against tests/golden/inspect/: a file for each
event or year. And `inspect --json` of the same documents against docs/reference/document.md: exactly
the members that stand there, of the types that stand there.

usage: inspect_golden.py CONGBO REPOSITORY

To accept a change: run with CONGBO_UPDATE_GOLDEN=1 and read the difference before committing it."""
import difflib
import json
import os
import pathlib
import re
import subprocess
import sys

MOST_SHOWN = 60  # lines of difference


def documents(repository):
    """Paths in content/ by the golden file they belong to: an event's folder, else the year."""
    groups = {}
    for path in sorted((repository / "content").rglob("*.md")):
        relative = path.relative_to(repository)
        folders = relative.parts[1:-1]
        groups.setdefault("-".join(folders) or "content", []).append(relative.as_posix())
    return groups


def run(program, repository, *arguments):
    done = subprocess.run([program, "inspect", "--lang", "vi", *arguments], cwd=repository, capture_output=True,
                          encoding="utf-8", check=True)
    return done.stdout


def compare(program, repository, groups):
    folder = repository / "tests" / "golden" / "inspect"
    made = {f"{name}.txt": run(program, repository, *paths) for name, paths in groups.items()}
    if os.environ.get("CONGBO_UPDATE_GOLDEN"):
        folder.mkdir(exist_ok=True)
        for old in folder.glob("*.txt"):
            old.unlink()
        for name, text in made.items():
            (folder / name).write_text(text, encoding="utf-8")
    kept = {p.name: p.read_text(encoding="utf-8") for p in folder.glob("*.txt")}
    difference = []
    for name in sorted(set(made) | set(kept)):
        difference += difflib.unified_diff(kept.get(name, "").splitlines(), made.get(name, "").splitlines(),
                                           f"tests/golden/inspect/{name}", "now", lineterm="", n=1)
    return difference


class Documented:
    """The table of docs/reference/document.md as a tree: member → (type, is a list, members)."""

    def __init__(self, page):
        rows = re.findall(r"^\| `([^`]+)` \| (\S+) \|", page, re.M)
        self.members = {}
        for path, kind in rows:
            self.add(path.split("."), kind)
        signer = {name: self.members["signature"][2][name] for name in ("authority", "position", "name")}
        # Types that the table names once and uses elsewhere.
        self.named = {"event": self.members["event"][2], "section": self.members["sections"][2], "signer": signer}

    def add(self, parts, kind):
        here = self.members
        for depth, part in enumerate(parts):
            name, is_list = part.removesuffix("[]"), part.endswith("[]")
            last = depth == len(parts) - 1
            entry = here.setdefault(name, (kind if last else "object", is_list, {}))
            here = entry[2]


SCALARS = {
    "text": lambda v: v is None or isinstance(v, str) and v != "",
    "word": lambda v: isinstance(v, str) and re.fullmatch(r"[a-z]+(-[a-z]+)*", v),
    "number": lambda v: v is None or isinstance(v, (int, float)) and not isinstance(v, bool),
    "đồng": lambda v: v is None or isinstance(v, int) and not isinstance(v, bool),
    "line": lambda v: isinstance(v, int) and not isinstance(v, bool) and v >= 1,
    "when": lambda v: v is None or set(v) == {"text", "edtf", "tentative"} and isinstance(v["text"], str)
    and isinstance(v["tentative"], bool) and (v["edtf"] is None or isinstance(v["edtf"], str)),
}


def faults_of(value, members, where, documented):
    """What is wrong with an object, as sentences."""
    if not isinstance(value, dict):
        return [f"{where}: not an object"]
    faults = [f"{where}: {name} is not documented" for name in value if name not in members]
    for name, (kind, is_list, parts) in members.items():
        place = f"{where}.{name}"
        if name not in value:
            faults.append(f"{place}: missing")
            continue
        if is_list and not isinstance(value[name], list):
            faults.append(f"{place}: not a list")
            continue
        for item in value[name] if is_list else [value[name]]:
            if kind in SCALARS:
                if not SCALARS[kind](item) or is_list and item is None:
                    faults.append(f"{place}: {item!r} is no {kind}")
            elif item is not None or is_list:
                faults += faults_of(item, documented.named.get(kind, parts), place, documented)
    return faults


def check_json(program, repository, groups):
    documented = Documented((repository / "docs" / "reference" / "document.md").read_text(encoding="utf-8"))
    paths = [path for group in groups.values() for path in group]
    lines = run(program, repository, "--json", *paths).splitlines()
    faults = [] if len(lines) == len(paths) else [f"{len(lines)} lines for {len(paths)} documents"]
    for path, line in zip(paths, lines):
        faults += faults_of(json.loads(line), documented.members, path, documented)
    return faults


def main():
    program, repository = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    groups = documents(repository)
    count = sum(map(len, groups.values()))
    if count < 30:
        sys.exit(f"only {count} documents in content/")
    faults = check_json(program, repository, groups)
    difference = compare(program, repository, groups)
    for line in (faults + difference)[:MOST_SHOWN]:
        print(line)
    if len(faults + difference) > MOST_SHOWN:
        print(f"… {len(faults + difference) - MOST_SHOWN} more lines")
    if faults or difference:
        sys.exit("inspect says something else. Right? Then run with CONGBO_UPDATE_GOLDEN=1 and commit.")
    print(f"{count} documents in {len(groups)} files compared, their JSON as documented")


main()

#!/usr/bin/env python3
"""Reads the layer table of src/README.md and fails on an include that is not in it.

usage: layers.py SOURCE_FOLDER

Also fails on a third-party header outside the file that the table names, and on a platform header
outside base/."""
import pathlib
import re
import sys

PLATFORM = re.compile(r"^(unistd|fcntl|dirent|pwd|sched|signal|termios|pthread|poll|spawn|elf|link|windows)\.h$|^(sys|netinet|arpa|linux)/")
# Headers of the C++ and C standard libraries have no slash and no dot, or stand here.
STANDARD_WITH_DOT = {"stddef.h", "stdint.h", "string.h", "stdlib.h", "limits.h"}


def read_table(readme):
    uses, homes = {}, {}
    for row in re.findall(r"^\| `(\w+)` \|([^|]*)\|[^|]*\|([^|]*)\|$", readme, re.M):
        folder = row[0]
        uses[folder] = {name.strip() for name in row[1].split(",") if name.strip()}
        for library, file in re.findall(r"`([\w-]+)` `([\w.]+)`", row[2]):
            homes.setdefault(library, set()).add(f"{folder}/{file}")
    return uses, homes


def library_of(header):
    top = header.split("/")[0]
    return re.sub(r"\.(h|hpp)$", "", top)


def check_include(where, folder, header, quoted, uses, homes):
    if quoted:
        target = header.split("/")[0]
        if target in uses and target != folder and target not in uses[folder]:
            return f"{where}: '{header}': {folder} may not use {target} (src/README.md)"
        if target not in uses:
            return f"{where}: '{header}': write includes from src/"
        return None
    if PLATFORM.search(header):
        return None if folder == "base" else f"{where}: platform header <{header}> outside base/"
    if "/" not in header and "." not in header or header in STANDARD_WITH_DOT:
        return None
    library = library_of(header)
    for name, files in homes.items():
        if library.startswith(name):
            return None if where.split(":")[0] in files else f"{where}: <{header}> outside {', '.join(sorted(files))}"
    return f"{where}: <{header}>: third-party header that the table does not name"


def main():
    root = pathlib.Path(sys.argv[1])
    uses, homes = read_table((root / "README.md").read_text(encoding="utf-8"))
    faults = []
    folders = {p.name for p in root.iterdir() if p.is_dir()}
    faults += [f"src/{name}: the layer table has no row for it" for name in sorted(folders - set(uses))]
    order = list(uses)
    for folder, used in uses.items():
        for other in used:
            if other not in uses or order.index(other) >= order.index(folder):
                faults.append(f"layer table: {folder} uses {other}, which does not stand above it")
    seen = 0
    for path in sorted(root.rglob("*")):
        if path.suffix not in (".h", ".cpp") or path.parent == root:
            continue
        relative = path.relative_to(root).as_posix()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            found = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
            if not found:
                continue
            seen += 1
            fault = check_include(f"{relative}:{number}", relative.split("/")[0], found[2], found[1] == '"', uses, homes)
            if fault:
                faults.append(fault)
    print("\n".join(faults))
    print(f"{seen} includes of {len(uses)} folders read, {len(faults)} faults")
    return 1 if faults or seen == 0 else 0


sys.exit(main())

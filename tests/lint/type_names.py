#!/usr/bin/env python3
"""Fails where two types of one name stand in one namespace: the linker keeps one of their destructors
and copies, for both, and says nothing.

usage: type_names.py SOURCE_FOLDER"""
import collections
import pathlib
import re
import sys

NAMESPACE = re.compile(r"^(?:inline )?namespace (\S+) \{|^namespace \{")
DEFINED = re.compile(r"^(?:template <[^;{]*> )?(?:struct|class|enum class|enum) (\w+)\b(?!::|<)[^;()]*\{")


def types(text):
    """Names with their namespace; those of anonymous namespaces are a file's own."""
    spaces = []
    for line in text.splitlines():
        opened = NAMESPACE.match(line)
        if opened and "}" not in line:
            spaces.append(opened[1] or "")
        elif re.match(r"^\} *// namespace", line) and spaces:
            spaces.pop()
        elif (defined := DEFINED.match(line)) and "" not in spaces:
            yield "::".join([*spaces, defined[1]])


def main():
    source = pathlib.Path(sys.argv[1])
    places = collections.defaultdict(list)
    for path in sorted([*source.rglob("*.h"), *source.rglob("*.cpp")]):
        for name in types(path.read_text(encoding="utf-8")):
            places[name].append(str(path.relative_to(source)))
    faults = [f"{name}: {', '.join(files)}" for name, files in sorted(places.items()) if len(files) > 1]
    if not places:
        faults = [f"no type found in {source}"]
    print("\n".join(faults) or f"{len(places)} types, each of its own name")
    return 1 if faults else 0


sys.exit(main())

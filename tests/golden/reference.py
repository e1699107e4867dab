#!/usr/bin/env python3
"""docs/reference/ must be what the program's tables make.

usage: reference.py CONGBO_REFERENCE REPOSITORY"""
import pathlib
import subprocess
import sys
import tempfile

program, repository = sys.argv[1:3]
kept = pathlib.Path(repository) / "docs" / "reference"
with tempfile.TemporaryDirectory() as folder:
    subprocess.run([program, "pages", folder], check=True)
    made = {p.name: p.read_text(encoding="utf-8") for p in pathlib.Path(folder).iterdir()}
here = {p.name: p.read_text(encoding="utf-8") for p in kept.iterdir()}
different = sorted(name for name in set(made) | set(here) if made.get(name) != here.get(name))
if different or not made:
    sys.exit(f"docs/reference differs from the program: {', '.join(different)}. Run ./scripts/reference.")
print(f"{len(made)} pages compared")

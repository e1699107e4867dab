#!/usr/bin/env python3
"""The bill of materials names every library of src/README.md's table, with a version and a licence, twice the same.

usage: sbom_check.py REPOSITORY CONGBO"""
import json
import pathlib
import re
import shutil
import subprocess
import sys

# What the table calls a library → what the bill calls it, where that is another word.
NAMES = {"openssl": "OpenSSL", "unicode": "ICU", "turbojpeg": "libjpeg-turbo", "png": "libpng", "webp": "libwebp", "nlohmann": "nlohmann-json", "yaml": "libyaml",
         "CLI": "CLI11", "httplib": "cpp-httplib"}


def main():
    repository, program = pathlib.Path(sys.argv[1]), sys.argv[2]
    if not shutil.which("dpkg-query") or not shutil.which("readelf"):
        sys.exit(print("SKIPPED: no dpkg-query or readelf here") or 0)
    made = [subprocess.run([repository / "scripts" / "sbom", program], capture_output=True, text=True) for _ in range(2)]
    if made[0].returncode:
        sys.exit(made[0].stderr)
    assert made[0].stdout == made[1].stdout, "another bill the second time"
    bill = json.loads(made[0].stdout)
    assert bill["bomFormat"] == "CycloneDX" and bill["specVersion"] == "1.5"
    listed = {one["name"]: one for one in bill["components"]}
    refs = [one["bom-ref"] for one in bill["components"]]
    assert len(set(refs)) == len(refs) and set(bill["dependencies"][0]["dependsOn"]) == set(refs), "references that lead nowhere"
    table = re.findall(r"`(\w[\w-]*)` `\w+\.cpp`", (repository / "src" / "README.md").read_text(encoding="utf-8"))
    assert len(table) > 15, "the table of layers is not read"
    for name in sorted({NAMES.get(name, name) for name in table}):
        if name not in listed:
            sys.exit(f"sbom: '{name}' of the table of layers is not in the bill: {sorted(listed)}")
        assert re.match(r"\d", listed[name]["version"].split(":")[-1]), f"{name}: version {listed[name]['version']}"
        assert listed[name]["licenses"], name
    print(f"{len(listed)} components")


main()

#!/usr/bin/env python3
"""Builds the sample town in both languages and with the second theme, and lets html-validate and a link crawler read every page.

usage: web_pages.py CONGBO REPOSITORY NODE"""
import pathlib
import subprocess
import sys

from harness import Site


def main():
    program, repository, node = sys.argv[1:4]
    validate = pathlib.Path(repository) / "tests" / "web" / "validate.mjs"
    for language, theme in (("vi", "default"), ("en", "default"), ("vi", "nhat-bao")):
        with Site(program, repository) as site:
            settings = site.folder / "congbo.json"
            settings.write_text(settings.read_text().replace('"language": "vi"', f'"language": "{language}", "theme": "{theme}"'))
            site.build("output")
            result = subprocess.run([node, validate, site.folder / "output"], capture_output=True, text=True)
            print(result.stdout + result.stderr)
            if result.returncode:
                sys.exit(1)


main()

#!/usr/bin/env python3
"""The package for Debian: its control fields, what lies in it, and that what lies in it runs.

usage: package.py CPACK BUILD"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from harness import check, checked


def output_of(*command, cwd=None):
    result = subprocess.run(command, capture_output=True, text=True, cwd=cwd)
    check(result.returncode == 0, f"{command}: {result.stdout}{result.stderr}")
    return result.stdout


def main():
    cpack, build = sys.argv[1:3]
    if not all(shutil.which(tool) for tool in ("dpkg-deb", "dpkg-shlibdeps", "file")):
        print("SKIPPED: dpkg-deb, dpkg-shlibdeps (dpkg-dev) or file is not here")
        return
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        os.umask(0o077)  # of a careful packer; readers of the package have rights all the same
        output_of(cpack, "-G", "DEB", "-B", str(folder / "made"), cwd=build)
        made = list((folder / "made").glob("*.deb"))
        check(len(made) == 1, f"one package: {made}")
        fields = dict(line.split(": ", 1) for line in output_of("dpkg-deb", "-f", made[0]).splitlines() if ": " in line and not line.startswith(" "))
        check(fields["Package"] == "congbo" and "libc6" in fields["Depends"] and "pandoc" in fields["Recommends"], str(fields))
        check("libpoppler" not in fields["Depends"] or "poppler-utils" in fields["Recommends"], str(fields))
        listed = output_of("dpkg-deb", "-c", made[0]).splitlines()
        check(all(line.startswith(("drwxr-xr-x root/root", "-rwxr-xr-x root/root", "-rw-r--r-- root/root")) for line in listed), listed)
        output_of("dpkg-deb", "-x", made[0], folder / "root")
        share = folder / "root/usr/share"
        for path in ("man/man1/congbo.1", "bash-completion/completions/congbo", "zsh/vendor-completions/_congbo", "fish/vendor_completions.d/congbo.fish",
                     "congbo/schema/congbo.schema.json", "doc/congbo/copyright",
                     "doc/congbo/docs/reference/settings.md", "doc/congbo/docs/huong-dan/content/1-trang-dau-tien.md"):
            check((share / path).stat().st_size > 0, path)
        program = str(folder / "root/usr/bin/congbo")
        check(output_of(program, "--version").startswith("congbo "), "runs")
        output_of(program, "new", "site", "town", cwd=folder)
        output_of(program, "build", "town", cwd=folder)
        check((folder / "town/output/index.html").exists(), "and makes a site")
    print(f"{checked()} checks passed")


main()

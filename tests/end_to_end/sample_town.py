#!/usr/bin/env python3
"""Builds the sample town, edits it and builds again; every result must equal a clean build.

usage: sample_town.py CONGBO REPOSITORY"""
import html
import json
import os
import pathlib
import re
import sys
import unicodedata
import urllib.parse

from harness import check, checked, differing, Site



def equals_clean(site, what):
    site.build("output")
    site.build("clean-" + str(checked()))
    different = differing(site.bytes_of("output"), site.bytes_of("clean-" + str(checked())))
    check(not different, f"{what}: differs from a clean build: {different[:5]}")


def test_builds_without_findings(site):
    result = site.run("build", ".", "--date", "2026-11-21", "--strict", "--format", "json")
    report = json.loads(result.stdout)
    check(report["documents"] >= 35, f"{report['documents']} documents")
    check(report["honorees"] >= 300, f"{report['honorees']} honorees")
    check(report["findings"]["error"] == 0 and report["findings"]["warning"] == 0, result.stderr)


def test_same_bytes_everywhere(site):
    site.build("one", "--jobs", "1", env={"TZ": "Pacific/Kiritimati", "LC_ALL": "C"})
    site.build("eight", "--jobs", "8", env={"TZ": "America/Los_Angeles", "LC_ALL": "vi_VN.UTF-8"})
    different = differing(site.bytes_of("one"), site.bytes_of("eight"))
    check(not different, f"threads, zone or locale change bytes: {different[:5]}")


def test_same_bytes_of_every_encoding(site):
    """What editors and other systems make of the same text, one after another for every document."""
    site.build("plain")
    plain = site.bytes_of("plain")
    documents = {p: p.read_text() for p in sorted((site.folder / "content").rglob("*.md"))}
    check(any(unicodedata.normalize("NFD", text) != text for text in documents.values()), "accents to take apart")
    encodings = {
        "utf-16-le": lambda text: b"\xff\xfe" + text.encode("utf-16-le"),
        "utf-16-be": lambda text: b"\xfe\xff" + text.encode("utf-16-be"),
        "nfd": lambda text: unicodedata.normalize("NFD", text).encode(),
        "nfd-utf-16-crlf": lambda text: b"\xff\xfe" + unicodedata.normalize("NFD", text).replace("\n", "\r\n").encode("utf-16-le"),
    }
    for name, encode in encodings.items():
        for path, text in documents.items():
            path.write_bytes(encode(text))
        site.build(name)
        different = differing(plain, site.bytes_of(name))
        check(not different, f"{name} changes bytes: {different[:5]}")


def test_stands_in_a_subfolder(site):
    """Every page links relatively, so that the output works from a sub-folder of another site; 404.html,
    which is shown at any address, starts from base_url's path."""
    site.build("output", "--base-url", "https://example.vn/so/tin")
    root = site.folder / "output"
    followed = 0
    for page in sorted(root.rglob("*.html")):
        for url in re.findall(r'\s(?:href|src|action)="([^"]*)"', page.read_text()):
            url = html.unescape(url)
            if re.match(r"(https?:|mailto:|tel:|#)", url):
                continue
            path = urllib.parse.unquote(url.split("#")[0].split("?")[0])
            if page.name == "404.html":
                check(path.startswith("/so/tin/"), f"404.html: {url} does not start from base_url's path")
                target = root / path[len("/so/tin/"):]
            else:
                check(not path.startswith("/"), f"{page.relative_to(root)}: {url} is not relative")
                target = pathlib.Path(os.path.normpath(page.parent / path))
            target = target / "index.html" if target.is_dir() else target
            check(target.is_file() and target.is_relative_to(root), f"{page.relative_to(root)}: {url} leads nowhere")
            followed += 1
    check(followed > 1000, f"only {followed} links")


def test_faults_of_a_theme_stop_before_writing(site):
    """A town's own theme is rendered strictly: a name that no page has is an error like others."""
    template = site.folder / "themes" / "default" / "templates" / "pages" / "not-found.html"
    template.parent.mkdir(parents=True)
    template.write_text("<p>{{site.title}}</p>\n")
    site.run("build", ".", "--date", "2026-11-21", "--strict")
    before = site.bytes_of("output")
    template.write_text("<p>{{site.titel}}</p>\n")
    result = site.run("build", ".", "--date", "2026-11-21", "--output", "fresh", check=False)
    check(result.returncode == 1, f"an unknown name: exit {result.returncode}")
    check("themes/default/templates/pages/not-found.html:1:4: lỗi:" in result.stderr, result.stderr)
    check("--hold" not in result.stderr, "holding a document back would not help")
    check(not (site.folder / "fresh").exists(), "nothing is written")
    check(site.run("build", ".", "--date", "2026-11-21", check=False).returncode == 1, "again an error")
    check(site.bytes_of("output") == before, "an earlier output stands")


def test_second_build_writes_nothing(site):
    site.build("again")
    report = json.loads(site.build("again", "--format", "json").stdout)
    check(report["written"] == 0 and report["removed"] == 0, f"an idle build wrote {report}")


def test_edits(site):
    equals_clean(site, "first build")
    documents = sorted((site.folder / "content").rglob("*.md"))
    plan = next(p for p in documents if p.name.startswith("ke-hoach"))
    plan.write_text(plan.read_text().replace("Hội nghị", "Đại hội", 1))
    equals_clean(site, "a word edited")
    plan.rename(plan.with_name("ke-hoach-sua-doi.md"))
    equals_clean(site, "a document renamed")
    folder = plan.parent
    folder.rename(folder.with_name(folder.name + " đổi tên"))
    equals_clean(site, "an event renamed")
    decision = next(p for p in sorted((site.folder / "content").rglob("quyet-dinh*.md")) if "gui-kem" not in p.name)
    kept = decision.read_text()
    decision.unlink()
    equals_clean_or_stopped(site, decision, kept)
    settings = site.folder / "congbo.json"
    settings.write_text(settings.read_text().replace('"title":', '"licence": "CC BY 4.0", "title":', 1) if '"licence"' not in settings.read_text()
                        else settings.read_text().replace('"title": "', '"title": "Trang ', 1))
    equals_clean(site, "settings edited")


def equals_clean_or_stopped(site, path, text):
    """Without a document that others link to, a build stops; with it back, all is as before."""
    result = site.run("build", ".", "--date", "2026-11-21", check=False)
    check(result.returncode in (0, 1), f"a document removed: exit {result.returncode}")
    if result.returncode == 0:
        equals_clean(site, "a document removed")
    path.write_text(text)
    equals_clean(site, "a document back again")


def main():
    program, repository = sys.argv[1:3]
    for test in (test_builds_without_findings, test_same_bytes_everywhere, test_same_bytes_of_every_encoding,
                 test_stands_in_a_subfolder, test_faults_of_a_theme_stop_before_writing,
                 test_second_build_writes_nothing, test_edits):
        with Site(program, repository) as site:
            test(site)
    print(f"{checked()} checks passed")


main()

#!/usr/bin/env python3
"""Builds the sample town, edits it and builds again; every result must equal a clean build.

usage: sample_town.py CONGBO REPOSITORY"""
import json
import sys

from harness import Site, differing

COUNT = 0


def check(condition, what):
    global COUNT
    COUNT += 1
    if not condition:
        sys.exit(f"sample_town: {what}")


def equals_clean(site, what):
    site.build("output")
    site.build("clean-" + str(COUNT))
    different = differing(site.bytes_of("output"), site.bytes_of("clean-" + str(COUNT)))
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
    for test in (test_builds_without_findings, test_same_bytes_everywhere, test_second_build_writes_nothing, test_edits):
        with Site(program, repository) as site:
            test(site)
    print(f"{COUNT} checks passed")


main()

#!/usr/bin/env python3
"""What `congbo check --format sarif` says of a site with faults is SARIF 2.1.0, by its schema and its text.

usage: sarif.py CONGBO REPOSITORY NODE"""
import copy
import json
import pathlib
import subprocess
import sys
import unicodedata

from harness import Site

DECISION = "content/2024/tong-ket-thi-dua-nam-2023/quyet-dinh-giay-khen.md"


def plant(site):
    """Faults of many rules: with a line, of a whole file, with another place; names that need escapes."""
    settings = site.folder / "congbo.json"
    settings.write_text(settings.read_text(encoding="utf-8").replace('"base_url"', '"base_urls"'), encoding="utf-8")
    decision = site.folder / DECISION
    text = decision.read_text(encoding="utf-8").replace("khen cho 10 tập thể", "khen cho 11 tập thể")
    decision.write_text(text, encoding="utf-8")
    (decision.parent / "ke-hoach-dien-tap.md").write_text("---\ntitel: x\n---\n# KẾ HOẠCH\n", encoding="utf-8")
    # Two sources for one address: each finding names the other's place.
    for name in ("Bản sao & 50%.md", "ban-sao-50.md"):
        (decision.parent / name).write_text("[mất](không-có.md)\n\n# THÔNG BÁO\n", encoding="utf-8")
    (decision.parent / "tách dấu.md").write_text(unicodedata.normalize("NFD", text), encoding="utf-8")


def read(node, reader, site, log):
    return subprocess.run([node, reader, site.folder], input=json.dumps(log), capture_output=True, text=True)


def spoilt(log):
    """(what, log) of logs that are no SARIF, one fault each."""
    def made(what, change):
        other = copy.deepcopy(log)
        change(other["runs"][0], other)
        return what, other

    def first(run, member):
        return next(result for result in run["results"] if member in result)

    yield made("a wrong version", lambda run, whole: whole.update(version="2.0.0"))
    yield made("no tool", lambda run, whole: run.pop("tool"))
    yield made("an unknown level", lambda run, whole: run["results"][0].update(level="advice"))
    yield made("a misspelt member", lambda run, whole: run["results"][0].update(ruleID="V01"))
    yield made("no message", lambda run, whole: run["results"][0].pop("message"))
    yield made("an index of another rule", lambda run, whole: run["results"][0].update(ruleIndex=len(run["tool"]["driver"]["rules"])))
    yield made("line 0", lambda run, whole: run["results"][0]["locations"][0]["physicalLocation"].update(region={"startLine": 0}))
    yield made("a column beyond the line", lambda run, whole: run["results"][0]["locations"][0]["physicalLocation"].update(
        region={"startLine": 1, "startColumn": 1, "endColumn": 9999}))
    yield made("a path with blanks", lambda run, whole: run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"].update(uri="a b.md"))
    yield made("no such file", lambda run, whole: run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"].update(uri="mat.md"))
    yield made("a base that nobody names", lambda run, whole: run.update(originalUriBaseIds={}))
    yield made("a related place without words", lambda run, whole: first(run, "relatedLocations")["relatedLocations"][0].pop("message"))


def main():
    program, repository, node = sys.argv[1:4]
    reader = pathlib.Path(repository) / "tests" / "web" / "sarif.mjs"
    with Site(program, repository) as site:
        plant(site)
        log = json.loads(site.run("check", ".", "--format", "sarif", check=False).stdout)
        results = log["runs"][0]["results"]
        places = [result["locations"][0]["physicalLocation"] for result in results]
        assert len({result["ruleId"] for result in results}) >= 4, results
        assert any("region" not in place for place in places), "no finding of a whole file"
        assert any("region" in place for place in places), "no finding with a line"
        assert any("relatedLocations" in result for result in results), "no related place"
        assert any("%" in place["artifactLocation"]["uri"] for place in places), "no name that needs escapes"
        answer = read(node, reader, site, log)
        print(answer.stdout + answer.stderr)
        if answer.returncode:
            sys.exit(1)
        for what, other in spoilt(log):
            answer = read(node, reader, site, other)
            if answer.returncode != 1 or "faults" not in answer.stdout:
                sys.exit(f"sarif: {what} passes\n{answer.stdout}{answer.stderr}")


main()

#!/usr/bin/env python3
"""The command line as a user meets it: help, versions, wrong use, exit statuses, reports.

usage: cli.py CONGBO REPOSITORY"""
import json
import sys

from harness import Site

COUNT = 0


def check(condition, what):
    global COUNT
    COUNT += 1
    if not condition:
        sys.exit(f"cli: {what}")


def test_help(site):
    vietnamese = site.run("--help").stdout
    english = site.run("--help", "--lang", "en").stdout
    by_variable = site.run("--help", env={"CONGBO_LANG": "en"}).stdout
    check("Cách dùng" in vietnamese and "Usage" in english and by_variable == english, "help in two languages")
    for command in ("build", "inspect", "proof"):
        check(command in vietnamese, f"help names {command}")
        check("--lang" in site.run(command, "--help").stdout, f"help of {command}")
    check(site.run("--version").stdout.startswith("congbo "), "version")


def test_wrong_use(site):
    for arguments in ([], ["built"], ["build", "--dat", "x"], ["build", "a", "b"], ["build", "--date", "2026-02-30"],
                      ["build", "--jobs", "0"], ["build", "--jobs", "x"], ["build", "--format", "xml"],
                      ["build", "--base-url", "ftp://x"], ["build", "--output"], ["inspect"], ["build", "nowhere"],
                      ["build", "--lang", "fr"], ["inspect", "nowhere.md"], ["inspect", "content"]):
        result = site.run(*arguments, check=False)
        check(result.returncode == 2, f"{arguments}: exit {result.returncode}")
        check(result.stderr.strip() and not result.stdout, f"{arguments}: says why, on the error stream")


def test_stopped_build(site):
    bad = site.folder / "content" / "2025" / "hong.md"
    bad.parent.mkdir(exist_ok=True)
    bad.write_text("---\ntitel: x\n---\nTHÔNG BÁO\n")
    result = site.run("build", ".", "--date", "2026-11-21", check=False)
    check(result.returncode == 1, "an unknown key stops")
    check("content/2025/hong.md:2:1: lỗi:" in result.stderr and "[V07 front-matter]" in result.stderr, result.stderr)
    check("--hold 'content/2025/hong.md'" in result.stderr, "names the way out")
    check(not (site.folder / "output").exists(), "nothing is written")
    site.run("build", ".", "--date", "2026-11-21", "--hold", "content/2025/hong.md")
    english = site.run("build", ".", "--lang", "en", check=False).stderr
    check(": error: " in english and ": lỗi: " not in english, "English")


def test_proof(site):
    event = "content/2024/tong-ket-thi-dua-nam-2023"
    said = site.run("proof", event).stdout
    sheet = site.folder / "proof-tong-ket-thi-dua-nam-2023.html"
    page = sheet.read_text(encoding="utf-8")
    check(sheet.name in said and not (site.folder / "output").exists(), "one sheet, outside output/")
    names = ["Trương Thị Uyên", "Ông Phùng Văn Tạc", "Bà Cù Thị Nết"]
    places = [page.index(f'class="name">{name}<') for name in names]
    check(places == sorted(places) and page.count("<section>") == 3, "a page a list, in source order")
    check("<td>Chiến sĩ thi đua cơ sở</td><td>cá nhân</td><td>6</td>" in page.replace("CHIẾN SĨ THI ĐUA CƠ SỞ", "Chiến sĩ thi đua cơ sở"),
          "totals by award and kind")
    check(site.run("proof", event, check=False).returncode == 2 and sheet.read_text(encoding="utf-8") == page, "overwrites nothing")

    decision = site.folder / event / "quyet-dinh-giay-khen.md"
    decision.write_text(decision.read_text(encoding="utf-8").replace("Bà Cù Thị Nết", "Bà Cù Thị Nếp"), encoding="utf-8")
    site.run("proof", event, "--since", sheet.name, "--output", "lai.html")
    again = (site.folder / "lai.html").read_text(encoding="utf-8")
    check(again.count('class="name"') == 1 and "Bà Cù Thị Nếp" in again and "Bà Cù Thị Nết" in again, "only the changed row, and what it was")
    site.run("proof", event, "--since", "lai.html", "--output", "ba.html")
    check("Không có hàng nào thay đổi" in (site.folder / "ba.html").read_text(encoding="utf-8"), "a later sheet stands for the whole")

    listed = site.run("proof", "2025/tong-ket-thi-dua-nam-2024", "--output", "ds.html").stdout
    check("140" in listed and "danh-sach-khen-thuong.csv" in (site.folder / "ds.html").read_text(encoding="utf-8"), "lists beside documents: " + listed)
    for arguments in (["nowhere"], ["content/2026/cum-thi-dua-so-3"], [event, "--since", "congbo.json", "--output", "x.html"]):
        result = site.run("proof", *arguments, check=False)
        check(result.returncode == 2 and result.stderr.strip(), f"{arguments}: refused, and says why")


def test_inspect(site):
    documents = sorted(str(p.relative_to(site.folder)) for p in (site.folder / "content").rglob("*.md"))
    lines = site.run("inspect", "--json", *documents[:3]).stdout.splitlines()
    check(len(lines) == 3 and [json.loads(l)["source"] for l in lines] == documents[:3], "one document a line")
    check("Loại" in site.run("inspect", documents[0]).stdout, "for people")


def test_json_report(site):
    report = json.loads(site.build("output", "--format", "json").stdout)
    for key in ("documents", "pages", "written", "removed", "seconds", "findings"):
        check(key in report, f"the report lacks {key}")
    check(set(report["findings"]) == {"error", "warning", "advice"}, "findings by severity")


def main():
    program, repository = sys.argv[1:3]
    for test in (test_help, test_wrong_use, test_stopped_build, test_inspect, test_proof, test_json_report):
        with Site(program, repository) as site:
            test(site)
    print(f"{COUNT} checks passed")


main()

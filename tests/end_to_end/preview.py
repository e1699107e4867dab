#!/usr/bin/env python3
"""congbo preview: one file that needs nothing else, whose hash anybody can count again.

usage: preview.py CONGBO REPOSITORY"""
import hashlib
import re
import sys

from harness import check, checked, DATE, Site

ADDRESS = "2025/tong-ket-thi-dua-nam-2024"
STORY = "2023/nguoi-tot-viec-tot-2023"
FAIR = "2026/ngay-hoi-dai-doan-ket-2026"


def preview(site, event, *more, check_status=True):
    return site.run("preview", event, "--date", DATE, *more, check=check_status)


def test_file(site):
    said = preview(site, ADDRESS).stdout
    file = site.folder / "xem-truoc-tong-ket-thi-dua-nam-2024.html"
    text = file.read_text(encoding="utf-8")
    check(file.name in said and not (site.folder / "output").exists(), "one file, outside output/")
    check("BẢN XEM TRƯỚC · 21/11/2026" in text, "marked, with the day")
    mark = re.search(r"\b[0-9a-f]{64}\b", said).group()
    check(mark in text, "the program and the file say one hash")
    check(not re.search(r'<script|<link|<iframe|<form|href="(?!#)|src="(?!data:)|url\(', text), "nothing outside it")
    ids = re.findall(r'\sid="([^"]*)"', text)
    check(len(ids) == len(set(ids)), "every id once")
    for anchor in re.findall(r'href="#([^"]*)"', text):
        check(anchor in ids, f"no anchor {anchor}")
    pages = text.count('class="preview__page ')
    check(pages == 11, f"{pages} pages: the event, its notice, eight papers, the roll")
    check("Lò Thị Ón" in text and "lỗi" in text, "honorees, findings")
    check(preview(site, f"content/{ADDRESS}/").stdout == said and file.read_text(encoding="utf-8") == text, "by folder, and over itself: the same bytes")


def test_hash(site):
    """Where the event has no roll, sha256sum counts the hash again from the files that a build writes."""
    said = preview(site, FAIR, "--output", "a.html").stdout
    site.build("output", "--drafts")
    text = (site.folder / "a.html").read_text(encoding="utf-8")
    paths = re.findall(r'<p class="preview__where">\d+/\d+ · ([^<]*?)(?: <|</p>)', text)
    check(paths[0] == f"{FAIR}/index.html" and len(paths) == 5, str(paths))
    lines = "".join(f"{hashlib.sha256((site.folder / 'output' / path).read_bytes()).hexdigest()}  {path}\n" for path in paths)
    check(hashlib.sha256(lines.encode()).hexdigest() in said, "the hash is that of the pages")
    changed = site.folder / "content" / FAIR / "tin-ngay-hoi.md"
    changed.write_text(changed.read_text(encoding="utf-8") + "\nThêm một câu.\n", encoding="utf-8")
    later = preview(site, FAIR, "--output", "a.html").stdout
    check(re.search(r"[0-9a-f]{64}", later).group() not in said, "another text, another hash")
    preview(site, STORY, "--output", "b.html")
    story = (site.folder / "b.html").read_text(encoding="utf-8")
    check('src="data:image/png;base64,' in story and "<video" not in story, "pictures inside, films not")


def test_drafts_and_errors(site):
    draft = site.folder / "content" / ADDRESS / "du-thao.md"
    draft.write_text("---\ndraft: true\n---\n\n# Bài chưa đăng\n\nCâu của bản nháp.\n", encoding="utf-8")
    preview(site, ADDRESS, "--output", "c.html")
    text = (site.folder / "c.html").read_text(encoding="utf-8")
    check("Câu của bản nháp." in text and text.count('class="preview__draft">DỰ THẢO') == 2, "a draft is there and marked")
    draft.write_text("# Bài\n\nLiên hệ ông Tư, số căn cước 001099012345.\n", encoding="utf-8")
    result = preview(site, ADDRESS, "--output", "d.html", check_status=False)
    check(result.returncode == 1 and "P01" in result.stderr and not (site.folder / "d.html").exists(), "private data stops it")
    check(preview(site, STORY, "--output", "d.html").returncode == 0, "but not the preview of another event")
    check("001099012345" not in (site.folder / "d.html").read_text(encoding="utf-8"), "which does not hold it")
    settings = site.folder / "congbo.json"
    settings.write_text(settings.read_text(encoding="utf-8").replace('"title":', '"privacy": "redact", "title":', 1), encoding="utf-8")
    preview(site, ADDRESS, "--output", "e.html")
    masked = (site.folder / "e.html").read_text(encoding="utf-8")
    check("Liên hệ ông Tư" in masked and "0010990123" not in masked, "redacted as in a build")
    draft.unlink()


def test_wrong_use(site):
    for event in ("2025/khong-co", "content/2025", "../x"):
        result = preview(site, event, "--output", "x.html", check_status=False)
        check(result.returncode == 2 and not (site.folder / "x.html").exists(), f"{event}: exit {result.returncode}")
    other = site.folder / "bao-cao.html"
    other.write_text("<!DOCTYPE html><p>của người khác</p>", encoding="utf-8")
    result = preview(site, ADDRESS, "--output", "bao-cao.html", check_status=False)
    check(result.returncode == 2 and "người khác" in other.read_text(encoding="utf-8"), "a file of others is left")
    (site.folder / "lien-ket.html").symlink_to(other)
    check(preview(site, ADDRESS, "--output", "lien-ket.html", check_status=False).returncode == 2, "a link is left")


def main():
    program, source = sys.argv[1:3]
    for test in (test_file, test_hash, test_drafts_and_errors, test_wrong_use):
        with Site(program, source) as site:
            test(site)
    print(f"{checked()} checks passed")


main()

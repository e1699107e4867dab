#!/usr/bin/env python3
"""The QR codes of invitations, drawn module by module and read by jsQR: each leads to its own page, dark on light.

usage: invitation_qr.py CONGBO REPOSITORY NODE"""
import json
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree as ET

from harness import check, checked, Site
from small_town import BASE_URL, EVENTS, SmallTown, plan



def drawn(svg, where):
    """The rows of the code, '#' dark and '.' light; every path as its own colour says, in their order."""
    root = ET.fromstring(svg)
    check(root.get("role") == "img" and root.get("aria-label"), f"{where}: the picture has a name")
    check("style" not in svg and "class" not in svg, f"{where}: colours that no stylesheet and no dark mode changes")
    left, top, width, height = map(int, root.get("viewBox").split())
    check((left, top, width) == (0, 0, height), f"{where}: a square")
    rows = [[None] * width for _ in range(height)]
    for path in root:
        mark = {"#fff": ".", "#000": "#"}[path.get("fill")]
        rest = re.sub(r"M(\d+) (\d+)h(\d+)v(\d+)h-?(\d+)z", "", path.get("d"))
        check(rest in ("", f"M0 0h{width}v{width}H0z"), f"{where}: only rectangles: {rest[:40]}")
        rectangles = re.findall(r"M(\d+) (\d+)h(\d+)v(\d+)", path.get("d"))
        for x, y, w, h in (map(int, r) for r in rectangles):
            for row in rows[y:y + h]:
                row[x:x + w] = mark * w
    check(all(None not in row for row in rows), f"{where}: every module is drawn")
    quiet = [row[x] for y, row in enumerate(rows) for x in range(width) if min(x, y, width - 1 - x, width - 1 - y) < 4]
    check(set(quiet) == {"."}, f"{where}: a quiet zone of four modules")
    return ["".join(row) for row in rows]


def decode(node, codes):
    script = pathlib.Path(__file__).parent.parent / "web" / "decode_qr.mjs"
    result = subprocess.run([node, script], input=json.dumps(codes), capture_output=True, text=True, timeout=120)
    if result.returncode:
        sys.exit(result.stderr)
    return json.loads(result.stdout)


def codes_of(site, output="output"):
    """page of an invitation → its svg, or None."""
    pages = {path: data.decode() for path, data in site.bytes_of(output).items() if path.endswith("/thu-moi/index.html")}
    check(pages, "invitations")
    return {path: (re.search(r'<figure class="invitation__qr">(<svg.*?</svg>)<figcaption>[^<]+</figcaption>', html, re.S) or [None, None])[1]
            for path, html in pages.items()}


def check_codes(node, codes, base_url):
    read = decode(node, [drawn(svg, path) for path, svg in codes.items()])
    for path, text in zip(codes, read):
        expected = f"{base_url}/{path.removesuffix('index.html')}"
        check(text == expected, f"{path}: read {text!r}, not {expected!r}")


def test_addresses(program, node):
    """Short, long and very long ones, in several alphabets of the code."""
    few = {name: EVENTS[name] for name in ("co-ke-hoach", "huy")}
    few["hoi-nghi-" + "rat-dai-" * 24 + "het"] = {"ke-hoach.md": plan(90, (5, 11), "Hội nghị dài", "08 giờ 00, ngày 22 tháng 12 năm 2026", "Sân A")}
    for base_url in (BASE_URL, "http://a.vn", "https://a.example:8443/0123456789012345678901234567890123456789",
                     "https://hoalau.example/" + "thu-muc-con/" * 30 + "cong"):
        with SmallTown(program, base_url, few) as site:
            site.build()
            codes = codes_of(site)
            check(len(codes) == 3 and all(codes.values()), f"{base_url}: {len(codes)} invitations")
            check_codes(node, codes, base_url)
            site.build("again")
            check(codes_of(site, "again") == codes, "the same bytes every time")


def test_none_without_a_base_url(program):
    with SmallTown(program, base_url="") as site:
        site.build()
        check(set(codes_of(site).values()) == {None}, "without base_url no code")


def test_sample_town(program, repository, node):
    with Site(program, repository) as site:
        site.build()
        codes = codes_of(site)
        check(all(codes.values()), "a code on every invitation")
        check_codes(node, codes, "https://thuankhe.khanhgiang.example")


def test_can_fail(node):
    check(decode(node, [["." * 33] * 33]) == [None], "an empty picture reads as nothing")


def main():
    program, repository, node = sys.argv[1:4]
    test_can_fail(node)
    test_addresses(program, node)
    test_none_without_a_base_url(program)
    test_sample_town(program, repository, node)
    print(f"{checked()} checks passed")


main()

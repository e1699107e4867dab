#!/usr/bin/env python3
"""Corrections and revocations from Markdown to the reader: the document, the roll, the feed, open data, the hint where
nothing is clear; addresses that moved or went.

usage: corrections.py CONGBO REPOSITORY"""
import csv
import io
import json
import re
import sys

from harness import check, checked, Site

EVENT = "2025/tong-ket-thi-dua-nam-2024"
REVOKING = """ỦY BAN NHÂN DÂN

THỊ XÃ THUẬN KHÊ

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

Độc lập - Tự do - Hạnh phúc

Số: 205/QĐ-UBND

*Thuận Khê, ngày 14 tháng 3 năm 2025*

QUYẾT ĐỊNH

Về việc hủy bỏ Giấy khen đã tặng theo Quyết định số 97/QĐ-UBND ngày 10/01/2025

CHỦ TỊCH ỦY BAN NHÂN DÂN THỊ XÃ

Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;

Theo đề nghị của Trưởng Phòng Nội vụ thị xã.

QUYẾT ĐỊNH:

Điều 1. Hủy bỏ Giấy khen tặng {whom} theo Quyết định số 97/QĐ-UBND ngày 10 tháng 01 năm 2025 của Chủ tịch Ủy ban nhân dân thị xã. \
Giao Phòng Nội vụ thị xã thu hồi hiện vật.

Điều 2. Quyết định này có hiệu lực kể từ ngày ký.

Điều 3. Phòng Nội vụ và người có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.

Nơi nhận:

- Như Điều 3;
- Lưu: VT, NV.

CHỦ TỊCH

Đặng Quang Vịnh
"""


def page(site, address):
    return (site.folder / "output" / address / "index.html").read_text(encoding="utf-8")


def with_base_url(site):
    settings = site.folder / "congbo.json"
    if '"base_url"' not in settings.read_text(encoding="utf-8"):
        settings.write_text(settings.read_text(encoding="utf-8").replace('"title":', '"base_url": "https://thuankhe.example", "title":', 1), encoding="utf-8")


def test_correction(program, source):
    """The sample town's letter corrects a decision by its number."""
    with Site(program, source) as site:
        with_base_url(site)
        site.build()
        decision = page(site, f"{EVENT}/quyet-dinh-tap-the-va-giay-khen")
        check(re.search(r'17/01/2025</time>\s*</strong> .*<a href="\.\./cong-van-dinh-chinh/">Công văn số 142/UBND-NV</a>', decision),
              "the decision says what was corrected")
        letter = page(site, f"{EVENT}/cong-van-dinh-chinh")
        check("Đính chính, hủy bỏ văn bản" in letter and 'href="../quyet-dinh-tap-the-va-giay-khen/"' in letter, "the letter leads back")
        check('<a href="../quyet-dinh-tap-the-va-giay-khen/">Quyết định số 97/QĐ-UBND</a>' in letter, "its number is a link")
        check("Đã đính chính" in page(site, EVENT), "marked in lists")
        entry = feed_entry(site, f"{EVENT}/quyet-dinh-tap-the-va-giay-khen/")
        check("<updated>2025-01-17T" in entry and "<published>2025-01-10T" in entry and "Đính chính 17/01/2025" in entry, entry)
        check("đã hủy bỏ" not in page(site, "khen-thuong/2025"), "nobody's award is revoked by a correction")


def feed_entry(site, address):
    # The feed of the year: that of the site holds the latest fifty alone.
    year = address.split("/")[0]
    feed = (site.folder / "output" / year / "feed.xml").read_text(encoding="utf-8")
    return next(part for part in feed.split("<entry>") if f"/{address}</id>" in part)


def test_revocation(program, source):
    with Site(program, source) as site:
        with_base_url(site)
        site.build()
        before = json.loads((site.folder / "output/du-lieu/khen-thuong.json").read_text(encoding="utf-8"))
        late = site.folder / "content" / EVENT / "quyet-dinh-huy-bo.md"
        late.write_text(REVOKING.format(whom="bà Lò Thị Ón, nhân viên Trạm Y tế xã Phú Khúc,"), encoding="utf-8")
        result = site.build()
        check("A05" not in result.stderr and "L05" not in result.stderr, result.stderr)
        rows = json.loads((site.folder / "output/du-lieu/khen-thuong.json").read_text(encoding="utf-8"))
        check([row["url"] for row in rows] == [row["url"] for row in before], "everybody stays, under the same anchor")
        revoked = [row for row in rows if row["revoked_by"]]
        check([row["name"] for row in revoked] == ["Lò Thị Ón"] and revoked[0]["revoked_by"] == "205/QĐ-UBND", str(revoked))
        check(revoked[0]["revoked_url"] == f"/{EVENT}/quyet-dinh-huy-bo/", "and where it says so")
        table = list(csv.DictReader(io.StringIO((site.folder / "output/du-lieu/khen-thuong.csv").read_text(encoding="utf-8-sig"))))
        check([row["name"] for row in table if row["revoked_by"] == "205/QĐ-UBND"] == ["Lò Thị Ón"], "the table too")
        anchor = revoked[0]["url"].split("#")[1]
        roll = (site.folder / "output" / revoked[0]["url"].split("#")[0].strip("/") / "index.html").read_text(encoding="utf-8")
        row = roll[roll.index(f'id="{anchor}"'):].split("</li>")[0]
        check("Đã hủy bỏ theo <a href=" in row and "Quyết định số 205/QĐ-UBND</a>" in row, row)
        check(roll.count("honoree--revoked") == 1, "nobody else")
        check("(1 đã hủy bỏ)" in roll and "Trong đó đã hủy bỏ" in page(site, "khen-thuong/2025"), "figures")
        check("Đã hủy bỏ khen thưởng của Lò Thị Ón theo" in page(site, f"{EVENT}/quyet-dinh-tap-the-va-giay-khen"), "the decision")

        late.write_text(REVOKING.format(whom="một cá nhân"), encoding="utf-8")
        result = site.build()
        check("A05" in result.stderr and "quyet-dinh-huy-bo.md" in result.stderr, "an unclear revocation is told")
        rows = json.loads((site.folder / "output/du-lieu/khen-thuong.json").read_text(encoding="utf-8"))
        check(not any(row["revoked_by"] for row in rows), "and strikes nobody")

        late.write_text(REVOKING.format(whom="bà Lò Thị Ón").replace("97/QĐ-UBND", "9700/QĐ-UBND"), encoding="utf-8")
        check("9700/QĐ-UBND" in site.run("check", ".", "--date", "2026-11-21").stdout, "a number that the site does not hold is told")


def test_addresses(program, source):
    """aliases, removed and V11, from one build to the next."""
    with Site(program, source) as site:
        site.build()
        old = f"{EVENT}/cong-van-dinh-chinh"
        letter = site.folder / "content" / f"{old}.md"
        moved = letter.rename(letter.with_name("dinh-chinh-giay-khen.md"))
        text = moved.read_text(encoding="utf-8")
        result = site.build()
        check("V11" in result.stderr and f"/{old}/" in result.stderr, "a lost address is told")
        check(not (site.folder / "output" / old / "index.html").exists(), "and gone")
        moved.write_text(f"---\naliases: [/{old}/]\n---\n\n{text}", encoding="utf-8")
        check("V11" not in site.build().stderr, "an alias mends it")
        check("../dinh-chinh-giay-khen/" in page(site, old), "and leads on")
        moved.unlink()
        check("V11" in site.build().stderr, "without the document its alias is lost with it")
        settings = site.folder / "congbo.json"
        removed = f'"removed": {{"/{old}/": "Thay bằng bản khác.", "/{EVENT}/dinh-chinh-giay-khen/": "Thay bằng bản khác."}}, "title":'
        settings.write_text(settings.read_text(encoding="utf-8").replace('"title":', removed, 1), encoding="utf-8")
        check("V11" not in site.build().stderr, "`removed` says why")
        for address in (old, f"{EVENT}/dinh-chinh-giay-khen"):
            check("Thay bằng bản khác." in page(site, address), f"a page says so at {address}")
        sitemap = site.folder / "output" / "sitemap.xml"
        check(not sitemap.exists() or old not in sitemap.read_text(encoding="utf-8"), "and no search engine is sent there")


def main():
    program, source = sys.argv[1:3]
    test_correction(program, source)
    test_revocation(program, source)
    test_addresses(program, source)
    print(f"{checked()} checks passed")


main()

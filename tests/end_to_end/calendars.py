#!/usr/bin/env python3
"""Every calendar file of the sample town and of a small one, read back by libical and ical.js: both see the same fields,
and those that were meant. The bytes keep RFC 5545.

usage: calendars.py CONGBO REPOSITORY NODE"""
import sys

from calendar_readers import FIELDS, LibIcal, read_with_ical_js
from harness import check, checked, Site
from small_town import EVENTS, SmallTown, plan



def check_bytes(path, data):
    """RFC 5545, 3.1: CRLF alone ends a line; 75 octets at most; no letter is cut."""
    check(data.endswith(b"\r\n"), f"{path}: the end of the last line")
    check(data.count(b"\n") == data.count(b"\r\n") == data.count(b"\r"), f"{path}: lines end in CRLF")
    for line in data.split(b"\r\n"):
        check(len(line) <= 75, f"{path}: {len(line)} octets: {line!r}")
        try:
            line.decode()
        except UnicodeDecodeError:
            check(False, f"{path}: a letter is cut: {line!r}")
    names = [line.split(b":")[0].split(b";")[0] for line in data.replace(b"\r\n ", b"").split(b"\r\n")]
    for name in (b"VERSION", b"PRODID", b"CALSCALE"):
        check(names.count(name) == 1, f"{path}: one {name.decode()}")


def read_everywhere(site, node, libical):
    """The calendars of a built site as both readers see them: path → events."""
    files = {path: data for path, data in site.bytes_of().items() if path.endswith(".ics")}
    by_js = read_with_ical_js(node, files)
    for path, data in files.items():
        check_bytes(path, data)
        seen, seen_by_js = libical.read(data), by_js[path]
        check(len(seen) == len(seen_by_js) == data.count(b"BEGIN:VEVENT"), f"{path}: {len(seen)} and {len(seen_by_js)} events")
        for one, other in zip(seen, seen_by_js):
            for field in FIELDS:
                check(one[field] == other[field], f"{path}: {field}: libical {one[field]!r}, ical.js {other[field]!r}")
    alone = sorted((events[0] for path, events in by_js.items() if path != "lich.ics"), key=lambda event: event["UID"])
    check(alone == sorted(by_js["lich.ics"], key=lambda event: event["UID"]), "lich.ics holds the events' own entries")
    return by_js


# event → what its entry says; None: it has no file.
EXPECTED = {
    "co-ke-hoach": {"DTSTART": "20261222T010000Z", "DTEND": None, "STATUS": "TENTATIVE", "SEQUENCE": "0", "DTSTAMP": "20261105T000000Z",
                    "LOCATION": "Hội trường A, số 5 đường Bờ Đê, phường Hoa Lau", "UID": "2026-co-ke-hoach@hoalau.example",
                    "URL": "https://hoalau.example/cong/2026/co-ke-hoach/"},
    "du-kien": {"DTSTART": "20261218T003000Z", "STATUS": "TENTATIVE"},
    "chua-ro-ngay": None,
    "nhieu-ngay": {"DTSTART": "20261218", "DTEND": "20261221", "STATUS": "CONFIRMED",
                   "DESCRIPTION": "1. Khai mạc; văn nghệ, giao lưu\n2. Trao thưởng"},
    "co-gio-ket-thuc": {"DTSTART": "20261215T010000Z", "DTEND": "20261215T043000Z", "STATUS": "CONFIRMED"},
    "hoan": {"DTSTART": "20261128T120000Z", "STATUS": "CANCELLED", "SEQUENCE": "1", "DTSTAMP": "20261115T000000Z"},
    "doi-ngay": {"DTSTART": "20261205T233000Z", "STATUS": "CONFIRMED", "SEQUENCE": "2"},
    "hoan-sang-ngay-khac": {"DTSTART": "20261213T000000Z", "STATUS": "TENTATIVE", "SEQUENCE": "1"},
    "huy": {"DTSTART": "20260925T120000Z", "STATUS": "CANCELLED", "SEQUENCE": "1"},
    "da-qua": {"DTSTART": "20260310T070000Z", "STATUS": "CONFIRMED"},
    "co-ket-qua": {"DTSTART": "20260206T010000Z", "STATUS": "TENTATIVE"},
}


def test_small_town(program, node, libical):
    check(set(EXPECTED) == set(EVENTS), "an expectation for each event")
    with SmallTown(program) as site:
        site.build()
        read = read_everywhere(site, node, libical)
        for event, expected in EXPECTED.items():
            path = f"2026/{event}/lich.ics"
            check((path in read) == (expected is not None), f"{path}: a file where the day is known, and only there")
            for field, value in (expected or {}).items():
                check(read[path][0][field] == value, f"{path}: {field} is {read[path][0][field]!r}, not {value!r}")


def test_hard_texts(program, node, libical):
    """Signs that must be escaped, and letters at every place of the line where it is folded."""
    names = {f"dai-{n:02}": "Lễ " + "a" * (n + 1) + " “Ựỗ\\Ẫ”, đợt 1; " + "Ữ" * 30 for n in range(0, 40, 3)}
    events = {slug: {"ke-hoach.md": f"---\nevent_name: '{name}'\n---\n\n" + plan(40 + n, (5, 11), "Hội nghị", "08 giờ 00, ngày 22 tháng 12 năm 2026", "Sân A")}
              for n, (slug, name) in enumerate(names.items())}
    with SmallTown(program, base_url="", events=events) as site:
        site.build()
        read = read_everywhere(site, node, libical)
        for slug, name in names.items():
            entry = read[f"2026/{slug}/lich.ics"][0]
            check(entry["SUMMARY"] == name, f"{slug}: {entry['SUMMARY']!r}")
            check(entry["UID"] == f"2026-{slug}@congbo.invalid" and entry["URL"] is None, f"{slug}: without base_url {entry}")


def test_sample_town(program, repository, node, libical):
    with Site(program, repository) as site:
        site.build()
        read = read_everywhere(site, node, libical)
        check(len(read["lich.ics"]) >= 15, f"{len(read['lich.ics'])} events")


def test_can_fail(libical):
    """The readers refuse what is no calendar."""
    for data in (b"BEGIN:VEVENT\r\nUID:a\r\nDTSTART:morgen\r\nEND:VEVENT\r\n", b""):
        try:
            libical.read(data)
        except ValueError:
            continue
        check(False, f"libical reads {data!r}")


def main():
    program, repository, node = sys.argv[1:4]
    libical = LibIcal()
    test_can_fail(libical)
    test_small_town(program, node, libical)
    test_hard_texts(program, node, libical)
    test_sample_town(program, repository, node, libical)
    print(f"{checked()} checks passed")


main()

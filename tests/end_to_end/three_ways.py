#!/usr/bin/env python3
"""The page of an event, its calendar file and its JSON-LD say the same: name, start, end, place, and what became of it.

The page is read as a citizen reads it, in its Vietnamese words; nothing here knows how congbo makes any of the three.

usage: three_ways.py CONGBO REPOSITORY"""
import datetime
import html
import json
import re
import sys

from harness import check, checked, Site
from small_town import EVENTS, SmallTown

CLOCK = r"(?P<{0}h>\d+) giờ(?: (?P<{0}m>\d\d))?"
DAY = r"ngày (?P<{0}d>\d\d)(?: tháng (?P<{0}mo>\d+))?(?: năm (?P<{0}y>\d{{4}}))?"
WEEKDAYS = "Thứ Hai|Thứ Ba|Thứ Tư|Thứ Năm|Thứ Sáu|Thứ Bảy|Chủ nhật"
SHAPES = [re.compile(shape) for shape in (
    rf"(?:{CLOCK.format('a')}, )?(?:{WEEKDAYS}), {DAY.format('a')}",
    rf"từ {CLOCK.format('a')} đến {CLOCK.format('b')}, (?:{WEEKDAYS}), {DAY.format('a')}",
    rf"từ (?:{CLOCK.format('a')} )?{DAY.format('a')} đến (?:{CLOCK.format('b')} )?{DAY.format('b')}")]


def words(fragment):
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]*>", "", fragment))).strip()


def first(pattern, text):
    found = re.search(pattern, text, re.S)
    return found[1] if found else ""


def iso(parts, side, other):
    """The day, with its hour where one is said; the start of a span borrows month and year from its end."""
    day = parts.get(side + "d") or parts.get(other + "d")
    month = parts.get(side + "mo") or parts.get(other + "mo")
    year = parts.get(side + "y") or parts.get(other + "y")
    text = f"{year}-{int(month):02}-{day}"
    hour = parts.get(side + "h")
    return text + (f"T{int(hour):02}:{parts.get(side + 'm') or '00'}+07:00" if hour else "")


def spoken_time(text):
    """(start, end) of the words of a page; end is None where none is said; (None, None) of a vague time."""
    for shape in SHAPES:
        if found := shape.fullmatch(text):
            parts = found.groupdict()
            spans = "bd" in parts or "bh" in parts
            return iso(parts, "a", "b"), iso(parts, "b", "a") if spans else None
    return None, None


def said_by_page(page):
    head = first(r'<header class="event-head.*?>(.*?)</header>', page)
    line = first(r'<p class="event-head__state">(.*?)</p>', head)
    line = re.sub(r'<span class="(passed|state |tentative).*?</span>', "", line, flags=re.S)
    earlier = words(first(r'<span class="event-head__earlier">(.*?)</span>', line))
    time = words(re.sub(r'<span class="event-head__earlier">.*?</span>', "", line))
    label, _, rest = time.rpartition(": ")
    start, end = spoken_time(rest)
    mark = first(r'<time class="date" datetime="([^"]*)"', line)
    check(not mark or start is None or mark == start, f"<time> says {mark}, the words beside it {rest}")
    state = first(r'<main[^>]*data-state="(\w+)"', page)
    new_time = label == "Thời gian mới" and start is not None
    became = ("cancelled" if state == "cancelled" else "postponed" if state == "postponed" and not new_time else
              "moved" if earlier else "on")
    return {"name": words(first(r"<h1[^>]*>(.*?)</h1>", page)), "start": start, "end": end,
            "place": words(first(r'<p class="event-head__venue">(.*?)</p>', head)), "became": became, "earlier": bool(earlier)}


def civil(value):
    """A calendar's UTC time or day as the civil time of Vietnam."""
    if "T" not in value:
        return datetime.datetime.strptime(value, "%Y%m%d").date().isoformat()
    time = datetime.datetime.strptime(value, "%Y%m%dT%H%M%SZ") + datetime.timedelta(hours=7)
    return time.strftime("%Y-%m-%dT%H:%M+07:00")


def said_by_calendar(data):
    """One VEVENT; DTEND is the first moment after the event, and so the day after its last."""
    fields = {}
    for line in data.decode().replace("\r\n ", "").split("\r\n"):
        name, _, value = line.partition(":")
        fields[name.split(";")[0]] = re.sub(r"\\([\\;,])", r"\1", value)
    start, end = civil(fields["DTSTART"]), civil(fields["DTEND"]) if "DTEND" in fields else None
    if end and "T" not in end:
        end = (datetime.date.fromisoformat(end) - datetime.timedelta(days=1)).isoformat()
    off = fields["STATUS"] == "CANCELLED"
    return {"name": fields["SUMMARY"], "start": start, "end": end, "place": fields.get("LOCATION", ""),
            "off": off, "sequence": int(fields["SEQUENCE"]), "url": fields.get("URL")}


def said_by_json(page):
    graph = json.loads(first(r'<script type="application/ld\+json">(.*?)</script>', page))["@graph"]
    events = [o for o in graph if o["@type"] == "Event"]
    if not events:
        return None
    event = events[0]
    return {"name": event["name"], "start": event["startDate"], "end": event.get("endDate"),
            "place": event.get("location", {}).get("name", ""), "url": event.get("url"),
            "became": {"EventScheduled": "on", "EventRescheduled": "moved", "EventPostponed": "postponed",
                       "EventCancelled": "cancelled"}[event["eventStatus"].removeprefix("https://schema.org/")],
            "earlier": "previousStartDate" in event}


def differences(page, calendar):
    """What the three say differently of an event; `calendar` is None where there is no file."""
    seen, told = said_by_page(page), said_by_json(page)
    if calendar is None or told is None or seen["start"] is None:
        return [] if calendar is None and told is None and seen["start"] is None else [f"a day known to some alone: {seen}, {told}, {calendar}"]
    file = said_by_calendar(calendar)
    found = [f"{key}: page {seen[key]!r}, calendar {file[key]!r}, JSON-LD {told[key]!r}"
             for key in ("name", "start", "end", "place") if not seen[key] == file[key] == told[key]]
    found += [f"{key}: page {seen[key]!r}, JSON-LD {told[key]!r}" for key in ("became", "earlier") if seen[key] != told[key]]
    if file["off"] != (seen["became"] in ("cancelled", "postponed")):
        found.append(f"page {seen['became']}, calendar off: {file['off']}")
    if seen["became"] != "on" and file["sequence"] == 0:
        found.append(f"page {seen['became']}, calendar SEQUENCE 0")
    if file["url"] != told["url"]:
        found.append(f"address: {file['url']} and {told['url']}")
    return found


def events_of(files):
    """address → (page, calendar or None) of every event."""
    return {path: (data.decode(), files.get(path.replace("index.html", "lich.ics")))
            for path, data in files.items() if b'<body class="page page--event' in data}


def test_everywhere(site, least, became=()):
    site.build()
    events = events_of(site.bytes_of())
    check(len(events) >= least, f"{len(events)} events")
    for path, (page, calendar) in events.items():
        different = differences(page, calendar)
        check(not different, f"{path}: " + "; ".join(different))
    seen = {said_by_page(page)["became"] for page, _ in events.values()}
    check(seen >= set(became), f"only {seen}")
    return events


def test_can_fail(events):
    """Each of the three changed alone is found."""
    page, calendar = events["2026/co-gio-ket-thuc/index.html"]
    changes = [(page.replace("từ 8 giờ", "từ 9 giờ"), calendar), (page.replace('datetime="2026-12-15T08:00+07:00"><span class="nb">từ 8 giờ', 'datetime="2026-12-15T09:00+07:00"><span class="nb">từ 9 giờ', 1), calendar),
               (page.replace('"endDate":"2026-12-15T11:30', '"endDate":"2026-12-15T12:30'), calendar),
               (page.replace("EventScheduled", "EventCancelled"), calendar),
               (page.replace('event-head__venue">Hội trường A', 'event-head__venue">Hội trường B'), calendar),
               (page.replace('data-state="invited"', 'data-state="cancelled"'), calendar),
               (page, calendar.replace(b"DTSTART:20261215T01", b"DTSTART:20261215T02")),
               (page, calendar.replace(b"DTEND:20261215T04", b"DTEND:20261215T05")),
               (page, calendar.replace(b"STATUS:CONFIRMED", b"STATUS:CANCELLED")),
               (page, None)]
    for changed_page, changed_calendar in changes:
        check((changed_page, changed_calendar) != (page, calendar), "a change")
        try:
            found = differences(changed_page, changed_calendar)
        except SystemExit:
            found = ["the page says two things"]
        check(found, "a change that is not found")


def main():
    program, repository = sys.argv[1:3]
    with SmallTown(program) as site:
        events = test_everywhere(site, len(EVENTS), ("on", "moved", "postponed", "cancelled"))
        test_can_fail(events)
    with Site(program, repository) as site:
        test_everywhere(site, 15, ("on", "moved", "postponed", "cancelled"))
    print(f"{checked()} checks passed")


main()

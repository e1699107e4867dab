#!/usr/bin/env python3
"""A page built yesterday still reads right today: a new day on which no state changes changes no byte, and no page counts
from the day on which it was built.

usage: a_new_day.py CONGBO REPOSITORY"""
import datetime
import json
import pathlib
import re
import sys

from harness import check, checked, differing, Site
from small_town import SmallTown

WORDS = re.compile(r"\b(hôm nay|hôm qua|hôm sau|ngày mai|ngày kia|tuần này|tuần sau|tháng này|tháng sau|năm nay|"
                   r"today|tomorrow|yesterday|this week|next week|this month|next month|in \d+ days)\b", re.I)


def built_on(site, day):
    site.run("build", ".", "--date", day.isoformat(), "--output", "day")
    return site.bytes_of("day")


def states(files):
    return {event["url"]: event["state"] for event in json.loads(files["du-lieu/su-kien.json"])}


def test_days(site, days, least_quiet, least_changes):
    """Day by day from the first of November 2026."""
    day = datetime.date(2026, 11, 1)
    before, quiet, changes = built_on(site, day), 0, 0
    for _ in range(days):
        day += datetime.timedelta(days=1)
        after = built_on(site, day)
        if states(after) == states(before):
            quiet += 1
            check(not differing(before, after), f"{day}: no state changed, and these did: {differing(before, after)[:5]}")
        else:
            changes += 1
            check(differing(before, after), f"{day}: a state changed and no page")
        before = after
    check(quiet >= least_quiet and changes >= least_changes, f"{quiet} quiet days, {changes} changes")


def test_words(repository):
    for language in ("vi", "en"):
        text = (pathlib.Path(repository) / "themes/default/strings" / f"{language}.json").read_text()
        found = WORDS.search(text)
        check(not found, f"strings/{language}.json says '{found and found[0]}'")
    check(WORDS.search("Sự kiện diễn ra hôm nay."), "the search finds such words")


def main():
    program, repository = sys.argv[1:3]
    test_words(repository)
    with SmallTown(program) as site:
        test_days(site, 55, 45, 4)
    with Site(program, repository) as site:
        test_days(site, 30, 25, 2)
    print(f"{checked()} checks passed")


main()

#!/usr/bin/env python3
"""What machines follow: Atom feeds (RFC 4287), site maps (sitemaps.org), canonical links, the picture of shared links.

usage: feeds_and_maps.py CONGBO REPOSITORY"""
import html
import json
import re
import struct
import sys
import xml.etree.ElementTree as ET

from harness import check, checked, Site
from small_town import BASE_URL, SmallTown

ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)")


def only(element, name, where):
    """The text of the one child of that name."""
    found = element.findall(ATOM + name)
    check(len(found) == 1 and (found[0].text or "").strip(), f"{where}: one {name} with words")
    return found[0].text


def link(element, relation, where):
    found = [l for l in element.findall(ATOM + "link") if l.get("rel") == relation]
    check(len(found) == 1 and found[0].get("href").startswith("http"), f"{where}: one whole address for {relation}")
    return found[0].get("href")


def file_of(url, base_url):
    check(url.startswith(base_url + "/"), f"{url} is not of this site")
    path = url[len(base_url) + 1:]
    return path + "index.html" if path == "" or path.endswith("/") else path


def check_feed(path, data, files, base_url):
    """RFC 4287, 4.1; returns its entries' addresses."""
    feed = ET.fromstring(data)
    check(feed.tag == ATOM + "feed", f"{path}: a feed")
    for name in ("id", "title"):
        only(feed, name, path)
    check(link(feed, "self", path) == f"{base_url}/{path}", f"{path}: self")
    check(file_of(link(feed, "alternate", path), base_url) in files, f"{path}: the page it stands for")
    check(feed.find(ATOM + "author") is not None, f"{path}: an author for entries without one")
    updated = only(feed, "updated", path)
    entries = feed.findall(ATOM + "entry")
    check(0 < len(entries) <= 50, f"{path}: {len(entries)} entries")
    ids, times = [], []
    for entry in entries:
        ids.append(only(entry, "id", path))
        only(entry, "title", path)
        times.append(only(entry, "updated", path))
        url = link(entry, "alternate", path)
        check(file_of(url, base_url) in files, f"{path}: {url} is a page")
        check(url == ids[-1], f"{path}: a document's id is its address")
    check(len(set(ids)) == len(ids), f"{path}: no id twice")
    check(all(RFC3339.fullmatch(time) for time in times), f"{path}: times of RFC 3339")
    check(updated == max(times), f"{path}: changed with its latest entry")
    return ids


def pages_of(files):
    return {path: data.decode() for path, data in files.items() if path.endswith(".html")}


def canonical(page):
    found = re.findall(r'<link rel="canonical" href="([^"]*)">', page)
    return html.unescape(found[0]) if len(found) == 1 else None


def check_feeds(files, base_url):
    feeds = {path: data for path, data in files.items() if path.endswith("feed.xml")}
    years = sorted(path for path in feeds if path != "feed.xml")
    check(years and all(re.fullmatch(r"\d{4}/feed\.xml", path) for path in years), f"feeds of years: {years}")
    documents = json.loads(files["du-lieu/van-ban.json"])
    by_year = {}
    for path, data in feeds.items():
        by_year[path] = check_feed(path, data, files, base_url)
    for path in years:
        year = int(path[:4])
        mine = {base_url + d["url"] for d in documents if d.get("year") == year}
        check(set(by_year[path]) <= mine and (len(mine) > 50 or set(by_year[path]) == mine), f"{path}: the year's documents and no others")
    for path, page in pages_of(files).items():
        linked = re.findall(r'<link rel="alternate" type="application/atom\+xml" title="[^"]+" href="([^"]*)">', page)
        is_year = re.fullmatch(r"\d{4}/index\.html", path)
        if path != "404.html":
            check(linked == (["../feed.xml", "feed.xml"] if is_year else ["../" * path.count("/") + "feed.xml"]), f"{path}: feeds {linked}")


def check_map(files, base_url):
    root = ET.fromstring(files["sitemap.xml"])
    urls = {u.find(MAP + "loc").text: u.findtext(MAP + "lastmod") for u in root.findall(MAP + "url")}
    pages = pages_of(files)
    for url, changed in urls.items():
        page = pages.get(file_of(url, base_url))
        check(page is not None, f"sitemap: {url} is no page")
        check(canonical(page) == url, f"{url}: canonical is {canonical(page)}")
        check('<meta name="robots" content="noindex">' not in page, f"{url}: in the map and not to be found")
        check(changed is None or re.fullmatch(r"\d{4}-\d\d-\d\d", changed), f"{url}: changed {changed}")
    for path, page in pages.items():
        indexed = 'content="noindex"' not in page
        address = base_url + "/" + path.removesuffix("index.html")
        check((address in urls) == indexed, f"{path}: in the map {address in urls}, to be found {indexed}")
    latest = {}  # year → the latest day of a document
    for document in json.loads(files["du-lieu/van-ban.json"]):
        day = (document.get("date") or {}).get("edtf", "")
        corrected = urls[base_url + document["url"]]
        if re.fullmatch(r"\d{4}-\d\d-\d\d", day):
            check(corrected >= day, f"{document['url']}: changed {corrected}, issued {day}")
            latest[document["year"]] = max(latest.get(document["year"], ""), corrected)
    check(len(latest) > 0, "dated documents")
    for year, day in latest.items():
        check(urls[f"{base_url}/{year}/"] == day, f"{year}: changed {urls[f'{base_url}/{year}/']}, not {day}")
    check(files["robots.txt"].decode().endswith(f"\nSitemap: {base_url}/sitemap.xml\n"), "robots.txt names the map")


def check_pictures(files, base_url):
    """og:image is a PNG of the site, of the size that the page says."""
    for path, page in pages_of(files).items():
        told = dict(re.findall(r'<meta property="(og:[\w:]+)" content="([^"]*)">', page))
        picture = files[file_of(told["og:image"], base_url)]
        check(picture.startswith(b"\x89PNG"), f"{path}: {told['og:image']} is a PNG")
        check(struct.unpack(">II", picture[16:24]) == (int(told["og:image:width"]), int(told["og:image:height"])), f"{path}: its size")
        check(told["og:image:alt"], f"{path}: its words")
        touch = re.findall(r'<link rel="apple-touch-icon" href="([^"]*)">', page)
        check(len(touch) == 1 and re.search(r'<meta name="theme-color" content="#[0-9a-f]{6}">', page), f"{path}: icon and colour")


def check_site(site, base_url):
    site.build()
    files = site.bytes_of()
    check_feeds(files, base_url)
    check_map(files, base_url)
    check_pictures(files, base_url)
    return files


def test_corrections(program):
    """A correction changes the entry, its words and the day in the map; without base_url there is nothing to follow."""
    with SmallTown(program) as site:
        before = check_site(site, BASE_URL)
        path = site.folder / "content/2026/co-ket-qua/quyet-dinh.md"
        path.write_text("---\ncorrections:\n  - date: 2026-12-01\n    text: Sửa tên Trạm Y tế.\n---\n\n" + path.read_text())
        after = check_site(site, BASE_URL)
        feed = after["2026/feed.xml"].decode()
        check("Đính chính 01/12/2026: Sửa tên Trạm Y tế." in feed, "the feed says what was corrected")
        check("<updated>2026-12-01T00:00:00+07:00</updated>" in feed and b"2026-12-01" not in before["2026/feed.xml"], "and when")
        check(after["sitemap.xml"].count(b"<lastmod>2026-12-01</lastmod>") >= 3, "document, event and year changed")
    with SmallTown(program, base_url="") as site:
        site.build()
        files = site.bytes_of()
        check(not any(path.endswith("feed.xml") or "sitemap" in path for path in files), "nothing to follow")
        for path, page in pages_of(files).items():
            for word in ("canonical", "og:image", "og:url", 'rel="alternate"'):
                check(word not in page, f"{path}: {word} without base_url")


def main():
    program, repository = sys.argv[1:3]
    test_corrections(program)
    with Site(program, repository) as site:
        check_site(site, "https://thuankhe.khanhgiang.example")
    print(f"{checked()} checks passed")


main()

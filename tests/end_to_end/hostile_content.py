#!/usr/bin/env python3
"""Sites whose words try to leave their place, made into pages, calendars, tables, feeds and pictures: a real HTML
parser (parse5) and a real XML parser find nothing in them but what congbo writes.

usage: hostile_content.py CONGBO REPOSITORY NODE [FIRST [LAST]]

Sites of 2,000 documents: ten, or the 500 of a million documents with CONGBO_LONG=1, or those of the numbers given. A
site's number is its seed; one is made, built and parsed for each processor at a time."""
import concurrent.futures
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

from harness import DATE, check, checked
from hostile_documents import Hostile

ATOM, MAP = "{http://www.w3.org/2005/Atom}", "{http://www.sitemaps.org/schemas/sitemap/0.9}"
ELEMENTS = {ATOM + name for name in ("feed", "entry", "title", "subtitle", "id", "updated", "published", "link", "author", "name", "category", "summary", "content", "rights", "uri")}
ELEMENTS |= {MAP + name for name in ("urlset", "url", "loc", "lastmod", "sitemapindex", "sitemap")}
ATTRIBUTES = {"rel", "href", "type", "term", "label", "scheme", "title", "{http://www.w3.org/XML/1998/namespace}lang"}
SVG = "{http://www.w3.org/2000/svg}"
LONG = os.environ.get("CONGBO_LONG") == "1"
SITES, DOCUMENTS = 500 if LONG else 10, 2000


def build(program, folder):
    result = subprocess.run([program, "build", folder, "--date", DATE, "--format", "json"], capture_output=True, text=True, timeout=600)
    check(result.returncode in (0, 1), f"exit {result.returncode}: {result.stderr[:400]}")
    return result.returncode == 0, result


def without_errors(program, folder):
    """Takes out the few documents that congbo refuses; builds the rest. Gives how many it took."""
    findings = json.loads(subprocess.run([program, "check", folder, "--date", DATE, "--format", "json"], capture_output=True, text=True).stdout)
    faulty = {finding["file"] for finding in findings if finding["severity"] == "error"}
    check(len(faulty) <= DOCUMENTS / 20, f"{len(faulty)} files are refused: {sorted(faulty)[:3]}")
    for name in faulty:
        check(name.startswith("content/"), f"{name} is refused: {[f['message']['en'] for f in findings if f['file'] == name]}")
        (folder / name).unlink()
    built, result = build(program, folder)
    check(built, f"not built: {result.stdout[:800]}")
    return len(faulty)


def check_xml(path):
    data = path.read_bytes()
    check(b"<!DOCTYPE" not in data and b"<!ENTITY" not in data, f"{path}: a document type")
    for element in ET.fromstring(data).iter():
        if path.suffix == ".svg":
            check(element.tag in {SVG + name for name in ("svg", "g", "path", "rect", "circle", "title", "defs", "linearGradient", "stop", "style")}, f"{path}: <{element.tag}>")
            check(not any(name.lower().startswith("on") or "href" in name for name in element.attrib), f"{path}: {element.attrib}")
            continue
        check(element.tag in ELEMENTS, f"{path}: <{element.tag}>")
        check(set(element.attrib) <= ATTRIBUTES, f"{path}: {element.attrib}")
        href = element.attrib.get("href", element.text if element.tag == MAP + "loc" else "https://hoalau.example/")
        check(href.startswith("https://hoalau.example/"), f"{path}: leads to {href}")


def check_output(node, repository, output):
    pages = subprocess.run([node, repository / "tests" / "web" / "grammar.mjs", output], capture_output=True, text=True)
    check(pages.returncode == 0, f"out of place:\n{pages.stdout}{pages.stderr[:2000]}")
    for path in output.rglob("*"):
        if path.suffix in (".xml", ".svg"):
            check_xml(path)
        check("zq" not in path.suffix and not set(path.name) & set("<>\"'`{}\\ "), f"a name as the content has it: {path}")
    return int(pages.stdout.split(" files")[0].split()[-1])


HEAD = "<!DOCTYPE html><html lang=vi><head><title>a</title></head><body>"
ICS = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{}END:VCALENDAR\r\n"
# What must not pass, one fault a file.
PLANTED = {
    "element.html": HEAD + "<zqe></zqe></body></html>", "frame.html": HEAD + "<iframe></iframe></body></html>", "handler.html": HEAD + '<p onclick="a">b</p></body></html>',
    "style.html": HEAD + '<p style="a">b</p></body></html>', "content.html": HEAD + '<img src="zqh" alt="a"></body></html>', "scheme.html": HEAD + '<a href="java&#10;script:a">b</a></body></html>',
    "host.html": HEAD + '<img src="//a.example/b" alt=""></body></html>', "other.html": HEAD + '<a href="\\\\a.example">b</a></body></html>', "script.html": HEAD + "<script>a</script></body></html>",
    "data.html": HEAD + '<script type="application/ld+json">{"a": "<"}</script></body></html>', "json.html": HEAD + '<script type="application/ld+json">{"a</script></body></html>',
    "comment.html": HEAD + "<!-- a --></body></html>", "control.html": HEAD + "<p>\x01</p></body></html>", "moved.html": HEAD.replace("<title>", '<meta http-equiv="refresh" content="0; url=https://a.example/"><title>') + "</body></html>",
    "formula.csv": "\ufeffa,b\r\n1,=1+1\r\n", "quoted.csv": '\ufeffa,b\r\n1,"@a"\r\n', "width.csv": "\ufeffa,b\r\n1\r\n", "property.ics": ICS.format("ATTENDEE:zq\r\n"), "folded.ics": ICS.format("NAME:" + "x" * 80 + "\r\n"),
    "bare.ics": ICS.format("SUMMARY:a;b\r\n"), "open.ics": ICS.format("BEGIN:VEVENT\r\n"), "half.json": '{"a"',
}


def looks(node, repository):
    """The look at the outputs sees each fault, and none where there is none."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="congbo-planted-"))
    try:
        for name, text in PLANTED.items():
            (folder / name).write_text(text, encoding="utf-8", newline="")
        (folder / "good.html").write_text(HEAD + '<p><a href="../a/?b:c">d</a></p></body></html>')
        seen = subprocess.run([node, repository / "tests" / "web" / "grammar.mjs", folder], capture_output=True, text=True).stdout
        for name in PLANTED:
            check(f"/{name}:" in seen, f"{name} passes:\n{seen}")
        check("good.html" not in seen, f"what is right does not pass:\n{seen}")
    finally:
        shutil.rmtree(folder)


def one_site(program, repository, node, seed):
    """Documents, pieces among their words that try to leave their place, and files that were parsed."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="congbo-hostile-"))
    try:
        hostile = Hostile(seed)
        documents = hostile.write(folder, DOCUMENTS)
        refused = without_errors(program, folder)
        files = check_output(node, repository, folder / "output")
        check(files > documents, f"site {seed}: only {files} files of {documents} documents")
        return documents - refused, hostile.pieces, files
    except SystemExit as fault:
        sys.exit(f"site {seed}: {fault}")
    finally:
        shutil.rmtree(folder)


def main():
    program, repository, node = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]
    first, last = int((sys.argv[4:5] or [1])[0]), int((sys.argv[5:6] or [SITES])[0])
    looks(node, repository)
    sums = [0, 0, 0]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as workers:
        sites = [workers.submit(one_site, program, repository, node, seed) for seed in range(first, last + 1)]
        try:
            for done in concurrent.futures.as_completed(sites):
                sums = [a + b for a, b in zip(sums, done.result())]
                if LONG:
                    print(f"{sums[0]} documents, {sums[1]} pieces, {sums[2]} files", flush=True)
        finally:
            workers.shutdown(cancel_futures=True)
    check(last < first + 9 or sums[0] > 0.99 * DOCUMENTS * (last - first + 1), f"only {sums[0]} documents")
    print(f"sites {first} to {last}: {sums[0]} documents, {sums[1]} pieces, {sums[2]} files, {checked()} checks")


main()

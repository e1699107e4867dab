#!/usr/bin/env python3
"""The command line as a user meets it: help, versions, wrong use, exit statuses, reports.

usage: cli.py CONGBO REPOSITORY"""
import json
import shutil
import subprocess
import sys

from harness import check, checked, Site



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
                      ["build", "--base-url", "ftp://x"], ["build", "--base-url", "https://a b/"], ["build", "--base-url", "https://x.vn/?q"],
                      ["build", "--hold", "content/2024/nowhere.md"], ["build", "--output"], ["inspect"], ["build", "nowhere"],
                      ["build", "--lang", "fr"], ["check", "nowhere.md"], ["check", "--format", "xml"], ["inspect", "nowhere.md"], ["inspect", "content"]):
        result = site.run(*arguments, check=False)
        check(result.returncode == 2, f"{arguments}: exit {result.returncode}")
        check(result.stderr.strip() and not result.stdout, f"{arguments}: says why, on the error stream")
    check(not (site.folder / "nowhere").exists(), "what is no site's folder is not made one")
    for arguments, vi, en in ((["invite"], "dòng lệnh còn thiếu; cách ghi: congbo invite EVENT\n", "the command line is incomplete; it reads: congbo invite EVENT\n"),
                              (["serve", "a", "b"], "dòng lệnh thừa chữ", "too many words"), (["serve", "--port"], "sau --port phải ghi giá trị\n", "--port takes a value\n"),
                              (["serve", "--por", "1"], "không hiểu '--por'\n", "'--por' is not understood\n"),
                              (["inspect", "nowhere.md"], "không có tệp hay thư mục này\n", "No such file or directory\n"),
                              (["inspect", "content"], "đây là thư mục\n", "Is a directory\n")):
        for language, words in (("vi", vi), ("en", en)):
            said = site.run(*arguments, check=False, env={"CONGBO_LANG": language}).stderr
            check(said.startswith(f"congbo {arguments[0]}: ") and words in said, f"{arguments}: {said}")
            check(f"'congbo {arguments[0]} --help'" in said or arguments[0] == "inspect", f"{arguments}: {said}")


def test_stopped_build(site):
    bad = site.folder / "content" / "2025" / "hong.md"
    bad.parent.mkdir(exist_ok=True)
    bad.write_text("---\ntitel: x\n---\nTHÔNG BÁO\n")
    result = site.run("build", ".", "--date", "2026-11-21", check=False)
    check(result.returncode == 1, "an unknown key stops")
    check("content/2025/hong.md:2:1: lỗi:" in result.stderr and "[V07 front-matter]" in result.stderr, result.stderr)
    check("--hold 'content/2025/hong.md'" in result.stderr, "names the way out")
    check(not (site.folder / "output").exists(), "nothing is written")
    elsewhere = site.run("build", str(site.folder), "--output", "noi khac", "--date", "2026-11-21", check=False).stderr
    check(elsewhere.rstrip().endswith(f"congbo build {site.folder} --output 'noi khac' --hold 'content/2025/hong.md'"), elsewhere[-200:])
    for hold in ("content/2025/hong.md", "./content/2025/hong.md", f"{site.folder}/content/2025/hong.md"):
        said = site.run("build", str(site.folder) if hold.startswith("/") else ".", "--date", "2026-11-21", "--hold", hold, check=False)
        check(said.returncode == 0 and not (site.folder / "output" / "2025" / "hong").exists(), f"{hold}: {said.stderr[-300:]}")
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


PLAN = "content/2024/tong-ket-thi-dua-nam-2023/quyet-dinh-giay-khen.md"
FAULT = ("tặng Giấy khen cho 10 tập thể", "tặng Giấy khen cho 11 tập thể")


def codes_of(site, *arguments):
    found = json.loads(site.run("check", *arguments, "--format", "json", check=False).stdout)
    return [(finding["rule"], finding["line"], finding["file"]) for finding in found]


def test_check_of_files(site):
    """A file inside a site is checked as the site says; outside, by itself."""
    document = site.folder / PLAN
    document.write_text(document.read_text(encoding="utf-8").replace(*FAULT), encoding="utf-8")
    check(("Q07", 7, PLAN) in codes_of(site, PLAN), "a fault in a document of the site")
    outside = site.folder.parent / (site.folder.name + "-ngoai.md")
    outside.write_bytes(document.read_bytes())
    try:
        check(codes_of(site, str(outside)) == [("Q07", 7, str(outside))], "a fault outside the site")
    finally:
        outside.unlink()
    beside = site.folder / "nhap.md"
    beside.write_bytes(document.read_bytes())
    check(codes_of(site, "nhap.md") == [("Q07", 7, "nhap.md")], "a fault beside content/")

    settings = site.folder / "congbo.json"
    plain = settings.read_text(encoding="utf-8")
    rules = '"title":', '"rules": [{"rule": "Q07", "severity": "off", "path": "content/2024/**", "reason": "đã dò"}], "title":'
    settings.write_text(plain.replace(*rules, 1), encoding="utf-8")
    check(codes_of(site, PLAN) == [] and codes_of(site, "nhap.md") != [], "the site silences it, where it says so")
    settings.write_text(plain.replace(*rules, 1).replace("content/2024/**", "**").replace('"off"', '"error"'), encoding="utf-8")
    check(site.run("check", PLAN, "nhap.md", check=False).returncode == 1, "the site makes it an error")
    folder = document.parent
    said = site.run("check", str(folder / document.name), check=False).stdout
    check(f"{folder / document.name}:7:30: lỗi:" in said and "^~~~~~~~~~" in said, "named as the user did, with its line: " + said)


def made_by_word(text, path):
    """A .docx with this text: line breaks in cells as a word processor has them."""
    def mended(node):
        if isinstance(node, list):
            return [mended(inner) for inner in node]
        if not isinstance(node, dict):
            return node
        if node.get("t") == "RawInline" and node["c"][1] == "<br>":
            return {"t": "LineBreak"}
        return {key: mended(value) for key, value in node.items()}

    tree = subprocess.run(["pandoc", "-f", "gfm", "-t", "json"], input=text.encode(), capture_output=True, check=True)
    subprocess.run(["pandoc", "-f", "json", "-t", "docx", "-o", str(path)], input=json.dumps(mended(json.loads(tree.stdout))).encode(), check=True)


def test_check_of_word_files(site):
    for name in ("cũ.doc", "khác.odt", "hỏng.docx"):
        (site.folder / name).write_bytes(b"PK")
    for name, nothing in (("cũ.doc", {"PATH": "/nowhere"}), ("khác.odt", {"PATH": "/nowhere"}), ("hỏng.docx", {"PATH": "/nowhere"}), ("không-có.docx", {})):
        result = site.run("check", name, check=False, env=nothing)
        check(result.returncode == 2 and name in result.stderr and not result.stdout, f"{name}: {result.stderr}")
    check("cần cài pandoc" in site.run("check", "hỏng.docx", check=False, env={"PATH": "/nowhere"}).stderr, "pandoc is missed")
    check("pandoc is needed" in site.run("check", "hỏng.docx", "--lang", "en", check=False, env={"PATH": "/nowhere"}).stderr, "in English")
    if shutil.which("pandoc") is None:
        print("skipped: pandoc is not here, Word files are not read")
        return
    check("pandoc không chuyển được" in site.run("check", "hỏng.docx", check=False).stderr, "a damaged file")
    text = (site.folder / PLAN).read_text(encoding="utf-8")
    for name in ("-dự thảo; $(x).docx", "content/2024/du-thao.DOCX"):
        whole = str(site.folder / name)
        made_by_word(text, whole)
        check(codes_of(site, whole) == [], f"{name}: a clean draft stays clean")
        made_by_word(text.replace(*FAULT), whole)
        check(codes_of(site, whole) == [("Q07", 7, whole)], f"{name}: the fault, in the file that the user named")
        said = site.run("check", whole).stdout
        check("đọc qua pandoc" in said and f"{whole}:7:30:" in said and "cho 11 tập thể" in said, said)


def test_inspect(site):
    documents = sorted(str(p.relative_to(site.folder)) for p in (site.folder / "content").rglob("*.md"))
    lines = site.run("inspect", "--json", *documents[:3]).stdout.splitlines()
    check(len(lines) == 3 and [json.loads(l)["source"] for l in lines] == documents[:3], "one document a line")
    check("Loại" in site.run("inspect", documents[0]).stdout, "for people")
    # Personal data stops what publishes; to look is done.
    (site.folder / "moi.md").write_text("GIẤY MỜI\n\nDự Hội nghị\n\nLiên hệ: ông Lò Văn Đôi, 0912 345 678.\n", encoding="utf-8")
    seen = site.run("inspect", "--json", "moi.md", check=False)
    check(seen.returncode == 0 and "P03" in seen.stderr and json.loads(seen.stdout)["kind"] == "giay-moi", f"{seen.returncode}: {seen.stderr}")


def test_theme_of_ones_own(site):
    """As a designer would: begin, look, change one part, one word and one colour, build."""
    theme = site.folder / "themes" / "ven-song"
    for wrong in (["theme"], ["theme", "Bến"], ["theme", "a", "templates/none"], ["thing"], ["theme", "a", "--site", "content"]):
        result = site.run("new", *wrong, check=False)
        check(result.returncode == 2 and result.stderr.startswith("congbo new: ") and not theme.parent.exists(), f"new {wrong} writes nothing")
    said = site.run("new", "theme", "ven-song", "templates/partials/site-footer").stdout
    check("themes/ven-song/css/7-own.css" in said and '"theme": "ven-song"' in said, said)
    again = site.run("new", "theme", "ven-song", check=False)
    check(again.returncode == 2 and "themes/ven-song/theme.json" in again.stderr, "nothing is overwritten")

    settings = site.folder / "congbo.json"
    settings.write_text(settings.read_text(encoding="utf-8").replace('"title":', '"theme": "ven-song", "title":', 1), encoding="utf-8")
    plain = site.bytes_of(site.build("plain") and "plain")
    (theme / "css" / "7-own.css").write_text(":root { --paper: #fefefe; }\n", encoding="utf-8")
    (theme / "strings").mkdir()
    (theme / "strings" / "vi.json").write_text('{"nav": {"honours": "Vinh danh"}}', encoding="utf-8")
    footer = theme / "templates" / "partials" / "site-footer.html"
    footer.write_text("<footer>Chân trang riêng</footer>\n", encoding="utf-8")
    site.build("own")
    own = site.bytes_of("own")
    home = own["index.html"].decode()
    check("Vinh danh" in home and "Chân trang riêng" in home and "Khen thưởng</a>" not in home, "one word, one file")
    check(any(p.startswith("assets/style-") and b"#fefefe" in own[p] and p not in plain for p in own), "one colour")
    check({p for p in plain if p.endswith("index.html")} == {p for p in own if p.endswith("index.html")}, "the same pages")

    opened = site.run("gallery").stdout
    check("gallery/index.html" in opened and "Chân trang riêng" in (site.folder / "gallery" / "home" / "index.html").read_text(encoding="utf-8"), "the gallery shows the own part")
    footer.write_text("{{khong-co}}", encoding="utf-8")
    told = site.run("gallery", "--output", "bay", check=False)
    check("themes/ven-song/templates/partials/site-footer.html:1:1: lỗi:" in told.stderr and told.returncode == 1, told.stderr)
    (site.folder / "bay-khac").mkdir()
    (site.folder / "bay-khac" / "cua-toi.txt").write_text("x")
    check(site.run("gallery", "--output", "bay-khac", check=False).returncode == 2, "a stranger's folder is refused")


def test_built_in_themes(site):
    """The second theme by its name; a name that is none stops before anything is written, and tells those there are."""
    settings = site.folder / "congbo.json"
    plain = settings.read_text(encoding="utf-8")
    settings.write_text(plain.replace('"title":', '"theme": "nhat-boa", "title":', 1), encoding="utf-8")
    wrong = site.run("build", ".", "--date", "2026-11-21", check=False)
    check(wrong.returncode == 1 and "congbo.json: lỗi:" in wrong.stderr and "default, nhat-bao" in wrong.stderr, wrong.stderr)
    check(not (site.folder / "output").exists(), "nothing is written")
    settings.write_text(plain, encoding="utf-8")
    site.build("default")
    settings.write_text(plain.replace('"title":', '"theme": "nhat-bao", "title":', 1), encoding="utf-8")
    site.build("nhat-bao")
    first, second = site.bytes_of("default"), site.bytes_of("nhat-bao")
    pages = {p for p in first if p.endswith(".html")}
    check(pages and pages == {p for p in second if p.endswith(".html")}, "the same pages")
    check(b'class="front"' in second["index.html"] and b'class="front"' not in first["index.html"], "another front page")
    for data in ("feed.xml", "sitemap.xml"):
        check(first[data] == second[data], f"{data} is the same")
    check("gallery/index.html" in site.run("gallery").stdout and b'class="event-head__when"' in (site.folder / "gallery" / "index.html").read_bytes(), "its gallery")


def test_folder_of_sites(site):
    """A province with three towns, one of which is broken: the others are built."""
    province = site.folder / "tinh"
    for town in ("a", "b", "c"):
        shutil.copytree(site.folder / "content" / "2023", province / town / "content" / "2023")
        (province / town / "congbo.json").write_text('{"extends": "../congbo.json", "title": "Xã %s"}' % town, encoding="utf-8")
    (province / "congbo.json").write_text('{"title": "Tỉnh", "licence": "CC BY 4.0"}', encoding="utf-8")
    whole = site.run("build", "tinh", "--date", "2026-11-21")
    check("3/3 trang" in whole.stdout, whole.stdout)
    (province / "b" / "congbo.json").write_text('{"extends": "../congbo.json", "titel": "x"}', encoding="utf-8")
    partly = site.run("build", "tinh", "--date", "2026-11-21", "--output", "www", check=False)
    check(partly.returncode == 1 and "2/3 trang" in partly.stdout and "b: dừng" in partly.stdout, partly.stdout)
    check("tinh/b/congbo.json:1:31: lỗi:" in partly.stderr, partly.stderr[-600:])
    check((site.folder / "www" / "c" / "index.html").exists() and not (site.folder / "www" / "b").exists(), "each in its folder")
    report = json.loads(site.run("build", "tinh", "--format", "json", "--date", "2026-11-21", check=False).stdout)
    check([s["site"] for s in report["sites"]] == ["a", "b", "c"] and report["sites"][1]["stopped"], "as JSON")
    check(site.run("build", "tinh", "--hold", "x", check=False).returncode == 2, "--hold is for one site")


def test_json_report(site):
    report = json.loads(site.build("output", "--format", "json").stdout)
    for key in ("documents", "pages", "written", "removed", "seconds", "findings"):
        check(key in report, f"the report lacks {key}")
    check(set(report["findings"]) == {"error", "warning", "advice"}, "findings by severity")


def main():
    program, repository = sys.argv[1:3]
    for test in (test_help, test_wrong_use, test_stopped_build, test_check_of_files, test_check_of_word_files, test_inspect, test_proof, test_theme_of_ones_own, test_built_in_themes, test_folder_of_sites, test_json_report):
        with Site(program, repository) as site:
            test(site)
    print(f"{checked()} checks passed")


main()

#!/usr/bin/env python3
"""For people who are not programmers: new, fix, import, invite, export, each as they would use it.

usage: writing.py CONGBO"""
import csv
import json
import os
import pty
import re
import shutil
import subprocess
import sys
import time

import office_files
import small_town
from harness import DATE, check, checked
from small_town import SmallTown


def at_terminal(program, arguments, answers, folder):
    """Runs the program on a terminal of its own, types the answers, gives what it said and its exit status."""
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(folder)
        os.execv(program, [program, *arguments])
    said = b""
    for answer in answers:
        deadline = time.time() + 20
        while not said.rstrip(b" ").endswith((b"]:", b"n:")) and time.time() < deadline:  # with a suggestion, or "Sự kiện:"
            said += os.read(terminal, 4096)
        os.write(terminal, answer.encode() + b"\n")
        said += os.read(terminal, 4096)
    try:
        while more := os.read(terminal, 4096):
            said += more
    except OSError:
        pass  # the terminal closes with the program
    return said.decode(), os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def no_warnings(town, *where):
    result = town.run("check", *where, "--strict", "--date", DATE, check=False)
    check(result.returncode == 0, f"check --strict {where}: {result.stdout}{result.stderr}")


def test_new_site(town):
    for name, arguments in (("mot", []), ("hai", ["--town", "xã Suối Mây", "--title", 'Trang "mẫu"']), ("ba", ["--town", "đặc khu Hòn Ngọc"])):
        for day in (DATE, "2026-01-02", "2027-05-31"):
            shutil.rmtree(town.folder / name, ignore_errors=True)
            town.run("new", "site", name, "--date", day, *arguments)
            result = town.run("check", name, "--strict", "--date", day, check=False)
            check(result.returncode == 0 and "0 lỗi, 0 cảnh báo" in result.stdout, f"{name} {day}: {result.stdout}")
        town.run("build", name, "--strict", "--date", DATE)
    home = (town.folder / "hai" / "output" / "index.html").read_text(encoding="utf-8")
    check("Trang &quot;mẫu&quot;" in home or "Trang \"mẫu\"" in home, "its title")
    pages = [p.read_text(encoding="utf-8") for p in (town.folder / "hai" / "output").rglob("index.html")]
    check(any("XÃ SUỐI MÂY" in page for page in pages) and not any("{{" in page for page in pages), "the town stands in the layout, no blank is left")
    for refused in (["mot"], ["moi", "--town", "Hoa Lau"], []):
        check(town.run("new", "site", *refused, check=False).returncode == 2, f"new site {refused} is refused")
    check(not (town.folder / "moi").exists(), "a refused site writes nothing")


def test_new_documents(town):
    town.run("new", "site", "xa", "--town", "xã Suối Mây", "--date", DATE)
    site = ["--site", "xa", "--date", DATE]
    town.run("new", "ke-hoach", "2026/hoi-thi", "--title", "Hội thi Tiếng hát Suối Mây", *site)
    town.run("new", "giay-moi", "2026/hoi-thi", *site)
    town.run("new", "ket-qua", "hoi-thi", *site)
    town.run("new", "ke-hoach", *site)
    no_warnings(town, "xa")
    plan = (town.folder / "xa/content/2026/hoi-thi/ke-hoach.md").read_text(encoding="utf-8")
    letter = (town.folder / "xa/content/2026/hoi-thi/giay-moi.md").read_text(encoding="utf-8")
    check("Hội thi Tiếng hát Suối Mây" in letter, "the invitation takes the name of the plan")
    time_of = re.compile(r"Thời gian: (.*)\.\n")
    check(time_of.search(plan).group(1) == time_of.search(letter).group(1), "and its time")
    town.run("new", "ke-hoach", "Ngày hội  Đọc sách", *site)
    town.run("new", "giay-moi", "2026/Ngày hội Đọc sách", *site)
    named = [(town.folder / f"xa/content/2026/ngay-hoi-doc-sach/{name}.md").read_text(encoding="utf-8") for name in ("ke-hoach", "giay-moi")]
    check(all("Ngày hội Đọc sách" in text for text in named), "an event by its name")
    check("Số: 03/KH-UBND" in plan, "the number goes on from the year's highest: " + plan[:200])
    check((town.folder / "xa/content/2026/hoi-nghi-tong-ket-phong-trao-thi-dua-nam-2026/ke-hoach.md").exists(), "an event of the usual name")
    before = plan
    for arguments in (["ke-hoach", "2026/hoi-thi"], ["giay-moi", "../ngoai"], ["ket-qua", "/tmp"], ["thu"]):
        check(town.run("new", *arguments, *site, check=False).returncode == 2, f"new {arguments} is refused")
    check((town.folder / "xa/content/2026/hoi-thi/ke-hoach.md").read_text(encoding="utf-8") == before, "nothing is overwritten")


def test_questions_on_a_terminal(town):
    said, status = at_terminal(town.program, ["new", "site", "hoi"], ["phường Bến Đá", ""], town.folder)
    check(status == 0 and "Địa phương [phường Hoa Lau]" in said and "Tên trang [Trang công bố phường Bến Đá]" in said, said)
    check("Trang công bố phường Bến Đá" in (town.folder / "hoi/congbo.json").read_text(encoding="utf-8"), "the answers are in the settings")
    said, status = at_terminal(town.program, ["new", "site", "lai"], ["thị trấn Bến Đá", "xã Bến Đá", ""], town.folder)
    check(status == 0 and "'thị trấn Bến Đá': tên địa phương phải bắt đầu bằng phường, xã hoặc đặc khu" in said and said.count("Địa phương [") == 2, "asked again: " + said)
    said, status = at_terminal(town.program, ["new", "ke-hoach", "--site", "hoi"], ["Ngày hội Bánh dân gian"], town.folder)
    check(status == 0 and list((town.folder / "hoi").glob("content/*/ngay-hoi-banh-dan-gian/ke-hoach.md")), said)
    (town.folder / "ds.csv").write_text("Họ và tên;Đơn vị\nLò Thị Ban;Trạm Y tế\n", encoding="utf-8")
    said, status = at_terminal(town.program, ["import", "ds.csv", "--site", "hoi"], ["2026/le-hoi"], town.folder)
    check(status == 0 and "Sự kiện" in said and (town.folder / "hoi/content/2026/le-hoi/ds.csv").exists(), said)


def test_progress_on_a_terminal(town):
    """One line, written over itself and gone at the end; none where nobody looks."""
    said, status = at_terminal(town.program, ["build", ".", "--date", DATE], [], town.folder)
    check(status == 0 and re.search("\r\033\\[KĐọc văn bản 0/\\d+.*\r\033\\[KGhi trang (\\d+)/\\1\r\033\\[K", said, re.S), repr(said))
    check("\033" not in said[said.rindex("\r\033[K") + 4:], repr(said))
    quiet = town.run("build", ".", "--date", DATE, "--output", "khac")
    check("\r" not in quiet.stdout + quiet.stderr, repr(quiet.stderr))


def test_editors(town):
    """The schemas take what congbo takes, and the problem matcher reads what `check` prints."""
    town.run("new", "site", "soan", "--date", DATE)
    folder = town.folder / "soan"
    schema = json.loads((folder / ".vscode/congbo.schema.json").read_text(encoding="utf-8"))
    check({"title", "base_url", "organisation", "rules", "publish", "$schema"} <= set(schema["properties"]), "the schema's keys")
    check(schema["properties"]["organisation"]["properties"]["domains"]["type"] == "array", "nested keys")
    front = json.loads((folder / ".vscode/front-matter.schema.json").read_text(encoding="utf-8"))
    check(front["properties"]["event"]["properties"]["time"]["pattern"] and front["properties"]["status"]["enum"] == ["postponed", "cancelled"], "front matter")
    check(front["properties"]["corrections"]["items"]["required"] == ["date", "text"] and schema["properties"]["withheld"]["items"]["required"] == ["document", "name", "reason"],
          "what an item needs")
    named = json.loads((folder / ".vscode/settings.json").read_text(encoding="utf-8"))["yaml.schemas"]
    check(all((folder / name).is_file() for name in named) and set(named) == {".vscode/front-matter.schema.json"}, "the editor is told of it")
    check('"$schema": ".vscode/congbo.schema.json"' in (folder / "congbo.json").read_text(encoding="utf-8"), "the settings name it")
    tasks = json.loads((folder / ".vscode/tasks.json").read_text(encoding="utf-8"))
    (folder / "content/hong.md").write_text("---\ntitel: x\n---\nTHÔNG BÁO\n", encoding="utf-8")
    outcome = next(folder.glob("content/*/*/ket-qua.md"))
    outcome.write_text(outcome.read_text(encoding="utf-8").replace("03 cá nhân", "04 cá nhân"), encoding="utf-8")
    told = [line for line in town.run("check", "soan", "--lang", "vi", check=False).stdout.splitlines() if re.search(r"\[\w+ [\w-]+\]$", line)]
    found = []
    for line in told:
        matched = [(matcher, re.match(matcher["pattern"]["regexp"], line)) for matcher in tasks["tasks"][0]["problemMatcher"]]
        matched = [(matcher, match) for matcher, match in matched if match]
        check(len(matched) == 1, f"one matcher takes what is told: {line}")
        matcher, match = matched[0]
        pattern = matcher["pattern"]
        check("line" in pattern or pattern["kind"] == "file", "what has no line is of the file")
        found.append((matcher["severity"], match[pattern["file"]], match[pattern.get("line", 0)] if "line" in pattern else "", match[pattern["code"]]))
    check(("error", "soan/content/hong.md", "2", "V07") in found and ("info", "soan/congbo.json", "", "V08") in found, f"{found}")
    check(any(severity == "warning" and rule == "Q07" and int(line) > 1 for severity, _, line, rule in found), f"a line without a column: {found}")


BROKEN = ("ỦY BAN NHÂN DÂN PHƯỜNG AN LẠC\n\nSố: 54/KH-UBND\n\nAn Lạc, ngày 15 tháng 01 năm 2026\n\nKẾ HOẠCH\n\nTổ chức Hội nghị\n\n"
          "I. NHIỆM VỤ\n\nTập thể , cá\u00a0nhân  phối hợp với Phòng Tài chính\n- Kế hoạch.\n\n** Kinh phí:** 30.000đồng; Ðảng bộ.\n")


def test_fix(town):
    path = town.folder / "hong.md"
    path.write_text("---\ntitle: a  b\n---\n" + BROKEN, encoding="utf-8")
    before = path.read_bytes()
    diff = town.run("fix", "hong.md")
    check(path.read_bytes() == before and "1 dòng" not in diff.stdout, "a diff writes nothing")
    check("+Tập thể, cá nhân phối hợp với Phòng Tài chính - Kế hoạch." in diff.stdout and "+**Kinh phí:** 30.000 đồng; Đảng bộ." in diff.stdout, diff.stdout)
    if shutil.which("patch"):
        shutil.copy(path, town.folder / "va.md")
        subprocess.run(["patch", "-s", "va.md"], input=diff.stdout.encode(), cwd=town.folder, check=True)
    town.run("fix", "hong.md", "--write")
    if shutil.which("patch"):
        check((town.folder / "va.md").read_bytes() == path.read_bytes(), "the diff is what --write does")
    once = path.read_bytes()
    check(once.startswith(b"---\ntitle: a  b\n---\n"), "front matter stays")
    check(town.run("fix", "hong.md").stdout == "" and "không có gì để sửa" in town.run("fix", "hong.md", "--write").stdout, "a second run")
    check(path.read_bytes() == once, "changes nothing")
    (town.folder / "cu.md").write_bytes("Hội nghị".encode("utf-16-le")[:-1])
    (town.folder / "lien-ket.md").symlink_to("hong.md")
    for name in ("khong-co.md", "congbo.json", "cu.md", "lien-ket.md"):
        check(town.run("fix", name, "--write", check=False).returncode == 2, f"{name} is refused")


def test_import_word(town):
    if shutil.which("pandoc") is None or not office_files.make("docx", town.folder / "giấy mời.docx"):
        print("skipped: pandoc, python3-docx or python3-openpyxl is not here, Word files are not imported")
        return
    said = town.run("import", "giấy mời.docx", "--date", DATE).stdout
    path = town.folder / "content/2026/hoi-nghi-tong-ket-phong-trao-thi-dua-nam-2026/giay-moi-65.md"
    check(path.exists() and path.relative_to(town.folder).as_posix() in said, said)
    text = path.read_text(encoding="utf-8")
    for line in ("ỦY BAN NHÂN DÂN", "PHƯỜNG HOA LAU", "Số: 65/GM-UBND", "- Đại diện các tổ dân phố;\n- Trưởng các đoàn thể;\n- Hiệu trưởng các trường học.",
                 "**I. THỜI GIAN, ĐỊA ĐIỂM**", "1. Thời gian: 08 giờ 00, ngày 18 tháng 12 năm 2026.", "**II. NỘI DUNG**", "a) Phong trào thi đua;",
                 "b) Công tác khen thưởng.", "2. Trao thưởng.", "2.1. Tập thể trước, cá nhân sau.", "- Như thành phần mời;\n- Lưu: VT.", "Lò Văn Piêng"):
        check(f"{line}\n" in text, f"{line!r} in\n{text}")
    no_warnings(town, str(path))
    check("|" not in text and "\u00a0" not in text and "\\" not in text, "no table, no odd space, no backslash: " + text)
    check("08 giờ 00, ngày 18 tháng 12 năm 2026" in said and "Hội trường A" in said, "shows what it understood")
    check(town.run("import", "giấy mời.docx", check=False).returncode == 2 and path.read_text(encoding="utf-8") == text, "overwrites nothing")
    town.run("import", "giấy mời.docx", "--event", "2026/khac")
    check((town.folder / "content/2026/khac/giay-moi-65.md").read_text(encoding="utf-8") == text, "where told")
    plan = town.folder / "content/2026/ten-rieng/ke-hoach.md"
    plan.parent.mkdir()
    plan.write_text(small_town.plan(64, (5, 11), office_files.INVITATION, "08 giờ 00, ngày 18 tháng 12 năm 2026", "Hội trường A"), encoding="utf-8")
    shutil.rmtree(path.parent)
    shutil.rmtree(town.folder / "content/2026/khac")
    check("content/2026/ten-rieng/giay-moi-65.md" in town.run("import", "giấy mời.docx").stdout, "joins the plan of its event, whatever the folder's name")
    for name, env, why in (("giấy mời.docx", {"PATH": "/nowhere"}, "cần cài pandoc"), ("cũ.doc", {"PATH": "/nowhere"}, "cần cài LibreOffice")):
        (town.folder / "cũ.doc").write_bytes(b"x")
        result = town.run("import", name, "--event", "2026/z", env=env, check=False)
        check(result.returncode == 2 and why in result.stderr, result.stderr)
    for bytes_of, why in ((b"", "trống không"), (b"\xd0\xcf\x11\xe0\xa1", "có mật khẩu"), (b"<html>", "không phải tệp Word"), (b"PK\3\4", "pandoc báo")):
        (town.folder / "lạ.docx").write_bytes(bytes_of)
        result = town.run("import", "lạ.docx", "--event", "2026/z", check=False)
        check(result.returncode == 2 and why in result.stderr and "'lạ.docx'" in result.stderr, result.stderr)
    # LibreOffice by a stand-in that gives the .docx: what is made of it is the same.
    tools = town.folder / "tools"
    tools.mkdir()
    (tools / "soffice").write_text('#!/bin/sh\nfor last; do :; done\nwhile [ "$1" != --outdir ]; do shift; done\n'
                                   'cp "$(dirname "$0")/../giấy mời.docx" "$2/$(basename "$last" .doc).docx"\n')
    (tools / "soffice").chmod(0o755)
    town.run("import", "cũ.doc", "--event", "2026/cu", env={"PATH": f"{tools}:{os.environ['PATH']}"})
    check((town.folder / "content/2026/cu/giay-moi-65.md").read_text(encoding="utf-8") == text, "a .doc through LibreOffice")


def test_import_through_libreoffice(town):
    """A .doc made by LibreOffice itself, where it is installed."""
    office = shutil.which("soffice")
    if office is None or shutil.which("pandoc") is None or not office_files.make("docx", town.folder / "moi.docx"):
        print("skipped: LibreOffice, pandoc, python3-docx or python3-openpyxl is not here, no .doc goes through LibreOffice itself")
        return
    subprocess.run([office, "--headless", "--norestore", f"-env:UserInstallation=file://{town.folder}/profile", "--convert-to", "doc:MS Word 97", "--outdir",
                    town.folder / "cũ", town.folder / "moi.docx"], check=True, capture_output=True, timeout=120)
    texts = []
    for name, event in (("moi.docx", "2026/moi"), ("cũ/moi.doc", "2026/cu")):
        town.run("import", name, "--event", event, "--date", DATE)
        texts.append((town.folder / f"content/{event}/giay-moi-65.md").read_text(encoding="utf-8"))
    check(texts[0] == texts[1] and "2.1. Tập thể trước, cá nhân sau." in texts[1], f"a .doc of LibreOffice's is as the .docx: {texts[1]}")


def test_import_lists(town):
    made = office_files.make("xlsx", town.folder / "ds.xlsx")
    if made:
        said = town.run("import", "ds.xlsx", "--event", "2026/co-ket-qua").stdout
        check("Đã bỏ 3 cột: Ngày sinh, Số CCCD, Số tài khoản. Đọc 1.150/1.150 dòng." in said, said)
        listed = (town.folder / "content/2026/co-ket-qua/ds.csv").read_text(encoding="utf-8-sig")
        rows = list(csv.reader(listed.splitlines()))
        check(len(rows) == 1152 and rows[1] == ["STT", "Họ và tên", "Chức vụ", "Đơn vị", "Hình thức"] and rows[2][1] == "Lường Thị Inh", str(rows[:3]))
        check("1980" not in listed and "0110" not in listed, "what is never published is gone")
        result = town.run("build", ".", "--date", DATE)
        check("Trường Mầm non số 7" in (town.folder / "output/du-lieu/khen-thuong.csv").read_text(encoding="utf-8-sig"), result.stdout)
    (town.folder / "ds.csv").write_text("Họ và tên;Năm sinh;Đơn vị;Ghi chú\nLò Thị Ban;1990;Trạm Y tế;0912345678\nTòng Văn Á;1991;\"Bản Mé; bản Sàng\";\n", encoding="utf-8")
    said = town.run("import", "ds.csv", "--event", "2026/khac").stdout
    check("Đã bỏ 1 cột: Năm sinh." in said, said)
    rows = list(csv.reader((town.folder / "content/2026/khac/ds.csv").read_text(encoding="utf-8-sig").splitlines()))
    (town.folder / "nha.csv").write_text("Họ và tên;Địa chỉ nhà;Đơn vị\nLò Thị Ban;Số 3 đường Hoa Ban;Trạm Y tế\n", encoding="utf-8")
    check("Đã bỏ 1 cột: Địa chỉ nhà." in town.run("import", "nha.csv", "--event", "2026/Hội thi hát").stdout, "where people live is left out")
    check((town.folder / "content/2026/hoi-thi-hat/nha.csv").exists(), "an event by its name")
    check(rows[2] == ["Tòng Văn Á", "Bản Mé; bản Sàng", ""] and "che 1 số" in said and "0912345678" not in str(rows), str(rows))
    check(town.run("import", "ds.csv", "--event", "2026/khac", check=False).returncode == 2, "overwrites nothing")
    check(town.run("import", "ds.csv", check=False).returncode == 2, "a list says no event of its own")
    (town.folder / "la.csv").write_text("a;b\n1;2\n", encoding="utf-8")
    for name, why in (("cu.xls", "lưu thành .xlsx"), ("anh.jpg", "OCR"), ("content", "là thư mục"), ("khong-co.xls", "không thấy tệp")):
        if "." in name and "khong" not in name:
            (town.folder / name).write_bytes(b"x")
        result = town.run("import", name, "--event", "2026/x", check=False)
        check(result.returncode == 2 and why in result.stderr, result.stderr)
    for name in ("la.csv", "la.txt", "khong-co.xlsx"):
        check(town.run("import", name, "--event", "2026/x", check=False).returncode == 2, f"{name} is refused")
    check(not (town.folder / "content/2026/x").exists(), "and nothing is written")
    for name in ("khong-co.docx", "khong-co.doc", "khong-co.pdf", "khong-co.md"):
        result = town.run("import", name, "--event", "2026/x", env={"PATH": "/nowhere"}, check=False)
        check(result.returncode == 2 and f"không thấy tệp '{name}'" in result.stderr, result.stderr)


PDF = ["ỦY BAN NHÂN DÂN", "PHƯỜNG HOA LAU", "Số: 61/KH-UBND", "Hoa Lau, ngày 16 tháng 11 năm 2026", "KẾ HOẠCH", "Tổ chức Ngày hội Đọc sách năm 2026",
       "I. MỤC ĐÍCH", "1. Khuyến khích việc đọc sách trong Nhân dân, nhất là học sinh các trường", "trên địa bàn phường.",
       "II. THỜI GIAN", "1. Thời gian: 08 giờ 00, ngày 18 tháng 12 năm 2026.", "2. Địa điểm: Thư viện phường.",
       "Trên đây là Kế hoạch tổ chức Ngày hội Đọc sách năm 2026./.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lò Văn Piêng"]


def test_import_pdf(town):
    if shutil.which("pdftotext") is None:
        print("skipped: pdftotext is not here, PDF files are not imported")
        return
    office_files.write_pdf(town.folder / "kh.pdf", PDF)
    said = town.run("import", "kh.pdf", "--date", DATE).stdout
    folder = town.folder / "content/2026/ngay-hoi-doc-sach-nam-2026"
    check((folder / "ke-hoach-61.pdf").read_bytes() == (town.folder / "kh.pdf").read_bytes(), "the original is kept: " + said)
    text = (folder / "ke-hoach-61.md").read_text(encoding="utf-8")
    check("ke-hoach-61.pdf" in text and "nhất là học sinh các trường" in text and "\n\nTổ chức Ngày hội Đọc sách năm 2026\n" in text, text)
    town.run("build", ".", "--date", DATE)
    check((town.folder / "output/2026/ngay-hoi-doc-sach-nam-2026/ke-hoach-61.pdf").exists(), "and published beside the document")
    office_files.write_pdf(town.folder / "quet.pdf", [])
    result = town.run("import", "quet.pdf", "--event", "2026/q", check=False)
    check(result.returncode == 2 and "ảnh quét" in result.stderr, result.stderr)
    missed = town.run("import", "kh.pdf", "--event", "2026/q", check=False, env={"PATH": "/nowhere"})
    check(missed.returncode == 2 and "cần cài pdftotext" in missed.stderr, missed.stderr)


def test_invite(town):
    event = town.folder / "content/2026/co-ket-qua"
    shutil.copy(town.folder / "content/2026/co-gio-ket-thuc/giay-moi.md", event / "giay-moi.md")
    said = town.run("invite", "2026/co-ket-qua").stdout
    pages = (town.folder / "thu-moi-co-ket-qua/giay-moi.html").read_text(encoding="utf-8")
    check(pages.count("<section>") == 2 and pages.count("<svg") == 2 and "size: A5" in pages, "a page a guest: " + said)
    chromium = shutil.which("chromium")
    if chromium and shutil.which("pdfinfo"):
        subprocess.run([chromium, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--print-to-pdf={town.folder}/in.pdf",
                        f"file://{town.folder}/thu-moi-co-ket-qua/giay-moi.html"], check=True, capture_output=True)
        printed = subprocess.run(["pdfinfo", town.folder / "in.pdf"], check=True, capture_output=True, text=True).stdout
        check(re.search(r"Pages: +2\n", printed) and "(A5)" in printed, printed)
    check(">Ông/Bà Lường Thị Inh<" in pages and "Trường Mầm non Hoa Ban" in pages and "http://" not in pages.replace("http://www.w3.org", ""), "who is invited")
    (town.folder / "khach.csv").write_text("Họ và tên,Chức vụ,Đơn vị\nBà Cà Thị Hoan,Hiệu trưởng,Trường Tiểu học Hoa Ban\nÔng Lò Văn Hặc,Bí thư,Chi bộ Bản Mé\n"
                                           "Ông Tòng <A> Sơn,Giáo viên,Trường Tiểu học Hoa Ban\n", encoding="utf-8")
    town.run("invite", "2026/co-ket-qua", "--list", "khach.csv", "--output", "in")
    pages = (town.folder / "in/giay-moi.html").read_text(encoding="utf-8")
    check(">Bà Cà Thị Hoan<" in pages and ">Hiệu trưởng, Trường Tiểu học Hoa Ban<" in pages and "<A>" not in pages, "guests of a list")
    delivery = (town.folder / "in/danh-sach-giao.html").read_text(encoding="utf-8")
    check(delivery.index("Chi bộ Bản Mé (1)") < delivery.index("Trường Tiểu học Hoa Ban ("), "by agency, in Vietnamese order")
    town.run("invite", "co-ket-qua", "--list", "khach.csv", "--output", "in-nua")
    told = town.run("invite", "2026/khong-co", check=False).stderr
    check("không thấy sự kiện '2026/khong-co' trong content/; ghi tên thư mục của nó" in told, told)
    check("không phải thư mục của một trang" in subprocess.run([town.program, "invite", "2026/x"], cwd="/", capture_output=True, text=True).stderr, "outside a site")
    check("congbo new giay-moi 2026/co-ke-hoach" in town.run("invite", "2026/co-ke-hoach", check=False).stderr, "the way out")
    for arguments in (["2026/co-ket-qua", "--output", "in"], ["2026/co-ket-qua", "--output", "output/in"], ["2026/co-ke-hoach"], ["khong-co"]):
        check(town.run("invite", *arguments, check=False).returncode == 2, f"invite {arguments} is refused")
    check(not (town.folder / "output").exists(), "nothing in output/")


def test_export(town):
    event = town.folder / "content/2026/co-gio-ket-thuc"
    text = (event / "giay-moi.md").read_text(encoding="utf-8")
    (event / "goc.pdf").write_bytes(b"%PDF-1.4\n")
    office_files.write_pdf(event / "goc.pdf", ["Ban goc"])
    (event / "anh.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 20)
    (event / "giay-moi.md").write_text("---\nattachments: [goc.pdf]\n---\n" + text.replace("Đến dự", "![Hội trường](anh.png)\n\nĐến dự"), encoding="utf-8")
    said = town.run("export", "content/2026/co-gio-ket-thuc/giay-moi.md").stdout
    folder = town.folder / "export-giay-moi"
    check({p.name for p in folder.iterdir()} == {"van-ban.html", "goc.pdf", "lich.ics"}, said)
    page = (folder / "van-ban.html").read_text(encoding="utf-8")
    town.run("export", "2026/co-gio-ket-thuc/giay-moi", "--output", "khong-duoi")
    check("<script" not in page and "<style" not in page and "<link" not in page and "<html" not in page, "a fragment of its own")
    check('src="data:image/png;base64,iVBORw0KGgo' in page and 'href="goc.pdf"' in page, page[-600:])
    check("PHƯỜNG HOA LAU" in page and "15 tháng 12 năm 2026" in page and "Lò Văn Piêng" in page, "whole")
    check((folder / "lich.ics").read_text(encoding="utf-8").startswith("BEGIN:VCALENDAR"), "calendar")
    check(town.run("export", "content/2026/co-gio-ket-thuc/giay-moi.md", check=False).returncode == 2, "overwrites nothing")
    town.run("export", "2026/co-ket-qua/quyet-dinh.md", "--output", "qd")
    decision = (town.folder / "qd/van-ban.html").read_text(encoding="utf-8")
    check('<table border="1"' in decision and ' style="text-align:center;font-size:1em">QUYẾT ĐỊNH:' in decision, decision)
    check({p.name for p in (town.folder / "qd").iterdir()} >= {"van-ban.html", "nguon.md"}, "without a file, the text is the original")
    (event / "giay-moi.md").write_text(text.replace("Rất mong", "Liên hệ 0912 345 678. Rất mong"), encoding="utf-8")
    stopped = town.run("export", "2026/co-gio-ket-thuc/giay-moi.md", "--output", "so", check=False)
    check(stopped.returncode == 1 and "P03" in stopped.stderr and not (town.folder / "so").exists(), "personal data stop it: " + stopped.stderr)
    check(town.run("export", "2026/khong-co.md", check=False).returncode == 2, "no such document")


def main():
    program = sys.argv[1]
    for test in (test_new_site, test_new_documents, test_questions_on_a_terminal, test_progress_on_a_terminal, test_editors, test_fix, test_import_word, test_import_through_libreoffice, test_import_lists, test_import_pdf,
                 test_invite, test_export):
        with SmallTown(program) as town:
            test(town)
    print(f"{checked()} checks passed")


main()

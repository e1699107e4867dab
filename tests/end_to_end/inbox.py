#!/usr/bin/env python3
"""`congbo serve --inbox`: files put into a shared folder are read, and what was made of them is laid beside them.

usage: inbox.py CONGBO"""
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import threading
import time

import office_files
import small_town
from harness import DATE, PATIENCE, check, checked
from small_town import SmallTown

NOTE, PREVIEW = "can-xem-lai.txt", "xem-truoc.html"


class Office:
    """The inbox, as colleagues see it, and the preview that reads it."""

    def __init__(self, town):
        self.town, self.folder = town, town.folder / "hộp thư"
        self.folder.mkdir(exist_ok=True)

    def __enter__(self):
        self.process = subprocess.Popen([self.town.program, "serve", ".", "--port", "0", "--date", DATE, "--inbox", "hộp thư"], cwd=self.town.folder,
                                        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self.said = []
        self.listener = threading.Thread(target=lambda: self.said.extend(self.process.stdout), daemon=True)
        self.listener.start()
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGINT)
        check(self.process.wait(30 * PATIENCE) == 130, "ends when asked")
        self.listener.join(30)

    def lines(self, name):
        return [line for line in self.said if f": {name}: " in line]

    def until(self, condition, what, seconds=60):
        end = time.monotonic() + seconds * PATIENCE
        while not condition():
            check(time.monotonic() < end, f"{what}: {''.join(self.said)}")
            time.sleep(0.02)

    def until_read(self, name, times=1):
        self.until(lambda: len(self.lines(name)) >= times, f"{name} is read")
        return self.note(name)

    def note(self, name):
        bytes_of = (self.folder / f"{name}.congbo" / NOTE).read_bytes()
        check(bytes_of.startswith(b"\xef\xbb\xbf") and b"\r\n" in bytes_of and b"\n" not in bytes_of.replace(b"\r\n", b""), f"{name}: for Notepad")
        return bytes_of.decode("utf-8-sig").replace("\r\n", "\n")

    def put(self, name, text):
        (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / name).write_text(text, encoding="utf-8")


def everything(folder):
    return {p: p.read_bytes() for p in folder.rglob("*") if p.is_file()}


LETTER = small_town.invitation(61, (9, 11), "Ngày hội Đọc sách năm 2026", "08 giờ 00, ngày 18 tháng 12 năm 2026", "Thư viện phường")


def accept(town, note):
    """Runs the first command of a note, as it stands there."""
    command = re.search(r"^  (congbo import .*)$", note, re.M)[1]
    bin_folder = town.folder / "bin"
    bin_folder.mkdir(exist_ok=True)
    if not (bin_folder / "congbo").exists():
        (bin_folder / "congbo").symlink_to(town.program)
    return subprocess.run(command, shell=True, cwd=town.folder, env={**os.environ, "PATH": f"{bin_folder}:{os.environ['PATH']}"}, capture_output=True, text=True)


def test_documents(town):
    content = everything(town.folder / "content")
    with Office(town) as office:
        office.put("thư mời' của $PHÒNG.md", LETTER)
        note = office.until_read("thư mời' của $PHÒNG.md")
        beside = office.folder / "thư mời' của $PHÒNG.md.congbo"
        target = "content/2026/ngay-hoi-doc-sach-nam-2026/giay-moi-61.md"
        check(target in note and "Thư viện phường" in note and "Cộng: 0 lỗi" in note, note)
        page = (beside / PREVIEW).read_text(encoding="utf-8")
        check("BẢN XEM TRƯỚC" in page and "NGÀY HỘI ĐỌC SÁCH" in page.upper(), "the preview")
        check("src=\"http" not in page and "href=\"http" not in page, "needs nothing else")
        check(everything(town.folder / "content") == content, "nothing goes into content/")
        accepted = accept(town, note)
        check(accepted.returncode == 0 and (town.folder / target).read_text(encoding="utf-8") == (beside / "giay-moi-61.md").read_text(encoding="utf-8"),
              f"{accepted.stdout}{accepted.stderr}")
        # Mended by its author: read again; what somebody wrote into the copy stays.
        (beside / "giay-moi-61.md").write_text("của tôi", encoding="utf-8")
        office.put("thư mời' của $PHÒNG.md", LETTER.replace("Thư viện phường", "Nhà văn hóa phường").replace("Số: 61", "Số: 62"))
        note = office.until_read("thư mời' của $PHÒNG.md", 2)
        check("Nhà văn hóa phường" in note and (beside / "giay-moi-62.md").exists() and (beside / "giay-moi-61.md").read_text(encoding="utf-8") == "của tôi", note)
        # Personal data: told, masked, without a preview.
        office.put("phòng họp/moi.md", LETTER.replace("Rất mong", "Liên hệ 0912 345 678. Rất mong"))
        note = office.until_read("phòng họp/moi.md")
        check("P03" in note and "chưa có bản xem trước" in note and not (office.folder / "phòng họp/moi.md.congbo" / PREVIEW).exists(), note)
        check("345" not in note[note.index("CẦN XEM LẠI"):], "masked: " + note)
        office.put("lac.md", "Một dòng chữ không rõ là gì.\n")
        note = office.until_read("lac.md")
        check("--event NĂM/SỰ-KIỆN" in note, note)


def test_offices(town):
    """Word, Excel and PDF files."""
    with Office(town) as office:
        office.put("ds.csv", "Họ và tên;Năm sinh;Đơn vị\nLò Thị Ban;1990;Trạm Y tế\n")
        note = office.until_read("ds.csv")
        check("Đã bỏ 1 cột: Năm sinh. Đọc 1/1 dòng." in note and "--event NĂM/SỰ-KIỆN" in note, note)
        beside = office.folder / "ds.csv.congbo"
        check("Lò Thị Ban" in (beside / PREVIEW).read_text(encoding="utf-8") and "1990" not in (beside / "ds.csv").read_text(encoding="utf-8"), "the list")
        if shutil.which("pdftotext"):
            office_files.write_pdf(office.folder / "quet.pdf", [])
            check("ảnh quét" in office.until_read("quet.pdf"), "a scan")
        if shutil.which("pandoc") and office_files.make("docx", town.folder / "a.docx"):
            shutil.copy(town.folder / "a.docx", office.folder / "Giấy mời.docx")
            check("giay-moi-65.md" in office.until_read("Giấy mời.docx") and (office.folder / "Giấy mời.docx.congbo" / PREVIEW).exists(), "a Word file")
            (office.folder / "hong.docx").write_bytes((town.folder / "a.docx").read_bytes()[:3000])
            check("CHƯA ĐỌC ĐƯỢC" in office.until_read("hong.docx"), "half of a Word file")
        else:
            print("skipped: pandoc or python3-docx is not here, no Word file is put in")


def test_care(town):
    """Files still being written, files of others, and a second start."""
    office = Office(town)
    office.put("cua-toi.md", LETTER)
    office.put("cua-toi.md.congbo/ghi-chu.txt", "của tôi")
    with office:
        with open(office.folder / "dang-viet.md", "w", encoding="utf-8") as being_written:
            being_written.write(LETTER[:300])
            being_written.flush()
            for name in ("~$ay moi.docx", ".~lock.ds.xlsx#", "ds.md~", "anh.jpg"):
                office.put(name, "x")
            office.put("trang.md", LETTER)
            office.put("goi.zip", "PK")
            check("chỉ nhập được" in office.until_read("goi.zip"), "another kind of file says so")
            office.until_read("trang.md")
            check("của congbo" in office.lines("cua-toi.md")[0], "another's folder is left alone")
            check(not office.lines("dang-viet.md"), "a file still being written is waited for")
            being_written.write(LETTER[300:])
        check("giay-moi-61.md" in office.until_read("dang-viet.md"), "whole")
        folders = {p.name for p in office.folder.iterdir() if p.is_dir()}
        check(folders == {"cua-toi.md.congbo", "dang-viet.md.congbo", "trang.md.congbo", "goi.zip.congbo"}, f"locks, backups and pictures are none: {folders}")
    before = everything(office.folder)
    with office:
        office.put("moi.md", LETTER)
        office.until_read("moi.md")
        check(not office.lines("trang.md"), "what was read is not read again")
    after = everything(office.folder)
    check(before == {path: bytes_of for path, bytes_of in after.items() if "moi.md" not in path.as_posix()}, "and nothing changes")
    check((office.folder / "cua-toi.md.congbo/ghi-chu.txt").read_text(encoding="utf-8") == "của tôi", "nothing of a user's is written over")


def test_refused(town):
    for name in ("khong-co", "content", "content/2026", ".", "congbo.json", ""):
        refused = town.run("serve", ".", "--inbox", name, check=False)
        check(refused.returncode == 2 and refused.stderr, f"--inbox '{name}' is refused")


if __name__ == "__main__":
    for test in (test_refused, test_documents, test_offices, test_care):
        start = time.monotonic()
        with SmallTown(sys.argv[1]) as small:
            test(small)
        print(f"{test.__name__}: {time.monotonic() - start:.1f} s")
    print(f"{checked()} checks hold")

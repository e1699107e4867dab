#!/usr/bin/env python3
"""The guides in docs/huong-dan: every command in them runs, one after the other, as a reader would type them; and they are a site.

usage: guides.py CONGBO REPOSITORY"""
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import zipfile

import office_files
from harness import check, checked

ORDER = ("trang-dau-tien", "dang-giay-moi", "hop-thu-chung", "danh-sach-tu-excel", "dua-len-may-chu", "sua-sai-sau-khi-dang")


def blocks_of(text, kind):
    return re.findall(rf"^```{kind}\n(.*?)^```$", text, re.M | re.S)


def with_other_number(letter, copy):
    """Another letter: the one of the guide before has its number already."""
    with zipfile.ZipFile(letter) as source, zipfile.ZipFile(copy, "w") as made:
        for name in source.namelist():
            made.writestr(name, source.read(name).replace(b"65/GM", b"91/GM"))


def lay_out(folder, guide, text, office):
    """What a guide says that its reader has, or has done by hand, before its next command."""
    if guide == "dang-giay-moi" and office:
        shutil.copy(office / "a.docx", folder / "Giấy mời.docx")
    if guide == "hop-thu-chung" and office:
        (folder / "hop-thu").mkdir(exist_ok=True)
        with_other_number(office / "a.docx", folder / "hop-thu/Giấy mời.docx")
    if guide == "dang-giay-moi":
        (folder / "khach.csv").write_text("Họ và tên,Chức vụ,Đơn vị\nBà Cà Thị Hoan,Hiệu trưởng,Trường Tiểu học Hoa Ban\n", encoding="utf-8")
    if guide == "danh-sach-tu-excel" and office:
        shutil.copy(office / "a.xlsx", folder / "danh-sach.xlsx")
    decision = folder / "content/2026/tong-ket/ket-qua.md"
    if guide == "danh-sach-tu-excel" and decision.exists():
        article = next(block for block in blocks_of(text, "text") if "Điều 1" in block)
        before = decision.read_text(encoding="utf-8")
        decision.write_text(re.sub(r"\*\*Điều 1\..*?\n\n\|.*?\n\n", article + "\n", before, flags=re.S), encoding="utf-8")


def correct_by_hand(folder, text):
    decision = folder / "content/2026/tong-ket/ket-qua.md"
    decision.write_text(blocks_of(text, "yaml")[0] + decision.read_text(encoding="utf-8"), encoding="utf-8")
    settings = folder / "congbo.json"
    settings.write_text(settings.read_text(encoding="utf-8").replace('"licence"', blocks_of(text, "json")[0] + ', "licence"'), encoding="utf-8")


def declare_target(folder, text):
    """The guide's settings, with a folder in the server's place and no address, since nobody answers there."""
    declared = re.sub(r'"base_url": .*?,\n', "", blocks_of(text, "json")[0])
    declared = re.sub(r'"url": .*?\}', f'"url": "file://{folder}/may-chu" }}', declared, flags=re.S)
    check(declared.count("{") == 2, declared)
    (folder / "may-chu").mkdir()
    settings = folder / "congbo.json"
    settings.write_text(settings.read_text(encoding="utf-8").replace('"licence"', declared.rstrip() + ', "licence"', 1), encoding="utf-8")


def serve(command, folder, env):
    """A command that runs until it is told to end: once it has built and, with an inbox, read what is there."""
    process = subprocess.Popen([*command.split(), "--port", "0"], cwd=folder, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    said = ""
    for line in process.stdout:
        said += line
        if "Đã dựng" in said and ("--inbox" not in command or "Hộp thư: " in said or not list(folder.glob("hop-thu/*.docx"))):
            process.send_signal(signal.SIGINT)
            break
    check(process.wait(30) == 130, f"{command}: {said}")


def walk(program, repository, folder, office):
    tools = folder / "tools"
    tools.mkdir()
    (tools / "congbo").symlink_to(program)
    (tools / "xdg-open").symlink_to("/bin/true")
    env = {**os.environ, "PATH": f"{tools}:{os.environ['PATH']}"}
    site = folder / "trang-phuong"
    for guide in ORDER:
        text = next((repository / "docs/huong-dan/content").glob(f"*-{guide}.md")).read_text(encoding="utf-8")
        if guide == "sua-sai-sau-khi-dang":
            (site / "content/2026/tong-ket/danh-sach.csv").unlink(missing_ok=True)
            (site / "content/2026/tong-ket/ket-qua.md").unlink()
            shutil.rmtree(site / "may-chu")
            shutil.rmtree(site / ".congbo/publish")
            (site / "may-chu").mkdir()
            for command in ("new ket-qua 2026/tong-ket", "build", "publish"):  # what the reader published before
                subprocess.run(["congbo", *command.split()], cwd=site, env=env, check=True, capture_output=True)
            correct_by_hand(site, text)
        if guide == "dua-len-may-chu":
            declare_target(site, text)
        for block in blocks_of(text, "sh"):
            where = site if site.exists() else folder
            if where == site:
                lay_out(site, guide, text, office) if guide != "sua-sai-sau-khi-dang" else None
            for command in block.strip().splitlines():
                if office is None and "import" in command:
                    continue
                if command.startswith("congbo serve"):
                    serve(command, site, env)
                    continue
                result = subprocess.run(["bash", "-e", "-c", command if command.startswith("congbo") else "true"], cwd=site if site.exists() else where,
                                        env=env, capture_output=True, text=True)
                check(result.returncode == 0, f"{guide}: {command}\n{result.stdout}{result.stderr}")
                if command == "congbo check":
                    check(" 0 lỗi, 0 cảnh báo" in result.stdout, f"{guide}: {command}\n{result.stdout}")
    check((site / "may-chu/index.html").exists(), "published")
    page = (site / "may-chu/2026/tong-ket/ket-qua/index.html").read_text(encoding="utf-8")
    check("Sửa tên bà Lò Thị Ban" in page and "(không nêu tên)" in page and "Hồng Gấm" not in page, "the correction, and the name that was withdrawn")
    for path in ("thu-moi-hoi-thi-hat/giay-moi.html", "thu-moi-hoi-thi-hat/danh-sach-giao.html", "export-giay-moi/van-ban.html", "export-giay-moi/lich.ics", "proof-tong-ket.html"):
        check((site / path).exists() or office is None, f"{path}, which a guide names")


def main():
    program, repository = str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(sys.argv[2]).resolve()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        office = folder / "office"
        office.mkdir()
        if shutil.which("pandoc") is None or not (office_files.make("docx", office / "a.docx") and office_files.make("xlsx", office / "a.xlsx")):
            print("skipped: pandoc, python3-docx or python3-openpyxl is not here, nothing is imported")
            office = None
        walk(program, repository, folder, office)
        guides, output = folder / "bai", folder / "huong-dan"
        shutil.copytree(repository / "docs/huong-dan", guides, ignore=shutil.ignore_patterns(".congbo", "output"))
        result = subprocess.run([program, "build", str(guides), "--output", str(output), "--strict"], capture_output=True, text=True)
        check(result.returncode == 0, result.stdout + result.stderr)
        home = (output / "index.html").read_text(encoding="utf-8")
        main = home[home.index("<main"):home.index("</main>")]
        for number, guide in enumerate(sorted(folder.name for folder in output.glob("[0-9]-*")), 1):
            page = (output / guide / "index.html").read_text(encoding="utf-8")
            title = re.search(r"<h1[^>]*>(.*?)</h1>", page, re.S).group(1)
            check(f'href="{guide}/">{title}</a>' in main and guide.startswith(f"{number}-"), f"{guide}, '{title}', is on the home page: {main}")
        check(number == len(ORDER), "every guide is a page of its own")
    print(f"{checked()} checks passed")


main()

#!/usr/bin/env python3
"""Documents and files made to exhaust a machine: every build of one ends, with a page or a finding, within 10 seconds of
work and 1 GB of memory.

usage: hostile_sizes.py CONGBO

A tenth of each size; with CONGBO_LONG=1 the whole. The seconds are of the processor, user and system, so that a
busy machine does not matter."""
import io
import os
import pathlib
import shutil
import struct
import subprocess
import sys
import tempfile
import zipfile
import zlib

from harness import DATE, check, checked

LONG = os.environ.get("CONGBO_LONG") == "1"
SECONDS, MEGABYTES = 10, 1024
TOWN = '{"title": "Phường Hoa Lau"}'


def of(size):
    return size if LONG else size // 10


def picture(side):
    """A PNG of side × side dots of one colour, in a few kilobytes."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    row = b"\0" + bytes(side // 8 + 1)
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(row) for _ in range(side)) + packer.flush()
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")


def jpeg_head(side):
    """The head of a JPEG that says it is side × side, and no more."""
    return (b"\xff\xd8\xff\xc0" + struct.pack(">HBHHB", 17, 8, side, side, 3) + bytes([1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1])
            + b"\xff\xda\x00\x0c\x03\x01\x00\x02\x11\x03\x11\x00\x3f\x00" + bytes(1000) + b"\xff\xd9")


def packed(parts):
    bytes_ = io.BytesIO()
    with zipfile.ZipFile(bytes_, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, write in parts.items():
            with archive.open(name, "w", force_zip64=True) as part:
                for block in write():
                    part.write(block)
    return bytes_.getvalue()


def workbook(sheet):
    return packed({
        "[Content_Types].xml": lambda: [b"<Types/>"],
        "xl/workbook.xml": lambda: [b'<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>'],
        "xl/_rels/workbook.xml.rels": lambda: [b'<Relationships><Relationship Id="rId1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>'],
        "xl/worksheets/sheet1.xml": sheet})


def blocks(head, block, megabytes, tail):
    def write():
        yield head
        for _ in range(megabytes):
            yield block * ((1 << 20) // len(block))
        yield tail
    return write


def bomb(head, block, tail):
    return blocks(head, block, of(2000), tail)


def aliases():
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"] + [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 12)]
    return "---\n" + "\n".join(lines) + "\nrecipients: *a11\n---\n# Tin\n\nLời.\n"


def cases():
    """what → the files of an event beside its document 'a.md'."""
    table = "| Họ và tên | Đơn vị |\n|---|---|\n"
    wide = of(20_000)
    yield "50 MB in one line", {"a.md": "# Tin\n\n" + "từ này " * (of(50_000_000) // 10) + "\n"}
    yield "50 MB in one line without a space", {"a.md": "# Tin\n\n" + "x" * of(50_000_000)}
    yield "50 MB of blank lines", {"a.md": "# Tin\n\n" + "\n" * of(50_000_000)}
    yield "nested quotes", {"a.md": "# Tin\n\n" + ">" * of(100_000) + " x\n"}
    yield "nested quotes, line by line", {"a.md": "# Tin\n\n" + "".join(">" * (i % 1000) + " x\n" for i in range(of(100_000)))}
    yield "quotes just below the limits", {"a.md": "# Tin\n\n" + "".join(">" * (i % 80) + " x\n" for i in range(of(190_000)))}
    yield "blank lines just below the limits", {"a.md": "# Tin\n\n" + "\n" * of(190_000)}
    yield "one line just below the limits", {"a.md": "# Tin\n\n" + "từ này " * of(800_000)}
    yield "short lines just below the limits", {"a.md": "# Tin\n\n" + "- từ, này; [đó]\n" * of(190_000)}
    yield "nested lists", {"a.md": "# Tin\n\n" + "- " * of(100_000) + "x\n"}
    yield "nested lists, line by line", {"a.md": "# Tin\n\n" + "".join("  " * (i % 1000) + "- x\n" for i in range(of(20_000)))}
    yield "numbered sections", {"a.md": "KẾ HOẠCH\n\nTin\n\n" + "".join(f"{'1.' * (i % 100 + 1)} x\n" for i in range(of(100_000)))}
    for sign in ("[", "![", "(", "*", "_a ", "`", "<", "<!--", "&", "\\", "~~", "|", '"', "«", "{{"):
        yield f"nested {sign}", {"a.md": "# Tin\n\n" + sign * of(100_000) + "\n"}
    yield "a table of 20,000 rows", {"a.md": "QUYẾT ĐỊNH\n\nVề việc tặng Giấy khen\n\nĐiều 1. Tặng Giấy khen:\n\n" + table + "".join(f"| Lò Văn Đôi {i} | Bản {i} |\n" for i in range(wide))}
    yield "a table of 20,000 columns", {"a.md": "# Tin\n\n" + "| a " * wide + "|\n" + "|---" * wide + "|\n" + "| b " * wide + "|\n"}
    yield "a table of white space", {"a.md": "# Tin\n\n" + ("    ".join(["Lò Văn Đôi"] * of(2000)) + "\n") * 20}
    yield "10,000 headings", {"a.md": "".join(f"## Phần {i}\n\nLời.\n\n" for i in range(of(10_000)))}
    yield "10,000 equal headings", {"a.md": "## Phần\n\nLời.\n\n" * of(10_000)}
    yield "10,000 links", {"a.md": "# Tin\n\n" + "".join(f"[a](b{i}.md) <https://a.example/{i}>\n" for i in range(of(10_000)))}
    yield "10,000 labels", {"a.md": "# Tin\n\n" + "".join(f"[a{i}]: b\n" for i in range(of(10_000))) + "[a]" * of(10_000) + "\n"}
    yield "10,000 legal bases", {"a.md": "QUYẾT ĐỊNH\n\n" + "".join(f"Căn cứ Quyết định số {i}/QĐ-UBND ngày 02 tháng 02 năm 2026;\n\n" for i in range(of(10_000)))}
    yield "a bomb of aliases", {"a.md": aliases()}
    yield "nested YAML", {"a.md": "---\na: " + "[" * of(100_000) + "\n---\n# Tin\n"}
    yield "a long front matter", {"a.md": "---\ntitle: " + "x" * of(10_000_000) + "\n---\n# Tin\n"}
    yield "a list of one line", {"a.md": "QUYẾT ĐỊNH\n\nVề việc tặng Giấy khen theo danh sách kèm theo\n", "b.csv": "Họ và tên," * of(1_000_000) + "\n" + "x," * of(1_000_000)}
    yield "a list with an open quote", {"a.md": "# Tin\n", "b.csv": 'Họ và tên,Đơn vị\n"' + "x\n" * of(2_000_000)}
    sheet = b'<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>'
    yield "a bomb in .xlsx", {"a.md": "# Tin\n", "b.xlsx": workbook(bomb(sheet, b"x" * 1024, b"</t></is></c></row></sheetData></worksheet>"))}
    yield "a bomb of rows in .xlsx", {"a.md": "# Tin\n", "b.xlsx": workbook(bomb(b"<worksheet><sheetData>", b"<row><c><v>1</v></c></row>" * 32, b"</sheetData></worksheet>"))}
    yield "a cell far out in .xlsx", {"a.md": "# Tin\n", "b.xlsx": workbook(lambda: [b"<worksheet><sheetData>", b"".join(b'<row r="%d"><c r="XFD%d"><v>1</v></c></row>' % (i, i) for i in range(1, of(100_000))), b"</sheetData></worksheet>"])}
    yield "a bomb in .docx", {"a.md": "# Tin\n\n[b](b.docx)\n", "b.docx": packed({"word/document.xml": bomb(b"<w:document><w:body><w:p><w:r><w:t>", b"x" * 1024, b"</w:t></w:r></w:p></w:body></w:document>")})}
    yield "nested XML in .docx", {"a.md": "# Tin\n\n[b](b.docx)\n", "b.docx": packed({"word/document.xml": lambda: [b"<a>" * of(3_000_000)]})}
    yield "entities in .docx", {"a.md": "# Tin\n\n[b](b.docx)\n", "b.docx": packed({"word/document.xml": lambda: [
        b'<!DOCTYPE a [<!ENTITY a0 "xxxxxxxxxx">' + b"".join(b'<!ENTITY a%d "%s">' % (i, b"&a%d;" % (i - 1) * 10) for i in range(1, 12)) + b"]><w:document><w:body><w:p><w:r><w:t>&a11;</w:t></w:r></w:p></w:body></w:document>"]})}
    yield "a PNG of 30,000 × 30,000", {"a.md": "# Tin\n\n![a](b.png)\n", "b.png": picture(30_000 if LONG else 20_000)}
    yield "a JPEG that says 30,000 × 30,000", {"a.md": "# Tin\n\n![a](b.jpg)\n", "b.jpg": jpeg_head(30_000)}
    yield "a JPEG that says 65,500 × 65,500", {"a.md": "# Tin\n\n![a](b.jpg)\n", "b.jpg": jpeg_head(65_500)}
    yield "folders in folders", {"a.md": "# Tin\n", "/".join(["x"] * 200) + "/b.md": "# Tin\n"}
    yield "nested settings", {"a.md": "# Tin\n", "../../../congbo.json": '{"title": "a", "b": ' + "[" * of(500_000)}
    yield "a settings file of one text", {"a.md": "# Tin\n", "../../../congbo.json": '{"title": "' + "x" * of(900_000) + '"}'}
    yield "a theme that calls itself", {"a.md": "# Tin\n", "../../../congbo.json": '{"title": "a", "theme": "t"}', "../../../themes/t/theme.json": "{}",
                                       "../../../themes/t/templates/pages/article.html": "{{#site}}{{>pages/article}}{{>pages/article}}{{/site}}"}


def run(program, folder):
    """(exit status, seconds, megabytes, output) of a build, killed after a minute."""
    log = folder / "log"
    with open(log, "wb") as out:
        process = subprocess.Popen(["timeout", "60", program, "build", folder / "site", "--date", DATE, "--jobs", "2"], stdout=out, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, log.read_text(errors="replace")


def main():
    program = sys.argv[1]
    only = sys.argv[2] if len(sys.argv) > 2 else ""
    for what, files in cases():
        if only not in what:
            continue
        folder = pathlib.Path(tempfile.mkdtemp(prefix="congbo-sizes-"))
        try:
            event = folder / "site" / "content" / "2026" / "a"
            event.mkdir(parents=True)
            (folder / "site" / "congbo.json").write_text(TOWN)
            for name, content in files.items():
                path = pathlib.Path(os.path.normpath(event / name))
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content if isinstance(content, bytes) else content.encode())
            status, seconds, megabytes, output = run(program, folder)
            if LONG or only:
                print(f"{what}: exit {status}, {seconds:.1f} s, {megabytes:.0f} MB", flush=True)
            check(status in (0, 1), f"{what}: exit {status}: {output[-400:]}")
            check(status == 0 or "[" in output, f"{what}: stopped without a finding: {output[:400]}")
            check(seconds < SECONDS, f"{what}: {seconds:.1f} seconds")
            check(megabytes < MEGABYTES, f"{what}: {megabytes:.0f} MB")
            check(len(output) < 100_000, f"{what}: {len(output)} characters of messages")
        finally:
            shutil.rmtree(folder)
    print(f"{checked()} checks")


main()

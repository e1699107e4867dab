"""Office files that tests make: a .docx as clerks type it, an .xlsx, a .pdf with a text layer.

Run as a program it writes one of them: office_files.py docx|xlsx FILE. That takes python-docx and openpyxl (Debian:
python3-docx, python3-openpyxl), which the interpreter of the tests may lack; `make` looks for one that has them."""
import pathlib
import subprocess
import sys

INVITATION = "Hội nghị tổng kết phong trào thi đua năm 2026"


def make(kind, path):
    """Writes the file; False where no interpreter here has what it takes."""
    for python in (sys.executable, "/usr/bin/python3"):
        if subprocess.run([python, "-c", "import docx, openpyxl"], capture_output=True).returncode == 0:
            subprocess.run([python, __file__, kind, str(path)], check=True)
            return True
    return False


def value(tag, number):
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    element = OxmlElement(tag)
    element.set(qn("w:val"), str(number))
    return element


def add_numbering(document, identity, levels):
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    numbering = document.part.numbering_part.element
    kind = OxmlElement("w:abstractNum")
    kind.set(qn("w:abstractNumId"), str(identity))
    for i, (form, text) in enumerate(levels):
        level = OxmlElement("w:lvl")
        level.set(qn("w:ilvl"), str(i))
        for element in (value("w:start", 1), value("w:numFmt", form), value("w:lvlText", text)):
            level.append(element)
        kind.append(level)
    numbering.insert(0, kind)
    number = OxmlElement("w:num")
    number.set(qn("w:numId"), str(identity))
    number.append(value("w:abstractNumId", identity))
    numbering.append(number)


def write_docx(path):
    import docx
    from docx.oxml import OxmlElement
    document = docx.Document()
    add_numbering(document, 90, [("upperRoman", "%1. "), ("decimal", "%2."), ("lowerLetter", "%3)"), ("decimal", "%2.%4.")])

    def add(text, level=None, bold=False):
        paragraph = document.add_paragraph()
        paragraph.add_run(text).bold = bold
        if level is not None:
            number = OxmlElement("w:numPr")
            number.append(value("w:ilvl", level))
            number.append(value("w:numId", 90))
            paragraph._p.get_or_add_pPr().append(number)

    head = document.add_table(2, 2)
    head.cell(0, 0).text = "ỦY BAN NHÂN DÂN\nPHƯỜNG HOA LAU"
    head.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
    head.cell(1, 0).text = "Số: 65/GM-UBND"
    head.cell(1, 1).text = "Hoa Lau, ngày 16 tháng 11 năm 2026"
    add("GIẤY MỜI", bold=True)
    add(f"Dự {INVITATION}", bold=True)
    add("Ủy ban nhân dân phường Hoa Lau trân trọng kính mời:")
    for text in ("- Đại diện các tổ dân phố;", "–\tTrưởng các đoàn thể;", "•\u00a0Hiệu trưởng  các trường học."):
        add(text)
    add(f"Tới dự {INVITATION}.")
    add("THỜI GIAN, ĐỊA ĐIỂM", 0, True)
    add("Thời gian: 08 giờ 00, ngày 18 tháng 12 năm 2026.", 1)
    add("Địa điểm: Hội trường A, phường Hoa Lau.", 1)
    add("NỘI DUNG", 0, True)
    add("Báo cáo:", 1)
    add("Phong trào thi đua;", 2)
    add("Công tác khen thưởng.", 2)
    add("Trao thưởng.", 1)
    add("Tập thể trước, cá nhân sau.", 3)
    add("Rất mong quý đại biểu đến dự./.")
    foot = document.add_table(1, 2)
    foot.cell(0, 0).text = "Nơi nhận:\n- Như thành phần mời;\n- Lưu: VT."
    foot.cell(0, 1).text = "CHỦ TỊCH\n\nLò Văn Piêng"
    document.add_paragraph()  # as every word processor ends a text
    document.save(path)


NAMES = ("Lường Thị Inh", "Quàng Văn Đôi", "Cà Thị Hoan", "Tòng Văn Sơn", "Bạc Thị Nga")


def write_xlsx(path, rows=1150):
    import openpyxl
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["DANH SÁCH TẶNG GIẤY KHEN NĂM 2026"])
    sheet.append(["STT", "Họ và tên", "Ngày sinh", "Số CCCD", "Chức vụ", "Đơn vị", "Số tài khoản", "Hình thức"])
    for i in range(rows):
        sheet.append([i + 1, NAMES[i % 5], f"{i % 28 + 1:02}/05/1980", f"0110{i + 10000000:08}", "Giáo viên", f"Trường Mầm non số {i + 1}",
                      f"{i + 3000000000:013}", "Giấy khen"])
    book.save(path)


def write_pdf(path, lines):
    """A page of lines in a font whose ToUnicode map says what each code means; no lines: a page without text."""
    codes = {c: i + 1 for i, c in enumerate(sorted(set("".join(lines))))}
    rows = "\n".join(f"<{code:02X}> <{ord(c):04X}>" for c, code in codes.items())
    cmap = ("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def 1 begincodespacerange <00> <FF> endcodespacerange\n"
            f"{len(codes)} beginbfchar\n{rows}\nendbfchar endcmap end end")
    shown = "".join(f"<{''.join(f'{codes[c]:02X}' for c in line)}> Tj T*\n" for line in lines)
    page = f"BT /F 10 Tf 14 TL 40 800 Td\n{shown}ET" if lines else "0 0 10 10 re f"
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
               "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
               f"<< /Length {len(page)} >>\nstream\n{page}\nendstream",
               f"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /FirstChar 1 /LastChar {len(codes)} /Widths [{'600 ' * len(codes)}] /ToUnicode 6 0 R >>", f"<< /Length {len(cmap)} >>\nstream\n{cmap}\nendstream"]
    out, places = "%PDF-1.4\n", []
    for i, body in enumerate(objects):
        places.append(len(out))
        out += f"{i + 1} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    pathlib.Path(path).write_bytes(out.encode("ascii"))


if __name__ == "__main__":
    {"docx": write_docx, "xlsx": write_xlsx}[sys.argv[1]](sys.argv[2])

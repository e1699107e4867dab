#!/usr/bin/env python3
"""Pictures and attachments of the sample town: every size that a page names is there and as wide as it says, nothing tells
where a picture was taken, colours mean what they meant, one build as the other; a signed PDF is the document's original, a scan without text is told.

usage: pictures.py CONGBO REPOSITORY"""
import html
import json
import re
import struct
import sys
import zlib

from harness import Site, check, checked, differing

ARTICLE = "content/2026/tong-ket-thi-dua-nam-2025"
DRAWING = "content/2023/nguoi-tot-viec-tot-2023/ben-con-say.png"
SECRET = b"Exif\0\0"


def exif(orientation):
    """Exif data with an orientation, an artist and a latitude."""
    artist = b"Ha Thi Tho\0"
    gps = 8 + 2 + 3 * 12 + 4
    name = gps + 2 + 12 + 4
    tiff = b"II*\0" + struct.pack("<IH", 8, 3)
    tiff += struct.pack("<HHIHH", 0x0112, 3, 1, orientation, 0)
    tiff += struct.pack("<HHII", 0x013B, 2, len(artist), name) + struct.pack("<HHII", 0x8825, 4, 1, gps) + bytes(4)
    tiff += struct.pack("<HHHI", 1, 1, 2, 2) + b"N\0\0\0" + bytes(4) + artist
    content = SECRET + tiff
    return b"\xff\xe1" + struct.pack(">H", len(content) + 2) + content


def fixed(number):
    return struct.pack(">i", round(number * 65536))


def profile():
    """Display P3's colours as a telephone's maker writes them, with words."""
    words = b"text\0\0\0\0(c) Ha Thi Tho\0\0\0\0"
    curve = b"para\0\0\0\0\0\3\0\0" + b"".join(map(fixed, (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)))
    colours = ((0.51512, 0.24120, -0.00105), (0.29198, 0.69225, 0.04189), (0.15710, 0.06657, 0.78407))
    points = [b"XYZ \0\0\0\0" + b"".join(map(fixed, colour)) for colour in ((0.9642, 1, 0.8249), *colours)]
    elements = list(zip((b"desc", b"cprt", b"wtpt", b"rXYZ", b"gXYZ", b"bXYZ", b"rTRC", b"gTRC", b"bTRC"),
                        (words, words, *points, curve, curve, curve)))
    table, content = struct.pack(">I", len(elements)), b""
    for name, element in elements:
        table += name + struct.pack(">II", 132 + 12 * len(elements) + len(content), len(element))
        content += element
    head = struct.pack(">I4sI", 128 + len(table) + len(content), b"appl", 0x04000000) + b"mntrRGB XYZ " + bytes(12)
    head += b"acspAPPL" + bytes(24) + b"".join(map(fixed, (0.9642, 1, 0.8249)))
    return head.ljust(128, b"\0") + table + content


def mark_colours(site):
    """The same profile in a JPEG and, deflated, in a PNG."""
    jpeg = site.folder / ARTICLE / "bep-ben-lau.jpg"
    data, segment = jpeg.read_bytes(), b"ICC_PROFILE\0\1\1" + profile()
    jpeg.write_bytes(data[:2] + b"\xff\xe2" + struct.pack(">H", len(segment) + 2) + segment + data[2:])
    png = site.folder / DRAWING
    data, chunk = png.read_bytes(), b"iCCPDisplay P3\0\0" + zlib.compress(profile())
    png.write_bytes(data[:33] + struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk)) + data[33:])


def profile_of(data):
    """The colour profile of a JPEG, PNG or WebP."""
    if data[:4] == b"RIFF":
        at = data.find(b"ICCP")
        return data[at + 8:at + 8 + struct.unpack("<I", data[at + 4:at + 8])[0]] if at >= 0 else b""
    if data[:8] == b"\x89PNG\r\n\x1a\n":
        at = data.find(b"iCCP")
        return zlib.decompress(data[data.index(b"\0\0", at) + 2:]) if at >= 0 else b""
    at = data.find(b"ICC_PROFILE\0\1\1")
    return data[at + 14:at - 2 + struct.unpack(">H", data[at - 2:at])[0]] if at >= 0 else b""


def colours(site):
    mark_colours(site)
    site.build("colours")
    output = site.bytes_of("colours")
    found = [path for path in output if ("bep-ben-lau" in path or "ben-con-say" in path) and path.endswith((".jpg", ".png", ".webp"))]
    check(len(found) >= 8, f"only {found}")
    for path in found:
        made = profile_of(output[path])
        check(300 < len(made) < 600 and made[36:40] == b"acsp", f"{path} has a profile of {len(made)} bytes")
        for colour in ((0.51512, 0.24120, -0.00105), (0.15710, 0.06657, 0.78407)):
            check(b"".join(map(fixed, colour)) in made, f"{path} means other colours")
        check(b"Tho" not in made and b"appl" not in made.lower(), f"{path} says whose colours they are")


def size_of(data):
    """Width and height of a JPEG, PNG or WebP."""
    if data[:4] == b"RIFF":
        at = data.index(b"VP8 ") + 14
        return tuple(value & 0x3FFF for value in struct.unpack("<HH", data[at:at + 4]))
    if data[:8] == b"\x89PNG\r\n\x1a\n":
        return struct.unpack(">II", data[16:24])
    frame = re.search(rb"\xff[\xc0-\xc2]\0\x11\x08(....)", data, re.S)
    height, width = struct.unpack(">HH", frame.group(1))
    return width, height


def candidates(output):
    """(page, address, width) of every picture that a srcset names."""
    for path, data in output.items():
        if path.endswith(".html"):
            for srcset in re.findall(rb' srcset="([^"]*)"', data):
                for one in html.unescape(srcset.decode()).split(", "):
                    address, width = one.rsplit(" ", 1)
                    yield path, address, int(width.rstrip("w"))


def resolved(page, address):
    parts = page.split("/")[:-1]
    for part in address.split("/"):
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    return "/".join(parts)


def sizes_are_there(output, what):
    count = 0
    for page, address, width in candidates(output):
        path = resolved(page, address)
        check(path in output, f"{what}: {page} names {path}, which is not there")
        check(size_of(output[path])[0] == width, f"{what}: {path} is {size_of(output[path])}, not {width} wide")
        count += 1
    check(count >= 20, f"{what}: only {count} candidates")


def turn_and_mark(site):
    photo = site.folder / ARTICLE / "bep-ben-lau.jpg"
    data = photo.read_bytes()
    photo.write_bytes(data[:2] + exif(6) + data[2:] + b"MotionPhoto_Data")


def findings(site):
    result = site.run("check", ".", "--date", "2026-11-21", "--format", "json", check=False)
    return [(f["rule"], f["file"], f["severity"]) for f in json.loads(result.stdout)]


def pictures(site):
    site.build()
    sizes_are_there(site.bytes_of(), "sample town")
    turn_and_mark(site)
    site.build("marked")
    marked = site.bytes_of("marked")
    sizes_are_there(marked, "on its side")
    for path, data in marked.items():
        for secret in (SECRET, b"Ha Thi Tho", b"MotionPhoto"):
            check(secret not in data, f"{path} holds {secret}")
    whole = marked["2026/tong-ket-thi-dua-nam-2025/bep-ben-lau.jpg"]
    check(size_of(whole) == (1000, 1600), f"the picture itself is not turned: {size_of(whole)}")
    for jobs in ("1", "3"):
        for kept in (site.folder / ".congbo" / "pictures").iterdir():
            kept.unlink()
        site.build(f"jobs{jobs}", "--jobs", jobs)
        check(not differing(marked, site.bytes_of(f"jobs{jobs}")), f"other bytes with {jobs} jobs")
    check(("P10", f"{ARTICLE}/bep-ben-lau.jpg", "advice") in findings(site), "nobody is told of the position")


def bombs(site):
    bomb = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sIIBBBBBI", 13, b"IHDR", 30000, 30000, 8, 6, 0, 0, 0, 0)
    (site.folder / ARTICLE / "bep-ben-lau.jpg").write_bytes(bomb)
    (site.folder / "content/2024/tuyen-duong-nha-giao-gia-dinh-hoc-tap-2024/xuong-nui.jpg").write_bytes(b"\xff\xd8\xff\xe0no")
    site.build("bombs")
    told = [f for f in findings(site) if f[0] == "P11"]
    check(len(told) == 2, f"P11 of the two pictures, not {told}")


def attachments(site):
    corpus = sys.argv[2] + "/tests/fuzz/corpus/attachment/"
    with open(corpus + "trang-quet.pdf", "rb") as scan:
        data = scan.read()
    for name in ("ke-hoach.pdf", "phu-luc.pdf"):
        (site.folder / ARTICLE / name).write_bytes(data)
    plan = site.folder / ARTICLE / "ke-hoach.md"
    plan.write_text(plan.read_text() + "\n[Bản ký](ke-hoach.pdf), [phụ lục](phu-luc.pdf)\n")
    site.build("files")
    page = site.bytes_of("files")["2026/tong-ket-thi-dua-nam-2025/ke-hoach/index.html"].decode()
    check("Bản gốc có chữ ký (PDF)" in page, "the PDF of the document's name is not its original")
    check(re.search(r"phu-luc\.pdf</a> <span class=\"file-list__note\">1 kB<", page) is not None,
          "type and size of an attachment")
    scans = [f[1] for f in findings(site) if f[0] == "V04"]
    check(scans == [f"{ARTICLE}/phu-luc.pdf"], f"scans without text: {scans}")


def main():
    with Site(sys.argv[1], sys.argv[2]) as site:
        pictures(site)
        colours(site)
        bombs(site)
        attachments(site)
    print(f"pictures: {checked()} checks")


if __name__ == "__main__":
    main()

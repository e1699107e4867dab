"""Documents whose words try to leave their place: a site of any number of them, from a seed."""
import json
import random

# What a page, an attribute, a script, a comment, a template, Markdown, a spreadsheet, a calendar or XML might
# take for its own. "zq" marks what is ours: no element, attribute or script of a page may begin so.
BREAKS = [
    "<script>zqx()</script>", "</script><zqe zqa=1>", '"><zqe zqa=1>', "'><zqe zqa=1>", "</title><zqe>", "</style><zqe>", "--><zqe>", "<!--", "-->",
    "<![CDATA[", "]]><zqe/>", "<?zq ?>", "</textarea><zqe>", "</noscript><zqe>", "<img src=zqh onerror=zqx()>", "<svg onload=zqx()>", "<svg><script>zqx()",
    '" zqa="1', "' zqa='1", '" onmouseover="zqx()', "` zqa=1", "&quot; zqa=1", "&lt;zqe&gt;", "&#60;zqe&#62;", "&#x3c;zqe>", "&amp;lt;zqe>", "&zq;", "&#0;", "&",
    "\\u003czqe\\u003e", "\\\"><zqe>", "\\", "\\x3czqe>", "%3Czqe%3E", "%22%3E%3Czqe%3E", "{{x}}", "{{{html}}}", "{{>a}}", "<br zqa=1>", "<br/zqa>", "<br><zqe>",
    "<a href=javascript:zqx()>x</a>", "<iframe srcdoc='<zqe>'>", "<style>@import 'zq'</style>", "<base href=//zq.example/>", "<meta http-equiv=refresh content=0>",
    "<form action=//zq.example>", "<math><mtext></form><form><mglyph><zqe>", "<table><td><zqe>", "\u2028<zqe>", "\u202e<zqe>", "\ufeff<zqe>", "＜zqe＞", "\x01<zqe>", "\x0b<zqe",
]
LINKS = [
    "[x](javascript:zqx())", "[x](JaVaScRiPt:zqx())", "[x](java&#10;script:zqx())", "[x](&#x6a;avascript:zqx())", "[x](\x01javascript:zqx())", "[x](data:text/html,zq)",
    "[x](vbscript:zq)", "[x](//zq.example/)", "[x](file:///etc/passwd)", "[x](blob:zq)", "[x](https://a.example/\"zqa=1)",
    "[x](https://a.example/'><zqe>)", '[x](https://a.example/ "\\" zqa=\\"1")', "[x](https://a.example/ '\"><zqe>')", "![x](javascript:zqx())", '![" zqa="1](x.png "\\"><zqe>")',
    "![x](https://zq.example/a.png)", "<javascript:zqx()>", "<data:text/html,zq>", "<https://a.example/\"zqa=1>", "https://a.example/\"><zqe>", "www.a.example/'zqa=1",
    "[x][zq]\n\n[zq]: javascript:zqx() '\"><zqe>'\n", "[<zqe>](https://a.example)", "`<zqe>`", "[x](<javascript:zqx()>)", "[x](tel:1\"zqa)", "[x](mailto:a@hoalau.example?subject=\"><zqe>)",
]
# A picture of one dot, for the documents that show one.
DOT = bytes.fromhex("89504e470d0a1a0a0000000d4948445200000001000000010100000000376ef9240000000a49444154789c636800000082008177cd72b60000000049454e44ae426082")
FORMULAS = ["=1+1", "+1+1", "-1+1", "@SUM(1)", "=cmd|' /C calc'!A0", "\t=1", '"=1', "=HYPERLINK(\"https://zq.example\")", "'=1", ",=1", "\";=1"]
RECORDS = ["\\nATTENDEE:zq", ";VALUE=zq:", "END:VEVENT", "\\,\\;", ":zq", "\"zq\":1", "\u0085END:VCALENDAR"]
WORDS = "hội nghị tổng kết thi đua khen thưởng đoàn kết nông thôn mới xã Hoa Lau năm học văn hóa".split()
FAMILIES, GIVEN = ["Lường", "Quàng", "Lò", "Cà", "Đinh", "Bùi"], ["An", "Bình", "Châu", "Đôi", "Inh", "Piêng"]


class Hostile:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.pieces = 0  # of what is in no place of its own

    def one(self, lists=(BREAKS, BREAKS, FORMULAS, RECORDS)):
        """Words with something in them that is none."""
        chance = self.random
        self.pieces += 1
        words = chance.sample(WORDS, 3)
        words.insert(chance.randrange(4), chance.choice(chance.choice(lists)))
        return chance.choice([" ", " ", ""]).join(words) if chance.random() < 0.8 else chance.choice(chance.choice(lists))

    def text(self):
        return self.one((BREAKS, LINKS, LINKS, FORMULAS))

    def cell(self):
        return self.one().replace("|", "\\|").replace("\n", " ")

    def name(self):
        chance = self.random
        name = f"{chance.choice(FAMILIES)} {chance.choice(['Thị', 'Văn'])} {chance.choice(GIVEN)}"
        return name if chance.random() < 0.5 else f"{name} {self.cell()}"

    def file_name(self):
        stem = self.one((BREAKS, LINKS, FORMULAS)).replace("/", "∕").replace("\0", "").replace("\n", " ")
        return stem.lstrip(".").encode()[:90].decode(errors="ignore") or "a"

    def clean(self):
        """For front matter and settings, which refuse control characters."""
        return "".join(c for c in self.one() if c >= " ")

    def front_matter(self):
        keys = ["title", "issuer.name", "place", "event.name", "event.venue", "event.chair", "event_name", "signature.name", "signature.position", "budget.source", "symbol"]
        lines = [f"{key}: {json.dumps(self.clean(), ensure_ascii=False)}" for key in self.random.sample(keys, 4)]
        lines.append(f"recipients: [{json.dumps(self.clean(), ensure_ascii=False)}]")
        lines.append(f"corrections: [{{date: 2026-11-0{self.random.randrange(1, 9)}, text: {json.dumps(self.clean(), ensure_ascii=False)}}}]")
        return "---\n" + "\n".join(lines) + "\n---\n"

    def document(self, number):
        kind = self.random.choice(["KH", "GM", "QĐ", "BC", "bai-viet"])
        front = self.front_matter() if self.random.random() < 0.4 else ""
        if kind == "bai-viet":
            return f"{front}# {self.text()}\n\n" + "\n\n".join(f"{self.random.choice(['', '> ', '- ', '## ', '    '])}{self.text()}" for _ in range(6)) + "\n"
        word = {"KH": "KẾ HOẠCH", "GM": "GIẤY MỜI", "QĐ": "QUYẾT ĐỊNH", "BC": "BÁO CÁO"}[kind]
        day, month = self.random.randrange(3, 28), self.random.randrange(3, 13)
        body = {"KH": self.plan, "GM": self.invitation, "QĐ": self.decision, "BC": self.plan}[kind](day, month)
        return (f"{front}ỦY BAN NHÂN DÂN\nPHƯỜNG HOA LAU\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: {number}/{kind}-UBND\n\n"
                f"Hoa Lau, ngày 02 tháng 02 năm 2026\n\n{word}\n\n{self.one()}\n\n{body}\n\nNơi nhận:\n\n- {self.cell()};\n- Lưu: VT.\n\n"
                f"TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n{self.name()}\n")

    def plan(self, day, month):
        return (f"Tổ chức {self.one()} như sau:\n\nI. MỤC ĐÍCH\n\n{self.text()}\n\nII. THỜI GIAN, ĐỊA ĐIỂM\n\n- Thời gian: 08 giờ 00, ngày {day} tháng {month:02} năm 2026.\n"
                f"- Địa điểm: {self.cell()}.\n- Chủ trì: {self.cell()}.\n\nIII. CHƯƠNG TRÌNH\n\n- {self.cell()};\n- {self.text()}.\n\nIV. TỔ CHỨC THỰC HIỆN\n\n1. {self.cell()}\n\n"
                f"- {self.cell()} trước ngày 20/{month}/2026.\n\n| TT | Nội dung | Thành tiền |\n|---|---|---|\n| 1 | {self.cell()} | 1.000.000 |\n")

    def invitation(self, day, month):
        return (f"Ủy ban nhân dân phường trân trọng kính mời: {self.cell()}\n\nĐến dự {self.one()}.\n\n1. Thời gian: 14 giờ 00, ngày {day} tháng {month:02} năm 2026.\n\n"
                f"2. Địa điểm: {self.cell()}.\n\n3. Chương trình:\n\n- {self.cell()};\n- {self.text()}.\n")

    def decision(self, *_):
        rows = "".join(f"| {i} | {self.name()} | {self.cell()} | {self.cell()} |\n" for i in range(1, 5))
        return (f"Căn cứ {self.cell()};\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Tặng Giấy khen cho 04 cá nhân {self.one()}:\n\n"
                f"| STT | Họ và tên | Chức vụ, đơn vị | Thành tích |\n|---|---|---|---|\n{rows}\nĐiều 2. {self.text()}\n")

    def listing(self):
        return "Họ và tên;Đơn vị;Hình thức\n" + "".join(f'"{self.name()}";"{self.cell()}";"Giấy khen"\n'.replace('""', '"') for _ in range(3))

    def settings(self):
        return {"title": self.clean(), "base_url": "https://hoalau.example/cong", "language": self.random.choice(["vi", "en"]),
                "look": {"footer": self.clean()}, "licence": self.clean(), "hosting": ["nginx", "apache", "iis"],
                "organisation": {"domains": ["hoalau.example"], **{key: self.clean() for key in ("name", "parent", "address", "phone")}},
                "links": [{"label": self.one(), "url": f"https://a.example/{self.random.choice(BREAKS)}".replace(" ", "")},
                          {"label": self.one(), "url": "mailto:a@hoalau.example?subject=\"><zqe>"}],
                "removed": {"/2024/da-rut/": self.clean()}}

    def write(self, folder, count):
        """A site of `count` documents or a few more, in events of three; the texts are as the disk takes them. Gives how
        many there are."""
        (folder / "congbo.json").write_text(json.dumps(self.settings(), ensure_ascii=False), encoding="utf-8")
        number = 0
        while number < count:
            event = folder / "content" / self.random.choice(["2025", "2026"]) / f"{self.file_name()} {number}"
            event.mkdir(parents=True)
            for _ in range(3):
                number += 1
                (event / f"{self.file_name()} {number}.md").write_text(self.document(number), encoding="utf-8", newline="")
            (event / "x.png").write_bytes(DOT)
            if self.random.random() < 0.1:
                (event / "danh-sach.csv").write_text(self.listing(), encoding="utf-8", newline="")
        return number

"""An invented town of a few events, one in each state that an event can be in, written by hand for a test to edit."""
import pathlib
import tempfile

from harness import Site

BASE_URL = "https://hoalau.example/cong"


def letter(kind, number, symbol, day, title, body, position="CHỦ TỊCH"):
    """A document in the official layout; `day` is (day, month)."""
    type_name = {"KH": "KẾ HOẠCH", "GM": "GIẤY MỜI", "TB": "THÔNG BÁO", "QĐ": "QUYẾT ĐỊNH"}[kind]
    month = day[1] if day[1] > 2 else f"0{day[1]}"
    return (f"ỦY BAN NHÂN DÂN\nPHƯỜNG HOA LAU\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n"
            f"Số: {number}/{kind}-{symbol}\n\nHoa Lau, ngày {day[0]:02} tháng {month} năm 2026\n\n"
            f"{type_name}\n\n{title}\n\n{body}\n\nNơi nhận:\n\n- Đảng ủy phường;\n- Lưu: VT.\n\n"
            f"TM. ỦY BAN NHÂN DÂN\n{position}\n\nLò Văn Piêng\n")


def plan(number, day, event, time, venue, more=""):
    return letter("KH", number, "UBND", day, f"Tổ chức {event}",
                  f"Ủy ban nhân dân phường Hoa Lau xây dựng Kế hoạch tổ chức {event} như sau:\n\n"
                  f"I. MỤC ĐÍCH\n\nBiểu dương các tập thể, cá nhân.\n\nII. THỜI GIAN, ĐỊA ĐIỂM\n\n"
                  f"- Thời gian: {time}.\n- Địa điểm: {venue}.\n\n{more}"
                  "Trên đây là Kế hoạch, đề nghị các đơn vị thực hiện./.")


def invitation(number, day, event, time, venue):
    return letter("GM", number, "UBND", day, f"Dự {event}",
                  f"Ủy ban nhân dân phường Hoa Lau trân trọng kính mời:\n\n- Đại diện các tổ dân phố;\n- Trưởng các đoàn thể.\n\n"
                  f"Đến dự {event}.\n\n1. Thời gian: {time}.\n\n2. Địa điểm: {venue}.\n\n3. Chương trình:\n\n"
                  "- Khai mạc; văn nghệ, giao lưu;\n- Trao thưởng.\n\nRất mong quý đại biểu đến dự./.")


def notice(number, day, event, words):
    return letter("TB", number, "UBND", day, words[0], f"Ủy ban nhân dân phường Hoa Lau thông báo như sau:\n\n{words[1]}\n\n"
                  f"Vậy Ủy ban nhân dân phường thông báo để các đơn vị biết./.")


DECISION = letter("QĐ", 45, "UBND", (5, 2), "Về việc tặng Giấy khen",
                  "CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG\n\nCăn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022.\n\nQUYẾT ĐỊNH:\n\n"
                  "Điều 1. Tặng Giấy khen cho 02 cá nhân đã có thành tích xuất sắc năm 2025:\n\n"
                  "| STT | Họ và tên | Chức vụ, đơn vị |\n|---|---|---|\n| 1 | Lường Thị Inh | Trường Mầm non Hoa Ban |\n"
                  "| 2 | Quàng Văn Đôi | Trạm Y tế phường |\n\nĐiều 2. Quyết định có hiệu lực từ ngày ký./.", "CHỦ TỊCH")

CONFERENCE, CONTEST, FAIR = "Hội nghị tổng kết thi đua năm 2026", "Hội thi Tiếng hát Hoa Lau", "Hội chợ nông sản Hoa Lau"
HALL = "Hội trường A, số 5 đường Bờ Đê, phường Hoa Lau"

# event → document → text. What each is, is said by its folder.
EVENTS = {
    "co-ke-hoach": {"ke-hoach.md": plan(11, (5, 11), CONFERENCE, "08 giờ 00, ngày 22 tháng 12 năm 2026", HALL)},
    "du-kien": {"ke-hoach.md": plan(12, (6, 11), "Ngày hội Đại đoàn kết", "dự kiến 07 giờ 30, ngày 18 tháng 12 năm 2026", "Sân vận động phường")},
    "chua-ro-ngay": {"ke-hoach.md": plan(13, (7, 11), "Lễ phát động trồng cây", "trong tháng 12 năm 2026", "Công viên Bờ Sông")},
    "nhieu-ngay": {"giay-moi.md": invitation(14, (8, 11), FAIR, "từ ngày 18 đến ngày 20 tháng 12 năm 2026", "Quảng trường Hoa Lau")},
    "co-gio-ket-thuc": {"giay-moi.md": invitation(15, (9, 11), "Hội nghị đối thoại với Nhân dân", "từ 08 giờ 00 đến 11 giờ 30, ngày 15 tháng 12 năm 2026", HALL)},
    "hoan": {"ke-hoach.md": plan(16, (10, 10), CONTEST, "19 giờ 00, ngày 28 tháng 11 năm 2026", "Nhà văn hóa phường"),
             "giay-moi.md": invitation(17, (1, 11), CONTEST, "19 giờ 00, ngày 28 tháng 11 năm 2026", "Nhà văn hóa phường"),
             "thong-bao.md": notice(18, (15, 11), CONTEST, (f"Về việc tạm hoãn {CONTEST}", f"Tạm hoãn {CONTEST} do ảnh hưởng của bão."))},
    "doi-ngay": {"ke-hoach.md": plan(19, (2, 10), "Giải chạy vì sức khỏe", "06 giờ 00, ngày 29 tháng 11 năm 2026", "Đường Bờ Đê"),
                 "thong-bao.md": notice(20, (10, 11), "Giải chạy vì sức khỏe", ("Về việc lùi thời gian tổ chức Giải chạy vì sức khỏe", "Lùi thời gian tổ chức Giải chạy vì sức khỏe do mưa lớn.")),
                 "giay-moi.md": invitation(21, (16, 11), "Giải chạy vì sức khỏe", "06 giờ 30, ngày 06 tháng 12 năm 2026", "Đường Bờ Đê")},
    "hoan-sang-ngay-khac": {"ke-hoach.md": plan(26, (3, 10), "Phiên chợ vùng cao", "07 giờ 00, ngày 30 tháng 11 năm 2026", "Chợ Hoa Lau"),
                            "thong-bao.md": notice(27, (12, 11), "Phiên chợ vùng cao", ("Về việc lùi thời gian tổ chức Phiên chợ vùng cao",
                                                   "Lùi thời gian tổ chức Phiên chợ vùng cao do mưa lớn.\n\n- Thời gian: 07 giờ 00, ngày 13 tháng 12 năm 2026."))},
    "huy": {"ke-hoach.md": plan(22, (3, 9), "Đêm hội Trăng rằm", "19 giờ 00, ngày 25 tháng 9 năm 2026", "Sân vận động phường"),
            "thong-bao.md": notice(23, (20, 9), "Đêm hội Trăng rằm", ("Về việc không tổ chức Đêm hội Trăng rằm", "Không tổ chức Đêm hội Trăng rằm do mưa bão."))},
    "da-qua": {"giay-moi.md": invitation(24, (1, 3), "Hội nghị triển khai nhiệm vụ", "14 giờ 00, ngày 10 tháng 3 năm 2026", HALL)},
    "co-ket-qua": {"ke-hoach.md": plan(25, (5, 1), "Hội nghị tổng kết thi đua năm 2025", "08 giờ 00, ngày 06 tháng 02 năm 2026", HALL),
                   "quyet-dinh.md": DECISION},
}


class SmallTown(Site):
    def __init__(self, program, base_url=BASE_URL, events=EVENTS):
        self.program = program
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="congbo-small-"))
        address = f', "base_url": "{base_url}"' if base_url else ""
        (self.folder / "congbo.json").write_text(f'{{"title": "Phường Hoa Lau"{address}, "organisation": {{"name": "Ủy ban nhân dân phường Hoa Lau"}}}}')
        for event, documents in events.items():
            for name, text in documents.items():
                path = self.folder / "content" / "2026" / event / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text)

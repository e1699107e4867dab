// Number, symbol, place, date and issuer out of letterheads in every order and dress.

#include <gtest/gtest.h>

#include "reading_of.h"

namespace congbo {
namespace {

using test::edtf_of;
using test::read;

constexpr std::string_view rest =
    "\n\nKẾ HOẠCH\n\nTổ chức Hội nghị tổng kết\n\nI. MỤC ĐÍCH\n\nĐánh giá kết quả.\n";

struct NumberCase {
  std::string_view line, number, symbol;
  bool blank = false;
};

TEST(Letterhead, ReadsNumberAndSymbol) {
  const NumberCase cases[] = {
      {"Số: 56/KH-UBND", "56", "KH-UBND"},
      {"Số:56/KH-UBND", "56", "KH-UBND"},
      {"Số 56/KH-UBND", "56", "KH-UBND"},
      {"**Số: 56/KH-UBND**", "56", "KH-UBND"},
      {"SỐ: 56/KH-UBND", "56", "KH-UBND"},
      {"Số: 56 /KH - UBND", "56", "KH-UBND"},
      {"Số: 43 KH/UBND", "43", "KH-UBND"},
      {"Số: 281/KH–UBND", "281", "KH-UBND"},
      {"Số: 56/KH UBND", "56", "KH-UBND"},
      {"Số: 031/2023/QĐ-UBND", "031", "2023/QĐ-UBND"},
      {"Số: 12-CT/TU", "12", "CT/TU"},
      {"Số 714-TB/TU", "714", "TB/TU"},
      {"Số: 102/CĐGD", "102", "CĐGD"},
      {"Số: 15/VP.UBND-NC", "15", "VP.UBND-NC"},
      {"Số: 09/KH-CTĐ2", "09", "KH-CTĐ2"},
      {"56/KH-UBND", "56", "KH-UBND"},
      {"Số: /KH-UBND", "", "KH-UBND", true},
      {"Số:       /KH-UBND", "", "KH-UBND", true},
      {"Số: ...../KH-UBND", "", "KH-UBND", true},
      {"Số: …/KH-UBND", "", "KH-UBND", true},
      {"Số: 56/KH-UBND An Lạc, ngày 12 tháng 3 năm 2024", "56", "KH-UBND"},
      {"SO: 56/KH-UBND", "56", "KH-UBND"},
  };
  for (const NumberCase& c : cases) {
    const Document document = read(std::string(c.line) + std::string(rest));
    EXPECT_EQ(document.number, c.number) << c.line;
    EXPECT_EQ(document.symbol, c.symbol) << c.line;
    EXPECT_EQ(document.number_blank, c.blank) << c.line;
    EXPECT_EQ(document.number_line, 1) << c.line;
  }
}

TEST(Letterhead, ReadsAnIssuerBehindALabel) {
  struct LabelCase {
    std::string_view head, name, parent;
  };
  const LabelCase cases[] = {
      {"TRƯỜNG: TIỂU HỌC HOA KHÊ", "TRƯỜNG TIỂU HỌC HOA KHÊ", ""},
      {"TRƯỜNG: TRƯỜNG TIỂU HỌC HOA KHÊ", "TRƯỜNG TIỂU HỌC HOA KHÊ", ""},
      {"CƠ QUAN: PHÒNG NỘI VỤ THỊ XÃ", "PHÒNG NỘI VỤ THỊ XÃ", ""},
      {"ĐƠN VỊ: TRẠM Y TẾ XÃ", "TRẠM Y TẾ XÃ", ""},
      {"Đơn vị: Trường Mầm non Hoa Khê", "Trường Mầm non Hoa Khê", ""},
      {"**CƠ QUAN, ĐƠN VỊ: PHÒNG VĂN HÓA**", "PHÒNG VĂN HÓA", ""},
      {"UBND XÃ HOA KHÊ\nTRƯỜNG: TIỂU HỌC SỐ 2", "TRƯỜNG TIỂU HỌC SỐ 2", "UBND XÃ HOA KHÊ"},
      {"CƠ QUAN CHỦ QUẢN: UBND XÃ HOA KHÊ\nĐƠN VỊ: TRƯỜNG MẦM NON HOA KHÊ", "TRƯỜNG MẦM NON HOA KHÊ",
       "UBND XÃ HOA KHÊ"},
      {"ĐẢNG BỘ XÃ HOA KHÊ\nCHI BỘ: TRƯỜNG TIỂU HỌC", "CHI BỘ TRƯỜNG TIỂU HỌC", "ĐẢNG BỘ XÃ HOA KHÊ"},
      {"HẠT KIỂM LÂM HOA KHÊ", "HẠT KIỂM LÂM HOA KHÊ", ""},
      {"ĐƠN VỊ: ..........", "", ""},                      // left blank
      {"UBND XÃ HOA KHÊ\nKý bởi: Lê Văn Sáu\nCơ quan: Phòng Nội vụ", "UBND XÃ HOA KHÊ", ""},  // a stamp
  };
  for (const LabelCase& c : cases) {
    const Document document = read(std::string(c.head) + "\n\nSố: 5/KH-HK" + std::string(rest));
    EXPECT_EQ(document.issuer ? document.issuer->name : "", c.name) << c.head;
    EXPECT_EQ(document.issuer ? document.issuer->parent : "", c.parent) << c.head;
  }
}

// A page of the portal: agencies in a table below a heading, with their telephones.
TEST(Letterhead, ATableOfOfficesIsNone) {
  for (const char* page : {"| Bộ phận | Điện thoại |\n|---|---|\n| Trung tâm Phục vụ hành chính công phường | 0200 3000 150 |\n",
                           "| Bộ phận | Điện thoại | Thư điện tử |\n|---|---|---|\n| Văn phòng HĐND và UBND phường | 0200 3000 100 | vanthu@benla.example |\n",
                           "UBND phường Bến Lá\n\nĐiện thoại: 0200 3000 100\n"}) {
    const Document document = read("# Liên hệ\n\n" + std::string(page) + "\nGiờ làm việc: sáng từ 07 giờ 00 phút.\n");
    EXPECT_EQ(document.title, "Liên hệ") << page;
    EXPECT_FALSE(document.issuer) << page;
  }
}

TEST(Letterhead, JoinsANumberTornFromItsSymbol) {
  const Document document = read("UBND XÃ AN KHÊ\n\nSố: 56\n\n/KH-UBND" + std::string(rest));
  EXPECT_EQ(document.number, "56");
  EXPECT_EQ(document.symbol, "KH-UBND");
}

TEST(Letterhead, TakesNoStampForTheNumber) {
  const Document document =
      read("UBND XÃ AN KHÊ\nCÔNG VĂN ĐẾN\nSố: 1234\nSố: 56/KH-UBND" + std::string(rest));
  EXPECT_EQ(document.number, "56");
}

TEST(Letterhead, TakesNoCitationForTheNumber) {
  const Document document = read("KẾ HOẠCH\n\nTổ chức Hội nghị\n\nThực hiện Kế hoạch số 9/KH-UBND "
                                 "ngày 05/01/2024 của UBND tỉnh;\n\nI. MỤC ĐÍCH\n");
  EXPECT_EQ(document.number, "");
  EXPECT_EQ(document.number_line, 0);
  EXPECT_FALSE(document.number_blank);
}

struct DateCase {
  std::string_view line, place, edtf;
  bool blank = false;
};

TEST(Letterhead, ReadsPlaceAndDate) {
  const DateCase cases[] = {
      {"An Lạc, ngày 27 tháng 8 năm 2019", "An Lạc", "2019-08-27"},
      {"*An Lạc, ngày 27 tháng 8 năm 2019*", "An Lạc", "2019-08-27"},
      {"TP. An Lạc, ngày 05 tháng 01 năm 2023", "TP. An Lạc", "2023-01-05"},
      {"Phường 2, ngày 5 tháng 1 năm 2023", "Phường 2", "2023-01-05"},
      {"Bà Rịa - Vũng Nam, ngày 5 tháng 1 năm 2023", "Bà Rịa - Vũng Nam", "2023-01-05"},
      {"An Lạc, ngày tháng 01 năm 2022", "An Lạc", "2022-01", true},
      {"An Lạc, ngày    tháng 01 năm 2022", "An Lạc", "2022-01", true},
      {"An Lạc, ngày … tháng 01 năm 2022", "An Lạc", "2022-01", true},
      {"An Lạc, ngày ... tháng ... năm 2022", "An Lạc", "2022", true},
      {"An Lạc, ngày … tháng … năm …", "An Lạc", "none", true},
      {"AN LẠC, NGÀY 27 THÁNG 8 NĂM 2019", "AN LẠC", "2019-08-27"},
      {"An Lac, ngay 27 thang 8 nam 2019", "An Lac", "2019-08-27"},
      {"Số: 1/KH-UBND An Lạc, ngày 27 tháng 8 năm 2019", "An Lạc", "2019-08-27"},
      {"Độc lập - Tự do - Hạnh phúc An Lạc, ngày 27 tháng 8 năm 2019", "An Lạc", "2019-08-27"},
  };
  for (const DateCase& c : cases) {
    const Document document =
        read("UBND THỊ XÃ AN LẠC\n" + std::string(c.line) + std::string(rest));
    EXPECT_EQ(document.place, c.place) << c.line;
    EXPECT_EQ(edtf_of(document.date), c.edtf) << c.line;
    EXPECT_EQ(document.date_blank, c.blank) << c.line;
    EXPECT_EQ(document.date_line, 2) << c.line;
  }
}

TEST(Letterhead, MinutesAreOfTheDayTheyTell) {
  EXPECT_EQ(edtf_of(read("BIÊN BẢN\n\nHọp bình xét\n\nHôm nay, vào hồi 8 giờ ngày 15 tháng 12 năm "
                         "2022, tại xã An Khê, Cụm thi đua họp.\n")
                        .date),
            "2022-12-15");
  EXPECT_FALSE(
      read("THÔNG BÁO\n\nVề việc họp\n\nHôm nay, ngày 15 tháng 12 năm 2022, xã họp.\n").date);
}

TEST(Letterhead, TakesTheDateAboveTheSignatureOnlyWhereTheHeadHasNone) {
  const std::string text = "GIAO ƯỚC THI ĐUA\n\n1. Hoàn thành nhiệm vụ.\n\n"
                           "An Lạc, ngày 15 tháng 02 năm 2024\n\nCHỦ TỊCH\n\nNguyễn Văn Bình\n";
  EXPECT_EQ(edtf_of(read(text).date), "2024-02-15");
  EXPECT_EQ(read(text).place, "An Lạc");
  const Document headed = read("An Lạc, ngày 01 tháng 02 năm 2024\n\n" + text);
  EXPECT_EQ(edtf_of(headed.date), "2024-02-01");
}

// A place may be called as a body is, without its accents: Phong is no Phòng.
TEST(Letterhead, KeepsPlacesThatSoundLikeBodies) {
  for (const std::string_view name : {"HỘI ĐỒNG NHÂN DÂN XÃ THẠNH PHONG", "ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG",
                                      "BAN CHỈ HUY QUÂN SỰ HUYỆN CAO PHONG LŨNG", "ỦY BAN NHÂN DÂN PHƯỜNG TÂN BAN"}) {
    const Document document = read(std::string(name) + "\n\nSố: 5/KH-HK" + std::string(rest));
    EXPECT_EQ(document.issuer ? document.issuer->name : "", name);
    EXPECT_EQ(document.issuer ? document.issuer->parent : "none", "") << name;
  }
  const Document two = read("UBND XA TAN LAP PHONG NOI VU\n\nSố: 5/KH-HK" + std::string(rest));
  EXPECT_EQ(two.issuer ? two.issuer->name : "", "PHONG NOI VU");
}

// Cells of a grid wrap the motto; its last word stands among the lines of the agency.
TEST(Letterhead, LeavesTheEndOfATornMottoOut) {
  const Document document = read(
      "+----------------------+------------------------------+\n| ỦY BAN NHÂN DÂN      | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT |\n"
      "| **XÃ HOA KHÊ**       | NAM                          |\n"
      "+----------------------+------------------------------+\n| Số: 5/KH-UBND        | Hoa Khê, ngày 12 tháng 3 năm 2024 |\n"
      "+----------------------+------------------------------+" + std::string(rest));
  EXPECT_EQ(document.issuer ? document.issuer->name : "", "ỦY BAN NHÂN DÂN XÃ HOA KHÊ");
}

struct IssuerCase {
  std::string_view head, name, parent;
};

TEST(Letterhead, ReadsTheIssuerAndItsParent) {
  const IssuerCase cases[] = {
      {"ỦY BAN NHÂN DÂN\nTHỊ XÃ AN LẠC\nSố: 1/KH-UBND", "ỦY BAN NHÂN DÂN THỊ XÃ AN LẠC", ""},
      {"UBND THỊ XÃ AN LẠC\nPHÒNG NỘI VỤ\nSố: 1/KH-PNV", "PHÒNG NỘI VỤ", "UBND THỊ XÃ AN LẠC"},
      {"**ỦY BAN NHÂN DÂN**\n**TỈNH PHÚ HƯNG**\n**SỞ GIÁO DỤC VÀ**\n**ĐÀO TẠO**\nSố: 1/KH-SGDĐT",
       "SỞ GIÁO DỤC VÀ ĐÀO TẠO", "ỦY BAN NHÂN DÂN TỈNH PHÚ HƯNG"},
      {"HỘI ĐỒNG THI ĐUA -\nKHEN THƯỞNG TỈNH PHÚ HƯNG\nSố: 1/KH-HĐTĐKT",
       "HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG TỈNH PHÚ HƯNG", ""},
      {"TỈNH ỦY PHÚ HƯNG\n*\nSố 1-KH/TU", "TỈNH ỦY PHÚ HƯNG", ""},
      {"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nUBND XÃ AN KHÊ\nSố: "
       "1/KH-UBND",
       "UBND XÃ AN KHÊ", ""},
      {"ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nXÃ AN KHÊ Độc lập - Tự do - Hạnh phúc",
       "ỦY BAN NHÂN DÂN XÃ AN KHÊ", ""},
      {"| UBND TỈNH PHÚ HƯNG<br>**SỞ Y TẾ** | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n|---|---|\n"
       "| Số: 1/KH-SYT | *Phú Hưng, ngày 05 tháng 01 năm 2023* |",
       "SỞ Y TẾ", "UBND TỈNH PHÚ HƯNG"},
      {"| UBND TỈNH PHÚ HƯNG SỞ Y TẾ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n|---|---|\n",
       "SỞ Y TẾ", "UBND TỈNH PHÚ HƯNG"},
      {"UBND XÃ AN KHÊ          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "UBND XÃ AN KHÊ", ""},
      {"HỎA TỐC\n\nUBND XÃ AN KHÊ\n\nSố: 1/KH-UBND", "UBND XÃ AN KHÊ", ""},
      {"<table>\n<tr><td><b>ỦY BAN NHÂN DÂN<br>XÃ AN KHÊ</b></td><td><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - "
       "Tự do - Hạnh phúc</b></td></tr>\n<tr><td>Số: 1/KH-UBND</td><td><i>An Khê, ngày 05 tháng 01 năm 2023</i></td></tr>\n</table>",
       "ỦY BAN NHÂN DÂN XÃ AN KHÊ", ""},
      {"LIÊN ĐOÀN LAO ĐỘNG TỈNH PHÚ HƯNG\nCÔNG ĐOÀN GIÁO DỤC\nSố: 1/CĐGD", "CÔNG ĐOÀN GIÁO DỤC",
       "LIÊN ĐOÀN LAO ĐỘNG TỈNH PHÚ HƯNG"},
  };
  for (const IssuerCase& c : cases) {
    const Document document = read(std::string(c.head) + std::string(rest));
    ASSERT_TRUE(document.issuer.has_value()) << c.head;
    EXPECT_EQ(document.issuer->name, c.name) << c.head;
    EXPECT_EQ(document.issuer->parent, c.parent) << c.head;
  }
}

// A certificate names who awards, and the position again above the signature.
TEST(Letterhead, ReadsWhoAwardsOnACertificate) {
  const Document document = read("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ AN KHÊ\n"
                                 "TẶNG\n\nGIẤY KHEN\n\nÔng: LÊ VĂN TÁM\nTrưởng thôn Đông\n\nAn Khê, ngày 10 tháng 10 năm 2025\nCHỦ TỊCH\n\nĐỗ Văn Mẫn\n");
  ASSERT_TRUE(document.issuer.has_value());
  EXPECT_EQ(document.issuer->name, "ỦY BAN NHÂN DÂN XÃ AN KHÊ");
}

TEST(Letterhead, PrefersTheSpellingOfTheText) {
  const Document document =
      read("ỦY BAN NHÂN DÂN\nTHỊ XÃ AN LẠC\n\nKẾ HOẠCH\n\nTổ chức Hội nghị\n\n"
           "Ủy ban nhân dân thị xã An Lạc ban hành Kế hoạch như sau:\n\nI. NỘI DUNG\n");
  EXPECT_EQ(document.issuer->name, "Ủy ban nhân dân thị xã An Lạc");
}

TEST(Letterhead, ReadsTheIssuerFromTheOpeningSentenceWhereTheHeadIsLost) {
  const IssuerCase cases[] = {
      {"Thực hiện Công văn số 1/SNV-TĐKT ngày 05/01/2024 của Sở Nội vụ; UBND thị xã An Lạc xây "
       "dựng "
       "Kế hoạch tổ chức Hội nghị như sau:",
       "UBND thị xã An Lạc", ""},
      {"Ủy ban nhân dân huyện Tân Phú, đơn vị Trưởng cụm năm 2021, ban hành kế hoạch như sau:",
       "Ủy ban nhân dân huyện Tân Phú", ""},
      {"Để đánh giá kết quả, Hội đồng Thi đua - Khen thưởng xã thông báo như sau:",
       "Hội đồng Thi đua - Khen thưởng xã", ""},
  };
  for (const IssuerCase& c : cases) {
    const Document document =
        read("KẾ HOẠCH\n\nTổ chức Hội nghị\n\n" + std::string(c.head) + "\n\nI. NỘI DUNG\n");
    ASSERT_TRUE(document.issuer.has_value()) << c.head;
    EXPECT_EQ(document.issuer->name, c.name) << c.head;
  }
  EXPECT_FALSE(read("KẾ HOẠCH\n\nTổ chức Hội nghị\n\nI. NỘI DUNG\n\nĐánh giá kết quả.\n").issuer);
  EXPECT_FALSE(read("KẾ HOẠCH\n\nTổ chức Hội nghị\n\nUBND xã họp ngày 5 tháng 3 năm 2024, theo Quyết "
                    "định số 4/QĐ-UBND.\n")
                   .issuer);
}

TEST(Letterhead, TakesTheAuthorityAboveTheBasesWhereTheHeadIsLost) {
  const Document document =
      read("QUYẾT ĐỊNH\n\nVề việc tặng Giấy khen\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ AN KHÊ\n\n"
           "Căn cứ Luật Thi đua, khen thưởng;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Tặng Giấy khen.\n");
  ASSERT_TRUE(document.issuer);
  EXPECT_EQ(document.issuer->name, "ỦY BAN NHÂN DÂN XÃ AN KHÊ");
}

constexpr std::string_view enclosed =
    "KẾ HOẠCH\n\nTổ chức Hội nghị\n\nI. NỘI DUNG\n\nNội dung.\n\nCHỦ TỊCH\nNguyễn Thị Hoa\n\n"
    "DỰ TRÙ KINH PHÍ\n\n(kèm theo Kế hoạch số 43 KH/UBND ngày 19/02/2024 của UBND huyện)\n\n1. "
    "Nước uống.\n";

TEST(Letterhead, TakesNumberAndDateFromTheLineOfAnAnnexWhereTheyStandNowhereElse) {
  const Document document = read(enclosed);
  EXPECT_EQ(document.number, "43");
  EXPECT_EQ(document.symbol, "KH-UBND");
  EXPECT_EQ(edtf_of(document.date), "2024-02-19");
  ASSERT_TRUE(document.issuer);
  EXPECT_EQ(document.issuer->name, "UBND huyện");
}

TEST(Letterhead, KeepsItsOwnNumberAgainstTheLineOfAnAnnex) {
  const Document document = read("Số: 12/KH-UBND\n\n" + std::string(enclosed));
  EXPECT_EQ(document.number, "12");
  const Document blank = read("Số: /KH-UBND\n\n" + std::string(enclosed));
  EXPECT_EQ(blank.number, "");
  EXPECT_TRUE(blank.number_blank);
}

TEST(Letterhead, ReadsNumberAndDateBesideTheTypeOnOneLine) {
  const Document document =
      read("# QUYẾT ĐỊNH SỐ 721/QĐ-UBND NGÀY 06 THÁNG 6 NĂM 2018 VỀ VIỆC TẶNG CỜ THI ĐUA\n\n"
           "Điều 1. Tặng Cờ thi đua.\n");
  EXPECT_EQ(document.number, "721");
  EXPECT_EQ(edtf_of(document.date), "2018-06-06");
  EXPECT_EQ(document.title, "VỀ VIỆC TẶNG CỜ THI ĐUA");
}

} // namespace
} // namespace congbo

// Letterheads as scans and converters leave them: what can be read is read, what cannot stays
// empty.

#include <gtest/gtest.h>

#include "reading_of.h"

namespace congbo {
namespace {

using test::edtf_of;
using test::read;

constexpr std::string_view above = "UBND TỈNH PHÚ HƯNG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                                   "SỞ Y TẾ Độc lập - Tự do - Hạnh phúc\n";
constexpr std::string_view below = "\n\nKẾ HOẠCH\n\nTổ chức Hội thi\n\nI. MỤC ĐÍCH\n\nNội dung.\n";

Document headed(std::string_view lines) {
  return read(std::string(above) + std::string(lines) + std::string(below));
}

struct LineCase {
  std::string_view line, number, symbol, place, edtf;
};

TEST(DamagedLetterhead, ReadsNumberPlaceAndDateOnOneLine) {
  const LineCase cases[] = {
      {"Số: 12/KH-SYT Kiên An, ngày 5 tháng 3 năm 2018", "12", "KH-SYT", "Kiên An", "2018-03-05"},
      {"Số: 0? /KH-SYT Kiên An, ngày 5 tháng 3 năm 2018", "", "KH-SYT", "Kiên An", "2018-03-05"},
      {"Số: ? /KH-SYT Kiên An, ngày (tháng 11 năm 2017", "", "KH-SYT", "Kiên An", "2017-11"},
      {"Số: 4†7 /KH-SYT Kiên An, ngày ẨŸ tháng 01 năm 2025", "", "KH-SYT", "Kiên An", "2025-01"},
      {"Só:†45/KH-SYT Kiên An, ngày.#4# tháng 12 năm 2017", "", "KH-SYT", "Kiên An", "2017-12"},
      {"só:/8ƒ /KH-SYT Kiên An, ngày,„4/ƒtháng /Pnăm 2022", "", "KH-SYT", "Kiên An", "2022"},
      {"Số 514†/TB-SYT TP. Kiên An, ngày ^ÀhángJ{ năm 2023", "", "TB-SYT", "TP. Kiên An", "2023"},
      {"Số: ^{3Ÿ /KH-SYT Kiên An, ngày JŸ tháng 5 năm 2018", "", "KH-SYT", "Kiên An", "2018-05"},
      {"Số: 3Đ8 /TM-SYT Kiên An, ngày 2Ê tháng § năm 2017", "", "TM-SYT", "Kiên An", "2017"},
      {"Số: j3§^ /BC-SYT Kiên An, ngàyÁ*ƒ tháng 10 năm 2017", "", "BC-SYT", "Kiên An", "2017-10"},
      {"Số: 2Z7/KH-SYT Kiên An, ngày Ø6 tháng 6 năm 2018", "", "KH-SYT", "Kiên An", "2018-06"},
      {"Số: JỈ /KH -SYT Kiên An, ngày 1 5 tháng 12 năm 2017", "", "KH-SYT", "Kiên An",
       "2017-12-15"},
      {"S6: 12/KH-SYT Kiên An, ngày 0§ tháng 12 năm 2017", "12", "KH-SYT", "Kiên An", "2017-12"},
      {"$ố: 12/KH-SYT Kiên An, ngày 15 thắng 12 nãm 2017", "12", "KH-SYT", "Kiên An", "2017-12-15"},
      {"Sổ :1234/QĐ-SYT Kiên An, ngày 5 tháng 12 năm 201§", "1234", "QĐ-SYT", "Kiên An", "none"},
      {"Số: 3 4 5/TB-SYT Kiên An ngày 5 tháng 12 năm 2017", "345", "TB-SYT", "Kiên An",
       "2017-12-05"},
      {"Số:.....12..../SYT-TCCB Kiên An, ngày...5...tháng...12...năm 2017", "12", "SYT-TCCB",
       "Kiên An", "2017-12-05"},
      {"Số2753/TTr-SYT Kiên An, ngày 15tháng 01năm 2018", "2753", "TTr-SYT", "Kiên An",
       "2018-01-15"},
      {"Số: 12./KH-SYT Kiên An. ngày 15 tháng 12 năm 2017.", "12", "KH-SYT", "Kiên An",
       "2017-12-15"},
      {"Số:  12 /KH-SYT   ` Kiên An, ngày.. tháng 12 năm 2017", "12", "KH-SYT", "Kiên An",
       "2017-12"},
      {"Số: /KH-SYT — Kiên An, ngày £Ƒ tháng 9 năm 2017", "", "KH-SYT", "Kiên An", "2017-09"},
      {"Số: 95 / CV-SYT      TP. Kiên An, ngày 11 tháng 5 năm 2017", "95", "CV-SYT", "TP. Kiên An",
       "2017-05-11"},
      {"Số: 4?/2023/QĐ-SYT Kiên An, ngày 31 tháng 02 năm 2023", "", "2023/QĐ-SYT", "Kiên An",
       "2023-02"},
      {"Số 12-KH/TU Kiên An, ngày 5 tháng 3 năm 20 18", "12", "KH/TU", "Kiên An", "2018-03-05"},
      {"Số 1†-KH/TU Kiên An, ngày 5 tháng 3 năm 2018", "", "KH/TU", "Kiên An", "2018-03-05"},
      {"Số: l2/KH-SYT Kiên An, ngày l5 tháng l2 năm 2O19", "12", "KH-SYT", "Kiên An", "2019-12-15"},
      {"Số: 1O2/KH-SYT Kiên An, ngày O5 tháng l năm 20l9", "102", "KH-SYT", "Kiên An", "2019-01-05"},
      {"Số: 12/KH-SYT Kiên An, 27/8/2019", "12", "KH-SYT", "Kiên An", "2019-08-27"},
      {"Số: 12/KH-SYT Kiên An, ngày 27/8/2019", "12", "KH-SYT", "Kiên An", "2019-08-27"},
      {"Số: 12/KH-SYT Kiên An, gày 7 tháng 8 năm 2019", "12", "KH-SYT", "Kiên An", "2019-08-07"},
      {"Số: 12/KH-SYT Kiên An, ngày 7 tháng 8 năm\n2019", "12", "KH-SYT", "Kiên An", "2019-08-07"},
      {"Số: 12/KH-SYT Kiên An, ngày 7 tháng 8 năm 201 9", "12", "KH-SYT", "Kiên An", "2019-08-07"},
      {"Số: 12/KH-SYT", "12", "KH-SYT", "", "none"},
  };
  for (const LineCase& c : cases) {
    const Document document = headed(c.line);
    EXPECT_EQ(document.number, c.number) << c.line;
    EXPECT_EQ(document.symbol, c.symbol) << c.line;
    EXPECT_EQ(document.place, c.place) << c.line;
    EXPECT_EQ(edtf_of(document.date), c.edtf) << c.line;
    EXPECT_EQ(document.number_line, 3) << c.line;
    ASSERT_TRUE(document.issuer) << c.line;
    EXPECT_EQ(document.issuer->name, "SỞ Y TẾ") << c.line;
  }
}

TEST(DamagedLetterhead, JoinsWhatIsTornOverLines) {
  const LineCase cases[] = {
      {"Số:              /KH-SYT             Kiên An, ngày        tháng  10\nnăm 2022", "",
       "KH-SYT", "Kiên An", "2022-10"},
      {"Số: 3/KH-SYT\nKiên An, ngày 2 tháng\n5 năm 2024", "3", "KH-SYT", "Kiên An", "2024-05-02"},
      {"Số: 3/KH-SYT\nKiên An,\nngày 12 tháng 5 năm 2022", "3", "KH-SYT", "Kiên An", "2022-05-12"},
      {"Số: 3/KH-SYT\n\nKiên An, ngày\n\n12 tháng 5 năm 2022", "3", "KH-SYT", "Kiên An",
       "2022-05-12"},
      {"Số: 230/KH-\nSYTPH\nKiên An, ngày 2 tháng 5 năm 2024", "230", "KH-SYTPH", "Kiên An",
       "2024-05-02"},
      {"Số: 230/KH-\nSYT Kiên An, ngày 2 tháng 5 năm 2024", "230", "KH-SYT", "Kiên An",
       "2024-05-02"},
      {"Số:\n5/KH-SYT\n|\nKiên\nAn, ngày 2 tháng 5 năm 2024", "5", "KH-SYT", "Kiên An",
       "2024-05-02"},
      {"Số: 56\n\n/KH-SYT", "56", "KH-SYT", "", "none"},
      {"Kiên An, ngày 2 tháng 5 năm 2024\nSố: 3/KH-SYT", "3", "KH-SYT", "Kiên An", "2024-05-02"},
  };
  for (const LineCase& c : cases) {
    const Document document = headed(c.line);
    EXPECT_EQ(document.number, c.number) << c.line;
    EXPECT_EQ(document.symbol, c.symbol) << c.line;
    EXPECT_EQ(document.place, c.place) << c.line;
    EXPECT_EQ(edtf_of(document.date), c.edtf) << c.line;
  }
}

struct IssuerCase {
  std::string_view head, name, parent;
};

TEST(DamagedLetterhead, ReadsTheIssuerAmongStampsAndSpots) {
  const IssuerCase cases[] = {
      {"ỦY / BẠN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nTỈNH PHÚ HƯNG Độc lập - Tự do - "
       "Hạnh phúc\nSố: 1/KH-UBND",
       "ỦY BAN NHÂN DÂN TỈNH PHÚ HƯNG", ""},
      {"ỦY BAN NHÁN DÂN\nHUYỆN AN LẠC\nSố: 1/KH-UBND", "ỦY BAN NHÂN DÂN HUYỆN AN LẠC", ""},
      {"UY BAN NHAN DAN\nHUYEN AN LAC\nSo: 1/KH-UBND", "UY BAN NHAN DAN HUYEN AN LAC", ""},
      {"UBND QUAN LONG PHU CONG HOA XA HOI CHU NGHIA VIET NAM\nPHONG NOI VU Poc lap - Tu do - "
       "Hanh phuc\nSo: 1/KH-PNV",
       "PHONG NOI VU", "UBND QUAN LONG PHU"},
      {"SỞ Y TẾ PHÚ HƯNG CQNG HOA XA HOI CHU NGHIA VIET NAM\nSố: 1/KH-SYT", "SỞ Y TẾ PHÚ HƯNG", ""},
      {"Ký bởi: Ủy ban nhân dân huyện An Lạc\nCơ quan: Tỉnh Phú Hưng\nề TRUNG TÂM CÔNG Thời gian "
       "ký: 17/01/2025 17:06:30\n\nỦY BAN NHÂN DÂN\nHUYỆN AN LẠC\nSố: 1/KH-UBND",
       "ỦY BAN NHÂN DÂN HUYỆN AN LẠC", ""},
      {"ĐẢNG BỘ TỈNH PHÚ HƯNG    ĐẢNG CỘNG SẢN VIỆT NAM\nHUYỆN ỦY AN LẠC\n*\nSố 1-KH/HU",
       "HUYỆN ỦY AN LẠC", "ĐẢNG BỘ TỈNH PHÚ HƯNG"},
      {"CỤM THI ĐUA SỐ 2        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH PHÚ HƯNG             Độc "
       "lập - Tự do - Hạnh phúc\nSố: 03/KH-CTĐ2",
       "CỤM THI ĐUA SỐ 2 TỈNH PHÚ HƯNG", ""},
      {"LIÊN ĐOÀN LAO ĐỘNG                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH PHÚ HƯNG   "
       "              Độc lập – Tự do – Hạnh phúc\n  CÔNG ĐOÀN Y TẾ            __________\n    "
       "------\nSố: 95 / KH-CĐYT",
       "CÔNG ĐOÀN Y TẾ", "LIÊN ĐOÀN LAO ĐỘNG TỈNH PHÚ HƯNG"},
      {"ỦY BAN MTTQ VIỆT NAM\nXÃ AN KHÊ\n***\nSố: 3/KH-MTTQ", "ỦY BAN MTTQ VIỆT NAM XÃ AN KHÊ", ""},
      {"QUẬN ĐOÀN AN LẠC\nBCH ĐOÀN PHƯỜNG 2\n***\nSố: 05-KH/ĐTN", "BCH ĐOÀN PHƯỜNG 2",
       "QUẬN ĐOÀN AN LẠC"},
      {"TRƯỜNG TIỂU HỌC AN LẠC 2\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA\nVIỆT NAM\nĐộc lập – Tự do –\nHạnh "
       "phúc\nSố: 4/KH-THAL2",
       "TRƯỜNG TIỂU HỌC AN LẠC 2", ""},
      {"VĂN PHÒNG\nỦY BAN NHÂN DÂN\nTỈNH PHÚ HƯNG\nSố: 1/KH-VP",
       "VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH PHÚ HƯNG", ""},
      {"| ỦY BAN NHÂN DÂN XÃ AN KHÊ ------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - "
       "Hạnh phúc ------- |\n|---|---|\n| Số: 1/KH-UBND | An Khê, ngày 3 tháng 12 năm 2011 |",
       "ỦY BAN NHÂN DÂN XÃ AN KHÊ", ""},
      {"UBND TỈNH PHÚ HƯNG SỞ NỘI VỤ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh "
       "phúc "
       "Số: 12/KH-SNV Phú Hưng, ngày 5 tháng 3 năm 2020",
       "SỞ NỘI VỤ", "UBND TỈNH PHÚ HƯNG"},
      {"ỦY BAN NHÂN DÂN\nTỈNH PHÚ HƯNG\n-------\n|\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM\nĐộc lập - "
       "Tự "
       "do - Hạnh phúc\n|\nSố: 1/KH-UBND",
       "ỦY BAN NHÂN DÂN TỈNH PHÚ HƯNG", ""},
      {"BỘ\nGIÁO DỤC VÀ ĐÀO TẠO\n|\nCỘNG\nHOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố:\n1/KH-BGDĐT",
       "BỘ GIÁO DỤC VÀ ĐÀO TẠO", ""},
      {"UBND XÃ AN KHÊ\nSố: 1/KH-UBND\nHỎA TỐC\nJN23", "UBND XÃ AN KHÊ", ""},
      {"ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nXÃ AN KHÊ HỎA TỐC Độc lập - Tự do - Hạnh phúc\nSố: 1/KH-UBND",
       "ỦY BAN NHÂN DÂN XÃ AN KHÊ", ""},
      {"UBND XÃ AN KHÊ\nˆ THƯỢNG KHẨN ` ——=—\nSố: 1/KH-UBND", "UBND XÃ AN KHÊ", ""},
      {"CÔNG VĂN ĐẾN\nSố: 1234\nNgày 07/5/2024\nỦY BAN NHÂN DÂN\nXÃ AN KHÊ\nSố: 1/KH-UBND", "ỦY BAN NHÂN DÂN XÃ AN KHÊ", ""},
      {"ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA\nXÃ AN KHÊ VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 1/KH-UBND",
       "ỦY BAN NHÂN DÂN XÃ AN KHÊ", ""},
      {"MTTQ VIỆT NAM TỈNH PHÚ HƯNG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nBAN THƯỜNG TRỰC Độc lập - Tự do - Hạnh phúc\n"
       "Số: 1/KH-MTTQ",
       "BAN THƯỜNG TRỰC", "MTTQ VIỆT NAM TỈNH PHÚ HƯNG"},
      {"PHÒNG LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 1/KH-PLĐTBXH",
       "PHÒNG LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", ""},
      {"TỈNH ĐOÀN PHÚ HƯNG ĐOÀN TNCS HỒ CHÍ MINH\nBAN THƯỜNG VỤ\n***\nSố: 5-KH/TĐTN", "BAN THƯỜNG VỤ", "TỈNH ĐOÀN PHÚ HƯNG"},
  };
  for (const IssuerCase& c : cases) {
    const Document document = read(std::string(c.head) + std::string(below));
    ASSERT_TRUE(document.issuer) << c.head;
    EXPECT_EQ(document.issuer->name, c.name) << c.head;
    EXPECT_EQ(document.issuer->parent, c.parent) << c.head;
  }
}

TEST(DamagedLetterhead, ReadsAGridOfAsciiBoxes) {
  const Document document = read("+----------------------+------------------------------------+\n"
                                 "| HỘI ĐỒNG             | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n"
                                 "|                      | Độc lập - Tự do - Hạnh phúc        |\n"
                                 "| THI ĐUA - KHEN THƯỞNG|                                    |\n"
                                 "+======================+====================================+\n"
                                 "| Số:  /HD – HĐTĐKT    | An Lạc, ngày   tháng  năm 2021     |\n"
                                 "| (Dự thảo)            |                                    |\n"
                                 "+----------------------+------------------------------------+\n\n"
                                 "HƯỚNG DẪN\n\nBình xét thi đua\n\nI. ĐỐI TƯỢNG\n\nCác xã.\n");
  EXPECT_EQ(document.number, "");
  EXPECT_EQ(document.symbol, "HD-HĐTĐKT");
  EXPECT_EQ(document.place, "An Lạc");
  EXPECT_EQ(edtf_of(document.date), "2021");
  EXPECT_TRUE(document.draft_mark);
  ASSERT_TRUE(document.issuer);
  EXPECT_EQ(document.issuer->name, "HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG");
}

TEST(DamagedLetterhead, TellsWhereItRead) {
  const Document document = headed("Số: 12/KH-SYT Kiên An, ngày 5 tháng 3 năm 2018");
  const auto line_of = [&](std::string_view member) {
    for (const Evidence& seen : document.evidence)
      if (seen.member == member) return seen.line;
    return 0;
  };
  EXPECT_EQ(line_of("issuer"), 1);
  EXPECT_EQ(line_of("number"), 3);
  EXPECT_EQ(line_of("symbol"), 3);
  EXPECT_EQ(line_of("place"), 3);
  EXPECT_EQ(line_of("date"), 3);
  EXPECT_EQ(line_of("kind"), 5);
  EXPECT_EQ(line_of("title"), 7);
}

} // namespace
} // namespace congbo

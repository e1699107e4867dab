// P01-P09: texts and what of them is private. Persons, numbers and places are invented.

#include "check/privacy.h"

#include <gtest/gtest.h>

#include "check/withheld.h"
#include "parse/parse.h"
#include "recognise/recognise.h"

namespace congbo {
namespace {

struct Case {
  std::string_view text;
  std::string_view found;  // "P01 P03": rules of the spans and columns, by place; "" = nothing
};

OfficialContacts town() { return {{"thuankhe.example"}, "vanphong@hop-thu.example", "0200300100"}; }

struct Searched {
  ParsedSource parsed;
  SearchedText text;
  PrivateData data;
  explicit Searched(std::string_view markdown) : parsed(parse_source("content/2024/x/a.md", markdown)) {
    text = searched_text(parsed.source, recognise(parsed.source, Register::built_in()));
    data = find_private(text, town());
  }
};

std::string rules_in(std::string_view markdown) {
  const Searched searched(markdown);
  std::string codes;
  for (const Finding& finding : privacy_findings("a.md", searched.text, searched.data, {}))
    codes += (codes.empty() ? "" : " ") + std::string(rule_of(finding.rule).code);
  return codes;
}

void expect(std::span<const Case> cases) {
  for (const Case& c : cases) EXPECT_EQ(rules_in(c.text), c.found) << c.text;
}

TEST(Privacy, FindsIdentityNumbers) {
  const Case cases[] = {
      {"Ông Lường Văn Dẻn, CCCD số 001075012345, trú tại xã.", "P01"},
      {"Số định danh cá nhân: 001 075 012 345", "P01"},
      {"số căn cước công dân 0010 7501 2345", "P01"},
      {"Bà Quàng Thị Xôm (001.175.012.345)", "P01"},
      {"| 1 | Quàng Thị Xôm | 001175012345 |", "P01"},
      {"Bà Quàng Thị Xôm 001**175**012345", "P01"},
      {"Bà Quàng Thị Xôm &#48;01175012345", "P01"},
      {"Bà Quàng Thị Xôm ００１１７５０１２３４５", "P01"},
      {"CCCD: 999999999999", "P01"},
      {"CMND: 040123456", "P02"},
      {"giấy chứng minh nhân dân số 040 123 456 do Công an tỉnh cấp", "P02"},
      {"CMND/CCCD: 040123456", "P02"},
      {"Số CMND\n040123456", "P02"},
      // none
      {"Tổng kinh phí: 012 tập thể, 345 cá nhân, 678 hộ, 901 người", ""},
      {"kinh phí 351.000.000 đồng", ""},
      {"cấp CCCD: 120.000.000 đồng", ""},
      {"Mã hồ sơ 1.001234.000.00.00.H12", ""},
      {"Mã số 040123456 của công trình", ""},
      {"Quyết định số 999999999999/QĐ", ""},
      {"MST: 001075012345", ""},
      {"cấp thẻ CCCD cho 1.250 công dân; tổng 040123456 lượt", ""},
      {"- Căn cứ Luật Căn cước số 26/2023/QH15 ngày 27/11/2023;", ""},
  };
  expect(cases);
}

TEST(Privacy, FindsMobileNumbers) {
  const Case cases[] = {
      {"Liên hệ: bà Hà Thị Thơ, ĐT 0912 345 678", "P03"},
      {"(0912.345.678)", "P03"},
      {"0912-345-678", "P03"},
      {"+84 912 345 678", "P03"},
      {"(+84)912345678", "P03"},
      {"ĐT: 84912345678", "P03"},
      {"SĐT0987654321", "P03"},
      {"[gọi](tel:+84987654321)", "P03"},
      {"0351234567 – 0561234567", "P03 P03"},
      {"ĐT: 09 12 34 56 78", "P03"},
      {"0912 34 56 78", "P03"},
      {"0912\\-345\\-678", "P03"},
      {"| Hà Thị Thơ | 0912345678 |", "P03"},
      {"Ngày 05 tháng 01 năm 2016\n\nĐT: 01691234567", "P03"},
      // none
      {"Điện thoại: 0200 3000 100", ""},
      {"ĐT: 024 3825 1234; 028.38251234; (0236) 3822 123", ""},
      {"tổng đài 1900 6789, 1800 1234", ""},
      {"Đường dây nóng: 0912 345 678", ""},
      {"Điện thoại: 0200300100", ""},
      {"MST: 0312345678", ""},
      {"03 85 90 87 92", ""},
      {"kinh phí 0912345678,5", ""},
      {"84.912.345.678 đồng", ""},
      {"từ 08 giờ 00 ngày 30/01/2024 đến 11 giờ 30", ""},
      {"Số: 54/KH-UBND ngày 05 tháng 01 năm 2024", ""},
      {"| 03 | 85 | 90 | 87 | 92 |", ""},
  };
  expect(cases);
}

TEST(Privacy, TakesOldNumbersOfOfficesForWhatTheyWere) {
  const std::string head = "UBND TỈNH\n\nSố: 12/KH-UBND\n\nAn Lạc, ngày 05 tháng 01 năm 2015\n\nKẾ HOẠCH\n\nTổ chức Hội nghị\n\n";
  EXPECT_EQ(rules_in(head + "ĐT: 0773 811 123"), "");
  EXPECT_EQ(rules_in(head + "ĐT: 0912 811 123"), "P03");
}

TEST(Privacy, FindsPrivateMail) {
  const Case cases[] = {
      {"gửi về thont.annlac@thu-rieng.example", "P04"},
      {"<thont@thu-rieng.example>", "P04"},
      {"[thư](mailto:thont%40thu-rieng.example)", "P04"},
      {"ha_thi.tho+kt@thu-rieng.example.vn.", "P04"},
      {"thont @ thu-rieng.example", "P04"},
      {"thont&#64;thu-rieng.example", "P04"},
      {"vanthu@anlac.gov.vn, ubnd@khanhgiang.gov.vn", ""},
      {"vanphong@thuankhe.example; a@ban.thuankhe.example", ""},
      {"vanphong@hop-thu.example", ""},
      {"khac@hop-thu.example", "P04"},
      {"gia@mao.gov.vn.example", "P04"},
      {"@thu-rieng.example, giá 5@kg", ""},
  };
  expect(cases);
}

TEST(Privacy, FindsDatesOfBirth) {
  const Case cases[] = {
      {"Bà Quàng Thị Xôm, sinh ngày 12/3/1975", "P05"},
      {"Ông Lường Văn Dẻn sinh năm 1975, Trưởng bản", "P05"},
      {"Ông Lường Văn Dẻn (SN 1975)", "P05"},
      {"Ông Lường Văn Dẻn, SN: 1975", "P05"},
      {"- Ngày sinh: 05 tháng 6 năm 1980", "P05"},
      {"- Sinh năm: 1980", "P05"},
      {"Ngày, tháng, năm sinh: 05.6.1980", "P05"},
      {"Cháu Lò Thị Mây, sinh\nngày 12/3/2012", "P05"},
      {"Bà **Quàng Thị Xôm**, sinh ngày **12**/3/1975", "P05"},
      // none
      {"học sinh năm 2024, tuyển sinh ngày 12/6/2024, khai sinh năm 2023", ""},
      {"Học sinh năm học 2023 - 2024", ""},
      {"công dân nam sinh năm 1998 đến 2006", ""},
      {"trẻ em sinh năm 2018 vào lớp Một", ""},
      {"Kỷ niệm 134 năm Ngày sinh Chủ tịch Hồ Chí Minh (19/5/1890 - 19/5/2024)", ""},
      {"hy sinh ngày 12/3/1968 tại mặt trận", ""},
      {"vệ sinh ngày 05/01/2024", ""},
      {"An sinh năm 2024 được giữ vững", ""},
      {"phong trào sinh hoạt hè năm 2024", ""},
  };
  expect(cases);
}

TEST(Privacy, FindsHomesButNoVenuesAndOffices) {
  const Case cases[] = {
      {"Ông Lường Văn Dẻn, số nhà 12, ngõ 45, tổ dân phố 3, phường An Lạc", "P06"},
      {"Thường trú: số nhà 12 đường Bờ Sông, phường An Lạc", "P06"},
      {"| 2 | Bà Quàng Thị Xôm | Số nhà 12, ngõ 5, đường Bờ Sông | Phường An Lạc |", "P06"},
      {"| 2 | Bà Quàng Thị Xôm | Trưởng bản, số nhà 12 ngõ 5 | Phường An Lạc |", "P06"},
      {"| 2 | Trạm Y tế phường An Lạc | Số nhà 12, đường Bờ Sông | 5 |", ""},
      {"Nơi ở hiện nay: 12/5 Bờ Sông, phường An Lạc", "P06"},
      {"HKTT: hẻm 7, khu phố 2", "P06"},
      {"hộ bà Quàng Thị Xôm ở kiệt 45/2", "P06"},
      {"| STT | Họ và tên | Địa chỉ |\n|---|---|---|\n| 1 | Quàng Thị Xôm | Số nhà 12, tổ 3 |", "P06"},
      {"Bà Quàng Thị Xôm, giáo viên, số nhà 12 phường An Lạc", "P06"},
      {"Quàng Thị Xôm, CMND 040123456, cấp năm 2010, ngõ 45", "P02 P06"},
      // none
      {"Ông Lường Văn Dẻn, Nhà văn hóa khu phố 3, ngõ 45", ""},
      {"- Địa điểm: Hội trường UBND phường, số 12 đường Bờ Sông", ""},
      {"- Địa điểm: Nhà văn hóa tổ dân phố 3, ngõ 45 đường Lê Lợi", ""},
      {"Địa chỉ: số nhà 12, ngõ 5, đường Bờ Sông, phường An Lạc", ""},
      {"bê tông hóa ngõ 45 và hẻm 12", ""},
      {"Ông Trần Văn Bưởi hiến 50 m2 đất mở rộng ngõ 12", ""},
      {"Thường trú: thôn Bản Mường, xã An Lạc", ""},
      {"Ủy ban Thường trực, Ban Thường vụ số 12", ""},
      {"| STT | Họ và tên | Địa chỉ |\n|---|---|---|\n| 1 | Quàng Thị Xôm | Tổ dân phố 3 |", ""},
  };
  expect(cases);
}

TEST(Privacy, FindsAccountsAndCards) {
  const Case cases[] = {
      {"Bà Quàng Thị Xôm, STK 1903 4567 8901 22", "P07"},
      {"số tài khoản của bà Quàng Thị Xôm: 0123456789 tại Ngân hàng", "P07"},
      {"Tài khoản: 123456789", "P07"},
      {"Chủ tài khoản: Đoàn Văn Bưởi, số tài khoản 0123456789", "P07"},
      {"thẻ 4539 1488 0343 6467", "P07"},
      // none
      {"Số tài khoản 3741.0.1234567 tại Kho bạc Nhà nước khu vực I", ""},
      {"Số tài khoản: 0123456789; chủ tài khoản: Ủy ban Mặt trận Tổ quốc phường", "P07"},
      {"Tên tài khoản: Ủy ban Mặt trận Tổ quốc phường, số tài khoản: 0123456789", ""},
      {"kích hoạt tài khoản định danh cho 120.000 công dân", ""},
      {"mở mới 1.250.000 tài khoản", ""},
      {"mã 4539 1488 0343 6468", ""},
      {"các năm 2023 2024 2025 2026", ""},
  };
  std::vector<Case> all(std::begin(cases), std::end(cases));
  all[6].found = "";  // the holder stands behind the number
  expect(all);
}

TEST(Privacy, FindsSensitiveDataOfPersonsOnly) {
  const Case cases[] = {
      {"| STT | Họ và tên | Dân tộc | Đơn vị |\n|---|---|---|---|\n| 1 | Quàng Thị Xôm | Thái | Trường A |", "P08"},
      {"| TT | Họ tên | Tôn giáo | Đảng viên |\n|---|---|---|---|\n| 1 | Quàng Thị Xôm | Không | x |", "P08 P08"},
      {"Bà Quàng Thị Xôm, dân tộc Thái, giáo viên", "P08"},
      {"Dân tộc: Mường; tôn giáo: Không.", "P08 P08"},
      // none
      {"| TT | Dân tộc | Số hộ |\n|---|---|---|\n| 1 | Thái | 120 |\n| 2 | Mường | 45 |", ""},
      {"| TT | Chi bộ | Đảng viên |\n|---|---|---|\n| 1 | Chi bộ thôn Đông | 15 |", ""},
      {"đồng bào dân tộc Mường; Ngày hội Đại đoàn kết toàn dân tộc", ""},
      {"Trang phục dân tộc: Thái, Mường", ""},
      {"| TT | Họ và tên | Đơn vị |\n|---|---|---|\n| 1 | Quàng Thị Xôm | Trường Dân tộc nội trú |", ""},
  };
  expect(cases);
}

TEST(Privacy, FindsColumnsByTheirHeaders) {
  const Case cases[] = {
      {"| STT | Họ và tên | Ngày sinh | Số CCCD |\n|---|---|---|---|\n| 1 | Quàng Thị Xôm | 12/3/1975 | 001175012345 |", "P05 P01"},
      {"STT   Họ và tên        Ngày sinh    Chức vụ\n1     Quàng Thị Xôm    12/3/1975    Y sĩ\n2     Lò Văn Ún        5/6/1980     Y tá", "P05"},
      {"| STT | Họ và tên | Năm sinh | |\n|---|---|---|---|\n| | | Nam | Nữ |\n| 1 | Quàng Thị Xôm | | 1975 |", "P05"},
      {"| STT | Họ và tên | Ghi chú |\n|---|---|---|\n| 1 | Quàng Thị Xôm | 040123456 |\n| 2 | Lường Văn Dẻn | 040123457 |", "P02"},
      {"| STT | Họ và tên | Mức thưởng |\n|---|---|---|\n| 1 | Quàng Thị Xôm | 100000001 |\n| 2 | Lường Văn Dẻn | 200000001 |", ""},
      {"| Năm sinh | Số trẻ |\n|---|---|\n| 2018 | 45 |\n| 2019 | 50 |", ""},
  };
  expect(cases);
}

TEST(Privacy, FindsTheDrafterInTheFiledLine) {
  const Case cases[] = {
      {"- Lưu: VT, KGVXNV (Thơ).", "P09"},
      {"- Lưu: VT, VHXH (H.Thơ 03b).", "P09"},
      {"| Nơi nhận:<br>- Như trên;<br>- Lưu: VT, NV (Hà Thị Thơ). | |", "P09"},
      {"- Lưu: VT, TH (03 bản).", ""},
      {"- Lưu: VT (HT).", ""},
      {"- Lưu: VT, Phòng Nội vụ (để báo cáo).", ""},
      {"- Lưu ý: các đại biểu (Thơ, Xôm) đến sớm", ""},
  };
  expect(cases);
}

TEST(Privacy, SaysAtMostTheLastTwoDigits) {
  const Searched searched("CCCD 001175012345, sinh ngày 12/3/1975, thư a.b@thu-rieng.example");
  const Findings findings = privacy_findings("a.md", searched.text, searched.data, {});
  ASSERT_EQ(findings.size(), 3U);
  EXPECT_EQ(std::get<std::string>(findings[0].arguments[0]), "••••••••••45");
  EXPECT_EQ(findings[0].place.column, 6);
  EXPECT_EQ(findings[0].place.length, 12);
  for (std::size_t i : {1U, 2U})
    for (const char c : std::get<std::string>(findings[i].arguments[0])) EXPECT_LT(static_cast<signed char>(c), 0);
}

TEST(Privacy, MaskedTextKeepsItsShapeAndHoldsNothingMore) {
  constexpr std::string_view text =
      "---\nsignature.name: Lò Văn Piêng 0912345678\n---\nDòng một\n\n| STT | Họ và tên | Ngày sinh | Đơn vị |\n|---|---|---|---|\n"
      "| 1 | Quàng Thị Xôm | 12/3/1975 | ĐT 0987 654 321 |\n\n<!-- CCCD 001175012345 -->\nsinh\nngày 12/3/1975\n";
  const Searched searched(text);
  const std::string full = masked(searched.text, searched.data);
  const std::string less = without_private(searched.text, searched.data);
  for (const bool whole : {true, false}) {
    const std::string& one = whole ? full : less;
    EXPECT_EQ(std::count(one.begin(), one.end(), '\n'), std::count(text.begin(), text.end(), '\n'));
    for (const char* secret : {"0912345678", "1975", "0987", "321", "001175012345"})
      EXPECT_EQ(one.find(secret), std::string::npos) << secret << "\n" << one;
    const Searched again(one);
    EXPECT_EQ((whole ? masked : without_private)(again.text, again.data), one);
  }
  EXPECT_NE(full.find("Ngày sinh"), std::string::npos);
  EXPECT_EQ(less.find("Ngày sinh"), std::string::npos);
  EXPECT_NE(less.find("| 1 | Quàng Thị Xôm | ĐT •••••••••••• |\n"), std::string::npos) << less;
}

// Whatever a text is made of: the search ends, lines stay, and what was masked once is masked.
TEST(Privacy, SurvivesAnyTextAndMasksOnceForAll) {
  constexpr auto pieces = std::to_array<std::string_view>(
      {"0912345678", "+84 912", " 345 678", "001175012345", "CMND ", "040123456", "sinh ngày ", "12/3/1975", "năm sinh: ", "1975",
       "Quàng Thị Xôm", ", ", "số nhà 12", "ngõ ", "thường trú: ", "STK ", "190345678901", "tho@thu-rieng.example", "@", "|", "\n",
       "\n\n", "| STT | Họ và tên | Ngày sinh |\n|---|---|---|\n", "<!--", "-->", "**", "&#48;", "%40", "\\", "•", "- Lưu: VT (Thơ)",
       "dân tộc: Thái", "---\n", "12", "<br>", "\xEF\xBC\x90", "ế", "(", ")", ".", " "});
  std::uint32_t random = 11;
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (int i = 0; i < 14; ++i) {
      random = random * 1664525U + 1013904223U;
      text += pieces[(random >> 8) % pieces.size()];
    }
    const Searched searched(text);
    const std::string once = masked(searched.text, searched.data);
    ASSERT_EQ(std::count(once.begin(), once.end(), '\n'), std::count(text.begin(), text.end(), '\n')) << text;
    const Searched again(once);
    // What is a table's header may be another row once a torn table is masked; and a line that begins
    // with a mask looks like an item of a list.
    const bool looks_listed = once.starts_with("•") || once.find("\n•") != once.npos;
    if (searched.data.columns.empty() && again.data.columns.empty() && !looks_listed) {
      EXPECT_EQ(masked(again.text, again.data), once) << text;
    }
    const std::string less = without_private(searched.text, searched.data);
    ASSERT_EQ(std::count(less.begin(), less.end(), '\n'), std::count(text.begin(), text.end(), '\n')) << text;
  }
}

TEST(Privacy, DropsBothColumnsBelowOneHeader) {
  const Searched searched("| STT | Họ và tên | Năm sinh | |\n|---|---|---|---|\n| | | Nam | Nữ |\n| 1 | Quàng Thị Xôm | | 1975 |\n");
  EXPECT_EQ(without_private(searched.text, searched.data),
            "| STT | Họ và tên |\n|---|---|\n| | |\n| 1 | Quàng Thị Xôm |\n");
}

// Where white space alone sets cells apart, an empty one leaves no trace: the value stands further left.
TEST(Privacy, ARowWithAnEmptyCellHidesNothingBehindIt) {
  const std::string text = "STT  Họ và tên           Chức vụ       Ngày sinh     Đơn vị\n"
                           "1    Quàng Thị Xôm       Giáo viên     12/3/1975     Trường Mầm non Bến Sen\n"
                           "2    Lường Văn Dẻn                     05/6/1980     Trạm Y tế phường\n"
                           "3    Lò Thị Mây          Kế  toán      07/8/1991     Ủy ban nhân dân phường\n";
  const Searched searched(text);
  ASSERT_FALSE(searched.data.empty());
  for (const std::string& shown : {masked(searched.text, searched.data), without_private(searched.text, searched.data)}) {
    for (const char* birth : {"1975", "1980", "1991"}) EXPECT_EQ(shown.find(birth), std::string::npos) << shown;
    for (const char* name : {"Quàng Thị Xôm", "Lường Văn Dẻn", "Lò Thị Mây"})
      EXPECT_NE(shown.find(name), std::string::npos) << shown;
  }
}

struct NameCase {
  std::string_view text;
  std::string_view unit;
  std::string_view result;
};

TEST(Withheld, TakesANameOutHoweverItIsPrinted) {
  const NameCase cases[] = {
      {"Bà Hoà Thị Thơ, giáo viên", "", "Bà (không nêu tên), giáo viên"},
      {"BÀ HÒA THỊ THƠ", "", "BÀ (không nêu tên)"},
      {"Hòa **Thị** Thơ", "", "(không nêu tên)"},
      {"**Hòa Thị** Thơ", "", "**(không nêu tên)**"},
      {"Hòa Thị **Thơ**", "", "**(không nêu tên)**"},
      {"| 1 | Hòa Thị | Thơ | A |", "", "| 1 | (không nêu tên) |  | A |"},
      {"bà Hòa\nThị Thơ", "", "bà (không nêu tên)\n"},
      {"Hòa&nbsp;Thị<br>Thơ", "", "(không nêu tên)"},
      {"Hoa Thị Thơ; Hòa Thị Thơm", "", "Hoa Thị Thơ; Hòa Thị Thơm"},
      {"- Hòa Thị Thơ, Trường A\n- Hòa Thị Thơ, Trường B\nHòa Thị Thơ", "Trường B",
       "- Hòa Thị Thơ, Trường A\n- (không nêu tên), Trường B\n(không nêu tên)"},
      {"Hòa Thị Thơ, Trường A", "Trường C", "Hòa Thị Thơ, Trường A"},
  };
  for (const NameCase& c : cases) {
    const WithheldPerson person{"content/a.md", "Hòa Thị Thơ", std::string(c.unit), "theo yêu cầu", 1, 1};
    const Unnamed entry[] = {{&person, 0}};
    std::set<std::size_t> found;
    EXPECT_EQ(without_names(c.text, entry, found), c.result) << c.text;
    EXPECT_EQ(found.empty(), c.text == c.result) << c.text;
  }
}

}  // namespace
}  // namespace congbo

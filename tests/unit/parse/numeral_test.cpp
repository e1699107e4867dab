#include "parse/numeral.h"

#include <gtest/gtest.h>

#include "vietnamese/fold.h"

namespace congbo {
namespace {

struct Case {
  std::string_view text;
  NumeralKind kind;
  int value = 0;
  std::string_view printed = {};
  std::string_view rest = {};
};

void PrintTo(const Case& c, std::ostream* out) {
  *out << c.text;
}

class NumeralOfLine : public testing::TestWithParam<Case> {};

TEST_P(NumeralOfLine, IsReadWithItsValueAndLength) {
  const Case& expected = GetParam();
  const std::string folded = fold(expected.text);
  const Numeral numeral = read_numeral(expected.text, folded);
  EXPECT_EQ(numeral.kind, expected.kind);
  EXPECT_EQ(numeral.value, expected.value);
  EXPECT_EQ(numeral.printed, expected.printed);
  if (expected.kind == NumeralKind::none) {
    EXPECT_EQ(numeral.length, 0);
  } else {
    EXPECT_EQ(expected.text.substr(numeral.length), expected.rest);
  }
}

using enum NumeralKind;

INSTANTIATE_TEST_SUITE_P(
    Roman, NumeralOfLine,
    testing::Values(Case{"I. MỤC ĐÍCH", roman, 1, "I", "MỤC ĐÍCH"},
                    Case{"IV. Kinh phí", roman, 4, "IV", "Kinh phí"},
                    Case{"II/ NỘI DUNG", roman, 2, "II", "NỘI DUNG"},
                    Case{"III) Nội dung", roman, 3, "III", "Nội dung"},
                    Case{"I- Công tác", roman, 1, "I", "Công tác"},
                    Case{"V - TỔ CHỨC", roman, 5, "V", "TỔ CHỨC"},
                    Case{"I.MỤC ĐÍCH", roman, 1, "I", "MỤC ĐÍCH"},
                    Case{"XII.", roman, 12, "XII", ""},
                    Case{"Il. THỜI GIAN", roman, 2, "Il", "THỜI GIAN"},
                    Case{"lll. KINH PHÍ", roman, 3, "lll", "KINH PHÍ"}, Case{"Il. thời gian", none},
                    Case{"V/v tổ chức Hội nghị", none}, Case{"V/V TỔ CHỨC HỘI NGHỊ", none},
                    Case{"V.I. Lê-nin", none}, Case{"IIII. Sai", none}, Case{"I MỤC ĐÍCH", none},
                    Case{"VI-RÚT", none}, Case{"XD. Nhà", none}));

INSTANTIATE_TEST_SUITE_P(
    CommasAndPartedPoints, NumeralOfLine,
    testing::Values(Case{"V, Thời gian", roman, 5, "V", "Thời gian"},
                    Case{"1, Chỉ đạo", arabic, 1, "1", "Chỉ đạo"},
                    Case{"1 . Nội dung", arabic, 1, "1", "Nội dung"},
                    Case{"I . NỘI DUNG", roman, 1, "I", "NỘI DUNG"},
                    Case{"Điều 2, Thi hành", dieu, 2, "Điều 2", "Thi hành"},
                    Case{"Điều l. Thi hành", dieu, 1, "Điều l", "Thi hành"},
                    Case{"Điều 1, Điều 2 của Quy chế", none},
                    Case{"Điều 5, Nghị định số 98/2023/NĐ-CP", none}, Case{"3, Điều 5", none},
                    Case{"1, phối hợp", none}, Case{"140, Lê Lợi", none},
                    Case{"1,5 triệu đồng", none}, Case{"1 . 500 đồng", none}));

INSTANTIATE_TEST_SUITE_P(
    Arabic, NumeralOfLine,
    testing::Values(Case{"1. Mục đích", arabic, 1, "1", "Mục đích"},
                    Case{"12) Phần thưởng", arabic, 12, "12", "Phần thưởng"},
                    Case{"01. Ông Lê Văn Bình", arabic, 1, "01", "Ông Lê Văn Bình"},
                    Case{"1/ Mục tiêu chung", arabic, 1, "1", "Mục tiêu chung"},
                    Case{"1- Mục đích", arabic, 1, "1", "Mục đích"},
                    Case{"3.Kinh phí", arabic, 3, "3", "Kinh phí"}, Case{"7.", arabic, 7, "7", ""},
                    Case{"120. Trường Mầm non", arabic, 120, "120", "Trường Mầm non"},
                    Case{"1.1. Thời gian", dotted, 1, "1.1", "Thời gian"},
                    Case{"2.3 Địa điểm", dotted, 3, "2.3", "Địa điểm"},
                    Case{"1.2.10) điểm", dotted, 10, "1.2.10", "điểm"},
                    Case{"2.000.000 đồng", none}, Case{"2. 000.000 đồng", none},
                    Case{"1.000 người", none}, Case{"1.5 triệu đồng", none},
                    Case{"20/8/2019", none}, Case{"20.8.2019", none}, Case{"2024. Trong đó", none},
                    Case{"2024 là năm", none}, Case{"12/CT-TTg ngày 01/3/2023", none},
                    Case{"10-15 phút", none}, Case{"7.30 Đón tiếp đại biểu", none},
                    Case{"08 giờ 00", none}, Case{"110 người", none}, Case{"5", none}));

INSTANTIATE_TEST_SUITE_P(Letters, NumeralOfLine,
                         testing::Values(Case{"a) Nội dung", letter, 1, "a", "Nội dung"},
                                         Case{"d) Nội dung", letter, 4, "d", "Nội dung"},
                                         Case{"đ) Nội dung", letter, 5, "đ", "Nội dung"},
                                         Case{"e) Nội dung", letter, 6, "e", "Nội dung"},
                                         Case{"g) Nội dung", letter, 7, "g", "Nội dung"},
                                         Case{"i) Nội dung", letter, 9, "i", "Nội dung"},
                                         Case{"y) Nội dung", letter, 23, "y", "Nội dung"},
                                         Case{"b. nội dung", letter, 2, "b", "nội dung"},
                                         Case{"c/ Nội dung", letter, 3, "c", "Nội dung"},
                                         Case{"a)Thành phần", letter, 1, "a", "Thành phần"},
                                         Case{"A. PHẦN CHUNG", capital, 1, "A", "PHẦN CHUNG"},
                                         Case{"Đ) Phần riêng", capital, 5, "Đ", "Phần riêng"},
                                         Case{"C. TỔ CHỨC", capital, 3, "C", "TỔ CHỨC"},
                                         Case{"B/ Tập thể", capital, 2, "B", "Tập thể"},
                                         Case{"Đ/c Chủ tịch", none}, Case{"T/M Ủy ban", none},
                                         Case{"P. Hòa Bình", none}, Case{"H. N. Hùng", none},
                                         Case{"a nội dung", none}, Case{"ô) lạ", none},
                                         Case{"TM. ỦY BAN", none}, Case{"- a) gạch", none}));

INSTANTIATE_TEST_SUITE_P(
    Titled, NumeralOfLine,
    testing::Values(Case{"Điều 1. Tặng Giấy khen", dieu, 1, "Điều 1", "Tặng Giấy khen"},
                    Case{"Điều 2: Quyết định", dieu, 2, "Điều 2", "Quyết định"},
                    Case{"ĐIỀU 3. HIỆU LỰC", dieu, 3, "ĐIỀU 3", "HIỆU LỰC"},
                    Case{"Dieu 1. Tang", dieu, 1, "Dieu 1", "Tang"},
                    Case{"Điều 4 Chánh Văn phòng", dieu, 4, "Điều 4", "Chánh Văn phòng"},
                    Case{"Điều 12", dieu, 12, "Điều 12", ""},
                    Case{"Điều 1 .", dieu, 1, "Điều 1", ""}, Case{"Phần I", phan, 1, "Phần I", ""},
                    Case{"PHẦN THỨ NHẤT", phan, 1, "PHẦN THỨ NHẤT", ""},
                    Case{"Phần thứ hai. NHIỆM VỤ", phan, 2, "Phần thứ hai", "NHIỆM VỤ"},
                    Case{"Chương II QUY ĐỊNH CỤ THỂ", chuong, 2, "Chương II", "QUY ĐỊNH CỤ THỂ"},
                    Case{"Mục 1. Nguyên tắc", muc, 1, "Mục 1", "Nguyên tắc"},
                    Case{"Điều 5 Nghị định số 98/2023/NĐ-CP", none},
                    Case{"Điều 1 Quyết định này", none}, Case{"Điều 2 và Điều 3", none},
                    Case{"điều 1. nêu trên", none}, Case{"Điều 1, Điều 2", none},
                    Case{"Điều hành tham luận", none}, Case{"Mục tiêu 1: Phấn đấu", none},
                    Case{"Phần thưởng", none}, Case{"Phần đông", none}));

} // namespace
} // namespace congbo

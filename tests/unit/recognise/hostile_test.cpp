// No input makes the recogniser fail, and it stays linear.

#include <gtest/gtest.h>

#include <chrono>
#include <random>

#include "reading_of.h"

namespace congbo {
namespace {

using test::read;

std::string repeated(std::string_view part, std::size_t size) {
  std::string out;
  out.reserve(size + part.size());
  while (out.size() < size)
    out += part;
  return out;
}

TEST(Hostile, EmptyAndMarksAlone) {
  for (const std::string_view text :
       {"",    "\n",        "\n\n\n", "-",   "- - -",     "****",
        "|",   "| |\n|-|",  "#",      "Số:", "Nơi nhận:", "TM.",
        "V/v", "Kính gửi:", "Căn cứ", "I.",  "Điều 1.",   "ngày tháng năm",
        "(",   "…",         "\\"}) {
    const Document document = read(text);
    EXPECT_EQ(document.number, "") << text;
    EXPECT_FALSE(document.date) << text;
  }
}

// One shape for each loop that looks ahead or back.
TEST(Hostile, LargeInputsAreReadInTime) {
  const std::string_view parts[] = {"x",
                                    "- ",
                                    "1. Một\n",
                                    "1\n\n",
                                    "\n",
                                    "số ",
                                    "Số: \n",
                                    "KẾ HOẠCH\n",
                                    "Nơi nhận:\n- a;\n",
                                    "TM. UBND\nCHỦ TỊCH\nLê Văn A\n",
                                    "CHỦ TỊCH\n",
                                    "PHỤ LỤC\n",
                                    "| CHỦ TỊCH | GIÁM ĐỐC |\n",
                                    "ngày tháng năm ",
                                    "12/KH-UBND ",
                                    "<br>",
                                    "|",
                                    "; ",
                                    "Phòng Tài chính\n- Kế hoạch\n",
                                    "Căn cứ Kế hoạch số 1/KH-UBND; ",
                                    "danh sách ",
                                    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n",
                                    "a   b   ",
                                    "Kính gửi:\n- a;\n",
                                    "UBND xã, "};
  constexpr std::size_t size = 1 << 20;
  for (const std::string_view part : parts) {
    for (const std::string_view head :
         {"", "KẾ HOẠCH\n\nTổ chức Hội nghị\n\nCăn cứ Luật Thi đua;\n\n",
          "KẾ HOẠCH\n\nHội nghị\n\nI. A\n\nCHỦ TỊCH\nLê Văn A\n\n"}) {
      const std::string text = std::string(head) + repeated(part, size);
      const auto begin = std::chrono::steady_clock::now();
      read(text);
      const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
      // Quadratic work on a megabyte takes minutes; sanitizers slow linear work tenfold.
      EXPECT_LT(took.count(), 20.0) << part << " below " << head;
    }
  }
}

TEST(Hostile, ManyDistinctBasesAndNumerals) {
  std::string text = "KẾ HOẠCH\n\nHội nghị\n\n";
  for (int i = 1; i <= 20000; ++i)
    text += "Căn cứ Quyết định số " + std::to_string(i) + "/QĐ-UBND;\n";
  text += "\nI. NỘI DUNG\n\n";
  for (int i = 1; i <= 100000; ++i)
    text += std::to_string(i % 900 + 1) + ". Việc.\n";
  const Document document = read(text);
  EXPECT_EQ(document.bases.size(), 20000u);
  ASSERT_EQ(document.sections.size(), 1u);
  EXPECT_EQ(document.sections[0].children.size(), 100000u);
}

// Lines of a vocabulary in any order, fixed seed: every document is read, and what it says of lines
// lies within the text.
TEST(Hostile, RandomDocumentsKeepTheInvariants) {
  const std::string_view lines[] = {
      "KẾ HOẠCH",
      "**QUYẾT ĐỊNH**",
      "QUYẾT ĐỊNH:",
      "Số: 12/KH-UBND",
      "Số: /QĐ-UBND",
      "An Lạc, ngày 5 tháng 3 năm 2024",
      "UBND XÃ AN KHÊ",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "V/v tổng kết",
      "Kính gửi: Các thôn;",
      "- Các thôn;",
      "",
      "",
      "",
      "Căn cứ Luật Thi đua, khen thưởng;",
      "Thực hiện Kế hoạch số 3/KH-UBND; UBND xã ban hành Kế hoạch như sau:",
      "I. NỘI DUNG",
      "II. KINH PHÍ",
      "1. Thời gian: sáng",
      "a) Cấp xã:",
      "Điều 1. Tặng Giấy khen",
      "Chương I",
      "Nơi nhận:",
      "- Lưu: VT.",
      "TM. UBND XÃ",
      "CHỦ TỊCH",
      "Nguyễn Thị Hoa",
      "| Nơi nhận: | TM. UBND |",
      "|---|---|",
      "| - Lưu. | CHỦ TỊCH<br>Trần Văn Bình |",
      "PHỤ LỤC",
      "DANH SÁCH CÁ NHÂN",
      "(Kèm theo Kế hoạch số 3/KH-UBND)",
      "Phòng Tài chính",
      "- Kế hoạch",
      "2",
      "---",
      "<!-- ghi chú -->",
      "DỰ THẢO",
      "Một câu dài nói về phong trào thi đua yêu nước trên địa bàn xã trong năm qua và nhiệm vụ "
      "năm tới",
      "* x",

      "…………"};
  std::mt19937 random(20240229);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    const std::size_t count = random() % 40;
    for (std::size_t i = 0; i < count; ++i) {
      text += lines[random() % std::size(lines)];
      text += '\n';
    }
    const ParsedSource parsed = parse_source("a.md", text);
    const Document document = recognise(parsed.source, Register::built_in());
    const int last = static_cast<int>(count) + 1;
    int above = 0;
    for (const Part& part : document.parts) {
      EXPECT_GT(part.first_line, above) << text;
      EXPECT_GE(part.last_line, part.first_line) << text;
      above = part.last_line;
    }
    EXPECT_LE(above, last);
    for (const int line : {document.number_line, document.date_line, document.title_line})
      EXPECT_LE(line, last);
    for (const LegalBasis& basis : document.bases)
      EXPECT_FALSE(basis.reference.empty()) << text;
    for (const std::string& recipient : document.recipients)
      EXPECT_FALSE(recipient.empty()) << text;
    EXPECT_FALSE(document.issuer && document.issuer->name.empty()) << text;
  }
}

// The same text in other dress says the same.
TEST(Hostile, EncodingAndLineEndsDoNotMatter) {
  const std::string text = "UBND XÃ AN KHÊ\nSố: 12/KH-UBND\nAn Khê, ngày 5 tháng 3 năm 2024\n\nKẾ "
                           "HOẠCH\n\nTổ chức Hội nghị\n\nI. NỘI DUNG\n\nCHỦ TỊCH\nNguyễn Thị Hoa\n";
  std::string windows = "\xEF\xBB\xBF";
  for (const char c : text)
    windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
  const Document a = read(text);
  const Document b = read(windows);
  EXPECT_EQ(a.number, b.number);
  EXPECT_EQ(a.title, b.title);
  EXPECT_EQ(a.issuer->name, b.issuer->name);
  EXPECT_EQ(a.signature->name, b.signature->name);
  EXPECT_EQ(a.sections.size(), b.sections.size());
}

} // namespace
} // namespace congbo

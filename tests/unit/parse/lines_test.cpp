#include "parse/lines.h"

#include <memory>

#include <gtest/gtest.h>

#include "cpu_seconds.h"
#include "parse/inline_marks.h"

namespace congbo {
namespace {

struct Reading {
  std::string body;
  std::unique_ptr<char[]> arena;
  std::vector<Line> lines;
};

Reading read(std::string body, int first_line = 1) {
  Reading reading{std::move(body), nullptr, {}};
  reading.arena = std::make_unique<char[]>(line_arena_size(reading.body.size()));
  reading.lines = read_lines(reading.body, first_line, reading.arena.get());
  return reading;
}

std::string text_of(const std::string& line) {
  const Reading reading = read(line);
  EXPECT_EQ(reading.lines.size(), 1U);
  return std::string(reading.lines.at(0).text);
}

struct Stripped {
  std::string raw;
  std::string text;
};
void PrintTo(const Stripped& c, std::ostream* out) {
  *out << c.raw;
}

class TextOfLine : public testing::TestWithParam<Stripped> {};

TEST_P(TextOfLine, IsWhatAReaderSees) {
  EXPECT_EQ(text_of(GetParam().raw), GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(
    Emphasis, TextOfLine,
    testing::Values(Stripped{"S**\u0301**o", "\u015Ao"}, // a tone set free joins its letter: NFC
                    Stripped{"**KẾ HOẠCH**", "KẾ HOẠCH"}, Stripped{"***Nơi nhận:***", "Nơi nhận:"},
                    Stripped{"**I.** MỤC ĐÍCH", "I. MỤC ĐÍCH"},
                    Stripped{"- Tổng cộng: 9.500.000 đồng** (chẵn).",
                             "Tổng cộng: 9.500.000 đồng (chẵn)."},
                    Stripped{"**Đậm:**nội dung", "Đậm:nội dung"},
                    Stripped{"Số lượng* đại biểu", "Số lượng đại biểu"},
                    Stripped{"2 * 3 = 6", "2 * 3 = 6"}, Stripped{"20*30 cm", "20*30 cm"},
                    Stripped{"Ghi chú (*)", "Ghi chú (*)"},
                    Stripped{"_nghiêng_ thôi", "nghiêng thôi"}, Stripped{"__đậm__", "đậm"},
                    Stripped{"ke_hoach_nam.docx", "ke_hoach_nam.docx"},
                    Stripped{"Số: ___/KH-UBND", "Số: ___/KH-UBND"},
                    Stripped{"ngày ___ tháng ___", "ngày ___ tháng ___"},
                    Stripped{"Họ tên: ________", "Họ tên: ________"},
                    Stripped{"____/____", "____/____"}, Stripped{"~~bỏ~~ giữ ~5%", "bỏ giữ ~5%"}));

INSTANTIATE_TEST_SUITE_P(
    Marks, TextOfLine,
    testing::Values(
        Stripped{"#### \\* Văn nghệ", "Văn nghệ"}, Stripped{"1\\. Mục đích", "1. Mục đích"},
        Stripped{"\\*giữ sao\\*", "*giữ sao*"}, Stripped{"C\\D", "C\\D"},
        Stripped{"một<br>hai<BR/>ba<br />", "một hai ba"}, Stripped{"a <b>đậm</b>", "a <b>đậm</b>"},
        Stripped{"LĐTB&amp;XH", "LĐTB&XH"}, Stripped{"LĐTB&XH;", "LĐTB&XH;"},
        Stripped{"&nbsp;một&#32;hai&#x1EAD;p", "một hai\u1EADp"}, Stripped{"a&#769;", "a&#769;"},
        Stripped{"`mã số` và `", "mã số và `"}, Stripped{"`a*b_c`", "a*b_c"},
        Stripped{"Xem [kế hoạch](ke-hoach.md) này", "Xem kế hoạch này"},
        Stripped{"[a](b \"c\") [d]( <e f> ) [g](h i)", "a d [g](h i)"},
        Stripped{"![ảnh lễ](le.jpg) trao", "ảnh lễ trao"},
        Stripped{"[![nhỏ](a.png)](b.png)", "nhỏ"}, Stripped{"trước ![](a.png) sau", "trước sau"},
        Stripped{"[1] tài liệu (2)", "[1] tài liệu (2)"},
        Stripped{"<https://vidu.vn/a> và <x@vidu.vn>", "https://vidu.vn/a và x@vidu.vn"},
        Stripped{"một <!-- ẩn --> hai", "một hai"}, Stripped{"một <!-- hai", "một <!-- hai"}));

INSTANTIATE_TEST_SUITE_P(Spaces, TextOfLine,
                         testing::Values(Stripped{"  hai   khoảng\ttrắng ", "hai khoảng trắng"},
                                         Stripped{"a\u00A0 \u2003b", "a b"},
                                         Stripped{"ẩn\u200Bgiữa\u00AD", "ẩngiữa"},
                                         Stripped{"“ngoặc” – gạch", "“ngoặc” – gạch"},
                                         Stripped{"\u00B0C", "\u00B0C"}));

TEST(Lines, KeepListMarkersApart) {
  const Reading reading =
      read("- + Nhóm\n• Chấm\n– Gạch\n\\- Thoát\n**- Đậm**\n-Liền\n* Sao\n\uF0B7 Word\n"
           "+ Cộng\n> - Trích\no Nhỏ\nĐoạn thường\n-5 độ");
  const std::vector<std::string_view> texts = {"Nhóm", "Chấm", "Gạch", "Thoát", "Đậm", "Liền",
                                               "Sao",  "Word", "Cộng", "Trích", "Nhỏ"};
  const std::string expected = "+*----**+-*";
  for (std::size_t i = 0; i < texts.size(); ++i) {
    EXPECT_EQ(reading.lines[i].text, texts[i]);
    EXPECT_EQ(reading.lines[i].bullet, expected[i]) << texts[i];
  }
  EXPECT_EQ(reading.lines[0].bullets, 2);
  EXPECT_EQ(reading.lines[1].bullets, 1);
  EXPECT_EQ(reading.lines[11].bullet, 0);
  EXPECT_EQ(reading.lines[12].text, "-5 độ");
}

TEST(Lines, CountIndentInColumns) {
  const Reading reading = read("   - ba\n\t- bốn\n  \tbốn\nkhông");
  EXPECT_EQ(reading.lines[0].indent, 3);
  EXPECT_EQ(reading.lines[1].indent, 4);
  EXPECT_EQ(reading.lines[2].indent, 4);
  EXPECT_EQ(reading.lines[3].indent, 0);
}

TEST(Lines, ReadHeadings) {
  const Reading reading = read("## **II. NỘI DUNG** ##\n#hashtag\n####### bảy\n- # Trong mục");
  EXPECT_EQ(reading.lines[0].heading, 2);
  EXPECT_EQ(reading.lines[0].text, "II. NỘI DUNG");
  EXPECT_EQ(reading.lines[0].numeral.value, 2);
  EXPECT_EQ(reading.lines[0].rest(), "NỘI DUNG");
  EXPECT_TRUE(reading.lines[0].bold);
  EXPECT_TRUE(reading.lines[0].capitals);
  EXPECT_EQ(reading.lines[1].heading, 0);
  EXPECT_EQ(reading.lines[1].text, "#hashtag");
  EXPECT_EQ(reading.lines[2].heading, 0);
  EXPECT_EQ(reading.lines[3].heading, 1);
  EXPECT_EQ(reading.lines[3].bullet, '-');
}

TEST(Lines, FoldTheirText) {
  const Reading reading = read("- **Ủy ban** nhân dân Đ");
  EXPECT_EQ(reading.lines[0].folded, "uy ban nhan dan d");
}

TEST(Lines, KnowWhatIsStrongAcrossASpan) {
  const Reading reading = read("**TM. ỦY BAN NHÂN DÂN  \nCHỦ TỊCH**  \n**Lê Văn Bình**\nđuôi");
  EXPECT_TRUE(reading.lines[0].bold);
  EXPECT_TRUE(reading.lines[0].hard_break);
  EXPECT_TRUE(reading.lines[1].bold);
  EXPECT_TRUE(reading.lines[2].bold);
  EXPECT_FALSE(reading.lines[2].hard_break);
  EXPECT_FALSE(reading.lines[3].bold);
}

TEST(Lines, AreNotStrongWhereTheSpanNeverCloses) {
  const Reading reading = read("**Mở mà không đóng\ndòng hai\n\n*Ghi chú: sao\n- **mục\n- thường");
  for (const Line& line : reading.lines) {
    EXPECT_FALSE(line.bold) << line.text;
    EXPECT_FALSE(line.italic) << line.text;
  }
}

TEST(Lines, CountOnlyLettersForEmphasis) {
  const Reading reading =
      read("1. **Mục đích**:\n*(nghiêng cả)*\n**một** hai\n***cả hai***\n**12**");
  EXPECT_TRUE(reading.lines[0].bold);
  EXPECT_TRUE(reading.lines[1].italic);
  EXPECT_FALSE(reading.lines[1].bold);
  EXPECT_FALSE(reading.lines[2].bold);
  EXPECT_TRUE(reading.lines[3].bold && reading.lines[3].italic);
  EXPECT_FALSE(reading.lines[4].bold);
}

TEST(Lines, ReadHardBreaks) {
  const Reading reading = read("hai dấu cách  \ngạch\\\nthẻ<br>\nmột \n");
  EXPECT_TRUE(reading.lines[0].hard_break);
  EXPECT_TRUE(reading.lines[1].hard_break);
  EXPECT_EQ(reading.lines[1].text, "gạch");
  EXPECT_TRUE(reading.lines[2].hard_break);
  EXPECT_FALSE(reading.lines[3].hard_break);
  EXPECT_EQ(reading.lines.size(), 4U);
}

TEST(Lines, KnowTheirNumberAndWhatStandsAbove) {
  const Reading reading = read("một\n\nba\nbốn", 7);
  EXPECT_EQ(reading.lines[0].number, 7);
  EXPECT_EQ(reading.lines[3].number, 10);
  EXPECT_TRUE(reading.lines[0].blank_before);
  EXPECT_EQ(reading.lines[1].kind, LineKind::blank);
  EXPECT_TRUE(reading.lines[2].blank_before);
  EXPECT_FALSE(reading.lines[3].blank_before);
}

struct Shape {
  std::string raw;
  LineKind kind;
};
void PrintTo(const Shape& c, std::ostream* out) {
  *out << c.raw;
}

class KindOfLine : public testing::TestWithParam<Shape> {};

TEST_P(KindOfLine, IsToldByItsOutline) {
  EXPECT_EQ(read(GetParam().raw).lines.at(0).kind, GetParam().kind);
}

INSTANTIATE_TEST_SUITE_P(
    Rules, KindOfLine,
    testing::Values(Shape{"---", LineKind::rule}, Shape{"  * * *", LineKind::rule},
                    Shape{"______", LineKind::rule}, Shape{"......", LineKind::rule},
                    Shape{"……", LineKind::rule}, Shape{"–––", LineKind::rule},
                    Shape{"=====", LineKind::rule}, Shape{"\\_\\_\\_\\_", LineKind::rule},
                    Shape{"-----o0o-----", LineKind::rule}, Shape{"-----***-----", LineKind::rule},
                    Shape{"```markdown", LineKind::rule}, Shape{"```", LineKind::rule},
                    Shape{"...", LineKind::text}, Shape{"./.", LineKind::text},
                    Shape{"--- hết ---", LineKind::text}, Shape{"- a", LineKind::text},
                    Shape{"``mã`` thường", LineKind::text}));

INSTANTIATE_TEST_SUITE_P(
    Others, KindOfLine,
    testing::Values(Shape{"\n", LineKind::blank}, Shape{" \t", LineKind::blank},
                    Shape{"&nbsp;", LineKind::blank}, Shape{"<br>", LineKind::blank},
                    Shape{"**", LineKind::blank}, Shape{"- ", LineKind::blank},
                    Shape{"![](a.png)", LineKind::text}, Shape{"<!-- ẩn -->", LineKind::comment},
                    Shape{"<!-- ẩn --> hiện", LineKind::text},
                    Shape{"| --- | :-: |", LineKind::table_rule},
                    Shape{"--- | ---", LineKind::table_rule},
                    Shape{"+====+====+", LineKind::table_rule},
                    Shape{"| 1 | Lê Văn Bình |", LineKind::table_row},
                    Shape{"một | hai", LineKind::text}, Shape{"| một cột", LineKind::text}));

TEST(Lines, SkipCommentsThatSpanLines) {
  const Reading reading = read("đầu <!-- mở\ngiữa\nhết --> cuối\n\n<!-- chưa\nđóng");
  EXPECT_EQ(reading.lines[0].text, "đầu");
  EXPECT_EQ(reading.lines[1].kind, LineKind::comment);
  EXPECT_EQ(reading.lines[1].text, "");
  EXPECT_EQ(reading.lines[2].kind, LineKind::text);
  EXPECT_EQ(reading.lines[2].text, "cuối");
  EXPECT_EQ(reading.lines[4].kind, LineKind::comment);
  EXPECT_EQ(reading.lines[5].kind, LineKind::comment);
}

TEST(Lines, LeaveAnOpeningInsideALineThatNeverCloses) {
  const Reading reading = read("x <!-- y\nz");
  EXPECT_EQ(reading.lines[0].text, "x <!-- y");
  EXPECT_EQ(reading.lines[1].text, "z");
}

TEST(Lines, ReadTables) {
  const Reading reading = read(
      "STT | Họ và tên | Đơn vị\n--- | --- | ---\n1 | **Lê Văn Bình** | Xã A \\| B\n2 | | `x`\n| 3 "
      "| Trần<br>Thị Mai |\n\nmột | hai\n");
  EXPECT_EQ(reading.lines[0].kind, LineKind::table_row);
  EXPECT_EQ(reading.lines[0].cells, (std::vector<std::string_view>{"STT", "Họ và tên", "Đơn vị"}));
  EXPECT_EQ(reading.lines[1].kind, LineKind::table_rule);
  EXPECT_EQ(reading.lines[2].cells,
            (std::vector<std::string_view>{"1", "Lê Văn Bình", "Xã A | B"}));
  EXPECT_EQ(reading.lines[2].text, "1 Lê Văn Bình Xã A | B");
  EXPECT_EQ(reading.lines[2].folded, "1 le van binh xa a | b");
  EXPECT_EQ(reading.lines[2].numeral.kind, NumeralKind::none);
  EXPECT_EQ(reading.lines[3].cells, (std::vector<std::string_view>{"2", "", "x"}));
  EXPECT_EQ(reading.lines[3].text, "2 x");
  EXPECT_EQ(reading.lines[4].cells, (std::vector<std::string_view>{"3", "Trần Thị Mai"}));
  EXPECT_EQ(reading.lines[6].kind, LineKind::text);
}

TEST(Lines, KeepALineBelowATableApart) {
  const Reading reading = read("| a | b |\n|---|---|\n| 1 | 2 |\nTổng cộng: 2\n| 3 | 4 |");
  EXPECT_EQ(reading.lines[3].kind, LineKind::text);
  EXPECT_EQ(reading.lines[4].kind, LineKind::table_row);
}

TEST(Lines, KnowCapitals) {
  const Reading reading = read("ỦY BAN NHÂN DÂN\nỦy ban\n12/2024\nA\nSố: 5/KH-UBND");
  EXPECT_TRUE(reading.lines[0].capitals);
  for (std::size_t i = 1; i < 5; ++i)
    EXPECT_FALSE(reading.lines[i].capitals) << i;
}

// A hundred thousand of anything takes no more than a moment; twice as many, about twice as long.
TEST(Lines, AreLinearInHostileText) {
  for (const std::string unit :
       {"*",  "_ a", "[", "](",   "[a](", "`",    "` ",     "<!--",   "<",  "&",  "\\",
        "> ", "- ",  "|", "| a ", "#",    "**a ", "<!--\n", "\u00A0", "~~", "![", "a_"}) {
    std::string text;
    while (text.size() < 400'000)
      text += unit;
    Reading reading;
    EXPECT_LT(test::cpu_seconds([&] { reading = read(text); }), 2.0) << unit;
    for (const Line& line : reading.lines)
      EXPECT_LE(line.text.size(), line.raw.size());
  }
}

// The lines that are page marks.
std::vector<int> page_marks(const std::string& text) {
  std::vector<int> marks;
  for (const Line& line : read(text).lines)
    if (line.kind == LineKind::page_mark) marks.push_back(line.number);
  return marks;
}

TEST(PageMarks, ArePageNumbersOfEveryForm) {
  for (const char* mark : {"- 2 -", "– 12 –", "Trang 3", "Trang 3/12", "trang 2 / 5", "Page 4"})
    EXPECT_EQ(page_marks(std::string("Phường An Lạc\n\n") + mark + "\n\ncó sáu tổ.\n"), std::vector<int>{3}) << mark;
  for (const char* text : {"Trang trí hội trường", "- 2 tổ", "Trang 3 của báo cáo", "2", "- 2", "12/5", "- 1234 -"})
    EXPECT_EQ(page_marks(std::string("Phường An Lạc\n\n") + text + "\n\ncó sáu tổ.\n"), std::vector<int>{}) << text;
}

TEST(PageMarks, BareNumbersCountThePages) {
  const auto page = [](int number) {
    std::string text;
    for (int i = 0; i < 14; ++i) text += "Một câu của văn bản.\n\n";
    return text + std::to_string(number) + "\n\n";
  };
  EXPECT_EQ(page_marks(page(2) + page(3) + page(4)), (std::vector<int>{29, 59, 89}));
  EXPECT_EQ(page_marks(page(2)), std::vector<int>{29});
  EXPECT_EQ(page_marks(page(5)), std::vector<int>{}) << "no page before it was numbered";
  EXPECT_EQ(page_marks("1\n\nTrần Văn A\n\n2\n\nLê Thị B\n\n3\n\nVũ Văn C\n"), std::vector<int>{}) << "a list";
}

} // namespace
} // namespace congbo

#include "render/rewrite.h"

#include <gtest/gtest.h>

#include "markdown/markdown.h"
#include "render/line_markdown.h"
#include "sample.h"

namespace congbo {
namespace {

std::string html(const std::string& text, const std::vector<Section>& sections = {},
                 std::set<int> joined = {}) {
  const SourceDocument source = sample::read(text);
  const SectionPlan plan = plan_sections(sections, source.lines);
  const InlineChanges changes;
  std::vector<const Line*> lines;
  for (const Line& line : source.lines)
    lines.push_back(&line);
  MarkdownOptions options;
  options.highest_heading = 1;
  std::string out = markdown_to_html(rewrite_lines(lines, {plan, joined, changes}), options);
  while (!out.empty() && out.back() == '\n')
    out.pop_back();
  return out;
}

TEST(Rewrite, HeadingsComeFromTheSections) {
  EXPECT_EQ(html("#### **I. MỤC ĐÍCH**\n\nLời văn.\n\n## 1. Yêu cầu\n",
                 {{"I", "MỤC ĐÍCH", 1, {{"1", "Yêu cầu", 5, {}}}}}),
            "<h2>I. MỤC ĐÍCH</h2>\n<p>Lời văn.</p>\n<h3>1. Yêu cầu</h3>");
}

TEST(Rewrite, LevelsSkipSectionsWithoutHeading) {
  EXPECT_EQ(html("I. PHẦN\n\n1. Mở đầu một câu dài.\n\na) Nhỏ\n",
                 {{"I", "PHẦN", 1, {{"1", "", 3, {{"a", "Nhỏ", 5, {}}}}}}}),
            "<h2>I. PHẦN</h2>\n<p>1. Mở đầu một câu dài.</p>\n<h3>a) Nhỏ</h3>");
}

TEST(Rewrite, AnAlignedTableIsOne) {
  EXPECT_EQ(html("STT   Họ và tên    Thôn\n----- ------------ -----\n1     Lê *Văn* Sáu   Hạ\n\nHết.\n"),
            "<table>\n<thead>\n<tr>\n<th scope=\"col\">STT</th>\n<th scope=\"col\">Họ và tên</th>\n<th scope=\"col\">Thôn</th>\n</tr>\n</thead>\n"
            "<tbody>\n<tr>\n<td>1</td>\n<td>Lê Văn Sáu</td>\n<td>Hạ</td>\n</tr>\n</tbody>\n</table>\n<p>Hết.</p>");
  EXPECT_EQ(html("1    Lê Văn Sáu   Kế toán\n2    Vi Thị Én    Văn thư\n"),
            "<table>\n<tbody>\n"
            "<tr>\n<td>1</td>\n<td>Lê Văn Sáu</td>\n<td>Kế toán</td>\n</tr>\n"
            "<tr>\n<td>2</td>\n<td>Vi Thị Én</td>\n<td>Văn thư</td>\n</tr>\n</tbody>\n</table>");
}

TEST(Rewrite, AHeadingOverTwoLines) {
  EXPECT_EQ(html("Chương II\nQUY ĐỊNH CỤ THỂ\n\nLời.\n", {{"Chương II", "QUY ĐỊNH CỤ THỂ", 1, {}}}),
            "<h2>Chương II QUY ĐỊNH CỤ THỂ</h2>\n<p>Lời.</p>");
}

TEST(Rewrite, AHeadingThatOpensItsTextIsBold) {
  EXPECT_EQ(html("2. Thời gian: 8 giờ ngày 20.\n", {{"2", "Thời gian", 1, {}}}),
            "<p><strong>2. Thời gian:</strong> 8 giờ ngày 20.</p>");
  EXPECT_EQ(html("2. Thời gian:8 giờ\n", {{"2", "Thời gian", 1, {}}}),
            "<p><strong>2. Thời gian:</strong> 8 giờ</p>");
  EXPECT_EQ(html("1. Danh hiệu “Lao động tiên tiến”: 12 cá nhân.\n",
                 {{"1", "Danh hiệu “Lao động tiên tiến”", 1, {}}}),
            "<p><strong>1. Danh hiệu “Lao động tiên tiến”:</strong> 12 cá nhân.</p>");
  EXPECT_EQ(html("Điều 1. Tặng Giấy khen.\n", {{"Điều 1", "", 1, {}}}),
            "<p><strong>Điều 1.</strong> Tặng Giấy khen.</p>");
}

TEST(Rewrite, MarkdownHeadingsThatAreNoSectionAreBold) {
  EXPECT_EQ(html("### **Nơi tổ chức**\n\nx\n"), "<p><strong>Nơi tổ chức</strong></p>\n<p>x</p>");
}

TEST(Rewrite, FalseBulletsGoOnWithTheirSentence) {
  EXPECT_EQ(html("Phối hợp Ban Thi đua\n- Khen thưởng tỉnh.\n", {}, {2}),
            "<p>Phối hợp Ban Thi đua - Khen thưởng tỉnh.</p>");
}

TEST(Rewrite, ListsStayWholeOverBlankLines) {
  EXPECT_EQ(html("1. Một\n2. Hai\n\n3. Ba\n"),
            "<ol>\n<li>Một</li>\n<li>Hai</li>\n<li>Ba</li>\n</ol>");
  EXPECT_EQ(html("- a;\n\n- b;\n\n- c.\n"), "<ul>\n<li>a;</li>\n<li>b;</li>\n<li>c.</li>\n</ul>");
}

TEST(Rewrite, PlusStandsBelowDash) {
  EXPECT_EQ(html("- Giao:\n\n+ Phòng A;\n\n+ Phòng B;\n\n- Mời.\n"),
            "<ul>\n<li>Giao:\n<ul>\n<li>Phòng A;</li>\n<li>Phòng "
            "B;</li>\n</ul>\n</li>\n<li>Mời.</li>\n</ul>");
}

TEST(Rewrite, TwoListsAreTwo) {
  EXPECT_EQ(html("1. Một\n2. Hai\n\n1. Lại một\n"),
            "<ol>\n<li>Một</li>\n<li>Hai</li>\n</ol>\n<ol>\n<li>Lại một</li>\n</ol>");
}

TEST(Rewrite, DashesBelowNumbers) {
  EXPECT_EQ(html("1. Nội dung\n- a\n- b\n2. Khác\n"),
            "<ol>\n<li>Nội dung\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n</li>\n<li>Khác</li>\n</ol>");
}

TEST(Rewrite, ASentenceCutByThePageGoesOn) {
  EXPECT_EQ(html("- Tuyên dương tập thể xuất sắc\n\ntrong phong trào.\n"),
            "<ul>\n<li>Tuyên dương tập thể xuất sắc trong phong trào.</li>\n</ul>");
}

TEST(Rewrite, NumeralsThatOpenNoListStayAsPrinted) {
  EXPECT_EQ(html("01. Một\n\n02. Hai\n"), "<p>01. Một</p>\n<p>02. Hai</p>");
  EXPECT_EQ(html("5. Năm\n"), "<p>5. Năm</p>");
}

TEST(Rewrite, LinesOfABannerStandApart) {
  EXPECT_EQ(html("CỤM THI ĐUA SỐ 2\nTỈNH HÒA GIANG\n"),
            "<p>CỤM THI ĐUA SỐ 2<br>\nTỈNH HÒA GIANG</p>");
}

TEST(Rewrite, StrayStarsAreNotShown) {
  EXPECT_EQ(html("- Tổng cộng: 13.500.000 đồng** (Mười ba triệu).\n"),
            "<ul>\n<li>Tổng cộng: 13.500.000 đồng (Mười ba triệu).</li>\n</ul>");
}

TEST(Rewrite, TextNeverBecomesCodeOrDefinition) {
  EXPECT_EQ(html("     Thụt đầu dòng xa.\n"), "<p>Thụt đầu dòng xa.</p>");
  EXPECT_EQ(html("[1]: chú thích\n"), "<p>[1]: chú thích</p>");
  EXPECT_EQ(html("Dòng một\n=\n"), "<p>Dòng một\n=</p>");
}

TEST(Rewrite, TablesStandByThemselves) {
  const std::string out = html("Danh sách:\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\nHết.\n");
  EXPECT_NE(out.find("<p>Danh sách:</p>\n<table>"), std::string::npos) << out;
  EXPECT_NE(out.find("<p>Hết.</p>"), std::string::npos);
}

TEST(LineMarkdown, GuardsWhatWouldBeginABlock) {
  struct Case {
    const char *in, *out;
  };
  for (const Case& c :
       {Case{"1. a", "1\\. a"}, Case{"12) a", "12\\) a"}, Case{"- a", "\\- a"},
        Case{"# a", "\\# a"}, Case{"> a", "\\> a"}, Case{"[x]: y", "\\[x]: y"},
        Case{"**a**", "**a**"}, Case{"a 1. b", "a 1. b"}, Case{"```", "\\```"}, Case{"", ""}})
    EXPECT_EQ(guard_start(c.in), c.out);
}

TEST(CitationLink, NumberWithItsWords) {
  const InlineChange change{"65/KH-UBND", "../x/", "KẾ HOẠCH"};
  EXPECT_EQ(with_citation_link("Thực hiện Kế hoạch số 65/KH-UBND ngày 20", change),
            "Thực hiện [Kế hoạch số 65/KH-UBND](../x/) ngày 20");
  EXPECT_EQ(with_citation_link("theo số 65/KH-UBND.", change), "theo [số 65/KH-UBND](../x/).");
  EXPECT_EQ(with_citation_link("165/KH-UBND", change), "165/KH-UBND");
  EXPECT_EQ(with_citation_link("65/KH-UBND-NV", change), "65/KH-UBND-NV");
  EXPECT_EQ(with_citation_link("[65/KH-UBND](y)", change), "[65/KH-UBND](y)");
}

} // namespace
} // namespace congbo

#include <gtest/gtest.h>

#include "markdown/markdown.h"

namespace congbo {
namespace {

struct Case {
  std::string markdown;
  std::string html;
};
void PrintTo(const Case& c, std::ostream* out) {
  *out << c.markdown;
}

class Html : public testing::TestWithParam<Case> {};

TEST_P(Html, IsSafeAndValid) {
  EXPECT_EQ(markdown_to_html(GetParam().markdown), GetParam().html);
}

INSTANTIATE_TEST_SUITE_P(
    Blocks, Html,
    testing::Values(
        Case{"Đoạn **đậm** và *nghiêng*", "<p>Đoạn <strong>đậm</strong> và <em>nghiêng</em></p>\n"},
        Case{"# Một\n\n##### Năm\n\n###### Sáu", "<h2>Một</h2>\n<h6>Năm</h6>\n<h6>Sáu</h6>\n"},
        Case{"##\n\nchữ", "<p>chữ</p>\n"},
        Case{"một  \nhai\\\nba", "<p>một<br>\nhai<br>\nba</p>\n"}, Case{"---", "<hr>\n"},
        Case{"~~bỏ~~ ~5%~", "<p><del>bỏ</del> ~5%~</p>\n"},
        Case{"      Giữa trang\n\n\tĐiều 1. Mở đầu\n",
             "<p>Giữa trang</p>\n<p>Điều 1. Mở đầu</p>\n"},
        Case{"- một\n\n      thụt\n      sâu",
             "<ul>\n<li>\n<p>một</p>\n<p>thụt<br>\nsâu</p>\n</li>\n</ul>\n"},
        Case{"```\n    mã <b>\n```", "<pre><code>    mã &lt;b&gt;\n</code></pre>\n"},
        Case{"a\x01"
             "b",
             "<p>ab</p>\n"},
        Case{"hỏng \xFF", "<p>hỏng \uFFFD</p>\n"}));

INSTANTIATE_TEST_SUITE_P(
    RawHtml, Html,
    testing::Values(
        Case{"một<br>hai<BR />ba", "<p>một<br>\nhai<br>\nba</p>\n"},
        Case{"a <b>đậm</b> &amp; <script>x</script>",
             "<p>a &lt;b&gt;đậm&lt;/b&gt; &amp; &lt;script&gt;x&lt;/script&gt;</p>\n"},
        Case{"<div onclick=\"x\">\nchữ<br>\n</div>\n\nsau",
             "<p>&lt;div onclick=&quot;x&quot;&gt;\nchữ<br>\n\n&lt;/div&gt;</p>\n<p>sau</p>\n"},
        Case{"<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"},
        Case{"<broom> x", "<p>&lt;broom&gt; x</p>\n"},
        Case{"một <!-- bí mật --> hai", "<p>một  hai</p>\n"},
        Case{"<!-- bí mật\nhai dòng --> còn\n\nsau", "<p>còn</p>\n<p>sau</p>\n"},
        Case{"<!-- bí mật -->", ""}, Case{"trước\n\n<!-- không đóng\n\nbí mật", "<p>trước</p>\n"},
        Case{"<br>", "<p><br>\n</p>\n"}));

INSTANTIATE_TEST_SUITE_P(
    Links, Html,
    testing::Values(
        Case{"[a](https://vidu.vn/x?a=1&b=2)",
             "<p><a href=\"https://vidu.vn/x?a=1&amp;b=2\">a</a></p>\n"},
        Case{"[a](ke-hoach.md) [b](mailto:x@vidu.vn) [c](tel:+84123)",
             "<p><a href=\"ke-hoach.md\">a</a> <a href=\"mailto:x@vidu.vn\">b</a> <a "
             "href=\"tel:+84123\">c</a></p>\n"},
        Case{"[a](javascript:alert(1)) [b](JaVaScript:x) [c](data:text/html,x) [d](ftp://x.vn)",
             "<p>a b c d</p>\n"},
        Case{"[a](//khac.vn/x) [b](\\\\\\\\khac.vn) [**c**](vbscript:x)",
             "<p>a b <strong>c</strong></p>\n"},
        Case{"[a](<Mẫu 1: đơn.docx>)",
             "<p><a href=\"M%E1%BA%ABu%201:%20%C4%91%C6%A1n.docx\">a</a></p>\n"},
        Case{"[a](java&#10;script:x)", "<p>a</p>\n"},
        Case{"![ảnh](le.jpg \"Lễ\")", "<p><img src=\"le.jpg\" alt=\"ảnh\" title=\"Lễ\"></p>\n"},
        Case{"![ảnh](data:image/png;base64,x)", "<p>ảnh</p>\n"},
        Case{"<javascript:alert(1)> và <https://vidu.vn>",
             "<p>javascript:alert(1) và <a href=\"https://vidu.vn\">https://vidu.vn</a></p>\n"},
        Case{"[](ke-hoach.md)", "<p><a href=\"ke-hoach.md\">ke-hoach.md</a></p>\n"},
        Case{"xem www.vidu.vn", "<p>xem <a href=\"http://www.vidu.vn\">www.vidu.vn</a></p>\n"}));

INSTANTIATE_TEST_SUITE_P(
    Tables, Html,
    testing::Values(
        Case{"| STT | Tên | |\n|---|--:|---|\n| 1 | Lê<br>Bình | a \\| b |",
             "<table>\n<thead>\n<tr>\n<th scope=\"col\">STT</th>\n<th scope=\"col\" "
             "class=\"align-right\">Tên</th>\n"
             "<td></td>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n<td "
             "class=\"align-right\">Lê<br>Bình</td>\n"
             "<td>a | b</td>\n</tr>\n</tbody>\n</table>\n"},
        Case{"| | |\n|---|---|\n| a | b |",
             "<table>\n<tbody>\n<tr>\n<td>a</td>\n<td>b</td>\n</tr>\n</tbody>\n</table>\n"},
        Case{"| | |\n|---|---|\n\nx", "<p>x</p>\n"},
        Case{"| a <!-- x --> |\n|---|\n| [b<br>c](javascript:x) |",
             "<table>\n<thead>\n<tr>\n<th scope=\"col\">a </th>\n</tr>\n</thead>\n<tbody>\n<tr>\n"
             "<td>b<br>c</td>\n</tr>\n</tbody>\n</table>\n"}));

TEST(MarkdownToHtml, HoldsNoControlCharacter) {
  EXPECT_EQ(markdown_to_html("a\x02" "b&#3;c&#x7f;d&#x85;e"), "<p>a b c d e</p>\n");
  EXPECT_EQ(markdown_to_html("[a](b \"c&#1;d\") ![e&#1;f](g.png)"),
            "<p><a href=\"b\" title=\"c d\">a</a> <img src=\"g.png\" alt=\"e f\"></p>\n");
}

TEST(MarkdownToHtml, PutsNoLinkIntoALink) {
  EXPECT_EQ(markdown_to_html("[a <https://b.vn> www.c.vn](d)"), "<p><a href=\"d\">a https://b.vn www.c.vn</a></p>\n");
  EXPECT_EQ(markdown_to_html("[![a](b.png)](c)"), "<p><a href=\"c\"><img src=\"b.png\" alt=\"a\"></a></p>\n");
}

TEST(MarkdownOptions, ShiftHeadings) {
  EXPECT_EQ(markdown_to_html("# a\n\n### b", {.highest_heading = 4, .resolve = {}}),
            "<h4>a</h4>\n<h6>b</h6>\n");
}

TEST(MarkdownOptions, ResolveLinks) {
  MarkdownOptions options;
  options.resolve = [](std::string_view url, bool image) -> std::optional<std::string> {
    if (url == "bo.md") return std::nullopt;
    if (url == "xau.md") return "javascript:x";
    return std::string(image ? "anh/" : "trang/") + std::string(url);
  };
  EXPECT_EQ(markdown_to_html("[a](x) ![b](y) [c *d*](bo.md) [e](xau.md)", options),
            "<p><a href=\"trang/x\">a</a> <img src=\"anh/y\" alt=\"b\"> c <em>d</em> e</p>\n");
}

TEST(MarkdownLinks, HaveTheirPlace) {
  const auto links = markdown_links("Đầu\nxem **[kế hoạch](ke-hoach.md)** và\n![ảnh](le.jpg)\n\n- "
                                    "mục\n  [b][1]\n\n| a |\n|---|\n| "
                                    "[c](d.csv) |\n\n    thụt [e](f)\n\n[1]: xa.md\n",
                                    11);
  ASSERT_EQ(links.size(), 5U);
  EXPECT_EQ(links[0].url, "ke-hoach.md");
  EXPECT_EQ(links[0].line, 12);
  EXPECT_EQ(links[0].column, 18);
  EXPECT_FALSE(links[0].image);
  EXPECT_EQ(links[1].url, "le.jpg");
  EXPECT_EQ(links[1].line, 13);
  EXPECT_TRUE(links[1].image);
  EXPECT_EQ(links[2].url, "xa.md");
  EXPECT_EQ(links[2].line, 16);
  EXPECT_EQ(links[2].column, 0);
  EXPECT_EQ(links[3].url, "d.csv");
  EXPECT_EQ(links[3].line, 20);
  EXPECT_EQ(links[4].url, "f");
  EXPECT_EQ(links[4].line, 22);
}

} // namespace
} // namespace congbo

#include <gtest/gtest.h>

#include "cpu_seconds.h"
#include "markdown/markdown.h"

namespace congbo {
namespace {

std::string repeat(std::string_view unit, std::size_t size) {
  std::string text;
  while (text.size() < size)
    text += unit;
  return text;
}

double seconds(const std::string& markdown) {
  return test::cpu_seconds([&] { markdown_to_html(markdown); });
}

struct Shape {
  std::string_view first;
  std::string_view unit;
};
void PrintTo(const Shape& shape, std::ostream* out) {
  *out << shape.first << " then " << shape.unit;
}

class HostileMarkdown : public testing::TestWithParam<Shape> {};

// 200 KB of each take a tenth of a second, addresses of mail one; quadratic work takes minutes. Sanitizers slow it
// down.
TEST_P(HostileMarkdown, IsRenderedInLinearTime) {
  const auto [first, unit] = GetParam();
  EXPECT_LT(seconds(std::string(first) + repeat(unit, 200'000)), 5.0);
}

INSTANTIATE_TEST_SUITE_P(
    Shapes, HostileMarkdown,
    testing::Values(
        Shape{"", ">"}, Shape{"", "> "}, Shape{"", "- "}, Shape{"", "1. "}, Shape{"", "["},
        Shape{"", "[a]("}, Shape{"", "]("}, Shape{"", "!["}, Shape{"", "![l"}, Shape{"", "*"},
        Shape{"", "*a "}, Shape{"", "*a_ "}, Shape{"", "a**b"}, Shape{"", "_a "}, Shape{"", "a_"},
        Shape{"", "`a"}, Shape{"", "<"}, Shape{"", "<!--"}, Shape{"", "<a "}, Shape{"", "</"},
        Shape{"", "<?"}, Shape{"", "&"}, Shape{"", "\\"}, Shape{"", "~~a "}, Shape{"", "~"},
        Shape{"", "www."}, Shape{"", "://"}, Shape{"", ":"}, Shape{"", "a@"}, Shape{"", "@"},
        Shape{"", "a@a."}, Shape{"", "http://a("}, Shape{"", "[a]: b\n"}, Shape{"", "[a][b]"},
        Shape{"", "> a\n"}, Shape{"", "- a\n"}, Shape{"", "\t"}, Shape{"", "|"},
        Shape{"| a |\n|---|\n", "| b |\n"}, Shape{"", "| a |\n|---|\n"}, Shape{"", "a\n|-\n"},
        Shape{"", "|\n"}, Shape{"", "# a\n"}, Shape{"", "<br>"}, Shape{"", "-\n"}, Shape{"", "***"},
        Shape{"", "[]("}, Shape{"", "\"](a"}, Shape{"[", "\\["}, Shape{"", "[a](b 'c"},
        Shape{"", "```\n"}, Shape{"", "<div>\n"}, Shape{"", "\n    a"}, Shape{"", "*_"},
        Shape{"", "**a *a "}, Shape{"", "_*a"}, Shape{"[^", "[^1]"}));

TEST(HostileMarkdown, WideTablesDoNotMultiply) {
  std::string table =
      repeat("|a", 40'000) + "\n" + repeat("|-", 40'000) + "\n" + repeat("|\n", 40'000);
  EXPECT_LT(seconds(table), 2.0);
  EXPECT_LT(markdown_to_html(table).size(), 10'000'000U);
  table = repeat("|a", 360) + "\n" + repeat("|-", 360) + "\n" + repeat("|\n", 100'000);
  EXPECT_LT(markdown_to_html(table).size(), 10'000'000U);
}

TEST(HostileMarkdown, NestingIsBounded) {
  const std::string html = markdown_to_html(repeat("> ", 2000) + "x");
  std::size_t quotes = 0;
  for (std::size_t at = html.find("<blockquote>"); at != html.npos;
       at = html.find("<blockquote>", at + 1))
    ++quotes;
  EXPECT_EQ(quotes, 32U);
  EXPECT_NE(html.find('x'), html.npos);
}

} // namespace
} // namespace congbo

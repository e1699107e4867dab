// Comments, delimiters, and the lines that tags have to themselves.

#include "rendering.h"

namespace congbo {
namespace {

struct Case {
  const char* text;
  const char* expected;
};

class Lines : public testing::TestWithParam<Case> {};

TEST_P(Lines, KeepOrLoseTheTag) {
  Object data;
  data.set("yes", true).set("no", false).set("x", "X");
  EXPECT_EQ(render(GetParam().text, std::move(data)), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Comments, Lines,
    testing::Values(Case{"12{{! ghi chú }}34", "1234"}, Case{"a\n{{! ghi chú }}\nb\n", "a\nb\n"},
                    Case{"a\n  {{!x}} \t\nb", "a\nb"}, Case{"a\r\n{{!x}}\r\nb", "a\r\nb"},
                    Case{"  {{!x}}\nb", "b"}, Case{"a\n  {{!x}}", "a\n"},
                    Case{"a\n{{!\nnhiều {{dòng\n}}\nb\n", "a\nb\n"}, Case{"  1 {{!x}}\n", "  1 \n"},
                    Case{"{{!}}", ""}, Case{"a {{!x}} {{!y}}\n", "a  \n"},
                    Case{"{{!x}}{{!y}}\nb", "\nb"}));

INSTANTIATE_TEST_SUITE_P(
    Delimiters, Lines,
    testing::Values(Case{"{{=<% %>=}}<%x%> {{x}}", "X {{x}}"}, Case{"{{=[ ]=}}[x]", "X"},
                    Case{"{{= | | =}}|x| |#yes|a|/yes|", "X a"},
                    Case{"{{=<% %>=}}<%={{ }}=%>{{x}}", "X"}, Case{"a\n {{=@ @=}} \nb@x@", "a\nbX"},
                    Case{"| {{=@ @=}} |", "|  |"}, Case{"{{=<% %>=}}<%{x}%><%&x%>", "XX"},
                    Case{"{{=<%\n%>=}}<%x%>", "X"}, Case{"{{=<% %>=}}<%! {{x}} %>.", "."}));

INSTANTIATE_TEST_SUITE_P(SectionTags, Lines,
                         testing::Values(Case{"a\n{{#yes}}\nb\n{{/yes}}\nc\n", "a\nb\nc\n"},
                                         Case{"a\n  {{#yes}}\nb\n\t{{/yes}} \nc", "a\nb\nc"},
                                         Case{"a\n{{^no}}\nb\n{{/no}}\nc", "a\nb\nc"},
                                         Case{"a\r\n{{#yes}}\r\n{{/yes}}\r\nb", "a\r\nb"},
                                         Case{" {{#yes}}b{{/yes}}\n", " b\n"},
                                         Case{"{{#yes}}{{/yes}}\n", "\n"},
                                         Case{"{{#yes}}\n{{x}}\n{{/yes}}", "X\n"},
                                         Case{" | {{#yes}}\t|\t{{/yes}} | \n", " | \t|\t | \n"},
                                         Case{"{{#yes}} {{!x}}\n {{/yes}} |\n", " \n  |\n"},
                                         Case{"{{x}} {{#yes}}\nb{{/yes}}", "X \nb"}));

TEST(LinesOfAFile, AByteOrderMarkIsDropped) {
  EXPECT_EQ(render("\xEF\xBB\xBF{{#.}}\na\n{{/.}}\n", true), "a\n");
}

TEST(LinesOfAFile, DelimitersDoNotReachIntoPartials) {
  EXPECT_EQ(render({{"main", "{{=| |=}}|>p||.|"}, {"p", "{{.}}|.|{{=< >=}}"}}, 1), "1|.|1");
}

} // namespace
} // namespace congbo

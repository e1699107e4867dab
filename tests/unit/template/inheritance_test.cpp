#include "rendering.h"

namespace congbo {
namespace {

struct Case {
  const char* text;
  const char* parent; // the template "p"
  const char* expected;
};

class Inheritance : public testing::TestWithParam<Case> {};

TEST_P(Inheritance, FillsTheBlocksOfTheParent) {
  Object inner, data;
  inner.set("fruit", "mận");
  data.set("x", "X").set("fruit", "đào").set("inner", std::move(inner)).set("b", "dữ liệu");
  const auto& [text, parent, expected] = GetParam();
  EXPECT_EQ(render({{"main", text}, {"p", parent}}, std::move(data)), expected);
}

INSTANTIATE_TEST_SUITE_P(
    Content, Inheritance,
    testing::Values(
        Case{"{{$b}}gốc {{x}}{{/b}}", "", "gốc X"},
        Case{"{{<p}}{{/p}}", "({{$b}}gốc{{/b}})", "(gốc)"},
        Case{"{{<p}}{{$b}}mới {{x}}{{/b}}{{/p}}", "({{$b}}gốc{{/b}})", "(mới X)"},
        Case{"{{<p}} bỏ {{$b}}mới{{/b}} bỏ {{!bỏ}}{{/p}}", "({{$b}}gốc{{/b}})", "(mới)"},
        Case{"{{<p}}{{$b}}1{{/b}}{{/p}} {{<p}}{{$b}}2{{/b}}{{/p}} {{>p}}", "({{$b}}0{{/b}})",
             "(1) (2) (0)"},
        Case{"{{<p}}{{$b}}1{{/b}}{{$c}}2{{/c}}{{/p}}", "{{$c}}{{/c}}{{$b}}{{/b}}{{$c}}{{/c}}",
             "212"},
        Case{"{{<p}}{{$b}}{{fruit}}{{/b}}{{/p}}", "{{#inner}}{{$b}}{{/b}}{{/inner}}", "mận"},
        Case{"{{<p}}{{$b}}một{{/b}}{{$b}}hai{{/b}}{{/p}}", "{{$b}}{{/b}}", "một"},
        Case{"{{<p}}{{$other}}1{{/other}}{{/p}}", "({{$b}}gốc{{/b}})", "(gốc)"},
        Case{"{{#inner}}{{<p}}{{$b}}{{fruit}}{{/b}}{{/p}}{{/inner}}", "({{$b}}{{/b}})", "(mận)"}));

INSTANTIATE_TEST_SUITE_P(
    Lines, Inheritance,
    testing::Values(
        Case{"a\n  {{<p}}{{/p}}\nb\n", "1\n2\n", "a\n  1\n  2\nb\n"},
        Case{"a {{<p}}{{/p}}\nb\n", "1\n2", "a 1\n2\nb\n"},
        Case{"  {{<p}}{{/p}} b\n", "1\n2", "  1\n2 b\n"},
        Case{
            "<main>\n  {{<p}}\n    {{$b}}\n      một\n        hai\n    {{/b}}\n  {{/p}}\n</main>\n",
            "<div>\n  {{$b}}\n    gốc\n  {{/b}}\n</div>\n",
            "<main>\n  <div>\n      một\n        hai\n  </div>\n</main>\n"},
        Case{"{{<p}}{{$b}}\n\n    một\n  hai\n{{/b}}{{/p}}", "  {{$b}}\n  {{/b}}\n",
             "\n  một\n  hai\n"},
        Case{"{{<p}}{{$b}}mới{{/b}}{{/p}}", "dừng:\n  {{$b}}gốc{{/b}}\n", "dừng:\n  mới\n"},
        Case{"{{<p}}{{$b}}1\n2{{/b}}{{/p}}", "<h1>{{$b}}gốc{{/b}}</h1>\n", "<h1>1\n2</h1>\n"},
        Case{"{{<p}}{{$b}}\n1\n2{{/b}}{{/p}}", "  {{$b}}{{/b}}\n", "  1\n  2\n"},
        // Without default content the block's tag gives the indentation.
        Case{"{{<p}}{{$b}}\n1\n2\n{{/b}}{{/p}}", "    {{$b}}\n  {{/b}}\n", "    1\n    2\n"},
        // Lines after the argument lose nothing.
        Case{"{{<p}}\n{{$b}}\n    1\n{{/b}}\n{{/p}}\n    sau\n", "{{$b}}{{/b}}", "1\n    sau\n"},
        // The default content keeps its own indentation.
        Case{"{{<p}}{{/p}}", "{{$b}}\n    một\n  hai\n{{/b}}\n", "    một\n  hai\n"}));

TEST(InheritanceOfLevels, TheOutermostTemplateDecides) {
  const Templates templates{{"main", "{{<p}}{{$a}}con{{/a}}{{/p}}"},
                            {"p", "{{<q}}{{$a}}cha{{/a}}{{$b}}cha{{/b}}{{/q}}"},
                            {"q", "{{<r}}{{$a}}ông{{/a}}{{$b}}ông{{/b}}{{$c}}ông{{/c}}{{/r}}"},
                            {"r", "{{$a}}{{/a}} {{$b}}{{/b}} {{$c}}{{/c}} {{$d}}cụ{{/d}}"}};
  EXPECT_EQ(render(templates, Object()), "con cha ông cụ");
}

TEST(InheritanceOfLevels, ABlockInABlockCanBeFilledFromOutside) {
  EXPECT_EQ(render({{"main", "{{<p}}{{$inner}}trong{{/inner}}{{/p}}"},
                    {"p", "{{<q}}{{$outer}}[{{$inner}}{{/inner}}]{{/outer}}{{/q}}"},
                    {"q", "({{$outer}}{{/outer}})"}},
                   Object()),
            "([trong])");
}

TEST(InheritanceOfLevels, ABlockMayUseAParentWithABlockOfTheSameName) {
  EXPECT_EQ(render({{"main", "{{<layout}}{{$content}}{{<card}}{{$content}}nội dung{{/content}}"
                             "{{/card}}{{/content}}{{/layout}}"},
                    {"layout", "<main>{{$content}}{{/content}}</main>"},
                    {"card", "<div>{{$content}}{{/content}}</div>"}},
                   Object()),
            "<main><div>nội dung</div></main>");
}

TEST(InheritanceOfLevels, ABlockIsFilledInPartialsToo) {
  EXPECT_EQ(
      render({{"main", "{{<p}}{{$b}}mới{{/b}}{{/p}}"}, {"p", "({{>q}})"}, {"q", "{{$b}}gốc{{/b}}"}},
             Object()),
      "(mới)");
}

TEST(InheritanceOfLevels, WhatAParentWasGivenEndsWithIt) {
  EXPECT_EQ(render({{"main", "{{#.}}{{<p}}{{$b}}{{.}}{{/b}}{{/p}}{{>p}}{{/.}}"},
                    {"p", "({{$b}}gốc{{/b}})"}},
                   list_of(1, 2)),
            "(1)(gốc)(2)(gốc)");
}

TEST(InheritanceOfLevels, BlocksMayBeGivenInAnyOrder) {
  EXPECT_EQ(render({{"layout", "{{$a}}{{/a}} {{$b}}{{/b}} {{$c}}{{/c}}"},
                    {"main", "{{<layout}}{{$c}}3{{/c}}{{$a}}1{{/a}}{{$b}}2{{/b}}{{/layout}}"}},
                   Object()),
            "1 2 3");
}

} // namespace
} // namespace congbo

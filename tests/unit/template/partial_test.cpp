#include "rendering.h"

namespace congbo {
namespace {

struct Case {
  const char* text;
  const char* partial; // the template "p"
  const char* expected;
};

class Partials : public testing::TestWithParam<Case> {};

TEST_P(Partials, AreIncluded) {
  Object data;
  data.set("x", "X").set("lines", HtmlRef{"1\n2"}).set("yes", true).set("name", "p");
  const auto& [text, partial, expected] = GetParam();
  EXPECT_EQ(render({{"main", text}, {"p", partial}}, std::move(data)), expected);
}

INSTANTIATE_TEST_SUITE_P(
    Content, Partials,
    testing::Values(Case{"({{>p}})", "{{x}}", "(X)"}, Case{"({{> p }})", "a", "(a)"},
                    Case{"({{>p}}{{>p}})", "", "()"}, Case{"| {{>p}} |", "\t|\t", "| \t|\t |"},
                    Case{"{{#yes}}{{>p}}{{/yes}}", "{{#yes}}{{x}}{{/yes}}", "X"}));

INSTANTIATE_TEST_SUITE_P(
    Lines, Partials,
    testing::Values(Case{"a\n{{>p}}\nb", "p\n", "a\np\nb"},
                    Case{"a\r\n{{>p}}\r\nb", "p", "a\r\npb"},
                    Case{"  {{>p}}\nb", "1\n2", "  1\n  2b"},
                    Case{"a\n  {{>p}}", "1\n2", "a\n  1\n  2"},
                    Case{"  {{x}}  {{>p}}\n", "1\n2", "  X  1\n2\n"},
                    // Only the lines of the template are indented, not those of the data,
                    Case{"\t{{>p}}\n", "{{{lines}}}\n{{x}}\n", "\t1\n2\n\tX\n"},
                    // and no blank ones.
                    Case{"  {{>p}}\n", "1\n\n2\r\n\r\n3\n", "  1\n\n  2\r\n\r\n  3\n"},
                    // A tag that begins a line is indented with it,
                    Case{"  {{>p}}\n", "{{x}}-{{x}}\n{{#yes}}y{{/yes}}\n", "  X-X\n  y\n"},
                    // but not one that has the line to itself.
                    Case{"  {{>p}}\n", "{{#yes}}\na\n{{/yes}}\nb\n", "  a\n  b\n"}));

INSTANTIATE_TEST_SUITE_P(
    DynamicNames, Partials,
    testing::Values(Case{"({{>*name}})", "{{x}}", "(X)"}, Case{"({{> * name }})", "a", "(a)"},
                    Case{"({{>*missing}})", "a", "()"}, Case{"({{>*x}})", "a", "()"},
                    Case{" {{>*name}}\n.", "1\n2", " 1\n 2."},
                    Case{"{{<*name}}{{$b}}new{{/b}}{{/*name}}", "({{$b}}old{{/b}})", "(new)"}));

TEST(PartialsInPartials, IndentationAddsUp) {
  EXPECT_EQ(render({{"main", "  {{>outer}}\n"},
                    {"outer", "o\n  {{>inner}}\n({{>inner}})\n"},
                    {"inner", "1\n2\n"}},
                   Object()),
            "  o\n    1\n    2\n  (1\n2\n)\n");
}

TEST(PartialsInPartials, RecursionEndsWithTheData) {
  Object leaf, branch, root;
  leaf.set("v", "lá").set("nodes", List());
  branch.set("v", "cành").set("nodes", list_of(std::move(leaf)));
  root.set("v", "gốc").set("nodes", list_of(std::move(branch)));
  EXPECT_EQ(render({{"main", "{{>node}}"}, {"node", "{{v}}<{{#nodes}}{{>node}}{{/nodes}}>"}},
                   std::move(root)),
            "gốc<cành<lá<>>>");
}

TEST(PartialsByName, NamesAreFreeText) {
  EXPECT_EQ(render({{"main", "{{>partials/đầu trang.html}}"}, {"partials/đầu trang.html", "a"}}, 1),
            "a");
}

TEST(PartialsByName, AnUnknownPageIsAProblem) {
  const auto compiled = compile({{"main", "a"}});
  EXPECT_TRUE(compiled.set.contains("main"));
  EXPECT_FALSE(compiled.set.contains("other"));
  std::string out = "giữ";
  const auto problem = compiled.set.render("other", Value(), out);
  ASSERT_TRUE(problem);
  EXPECT_EQ(brief(*problem), "other:1:1 template-not-found");
  EXPECT_EQ(out, "giữ");
}

} // namespace
} // namespace congbo

#include "rendering.h"

#include <set>

namespace congbo {
namespace {

struct Case {
  const char* text;
  Briefs expected;
};

class Problems : public testing::TestWithParam<Case> {};

TEST_P(Problems, HaveTheirPlace) {
  const auto compiled = compile({{"main", GetParam().text}, {"p", "p"}});
  EXPECT_EQ(brief(compiled.problems), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Tags, Problems,
    testing::Values(
        Case{"a\nố {{x", {"main:2:3 tag-not-closed"}},
        Case{"{{x {{y}}", {"main:1:1 tag-not-closed"}},
        Case{"{{{x}} {{y}}", {"main:1:1 tag-not-closed"}}, Case{"{{", {"main:1:1 tag-not-closed"}},
        Case{"{{! không đóng", {"main:1:1 tag-not-closed"}},
        Case{"{{a {{b {{c",
             {"main:1:1 tag-not-closed", "main:1:5 tag-not-closed", "main:1:9 tag-not-closed"}},
        Case{"{{}}{{ }}{{#}}{{/}}{{{ }}}{{&}}{{>}}{{<}}{{$}}{{|url}}",
             {"main:1:1 tag-empty", "main:1:5 tag-empty", "main:1:10 tag-empty",
              "main:1:15 tag-empty", "main:1:20 tag-empty", "main:1:27 tag-empty",
              "main:1:32 tag-empty", "main:1:37 tag-empty", "main:1:42 tag-empty",
              "main:1:47 tag-empty"}},
        Case{"{{a b}}{{a..b}}{{.a}}{{a.}}{{#a|url}}{{/a|url}}",
             {"main:1:1 bad-name", "main:1:8 bad-name", "main:1:16 bad-name", "main:1:22 bad-name",
              "main:1:28 bad-name"}},
        Case{"{{= x =}}\n{{=a b c=}}\n{{==}}\n{{=a= b=}}\n{{=<% %>=}}<% x %>",
             {"main:1:1 bad-delimiters", "main:2:1 bad-delimiters", "main:3:1 bad-delimiters",
              "main:4:1 bad-delimiters"}},
        Case{"\n {{x|html}} {{x|}} {{x|url|js}}",
             {"main:2:2 unknown-filter", "main:2:13 unknown-filter", "main:2:20 unknown-filter"}}));

INSTANTIATE_TEST_SUITE_P(
    Sections, Problems,
    testing::Values(Case{"a\n  {{#x}}\nb", {"main:2:3 section-not-closed"}},
                    Case{"{{#x}}{{^y}}{{$z}}",
                         {"main:1:1 section-not-closed", "main:1:7 section-not-closed",
                          "main:1:13 section-not-closed"}},
                    Case{"{{<p}}", {"main:1:1 section-not-closed"}},
                    Case{"{{#a}}{{#b}}{{/a}}{{/b}}", {"main:1:13 section-crossed"}},
                    Case{"{{#a}}{{#b}}{{/a}}", {"main:1:13 section-crossed"}},
                    Case{"{{#a}}{{/b}}", {"main:1:7 section-crossed"}},
                    Case{"{{#a}}{{/b}}{{/a}}", {"main:1:7 section-crossed"}},
                    Case{"{{#a}}{{/b}}{{/c}}{{/a}}",
                         {"main:1:7 section-crossed", "main:1:13 close-without-open"}},
                    Case{"ơ{{/x}}", {"main:1:2 close-without-open"}},
                    Case{"{{#a}}{{/a}}{{/a}}", {"main:1:13 close-without-open"}},
                    Case{"{{<p}}{{$b}}{{/p}}{{/b}}", {"main:1:13 section-crossed"}},
                    Case{"{{<p}}{{x}}{{#s}}{{/s}}{{>p}} chữ {{!}}{{/p}}",
                         {"main:1:7 lost-in-parent", "main:1:12 lost-in-parent",
                          "main:1:24 lost-in-parent"}}));

INSTANTIATE_TEST_SUITE_P(
    Partials, Problems,
    testing::Values(Case{"\n{{>q}}{{<r}}{{/r}}",
                         {"main:2:1 missing-partial", "main:2:7 missing-partial"}},
                    Case{"a {{>main}}", {"main:1:3 endless-partial"}},
                    Case{"{{<main}}{{/main}}", {"main:1:1 endless-partial"}},
                    Case{"{{#x}}{{>main}}{{/x}}{{^x}}{{>main}}{{/x}}{{$b}}{{>main}}{{/b}}", {}},
                    Case{"{{>*x}}", {}}));

TEST(ProblemsOfASet, AllAreFoundInOneGo) {
  const TemplateSource sources[] = {
      {"b", "{{#x}}"}, {"a", "{{>c}}\n{{/y}}"}, {"c", "{{>d}}"}, {"d", " {{>c}}"}, {"b", "{{"}};
  const auto compiled = TemplateSet::compile(sources);
  EXPECT_EQ(brief(compiled.problems),
            (Briefs{"a:2:1 close-without-open", "b:1:1 section-not-closed",
                    "b:1:1 duplicate-template", "d:1:2 endless-partial"}));
  EXPECT_EQ(sentence_of(compiled.problems.back()).en,
            "Templates include each other with no way out: c → d → c.");
}

TEST(ProblemsOfASet, ALongWayRoundLosesItsMiddle) {
  Templates templates;
  for (int i = 10; i < 30; ++i) {
    templates["t" + std::to_string(i)] = "{{>t" + std::to_string(i == 29 ? 10 : i + 1) + "}}";
  }
  const auto compiled = compile(templates);
  ASSERT_EQ(brief(compiled.problems), (Briefs{"t29:1:1 endless-partial"}));
  EXPECT_EQ(compiled.problems[0].arguments,
            (std::vector<Argument>{"t10 → t11 → t12 → t13 → … → t26 → t27 → t28 → t29 → t10"}));
}

TEST(ProblemsOfASet, ATemplateWithAFaultRendersAsNothing) {
  const auto compiled = compile(
      {{"main", "({{>broken}}{{>missing}}{{>sound}})"}, {"broken", "a{{#x}}b"}, {"sound", "c"}});
  EXPECT_EQ(brief(compiled.problems),
            (Briefs{"broken:1:2 section-not-closed", "main:1:13 missing-partial"}));
  std::string out;
  EXPECT_FALSE(compiled.set.render("main", Value(), out));
  EXPECT_EQ(out, "(c)");
}

TEST(ProblemsOfASet, BothPlacesOfACrossingAreNamed) {
  const auto compiled = compile({{"main", "ố {{#hộp}}\n{{#b}}{{/hộp}}{{/b}}"}});
  ASSERT_EQ(brief(compiled.problems), (Briefs{"main:2:7 section-crossed"}));
  EXPECT_EQ(compiled.problems[0].related, (Place{"main", 2, 1}));
  EXPECT_EQ(sentence_of(compiled.problems[0]).en,
            "{{/hộp}} stands where {{#b}}, opened at line 2, column 1, is still to be closed.");
  EXPECT_EQ(sentence_of(compiled.problems[0]).vi,
            "{{/hộp}} đứng ở chỗ cần đóng {{#b}}, mở tại dòng 2, cột 1.");
}

TEST(ProblemsOfASet, EachFaultHasItsOwnIdAndASentenceInBothLanguages) {
  std::set<std::string_view> ids;
  for (int i = 0; i <= static_cast<int>(TemplateFault::not_text); ++i) {
    const auto fault = static_cast<TemplateFault>(i);
    const auto words = sentence_of({fault, {}, {"0", "1", "2", "3"}, {}});
    EXPECT_TRUE(ids.insert(id_of(fault)).second) << id_of(fault);
    EXPECT_TRUE(words.vi.ends_with('.')) << words.vi;
    EXPECT_TRUE(words.en.ends_with('.')) << words.en;
    EXPECT_NE(words.vi, words.en);
    EXPECT_EQ(words.en.find_first_of("{}") == std::string::npos,
              words.vi.find_first_of("{}") == std::string::npos);
  }
}

} // namespace
} // namespace congbo

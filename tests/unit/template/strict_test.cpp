#include "rendering.h"

namespace congbo {
namespace {

Value data() {
  Object venue, row, data;
  venue.set("city", "Suối Mơ");
  row.set("name", "Hà");
  data.set("title", "Kế hoạch").set("null", Value()).set("no", false).set("empty", "");
  data.set("none", List()).set("venue", std::move(venue)).set("html", Html{"<p>"});
  List rows = list_of(std::move(row), Object(), Object());
  data.set("rows", std::move(rows)).set("count", 3).set("template", "không có");
  return data;
}

struct Case {
  const char* text;
  Briefs expected;
};

class Strict : public testing::TestWithParam<Case> {};

TEST_P(Strict, ReportsNamesThatTheDataDoNotHave) {
  StrictReport report;
  render(Templates{{"main", GetParam().text}}, data(), &report);
  EXPECT_EQ(brief(report.problems()), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Names, Strict,
    testing::Values(
        Case{"{{title}}{{venue.city}}{{#rows}}{{title}}{{.}}{{/rows}}", {"main:1:42 not-text"}},
        Case{"\n ố {{titel}}", {"main:2:4 name-not-found"}},
        Case{"{{{x}}}{{&x}}{{x|url}}{{#x}}{{/x}}{{^x}}{{y}}{{/x}}",
             {"main:1:1 name-not-found", "main:1:8 name-not-found", "main:1:14 name-not-found",
              "main:1:23 name-not-found", "main:1:35 name-not-found", "main:1:41 name-not-found"}},
        Case{"{{null}}{{no}}{{empty}}{{#none}}{{x}}{{/none}}{{#null}}{{/null}}{{^empty}}{{/empty}}",
             {}},
        Case{"{{null.a}}{{no.a}}{{empty.a.b}}{{none.a}}", {}},
        Case{"{{venue.town}} {{title.a}}", {"main:1:1 name-not-found", "main:1:16 name-not-found"}},
        Case{"{{#rows}}{{name}}{{/rows}}", {"main:1:10 name-not-found"}},
        Case{"{{#venue}}{{city}}{{title}}{{towm}}{{/venue}}", {"main:1:28 name-not-found"}},
        Case{"{{>*template}}{{>*x}}", {"main:1:1 missing-partial", "main:1:15 name-not-found"}}));

INSTANTIATE_TEST_SUITE_P(
    Kinds, Strict,
    testing::Values(Case{"{{{html}}}{{html}}{{{count}}}{{{no}}}{{{null}}}{{{empty}}}", {}},
                    Case{"{{{title}}} {{&title}}",
                         {"main:1:1 not-declared-html", "main:1:13 not-declared-html"}},
                    Case{"{{title|js}}{{{title|url}}}", {}},
                    Case{"{{venue}}{{rows}}{{{none}}}",
                         {"main:1:1 not-text", "main:1:10 not-text", "main:1:18 not-text"}}));

TEST(StrictReports, NameTheNameAndComeOnceAPlace) {
  const auto compiled = compile({{"main", "{{>p}}{{>p}}"}, {"p", "{{a.b}}"}});
  StrictReport report;
  for (int page = 0; page < 3; ++page) {
    std::string out;
    EXPECT_FALSE(compiled.set.render("main", Object(), out, &report));
  }
  ASSERT_EQ(brief(report.problems()), (Briefs{"p:1:1 name-not-found"}));
  EXPECT_EQ(sentence_of(report.problems()[0]).en, "The data hold no “a.b”.");
}

TEST(StrictReports, AreJoinedInOrder) {
  StrictReport first, second;
  render(Templates{{"main", "{{b}}\n{{d}}"}}, Object(), &first);
  render(Templates{{"main", "{{a}} {{c}}"}}, Object(), &second);
  first.add(second);
  first.add(second);
  EXPECT_EQ(brief(first.problems()), (Briefs{"main:1:1 name-not-found", "main:1:7 name-not-found",
                                             "main:2:1 name-not-found"}));
}

} // namespace
} // namespace congbo

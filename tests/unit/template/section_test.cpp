#include "rendering.h"

namespace congbo {
namespace {

Value data() {
  Object first, second, inner, outer, empty;
  first.set("name", "Hà").set("unit", "Tổ 1");
  second.set("name", "Sơn");
  inner.set("deep", "sâu").set("name", "trong");
  outer.set("inner", std::move(inner)).set("name", "ngoài");
  Object data;
  data.set("yes", true).set("no", false).set("null", Value()).set("empty_text", "");
  data.set("empty_html", Html{""}).set("empty_list", List()).set("empty_object", Object());
  data.set("zero", 0).set("text", "chữ").set("name", "gốc");
  data.set("people", list_of(std::move(first), std::move(second)));
  data.set("numbers", list_of(1, 2, 3)).set("outer", std::move(outer));
  data.set("lists", list_of(list_of(1, 2), List(), list_of("a", "b")));
  return data;
}

struct Truth {
  const char* name;
  bool truthy;
};

class Truthiness : public testing::TestWithParam<Truth> {};

TEST_P(Truthiness, DecidesWhichOfTheTwoSectionsIsWritten) {
  const std::string name = GetParam().name;
  EXPECT_EQ(
      render("{{#" + name + "}}+{{/" + name + "}}{{^" + name + "}}-{{/" + name + "}}", data()),
      GetParam().truthy ? "+" : "-");
}

INSTANTIATE_TEST_SUITE_P(Values, Truthiness,
                         testing::Values(Truth{"yes", true}, Truth{"no", false},
                                         Truth{"null", false}, Truth{"missing", false},
                                         Truth{"empty_text", false}, Truth{"empty_html", false},
                                         Truth{"empty_list", false}, Truth{"empty_object", true},
                                         Truth{"zero", true}, Truth{"text", true},
                                         Truth{"outer", true}, Truth{"outer.inner.deep", true},
                                         Truth{"outer.missing.deep", false}));

struct Case {
  const char* text;
  const char* expected;
};

class Sections : public testing::TestWithParam<Case> {};

TEST_P(Sections, WriteTheirContent) {
  EXPECT_EQ(render(GetParam().text, data()), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Content, Sections,
    testing::Values(
        Case{"{{#people}}{{name}} ({{unit}}); {{/people}}", "Hà (Tổ 1); Sơn (); "},
        Case{"{{#people}}{{text}} {{/people}}", "chữ chữ "},
        Case{"{{#numbers}}<{{.}}>{{/numbers}}", "<1><2><3>"},
        Case{"{{#lists}}({{#.}}{{.}}{{/.}}){{/lists}}", "(12)()(ab)"},
        Case{"{{#text}}{{.}} = {{text}}{{/text}}", "chữ = chữ"},
        Case{"{{#outer}}{{name}} {{#inner}}{{name}} {{deep}}{{/inner}} {{name}}{{/outer}} {{name}}",
             "ngoài trong sâu ngoài gốc"},
        Case{"{{#outer.inner}}{{name}}{{/outer.inner}}", "trong"},
        Case{"{{#yes}}a{{#yes}}b{{/yes}}c{{/yes}}", "abc"},
        Case{"{{#no}}a{{#yes}}b{{/yes}}c{{/no}}d", "d"},
        Case{"{{^no}}a{{^yes}}b{{/yes}}{{#no}}c{{/no}}d{{/no}}", "ad"},
        Case{"{{^people}}không có ai{{/people}}", ""}, Case{"{{# yes }}a{{/ yes }}", "a"},
        Case{"{{#no}}{{#people}}x{{/people}}{{/no}}", ""},
        Case{"{{#people}}{{#numbers}}{{name}}{{.}} {{/numbers}}{{/people}}",
             "Hà1 Hà2 Hà3 Sơn1 Sơn2 Sơn3 "}));

TEST(SectionsOfTheRoot, AListIsWalkedThrough) {
  Object a, b;
  a.set("v", "một");
  b.set("v", "hai");
  EXPECT_EQ(render("{{#.}}({{v}}){{/.}}", list_of(std::move(a), std::move(b))), "(một)(hai)");
}

} // namespace
} // namespace congbo

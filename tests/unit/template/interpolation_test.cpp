#include "rendering.h"

namespace congbo {
namespace {

Value town() {
  Object place, chair, data;
  chair.set("name", "Lò Thị Mai").set("age", 41);
  place.set("hall", "Nhà văn hoá bản Nà Lay").set("chair", std::move(chair));
  data.set("town", "Suối Mơ").set("mark", "<b> & \"x\" 'y'").set("count", -12).set("open", true);
  data.set("shut", false).set("none", Value()).set("place", std::move(place));
  return data;
}

struct Case {
  const char* text;
  const char* expected;
};

class Interpolation : public testing::TestWithParam<Case> {};

TEST_P(Interpolation, WritesTheValue) {
  EXPECT_EQ(render(GetParam().text, town()), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Tags, Interpolation,
    testing::Values(Case{"", ""}, Case{"{ town } }} {", "{ town } }} {"},
                    Case{"Xã {{town}}!", "Xã Suối Mơ!"},
                    Case{"|{{ town }}|{{\ttown\n}}|", "|Suối Mơ|Suối Mơ|"},
                    Case{"{{mark}}", "&lt;b&gt; &amp; &quot;x&quot; &#39;y&#39;"},
                    Case{"{{{mark}}}{{{ town }}}", "<b> & \"x\" 'y'Suối Mơ"},
                    Case{"{{&mark}}{{& town }}", "<b> & \"x\" 'y'Suối Mơ"},
                    Case{"{{count}}{{{count}}}", "-12-12"}, Case{"{{open}} {{shut}}", "true false"},
                    Case{"({{none}})({{{none}}})", "()()"},
                    Case{"({{missing}})({{{missing}}})({{&missing}})", "()()()"},
                    Case{"  {{town}}\n", "  Suối Mơ\n"}, Case{"{{{town}}}}", "Suối Mơ}"}));

INSTANTIATE_TEST_SUITE_P(
    DottedNames, Interpolation,
    testing::Values(Case{"{{place.hall}}", "Nhà văn hoá bản Nà Lay"},
                    Case{"{{place.chair.name}}, {{place.chair.age}}", "Lò Thị Mai, 41"},
                    Case{"({{place.missing.name}})", "()"}, Case{"({{missing.name}})", "()"},
                    Case{"({{town.name}})", "()"}, Case{"({{none.name}})", "()"},
                    // The first part alone is looked for in the objects around.
                    Case{"{{#place}}{{chair.name}} {{town}}{{/place}}", "Lò Thị Mai Suối Mơ"},
                    Case{"{{#place}}({{chair.town}}){{/place}}", "()"},
                    Case{"{{#place.chair}}{{name}}/{{hall}}/{{town}}{{/place.chair}}",
                         "Lò Thị Mai//Suối Mơ"}));

TEST(InterpolationOfNames, ANameWithDotsIsNeverOneKey) {
  Object data, part;
  part.set("b", "đúng");
  data.set("a.b", "sai").set("a", std::move(part));
  EXPECT_EQ(render("{{a.b}}", std::move(data)), "đúng");
}

TEST(InterpolationOfNames, TextInDataIsNotATemplate) {
  Object data;
  data.set("text", "{{town}}").set("town", "Suối Mơ");
  EXPECT_EQ(render("{{text}}", std::move(data)), "{{town}}");
}

TEST(InterpolationOfNames, ADotIsTheInnermostValue) {
  EXPECT_EQ(render("{{.}} {{{.}}} {{&.}}", "<3"), "&lt;3 <3 <3");
  EXPECT_EQ(render("{{.}}", 85), "85");
}

TEST(InterpolationOfNames, ListsAndObjectsWriteNothing) {
  Object data;
  data.set("list", list_of("a", "b")).set("object", Object());
  EXPECT_EQ(render("({{list}}{{object}})", std::move(data)), "()");
}

TEST(InterpolationOfNames, HtmlIsEscapedUnlessWrittenRaw) {
  Object data;
  data.set("own", Html{"<p>Điều 1</p>"}).set("borrowed", HtmlRef{"<br>"});
  EXPECT_EQ(render("{{own}} {{{own}}} {{borrowed}} {{{borrowed}}}", std::move(data)),
            "&lt;p&gt;Điều 1&lt;/p&gt; <p>Điều 1</p> &lt;br&gt; <br>");
}

} // namespace
} // namespace congbo

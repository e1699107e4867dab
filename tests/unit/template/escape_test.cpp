#include "rendering.h"
#include "template/escape.h"

namespace congbo {
namespace {

struct Case {
  const char* tag;
  const char* text;
  const char* expected;
};

class Escapes : public testing::TestWithParam<Case> {};

TEST_P(Escapes, FitTheirPlace) {
  const auto& [tag, text, expected] = GetParam();
  Object data;
  data.set("x", text);
  EXPECT_EQ(render(tag, std::move(data)), expected);
}

INSTANTIATE_TEST_SUITE_P(
    Html, Escapes,
    testing::Values(Case{"{{x}}", "Kế hoạch số 12/KH-UBND", "Kế hoạch số 12/KH-UBND"},
                    Case{"{{x}}", "<", "&lt;"}, Case{"{{x}}", "a & b", "a &amp; b"},
                    Case{"{{x}}", "&lt;", "&amp;lt;"}, Case{"{{x}}", "=`/", "=`/"},
                    Case{"{{x}}", "%#!?;=:)(*+,-./@[]^_{|}~\x7F\x01\x26",
                         "%#!?;=:)(*+,-./@[]^_{|}~\x7F\x01&amp;"}));

INSTANTIATE_TEST_SUITE_P(Url, Escapes,
                         testing::Values(Case{"{{x|url}}", "AZaz09-._~", "AZaz09-._~"},
                                         Case{"{{x|url}}", "a b/c?d=e&f#g",
                                              "a%20b%2Fc%3Fd%3De%26f%23g"},
                                         Case{"{{x|url}}", "Đề án", "%C4%90%E1%BB%81%20%C3%A1n"},
                                         Case{"{{ x | url }}", "\"<'>", "%22%3C%27%3E"},
                                         Case{"{{{x|url}}}{{&x|url}}", "/", "%2F%2F"}));

INSTANTIATE_TEST_SUITE_P(Attribute, Escapes,
                         testing::Values(Case{"{{x|attr}}", "AZaz09-._", "AZaz09-._"},
                                         Case{"{{x|attr}}", "a b", "a&#x20;b"},
                                         Case{"{{x|attr}}", "\t\n\r=`/",
                                              "&#x09;&#x0A;&#x0D;&#x3D;&#x60;&#x2F;"},
                                         Case{"{{x|attr}}", "<&>\"'", "&lt;&amp;&gt;&quot;&#39;"},
                                         Case{"{{x|attr}}", "Lễ", "Lễ"}));

INSTANTIATE_TEST_SUITE_P(
    Script, Escapes,
    testing::Values(Case{"{{x|js}}", "</script>", "\\u003C/script\\u003E"},
                    Case{"{{x|js}}", "\"'&", "\\u0022\\u0027\\u0026"},
                    Case{"{{x|js}}", "a\\b\n\r\t\x01\x7F", "a\\\\b\\n\\r\\t\\u0001\\u007F"},
                    Case{"{{x|js}}", "\u2028\u2029\u2027\u202A", "\\u2028\\u2029\u2027\u202A"},
                    Case{"{{x|js}}", "Ấn phẩm – “x”", "Ấn phẩm – “x”"},
                    Case{"{{x|js}}", "\xE2\x80", "\xE2\x80"}));

// Eight characters are looked at together: every place in and after a group, for each character.
TEST(EscapesOfHtml, EveryPlaceInALongTextIsSeen) {
  const std::pair<char, std::string> entities[] = {
      {'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}, {'\'', "&#39;"}};
  for (int code = 0; code < 256; ++code) {
    const char c = static_cast<char>(code);
    std::string entity(1, c);
    for (const auto& [special, name] : entities) {
      if (special == c) entity = name;
    }
    for (std::size_t at = 0; at < 20; ++at) {
      std::string text(20, 'a'), expected, out;
      text[at] = c;
      text[19 - at] = c;
      for (const char each : text)
        expected += each == c ? (c == 'a' ? "a" : entity) : "a";
      append_escaped(out, text, Escape::html);
      ASSERT_EQ(out, expected) << code << " at " << at;
    }
  }
}

TEST(EscapesOfNumbers, NoFilterChangesThem) {
  EXPECT_EQ(render("{{.}} {{.|url}} {{.|attr}} {{.|js}}", -7), "-7 -7 -7 -7");
}

} // namespace
} // namespace congbo

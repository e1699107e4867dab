#include <gtest/gtest.h>

#include "base/message.h"
#include "parse/colour.h"
#include "parse/parse.h"

namespace congbo {
namespace {

ParsedSettings parse(std::string_view json) {
  return parse_settings("congbo.json", json);
}

TEST(Settings, AreRead) {
  const ParsedSettings parsed = parse(R"(// đầu tệp
{
  "$schema": ".vscode/congbo.schema.json", "title": "Trang  của phường", /* giữa */
  "base_url": "https://vidu.vn:8080/trang/",
  "language": "en", "theme": "bien",
  "look": {"mark": "hinh/mark.SVG", "accent": "#9B1C1F", "honour": "#630", "footer": "Chân trang"},
  "organisation": {"name": "UBND phường", "parent": "UBND tỉnh", "address": "1 Đường A", "phone": "0200",
                   "email": "a@vidu.vn", "domains": ["Vidu.vn", "b.vn"]},
  "links": [{"label": "Tỉnh", "url": "https://tinh.vn"}],
  "licence": "CC BY 4.0",
  "rules": [{"rule": "n01", "severity": "off", "path": "content/2020/**", "reason": "văn bản cũ"},
            {"rule": "V12", "severity": "error"}],
  "removed": {"/2020/a/": "trùng"},
  "privacy": "block", "withheld": [], "publish": {"x": {"url": "sftp://may.vn/www"}}, "extends": "../congbo.json"
})");
  for (const Finding& finding : parsed.findings)
    ADD_FAILURE() << message_of(finding, Language::en);
  const Settings& settings = parsed.settings;
  EXPECT_EQ(settings.title, "Trang của phường");
  EXPECT_EQ(settings.base_url, "https://vidu.vn:8080/trang");
  EXPECT_EQ(settings.language, "en");
  EXPECT_EQ(settings.theme, "bien");
  EXPECT_EQ(settings.look.mark, "hinh/mark.SVG");
  EXPECT_EQ(settings.look.accent, "#9b1c1f");
  EXPECT_EQ(settings.look.honour, "#663300");
  EXPECT_EQ(settings.organisation.domains, (std::vector<std::string>{"vidu.vn", "b.vn"}));
  ASSERT_EQ(settings.links.size(), 1U);
  EXPECT_EQ(settings.links[0].label, "Tỉnh");
  ASSERT_EQ(settings.rules.size(), 2U);
  EXPECT_EQ(settings.rules[0].rule, RuleId::N01);
  EXPECT_EQ(settings.rules[0].action, RuleSetting::Action::off);
  EXPECT_EQ(settings.rules[0].path, "content/2020/**");
  EXPECT_EQ(settings.rules[0].reason, "văn bản cũ");
  EXPECT_EQ(settings.rules[0].line, 11);
  EXPECT_EQ(settings.rules[1].action, RuleSetting::Action::error);
  EXPECT_EQ(settings.removed.at("/2020/a/"), "trùng");
}

TEST(Settings, HaveDefaults) {
  const ParsedSettings parsed =
      parse("\xEF\xBB\xBF{\"title\": \"A\\u1EA1\\ud83d\\ude00\\n b\"}\r\n");
  EXPECT_TRUE(parsed.findings.empty());
  EXPECT_EQ(parsed.settings.title, "Aạ😀 b");
  EXPECT_EQ(parsed.settings.language, "vi");
  EXPECT_EQ(parsed.settings.theme, "default");
}

struct Fault {
  std::string json;
  int line;
  int column;
  std::string english;
  RuleId rule = RuleId::V08;
};
void PrintTo(const Fault& c, std::ostream* out) {
  *out << c.json;
}

class SettingsFault : public testing::TestWithParam<Fault> {};

TEST_P(SettingsFault, IsFoundAtItsPlace) {
  const ParsedSettings parsed = parse(GetParam().json);
  ASSERT_EQ(parsed.findings.size(), 1U);
  const Finding& finding = parsed.findings[0];
  EXPECT_EQ(finding.rule, GetParam().rule);
  EXPECT_EQ(finding.place.file, "congbo.json");
  EXPECT_EQ(finding.place.line, GetParam().line);
  EXPECT_EQ(finding.place.column, GetParam().column);
  EXPECT_NE(message_of(finding, Language::en).find(GetParam().english), std::string::npos)
      << message_of(finding, Language::en);
  EXPECT_NE(message_of(finding, Language::vi), message_of(finding, Language::en));
}

INSTANTIATE_TEST_SUITE_P(
    Syntax, SettingsFault,
    testing::Values(
        Fault{"", 1, 1, "too early"}, Fault{"{\"title\": \"a\"", 1, 14, "'}'"},
        Fault{"{\"title\": \"a\",}", 1, 15, "comma"},
        Fault{"{\"title\": \"a\"\n \"language\": \"vi\"}", 2, 2, "','"},
        Fault{"{\"title\" \"a\"}", 1, 10, "':'"}, Fault{"{title: 1}", 1, 2, "double quotes"},
        Fault{"{\"title\": ế}", 1, 11, "value"}, Fault{"{\"tế\": \"mở\n}", 1, 8, "never closed"},
        Fault{"{ /* x", 1, 3, "never closed"}, Fault{"{\"title\": \"\\x\"}", 1, 13, "escape"},
        Fault{"{\"title\": \"\\ud800\"}", 1, 18, "escape"},
        Fault{"{\"title\": \"a\tb\"}", 1, 13, "control"},
        Fault{"{\"title\": \"a\"} x", 1, 16, "follows"}, Fault{"{\"title\": 1-2}", 1, 11, "number"},
        Fault{"[]", 1, 1, "group"},
        Fault{"{\"title\": " + std::string(40, '['), 1, 42, "32 levels"},
        Fault{"{\"title\": \"\xFF\"}", 1, 12, "UTF-8", RuleId::V09}));

INSTANTIATE_TEST_SUITE_P(
    Keys, SettingsFault,
    testing::Values(Fault{"{}", 1, 1, "'title'"},
                    Fault{"{\"title\": \"a\",\n \"base-url\": \"https://a.vn\"}", 2, 2,
                          "'base_url'"},
                    Fault{"{\"title\": \"ế\", \"titel\": \"b\"}", 1, 16, "'title'"},
                    Fault{"{\"title\": \"a\", \"title\": \"b\"}", 1, 16, "twice"},
                    Fault{"{\"title\": \"a\", \"look\": {\"acent\": \"#000\"}}", 1, 25, "'accent'"},
                    Fault{"{\"title\": \"a\", \"organisation\": {\"qqqqqqq\": 1}}", 1, 33,
                          "in 'organisation'"}));

INSTANTIATE_TEST_SUITE_P(
    Values, SettingsFault,
    testing::Values(
        Fault{"{\"title\": 5}", 1, 11, "text"}, Fault{"{\"title\": \" \"}", 1, 11, "text"},
        Fault{"{\"title\": \"a\", \"base_url\": \"ftp://a.vn\"}", 1, 28, "https://host.vn"},
        Fault{"{\"title\": \"a\", \"base_url\": \"https://\"}", 1, 28, "https://host.vn"},
        Fault{"{\"title\": \"a\", \"base_url\": \"https://a.vn/?x\"}", 1, 28, "https://host.vn"},
        Fault{"{\"title\": \"a\", \"base_url\": \"https://u@a.vn\"}", 1, 28, "https://host.vn"},
        Fault{"{\"title\": \"a\", \"language\": \"fr\"}", 1, 28, "neither"},
        Fault{"{\"title\": \"a\", \"theme\": \"a/b\"}", 1, 25, "folder"},
        Fault{"{\"title\": \"a\", \"theme\": \"../b\"}", 1, 25, "../b", RuleId::V10},
        Fault{"{\"title\": \"a\", \"look\": []}", 1, 24, "group"},
        Fault{"{\"title\": \"a\", \"look\": {\"accent\": \"red\"}}", 1, 35, "#9b1c1f"},
        Fault{"{\"title\": \"a\", \"look\": {\"accent\": \"#ff0000\"}}", 1, 35, "nearest is '#d"},
        Fault{"{\"title\": \"a\", \"look\": {\"mark\": \"a.gif\"}}", 1, 33, "SVG"},
        Fault{"{\"title\": \"a\", \"look\": {\"mark\": \"/a.svg\"}}", 1, 33, "/a.svg", RuleId::V10},
        Fault{"{\"title\": \"a\", \"organisation\": {\"email\": \"a\"}}", 1, 42, "mail"},
        Fault{"{\"title\": \"a\", \"organisation\": {\"domains\": \"a.vn\"}}", 1, 44, "list"},
        Fault{"{\"title\": \"a\", \"links\": [{\"label\": \"a\"}]}", 1, 26, "needs"},
        Fault{"{\"title\": \"a\", \"links\": [{\"label\": \"a\", \"url\": \"javascript:x\"}]}", 1,
              48, "javascript"},
        Fault{"{\"title\": \"a\", \"removed\": {\"a\": \"b\"}}", 1, 28, "address"},
        Fault{"{\"title\": \"a\", \"removed\": {\"/a/\": \"\"}}", 1, 35, "text"}));

INSTANTIATE_TEST_SUITE_P(
    Rules, SettingsFault,
    testing::Values(
        Fault{"{\"title\": \"a\", \"rules\": [{\"rule\": \"Z99\", \"severity\": \"off\"}]}", 1, 35,
              "no rule"},
        Fault{"{\"title\": \"a\", \"rules\": [{\"rule\": \"N01\", \"severity\": \"low\"}]}", 1, 54,
              "none of"},
        Fault{"{\"title\": \"a\", \"rules\": [{\"rule\": \"N01\"}]}", 1, 26, "needs"},
        Fault{"{\"title\": \"a\", \"rules\": [{\"rule\": \"V01\", \"severity\": \"warning\"}]}", 1,
              26, "only be turned"},
        Fault{"{\"title\": \"a\", \"rules\": [{\"rule\": \"V09\", \"severity\": \"off\", \"path\": "
              "\"x\"}]}",
              1, 26, "only be turned"},
        Fault{"{\"title\": \"a\", \"rules\": [{\"rule\": \"P01\", \"severity\": \"off\", \"path\": "
              "\"content/**\", \"reason\": \"y\"}]}",
              1, 26, "without *"}));

TEST(Settings, KeepWhatIsRight) {
  const ParsedSettings parsed =
      parse("{\"title\": \"a\", \"language\": \"fr\", \"licence\": \"CC0\", \"x\": 1, \"theme\":");
  EXPECT_EQ(parsed.findings.size(), 3U);
  EXPECT_EQ(parsed.settings.title, "a");
  EXPECT_EQ(parsed.settings.language, "vi");
  EXPECT_EQ(parsed.settings.licence, "CC0");
}

TEST(Settings, SilenceAGuardedRuleForOnePathWithAReason) {
  const ParsedSettings parsed =
      parse("{\"title\": \"a\", \"rules\": [{\"rule\": \"V09\", \"severity\": \"off\", \"path\": "
            "\"x\", \"reason\": \"y\"}]}");
  EXPECT_TRUE(parsed.findings.empty());
  EXPECT_EQ(parsed.settings.rules.size(), 1U);
}

TEST(Colour, IsDarkenedUntilItReads) {
  EXPECT_EQ(readable_colour("#9b1c1f"), "#9b1c1f");
  EXPECT_EQ(readable_colour("#000000"), "#000000");
  for (const std::string pale : {"#ffffff", "#ffff00", "#00ff88", "#c0c0c0"}) {
    const std::string dark = readable_colour(pale);
    EXPECT_NE(dark, pale);
    EXPECT_EQ(readable_colour(dark), dark); // passes itself
  }
  EXPECT_FALSE(parse_colour("#12345g"));
  EXPECT_FALSE(parse_colour("123456"));
}

TEST(Settings, TakeServersAndCompressedCopies) {
  const ParsedSettings parsed =
      parse_settings("congbo.json", R"({"title": "x", "hosting": ["apache", "nginx"], "compressed": true})");
  EXPECT_TRUE(parsed.findings.empty());
  EXPECT_EQ(parsed.settings.hosting, (std::vector<std::string>{"apache", "nginx"}));
  EXPECT_TRUE(parsed.settings.compressed);
  for (const char* wrong : {R"({"title": "x", "hosting": "apache"})", R"({"title": "x", "hosting": ["Apache"]})",
                            R"({"title": "x", "compressed": "yes"})", R"({"title": "x", "compressed": 1})"}) {
    const ParsedSettings refused = parse_settings("congbo.json", wrong);
    ASSERT_EQ(refused.findings.size(), 1U) << wrong;
    EXPECT_EQ(refused.findings[0].rule, RuleId::V08);
    EXPECT_TRUE(refused.settings.hosting.empty() && !refused.settings.compressed) << wrong;
  }
}

TEST(Settings, TakesPrivacyAndWhoIsWithheld) {
  const ParsedSettings parsed = parse_settings("congbo.json", R"({"title": "x", "privacy": "redact", "withheld": [
  {"document": "content/2024/x/a.md", "name": "Hòa Thị Thơ", "unit": "Trường A", "reason": "theo yêu cầu"}]})");
  EXPECT_TRUE(parsed.findings.empty());
  EXPECT_EQ(parsed.settings.privacy, Privacy::redact);
  ASSERT_EQ(parsed.settings.withheld.size(), 1U);
  const WithheldPerson& person = parsed.settings.withheld[0];
  EXPECT_EQ(person.document, "content/2024/x/a.md");
  EXPECT_EQ(person.name, "Hòa Thị Thơ");
  EXPECT_EQ(person.unit, "Trường A");
  EXPECT_EQ(person.reason, "theo yêu cầu");
  EXPECT_EQ(person.line, 2);
}

TEST(Settings, RefusesPrivacyItDoesNotKnowAndEntriesWithoutAReason) {
  for (const char* wrong :
       {R"({"title": "x", "privacy": "off"})", R"({"title": "x", "privacy": true})", R"({"title": "x", "withheld": {}})",
        R"({"title": "x", "withheld": [{"document": "content/a.md", "name": "Hòa Thị Thơ"}]})",
        R"({"title": "x", "withheld": [{"name": "Hòa Thị Thơ", "reason": "x"}]})",
        R"({"title": "x", "withheld": [{"document": "../a.md", "name": "Hòa Thị Thơ", "reason": "x"}]})",
        R"({"title": "x", "withheld": [{"document": "a.md", "ten": "Hòa Thị Thơ", "reason": "x"}]})"}) {
    const ParsedSettings parsed = parse_settings("congbo.json", wrong);
    EXPECT_EQ(parsed.findings.size(), 1U) << wrong;
    EXPECT_TRUE(parsed.settings.withheld.empty()) << wrong;
    EXPECT_EQ(parsed.settings.privacy, Privacy::block) << wrong;
  }
}

} // namespace
} // namespace congbo

#include "render/theme.h"

#include <gtest/gtest.h>

#include "sample.h"

namespace congbo {
namespace {

std::string asset(const Theme& theme, const std::string& path) {
  for (const ThemeFile& file : theme.assets)
    if (file.path == path) return file.bytes;
  return "(none)";
}

TEST(ThemeLoading, TheBuiltInThemeIsWhole) {
  for (const char* language : {"vi", "en"}) {
    Settings settings;
    settings.language = language;
    const LoadedTheme loaded = load_theme({}, "themes/default", settings);
    EXPECT_TRUE(loaded.findings.empty());
    ASSERT_TRUE(loaded.theme);
    EXPECT_TRUE(loaded.theme->style.starts_with("assets/style-"));
    EXPECT_EQ(loaded.theme->style.size(), std::string("assets/style-12345678.css").size());
    EXPECT_NE(asset(*loaded.theme, loaded.theme->style), "(none)");
  }
}

TEST(ThemeLoading, OneFileOneStringOneColour) {
  Settings settings;
  settings.look.accent = "#123456";
  const LoadedTheme loaded =
      load_theme({{"templates/pages/not-found.html", "Không có. {{s.nav.home}} {{s.skip}}"},
                  {"strings/vi.json", R"({"nav": {"home": "Về đầu trang"}})"}},
                 "themes/rieng", settings);
  ASSERT_TRUE(loaded.theme);
  Object values;
  values.set_ref("s", loaded.theme->phrases.tree());
  EXPECT_EQ(loaded.theme->render("pages/not-found", Value(std::move(values))),
            "Không có. Về đầu trang Đến nội dung chính");
  EXPECT_NE(asset(*loaded.theme, loaded.theme->style).find("--accent:#123456"), std::string::npos);
  const LoadedTheme plain = load_theme({}, "themes/default", {});
  EXPECT_NE(plain.theme->style, loaded.theme->style);
}

TEST(ThemeLoading, SheetsLoseCommentsAndIndentsAlone) {
  const std::string sheet =
      "/* Đầu\n   tờ */\n:root {\n  --a: 1px; /* một */\n\n  --b: \"/* chữ */\\\"  x\";\n}\n"
      "a/**/b { content: '  ' }\n/* hở";
  const LoadedTheme loaded = load_theme(
      {{"css/a.css", sheet}, {"theme.json", R"({"styles": ["css/a.css"]})"}}, "themes/x", {});
  ASSERT_TRUE(loaded.theme);
  EXPECT_EQ(asset(*loaded.theme, loaded.theme->style),
            ":root {\n--a: 1px; \n--b: \"/* chữ */\\\"  x\";\n}\na/**/b { content: '  ' }\n");
}

TEST(ThemeLoading, AThemeWithItsOwnListKeepsTheSearch) {
  const LoadedTheme loaded = load_theme({{"theme.json", R"({"scripts": ["scripts/a.js"]})"},
                                         {"scripts/a.js", "var a;"},
                                         {"scripts/search-page.js", "var page;"}},
                                        "themes/x", {});
  ASSERT_TRUE(loaded.theme);
  EXPECT_EQ(asset(*loaded.theme, loaded.theme->script), "var a;\n");
  EXPECT_EQ(asset(*loaded.theme, loaded.theme->search_script), "var a;\nvar page;\n");
  EXPECT_NE(asset(*loaded.theme, loaded.theme->search_engine).find("congboSearch"), std::string::npos);
}

TEST(ThemeLoading, ExamplesAreForDesignersAlone) {
  for (const ThemeFile& file : built_in_theme("default"))
    EXPECT_FALSE(file.path.starts_with("examples/")) << file.path;
}

TEST(ThemeLoading, AnEnglishSiteKeepsItsLanguage) {
  Settings settings;
  settings.language = "en";
  const auto theme = load_theme({{"strings/vi.json", R"({"nav": {"home": "Về"}})"},
                                 {"strings/en.json", R"({"nav": {"register": "Papers"}})"}},
                                "themes/x", settings)
                         .theme;
  EXPECT_EQ(theme->phrases.text("nav.home"), "Home");
  EXPECT_EQ(theme->phrases.text("nav.register"), "Papers");
}

TEST(ThemeLoading, FaultsHaveTheirPlace) {
  struct Case {
    ThemeFile file;
    std::string where;
    int line, column;
  };
  const Case cases[] = {
      {{"templates/pages/home.html", "a\n {{#x}}"}, "themes/t/templates/pages/home.html", 2, 2},
      {{"strings/vi.json", "{\n  \"a\" \"b\"\n}"}, "themes/t/strings/vi.json", 2, 9},
      {{"theme.json", R"({"styles": ["css/none.css"]})"}, "themes/t/theme.json", 0, 0},
  };
  for (const Case& c : cases) {
    const LoadedTheme loaded = load_theme({c.file}, "themes/t", {});
    EXPECT_FALSE(loaded.theme);
    ASSERT_FALSE(loaded.findings.empty()) << c.where;
    EXPECT_EQ(loaded.findings[0].rule, RuleId::V08);
    EXPECT_EQ(loaded.findings[0].place.file, c.where);
    EXPECT_EQ(loaded.findings[0].place.line, c.line);
    EXPECT_EQ(loaded.findings[0].place.column, c.column);
  }
}

TEST(ThemeLoading, ATownsMark) {
  const auto theme = load_theme({}, "themes/default", {}, {"hinh/dau.png", "PNG"}).theme;
  EXPECT_EQ(theme->mark, "assets/mark.png");
  EXPECT_EQ(asset(*theme, "assets/mark.png"), "PNG");
}

// The first bytes of a PNG of that size; programs that show it read no more before they load it.
std::string png(unsigned char width, unsigned char height) {
  std::string bytes("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
  for (const unsigned char side : {width, height})
    bytes += std::string(3, '\0') + static_cast<char>(side);
  return bytes + std::string(9, '\x08');
}

TEST(ThemeLoading, ThePictureOfSharedLinks) {
  struct Case {
    const char* path;
    std::string bytes, share, touch_icon;
    std::size_t findings;
  };
  const Case cases[] = {
      {"", "", "assets/share.png", "assets/touch-icon.png", 0},
      {"hinh/dau.png", png(240, 200), "assets/mark.png", "assets/mark.png", 0},
      {"hinh/dau.png", png(240, 199), "", "assets/mark.png", 1}, // too small to be shown
      {"hinh/dau.png", png(240, 0), "", "", 1},
      {"hinh/dau.png", png(240, 200).substr(0, 32), "", "", 1},
      {"hinh/dau.svg", "<svg/>", "", "", 1}, // never the theme's mark beside a town's name
  };
  for (const Case& c : cases) {
    const LoadedTheme loaded = load_theme({}, "themes/default", {}, {c.path, c.bytes});
    EXPECT_EQ(loaded.theme->share.address, c.share) << c.path;
    EXPECT_EQ(loaded.theme->touch_icon, c.touch_icon) << c.path;
    ASSERT_EQ(loaded.findings.size(), c.findings) << c.path;
    if (c.findings == 0) continue;
    EXPECT_EQ(loaded.findings[0].place.file, "congbo.json");
    EXPECT_EQ(count_findings(loaded.findings).advice, 1u);
  }
  const auto theme = load_theme({}, "themes/default", {}).theme;
  EXPECT_EQ(theme->share.size.width, 1200u);
  EXPECT_EQ(theme->share.size.height, 630u);
}

TEST(ThemeLoading, TheAccentIsOneColour) {
  const auto theme = load_theme({}, "themes/default", {}).theme;
  EXPECT_NE(asset(*theme, theme->style).find("--accent: " + theme->accent + ";"), std::string::npos)
      << theme->accent;
  Settings settings;
  settings.look.accent = "#123456";
  EXPECT_EQ(load_theme({}, "themes/default", settings).theme->accent, "#123456");
}

TEST(ThemeRendering, UnknownNamesAreReportedOnce) {
  const auto loaded =
      load_theme({{"templates/pages/home.html", "{{la}}{{la}}\n{{s.skip}}"}}, "themes/t", {});
  ASSERT_TRUE(loaded.theme);
  for (int i = 0; i < 3; ++i) {
    Object values;
    values.set_ref("s", loaded.theme->phrases.tree());
    loaded.theme->render("pages/home", Value(std::move(values)));
  }
  const Findings findings = theme_findings(*loaded.theme);
  ASSERT_EQ(findings.size(), 2u); // two places
  EXPECT_EQ(findings[0].place.file, "themes/t/templates/pages/home.html");
  EXPECT_EQ(findings[0].place.line, 1);
  EXPECT_EQ(findings[0].place.column, 1);
}

} // namespace
} // namespace congbo

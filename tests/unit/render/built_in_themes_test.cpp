// The built-in themes: each is whole, completes the default file by file, and draws every part.

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <set>

#include "render/gallery.h"
#include "render/theme.h"

namespace congbo {
namespace {

LoadedTheme load(const std::string& name, const std::vector<ThemeFile>& own = {}, const char* language = "vi") {
  Settings settings;
  settings.theme = name;
  settings.language = language;
  return load_theme(own, "themes/" + name, settings);
}

std::string asset(const Theme& theme, const std::string& path) {
  for (const ThemeFile& file : theme.assets)
    if (file.path == path) return file.bytes;
  return "(none)";
}

std::string stylesheet(const std::string& name) {
  const auto theme = load(name).theme;
  return asset(*theme, theme->style);
}

std::string not_found_page(const Theme& theme) {
  Object values;
  values.set_ref("s", theme.phrases.tree());
  return theme.render("pages/not-found", Value(std::move(values)));
}

TEST(BuiltInThemes, EachIsWhole) {
  EXPECT_EQ(built_in_themes(), (std::vector<std::string>{"default", "nhat-bao"}));
  std::set<std::string> styles;
  for (const std::string& name : built_in_themes())
    for (const char* language : {"vi", "en"}) {
      const LoadedTheme loaded = load(name, {}, language);
      EXPECT_TRUE(loaded.findings.empty()) << name;
      ASSERT_TRUE(loaded.theme) << name;
      EXPECT_EQ(loaded.theme->share.size.width, 1200u) << name;
      EXPECT_EQ(loaded.theme->share.size.height, 630u) << name;
      EXPECT_NE(stylesheet(name).find("--accent: " + loaded.theme->accent + ";"), std::string::npos) << name;
      const Gallery gallery = make_gallery(*loaded.theme, {}, "themes/" + name);
      EXPECT_TRUE(gallery.findings.empty())
          << gallery.findings[0].place.file << ":" << gallery.findings[0].place.line;
      styles.insert(loaded.theme->style);
    }
  EXPECT_EQ(styles.size(), 2u) << "themes that look alike";
}

TEST(BuiltInThemes, TheSecondHasOnlyWhatIsItsOwn) {
  std::set<std::pair<std::string, std::string>> beneath;
  for (const ThemeFile& file : built_in_theme("default")) beneath.emplace(file.path, file.bytes);
  const std::vector<ThemeFile> own = built_in_theme("nhat-bao");
  ASSERT_FALSE(own.empty());
  for (const ThemeFile& file : own) EXPECT_FALSE(beneath.contains({file.path, file.bytes})) << file.path;
}

// Classes that a sheet has rules for.
std::set<std::string> classes(const std::string& sheet) {
  std::set<std::string> names;
  const auto of_name = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_'; };
  for (std::size_t dot = sheet.find('.'); dot != std::string::npos; dot = sheet.find('.', dot + 1)) {
    if (dot + 1 == sheet.size() || std::isalpha(static_cast<unsigned char>(sheet[dot + 1])) == 0) continue;
    std::size_t end = dot + 1;
    while (end < sheet.size() && of_name(sheet[end])) ++end;
    names.insert(sheet.substr(dot + 1, end - dot - 1));
  }
  return names;
}

// Who draws a new part in the default's 3-layout.css or 4-components.css draws it here too, or says that it needs nothing.
TEST(BuiltInThemes, TheSecondDrawsEveryPartOfTheDefault) {
  const std::set<std::string> needs_nothing = {
      "columns__narrow", "columns__wide", "masthead__parent", "masthead__tagline", // templates of its own
      "deadlines", "page-head--honour", "timeline__events", "year-head__numeral",
  };
  const auto there = classes(stylesheet("default")), here = classes(stylesheet("nhat-bao"));
  ASSERT_GT(there.size(), 150u);
  for (const std::string& name : there)
    EXPECT_TRUE(here.contains(name) || needs_nothing.contains(name))
        << "." << name << " has no rule in themes/nhat-bao/css";
}

TEST(BuiltInThemes, ATownsFilesGoFirst) {
  const auto theme = load("nhat-bao", {{"templates/pages/not-found.html", "{{s.nav.home}}, {{s.skip}}"},
                                       {"strings/vi.json", R"({"nav": {"home": "Trang nhất"}})"}})
                         .theme;
  ASSERT_TRUE(theme);
  EXPECT_EQ(not_found_page(*theme), "Trang nhất, Đến nội dung chính");
  EXPECT_EQ(asset(*theme, theme->style), stylesheet("nhat-bao"));
}

// The only finding, in English.
std::string said(const LoadedTheme& loaded) {
  if (loaded.findings.size() != 1) return std::to_string(loaded.findings.size()) + " findings";
  return std::get<Words>(loaded.findings[0].arguments.at(0)).en;
}

TEST(BuiltInThemes, ATownsThemeNamesItsBase) {
  struct Case {
    const char* manifest;
    const char* base; // "" = the theme is refused
  };
  const Case cases[] = {
      {R"({"base": "nhat-bao", "mark": "assets/mark.svg"})", "nhat-bao"},
      {R"({"base": "default", "mark": "assets/mark.svg"})", "default"},
      {R"({"mark": "assets/mark.svg"})", "default"},
      {R"({"base": "bao-giay"})", ""},
      {R"({"base": 1})", ""},
  };
  for (const Case& c : cases) {
    const LoadedTheme loaded = load("ven-song", {{"theme.json", c.manifest}});
    if (*c.base != '\0') {
      ASSERT_TRUE(loaded.theme) << c.manifest;
      EXPECT_EQ(asset(*loaded.theme, "assets/mark.svg"), asset(*load(c.base).theme, "assets/mark.svg")) << c.manifest;
      continue;
    }
    EXPECT_FALSE(loaded.theme) << c.manifest;
    EXPECT_NE(said(loaded).find("default, nhat-bao"), std::string::npos) << said(loaded);
    EXPECT_EQ(loaded.findings.at(0).place.file, "themes/ven-song/theme.json");
  }
}

TEST(BuiltInThemes, AnUnknownNameIsTold) {
  const LoadedTheme loaded = load("nhat-boa");
  EXPECT_FALSE(loaded.theme);
  EXPECT_NE(said(loaded).find("'nhat-boa'"), std::string::npos) << said(loaded);
  EXPECT_NE(said(loaded).find("default, nhat-bao"), std::string::npos) << said(loaded);
  EXPECT_EQ(loaded.findings.at(0).rule, RuleId::V08);
  EXPECT_EQ(loaded.findings.at(0).place.file, "congbo.json");
  // A folder of that name is all it takes.
  EXPECT_TRUE(load("nhat-boa", {{"templates/pages/not-found.html", ""}}).theme);
}

} // namespace
} // namespace congbo

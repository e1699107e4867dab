#include "command/new_theme.h"

#include <gtest/gtest.h>

namespace congbo {
namespace {

std::vector<std::string> paths(const NewTheme& theme) {
  std::vector<std::string> names;
  for (const ThemeFile& file : theme.files) names.push_back(file.path);
  return names;
}

TEST(NewTheme, Names) {
  for (const char* good : {"ven-song", "a", "2026"}) EXPECT_TRUE(fits_theme_name(good)) << good;
  for (const char* bad : {"", "-a", "a-", "Ven", "bến", "a/b", "..", "a b"}) EXPECT_FALSE(fits_theme_name(bad)) << bad;
}

TEST(NewTheme, ItsOwnSheetComesLast) {
  const NewTheme made = new_theme("ven-song", {});
  EXPECT_EQ(paths(made), (std::vector<std::string>{"theme.json", "css/7-own.css"}));
  const std::string& manifest = made.files[0].bytes;
  EXPECT_NE(manifest.find("\"name\": \"ven-song\""), std::string::npos);
  const std::size_t own = manifest.find("css/7-own.css");
  EXPECT_GT(own, manifest.find("css/6-print.css"));
  EXPECT_LT(own, manifest.find(']'));
  const LoadedTheme loaded = load_theme(made.files, "themes/ven-song", {});
  EXPECT_TRUE(loaded.findings.empty());
  EXPECT_TRUE(loaded.theme);
}

TEST(NewTheme, Parts) {
  EXPECT_EQ(paths(new_theme("a", {"templates/partials/date", "./strings/"})),
            (std::vector<std::string>{"theme.json", "css/7-own.css", "templates/partials/date.html", "strings/en.json", "strings/vi.json"}));
  EXPECT_EQ(paths(new_theme("a", {"theme.json", "examples/home.json"})),
            (std::vector<std::string>{"theme.json", "css/7-own.css", "examples/home.json"}));
  EXPECT_GT(new_theme("a", {"css"}).files.size(), 6u);
}

TEST(NewTheme, OfABuiltInThemesNameItStartsFromThat) {
  const NewTheme made = new_theme("nhat-bao", {"css/3-layout.css", "templates/partials/date"});
  EXPECT_EQ(paths(made), (std::vector<std::string>{"theme.json", "css/7-own.css", "css/3-layout.css", "templates/partials/date.html"}));
  EXPECT_LT(made.files[0].bytes.find("css/7-nhat-bao.css"), made.files[0].bytes.find("css/7-own.css"));
  EXPECT_EQ(new_theme("ven-song", {}).files[0].bytes.find("nhat-bao"), std::string::npos);
  EXPECT_NE(made.files[2].bytes, new_theme("ven-song", {"css/3-layout.css"}).files[2].bytes);
}

TEST(NewTheme, APartThatIsNotThere) {
  const NewTheme made = new_theme("a", {"css", "templates/partials/dat"});
  EXPECT_EQ(made.no_such, "templates/partials/dat");
  EXPECT_TRUE(made.files.empty());
}

}  // namespace
}  // namespace congbo

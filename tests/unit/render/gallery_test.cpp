// The gallery shows every part of the theme, and what it shows is true.

#include "render/gallery.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "render/example_values.h"
#include "render/theme.h"

namespace congbo {
namespace {

Gallery gallery_of(const std::vector<ThemeFile>& own, const char* language = "vi") {
  Settings settings;
  settings.language = language;
  const LoadedTheme loaded = load_theme(own, "themes/rieng", settings);
  return make_gallery(*loaded.theme, own, "themes/rieng");
}

std::string file(const Gallery& gallery, const std::string& path) {
  for (const ThemeFile& file : gallery.files)
    if (file.path == path) return file.bytes;
  return "";
}

// Names of the built-in theme's templates in a folder, without those that the frame includes: they
// stand around every page of the gallery.
std::set<std::string> templates(const std::string& folder) {
  static const std::set<std::string> of_frame = {"site-header", "site-nav",    "site-masthead",
                                                 "site-footer", "search-form", "breadcrumbs"};
  std::set<std::string> names;
  const std::string prefix = "templates/" + folder + "/";
  for (const ThemeFile& file : built_in_theme("default")) {
    if (!file.path.starts_with(prefix)) continue;
    const std::string name = file.path.substr(prefix.size(), file.path.size() - prefix.size() - 5);
    if (!of_frame.contains(name)) names.insert(name);
  }
  return names;
}

TEST(Gallery, EveryPartialAndEveryPageHasAnExample) {
  const Examples examples(built_in_examples(), "themes/default");
  std::set<std::string> partials, pages;
  for (const PartialExample& partial : examples.partials())
    if (!partial.addresses.empty()) partials.insert(partial.partial);
  for (const std::string& page : examples.pages())
    pages.insert(page.substr(0, page.find('.')));
  EXPECT_EQ(partials, templates("partials"));
  EXPECT_EQ(pages, templates("pages"));
}

TEST(Gallery, TheBuiltInThemeHasEveryNameItUses) {
  for (const char* language : {"vi", "en"}) {
    const Gallery gallery = gallery_of({}, language);
    EXPECT_TRUE(gallery.findings.empty())
        << gallery.findings[0].place.file << ":" << gallery.findings[0].place.line;
  }
}

TEST(Gallery, PartsAndPagesAreRendered) {
  const Gallery gallery = gallery_of({});
  const std::string index = file(gallery, "index.html");
  EXPECT_NE(index.find("<h2 class=\"block__title\" id=\"part-event-card\">"), std::string::npos);
  EXPECT_NE(index.find("<ul class=\"event-list\">\n<li class=\"event-card"), std::string::npos);
  EXPECT_NE(index.find("href=\"event.outcome/index.html\""), std::string::npos);
  EXPECT_NE(file(gallery, "event.outcome/index.html").find("href=\"../assets/style-"),
            std::string::npos);
  EXPECT_TRUE(std::any_of(gallery.files.begin(), gallery.files.end(), [](const ThemeFile& asset) {
    return asset.path.starts_with("assets/style-");
  }));
}

TEST(Gallery, AnOwnPartWithANameNobodyHasIsTold) {
  const Gallery gallery =
      gallery_of({{"templates/partials/state.html", "<b>{{label}}</b>\n{{nhan}}"}});
  ASSERT_EQ(gallery.findings.size(), 1u);
  EXPECT_EQ(gallery.findings[0].place.file, "themes/rieng/templates/partials/state.html");
  EXPECT_EQ(gallery.findings[0].place.line, 2);
  EXPECT_NE(file(gallery, "index.html").find("<b>Đã mời</b>"), std::string::npos);
}

TEST(Gallery, OwnExamplesReplaceTheBuiltInOnes) {
  const Gallery gallery = gallery_of(
      {{"examples/partials.json",
        R"({"state": {"examples": ["rieng#/a", "home#/nowhere", "home#coming"]}})"},
       {"examples/rieng.json", R"({"a": {"key": "held", "label": "Xong rồi"}})"},
       {"examples/hong.json", "{"}});
  EXPECT_NE(file(gallery, "index.html").find("Xong rồi"), std::string::npos);
  EXPECT_EQ(file(gallery, "index.html").find("part-event-card"), std::string::npos);
  ASSERT_EQ(gallery.findings.size(), 3u);
  EXPECT_EQ(gallery.findings[0].place.file, "themes/rieng/examples/hong.json");
  EXPECT_EQ(gallery.findings[1].place.file, "themes/rieng/examples/partials.json");
}

} // namespace
} // namespace congbo

// What reads a site as a build does and publishes nothing: the check, the values of one event, its preview; and the
// gallery of its theme, which is written elsewhere.

#include <gtest/gtest.h>

#include <algorithm>

#include "../picture/made_picture.h"
#include "picture/pixels.h"
#include "small_site.h"

namespace congbo {
namespace {

using namespace test;

const std::string folder = "/site/content/2026/tong-ket/";
const std::string unreadable("# Tin\n\na\0b\n", 10);  // V09, an error
const std::string story = "---\ndate: 2026-02-01\n---\n\n# Ngày hội\n\nBà con về dự.\n\n![Sân hội](san-hoi.png)\n";
const std::string draft = "---\ndate: 2026-02-02\ndraft: true\n---\n\n# Tin sẽ đăng\n\nBà con chờ xem.\n";

struct Reading : testing::Test {
  MemoryDisk disk;

  void SetUp() override {
    fill(disk);
    disk.put(folder + "ngay-hoi.md", story);
    disk.put(folder + "san-hoi.png", encode_png(slope(40, 20)));
    disk.put(folder + "san-khac.png", encode_png(slope(20, 40)));
    disk.put(folder + "tin.md", draft);
  }

  EventPreview previewed(const std::string& named = "2026/tong-ket") {
    auto preview = preview_event(options(), named, disk);
    EXPECT_TRUE(preview) << named;
    return preview ? std::move(*preview) : EventPreview();
  }
};

bool shown(const Preview& preview, std::string_view words) {
  return std::ranges::any_of(preview.pages, [&](const PreviewPage& page) { return page.html.find(words) != std::string::npos; });
}

TEST_F(Reading, PreviewsOneEventWithItsDraftsAndThePicturesThatItShows) {
  const EventPreview given = previewed();
  ASSERT_TRUE(given.preview);
  EXPECT_EQ(given.folder, "content/2026/tong-ket");
  EXPECT_EQ(given.preview->site, "Phường An Lạc");
  EXPECT_TRUE(shown(*given.preview, "Bà con về dự"));
  EXPECT_TRUE(shown(*given.preview, "Bà con chờ xem"));
  EXPECT_FALSE(shown(*given.preview, "sáu tổ dân phố"));
  EXPECT_FALSE(given.preview->style.empty());
  ASSERT_EQ(given.preview->files.size(), 1U);
  EXPECT_EQ(given.preview->files.begin()->first, "2026/tong-ket/san-hoi.png");
  EXPECT_FALSE(given.preview->files.begin()->second.empty());
  EXPECT_TRUE(output_of(disk).empty());
}

TEST_F(Reading, KnowsAnEventByEachOfItsNames) {
  for (const char* name : {"2026/tong-ket", "2026/tong-ket/", "content/2026/tong-ket", "./content/2026/tong-ket/",
                           "content/2026/tong-ket/ke-hoach.md"})
    EXPECT_EQ(previewed(name).folder, "content/2026/tong-ket") << name;
  for (const char* name : {"2026/tong", "", "content", "content/gioi-thieu", "/etc"}) {
    const auto none = preview_event(options(), name, disk);
    ASSERT_FALSE(none) << name;
    EXPECT_NE(none.failure().message.en.find("there is no event"), std::string::npos) << name;
  }
}

TEST_F(Reading, AnErrorStopsThePreviewOfItsOwnEventAlone) {
  disk.put("/site/content/2026/khac/tin.md", unreadable);
  EXPECT_TRUE(previewed().preview);
  EXPECT_TRUE(previewed().findings.empty() || previewed().findings.front().place.file.starts_with("content/2026/tong-ket/"));
  disk.put(folder + "hong.md", unreadable);
  const EventPreview stopped = previewed();
  EXPECT_FALSE(stopped.preview);
  EXPECT_TRUE(std::ranges::any_of(stopped.findings, [](const Finding& finding) {
    return finding.rule == RuleId::V09 && finding.place.file == "content/2026/tong-ket/hong.md";
  }));
}

TEST_F(Reading, PreviewsTellWhatCannotBeRead) {
  EXPECT_FALSE(preview_event(options(), "2026/tong-ket", *std::make_unique<MemoryDisk>()));  // no site at all
}

TEST_F(Reading, ChecksWithoutWriting) {
  disk.put(folder + "hong.md", unreadable);
  const auto findings = check_site_folder(options(), disk);
  ASSERT_TRUE(findings);
  EXPECT_TRUE(std::ranges::any_of(*findings, [](const Finding& finding) { return finding.rule == RuleId::V09; }));
  EXPECT_TRUE(output_of(disk).empty());
}

// A name that a town's own template invents shows only where a page is made of it.
TEST_F(Reading, ChecksWhatOnlyRenderingShows) {
  const std::string path = "themes/default/templates/pages/not-found.html";
  disk.put("/site/" + path, "<p>{{site.khong_co}}</p>\n");
  const auto findings = check_site_folder(options(), disk);
  ASSERT_TRUE(findings);
  EXPECT_TRUE(std::ranges::any_of(*findings, [&](const Finding& finding) { return finding.place.file == path && finding.place.column == 4; }));
  EXPECT_TRUE(output_of(disk).empty());
}

TEST_F(Reading, GivesTheSiteAsItWasRead) {
  const auto read = read_site_folder(options(), disk);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->site.events.size(), 1U);
  EXPECT_EQ(read->site.settings.title, "Phường An Lạc");
  EXPECT_TRUE(output_of(disk).empty());
}

TEST_F(Reading, GivesTheSettingsAndRegistersOfASite) {
  const auto rules = read_site_rules("/site", disk);
  ASSERT_TRUE(rules);
  EXPECT_EQ(rules->settings.title, "Phường An Lạc");
  EXPECT_FALSE(rules->registers.dissolved_units().empty());
  EXPECT_FALSE(read_site_rules("/nowhere", disk));
}

TEST_F(Reading, WritesTheGalleryOfATheme) {
  const auto made = build_gallery("/site", "", disk);
  ASSERT_TRUE(made);
  EXPECT_EQ(made->folder, "/site/gallery");
  EXPECT_GT(made->files, 0U);
  const auto files = disk.files();
  EXPECT_TRUE(files.contains("/site/gallery/index.html"));
  EXPECT_TRUE(output_of(disk).empty());
  const auto again = build_gallery("/site", "/elsewhere", disk);
  ASSERT_TRUE(again);
  EXPECT_EQ(again->folder, "/elsewhere");
  EXPECT_EQ(again->files, made->files);
}

TEST_F(Reading, TheGalleryKeepsOutOfOtherPeoplesFolders) {
  const std::string before = disk.files().at(folder + "ke-hoach.md");
  EXPECT_FALSE(build_gallery("/site", "/site/content", disk));
  EXPECT_FALSE(build_gallery("/nowhere", "", disk));
  EXPECT_EQ(disk.files().at(folder + "ke-hoach.md"), before);
}

}  // namespace
}  // namespace congbo

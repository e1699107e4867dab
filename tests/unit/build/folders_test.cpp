// Which files of a site's folder a build takes, whatever else lies there.

#include <gtest/gtest.h>

#include <algorithm>

#include "build/stages.h"
#include "small_site.h"

namespace congbo::test {
namespace {

const std::string note = "# Tin\n\nBà con về dự.\n";

struct Found {
  std::vector<std::string> documents, others, theme, registers, refused;
};

std::vector<std::string> paths(const std::vector<FoundFile>& files) {
  std::vector<std::string> all;
  for (const FoundFile& file : files) all.push_back(file.path);
  return all;
}

Found found_in(MemoryDisk& disk, const ReadSettings& settings = {}) {
  Findings findings;
  const auto files = find_files("/site", settings, disk, findings);
  if (!files) return ADD_FAILURE() << files.failure().message.en, Found{};
  Found found{paths(files->documents), paths(files->others), paths(files->theme), paths(files->registers), {}};
  for (const Finding& finding : findings) {
    EXPECT_EQ(finding.rule, RuleId::V10);
    found.refused.push_back(finding.place.file);
  }
  return found;
}

using Paths = std::vector<std::string>;

TEST(Folders, OfASite) {
  MemoryDisk disk;
  for (const char* path : {"content/b.md", "content/a/ke-hoach.md", "content/a/danh-sach.csv", "content/.git/x.md", "content/a/.nhap.md",
                           "themes/default/templates/a.html", "themes/khac/templates/b.html", "register/awards.json", "output/index.html", "ghi-chu.md"})
    disk.put("/site/" + std::string(path), "");
  const Found found = found_in(disk);
  EXPECT_EQ(found.documents, (Paths{"content/a/ke-hoach.md", "content/b.md"}));
  EXPECT_EQ(found.others, (Paths{"content/a/danh-sach.csv"}));
  EXPECT_EQ(found.registers, (Paths{"register/awards.json"}));
  EXPECT_TRUE(found.refused.empty());
}

TEST(Folders, LinksAreRefusedWhereverTheyStand) {
  MemoryDisk disk;
  disk.put("/site/content/a.md", note);
  disk.put_link("/site/content/b.md");
  disk.put_link("/site/content/thu-muc");
  disk.put_link("/site/register");
  Found found = found_in(disk);
  EXPECT_EQ(found.documents, (Paths{"content/a.md"}));
  EXPECT_EQ(found.refused, (Paths{"content/b.md", "content/thu-muc", "register"}));

  MemoryDisk linked;
  linked.put("/site/congbo.json", "{}");
  linked.put_link("/site/content");
  found = found_in(linked);
  EXPECT_TRUE(found.documents.empty());
  EXPECT_EQ(found.refused, (Paths{"content"}));
}

TEST(Folders, NoDeeperThanAnAddressGoes) {
  MemoryDisk disk;
  std::string path = "content";
  for (int depth = 1; depth <= 16; ++depth) path += "/" + std::to_string(depth);
  disk.put("/site/" + path + "/vua.md", note);
  disk.put("/site/" + path + "/17/qua-sau.md", note);
  const Found found = found_in(disk);
  EXPECT_EQ(found.documents, (Paths{path + "/vua.md"}));
  EXPECT_EQ(found.refused, (Paths{path + "/17"}));
}

// The same letters, as Macs store them and as everybody else does.
TEST(Folders, NamesAreReadInOneSpelling) {
  MemoryDisk disk;
  const std::string decomposed = "/site/content/Ke\xCC\x82\xCC\x81 hoa\xCC\xA3\x63h.md";
  disk.put(decomposed, note);
  Findings findings;
  const auto files = find_files("/site", {}, disk, findings);
  ASSERT_TRUE(files && files->documents.size() == 1);
  EXPECT_EQ(files->documents[0].path, "content/Kế hoạch.md");
  EXPECT_EQ(files->documents[0].on_disk, decomposed);
}

TEST(Folders, ThemeAndRegistersOfTheNearestFolder) {
  MemoryDisk disk;
  for (const char* path : {"/tinh/themes/chung/templates/a.html", "/tinh/themes/chung/templates/b.html", "/tinh/register/awards.json",
                           "/tinh/xa/themes/chung/templates/b.html", "/tinh/xa/register/awards.json", "/tinh/xa/content/a.md"})
    disk.put(path, "");
  ReadSettings settings;
  settings.settings.theme = "chung";
  settings.above = {"../"};
  Findings findings;
  const auto files = find_files("/tinh/xa", settings, disk, findings);
  ASSERT_TRUE(files);
  ASSERT_EQ(paths(files->theme), (Paths{"themes/chung/templates/a.html", "themes/chung/templates/b.html"}));
  EXPECT_EQ(files->theme[0].on_disk, "/tinh/xa/../themes/chung/templates/a.html");
  EXPECT_EQ(files->theme[1].on_disk, "/tinh/xa/themes/chung/templates/b.html");
  EXPECT_EQ(paths(files->registers), (Paths{"../register/awards.json", "register/awards.json"})) << "a site's own come last, and count more";
}

// Each look at the disk may fail, and then nothing is taken for all there is.
TEST(Folders, ThatCannotBeReadAreAFailure) {
  const auto fill_all = [](MemoryDisk& disk) {
    for (const char* path : {"content/a/ke-hoach.md", "themes/default/templates/a.html", "register/awards.json"}) disk.put("/site/" + std::string(path), "");
    for (const char* path : {"/themes/default/templates/b.html", "/register/awards.json"}) disk.put(path, "");
  };
  ReadSettings settings;
  settings.above = {"../"};
  MemoryDisk whole;
  fill_all(whole);
  Findings findings;
  ASSERT_TRUE(find_files("/site", settings, whole, findings));
  ASSERT_GE(whole.calls(), 6);
  for (int call = 1; call <= whole.calls(); ++call) {
    MemoryDisk failing;
    fill_all(failing);
    failing.fail_at(call);
    EXPECT_FALSE(find_files("/site", settings, failing, findings)) << call;
  }
}

TEST(Folders, OfSites) {
  MemoryDisk disk;
  for (const char* path : {"/tinh/b/congbo.json", "/tinh/a/congbo.json", "/tinh/.an/congbo.json", "/tinh/khong-phai-trang/x", "/tinh/congbo.json"}) disk.put(path, "{}");
  disk.put_link("/tinh/c");
  EXPECT_EQ(sites_in("/tinh", disk), (Paths{"a", "b"}));
  EXPECT_TRUE(sites_in("/khong-co", disk).empty());
  disk.put("/tinh/content/a.md", note);
  EXPECT_TRUE(sites_in("/tinh", disk).empty()) << "it is a site itself";
}

}  // namespace
}  // namespace congbo::test

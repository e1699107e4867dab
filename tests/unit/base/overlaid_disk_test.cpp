#include "base/overlaid_disk.h"

#include <gtest/gtest.h>

#include "base/memory_disk.h"

namespace congbo {
namespace {

std::string names(FileSystem& files, const std::string& folder) {
  const auto entries = files.list(folder);
  if (!entries) return "-";
  std::string text;
  for (const FolderEntry& entry : *entries) text += entry.name + (entry.kind == FileKind::folder ? "/ " : " ");
  return text;
}

TEST(OverlaidDisk, HasBoth) {
  MemoryDisk below;
  below.put("site/content/2026/x/a.md", "old");
  below.put("site/content/2026/x/c.md", "c");
  OverlaidDisk disk(below, {{"site/content/2026/x/a.md", "new"}, {"site/content/2026/x/b.md", "b"}, {"site/content/2027/y/d.md", "d"}});
  const std::pair<const char*, const char*> folders[] = {
      {"site/content/2026/x", "a.md b.md c.md "}, {"site/content", "2026/ 2027/ "}, {"site/content/2027", "y/ "}, {"site/content/2027/y", "d.md "}, {"site/no", "-"}};
  for (const auto& [folder, expected] : folders) EXPECT_EQ(names(disk, folder), expected) << folder;
  const std::pair<const char*, const char*> texts[] = {
      {"site/content/2026/x/a.md", "new"}, {"site/content/2026/x/b.md", "b"}, {"site/content/2026/x/c.md", "c"}, {"site/content/2027/y/d.md", "d"}};
  for (const auto& [path, expected] : texts) EXPECT_EQ(*disk.read(path), expected) << path;
  EXPECT_EQ(disk.kind("site/content/2027"), FileKind::folder);
  EXPECT_EQ(disk.kind("site/content/2027/y/d.md"), FileKind::file);
  EXPECT_EQ(disk.kind("site/content/2027/y/e.md"), FileKind::none);
  EXPECT_FALSE(disk.read("site/content/2026/x/b.md", 0));
}

TEST(OverlaidDisk, WritesNothing) {
  MemoryDisk below;
  below.put("site/a", "a");
  OverlaidDisk disk(below, {{"site/b", "b"}});
  EXPECT_FALSE(disk.replace("site/a", "x"));
  EXPECT_FALSE(disk.lay("site/a", "x"));
  EXPECT_FALSE(disk.rename("site/a", "site/b"));
  EXPECT_FALSE(disk.exchange("site/a", "site/b"));
  EXPECT_FALSE(disk.remove_file("site/a"));
  EXPECT_FALSE(disk.make_folders("site/c"));
  EXPECT_FALSE(disk.lock("site/lock"));
  EXPECT_EQ(below.files().size(), 1U);
}

}  // namespace
}  // namespace congbo

// A build that fails leaves the site that was there, byte for byte, or nothing where nothing was.

#include <gtest/gtest.h>

#include "base/message.h"
#include "build/build.h"
#include "build/staging.h"
#include "small_site.h"

namespace congbo::test {
namespace {

using Files = std::map<std::string, std::string>;

void put_all(MemoryDisk& disk, const Files& files) {
  for (const auto& [path, bytes] : files) disk.put(path, bytes);
  disk.forget_calls();
}

// All pages are other ones, some are no more, and there are new ones in a folder of their own.
void edit(MemoryDisk& disk) {
  disk.put("/site/congbo.json", R"({"title": "Phường An Lạc mới", "base_url": "https://anlac.example"})");
  ASSERT_TRUE(disk.remove_file("/site/content/2026/tong-ket/quyet-dinh.md"));
  disk.put("/site/content/2026/hoi-thao/tin.md", "# Hội thao\n\nSáng nay, phường mở Hội thao.\n");
}

class WholeSiteTest : public testing::Test {
 protected:
  void SetUp() override {
    MemoryDisk disk;
    fill(disk);
    ASSERT_TRUE(build_site(options(), disk));
    m_before = output_of(disk);
    edit(disk);
    m_edited = disk.files();
    disk.forget_calls();
    ASSERT_TRUE(build_site(options(), disk));
    m_calls = disk.calls();
    m_after = output_of(disk);
    ASSERT_NE(m_before, m_after);
    ASSERT_GT(m_calls, 60);
  }

  // The next build of a disk that is whole again makes the new site.
  void expect_mended(MemoryDisk& disk, const std::string& when) const {
    disk.forget_calls();
    disk.hold_at_most(SIZE_MAX);
    ASSERT_TRUE(build_site(options(), disk)) << when;
    EXPECT_EQ(output_of(disk), m_after) << when;
  }

  Files m_before, m_after, m_edited;
  int m_calls = 0;
};

TEST_F(WholeSiteTest, AFailureAtAnyCallLeavesTheOldSite) {
  int failed = 0;
  for (int n = 1; n <= m_calls; ++n) {
    const std::string when = "a failure at call " + std::to_string(n);
    MemoryDisk disk;
    put_all(disk, m_edited);
    disk.fail_at(n);
    const auto report = build_site(options(), disk);
    ASSERT_EQ(output_of(disk), report ? m_after : m_before) << when;
    EXPECT_EQ(disk.kind("/site/output/2026/hoi-thao"), report ? FileKind::folder : FileKind::none) << when;
    failed += report ? 0 : 1;
    expect_mended(disk, when);
  }
  EXPECT_GT(failed, 40);
}

TEST_F(WholeSiteTest, ADiskThatBecomesFullLeavesTheOldSite) {
  std::size_t held = 0;
  for (const auto& [path, bytes] : m_edited) held += bytes.size();
  int failed = 0;
  for (std::size_t room = 0; room < held; room += held / 60) {
    const std::string when = std::to_string(room) + " bytes left";
    MemoryDisk disk;
    put_all(disk, m_edited);
    disk.hold_at_most(held + room);
    const auto report = build_site(options(), disk);
    ASSERT_EQ(output_of(disk), report ? m_after : m_before) << when;
    failed += report ? 0 : 1;
    expect_mended(disk, when);
  }
  EXPECT_GT(failed, 10);
  EXPECT_LT(failed, 60);
}

// Network file systems cannot change two names at once: then a failure between the names leaves old and new files,
// each whole, and the list names both.
TEST_F(WholeSiteTest, WhereNamesCannotBeExchangedEveryFileIsWhole) {
  for (int n = 1; n <= m_calls; ++n) {
    const std::string when = "a failure at call " + std::to_string(n);
    MemoryDisk disk;
    put_all(disk, m_edited);
    disk.can_exchange(false);
    disk.fail_at(n);
    const auto report = build_site(options(), disk);
    for (const auto& [path, bytes] : output_of(disk)) {
      const auto old = m_before.find(path), now = m_after.find(path);
      const bool known = path == ".congbo" || (old != m_before.end() && bytes == old->second) || (now != m_after.end() && bytes == now->second);
      ASSERT_TRUE(known) << path << " after " << when;
    }
    expect_mended(disk, when);
  }
}

TEST_F(WholeSiteTest, AFirstBuildThatFailsLeavesNothing) {
  for (int n = 1; n <= m_calls; ++n) {
    MemoryDisk disk;
    fill(disk);
    disk.fail_at(n);
    const auto report = build_site(options(), disk);
    if (report) continue;
    EXPECT_TRUE(output_of(disk).empty()) << "call " << n;
    EXPECT_EQ(disk.kind("/site/output"), FileKind::none) << "call " << n;
  }
}

TEST_F(WholeSiteTest, AFailureKeepsWhatOthersPutThere) {
  MemoryDisk disk;
  put_all(disk, m_edited);
  disk.put("/site/output/2026/cua-nguoi-khac.txt", "của người khác");
  const Files before = output_of(disk);
  disk.hold_at_most(1);
  ASSERT_FALSE(build_site(options(), disk));
  EXPECT_EQ(output_of(disk), before);
}

TEST(Staging, TakesBackWhatIsNotSettled) {
  MemoryDisk disk;
  disk.put("/o/a", "cũ");
  disk.put("/o/b", "cũ");
  const Files before = disk.files();
  {
    Staging staging("/o", disk);
    const auto a = staging.lay("/o/a", "mới", true), c = staging.lay("/o/x/c", "mới", false);
    ASSERT_TRUE(a && c);
    EXPECT_EQ(disk.files().at("/o/a"), "cũ");
    ASSERT_TRUE(staging.place(*a) && staging.place(*c) && staging.retire("/o/b"));
    EXPECT_EQ(disk.files().at("/o/a"), "mới");
    EXPECT_EQ(disk.files().at("/o/x/c"), "mới");
    EXPECT_FALSE(disk.files().contains("/o/b"));
  }
  EXPECT_EQ(disk.files(), before);
  EXPECT_EQ(disk.kind("/o/x"), FileKind::none);
}

TEST(Staging, SettledIsFinal) {
  MemoryDisk disk;
  disk.put("/o/a", "cũ");
  disk.put("/o/b", "cũ");
  {
    Staging staging("/o", disk);
    const auto a = staging.lay("/o/a", "mới", true);
    ASSERT_TRUE(a && staging.place(*a) && staging.retire("/o/b"));
    disk.forget_calls();
    disk.fail_at(1);  // what a disk refuses once is tried again
    ASSERT_TRUE(staging.settle(1));
  }
  EXPECT_EQ(disk.files(), (Files{{"/o/a", "mới"}}));
}

}  // namespace
}  // namespace congbo::test

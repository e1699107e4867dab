// Manifest, journal, order and releases as values.

#include <gtest/gtest.h>

#include "base/memory_disk.h"
#include "publish/journal.h"
#include "publish/order.h"
#include "publish/plan.h"
#include "publish/release.h"
#include "small_release.h"

namespace congbo {
namespace {

const std::string hash(64, 'a');

TEST(Manifest, ComesBackAsItWasWritten) {
  Manifest manifest{12, "vanthu@may-01", 1763712000, 9, {{"a b/ầ.html", {hash, 7}}, {"index.html", {hash, 0}}}, {{"cu.html", {hash, 3}}}};
  const auto read = read_manifest(manifest_text(manifest));
  ASSERT_TRUE(read);
  EXPECT_EQ(read->generation, 12u);
  EXPECT_EQ(read->publisher, "vanthu@may-01");
  EXPECT_EQ(read->time, 1763712000);
  EXPECT_EQ(read->restores, 9u);
  EXPECT_EQ(read->files, manifest.files);
  EXPECT_EQ(read->gone, manifest.gone);
}

TEST(Manifest, IsReadWholeOrNotAtAll) {
  const std::string text = manifest_text({3, "a", 1, 0, {{"index.html", {hash, 7}}}, {}});
  for (std::size_t n = 0; n < text.size(); ++n) EXPECT_FALSE(read_manifest(text.substr(0, n))) << n;
  for (const char* path : {"../x", "/etc/x", "a//b", "a/./b", ""})
    EXPECT_FALSE(read_manifest("congbo-manifest 1\ngeneration 1\nfile " + hash + " 1 " + path + "\nend 1\n")) << path;
  EXPECT_FALSE(read_manifest("congbo-manifest 2" + text.substr(17)));
  EXPECT_FALSE(read_manifest("<html>404</html>"));
}

TEST(LockNote, ComesBackAsItWasWritten) {
  const LockNote note{"00ff", "a@b", 5, 2, {{"x/index.html", {hash, 1}}}};
  const auto read = read_lock(lock_text(note));
  ASSERT_TRUE(read);
  EXPECT_EQ(read->session, "00ff");
  EXPECT_EQ(read->generation, 2u);
  EXPECT_EQ(read->coming, note.coming);
  EXPECT_FALSE(read_lock(lock_text(note).substr(0, 30)));
}

TEST(Journal, ForgetsACutLine) {
  const std::string text = "congbo-journal 1 00ff 4\nbegin .congbo-new-1 a\ndone " + hash + " 5 a\nbegin .congbo-new-2 b\ngone c\ndone " + hash + " 5 b";
  const JournalRecord record = read_journal(text);
  EXPECT_EQ(record.session, "00ff");
  EXPECT_EQ(record.generation, 4u);
  EXPECT_EQ(record.done.size(), 1u);
  EXPECT_EQ(record.begun, (std::map<std::string, std::string>{{".congbo-new-2", "b"}}));
  EXPECT_EQ(record.gone, (std::set<std::string>{"c"}));
  EXPECT_EQ(read_journal("congbo-journal 2 00ff 4\n").session, "");
}

TEST(Journal, IsHeldByOne) {
  TestFolder folder;
  const auto first = Journal::open(folder.path() + "/journal");
  ASSERT_TRUE(first && *first);
  const auto second = Journal::open(folder.path() + "/journal");
  ASSERT_TRUE(second.ok());
  EXPECT_FALSE(second.value().has_value());
}

TEST(Order, KnowsThePartsOfASite) {
  const std::pair<const char*, SitePart> rows[] = {
      {"assets/style-3a0b4dab.css", SitePart::asset}, {"assets/style-3a0b4dab.css.gz", SitePart::asset},
      {"tim-kiem/e4-6fc705.js", SitePart::asset},     {"assets/mark.svg", SitePart::page},
      {"tim-kiem/index.html", SitePart::search},      {"index.html", SitePart::list},
      {"index.html.br", SitePart::list},              {"2024/index.html", SitePart::list},
      {"2024/hoi-nghi/index.html", SitePart::page},   {"2024/hoi-nghi/nguon.md", SitePart::page},
      {"2024/hoi-nghi/abcdef-012345.pdf", SitePart::page}, {"2024/feed.xml", SitePart::feed},
      {"khen-thuong/2024/a-z/index.html", SitePart::list}, {"du-lieu/van-ban.json", SitePart::list},
      {"feed.xml", SitePart::feed},                   {"sitemap.xml", SitePart::feed},
      {"lich.ics", SitePart::feed},                   {".htaccess", SitePart::feed},
      {"gioi-thieu/index.html", SitePart::page}};
  for (const auto& [path, part] : rows) EXPECT_EQ(name_of(site_part(path)), name_of(part)) << path;
}

TEST(Plan, AllowsATenthOrTwenty) {
  EXPECT_EQ(removals_allowed(0), 20u);
  EXPECT_EQ(removals_allowed(200), 20u);
  EXPECT_EQ(removals_allowed(10000), 1000u);
}

class BuiltRelease : public testing::Test {
 protected:
  BuiltRelease() {
    disk.put("output/index.html", "trang");
    disk.put("output/.congbo", sha256_hex("trang") + "  index.html\n");
  }
  std::string refusal() {
    const auto release = built_release("output", disk);
    return release ? "" : release.failure().message.en;
  }
  MemoryDisk disk;
};

TEST_F(BuiltRelease, IsWhatTheListSays) {
  disk.put("output/la.txt", "của ai");
  const auto release = built_release("output", disk);
  ASSERT_TRUE(release) << release.failure().message.en;
  EXPECT_EQ(release.value().files.size(), 1u);
  EXPECT_EQ(release.value().read("index.html").value(), "trang");
}

TEST_F(BuiltRelease, RefusesDrafts) {
  disk.put("output/.congbo", "# drafts\n" + sha256_hex("trang") + "  index.html\n");
  EXPECT_NE(refusal().find("--drafts"), std::string::npos);
}

TEST_F(BuiltRelease, RefusesNoBuildAndEmptyOnes) {
  disk.put("output/.congbo", "");
  EXPECT_NE(refusal().find("empty"), std::string::npos);
  MemoryDisk nothing;
  EXPECT_FALSE(built_release("output", nothing));
}

TEST_F(BuiltRelease, RefusesUnfinishedAndChangedBuilds) {
  disk.put("output/index.html", "sửa tay");
  EXPECT_FALSE(built_release("output", disk).value().read("index.html"));
  disk.put("output/.congbo", sha256_hex("trang") + "  index.html\n" + sha256_hex("khác") + "  index.html\n");
  EXPECT_NE(refusal().find("not finished"), std::string::npos);
}

TEST(Records, NoFlippedBitIsBelieved) {
  Manifest manifest{12, "vanthu@may-01", 1763712000, 0, {{"index.html", {std::string(64, 'a'), 10}}}, {{"cu.html", {std::string(64, 'b'), 20}}}};
  const std::string text = manifest_text(manifest), note = lock_text({"0123456789abcdef", "vanthu@may-01", 1763712000, 12, manifest.files});
  ASSERT_TRUE(read_manifest(text) && read_lock(note));
  const auto flipped = [](std::string bytes, std::size_t at) {
    bytes[at] = static_cast<char>(bytes[at] ^ 4);
    return bytes;
  };
  for (std::size_t i = 0; i < text.size(); ++i) EXPECT_FALSE(read_manifest(flipped(text, i))) << i << ": " << flipped(text, i);
  for (std::size_t i = 0; i < note.size(); ++i) EXPECT_FALSE(read_lock(flipped(note, i))) << i;
  const std::string old = text.substr(0, text.rfind("end ")) + "end 2\n";
  EXPECT_TRUE(read_manifest(old)) << "as it was before there was a sum";
}

}  // namespace
}  // namespace congbo

#include "serve/changes.h"

#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <future>
#include <thread>

#include "base/terminal.h"

namespace congbo {
namespace {

TEST(Debounce, WaitsForQuietButNotForEver) {
  Debounce debounce;
  EXPECT_FALSE(debounce.due());
  debounce.event(10);
  EXPECT_DOUBLE_EQ(*debounce.due(), 10.03);
  debounce.event(10.02);
  EXPECT_DOUBLE_EQ(*debounce.due(), 10.05);
  for (double now = 10.04; now < 11; now += 0.02) debounce.event(now);
  EXPECT_DOUBLE_EQ(*debounce.due(), 10.3);
  debounce.clear();
  EXPECT_FALSE(debounce.due());
}

TEST(PassingNames, AreEditorsOwn) {
  for (const char* name : {"a.md~", ".a.md.swp", "a.md.swp", "4913", "#a.md#", ".#a.md", ".goutputstream-XY", "~$moi.docx", ".~lock.ds.xlsx#", "a.md.tmp",
                           "a.bak", "a.pdf.part", "a.crdownload", ".DS_Store"})
    EXPECT_TRUE(is_passing_name(name)) << name;
  for (const char* name : {"a.md", "4913.md", "#", "a#b.md", "tmp", "ban-part.md", "a~b.md"}) EXPECT_FALSE(is_passing_name(name)) << name;
}

// A site on the real disk.
class ChangesTest : public testing::Test {
 protected:
  ChangesTest() {
    std::string pattern = (std::filesystem::temp_directory_path() / "congbo-changes-XXXXXX").string();
    m_site = ::mkdtemp(pattern.data());
    write("congbo.json", R"({"title": "Phường An Lạc"})");
    write("content/2026/le-hoi/ke-hoach.md", "KẾ HOẠCH\n");
  }
  ~ChangesTest() override { std::filesystem::remove_all(m_site); }

  void write(const std::string& path, const std::string& text) {
    std::filesystem::create_directories(std::filesystem::path(m_site + "/" + path).parent_path());
    std::ofstream(m_site + "/" + path) << text;
  }

  // Seconds until `act` is noticed; negative where it is not within `most`.
  template <class Act>
  double noticed(Changes& changes, Act act, double most = 5) {
    auto waiting = std::async(std::launch::async, [&] { return changes.wait(); });
    const double start = steady_seconds();
    act();
    const bool ended = waiting.wait_for(std::chrono::duration<double>(most)) == std::future_status::ready;
    if (!ended) changes.stop();
    const double seconds = steady_seconds() - start;
    return waiting.get() && ended ? seconds : -1;
  }

  std::string m_site;
};

TEST_F(ChangesTest, AreHeardWhateverTheyAre) {
  Changes changes(m_site, disk());
  namespace fs = std::filesystem;
  const std::string document = m_site + "/content/2026/le-hoi/ke-hoach.md";
  const std::pair<const char*, std::function<void()>> acts[] = {
      {"a save", [&] { write("content/2026/le-hoi/ke-hoach.md", "KẾ HOẠCH 2\n"); }},
      {"a save by renaming", [&] { write("content/2026/le-hoi/.x.tmp", "KẾ HOẠCH 3\n"), fs::rename(m_site + "/content/2026/le-hoi/.x.tmp", document); }},
      {"a new folder", [&] { write("content/2026/hop-dan/giay-moi.md", "GIẤY MỜI\n"); }},
      {"a file in the new folder", [&] { write("content/2026/hop-dan/ket-qua.md", "THÔNG BÁO\n"); }},
      {"a folder renamed", [&] { fs::rename(m_site + "/content/2026/hop-dan", m_site + "/content/2026/hop-to"); }},
      {"a file in the renamed folder", [&] { write("content/2026/hop-to/ket-qua.md", "THÔNG BÁO 2\n"); }},
      {"a folder removed", [&] { fs::remove_all(m_site + "/content/2026/hop-to"); }},
      {"the settings", [&] { write("congbo.json", R"({"title": "Phường An Lộc"})"); }},
      {"the first theme", [&] { write("themes/default/strings/vi.json", "{}"); }},
      {"a file of the theme", [&] { write("themes/default/strings/vi.json", "{ }"); }},
      {"a document removed", [&] { fs::remove(document); }},
  };
  for (const auto& [name, act] : acts) EXPECT_GE(noticed(changes, act), 0) << name;
}

TEST_F(ChangesTest, OfOthersAreNone) {
  Changes changes(m_site, disk());
  const double heard = noticed(changes, [&] {
    write("output/index.html", "x");
    write(".congbo/preview/8765/index.html", "x");
    write("content/2026/le-hoi/ke-hoach.md~", "x");
    write("content/2026/le-hoi/.ke-hoach.md.swp", "x");
    write("ghi-chu.txt", "x");
  }, 2.5);
  EXPECT_LT(heard, 0);
}

// A busy machine may tear a burst into some pieces.
TEST_F(ChangesTest, OfABurstAreFew) {
  Changes changes(m_site, disk());
  const auto burst = [&] {
    for (std::size_t i = 0; i < 400; ++i) write("content/2026/le-hoi/ke-hoach.md", std::string(i, 'x'));
  };
  int count = noticed(changes, burst) >= 0 ? 1 : 0;
  while (noticed(changes, [] {}, 0.5) >= 0) ++count;
  EXPECT_GE(count, 1);
  EXPECT_LT(count, 40);
}

TEST_F(ChangesTest, ThatTheSystemDoesNotTellAreFound) {
  Changes changes(m_site, disk(), true);
  const double seconds = noticed(changes, [&] { write("content/2026/le-hoi/ke-hoach.md", "KẾ HOẠCH SỐ HAI\n"); });
  EXPECT_GE(seconds, 0);
  EXPECT_LT(seconds, 3);
}

TEST_F(ChangesTest, OfTheSettingsAboveCount) {
  write("phuong/congbo.json", R"({"title": "Phường", "extends": "../congbo.json"})");
  Changes changes(m_site + "/phuong", disk());
  EXPECT_GE(noticed(changes, [&] { write("congbo.json", R"({"title": "Tỉnh"})"); }), 0);
  EXPECT_GE(noticed(changes, [&] { write("register/awards.json", "[]"); }), 0);
}

TEST_F(ChangesTest, AreNamedByTheFoldersOfDocuments) {
  using Folders = std::set<std::string>;
  for (const bool deaf : {false, true}) {
    Changes changes(m_site, disk(), deaf);
    const auto save = [&] { write("content/2026/le-hoi/ke-hoach.md", deaf ? "KẾ HOẠCH MỘT\n" : "KẾ HOẠCH SỐ HAI\n"); };
    EXPECT_GE(noticed(changes, save), 0);
    EXPECT_EQ(changes.folders(), Folders{"content/2026/le-hoi"}) << deaf;
    EXPECT_GE(noticed(changes, [&] { write("congbo.json", deaf ? R"({"title": "Hai"})" : R"({"title": "Một"})"); }), 0);
    EXPECT_EQ(changes.folders(), Folders{}) << deaf;
  }
}

TEST_F(ChangesTest, AreNamedThoughAFolderCameBefore) {
  Changes changes(m_site, disk());
  std::filesystem::create_directories(m_site + "/.congbo/preview");  // no matter of ours
  EXPECT_GE(noticed(changes, [&] { write("content/2026/le-hoi/ke-hoach.md", "KẾ HOẠCH BA\n"); }), 0);
  EXPECT_EQ(changes.folders(), std::set<std::string>{"content/2026/le-hoi"});
}

TEST_F(ChangesTest, EndWhenStopped) {
  Changes changes(m_site, disk());
  auto waiting = std::async(std::launch::async, [&] { return changes.wait(); });
  changes.stop();
  EXPECT_FALSE(waiting.get());
  EXPECT_FALSE(changes.wait());
}

}  // namespace
}  // namespace congbo

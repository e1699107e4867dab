#include "serve/inbox.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <stdlib.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <future>

namespace congbo {
namespace {

TEST(InboxNames, AreThoseOfDocuments) {
  for (const char* name : {"giấy mời.docx", "KẾ HOẠCH.DOC", "ds.xlsx", "ds.csv", "qd.pdf", "bao-cao.md", "cu.xls", "goi.zip", "a"})
    EXPECT_TRUE(is_inbox_name(name)) << name;
  for (const char* name : {"~$ay moi.docx", ".~lock.ds.xlsx#", ".DS_Store", "ds.csv~", "a.docx.tmp", "a.pdf.crdownload", "Thumbs.db", "desktop.ini", "anh.JPG",
                           "anh.png", "phim.mp4", "trang.url"})
    EXPECT_FALSE(is_inbox_name(name)) << name;
}

StampedEntry entry(std::int64_t changed, std::uint64_t size) { return {"a", FileKind::file, changed, size, 1}; }

using Names = std::vector<std::string>;

// One look after another at one file, and whether it is told of.
TEST(Settling, WaitsForAFileToComeToRest) {
  struct Look {
    double now;
    StampedEntry file;
    bool told;
  };
  Settling settling;
  for (const Look& look : {Look{0, entry(1, 10), false}, Look{0.9, entry(1, 10), false}, Look{1.2, entry(2, 90), false}, Look{1.9, entry(2, 90), false},
                           Look{2.3, entry(2, 90), true}, Look{9, entry(2, 90), false}, Look{10, entry(3, 90), false}, Look{11, entry(3, 90), true},
                           Look{12, entry(4, 0), false}, Look{14, entry(4, 0), false}, Look{17, entry(4, 0), true}})
    EXPECT_EQ(settling.look({{"a", look.file}}, look.now), look.told ? Names{"a"} : Names{}) << look.now;
  EXPECT_FALSE(settling.waits());
}

TEST(Settling, TellsOfEachFileByItself) {
  Settling settling;
  EXPECT_EQ(settling.look({{"a", entry(1, 1)}}, 0), Names{});
  EXPECT_EQ(settling.look({{"a", entry(1, 1)}, {"b/c", entry(1, 1)}}, 1), Names{"a"});
  EXPECT_TRUE(settling.waits());
  EXPECT_EQ(settling.look({{"b/c", entry(1, 1)}}, 2), Names{"b/c"});
  EXPECT_EQ(settling.look({{"a", entry(1, 1)}, {"b/c", entry(1, 1)}}, 3), Names{}) << "a came back: it is a new file";
  EXPECT_EQ(settling.look({{"a", entry(1, 1)}, {"b/c", entry(1, 1)}}, 4), Names{"a"});
}

TEST(Settling, TellsAgainOfWhatIsPutBack) {
  Settling settling;
  settling.look({{"a", entry(1, 1)}}, 0);
  EXPECT_EQ(settling.look({{"a", entry(1, 1)}}, 1), Names{"a"});
  settling.put_back("a", 1);
  EXPECT_TRUE(settling.waits());
  EXPECT_EQ(settling.look({{"a", entry(1, 1)}}, 1.5), Names{});
  EXPECT_EQ(settling.look({{"a", entry(1, 1)}}, 2), Names{"a"});
}

class InboxWatchTest : public testing::Test {
 protected:
  InboxWatchTest() {
    std::string pattern = (std::filesystem::temp_directory_path() / "congbo-inbox-XXXXXX").string();
    m_folder = ::mkdtemp(pattern.data());
  }
  ~InboxWatchTest() override { std::filesystem::remove_all(m_folder); }
  void write(const std::string& path) {
    std::filesystem::create_directories(std::filesystem::path(m_folder + "/" + path).parent_path());
    std::ofstream(m_folder + "/" + path) << "x";
  }
  std::string m_folder;
};

TEST_F(InboxWatchTest, SeesFoldersButNotItsOwn) {
  for (const char* path : {"a.docx", "phòng/b.pdf", "a.docx.congbo/a.md", ".x/c.md", "~$a.docx"}) write(path);
  std::filesystem::create_symlink("a.docx", m_folder + "/lien-ket.docx");
  InboxWatch watch(m_folder);
  EXPECT_EQ(watch.wait(), (Names{"a.docx", "phòng/b.pdf"}));
  watch.stop();
  EXPECT_FALSE(watch.wait());
}

TEST_F(InboxWatchTest, WaitsForWhoWrites) {
  write("a.md");
  const int writer = ::open((m_folder + "/a.md").c_str(), O_WRONLY | O_APPEND);
  if (!is_open_for_writing(m_folder + "/a.md")) {
    ::close(writer);
    GTEST_SKIP() << "this disk does not say who writes";
  }
  InboxWatch watch(m_folder);
  auto waiting = std::async(std::launch::async, [&] { return watch.wait(); });
  EXPECT_EQ(waiting.wait_for(std::chrono::milliseconds(1800)), std::future_status::timeout);
  ::close(writer);
  EXPECT_EQ(waiting.get(), Names{"a.md"});
  EXPECT_FALSE(is_open_for_writing(m_folder + "/a.md"));
}

}  // namespace
}  // namespace congbo

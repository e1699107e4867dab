// Somebody saves while a build runs, and a report that is made part by part: no page of two texts, and no line quoted of a
// file that is another by then.

#include <gtest/gtest.h>

#include <atomic>
#include <functional>

#include "build/build.h"
#include "build/lock.h"
#include "small_site.h"

namespace congbo::test {
namespace {

const std::string page = "/site/content/gioi-thieu.md", told_of = "/site/content/2026/tong-ket/ngay-hoi.md";
const std::string story = "---\ndate: 2026-02-01\n---\n\n# Ngày hội\n\nCác các đơn vị thực hiện.\n";  // O02, a warning

// A disk on which something happens behind the n-th reading of a file.
class Restless final : public FileSystem {
 public:
  Restless(MemoryDisk& below, std::string path, int reading, std::function<void()> happens)
      : m_below(below), m_path(std::move(path)), m_reading(reading), m_happens(std::move(happens)) {}

  Result<std::string> read(const std::string& path, std::uint64_t most = 1ULL << 30) override {
    auto bytes = m_below.read(path, most);
    if (path == m_path && --m_reading == 0) m_happens();
    return bytes;
  }
  Result<std::vector<FolderEntry>> list(const std::string& folder) override { return m_below.list(folder); }
  FileKind kind(const std::string& path) override { return m_below.kind(path); }
  FileStamp stamp(const std::string& path) override { return m_below.stamp(path); }
  std::int64_t now() override { return m_below.now(); }
  Outcome replace(const std::string& path, const std::string& bytes) override { return m_below.replace(path, bytes); }
  Result<std::string> lay(const std::string& path, const std::string& bytes) override { return m_below.lay(path, bytes); }
  Outcome rename(const std::string& from, const std::string& to) override { return m_below.rename(from, to); }
  bool exchange(const std::string& one, const std::string& other) override { return m_below.exchange(one, other); }
  Result<LockAttempt> lock(const std::string& path) override { return m_below.lock(path); }
  Outcome remove_file(const std::string& path) override { return m_below.remove_file(path); }
  void remove_empty_folder(const std::string& path) override { m_below.remove_empty_folder(path); }
  Outcome make_folders(const std::string& path) override { return m_below.make_folders(path); }
  Result<std::string> canonical(const std::string& path) override { return m_below.canonical(path); }

 private:
  MemoryDisk& m_below;
  std::string m_path;
  int m_reading;
  std::function<void()> m_happens;
};

TEST(Meanwhile, ATextThatIsAnotherByNowStopsTheBuild) {
  MemoryDisk disk;
  fill(disk);
  ASSERT_TRUE(build_site(options(), disk));
  disk.put(page, "# Giới thiệu\n\nPhường có bảy tổ dân phố.\n");
  const auto before = output_of(disk);
  const std::pair<const char*, std::function<void()>> events[] = {
      {"other bytes", [&] { disk.put(page, "# Giới thiệu\n\nPhường có tám tổ dân phố.\n"); }},
      {"gone", [&] { EXPECT_TRUE(disk.remove_file(page)); }},
  };
  for (const auto& [what, happens] : events) {
    Restless restless(disk, page, 1, happens);
    const auto report = build_site(options(), restless);
    ASSERT_FALSE(report) << what;
    EXPECT_NE(report.failure().message.en.find("the content changed while it was built"), std::string::npos) << what;
    EXPECT_EQ(output_of(disk), before) << what;
    disk.put(page, "# Giới thiệu\n\nPhường có chín tổ dân phố.\n");
  }
  ASSERT_TRUE(build_site(options(), disk));
  EXPECT_NE(output_of(disk).at("gioi-thieu/index.html").find("chín tổ"), std::string::npos);
}

// Saved after it was rendered: this build has the text before it, and the next one sees that it is another.
TEST(Meanwhile, WhatIsSavedLateIsTheNextBuildsMatter) {
  MemoryDisk disk;
  fill(disk);
  disk.put("/site/content/tep.txt", "một");
  const std::string linking = "# Giới thiệu\n\nXem [tệp](tep.txt).\n";
  disk.put(page, linking);
  Restless restless(disk, "/site/content/tep.txt", 1, [&] { disk.put("/site/content/tep.txt", "hai"); });
  ASSERT_TRUE(build_site(options(), restless));
  const auto again = build_site(options(), disk);
  ASSERT_TRUE(again);
  std::string published;
  for (const auto& [path, bytes] : output_of(disk))
    if (path.ends_with("tep.txt")) published = bytes;
  EXPECT_EQ(published, "hai");
}

// A build that was killed leaves temporary files, and nothing else is taken for one.
TEST(Meanwhile, WhatAKilledBuildLeftIsSwept) {
  const std::pair<const char*, bool> files[] = {
      {".congbo-1a2b-1.tmp", true},  {"2026/tong-ket/.congbo-1a2b-2.tmp", true}, {".congbo", false},
      {".congbo-cua-toi", false},    {"congbo-1.tmp", false},                    {".nhap.tmp", false},
      {"2026/index.html", false},    {".congbo-thu-muc.tmp/a.html", false},
  };
  MemoryDisk disk;
  for (const auto& [path, swept] : files) disk.put("/site/output/" + std::string(path), "x");
  disk.put_link("/site/output/.congbo-lien-ket.tmp");
  disk.forget_calls();
  sweep("/site/output", disk);
  sweep("/site/khong-co", disk);
  for (const std::string& path : disk.writes()) EXPECT_TRUE(disk.kind(path) == FileKind::none) << path << " is no file, and was to be removed";
  for (const auto& [path, swept] : files) EXPECT_NE(disk.files().contains("/site/output/" + std::string(path)), swept) << path;
  EXPECT_EQ(disk.kind("/site/output/.congbo-lien-ket.tmp"), FileKind::link);
}

struct Described {
  std::atomic<int> asked = 0, with_text = 0;
  BuildOptions options() {
    BuildOptions chosen = test::options();
    chosen.described_for = "vi";
    chosen.describe = [this](const Findings& findings, const std::string* text) {
      ++asked;
      with_text += text ? 1 : 0;
      return findings.front().place.file + (text ? ": " + std::to_string(text->size()) : "") + "\n";
    };
    return chosen;
  }
};

std::string text_of(const BuildReport& report) {
  std::string text;
  for (const ReportPart& part : report.text.parts) text += part.text;
  return text;
}

TEST(Meanwhile, AReportIsMadeOnceForWhatIsTheSame) {
  MemoryDisk disk;
  fill(disk);
  disk.put(told_of, story);
  Described first;
  const auto report = build_site(first.options(), disk);
  ASSERT_TRUE(report && !report->stopped);
  const std::string said = "content/2026/tong-ket/ngay-hoi.md: " + std::to_string(story.size()) + "\n";
  EXPECT_NE(text_of(*report).find(said), std::string::npos) << text_of(*report);
  EXPECT_GT(first.asked, 0);

  disk.put(page, "# Giới thiệu\n\nPhường có bảy tổ dân phố.\n");
  Described second;
  const auto edited = build_site(second.options(), disk);
  ASSERT_TRUE(edited);
  EXPECT_EQ(text_of(*edited), text_of(*report));
  EXPECT_EQ(second.with_text, 0) << "nothing new is said of that file";

  Described third;
  BuildOptions other = third.options();
  other.described_for = "en";
  const auto in_english = build_site(other, disk);
  ASSERT_TRUE(in_english);
  EXPECT_GT(third.asked, 0) << "nothing changed but the language";
  EXPECT_EQ(in_english->text.made_for, "en");
}

TEST(Meanwhile, NoLineIsQuotedOfATextThatIsAnotherByNow) {
  MemoryDisk disk;
  fill(disk);
  disk.put(told_of, "# Ngày hội\n\nXem [danh sách](khong-co.md).\n");  // an error: nothing is rendered
  Described described;
  Restless restless(disk, told_of, 1, [&] { disk.put(told_of, "Căn cước 001175010001\n"); });
  const auto report = build_site(described.options(), restless);
  ASSERT_TRUE(report && report->stopped);
  EXPECT_GT(described.asked, 0);
  EXPECT_EQ(described.with_text, 0);
}

TEST(Meanwhile, WhatIsPrivateIsQuotedNowhere) {
  MemoryDisk disk;
  fill(disk);
  disk.put(told_of, "# Ngày hội\n\nCăn cước công dân 001175010001, xem [danh sách](khong-co.md).\n");
  Described described;
  const auto report = build_site(described.options(), disk);
  ASSERT_TRUE(report && report->stopped);
  EXPECT_GT(described.asked, 0);
  EXPECT_EQ(described.with_text, 0);
}

}  // namespace
}  // namespace congbo::test

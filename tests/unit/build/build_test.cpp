#include "build/build.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

#include "base/message.h"
#include "small_site.h"

namespace congbo::test {
namespace {

class BuildTest : public testing::Test {
 protected:
  BuildReport build(const BuildOptions& chosen = options()) {
    auto report = build_site(chosen, disk);
    EXPECT_TRUE(report) << (report ? "" : report.failure().message.en);
    return report ? std::move(*report) : BuildReport{};
  }
  std::map<std::string, std::string> clean_output(BuildOptions chosen = options()) {
    MemoryDisk fresh;
    for (const auto& [path, bytes] : disk.files())
      if (!path.starts_with("/site/output/")) fresh.put(path, bytes);
    EXPECT_TRUE(build_site(chosen, fresh));
    return output_of(fresh);
  }
  void SetUp() override { fill(disk); }
  MemoryDisk disk;
};

TEST_F(BuildTest, MakesThePagesOfTheContract) {
  const BuildReport report = build();
  EXPECT_FALSE(report.stopped);
  EXPECT_EQ(report.documents, 3u);
  EXPECT_EQ(report.honorees, 2u);
  const auto output = output_of(disk);
  for (const char* path :
       {"index.html", "2026/index.html", "2026/tong-ket/index.html", "2026/tong-ket/ke-hoach/index.html",
        "2026/tong-ket/ke-hoach/nguon.md", "2026/tong-ket/lich.ics", "khen-thuong/index.html", "khen-thuong/2026/index.html",
        "khen-thuong/2026/giay-khen/index.html", "khen-thuong/2026/a-z/index.html", "van-ban/index.html", "van-ban/2026/1/index.html",
        "du-lieu/index.html", "du-lieu/van-ban.json", "du-lieu/su-kien.json", "du-lieu/khen-thuong.json",
        "du-lieu/khen-thuong.csv", "gioi-thieu/index.html", "feed.xml", "sitemap.xml", "robots.txt", "404.html", "lich.ics"})
    EXPECT_TRUE(output.contains(path)) << path;
}

TEST_F(BuildTest, WritesNothingWhereNothingChanged) {
  build();
  const auto before = output_of(disk);
  disk.forget_calls();
  const BuildReport again = build();
  EXPECT_EQ(again.written, 0u);
  EXPECT_EQ(again.removed, 0u);
  EXPECT_TRUE(disk.writes().empty());
  EXPECT_EQ(output_of(disk), before);
}

TEST_F(BuildTest, IsTheSameWithAnyNumberOfThreads) {
  build(options(1));
  const auto one = output_of(disk);
  EXPECT_EQ(clean_output(options(8)), one);
}

TEST_F(BuildTest, AfterAnEditEqualsACleanBuild) {
  build();
  std::string edited = plan;
  edited.replace(edited.find("Hội trường A"), std::string("Hội trường A").size(), "Nhà văn hóa phường");
  disk.put("/site/content/2026/tong-ket/ke-hoach.md", edited);
  const BuildReport report = build();
  EXPECT_GT(report.written, 0u);
  EXPECT_EQ(output_of(disk), clean_output());
}

TEST_F(BuildTest, RemovesExactlyWhatItMadeBefore) {
  build();
  disk.put("/site/output/2026/tong-ket/quyet-dinh/ghi-chu.txt", "của người khác");
  ASSERT_TRUE(disk.remove_file("/site/content/2026/tong-ket/quyet-dinh.md"));
  const BuildReport report = build();
  EXPECT_GT(report.removed, 0u);
  auto output = output_of(disk);
  EXPECT_EQ(output.erase("2026/tong-ket/quyet-dinh/ghi-chu.txt"), 1u) << "a stranger's file must survive";
  EXPECT_EQ(output, clean_output());
}

TEST_F(BuildTest, LeavesAndReportsAFileThatOthersChanged) {
  build();
  disk.put("/site/output/index.html", "đã sửa tay");
  const BuildReport report = build();
  EXPECT_EQ(report.left, std::vector<std::string>{"index.html"});
  EXPECT_EQ(output_of(disk)["index.html"], "đã sửa tay");
}

TEST_F(BuildTest, RefusesAFolderWithFilesOfOthers) {
  disk.put("/site/output/luan-van.docx", "x");
  const auto report = build_site(options(), disk);
  ASSERT_FALSE(report);
  EXPECT_NE(report.failure().message.en.find("luan-van.docx"), std::string::npos);
  EXPECT_EQ(output_of(disk).size(), 1u);
}

TEST_F(BuildTest, TakesAFolderWithOnlyDotFiles) {
  disk.put("/site/output/.gitkeep", "");
  EXPECT_FALSE(build().stopped);
  EXPECT_TRUE(output_of(disk).contains(".gitkeep"));
}

TEST_F(BuildTest, RefusesTheSiteItsSourcesAndTheRoot) {
  for (const char* folder : {"/site", "/", "/site/content", "/site/content/2026", "/site/themes/x", "/site/.congbo"}) {
    BuildOptions chosen = options();
    chosen.output = folder;
    EXPECT_FALSE(build_site(chosen, disk)) << folder;
  }
}

TEST_F(BuildTest, StopsOnAnErrorBeforeItWrites) {
  disk.put("/site/content/2026/tong-ket/giay-moi.md", "---\nnonsense: [\n---\nGIẤY MỜI\n");
  const BuildReport report = build();
  EXPECT_TRUE(report.stopped);
  EXPECT_TRUE(output_of(disk).empty());
  BuildOptions held = options();
  held.hold = {"content/2026/tong-ket/giay-moi.md"};
  build(held);
}

TEST_F(BuildTest, StrictStopsOnWarnings) {
  std::string unnumbered = plan;
  unnumbered.replace(unnumbered.find("Số: 12/"), std::string("Số: 12/").size(), "Số: /");
  disk.put("/site/content/2026/tong-ket/ke-hoach.md", unnumbered);
  EXPECT_FALSE(build().stopped);
  BuildOptions strict = options();
  strict.strict = true;
  EXPECT_TRUE(build(strict).stopped);
}

TEST_F(BuildTest, TellsOnlyOfSettingsThatSilenceNothing) {
  const auto settings = [](const std::string& path) {
    return R"({"title": "Phường An Lạc", "base_url": "https://anlac.example",
               "rules": [{"rule": "O02", "severity": "off", "path": ")" + path + R"(", "reason": "bản ký ghi vậy"}]})";
  };
  disk.put("/site/content/huong-dan.md", "# Hướng dẫn\n\nCác các đơn vị thực hiện.\n");
  for (const auto& [path, told] : {std::pair("content/huong-dan.md", 0), {"content/gioi-thieu.md", 1}}) {
    disk.put("/site/congbo.json", settings(path));
    const Findings findings = build().findings;
    EXPECT_EQ(std::ranges::count(findings, RuleId::V19, &Finding::rule), told) << path;
  }
}

TEST_F(BuildTest, HoldsBackDraftsWithoutATrace) {
  const auto published = clean_output();
  disk.put("/site/content/2026/tong-ket/thong-bao.md", "---\ndraft: true\n---\nTHÔNG BÁO\n\nChuyện chưa công bố\n");
  const BuildReport report = build();
  EXPECT_EQ(report.drafts, 1u);
  EXPECT_EQ(output_of(disk), published);
  BuildOptions with_drafts = options();
  with_drafts.drafts = true;
  EXPECT_EQ(build(with_drafts).documents, 4u);
}

TEST_F(BuildTest, ReadsEveryEncodingToTheSameBytes) {
  build();
  const auto expected = output_of(disk);
  const auto with = [&](const std::string& bytes) {
    disk.put("/site/content/2026/tong-ket/ke-hoach.md", bytes);
    return clean_output();
  };
  EXPECT_EQ(with("\xEF\xBB\xBF" + plan), expected) << "UTF-8 with BOM";
  std::string crlf;
  for (const char c : plan) crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
  EXPECT_EQ(with(crlf), expected) << "CRLF";
}

// "ế" as e, circumflex and acute: what some systems save.
std::string decomposed(std::string text) {
  const std::pair<std::string, std::string> letters[] = {
      {"ế", "e\u0302\u0301"}, {"ạ", "a\u0323"}, {"ứ", "u\u031B\u0301"}};
  for (const auto& [letter, parts] : letters)
    for (std::size_t at = text.find(letter); at != std::string::npos; at = text.find(letter, at))
      text.replace(at, letter.size(), parts);
  return text;
}

TEST_F(BuildTest, CountsColumnsInTheFileOnDisk) {
  const std::string line = "Tiếng nói của cán bộ xã An Lạc, [xem kế hoạch](khong-co.md).\n";
  disk.put("/site/content/gioi-thieu.md", "# Giới thiệu\n\n" + line);
  const Findings composed = build().findings;
  ASSERT_EQ(composed.size(), 1u);
  disk.put("/site/content/gioi-thieu.md", "# Giới thiệu\n\n" + decomposed(line));
  const Findings on_disk = build().findings;
  ASSERT_EQ(on_disk.size(), 1u);
  EXPECT_EQ(composed[0].place.line, 3);
  EXPECT_EQ(composed[0].place.column, 48);
  EXPECT_EQ(on_disk[0].place.line, 3);
  EXPECT_EQ(on_disk[0].place.column, 54) << "before the address: ế twice, with two marks, and ạ twice";
  disk.put("/site/content/gioi-thieu.md", decomposed("---\nvenue: Hội trường Tiếng Vang\nậ: 1\n---\nGIỚI THIỆU\n"));
  EXPECT_EQ(build().findings[0].place.column, 1);
}

TEST_F(BuildTest, StopsOnAFaultOfTheTownsThemeBeforeItWrites) {
  disk.put("/site/themes/default/templates/pages/not-found.html", "<p>{{site.khong_co}}</p>\n");
  const BuildReport report = build();
  EXPECT_TRUE(report.stopped);
  ASSERT_FALSE(report.findings.empty());
  EXPECT_EQ(report.findings[0].place.file, "themes/default/templates/pages/not-found.html");
  EXPECT_EQ(report.findings[0].place.column, 4);
  EXPECT_TRUE(report.holdable.empty()) << "no document would help by being held back";
  EXPECT_TRUE(output_of(disk).empty());
  disk.put("/site/themes/default/templates/pages/not-found.html", "<p>{{site.title}}</p>\n");
  EXPECT_FALSE(build().stopped);
}

TEST_F(BuildTest, NamesTheDocumentsThatCanBeHeldBack) {
  disk.put("/site/content/2026/tong-ket/giay-moi.md", "---\nnonsense: [\n---\nGIẤY MỜI\n");
  EXPECT_EQ(build().holdable, std::vector<std::string>{"content/2026/tong-ket/giay-moi.md"});
  disk.put_link("/site/content/2026/tong-ket/thong-bao.md");
  EXPECT_TRUE(build().holdable.empty()) << "a link goes by no --hold";
}

TEST_F(BuildTest, RefusesToHoldWhatIsNotThereAndLeavesNoTraceWhereNoSiteIs) {
  BuildOptions held = options();
  held.hold = {"content/2026/tong-ket/quyet-din.md"};
  EXPECT_FALSE(build_site(held, disk)) << "published, the decision would not be held back";
  EXPECT_TRUE(output_of(disk).empty());

  BuildOptions elsewhere = options();
  elsewhere.site = "/site/content";
  EXPECT_FALSE(build_site(elsewhere, disk));
  EXPECT_EQ(disk.kind("/site/content/.congbo"), FileKind::none);
}

TEST_F(BuildTest, ANewDayWithoutAChangeOfStateChangesNoByte) {
  build();
  const auto before = output_of(disk);
  BuildOptions later = options();
  later.date = {2026, 12, 1};
  EXPECT_EQ(build(later).written, 0u);
  EXPECT_EQ(output_of(disk), before);
}

TEST_F(BuildTest, SurvivesADiskThatFailsAtAnyCall) {
  build();
  const auto expected = output_of(disk);
  const int calls = disk.calls();
  ASSERT_GT(calls, 20);
  int without_a_word = 0;
  for (int n = 1; n <= calls; ++n) {
    MemoryDisk failing;
    fill(failing);
    failing.fail_at(n);
    const auto report = build_site(options(), failing);
    // Only what the next build should remember may fail without failing the build, and then it is said.
    const auto says_so = [](const Finding& finding) { return message_of(finding, Language::en).find(".congbo cannot be written") != std::string::npos; };
    if (report && std::none_of(report->findings.begin(), report->findings.end(), says_so)) {
      ++without_a_word;
      EXPECT_EQ(output_of(failing), expected) << "call " << n;
    }
    failing.forget_calls();
    ASSERT_TRUE(build_site(options(), failing)) << "after a failure at call " << n;
    EXPECT_EQ(output_of(failing), expected) << "after a failure at call " << n;
  }
  EXPECT_LE(without_a_word, 2) << "an exchange of names has another way, and what was replaced is removed at a second try";
}

TEST_F(BuildTest, TakesTheMarkOfTheTown) {
  const auto with_mark = [&](const std::string& path) {
    disk.put("/site/congbo.json", R"({"title": "Phường An Lạc", "look": {"mark": ")" + path + R"("}})");
    return build();
  };
  disk.put("/site/dau.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><path d=\"M0 0h1v1\"/></svg>");
  EXPECT_FALSE(with_mark("dau.svg").stopped);
  bool found = false;
  for (const auto& [path, bytes] : output_of(disk)) found |= bytes.find("M0 0h1v1") != std::string::npos;
  EXPECT_TRUE(found);
  EXPECT_TRUE(with_mark("khong-co.svg").stopped);
  EXPECT_EQ(with_mark("../../etc/passwd").findings.size(), 2u) << "V10 once, and no base_url";
}

TEST_F(BuildTest, AFolderThatIsNoSiteIsAFailure) {
  MemoryDisk empty;
  empty.put("/site/readme.txt", "");
  EXPECT_FALSE(build_site(options(), empty));
}

}  // namespace
}  // namespace congbo::test

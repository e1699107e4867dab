// A build where another was before: nothing changed, locks, a cache that is damaged or full.

#include <gtest/gtest.h>

#include "base/message.h"
#include "build/build.h"
#include "small_site.h"

namespace congbo::test {
namespace {

class AgainTest : public testing::Test {
 protected:
  BuildReport build(const BuildOptions& chosen = options()) {
    auto report = build_site(chosen, disk);
    EXPECT_TRUE(report) << (report ? "" : report.failure().message.en);
    return report ? std::move(*report) : BuildReport{};
  }
  // Whether the last build looked at the documents at all.
  bool read_documents() const {
    return std::any_of(disk.reads().begin(), disk.reads().end(), [](const std::string& path) { return path.ends_with(".md"); });
  }
  void SetUp() override {
    fill(disk);
    pass_time();
    build();
    pass_time();
    disk.forget_calls();
  }
  // A stamp says something of a file only when its tick is over.
  void pass_time() { disk.put("/khac", ""); }
  MemoryDisk disk;
};

TEST_F(AgainTest, WhereNothingChangedNothingIsReadOrWritten) {
  const auto before = disk.files();
  const BuildReport again = build();
  EXPECT_FALSE(read_documents());
  EXPECT_TRUE(disk.writes().empty());
  EXPECT_EQ(disk.files(), before);
  EXPECT_EQ(again.documents, 3u);
  EXPECT_EQ(again.honorees, 2u);
  EXPECT_GT(again.pages, 20u);
}

TEST_F(AgainTest, SaysAgainWhatItSaid) {
  disk.put("/site/content/gioi-thieu.md", "# Giới thiệu\n\n[Không có](khong-co.md)\n");
  const auto said = [](const BuildReport& report) {
    std::string text;
    for (const Finding& finding : report.findings) text += message_of(finding, Language::vi) + hint_of(finding, Language::en) + "\n";
    return text;
  };
  const std::string first = said(build());
  EXPECT_FALSE(first.empty());
  EXPECT_EQ(said(build()), first);
}

// The decision is corrected by another event's, and by its front matter: lists that name it say so, wherever they are.
TEST_F(AgainTest, WhatBecameOfADocumentIsSaidWhereverItIsListed) {
  const auto expect_as_from_nothing = [this] {
    build();
    const auto clean = build_clean(disk, options()).output;
    for (const auto& [path, bytes] : output_of(disk)) EXPECT_TRUE(clean.contains(path) && clean.at(path) == bytes) << path;
    pass_time();
  };
  disk.put("/site/content/2025/quyet-dinh.md", decision);
  EXPECT_TRUE(disk.remove_file("/site/content/2026/tong-ket/quyet-dinh.md"));
  build();
  pass_time();
  const std::string corrects = "đính chính Quyết định số 45/QĐ-UBND ngày 20/01/2026";
  std::string other = decision.substr(0, decision.find("Về việc"));
  other.replace(other.find("45/QĐ"), 2, "60");
  other += "Về việc " + corrects + "\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Nay " + corrects + ".\n\nCHỦ TỊCH\n\nLò Văn Piêng\n";
  disk.put("/site/content/2025/sua-sai.md", other);
  expect_as_from_nothing();
  EXPECT_NE(disk.files().at("/site/output/2026/tong-ket/ke-hoach/index.html").find("Đã đính chính"), std::string::npos);
  EXPECT_TRUE(disk.remove_file("/site/content/2025/sua-sai.md"));
  expect_as_from_nothing();
  disk.put("/site/content/2025/quyet-dinh.md", "---\ncorrections: []\n---\n" + decision);
  expect_as_from_nothing();
  disk.put("/site/content/2025/quyet-dinh.md", "---\ncorrections: [{date: 2026-02-01, text: Sửa tên}]\n---\n" + decision);
  expect_as_from_nothing();
}

TEST_F(AgainTest, ATouchIsNoChange) {
  disk.touch("/site/content/2026/tong-ket/ke-hoach.md");
  disk.touch("/site/output/index.html");
  disk.forget_calls();
  EXPECT_EQ(build().written, 0u);
  EXPECT_TRUE(disk.writes().empty());
}

TEST_F(AgainTest, AnotherDayIsNoChangeUnlessAStateChanges) {
  BuildOptions later = options();
  later.date = {2030, 5, 17};
  build(later);
  EXPECT_FALSE(read_documents());
  BuildOptions before = options();
  before.date = {2026, 1, 15};
  build(before);
  EXPECT_TRUE(read_documents());
}

TEST_F(AgainTest, OtherOptionsAreAChange) {
  BuildOptions chosen = options();
  chosen.base_url = "https://khac.example";
  EXPECT_GT(build(chosen).written, 0u);
  chosen = options();
  chosen.clean = true;
  disk.forget_calls();
  build(chosen);
  EXPECT_TRUE(read_documents());
}

TEST_F(AgainTest, AFileThatOthersChangedIsReportedEveryTime) {
  disk.put("/site/output/index.html", "đã sửa tay");
  EXPECT_EQ(build().left, std::vector<std::string>{"index.html"});
  EXPECT_EQ(build().left, std::vector<std::string>{"index.html"});
  pass_time();
  EXPECT_EQ(build().left, std::vector<std::string>{"index.html"});
  EXPECT_EQ(output_of(disk)["index.html"], "đã sửa tay");
}

TEST_F(AgainTest, AFileThatIsGoneIsMadeAgain) {
  ASSERT_TRUE(disk.remove_file("/site/output/2026/index.html"));
  EXPECT_EQ(build().written, 1u);
}

TEST_F(AgainTest, SeesAChangeWithinOneTickOfTheClock) {
  disk.stop_clock(true);
  disk.put("/site/content/gioi-thieu.md", "# Giới thiệu\n\nSáu tổ.\n");
  build();
  disk.put("/site/content/gioi-thieu.md", "# Giới thiệu\n\nBảy tổ.\n");
  EXPECT_GT(build().written, 0u);
  EXPECT_NE(output_of(disk)["gioi-thieu/index.html"].find("Bảy tổ"), std::string::npos);
}

TEST_F(AgainTest, OneDocumentEditedIsReadAlone) {
  disk.put("/site/content/gioi-thieu.md", "# Giới thiệu\n\nPhường có bảy tổ.\n");
  const BuildReport report = build();
  EXPECT_EQ(report.profile.documents_kept, 2u);
  EXPECT_GT(report.profile.pages_kept, 15u);
}

TEST_F(AgainTest, AWordThatNoListShowsLeavesSearchAndOpenDataAlone) {
  const auto had = output_of(disk);
  disk.put("/site/content/gioi-thieu.md", "# Giới thiệu\n\nPhường có bảy tổ.\n");
  build();
  std::size_t search = 0, kept = 0;
  for (const std::string& path : disk.reads())
    if (path.ends_with(".md") && !path.ends_with("gioi-thieu.md")) ++kept;
  for (const auto& [path, bytes] : output_of(disk)) {
    if (!path.starts_with("tim-kiem/")) continue;
    ++search;
    EXPECT_EQ(bytes, had.at(path)) << path;
  }
  EXPECT_GT(search, 1u);
  EXPECT_EQ(kept, 0u) << "documents whose stamp says that they are the same are read";
}

TEST_F(AgainTest, APartOfTheSearchThatIsGoneIsMadeAgain) {
  const auto had = output_of(disk);
  const auto part = std::find_if(had.begin(), had.end(), [](const auto& file) { return file.first.starts_with("tim-kiem/root-"); });
  ASSERT_NE(part, had.end());
  ASSERT_TRUE(disk.remove_file("/site/output/" + part->first));
  disk.put("/site/content/gioi-thieu.md", "# Giới thiệu\n\nPhường có bảy tổ.\n");
  build();
  EXPECT_EQ(output_of(disk)[part->first], part->second);
}

TEST_F(AgainTest, AnEditWritesWhatChangedBehindWhatIsKnown) {
  const auto known = disk.files().at("/site/.congbo/documents");
  for (int edit = 0; edit < 2; ++edit) {
    disk.put("/site/content/gioi-thieu.md", "# Giới thiệu\n\n" + std::to_string(edit) + "\n");
    pass_time();
    EXPECT_EQ(build().profile.documents_kept, 2u);
  }
  EXPECT_EQ(disk.files().at("/site/.congbo/documents"), known);
  EXPECT_TRUE(disk.files().contains("/site/.congbo/documents-since"));
}

TEST_F(AgainTest, ADamagedCacheIsIgnoredAndSaidOnce) {
  for (const char* path : {"/site/.congbo/build", "/site/.congbo/documents"}) {
    int edits = 0;
    for (const std::string& bytes : {std::string("của người khác"), std::string(), disk.files().at(path).substr(0, 100)}) {
      disk.put(path, bytes);
      if (std::string_view(path).ends_with("documents")) disk.put("/site/content/gioi-thieu.md", "# Giới thiệu\n\n" + std::to_string(++edits) + "\n");
      EXPECT_EQ(build().notes.size(), 1u) << path;
      EXPECT_EQ(build().notes.size(), 0u) << path;
    }
  }
}

TEST_F(AgainTest, OneBuildAtATime) {
  auto other = disk.lock("/site/.congbo/lock");
  ASSERT_TRUE(other);
  ASSERT_TRUE(other->held);
  other->held->sign("4711 2026-11-21 10:22:05");
  const auto refused = build_site(options(), disk);
  ASSERT_FALSE(refused);
  EXPECT_NE(refused.failure().message.en.find("process 4711, since 2026-11-21 10:22:05"), std::string::npos);
  other->held.reset();
  EXPECT_TRUE(build_site(options(), disk));
}

// A build that was killed while it announced what it would write.
TEST_F(AgainTest, ATornListIsMended) {
  const std::string list = disk.files().at("/site/output/.congbo");
  disk.put("/site/output/.congbo", list + "0123456789012345678901234567890123456789012345678901234567890123  2026/tong");
  disk.put("/site/content/gioi-thieu.md", "# Giới thiệu\n\nPhường có bảy tổ.\n");
  const BuildReport report = build();
  EXPECT_TRUE(report.left.empty());
  EXPECT_GT(report.written, 0u);
  EXPECT_EQ(disk.files().at("/site/output/.congbo").find("  2026/tong\n"), std::string::npos);
}

TEST_F(AgainTest, SurvivesADiskThatFailsAtAnyCallOfASecondBuild) {
  const std::string edited = "# Giới thiệu\n\nPhường An Lạc có bảy tổ dân phố.\n";
  const auto edit = [&](MemoryDisk& some) {
    some.put("/site/content/gioi-thieu.md", edited);
    some.put("/site/content/2026/tong-ket/quyet-dinh-2.md", decision);
    EXPECT_TRUE(some.remove_file("/site/content/2026/tong-ket/quyet-dinh.md"));
    some.forget_calls();
  };
  MemoryDisk whole;
  fill(whole);
  ASSERT_TRUE(build_site(options(), whole));
  edit(whole);
  ASSERT_TRUE(build_site(options(), whole));
  const int calls = whole.calls();
  ASSERT_GT(calls, 30);
  for (int n = 1; n <= calls; ++n) {
    MemoryDisk failing;
    fill(failing);
    ASSERT_TRUE(build_site(options(), failing));
    edit(failing);
    failing.fail_at(n);
    static_cast<void>(build_site(options(), failing).ok());
    failing.forget_calls();
    ASSERT_TRUE(build_site(options(), failing)) << "after a failure at call " << n;
    EXPECT_EQ(output_of(failing), output_of(whole)) << "after a failure at call " << n;
  }
}

}  // namespace
}  // namespace congbo::test

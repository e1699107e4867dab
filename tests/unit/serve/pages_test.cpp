#include "serve/pages.h"

#include <gtest/gtest.h>

#include "serve/small_preview.h"
#include "serve/with_bar.h"

namespace congbo {
namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != text.npos; }

TEST(Bar, ComesBeforeTheEndOfTheBody) {
  const struct {
    const char* page;
    const char* with;
  } rows[] = {
      {"<body>a</body></html>", "<body>a#</body></html>"},
      {"<BODY>a</BODY>", "<BODY>a#</BODY>"},
      {"<script>'</body>'</script></body >", "<script>'</body>'</script>#</body >"},
      {"no body", "no body#"},
      {"", "#"},
      {"</bod", "</bod#"},
  };
  for (const auto& row : rows) EXPECT_EQ(with_bar(row.page, "#"), row.with);
}

TEST(Bar, NamesThePagesFindingsAndLeadsToTheLine) {
  const std::string bar = bar_of(test::small_snapshot(), "2026/tong-ket/ke-hoach/");
  EXPECT_TRUE(has(bar, "BẢN XEM TRƯỚC")) << bar;
  EXPECT_TRUE(has(bar, ">content/2026/tong-ket/ke-hoach.md:3:5</a>")) << bar;
  EXPECT_TRUE(has(bar, "vscode://file/home/v%C4%83n%20th%C6%B0/phuong/content/2026/tong-ket/ke-hoach.md:3:5")) << bar;
  EXPECT_TRUE(has(bar, "N01 section-numbering"));
  EXPECT_FALSE(has(bar, "le-hoi.md"));
}

TEST(Bar, CountsThePagesFindingsAndTheSites) {
  const std::string summary = summary_for(test::small_snapshot(), "2026/le-hoi/");
  EXPECT_TRUE(has(summary, "trang này: 0 lỗi, 1 cảnh báo, 0 lời khuyên · cả cổng: 1 lỗi, 4 cảnh báo")) << summary;
}

TEST(Bar, SpeaksEnglish) {
  Snapshot snapshot = test::small_snapshot();
  snapshot.language = Language::en;
  const std::string bar = bar_of(snapshot, "2026/le-hoi/");
  EXPECT_TRUE(has(bar, "PREVIEW") && has(bar, "this page: ") && has(bar, "lang=\"en\"")) << bar;
}

TEST(Bar, EscapesWhatAuthorsWrite) {
  Snapshot snapshot = test::small_snapshot();
  snapshot.findings = {{RuleId::V02, {"content/2026/le-hoi.md", 1, 1, 0}, {std::string("<script>alert(1)</script>")}, {}}};
  test::refresh(snapshot);
  for (const std::string& html : {bar_of(snapshot, "2026/le-hoi/"), overview_of(snapshot)}) {
    EXPECT_FALSE(has(html, "<script>alert"));
    EXPECT_TRUE(has(html, "&lt;script&gt;alert"));
  }
}

TEST(Bar, NamesTheErrorsOfTheWholeSiteWhereNoneCanBeBuilt) {
  Snapshot snapshot = test::small_snapshot();
  snapshot.trouble = Words{"Chưa dựng lại được: còn 1 lỗi.", "1 error"};
  snapshot.findings[0].severity = Severity::error;
  for (std::size_t i = 1; i < snapshot.findings.size(); ++i) snapshot.findings[i].severity = Severity::advice;
  const std::string bar = bar_of(snapshot, "2026/le-hoi/");
  EXPECT_TRUE(has(bar, "cbx-broken") && has(bar, "còn 1 lỗi") && has(bar, ">congbo.json:1:5</a>")) << bar;
  EXPECT_FALSE(has(bar, ">content/2026/le-hoi.md:3:5</a>"));
}

TEST(Overview, HasAllFindingsByFileWithTheirPages) {
  const std::string page = overview_of(test::small_snapshot());
  for (const char* part : {"<h2>congbo.json</h2>", "<h2>content/2026/tong-ket/danh-sach.csv</h2>", "href=\"/2026/tong-ket/ke-hoach/\"", "href=\"/gioi-thieu/\""})
    EXPECT_TRUE(has(page, part)) << part;
}

TEST(Overview, BeginsWithTheFilesThatHaveErrors) {
  Snapshot snapshot = test::small_snapshot();
  for (Finding& finding : snapshot.findings) finding.severity = Severity::advice;
  snapshot.findings[3].severity = Severity::error;
  snapshot.findings[4].severity = Severity::warning;
  const std::string page = overview_of(snapshot);
  std::size_t at = 0;
  for (const char* file : {"content/2026/tong-ket/ke-hoach.md", "content/gioi-thieu.md", "congbo.json", "content/2026/le-hoi.md"}) {
    const std::size_t found = page.find("<h2>" + std::string(file) + "</h2>");
    ASSERT_NE(found, page.npos) << file;
    EXPECT_GT(found, at) << file;
    at = found;
  }
}

TEST(State, ChangesWithThePageItsFindingsAndTrouble) {
  const Snapshot before = test::small_snapshot();
  const std::string page = "2026/tong-ket/ke-hoach/";
  const std::string state = state_of(before, page);
  EXPECT_EQ(state.size(), 16u);
  EXPECT_TRUE(has(bar_of(before, page), "data-state=\"" + state + "\""));
  Snapshot after = before;
  after.version = 9;
  EXPECT_EQ(state_of(after, page), state) << "a build that changed nothing";
  after.files[page + "index.html"] = std::string(64, '1');
  EXPECT_NE(state_of(after, page), state);
  EXPECT_EQ(state_of(after, "2026/le-hoi/"), state_of(before, "2026/le-hoi/")) << "only pages that changed";
  after = before;
  after.findings.pop_back();
  test::refresh(after);
  EXPECT_EQ(state_of(after, page), state) << "another page's finding";
  after.findings.pop_back();
  test::refresh(after);
  EXPECT_NE(state_of(after, page), state) << "its own finding";
  after = before;
  after.trouble = Words{"hỏng", "broken"};
  EXPECT_NE(state_of(after, page), state);
  after = before;
  after.files.erase(page + "index.html");
  EXPECT_NE(state_of(after, page), state) << "gone";
}

TEST(OwnFiles, AreNamed) {
  EXPECT_FALSE(own_file("bar.js").empty());
  EXPECT_FALSE(own_file("bar.css").empty());
  EXPECT_TRUE(own_file("bar.html").empty()) << "a template";
  EXPECT_TRUE(own_file("x").empty());
}

}  // namespace
}  // namespace congbo

// What files beside documents say unasked, and scans that nobody can read.

#include <gtest/gtest.h>

#include <algorithm>

#include "check/check.h"

namespace congbo {
namespace {

Findings findings_of(std::vector<Attachment> files) {
  Site site;
  site.settings.organisation.name = "Ban Thi đua phường";
  SiteDocument document;
  document.document.source = "content/2026/x/ke-hoach.md";
  document.attachments = std::move(files);
  site.documents.push_back(std::move(document));
  Findings findings = check_site(site, Register::built_in());
  std::erase_if(findings, [](const Finding& f) { return f.rule != RuleId::P10 && f.rule != RuleId::V04; });
  return findings;
}

Attachment file(const std::string& name, FileNotes notes) {
  return {"content/2026/x/" + name, "2026/x/" + name, name, 1, {}, std::move(notes), {}};
}

TEST(FileNotes, NameAPersonOrNobody) {
  const struct {
    const char* author;
    bool told;
  } cases[] = {{"", false},           {"Hà Thị Thơ", true},        {"tho.ht", true},
               {"Admin", false},      {"Windows User", false},     {"UBND phường An Lạc", false},
               {"VĂN PHÒNG", false},  {"Ban Thi đua phường", false}, {"Trương Văn Sở", true},
               {"python-docx", false}};
  for (const auto& one : cases)
    EXPECT_EQ(findings_of({file("a.docx", {.author = one.author})}).size(), one.told ? 1U : 0U) << one.author;
}

TEST(FileNotes, AreAdviceWhereTheyAreTakenOut) {
  const Findings kept = findings_of({file("a.mp4", {.author = "", .position = true})});
  ASSERT_EQ(kept.size(), 1U);
  EXPECT_EQ(kept[0].severity, Severity::warning);
  EXPECT_EQ(kept[0].place.file, "content/2026/x/a.mp4");
  const Findings gone = findings_of({file("a.jpg", {.author = "Hà Thị Thơ", .position = true, .taken_out = true})});
  ASSERT_EQ(gone.size(), 2U);
  for (const Finding& finding : gone) EXPECT_EQ(finding.severity, Severity::advice);
}

TEST(Scans, NeedTheirText) {
  const Attachment scan = file("phu-luc.pdf", {.author = "", .scan = true});
  const struct {
    const char* what;
    std::vector<Attachment> files;
    std::size_t findings;
  } cases[] = {
      {"alone", {scan}, 1},
      {"text beside it", {scan, file("phu-luc.docx", {.author = "", .readable = true})}, 0},
      {"another text", {scan, file("du-toan.docx", {.author = "", .readable = true})}, 1},
      {"twice as a scan", {scan, file("phu-luc.tif", {.author = "", .scan = true})}, 2},
      {"the signed original of the document", {file("ke-hoach.pdf", {.author = "", .scan = true})}, 0},
      {"no scan", {file("phu-luc.pdf", {.author = "", .readable = true})}, 0},
  };
  for (const auto& one : cases) EXPECT_EQ(findings_of(one.files).size(), one.findings) << one.what;
}

}  // namespace
}  // namespace congbo

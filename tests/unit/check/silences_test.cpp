#include <gtest/gtest.h>

#include "check/check.h"
#include "parse/parse.h"

namespace congbo::test {
namespace {

constexpr const char* path = "content/2024/hoi-nghi/ke-hoach.md";

// What is left of one N01 finding a line in `lines`, after the silences of `text`: "N01:7 V19:3".
std::string left(std::string_view text, const std::vector<int>& lines) {
  const ParsedSource parsed = parse_source(path, text);
  Findings findings;
  for (const int line : lines) findings.push_back({RuleId::N01, {path, line, 1, 0}, {}, {}});
  findings = apply_text_silences(text_silences(parsed.source), std::move(findings));
  sort_findings(findings);
  std::string said;
  for (const Finding& finding : findings)
    said += (said.empty() ? "" : " ") + std::string(rule_of(finding.rule).code) + ":" +
            std::to_string(finding.place.line);
  return said;
}

TEST(TextSilence, CoversTheNextLineThatSaysSomething) {
  EXPECT_EQ(left("KẾ HOẠCH\n\n<!-- congbo: N01: bản ký đánh số như vậy -->\n\nII. NỘI DUNG\n\nV. KINH PHÍ\n", {5, 7}), "N01:7");
}

TEST(TextSilence, CoversItsOwnLineWhereTextStandsThere) {
  EXPECT_EQ(left("KẾ HOẠCH\n\nII. NỘI DUNG <!-- congbo: n01: bản ký ghi vậy -->\nV. KINH PHÍ\n", {3, 4}), "N01:4");
}

TEST(TextSilence, CoversTheWholeDocumentAboveItsFirstLine) {
  EXPECT_EQ(left("<!-- congbo: N01: văn bản cũ -->\n\nKẾ HOẠCH\n\nV. KINH PHÍ\n", {0, 3, 5}), "");
}

TEST(TextSilence, TakesSeveralRulesInOneComment) {
  EXPECT_EQ(left("KẾ HOẠCH\n\n<!-- congbo: Q01, N01: đã báo người soạn -->\nV. KINH PHÍ\n", {4}), "V19:3")
      << "N01 is silenced, Q01 has nothing to silence";
}

TEST(TextSilence, IsReportedWithoutAReasonAndDoesNothing) {
  EXPECT_EQ(left("KẾ HOẠCH\n\n<!-- congbo: N01 -->\nV. KINH PHÍ\n", {4}), "V19:3 N01:4");
}

TEST(TextSilence, IsReportedWhereItSilencesNothingOrNamesNoRule) {
  EXPECT_EQ(left("KẾ HOẠCH\n\n<!-- congbo: N01: thừa -->\nV. KINH PHÍ\n", {}), "V19:3");
  EXPECT_EQ(left("KẾ HOẠCH\n\n<!-- congbo: X99: sai mã -->\nV. KINH PHÍ\n", {}), "V19:3");
}

TEST(TextSilence, IsNoOtherComment) {
  EXPECT_EQ(left("KẾ HOẠCH\n\n<!-- N01: ghi chú của người soạn -->\nV. KINH PHÍ\n", {4}), "N01:4");
  EXPECT_EQ(left("KẾ HOẠCH\n\n<!-- congbo: N01: không đóng\nV. KINH PHÍ\n", {4}), "N01:4");
}

}  // namespace
}  // namespace congbo::test

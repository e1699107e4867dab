#include "check/check.h"

#include <gtest/gtest.h>

#include "../assemble/site_maker.h"

namespace congbo::test {
namespace {

std::vector<RuleId> rules_of(const Findings& findings) {
  std::vector<RuleId> rules;
  for (const Finding& finding : findings) rules.push_back(finding.rule);
  return rules;
}

std::vector<RuleId> of_document(const Document& document) {
  SourceDocument source;
  source.path = document.source;
  return rules_of(check_document(source, document, Register::built_in()));
}

std::vector<RuleId> of_site(const SiteMaker& maker, CivilDate date = today) {
  return rules_of(check_site(maker.assemble(date).site, Register::built_in()));
}

Document numbered(DocumentKind kind = DocumentKind::ke_hoach) {
  Document document;
  document.source = "content/2024/a.md";
  document.kind = kind;
  document.number = "5";
  document.symbol = "KH-UBND";
  return document;
}

Document with_sections(const std::vector<std::string>& numerals) {
  Document document = numbered();
  int line = 10;
  for (const std::string& numeral : numerals) document.sections.push_back({numeral, "Mục", line += 2, {}});
  return document;
}

TEST(H01, AsksForANumberWhereTheKindHasOne) {
  Document document = numbered();
  EXPECT_TRUE(of_document(document).empty());
  document.number.clear();
  EXPECT_EQ(of_document(document), std::vector{RuleId::H01});
  document.kind = DocumentKind::bai_viet;
  EXPECT_TRUE(of_document(document).empty());
}

TEST(H03, ReportsABlankDay) {
  Document document = numbered();
  document.date = When{"ngày tháng 01 năm 2022", "2022-01", false};
  EXPECT_TRUE(of_document(document).empty());
  document.date_blank = true;
  EXPECT_EQ(of_document(document), std::vector{RuleId::H03});
}

TEST(N01, WantsRomanSectionsInTheirOrder) {
  EXPECT_TRUE(of_document(with_sections({"I", "II", "III", "IV"})).empty());
  EXPECT_TRUE(of_document(with_sections({"Điều 1", "Điều 2"})).empty());
  EXPECT_EQ(of_document(with_sections({"I", "II", "II", "III"})), std::vector{RuleId::N01});
  EXPECT_EQ(of_document(with_sections({"I", "II", "III", "V"})), std::vector{RuleId::N01});
  EXPECT_EQ(of_document(with_sections({"II", "III"})), std::vector{RuleId::N01});
  EXPECT_EQ(of_document(with_sections({"I", "III", "II"})), (std::vector{RuleId::N01, RuleId::N01}));
}

TEST(Q01, AddsUpTheMembersOfAGroup) {
  Document document = numbered();
  document.event = AnnouncedEvent{};
  document.event->delegates = Delegates{};
  DelegateGroup group{"Ở phường", 10, 4, {{"Đảng ủy", 4, 5}, {"Ủy ban", 6, 6}}};
  document.event->delegates->groups = {group};
  EXPECT_TRUE(of_document(document).empty());
  document.event->delegates->groups[0].stated = 20;
  EXPECT_EQ(of_document(document), std::vector{RuleId::Q01});
  document.event->delegates->groups[0].members[1].count.reset();
  EXPECT_TRUE(of_document(document).empty()) << "an unknown part proves nothing";
}

TEST(V17, NamesTheLineOfEachFurtherDocument) {
  Document document = numbered();
  document.further_documents = {40, 80};
  EXPECT_EQ(of_document(document), (std::vector{RuleId::V17, RuleId::V17}));
}

TEST(Events, MissTheirOutcomeInvitationAndPlan) {
  SiteMaker maker;
  SiteMaker::announce(maker.add("content/2026/hn/kh.md", DocumentKind::ke_hoach, "2026-10-01"), "2026-12-03");
  EXPECT_EQ(of_site(maker, {2026, 12, 4}), std::vector{RuleId::V05});
  EXPECT_EQ(of_site(maker, {2026, 11, 19}), std::vector{RuleId::V06});
  EXPECT_TRUE(of_site(maker, {2026, 11, 18}).empty()) << "fifteen days before";
  EXPECT_EQ(of_site(maker, {2026, 12, 3}), std::vector{RuleId::V06});

  SiteMaker alone;
  alone.add("content/2026/hn/gm.md", DocumentKind::giay_moi, "2026-10-01");
  EXPECT_EQ(of_site(alone), std::vector{RuleId::V12});
}

TEST(V13, ComparesInvitationAndPlan) {
  const auto pair = [](const std::string& planned, const std::string& invited, bool tentative,
                       const std::string& venue = "Hội trường A") {
    SiteMaker maker;
    Document& plan = maker.add("content/2026/hn/kh.md", DocumentKind::ke_hoach, "2026-10-01");
    SiteMaker::announce(plan, planned, "Hội trường A");
    plan.event->time->tentative = tentative;
    SiteMaker::announce(maker.add("content/2026/hn/gm.md", DocumentKind::giay_moi, "2026-11-01"), invited, venue);
    return of_site(maker);
  };
  EXPECT_TRUE(pair("2026-12", "2026-12-03T08:00", false).empty());
  EXPECT_EQ(pair("2026-12-03", "2026-12-04T08:00", false), std::vector{RuleId::V13});
  EXPECT_EQ(pair("2026-12-03T08:00", "2026-12-03T09:00", false), std::vector{RuleId::V13}) << "the hour";
  EXPECT_TRUE(pair("2026-12-03T08:00", "2026-12-03", false).empty());
  EXPECT_TRUE(pair("2026-12-03", "2026-12-04T08:00", true).empty()) << "a tentative day promises nothing";
  EXPECT_TRUE(pair("2026-12", "2026-12-03", false, "Hội trường A - UBND phường An Lạc").empty());
  EXPECT_EQ(pair("2026-12", "2026-12-03", false, "Nhà văn hóa khu 3"), std::vector{RuleId::V13});
}

TEST(RuleSettings, RaiseLowerAndSilenceForAPath) {
  Settings settings;
  settings.rules = {{RuleId::N01, "content/2019/**", RuleSetting::Action::off, "văn bản cũ", 0, 0},
                    {RuleId::H01, "", RuleSetting::Action::error, "", 0, 0},
                    {RuleId::V01, "", RuleSetting::Action::off, "", 0, 0}};
  Findings findings{{RuleId::N01, {"content/2019/a/b.md", 1, 0, 0}, {}, {}},
                    {RuleId::N01, {"content/2020/a.md", 1, 0, 0}, {}, {}},
                    {RuleId::H01, {"content/2020/a.md", 1, 0, 0}, {}, {}},
                    {RuleId::V01, {"content/2020/a.md", 0, 0, 0}, {}, {}}};
  findings = apply_rule_settings(settings, findings);
  ASSERT_EQ(findings.size(), 4u);
  EXPECT_EQ(findings[0].severity, Severity::warning);
  EXPECT_EQ(findings[1].severity, Severity::error);
  EXPECT_EQ(findings[2].rule, RuleId::V01) << "never silenced for the whole site";
  EXPECT_EQ(findings[3].rule, RuleId::V19) << "and the silence that does nothing is said";
}

}  // namespace
}  // namespace congbo::test

#include <gtest/gtest.h>

#include <algorithm>

#include "site_maker.h"

namespace congbo::test {
namespace {

std::string address_of(const AssembledSite& made, const std::string& path) {
  for (const SiteDocument& document : made.site.documents)
    if (document.document.source == path) return document.address;
  return "(none)";
}

std::vector<RuleId> rules_of(const Findings& findings) {
  std::vector<RuleId> rules;
  for (const Finding& finding : findings) rules.push_back(finding.rule);
  return rules;
}

TEST(Addresses, FollowTheFolders) {
  SiteMaker maker;
  maker.add("content/2024/Hội nghị tổng kết/Kế hoạch số 5.md", DocumentKind::ke_hoach, "2024-02-01");
  maker.add("content/2024/quyết định đất.md", DocumentKind::quyet_dinh, "2024-05-06");
  maker.add("content/đại hội/ke-hoach.md", DocumentKind::ke_hoach, "2023-09-09");
  maker.add("content/gioi-thieu.md", DocumentKind::bai_viet);
  maker.add("content/tin-nhanh.md", DocumentKind::thong_bao, "2025-01-02");
  const AssembledSite made = maker.assemble();
  EXPECT_TRUE(made.findings.empty());
  EXPECT_EQ(address_of(made, "content/2024/Hội nghị tổng kết/Kế hoạch số 5.md"), "2024/hoi-nghi-tong-ket/ke-hoach-so-5/");
  EXPECT_EQ(address_of(made, "content/2024/quyết định đất.md"), "2024/quyet-dinh-dat/");
  EXPECT_EQ(address_of(made, "content/đại hội/ke-hoach.md"), "2023/dai-hoi/ke-hoach/");
  EXPECT_EQ(address_of(made, "content/gioi-thieu.md"), "gioi-thieu/");
  EXPECT_EQ(address_of(made, "content/tin-nhanh.md"), "2025/tin-nhanh/");
  EXPECT_EQ(made.site.pages.size(), 1u);
  EXPECT_EQ(made.site.events.size(), 4u);
  EXPECT_EQ(made.site.years.size(), 3u);
}

TEST(Addresses, PutAFolderWithoutAYearWhereItsEventTakesPlace) {
  SiteMaker maker;
  maker.add("content/dai-hoi/thong-bao.md", DocumentKind::thong_bao, "2023-11-30");
  SiteMaker::announce(maker.add("content/dai-hoi/ke-hoach.md", DocumentKind::ke_hoach, "2023-12-01"), "2024-03");
  EXPECT_EQ(address_of(maker.assemble(), "content/dai-hoi/thong-bao.md"), "2024/dai-hoi/thong-bao/");
}

TEST(Addresses, TakeTheSlugOfTheFrontMatter) {
  SiteMaker maker;
  maker.add("content/2024/x/a.md", DocumentKind::ke_hoach);
  maker.last_front_matter().slug = "Kế hoạch chính";
  EXPECT_EQ(address_of(maker.assemble(), "content/2024/x/a.md"), "2024/x/ke-hoach-chinh/");
}

TEST(Addresses, AttachmentsTakeNoneOfCongbosOwn) {
  for (const char* name : {"lich.ics", "index.html", "Thu mời", "ke-hoach"}) {
    SiteMaker maker;
    maker.add("content/2024/x/ke-hoach.md", DocumentKind::ke_hoach);
    maker.last_front_matter().attachments = {name};
    maker.files.push_back({std::string("content/2024/x/") + name, 1, std::nullopt});
    EXPECT_EQ(rules_of(maker.assemble().findings), std::vector{RuleId::V01}) << name;
  }
}

struct Refused {
  const char* first;
  const char* second;
};

class RefusedAddresses : public testing::TestWithParam<Refused> {};

TEST_P(RefusedAddresses, AreCollisions) {
  SiteMaker maker;
  if (*GetParam().first) maker.add(GetParam().first, DocumentKind::ke_hoach);
  maker.add(GetParam().second, DocumentKind::ke_hoach);
  const AssembledSite made = maker.assemble();
  EXPECT_EQ(rules_of(made.findings), std::vector{RuleId::V01}) << GetParam().second;
  EXPECT_EQ(made.site.documents.size(), *GetParam().first ? 1u : 0u) << "the first keeps the address";
}

INSTANTIATE_TEST_SUITE_P(Addresses, RefusedAddresses,
                         testing::Values(Refused{"content/2024/x/Kế hoạch.md", "content/2024/x/ke-hoach.md"},
                                         Refused{"content/2024/Dự án/a.md", "content/2024/du an/b.md"},
                                         Refused{"content/2024/x/a.md", "content/2024/X.md"},
                                         Refused{"", "content/2024/x/thu-moi.md"},
                                         Refused{"", "content/van-ban.md"}, Refused{"", "content/2024.md"},
                                         Refused{"", "content/2024/x/!!!.md"}));

TEST(Addresses, LeaveOutWhatBelongsToNoEvent) {
  SiteMaker maker;
  maker.add("content/2024/x/y/z.md", DocumentKind::ke_hoach);
  maker.add("content/khong-ro-nam/a.md", DocumentKind::ke_hoach);
  const AssembledSite made = maker.assemble();
  EXPECT_EQ(rules_of(made.findings), (std::vector{RuleId::V15, RuleId::V15}));
  EXPECT_TRUE(made.site.documents.empty());
}

TEST(Links, LeadToDocumentsAndPublishWhatTheyName) {
  SiteMaker maker;
  maker.add("content/2024/x/a.md", DocumentKind::ke_hoach);
  maker.sources.back().links = {{"b.md#ii", 3, 1, false},        {"D%E1%BB%B1%20to%C3%A1n.CSV", 4, 1, false},
                                {"../y/c.md", 5, 1, false},      {"/khen-thuong/", 6, 1, false},
                                {"https://example.org", 7, 1, false}, {"mailto:a@example.gov.vn", 8, 1, false}};
  maker.add("content/2024/x/b.md", DocumentKind::giay_moi);
  maker.add("content/2024/y/c.md", DocumentKind::ke_hoach);
  maker.files = {{"content/2024/x/Dự toán.CSV", 10, std::nullopt}, {"content/2024/x/quen.pdf", 10, std::nullopt}};
  const AssembledSite made = maker.assemble();
  EXPECT_EQ(rules_of(made.findings), std::vector{RuleId::V16});
  EXPECT_EQ(made.findings[0].place.file, "content/2024/x/quen.pdf");
  const SiteDocument& document = made.site.documents[0];
  ASSERT_EQ(document.attachments.size(), 1u);
  EXPECT_EQ(document.attachments[0].address, "2024/x/du-toan.csv");
  EXPECT_EQ(document.link_targets.at("b.md#ii"), "2024/x/b/#ii");
  EXPECT_EQ(document.link_targets.at("../y/c.md"), "2024/y/c/");
  EXPECT_EQ(document.link_targets.at("/khen-thuong/"), "khen-thuong/");
  EXPECT_FALSE(document.link_targets.contains("https://example.org"));
}

TEST(Links, ThatLeadNowhereOrOutsideAreErrors) {
  SiteMaker maker;
  maker.add("content/2024/x/a.md", DocumentKind::ke_hoach);
  maker.sources.back().links = {{"khong-co.md", 3, 5, false}, {"../../../../etc/passwd", 4, 1, false}, {"/nowhere/", 5, 1, false}};
  const AssembledSite made = maker.assemble();
  EXPECT_EQ(rules_of(made.findings), (std::vector{RuleId::V02, RuleId::V10, RuleId::V02}));
  EXPECT_EQ(made.findings[0].place.column, 5);
}

TEST(Links, ToADocumentHeldBackAreNoFault) {
  SiteMaker maker;
  maker.add("content/2024/x/a.md", DocumentKind::ke_hoach);
  maker.sources.back().links = {{"du-thao.md", 3, 1, false}};
  maker.add("content/2024/x/du-thao.md", DocumentKind::quyet_dinh);
  maker.hold_back_last();
  const AssembledSite made = maker.assemble();
  EXPECT_TRUE(made.findings.empty());
  EXPECT_TRUE(made.site.documents[0].link_targets.empty());
}

// A decision that awards in its own text, and a list.
SiteMaker decision_with_list() {
  SiteMaker maker;
  SiteMaker::honour(maker.add("content/2024/x/a.md", DocumentKind::quyet_dinh, "2024-02-02"), "Lò Thị Mỷ", "Giấy khen");
  Honoree honoree;
  honoree.name = "Vàng A Sử";
  honoree.award = "Giấy khen";
  maker.files = {{"content/2024/x/ds.csv", 10, std::vector<Honoree>{honoree}}};
  return maker;
}

TEST(Lists, OfADraftAreHeldBackWithIt) {
  SiteMaker maker = decision_with_list();
  EXPECT_EQ(maker.assemble().site.honorees.size(), 2u) << "the only decision that awards";

  maker.add("content/2024/x/b.md", DocumentKind::quyet_dinh).speaks_of_list = true;
  maker.hold_back_last();
  AssembledSite made = maker.assemble();
  EXPECT_EQ(made.site.honorees.size(), 1u) << "the draft speaks of a list";
  EXPECT_TRUE(made.findings.empty());

  maker.sources[0].document.speaks_of_list = true;
  EXPECT_EQ(maker.assemble().site.honorees.size(), 2u) << "a draft beside the signed text";

  maker.held_back[0].front_matter.list = "ds.csv";
  made = maker.assemble();
  EXPECT_EQ(made.site.honorees.size(), 1u) << "the draft names it";
  EXPECT_TRUE(made.findings.empty());

  maker.sources.clear();
  EXPECT_TRUE(maker.assemble().findings.empty()) << "it is clear whose the list is";
}

TEST(Lists, ThatFrontMatterNamesAndThatAreNotThereAreErrors) {
  SiteMaker maker = decision_with_list();
  maker.last_front_matter().list = "ds.csv";
  EXPECT_TRUE(maker.assemble().findings.empty());
  maker.last_front_matter().list = "danh-sach.csv";
  EXPECT_EQ(rules_of(maker.assemble().findings), std::vector{RuleId::V02});

  maker.files.push_back({"content/2024/x/danh-sach.csv", 10, std::nullopt});
  EXPECT_EQ(rules_of(maker.assemble().findings), std::vector{RuleId::A05}) << "named, yet without names";
}

TEST(Attachments, OfADraftAreNoMistake) {
  SiteMaker maker;
  maker.add("content/2024/x/a.md", DocumentKind::quyet_dinh);
  maker.last_front_matter().attachments = {"ban-ky.pdf"};
  maker.sources.back().links = {{"s%C6%A1-%C4%91%E1%BB%93.png", 3, 1, true}};
  maker.files = {{"content/2024/x/ban-ky.pdf", 10, std::nullopt}, {"content/2024/x/sơ-đồ.png", 10, std::nullopt}, {"content/2024/x/la.pdf", 10, std::nullopt}};
  maker.hold_back_last();
  const AssembledSite made = maker.assemble();
  ASSERT_EQ(rules_of(made.findings), std::vector{RuleId::V16});
  EXPECT_EQ(made.findings[0].place.file, "content/2024/x/la.pdf");
}

TEST(Lists, BelongToTheOutcomeThatNamesSpeaksOrAwards) {
  Honoree honoree;
  honoree.name = "Lò Thị Mỷ";
  honoree.award = "Giấy khen";
  SiteMaker maker;
  maker.add("content/2024/x/a.md", DocumentKind::quyet_dinh, "2024-02-02").speaks_of_list = true;
  maker.add("content/2024/x/b.md", DocumentKind::quyet_dinh, "2024-02-03");
  maker.files = {{"content/2024/x/ds.csv", 10, std::vector<Honoree>{honoree}}};
  AssembledSite made = maker.assemble();
  EXPECT_TRUE(made.findings.empty());
  ASSERT_EQ(made.site.honorees.size(), 1u);
  EXPECT_EQ(made.site.documents[0].document.honorees[0].list, "content/2024/x/ds.csv");

  maker.last_front_matter().list = "ds.csv";
  made = maker.assemble();
  EXPECT_EQ(made.site.documents[1].document.honorees.size(), 1u) << "the name in the front matter goes first";

  maker.last_front_matter().list.clear();
  maker.sources[1].document.speaks_of_list = true;
  made = maker.assemble();
  EXPECT_EQ(rules_of(made.findings), std::vector{RuleId::V14});
}

}  // namespace
}  // namespace congbo::test

// Who amends whom, and whose awards are revoked: only where exactly one document or honoree is meant.

#include <gtest/gtest.h>

#include "site_maker.h"

namespace congbo {
namespace {

using test::SiteMaker;

Honoree person(const std::string& name, const std::string& unit, const std::string& award = "Giấy khen",
               HonoreeKind kind = HonoreeKind::ca_nhan) {
  Honoree honoree;
  honoree.name = name;
  honoree.unit = unit;
  honoree.award = award;
  honoree.kind = kind;
  return honoree;
}

Document& decide(SiteMaker& maker, const std::string& event, const std::string& number, const std::string& issued) {
  Document& decision = maker.add("content/2024/" + event + "/quyet-dinh-" + number + ".md", DocumentKind::quyet_dinh, issued);
  decision.number = number;
  decision.symbol = "QĐ-UBND";
  decision.issuer = Issuer{"Ủy ban nhân dân xã Lâm Khê", ""};
  return decision;
}

void award(Document& decision) {
  decision.honorees = {person("Phòng Nội vụ", "", "Giấy khen", HonoreeKind::tap_the),
                       person("Vũ Đình Cường", "Trường Tiểu học Hạ"),
                       person("Vũ Đình Cường", "Trạm Y tế xã"),
                       person("Phùng Thị Lý", "Trường Mầm non Sen"),
                       person("Lê Văn Thoại", "Công an xã", "Lao động tiên tiến"),
                       person("Lê Văn Thoại", "Công an xã", "Giấy khen")};
}

Amendment revokes(const std::string& reference, const std::string& text, bool whole = false) {
  return {Amendment::Kind::revokes, reference, std::nullopt, whole, text, 9};
}

// The decision 12 awards; 31 amends as `amendment` says. "name/unit/award" of those revoked, then the findings.
struct Outcome {
  std::string revoked, findings;
};
Outcome outcome_of(const Amendment& amendment) {
  SiteMaker maker;
  award(decide(maker, "tong-ket", "12", "2024-01-05"));
  decide(maker, "tong-ket", "31", "2024-03-12").amendments = {amendment};
  const AssembledSite assembled = maker.assemble();
  Outcome outcome;
  for (const SiteHonoree& place : assembled.site.honorees) {
    const Honoree& h = assembled.site.documents[place.document].document.honorees[place.index];
    if (place.revoked_by) outcome.revoked += h.name + "/" + h.unit + "/" + h.award + ";";
  }
  for (const Finding& finding : assembled.findings)
    outcome.findings += std::string(rule_of(finding.rule).code) + " ";
  EXPECT_EQ(assembled.site.honorees.size(), 6U) << "all stay in the roll";
  return outcome;
}

struct NameCase {
  std::string_view text, revoked, findings;
};

TEST(Amendments, RevokeThoseWhomTheyNameAndNobodyElse) {
  const NameCase cases[] = {
      {"Hủy bỏ Giấy khen của bà Phùng Thị Lý", "Phùng Thị Lý/Trường Mầm non Sen/Giấy khen;", ""},
      {"Thu hồi Giấy khen của:\n1. Bà Phùng Thị Lý, giáo viên", "Phùng Thị Lý/Trường Mầm non Sen/Giấy khen;", ""},
      {"Thu hồi Giấy khen (danh sách kèm theo)\nSTT\nHọ và tên\n1\nPHÙNG THỊ LÝ\nTrường Mầm non Sen",
       "Phùng Thị Lý/Trường Mầm non Sen/Giấy khen;", ""},
      {"Hủy bỏ Giấy khen tặng bà Phùng Thị Lý tại Quyết định số 12/QĐ-UBND", "Phùng Thị Lý/Trường Mầm non Sen/Giấy khen;", ""},
      {"Hủy bỏ Giấy khen theo Quyết định số 12/QĐ-UBND ngày 05/01/2024 của Phòng Nội vụ", "", "A05 "},
      // Two of one name: the unit tells them apart, and without it nobody is marked.
      {"Hủy bỏ Giấy khen của ông Vũ Đình Cường, Trạm Y tế xã", "Vũ Đình Cường/Trạm Y tế xã/Giấy khen;", ""},
      {"Hủy bỏ Giấy khen của ông Vũ Đình Cường", "", "A05 "},
      {"Hủy bỏ danh hiệu “Lao động tiên tiến” của ông Lê Văn Thoại, Công an xã", "Lê Văn Thoại/Công an xã/Lao động tiên tiến;", ""},
      // Who has work to do with it is not whom it concerns.
      {"Hủy bỏ Giấy khen của bà Phùng Thị Lý. Giao Phòng Nội vụ thu hồi hiện vật", "Phùng Thị Lý/Trường Mầm non Sen/Giấy khen;", ""},
      {"Hủy bỏ Giấy khen theo đề nghị của Phòng Nội vụ thị xã và theo đơn Phùng Thị Lý Anh", "", "A05 "},
      {"Hủy bỏ Giấy khen của bà Phùng Thị Lỳ", "", "A05 "},
      {"Hủy bỏ Giấy khen của tập thể Phòng Nội vụ", "Phòng Nội vụ//Giấy khen;", ""},
  };
  for (const NameCase& c : cases) {
    const Outcome outcome = outcome_of(revokes("12/QĐ-UBND", std::string(c.text)));
    EXPECT_EQ(outcome.revoked, c.revoked) << c.text;
    EXPECT_EQ(outcome.findings, c.findings) << c.text;
  }
}

TEST(Amendments, RevokeAWholeDecision) {
  const Outcome outcome = outcome_of(revokes("12/QĐ-UBND", "Hủy bỏ Quyết định số 12/QĐ-UBND", true));
  EXPECT_EQ(std::count(outcome.revoked.begin(), outcome.revoked.end(), ';'), 6);
  EXPECT_EQ(outcome.findings, "");
}

TEST(Amendments, WhatTheSiteDoesNotHoldIsTold) {
  EXPECT_EQ(outcome_of(revokes("99/QĐ-UBND", "", true)).findings, "L05 ");
  EXPECT_EQ(outcome_of(revokes("", "Hủy bỏ Giấy khen của bà Phùng Thị Lý")).revoked, "Phùng Thị Lý/Trường Mầm non Sen/Giấy khen;")
      << "the one outcome of the event";
}

TEST(Amendments, NothingIsLinkedWhereTwoDocumentsFit) {
  SiteMaker maker;
  award(decide(maker, "tong-ket", "12", "2024-01-05"));
  award(decide(maker, "tong-ket-khac", "12", "2024-02-05"));
  decide(maker, "khac", "31", "2024-03-12").amendments = {revokes("12/QĐ-UBND", "", true)};
  const AssembledSite both = maker.assemble();
  ASSERT_EQ(both.findings.size(), 1U);
  EXPECT_EQ(both.findings[0].rule, RuleId::L05);
  EXPECT_EQ(both.findings[0].related.size(), 2U);
  for (const SiteHonoree& honoree : both.site.honorees) EXPECT_FALSE(honoree.revoked_by);
  maker.sources.back().document.amendments[0].date = test::on("2024-02-05");
  EXPECT_EQ(maker.assemble().findings.size(), 0U) << "the date tells them apart";
}

TEST(Amendments, NothingAmendsWhatIsIssuedLater) {
  SiteMaker maker;
  award(decide(maker, "tong-ket", "12", "2024-05-05"));
  decide(maker, "tong-ket", "31", "2024-03-12").amendments = {revokes("12/QĐ-UBND", "", true)};
  EXPECT_EQ(maker.assemble().findings.size(), 1U);
}

TEST(Amendments, ACorrectionIsKnownFromBothSides) {
  SiteMaker maker;
  award(decide(maker, "tong-ket", "12", "2024-01-05"));
  maker.add("content/2024/tong-ket/thong-bao.md", DocumentKind::thong_bao, "2024-02-01").amendments = {
      {Amendment::Kind::corrects, "", std::nullopt, false, "", 5}};
  const Site site = maker.assemble().site;
  ASSERT_EQ(site.documents.size(), 2U);
  ASSERT_EQ(site.documents[0].amended_by.size(), 1U);
  EXPECT_EQ(site.documents[0].amended_by[0].document, 1U);
  ASSERT_EQ(site.documents[1].amends.size(), 1U);
  EXPECT_EQ(site.documents[1].amends[0].document, 0U);
  EXPECT_EQ(site.documents[1].cites.size(), 1U) << "its number becomes a link";
}

TEST(Amendments, AListBesideARevokingDecisionHonoursNobody) {
  SiteMaker maker;
  award(decide(maker, "tong-ket", "12", "2024-01-05"));
  Document& revoking = decide(maker, "huy", "31", "2024-03-12");
  revoking.amendments = {revokes("12/QĐ-UBND", "Thu hồi Giấy khen (có danh sách kèm theo)")};
  revoking.amends_only = revoking.speaks_of_list = true;
  maker.files.push_back({"content/2024/huy/danh-sach.csv", 100, std::vector<Honoree>{person("Phùng Thị Lý", "Trường Mầm non Sen")}});
  const Site site = maker.assemble().site;
  EXPECT_EQ(site.honorees.size(), 6U);
  EXPECT_EQ(std::count_if(site.honorees.begin(), site.honorees.end(), [](const SiteHonoree& h) { return h.revoked_by.has_value(); }), 1);
}

}  // namespace
}  // namespace congbo

#include <gtest/gtest.h>

#include "site_maker.h"

namespace congbo::test {
namespace {

const SiteEvent& only_event(const AssembledSite& made) {
  EXPECT_EQ(made.site.events.size(), 1u);
  return made.site.events.at(0);
}

// A plan of January for 29 February 2024, and what the case adds.
struct Folder : SiteMaker {
  Folder() { announce(add("content/2024/hn/ke-hoach.md", DocumentKind::ke_hoach, "2024-01-10"), "2024-02-29", "Hội trường A"); }
  EventState state_on(CivilDate date) const { return only_event(assemble(date)).state; }
};

TEST(State, GoesFromPlannedToInvitedToHeldToOutcome) {
  Folder folder;
  EXPECT_EQ(folder.state_on({2024, 2, 29}), EventState::planned);
  EXPECT_EQ(folder.state_on({2024, 3, 1}), EventState::held);
  SiteMaker::announce(folder.add("content/2024/hn/giay-moi.md", DocumentKind::giay_moi, "2024-02-20"), "2024-02-29T08:00");
  EXPECT_EQ(folder.state_on({2024, 2, 21}), EventState::invited);
  SiteMaker::honour(folder.add("content/2024/hn/quyet-dinh.md", DocumentKind::quyet_dinh, "2024-02-25"), "Vừ A Páo", "Giấy khen");
  EXPECT_EQ(folder.state_on({2024, 2, 28}), EventState::invited) << "decided, but the day is still to come";
  EXPECT_EQ(folder.state_on({2024, 2, 29}), EventState::outcome);
  EXPECT_EQ(folder.state_on({2024, 9, 1}), EventState::outcome);
}

TEST(State, OfAVagueDateLastsToItsLastPossibleDay) {
  SiteMaker maker;
  SiteMaker::announce(maker.add("content/2022/hn/kh.md", DocumentKind::ke_hoach, "2022-02-10"), "2022-03~");
  EXPECT_EQ(only_event(maker.assemble({2022, 3, 31})).state, EventState::planned);
  EXPECT_EQ(only_event(maker.assemble({2022, 4, 1})).state, EventState::held);
}

TEST(State, IsNoneWithoutPlanOrInvitation) {
  SiteMaker maker;
  maker.add("content/2022/hn/cong-van.md", DocumentKind::cong_van, "2022-02-10");
  EXPECT_EQ(only_event(maker.assemble()).state, EventState::none);
}

TEST(State, PostponedByANoticeUntilALaterDocumentGivesATime) {
  Folder folder;
  folder.add("content/2024/hn/thong-bao.md", DocumentKind::thong_bao, "2024-02-15").notice = Document::Notice::postponed;
  EXPECT_EQ(folder.state_on({2024, 2, 16}), EventState::postponed);
  EXPECT_EQ(folder.state_on({2025, 2, 16}), EventState::postponed);
  SiteMaker::announce(folder.add("content/2024/hn/giay-moi.md", DocumentKind::giay_moi, "2024-03-15"), "2024-03-22T14:00");
  EXPECT_EQ(folder.state_on({2024, 3, 16}), EventState::invited);
}

TEST(State, ByStatusAlwaysWins) {
  Folder folder;
  folder.last_front_matter().status = "cancelled";
  SiteMaker::announce(folder.add("content/2024/hn/giay-moi.md", DocumentKind::giay_moi, "2024-02-20"), "2024-02-29T08:00");
  EXPECT_EQ(folder.state_on({2024, 2, 21}), EventState::cancelled);
}

TEST(Event, TakesTimeAndVenueFromTheLatestDocumentThatStatesThem) {
  Folder folder;
  SiteMaker::announce(folder.add("content/2024/hn/giay-moi.md", DocumentKind::giay_moi, "2024-02-20"), "2024-03-01T08:00");
  const AssembledSite made = folder.assemble();
  EXPECT_EQ(only_event(made).time->edtf, "2024-03-01T08:00");
  EXPECT_EQ(only_event(made).venue, "Hội trường A");
  EXPECT_EQ(only_event(made).sequence, 1);
  EXPECT_EQ(only_event(made).stamp, (CivilDate{2024, 2, 20}));
}

TEST(Event, LetsAnInvitationBeatAPlanWhereADateIsUnknown) {
  SiteMaker maker;
  SiteMaker::announce(maker.add("content/2024/hn/a-giay-moi.md", DocumentKind::giay_moi), "2024-03-01T08:00");
  SiteMaker::announce(maker.add("content/2024/hn/ke-hoach.md", DocumentKind::ke_hoach, "2024-01-10"), "2024-02");
  EXPECT_EQ(only_event(maker.assemble()).time->edtf, "2024-03-01T08:00");
}

TEST(Event, IsNamedByFrontMatterElseByItsPlan) {
  Folder folder;
  EXPECT_EQ(only_event(folder.assemble()).name, "Hội nghị tổng kết thi đua");
  folder.last_front_matter().event_name = "Ngày hội thi đua";
  EXPECT_EQ(only_event(folder.assemble()).name, "Ngày hội thi đua");
}

TEST(Roll, IsOrderedByPrecedenceKindDecisionAndRow) {
  SiteMaker maker;
  Document& late = maker.add("content/2024/hn/a.md", DocumentKind::quyet_dinh, "2024-12-20");
  SiteMaker::honour(late, "Tòng Văn Sương", "Giấy khen của Chủ tịch UBND phường");
  Document& early = maker.add("content/2024/hn/b.md", DocumentKind::quyet_dinh, "2024-03-20");
  SiteMaker::honour(early, "Hà Thị Mơ", "Giấy khen");
  SiteMaker::honour(early, "Tổ dân phố số 4", "Giấy khen", HonoreeKind::tap_the);
  SiteMaker::honour(early, "Cầm Văn Ước", "Chiến sĩ thi đua cơ sở");
  SiteMaker::honour(early, "Bông lúa", "Danh hiệu Bông lúa");
  const AssembledSite made = maker.assemble();
  std::vector<std::string> names;
  for (const SiteHonoree& entry : made.site.honorees)
    names.push_back(made.site.documents[entry.document].document.honorees[entry.index].name);
  EXPECT_EQ(names, (std::vector<std::string>{"Cầm Văn Ước", "Tổ dân phố số 4", "Hà Thị Mơ", "Tòng Văn Sương", "Bông lúa"}));
  EXPECT_EQ(made.site.awards.size(), 3u);
  EXPECT_EQ(made.site.awards[2].id, "danh-hieu-bong-lua");
}

TEST(Roll, GivesAnchorsThatDoNotMoveAndAreNeverShared) {
  SiteMaker maker;
  Document& decision = maker.add("content/2024/hn/b.md", DocumentKind::quyet_dinh, "2024-03-20");
  decision.number = "12";
  decision.symbol = "QĐ-UBND";
  SiteMaker::honour(decision, "Hà Thị Mơ", "Giấy khen");
  SiteMaker::honour(decision, "Hà Thị Mơ", "Giấy khen");
  const auto anchors = [](const AssembledSite& made) {
    return std::pair(made.site.honorees.at(0).anchor, made.site.honorees.at(1).anchor);
  };
  const auto first = anchors(maker.assemble());
  EXPECT_NE(first.first, first.second);
  EXPECT_TRUE(first.first.starts_with("ha-thi-mo-"));
  EXPECT_EQ(first.first.size(), std::string("ha-thi-mo-").size() + 6);
  SiteMaker::honour(maker.add("content/2024/hn/a.md", DocumentKind::quyet_dinh, "2024-01-01"), "Lê Lan", "Giấy khen");
  EXPECT_EQ(maker.assemble().site.honorees.at(1).anchor, first.first) << "another decision moves nothing";
}

TEST(Roll, LeavesOutProposals) {
  SiteMaker maker;
  SiteMaker::honour(maker.add("content/2024/hn/to-trinh.md", DocumentKind::to_trinh, "2024-03-20"), "Hà Thị Mơ", "Giấy khen");
  EXPECT_TRUE(maker.assemble().site.honorees.empty());
}

struct CitationCase {
  const char* reference;
  const char* date;
  const char* issuer;
  bool links;
};

TEST(Citations, KnowTheNumbersOfTheParty) {
  SiteMaker maker;
  Document& cited = maker.add("content/2024/a.md", DocumentKind::chi_thi, "2024-01-24");
  cited.number = "12";
  cited.symbol = "CT/TU";
  maker.add("content/2024/b.md", DocumentKind::ke_hoach, "2024-02-24").bases = {
      {"12-CT/TU", std::nullopt, "", "", 7}};
  EXPECT_EQ(maker.assemble().site.documents[1].cites.size(), 1u);
}

class CitationsOfADirective : public testing::TestWithParam<CitationCase> {};

TEST_P(CitationsOfADirective, LinkWhereNothingContradicts) {
  SiteMaker maker;
  Document& cited = maker.add("content/2024/a.md", DocumentKind::chi_thi, "2024-01-24");
  cited.number = "02";
  cited.symbol = "CT-UBND";
  cited.issuer = Issuer{"Ủy ban nhân dân thị xã An Lạc", ""};
  LegalBasis basis{GetParam().reference, std::nullopt, GetParam().issuer, "", 7};
  if (*GetParam().date) basis.date = on(GetParam().date);
  maker.add("content/2024/b.md", DocumentKind::ke_hoach, "2024-02-24").bases = {basis};
  const AssembledSite made = maker.assemble();
  EXPECT_EQ(made.site.documents[1].cites.size(), GetParam().links ? 1u : 0u);
  EXPECT_EQ(made.site.documents[0].cited_by.size(), GetParam().links ? 1u : 0u);
}

INSTANTIATE_TEST_SUITE_P(Citations, CitationsOfADirective,
                         testing::Values(CitationCase{"02/CT-UBND", "", "", true},
                                         CitationCase{"2/CT-UBND", "2024-01-24", "Chủ tịch UBND thị xã", true},
                                         CitationCase{"02/CT-UBND", "2024-01", "UBND thị xã An Lạc", true},
                                         CitationCase{"02/CT-UBND", "2023-01-24", "", false},
                                         CitationCase{"02/CT-UBND", "", "UBND tỉnh", false},
                                         CitationCase{"02/QĐ-UBND", "", "", false}));

}  // namespace
}  // namespace congbo::test

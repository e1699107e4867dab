// The honour roll: who stands where (precedence, kind, decision), and anchors that nothing else
// moves.

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "site_maker.h"

namespace congbo {
namespace {

using test::SiteMaker;
using Kind = HonoreeKind;

Document& decide(SiteMaker& maker, const std::string& event, const std::string& number,
                 const std::string& issued) {
  Document& decision = maker.add("content/2024/" + event + "/quyet-dinh-" + number + ".md",
                                 DocumentKind::quyet_dinh, issued);
  decision.number = number;
  decision.symbol = "QĐ-UBND";
  return decision;
}

AssembledSite assemble_with(const SiteMaker& maker, const Register& registers) {
  return assemble(maker.settings, test::today, {maker.sources, maker.files, maker.held_back},
                  registers);
}

const Honoree& honoree(const Site& site, const SiteHonoree& place) {
  return site.documents[place.document].document.honorees[place.index];
}

std::vector<std::string> names(const Site& site) {
  std::vector<std::string> names;
  for (const SiteHonoree& place : site.honorees)
    names.push_back(honoree(site, place).name);
  return names;
}

std::vector<std::string> awards(const Site& site) {
  std::vector<std::string> names;
  for (const SiteAward& award : site.awards)
    names.push_back(award.name);
  return names;
}

TEST(Roll, AwardsByPrecedenceOfTheRegisterUnknownOnesLastInVietnameseOrder) {
  SiteMaker maker;
  Document& decision = decide(maker, "tong-ket", "1", "2024-02-01");
  for (const char* award :
       {"Đôi chiếu hoa Cồn Sậy", "Giấy khen", "Dải lụa hồng", "Huân chương Lao động hạng Ba",
        "Cúp bến đò", "Bằng khen của Chủ tịch UBND tỉnh", "Chiến sĩ thi đua cơ sở", "Ấm trà quê",
        "Gia đình văn hóa"})
    SiteMaker::honour(decision, "Lê Thị Mận", award);
  EXPECT_EQ(awards(maker.assemble().site),
            (std::vector<std::string>{
                "Huân chương Lao động hạng Ba", "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
                "Chiến sĩ thi đua cơ sở", "Giấy khen", "Gia đình văn hóa", "Ấm trà quê",
                "Cúp bến đò", "Dải lụa hồng", "Đôi chiếu hoa Cồn Sậy"}));
}

TEST(Roll, AwardsThatATownDefinesStandWhereItPutsThem) {
  Register registers = Register::built_in();
  Findings findings;
  registers.add(
      "awards", "register/awards.json",
      R"({"rows": [{"id": "sen-vang", "name": "Sen vàng Vân Thủy", "variants": ["sen vàng"],
                    "kinds": "cth", "level": "co-so", "verified": true, "precedence": 52}]})",
      findings);
  ASSERT_TRUE(findings.empty());
  SiteMaker maker;
  Document& decision = decide(maker, "tong-ket", "1", "2024-02-01");
  SiteMaker::honour(decision, "Bùi Thị Thơm", "Giấy khen");
  SiteMaker::honour(decision, "Ngô Văn Bé", "Sen vàng");
  SiteMaker::honour(decision, "Cao Thị Lụa", "Chiến sĩ thi đua cơ sở");
  EXPECT_EQ(awards(assemble_with(maker, registers).site),
            (std::vector<std::string>{"Chiến sĩ thi đua cơ sở", "Sen vàng Vân Thủy", "Giấy khen"}));
}

TEST(Roll, KindsThenDecisionsByDateThenTheirOwnOrder) {
  SiteMaker maker;
  const auto add = [&](const char* event, const std::string& number, const char* issued) {
    Document& decision = decide(maker, event, number, issued);
    SiteMaker::honour(decision, "Cá nhân B " + number, "Giấy khen");
    SiteMaker::honour(decision, "Hộ " + number, "Giấy khen", Kind::ho_gia_dinh);
    SiteMaker::honour(decision, "Cá nhân A " + number, "Giấy khen");
    SiteMaker::honour(decision, "Tập thể " + number, "Giấy khen", Kind::tap_the);
  };
  add("tong-ket", "9", "2024-03-01");
  add("tong-ket", "7", "");
  add("hoi-thi", "8", "2024-01-15");
  EXPECT_EQ(names(maker.assemble().site),
            (std::vector<std::string>{"Tập thể 8", "Tập thể 9", "Tập thể 7", "Hộ 8", "Hộ 9", "Hộ 7",
                                      "Cá nhân B 8", "Cá nhân A 8", "Cá nhân B 9", "Cá nhân A 9",
                                      "Cá nhân B 7", "Cá nhân A 7"}));
}

// A town with three decisions; a change of it must leave the anchors of everybody else where they
// are.
struct Town {
  SiteMaker maker;

  Town() {
    add("2024", "tong-ket", "12", {"Nguyễn Thị Lành", "Trần Quốc Đạt", "Y Đức Thành"});
    add("2024", "hoi-thi", "40", {"Nguyễn Thị Lành", "Ksor H'Khuyên"});
    add("2025", "tong-ket", "3", {"Nguyễn Thị Lành"});
  }

  void add(const std::string& year, const std::string& event, const std::string& number,
           const std::vector<std::string>& people) {
    Document& decision =
        maker.add("content/" + year + "/" + event + "/quyet-dinh-" + number + ".md",
                  DocumentKind::quyet_dinh, year + "-02-" + (number.size() < 2 ? "0" : "") + "1");
    decision.number = number;
    decision.symbol = "QĐ-UBND";
    for (const std::string& name : people) {
      SiteMaker::honour(decision, name, "Giấy khen");
      decision.honorees.back().unit = "Phòng Nội vụ";
    }
  }

  Document& decision(std::size_t d) { return maker.sources[d].document; }

  // By year, decision and name.
  std::map<std::string, std::string> anchors() const {
    std::map<std::string, std::string> all;
    const Site site = maker.assemble().site;
    for (const SiteHonoree& place : site.honorees)
      all[std::to_string(place.year) + " " + site.documents[place.document].document.number + " " +
          honoree(site, place).name] = place.anchor;
    return all;
  }
};

TEST(Roll, AnchorIsTheNameAndSixDigits) {
  const auto anchors = Town().anchors();
  ASSERT_EQ(anchors.size(), 6u);
  // Published: printed in letters, on posters. This very text must never change.
  EXPECT_EQ(anchors.at("2024 40 Ksor H'Khuyên"), "ksor-h-khuyen-754844");
  std::set<std::string> different;
  for (const auto& [who, anchor] : anchors) {
    different.insert(anchor);
    const std::string digits = anchor.substr(anchor.rfind('-') + 1);
    EXPECT_EQ(digits.size(), 6u) << anchor;
    EXPECT_EQ(digits.find_first_not_of("0123456789abcdef"), std::string::npos) << anchor;
  }
  EXPECT_EQ(different.size(), 6u) << "one person honoured three times has three anchors";
}

TEST(Roll, NothingElseMovesAnAnchor) {
  struct Change {
    const char* what;
    std::function<void(Town&)> make;
  };
  const Change changes[] = {
      {"a row before",
       [](Town& town) {
         Honoree first = town.decision(0).honorees[0];
         first.name = "Bùi Thị An";
         town.decision(0).honorees.insert(town.decision(0).honorees.begin(), first);
       }},
      {"a row removed",
       [](Town& town) { town.decision(0).honorees.erase(town.decision(0).honorees.begin() + 1); }},
      {"rows turned round",
       [](Town& town) {
         std::reverse(town.decision(0).honorees.begin(), town.decision(0).honorees.end());
       }},
      {"a collective above",
       [](Town& town) {
         SiteMaker::honour(town.decision(1), "Trường Mầm non Hoa Sen", "Giấy khen", Kind::tap_the);
       }},
      {"an earlier decision",
       [](Town& town) {
         town.add("2024", "a", "1", {"Nguyễn Thị Lành", "Y Đức Thành"});
       }},
      {"a higher award",
       [](Town& town) {
         SiteMaker::honour(town.decision(1), "Trần Quốc Đạt", "Huân chương Lao động hạng Ba");
       }},
      {"another year", [](Town& town) { town.add("2023", "b", "2", {"Nguyễn Thị Lành"}); }},
      {"files renamed, a later date, other columns",
       [](Town& town) {
         town.decision(0).source = "content/2024/tong-ket/zz.md";
         town.decision(0).date = test::on("2024-12-30");
         for (Honoree& row : town.decision(0).honorees) {
           row.position = "Chuyên viên";
           row.reason = "Có thành tích";
           row.order = "7";
           row.line += 20;
         }
       }},
  };
  const auto before = Town().anchors();
  for (const Change& change : changes) {
    Town town;
    change.make(town);
    const auto after = town.anchors();
    std::size_t compared = 0;
    for (const auto& [who, anchor] : before) {
      const auto found = after.find(who);
      if (found == after.end()) continue;
      ++compared;
      EXPECT_EQ(found->second, anchor) << change.what << ": " << who;
    }
    EXPECT_GE(compared, before.size() - 1) << change.what;
  }
}

TEST(Roll, WhatTellsPeopleApartMovesAnAnchor) {
  const auto anchor_with = [](const std::function<void(Honoree&, Document&)>& change) {
    SiteMaker maker;
    Document& decision = decide(maker, "tong-ket", "1", "2024-02-01");
    SiteMaker::honour(decision, "Lê Thị Mận", "Giấy khen");
    change(decision.honorees[0], decision);
    return maker.assemble().site.honorees.at(0).anchor;
  };
  const std::set<std::string> all = {
      anchor_with([](Honoree&, Document&) {}),
      anchor_with([](Honoree& row, Document&) { row.name = "Lê Thị Mẫn"; }),
      anchor_with([](Honoree& row, Document&) { row.unit = "Xã An Hải"; }),
      anchor_with([](Honoree& row, Document&) { row.award = "Lao động tiên tiến"; }),
      anchor_with([](Honoree&, Document& decision) { decision.number = "2"; })};
  EXPECT_EQ(all.size(), 5u);
}

TEST(Roll, EqualRowsAreNumberedInTheDecisionsOrder) {
  SiteMaker maker;
  Document& decision = decide(maker, "tong-ket", "1", "2024-02-01");
  for (int i = 0; i < 3; ++i)
    SiteMaker::honour(decision, "Lê Thị Mận", "Giấy khen");
  const Site three = maker.assemble().site;
  const std::string anchor = three.honorees[0].anchor;
  EXPECT_EQ(three.honorees[1].anchor, anchor + "-2");
  EXPECT_EQ(three.honorees[2].anchor, anchor + "-3");
  maker.sources[0].document.honorees.resize(1);
  EXPECT_EQ(maker.assemble().site.honorees[0].anchor, anchor) << "the first keeps the plain one";
}

} // namespace
} // namespace congbo

#include "register/register.h"

#include <gtest/gtest.h>

#include <algorithm>

#include <set>

#include "base/message.h"
#include "vietnamese/fold.h"

namespace congbo {
namespace {

const Register& built_in() { return Register::built_in(); }

std::string award_in(const std::string& text) {
  const auto found = built_in().find_award(fold(text));
  return found ? found->award->id : "";
}

TEST(Register, KnowsEveryKindOfDocument) {
  std::set<DocumentKind> kinds;
  for (const DocumentType& type : built_in().document_types()) kinds.insert(type.kind);
  EXPECT_EQ(kinds.size(), 14u) << "every kind but the article has a name";
}

TEST(Register, ReadsTheTypeThatOpensALine) {
  const auto opens = [](const std::string& text) { return built_in().type_that_opens(fold(text)); };
  ASSERT_TRUE(opens("KẾ HOẠCH"));
  EXPECT_EQ(opens("KẾ HOẠCH")->kind, DocumentKind::ke_hoach);
  EXPECT_EQ(opens("Quy chế hoạt động")->kind, DocumentKind::quy_che);
  EXPECT_EQ(opens("kế hoạchh"), nullptr);
  EXPECT_EQ(opens(""), nullptr);
}

TEST(Register, TellsAbbreviationsApartByTheirMarks) {
  EXPECT_EQ(built_in().type_of_abbreviation("ĐA")->name, "đề án");
  EXPECT_EQ(built_in().type_of_abbreviation("DA")->name, "dự án");
  EXPECT_EQ(built_in().type_of_abbreviation("QD")->kind, DocumentKind::quyet_dinh);
  EXPECT_EQ(built_in().type_of_abbreviation("ttr")->kind, DocumentKind::to_trinh);
  EXPECT_EQ(built_in().type_of_abbreviation("XYZ"), nullptr);
}

struct AwardCase {
  const char* text;
  const char* id;
};

class AwardNames : public testing::TestWithParam<AwardCase> {};

TEST_P(AwardNames, AreReadAsPrinted) { EXPECT_EQ(award_in(GetParam().text), GetParam().id); }

INSTANTIATE_TEST_SUITE_P(
    Register, AwardNames,
    testing::Values(AwardCase{"Tặng Giấy khen của Chủ tịch UBND phường", "giay-khen"},
                    AwardCase{"BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH", "bang-khen-tinh"},
                    AwardCase{"Bằng khen của Thủ tướng Chính phủ", "bang-khen-thu-tuong"},
                    AwardCase{"Danh hiệu Chiến sỹ thi đua cơ sở năm 2024", "chien-si-thi-dua-co-so"},
                    AwardCase{"CSTĐCS", "chien-si-thi-dua-co-so"},
                    AwardCase{"Tập thể Lao động tiên tiến", "tap-the-lao-dong-tien-tien"},
                    AwardCase{"Lao động tiên tiến", "lao-dong-tien-tien"},
                    AwardCase{"Huân chương Lao động hạng Ba", "huan-chuong-lao-dong-ba"},
                    AwardCase{"Huân chương Lao động hạng III", "huan-chuong-lao-dong-ba"},
                    AwardCase{"Gia đình văn hóa", "gia-dinh-van-hoa"},
                    AwardCase{"Hội nghị tổng kết", ""}));

TEST(Register, OrdersAwardsByPrecedence) {
  int last = 0;
  for (const Award& award : built_in().awards()) {
    EXPECT_EQ(award.precedence, ++last) << award.id;
    EXPECT_TRUE(award.individual || award.collective || award.household) << award.id;
  }
}

TEST(Register, EveryAuthorityNamesAKnownAward) {
  std::set<std::string> ids;
  for (const Award& award : built_in().awards()) EXPECT_TRUE(ids.insert(award.id).second) << award.id;
  for (const Authority& authority : built_in().authorities())
    EXPECT_TRUE(ids.contains(authority.award)) << authority.award;
}

TEST(Register, DatedRowsHoldFromTheirFirstDayToTheirLast) {
  Standing standing;
  standing.valid_from = CivilDate{2024, 1, 1};
  standing.valid_to = CivilDate{2025, 6, 30};
  EXPECT_FALSE(standing.holds(CivilDate{2023, 12, 31}));
  EXPECT_TRUE(standing.holds(CivilDate{2024, 1, 1}));
  EXPECT_TRUE(standing.holds(CivilDate{2025, 6, 30}));
  EXPECT_FALSE(standing.holds(CivilDate{2025, 7, 1}));
  EXPECT_TRUE(standing.holds(std::nullopt));
}

TEST(Register, ARowOfATownReplacesTheOneItKnows) {
  Register registers = Register::built_in();
  const std::size_t before = registers.awards().size();
  Findings findings;
  registers.add("awards", "register/awards.json",
                R"({"rows": [{"id": "giay-khen", "name": "Giấy khen", "kinds": "c", "precedence": 1}]})", findings);
  EXPECT_TRUE(findings.empty());
  EXPECT_EQ(registers.awards().size(), before);
  EXPECT_EQ(registers.find_award("tang giay khen")->award->precedence, 1);
}

TEST(Register, TakesRowsOfATownAndReportsFaults) {
  Register registers = Register::built_in();
  Findings findings;
  registers.add("awards", "register/awards.json",
                R"({"rows": [{"id": "bong-lua-vang", "name": "Bông lúa vàng", "kinds": "ct", "precedence": 99}]})", findings);
  EXPECT_TRUE(findings.empty());
  EXPECT_EQ(registers.find_award("tang bong lua vang cho")->award->id, "bong-lua-vang");
  for (const char* bad : {"{", "[]", "{\"rows\": 1}", "{\"rows\": [1]}"}) {
    findings.clear();
    registers.add("awards", "register/awards.json", bad, findings);
    EXPECT_EQ(findings.size(), 1u) << bad;
  }
  const struct {
    const char* json;
    int line;
    const char* says;
  } faults[] = {
      {"{\"rows\": [\n  {\"id\": \"x\", \"name\": \"X\", \"kinds\": \"c\"}\n]}", 2, "the column 'precedence' is missing"},
      {"{\n \"rows\": [ // {\n  {\"id\": \"x\", \"name\": \"{\", \"kinds\": \"c\", \"precedence\": 1},\n  {\"idd\": \"y\"}]}", 4, "no column 'idd'"},
      {"{\"rows\": [{\"id\": \"x\", \"name\": \"\", \"kinds\": \"c\", \"precedence\": 1}]}", 1, "the column 'name' is missing"},
      {"{\"rows\": [{\"id\": \"x\", \"name\": \"X\", \"kinds\": \"c\", \"precedence\": \"1\"}]}", 1, "must be a whole number"},
      {"{\"rows\": [{\"id\": \"x\", \"name\": \"X\", \"kinds\": \"c\", \"precedence\": 1, \"valid_to\": \"2024-02-30\"}]}", 1, "must be a day"},
      {"{\"rows\": [\n1,\n]}", 3, "not valid JSON"},
  };
  for (const auto& fault : faults) {
    findings.clear();
    registers.add("awards", "register/awards.json", fault.json, findings);
    ASSERT_EQ(findings.size(), 1u) << fault.json;
    EXPECT_EQ(findings[0].place.line, fault.line) << fault.json;
    EXPECT_NE(message_of(findings[0], Language::en).find(fault.says), std::string::npos) << message_of(findings[0], Language::en);
  }
  findings.clear();
  registers.add("document-types", "register/document-types.json", R"({"rows": [{"kind": "vo-van", "name": "vô văn"}]})", findings);
  EXPECT_EQ(findings.size(), 1u);
  findings.clear();
  registers.add("rivers", "register/rivers.json", R"({"rows": [{}]})", findings);
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].rule, RuleId::V08);
}

TEST(Holidays, FallOnTheirDays) {
  const Register& registers = Register::built_in();
  EXPECT_NE(registers.holiday_on({2024, 4, 30}), nullptr);
  EXPECT_NE(registers.holiday_on({2025, 1, 29}), nullptr) << "mùng 1 Tết Ất Tỵ";
  EXPECT_NE(registers.holiday_on({2024, 4, 18}), nullptr) << "Giỗ Tổ";
  EXPECT_EQ(registers.holiday_on({2025, 4, 18}), nullptr);
  EXPECT_EQ(registers.holiday_on({2024, 3, 8}), nullptr);
}

TEST(KnownActs, SayWhatTookTheirPlace) {
  const auto acts = Register::built_in().known_acts();
  for (const KnownAct& act : acts) {
    EXPECT_TRUE(act.date) << act.number;
    if (act.replaced_by.empty()) continue;
    EXPECT_TRUE(std::any_of(acts.begin(), acts.end(), [&](const KnownAct& other) { return other.number == act.replaced_by; }) ||
                act.replaced_by == "356/2025/NĐ-CP")
        << act.number;
  }
}

}  // namespace
}  // namespace congbo

// Every rule of the catalogue is explained, and found where a fault of its kind is planted. A new rule fails
// here until it has a row.

#include <gtest/gtest.h>

#include <map>

#include "checked.h"
#include "clean_documents.h"
#include "rules_of_builds.h"

namespace congbo::test {
namespace {

struct Edit {
  std::string_view clean, faulty;
};

// One fault: words of a clean document, replaced.
struct PlantedFault {
  RuleId rule;
  std::string_view document;
  std::vector<Edit> edits;
};

const PlantedFault planted_faults[] = {
    {RuleId::H01, clean_plan, {{"Số: 12/KH-UBND", "Số: /KH-UBND"}}},
    {RuleId::H02, clean_plan, {{"Kế hoạch số 08/KH-UBND", "Kế hoạch số 08 KH/UBND"}}},
    {RuleId::H03, clean_plan, {{"ngày 15 tháng 01 năm 2026*", "ngày    tháng 01 năm 2026*"}}},
    {RuleId::H04, clean_decision, {{"ngày 20 tháng 01 năm", "ngày 20 tháng 1 năm"}}},
    {RuleId::H05, clean_plan,
     {{"Thực hiện Kế hoạch số 08/KH-UBND", "Thực hiện Kế hoạch số 08/QĐ-UBND"}}},
    {RuleId::H06, clean_plan, {{"XÃ BÌNH SƠN", "XÃ"}}},
    {RuleId::H07, clean_plan,
     {{"**Đỗ Văn Mẫn**\n",
       "**Đỗ Văn Mẫn**\n\n**PHỤ LỤC**\n\n(Kèm theo Kế hoạch số 21/KH-UBND ngày 15/01/2026 của Ủy ban nhân dân xã)\n"}}},
    {RuleId::H08, clean_plan,
     {{"Số: 12/KH-UBND\n\n", ""},
      {"**Đỗ Văn Mẫn**\n",
       "**Đỗ Văn Mẫn**\n\n**PHỤ LỤC**\n\n(Kèm theo Kế hoạch số 12/KH-UBND ngày 15/01/2026 của Ủy ban nhân dân xã)\n"}}},
    {RuleId::H10, clean_plan, {{"**KẾ HOẠCH**", "LƯU HÀNH NỘI BỘ\n\n**KẾ HOẠCH**"}}},
    {RuleId::H12, clean_plan, {{"**KẾ HOẠCH**", "DỰ THẢO\n\n**KẾ HOẠCH**"}}},

    {RuleId::N01, clean_plan, {{"## III. KINH PHÍ", "## II. KINH PHÍ"}}},
    {RuleId::N02, clean_plan, {{"b) Cấp xã", "c) Cấp xã"}}},
    {RuleId::N03, clean_plan, {{"## III. KINH PHÍ", "#### III. KINH PHÍ"}}},
    {RuleId::N04, clean_plan, {{"## III. KINH PHÍ", "**III. KINH PHÍ** tổ chức Hội nghị"}}},
    {RuleId::N05, clean_plan, 
     {{"- Bảo đảm an ninh, trật tự.\n",
       "- Bảo đảm an ninh, trật tự;\n- Phân luồng xe;\n- Trực hội trường;\n\n- Kiểm tra hệ thống điện.\n"}}},
    {RuleId::N06, clean_plan, {{"Phòng Văn hóa - Xã hội", "Phòng Văn hóa\n- Xã hội"}}},
    {RuleId::N07, clean_plan, {{"trong Cụm thi đua", "trong\n\ncác đơn vị của Cụm thi đua"}}},
    {RuleId::N08, clean_plan, {{"- Đảng ủy", "- + Đảng ủy"}}},
    {RuleId::N09, clean_plan, {{"- Bảo đảm an ninh", "#### - Bảo đảm an ninh"}}},

    {RuleId::Q01, clean_plan, {{"- Các cơ quan, đơn vị: 35", "- Các cơ quan, đơn vị: 30"}}},
    {RuleId::Q02, clean_plan, {{"tổng số 50 đại biểu", "tổng số 60 đại biểu"}}},
    {RuleId::Q03, clean_plan,
     {{"50 người x 20.000 đồng = 1.000.000", "50 người x 30.000 đồng = 1.000.000"}}},
    {RuleId::Q04, clean_plan,
     {{"Tổng cộng: 3.000.000 đồng (Ba triệu đồng)",
       "Tổng cộng: 3.500.000 đồng (Ba triệu năm trăm nghìn đồng)"}}},
    {RuleId::Q05, clean_plan, {{"(Ba triệu đồng)", "(Ba triệu năm trăm nghìn đồng)"}}},
    {RuleId::Q06, clean_plan,
     {{"50 người x 20.000 đồng = 1.000.000", "40 người x 25.000 đồng = 1.000.000"}}},
    {RuleId::Q07, clean_decision, {{"cho 02 cá nhân", "cho 03 cá nhân"}}},
    {RuleId::Q08, clean_report, {{"| 97,5 |", "| 92 |"}}},

    {RuleId::D01, clean_plan, {{"trước ngày 28/01/2026", "trước ngày 32/01/2026"}}},
    {RuleId::D02, clean_plan, {{"08 giờ 00 phút, ngày 30", "08 giờ 00 phút, thứ Hai, ngày 30"}}},
    {RuleId::D03, clean_plan, {{"trước ngày 28/01/2026", "trước ngày 04/02/2026"}}},
    {RuleId::D04, clean_plan, {{"ngày 05/01/2026", "ngày 20/01/2026"}}},
    {RuleId::D05, clean_invitation, {{"ngày 16 tháng 01", "ngày 28 tháng 01"}}},
    {RuleId::D06, clean_plan, {{"08 giờ 00 phút, ngày 30 tháng 01", "cuối tháng 01"}}},
    {RuleId::D07, clean_plan, {{"trước ngày 28/01/2026", "trước ngày 26/01/2026"}}},
    {RuleId::D08, clean_plan,
     {{"số 152/2025/NĐ-CP ngày 14/6/2025", "số 152/2024/NĐ-CP ngày 14/6/2025"}}},
    {RuleId::D09, clean_plan, {{"trước ngày 28/01/2026", "trước ngày khai giảng ít nhất 02 ngày"}}},

    {RuleId::L01, clean_plan,
     {{"Thực hiện Kế hoạch số 08/KH-UBND ngày 05/01/2026 của",
       "Thực hiện Chương trình công tác năm 2026 của"}}},
    {RuleId::L02, clean_plan, {{"số 152/2025/NĐ-CP", "số 125/2025/NĐ-CP"}}},
    {RuleId::L03, clean_plan,
     {{"số 152/2025/NĐ-CP ngày 14/6/2025", "số 91/2017/NĐ-CP ngày 31/7/2017"}}},
    {RuleId::L04, clean_decision, {{"ngày 15 tháng 6 năm 2022;", "ngày 15 tháng 6 năm 2022."}}},
    {RuleId::L06, clean_plan, {{"- Thường trực Đảng ủy;", "- Ủy ban nhân dân huyện;"}}},

    {RuleId::O01, clean_plan, {{"Cụm thi đua", "Cùm thi đua"}}},
    {RuleId::O02, clean_plan, {{"thi đua yêu nước", "thi đua thi đua yêu nước"}}},
    {RuleId::O03, clean_plan, {{"## III.", "Đã in thành công\n\n## III."}}},
    {RuleId::O04, clean_plan, {{"thực hiện./.", "thực hiện./. *102*"}}},
    {RuleId::O05, clean_plan,
     {{"## III. KINH PHÍ\n\n1. Trang trí: 2.000.000 đồng.",
       "## III. KINH PHÍ\n\n1. Trang trí: 2.000.000 đồng**."}}},
    {RuleId::O06, clean_plan, {{"Phòng Văn hóa - Xã hội", "Ban Tuyên Đảng ủy"}}},
    {RuleId::O07, clean_plan, {{"Trang trí: 2.000.000 đồng", "Trang trí: 2.000.000đồng"}}},
    {RuleId::O08, clean_plan, {{"- Đảng ủy", "- Ðảng ủy"}}},
    {RuleId::O09, clean_plan,
     {{"2. Địa điểm",
       "Thực hiện nhiÖm vô träng t©m: c¸c c¬ quan, ®¬n vÞ, tr¹m y tÕ, hé gia ®×nh, c¸ nh©n tiªu biÓu\n\n2. Địa điểm"}}},
    {RuleId::O10, clean_plan, {{"Trang trí:", "<u>Trang trí</u>:"}}},

    {RuleId::C01, clean_plan,
     {{"tổ chức Hội nghị tổng kết công tác thi đua, khen thưởng năm 2025, đề nghị",
       "tổ chức Hội nghị tổng kết công tác thi đua, khen thưởng năm 2024, đề nghị"}}},
    {RuleId::C02, clean_plan, {{"1. Đánh giá", "1. Đánh giá Cụm Thi đua số 2 và"}}},
    {RuleId::C03, clean_plan, {{"thực hiện./.", "thực hiện."}}},
    {RuleId::C04, clean_plan, {{"- Công an xã;\n", ""}}},

    {RuleId::S01, clean_plan, {{"**TM. ỦY BAN NHÂN DÂN**\n\n", ""}}},
    {RuleId::S02, clean_plan,
     {{"**TM. ỦY BAN NHÂN DÂN**", "**TM. ỦY BAN NHÂN DÂN**\n\n**KT. CHỦ TỊCH**"}}},
    {RuleId::S03, clean_plan, {{"**Đỗ Văn Mẫn**\n", ""}}},

    {RuleId::A01, clean_decision,
     {{"Giấy khen của Chủ tịch Ủy ban nhân dân xã", "danh hiệu “Chiến sĩ thi đua cấp xã”"}}},
    {RuleId::A02, clean_decision, {{"Giấy khen của", "Bằng khen của"}}},
    {RuleId::A03, clean_decision,
     {{"Giấy khen của Chủ tịch Ủy ban nhân dân xã", "danh hiệu “Tập thể lao động tiên tiến”"}}},
    {RuleId::A04, clean_decision,
     {{"Đỗ Thị Mận | Trưởng thôn | Thôn Đoài", "Lê Văn Tám | Trưởng thôn | Thôn Đông"}}},
    {RuleId::A05, clean_decision, {{"Đỗ Thị Mận", ""}}},
    {RuleId::A06, clean_decision,
     {{"XÃ BÌNH SƠN", "HUYỆN BÌNH SƠN"},
      {"dân xã cho", "dân huyện cho"}}},
    {RuleId::A07, clean_decision, {{"Đỗ Thị Mận", "Đỗ Thị Phuơng"}}},

    {RuleId::V03, clean_plan, {{"- Bảo đảm an ninh", "![](so-do.png)\n\n- Bảo đảm an ninh"}}},
    {RuleId::V17, clean_plan,
     {{"**Đỗ Văn Mẫn**\n",
       "**Đỗ Văn Mẫn**\n\nUBND XÃ BÌNH SƠN\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 21/GM-UBND\n\n**GIẤY MỜI**\n"}}},
};

using Files = std::map<std::string, std::string>;

// One fault of a site, and the same site without it.
struct SiteFault {
  RuleId rule;
  Files faulty, mended;
};

std::string with(std::string_view document, const std::vector<Edit>& edits) {
  std::string text(document);
  for (const Edit& edit : edits) {
    const std::size_t at = text.find(edit.clean);
    if (at == std::string::npos) ADD_FAILURE() << "not in the clean document: " << edit.clean;
    else text.replace(at, edit.clean.size(), edit.faulty);
  }
  return text;
}

std::vector<SiteFault> site_faults() {
  const std::string plan(clean_plan), invitation(clean_invitation), decision(clean_decision);
  const std::string plan_path = "content/2026/hoi-nghi/ke-hoach.md";
  const std::string invitation_path = "content/2026/hoi-nghi/giay-moi.md";
  const std::string decision_path = "content/2026/hoi-nghi/quyet-dinh.md";
  const std::string other_path = "content/2026/le-phat-dong/quyet-dinh.md";
  const Edit soon{"ngày 30 tháng 01", "ngày 30 tháng 11"};  // nine days after the tests' day
  const std::string second = with(decision, {{"Số: 15/", "Số: 16/"}});
  return {
      {RuleId::H09, {{decision_path, decision}, {other_path, decision}}, {{decision_path, decision}, {other_path, second}}},
      {RuleId::L05, {{decision_path, decision}}, {{decision_path, decision}, {plan_path, plan}}},
      {RuleId::A08,
       {{decision_path, decision}, {other_path, with(second, {{"Đỗ Thị Mận", "Đỗ Thị Mẫn"}})}},
       {{decision_path, decision}, {other_path, second}}},
      {RuleId::V05, {{plan_path, plan}}, {{plan_path, plan}, {decision_path, decision}}},
      {RuleId::V06,
       {{plan_path, with(plan, {soon})}},
       {{plan_path, with(plan, {soon})}, {invitation_path, with(invitation, {soon})}}},
      {RuleId::V12, {{decision_path, decision}}, {{decision_path, decision}, {plan_path, plan}}},
      {RuleId::V13,
       {{plan_path, plan}, {invitation_path, with(invitation, {{"08 giờ 00", "09 giờ 00"}})}},
       {{plan_path, plan}, {invitation_path, invitation}}},
  };
}

bool finds(const Findings& findings, RuleId rule) {
  return std::any_of(findings.begin(), findings.end(), [rule](const Finding& finding) { return finding.rule == rule; });
}

Findings findings_of(std::string_view text) {
  const ParsedSource parsed = parse_source("content/2026/hoi-nghi/van-ban.md", text);
  return check_document(parsed.source, recognise(parsed.source, Register::built_in()), Register::built_in());
}

Findings findings_of(const Files& files) {
  SiteText site;
  for (const auto& [path, text] : files) site.add(path, text);
  return site.findings();
}

TEST(EveryRule, IsExplained) {
  for (const Rule& rule : all_rules()) {
    EXPECT_FALSE(rule.message_vi.empty() || rule.message_en.empty()) << rule.code << ": message";
    EXPECT_EQ(rule.hint_vi.empty(), rule.hint_en.empty()) << rule.code << ": hint in one language";
    EXPECT_FALSE(rule.why_vi.empty() || rule.why_en.empty()) << rule.code << ": why";
    EXPECT_FALSE(rule.bad.empty() || rule.good.empty()) << rule.code << ": examples";
    EXPECT_NE(rule.bad, rule.good) << rule.code << ": the mended example is the faulty one";
  }
}

TEST(EveryRule, IsFoundWhereItsFaultIsPlanted) {
  for (const PlantedFault& fault : planted_faults)
    EXPECT_TRUE(finds(findings_of(with(fault.document, fault.edits)), fault.rule)) << rule_of(fault.rule).code;
  for (const SiteFault& fault : site_faults())
    EXPECT_TRUE(finds(findings_of(fault.faulty), fault.rule)) << rule_of(fault.rule).code;
}

TEST(EveryRule, IsSilentWhereNoFaultIs) {
  for (const std::string_view document : {clean_plan, clean_invitation, clean_decision, clean_report})
    EXPECT_EQ(said(findings_of(document), "HNQDLOCSAPV"), "") << document.substr(0, document.find("\n\n*"));
  for (const SiteFault& fault : site_faults())
    EXPECT_FALSE(finds(findings_of(fault.mended), fault.rule)) << rule_of(fault.rule).code;
}

TEST(EveryRule, HasAFault) {
  std::map<RuleId, int> faults;
  for (const PlantedFault& fault : planted_faults) ++faults[fault.rule];
  for (const SiteFault& fault : site_faults()) ++faults[fault.rule];
  for (const RuleId rule : rules_of_builds) ++faults[rule];
  for (const RuleId rule : rules_of_publications) ++faults[rule];
  for (const Rule& rule : all_rules())
    EXPECT_TRUE(faults.contains(rule.id)) << rule.code << " is never exercised: give it a row above";
}

}  // namespace
}  // namespace congbo::test

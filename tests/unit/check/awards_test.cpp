// The family A on decisions read from text, H09 and L05 on sites.

#include <gtest/gtest.h>

#include "checked.h"

namespace congbo::test {
namespace {

// A decision whose Điều 1 stands on line 15 and its first row on line 17.
std::string decision(const std::string& award, const std::string& rows, const std::string& number = "12/QĐ-UBND",
                     const std::string& issuer = "XÃ BÌNH SƠN", const std::string& date = "ngày 15 tháng 01 năm 2026") {
  return "ỦY BAN NHÂN DÂN\n\n" + issuer + "\n\nSố: " + number + "\n\n*Bình Sơn, " + date + "*\n\n**QUYẾT ĐỊNH**\n\n"
         "**Về việc khen thưởng**\n\n**QUYẾT ĐỊNH:**\n\nĐiều 1. Tặng " + award + " cho:\n\n" + rows;
}

constexpr const char* two = "1. Ông Lê Văn Tám, Trưởng thôn Đông;\n2. Bà Đỗ Thị Mận, Trưởng thôn Đoài.\n";

TEST(A02, KnowsWhoMayGiveWhat) {
  EXPECT_EQ(checked(decision("Giấy khen của Chủ tịch Ủy ban nhân dân xã", two), "A"), "");
  EXPECT_EQ(checked(decision("Bằng khen của Chủ tịch Ủy ban nhân dân xã", two), "A"), "A02:15");
  EXPECT_EQ(checked(decision("Bằng khen", two), "A"), "A02:15");
  EXPECT_EQ(checked(decision("Giấy khen", two), "A"), "");
  std::string listed = decision("Bằng khen của Chủ tịch Ủy ban nhân dân xã", "");
  listed.replace(listed.find(" cho:"), 5, " cho 02 cá nhân (có danh sách kèm theo).");
  EXPECT_EQ(checked(listed, "A"), "A02:15") << "an article without rows";
  EXPECT_EQ(checked(decision("Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh", two, "12/QĐ-UBND", "TỈNH HÀ CHÂU"), "A"), "");
  EXPECT_EQ(checked(decision("Giấy khen của Chủ tịch Ủy ban nhân dân tỉnh", two, "12/QĐ-UBND", "TỈNH HÀ CHÂU"), "A"), "A02:15");
  EXPECT_EQ(checked(decision("Bằng khen của Chủ tịch UBND huyện", two, "12/QĐ-UBND", "HUYỆN HÀ CHÂU", "ngày 15 tháng 01 năm 2022"), "A"), "A02:15");
  EXPECT_EQ(checked(decision("Giấy khen của Chủ tịch UBND huyện", two, "12/QĐ-UBND", "HUYỆN HÀ CHÂU", "ngày 15 tháng 01 năm 2022"), "A"), "");
}

TEST(A06, EndsWithTheDistricts) {
  EXPECT_EQ(checked(decision("Giấy khen của Chủ tịch UBND huyện", two, "12/QĐ-UBND", "HUYỆN HÀ CHÂU", "ngày 30 tháng 6 năm 2025"), "A"), "");
  EXPECT_EQ(checked(decision("Giấy khen của Chủ tịch UBND huyện", two, "12/QĐ-UBND", "HUYỆN HÀ CHÂU", "ngày 05 tháng 8 năm 2025"), "A"), "A06:15");
}

TEST(A01, KnowsTheRegister) {
  EXPECT_EQ(checked(decision("danh hiệu “Chiến sĩ thi đua cơ sở”", two), "A"), "");
  EXPECT_EQ(checked(decision("danh hiệu “Chiến sĩ thi đua cấp xã”", two), "A"), "A01:15");
  EXPECT_EQ(checked(decision("danh hiệu “Gương sáng thôn quê”", two), "A"), "") << "a title of the town's own";
}

TEST(A03, FitsTheRecipient) {
  EXPECT_EQ(checked(decision("danh hiệu “Tập thể lao động tiên tiến”", "1. Trường Tiểu học Bình Sơn;\n2. Trạm Y tế xã.\n"), "A"), "");
  EXPECT_EQ(checked(decision("danh hiệu “Lao động tiên tiến”", "1. Trường Tiểu học Bình Sơn;\n2. Ông Lê Văn Tám, thôn Đông.\n"), "A"), "A03:17");
}

TEST(A04, FindsARowTwice) {
  EXPECT_EQ(checked(decision("Giấy khen", "1. Ông Lê Văn Tám, Trưởng thôn Đông;\n2. Bà Đỗ Thị Mận, Trưởng thôn Đoài;\n3. Ông Lê Văn Tám, Trưởng thôn Đông.\n"), "A"), "A04:19");
  EXPECT_EQ(checked(decision("Giấy khen", "1. Ông Lê Văn Tám, Trưởng thôn Đông;\n2. Ông Lê Văn Tám, Trưởng thôn Đoài.\n"), "A"), "") << "two people of one name";
}

TEST(A07, DoubtsNamesAtTheirRow) {
  EXPECT_EQ(checked(decision("Giấy khen", "1. Ông Nguyển Văn Tám, Trưởng thôn Đông;\n2. Bà Đỗ Thị Mận, thôn Đoài.\n"), "A"), "A07:17");
  EXPECT_EQ(checked(decision("Giấy khen", "1. Ông Lê Văn Tám, Trưởng thôn Đông;\n2. Bà Đỗ Thị Phuơng, thôn Đoài.\n"), "A"), "A07:18");
  EXPECT_EQ(checked(decision("Giấy khen", "1. Ông Y Đức Thành, Trưởng thôn Đông;\n2. Bà Ksor H'Khuyên, thôn Đoài.\n3. Công ty TNHH MTV 27-7.\n4. Đại tá Lê Văn Tiến, Trưởng Công an.\n"), "A"), "");
}

TEST(A07, ReadsListsBesideTheDecision) {
  const std::string text = decision("Giấy khen", "").substr(0, decision("Giấy khen", "").find(" cho:")) + " cho 02 cá nhân (có danh sách kèm theo).\n";
  EXPECT_EQ(SiteText().add("content/2026/hn/qd.md", text).list("content/2026/hn/ds.csv", "STT,Họ và tên,Đơn vị\n1,Lê Văn Tám,Thôn Đông\n2,Đỗ Thị Ngoc,Thôn Đoài\n").checked("A"),
            "A07:3");
}

TEST(A08, ComparesDecisions) {
  const auto town = [](const char* before, const char* now) {
    return SiteText()
        .add("content/2025/hn/qd.md", decision("Giấy khen", std::string("1. Bà ") + before + ", Hiệu trưởng Trường Mầm non Sao Mai;\n2. Ông Lê Văn Tám, thôn Đông.\n", "10/QĐ-UBND", "XÃ BÌNH SƠN", "ngày 14 tháng 7 năm 2025"))
        .add("content/2026/hn/qd.md", decision("Giấy khen", std::string("1. Bà ") + now + ", Hiệu trưởng Trường Mầm non Sao Mai;\n2. Ông Lê Văn Tám, thôn Đông.\n"))
        .checked("A");
  };
  EXPECT_EQ(town("Trần Thị Thùy Dương", "Trần Thị Thùy Dương"), "");
  EXPECT_EQ(town("Trần Thị Thuỳ Dương", "Trần Thị Thùy Dương"), "") << "two ways to place one tone";
  EXPECT_EQ(town("Trần Thị Thùy Dương", "Trần Thị Thúy Dương"), "A08:17");
  EXPECT_EQ(town("Trần Thị Thùy Dương", "Bùi Thị Thúy Dương"), "");
  // A post that names its place needs no unit.
  const auto head = [](const char* before, const char* now, const char* post) {
    return SiteText()
        .add("content/2025/hn/qd.md", decision("Giấy khen", std::string("1. Ông ") + before + ", " + post + ".\n", "10/QĐ-UBND", "XÃ BÌNH SƠN", "ngày 14 tháng 7 năm 2025"))
        .add("content/2026/hn/qd.md", decision("Giấy khen", std::string("1. Ông ") + now + ", " + post + ".\n"))
        .checked("A");
  };
  EXPECT_EQ(head("Trần Văn Bình", "Trần Văn Bính", "Trưởng thôn Đông"), "A08:17");
  EXPECT_EQ(head("Trần Văn Bình", "Trần Văn Bính", "Phó Giám đốc"), "");
}

TEST(H09, NamesBothPlaces) {
  SiteText town;
  town.add("content/2026/hn/a.md", decision("Giấy khen", two)).add("content/2026/hn/b.md", decision("Giấy khen", two));
  ASSERT_EQ(town.checked("H"), "H09:5");
  for (const Finding& finding : town.findings())
    if (finding.rule == RuleId::H09) {
      EXPECT_EQ(finding.place.file, "content/2026/hn/b.md");
      ASSERT_EQ(finding.related.size(), 1u);
      EXPECT_EQ(finding.related[0].place.file, "content/2026/hn/a.md");
    }
  EXPECT_EQ(SiteText().add("content/2026/hn/a.md", decision("Giấy khen", two)).add("content/2026/hn/b.md", decision("Giấy khen", two, "13/QĐ-UBND")).checked("H"), "");
  EXPECT_EQ(SiteText().add("content/2025/hn/a.md", decision("Giấy khen", two, "12/QĐ-UBND", "XÃ BÌNH SƠN", "ngày 05 tháng 8 năm 2025"))
                .add("content/2026/hn/b.md", decision("Giấy khen", two)).checked("H"), "") << "numbers begin anew each year";
}

TEST(L05, MissesDocumentsOfTheTownsOwn) {
  const auto town = [](const std::string& basis) {
    std::string text = decision("Giấy khen", two);
    text.insert(text.find("**QUYẾT ĐỊNH:**"), "*Căn cứ " + basis + ";*\n\n");
    return SiteText().add("content/2026/hn/a.md", text).add("content/2026/hn/kh.md", decision("Giấy khen", two, "7/QĐ-UBND")).checked("L");
  };
  EXPECT_EQ(town("Quyết định số 07/QĐ-UBND ngày 15 tháng 01 năm 2026 của Ủy ban nhân dân xã Bình Sơn"), "");
  EXPECT_EQ(town("Kế hoạch số 9/KH-UBND ngày 02 tháng 01 năm 2026 của Ủy ban nhân dân xã Bình Sơn"), "L05:13");
  EXPECT_EQ(town("Kế hoạch số 9/KH-UBND ngày 02 tháng 01 năm 2019 của Ủy ban nhân dân xã Bình Sơn"), "") << "a year without documents";
  EXPECT_EQ(town("Kế hoạch số 9/KH-UBND ngày 02 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Hà Châu"), "");
}

}  // namespace
}  // namespace congbo::test

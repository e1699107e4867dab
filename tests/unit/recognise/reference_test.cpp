// Numbers and symbols in running text.

#include <gtest/gtest.h>

#include "recognise/agency.h"
#include "recognise/reference.h"

namespace congbo {
namespace {

struct ReferenceCase {
  std::string_view text, written;
};

TEST(Reference, IsFoundAndNormalised) {
  const ReferenceCase cases[] = {
      {"Kế hoạch số 66/KH-UBND ngày 21/8/2019", "66/KH-UBND"},
      {"Kế hoạch 66/KH-UBND", "66/KH-UBND"},
      {"Quyết định số 31/2023/QĐ-UBND", "31/2023/QĐ-UBND"},
      {"Luật số 06/2022/QH15", "06/2022/QH15"},
      {"Chỉ thị số 34-CT/TW ngày 07/4/2014", "34-CT/TW"},
      {"Chỉ thị số 34/CT-TW", "34/CT-TW"},
      {"Kế hoạch số 43 KH/UBND", "43/KH-UBND"},
      {"Kế hoạch số 43/KH - UBND của", "43/KH-UBND"},
      {"Kế hoạch số 281/KH–UBND", "281/KH-UBND"},
      {"Công văn số 2011/SNV-TĐKT", "2011/SNV-TĐKT"},
      {"Công văn số 12a/UBND-NC", "12a/UBND-NC"},
      {"Nghị định số 98/2023/NĐ-CP của", "98/2023/NĐ-CP"},
      {"Quyết định số 721/QĐ-TTg ngày", "721/QĐ-TTg"},
      {"Quyết định số 5/QÐ-UBND", "5/QĐ-UBND"},
      {"Kế hoạch số l2/KH-UBND", "12/KH-UBND"}, // l and I read for 1, O for 0
      {"Kế hoạch số 1O4/KH-UBND", "104/KH-UBND"},
      {"Quyết định số 2l/2O23/QĐ-UBND", "none"},
      {"Kế hoạch số I20/KH-UBND", "120/KH-UBND"},
      {"Kế hoạch số lO/KH-UBND", "none"}, // no digit among them
      {"xul2/KH-UBND", "none"},
      {"ngày 21/8/2019 tại xã", "none"},
      {"giai đoạn 2020-2025", "none"},
      {"20 bó x 200.000 đồng/bó", "none"},
      {"30.000đồng/1 tập", "none"},
      {"24/7 và 1/5", "none"},
      {"110 người/buổi", "none"},
      {"", "none"},
  };
  for (const ReferenceCase& c : cases) {
    const auto found = find_reference(c.text);
    EXPECT_EQ(found ? found->written() : "none", c.written) << c.text;
    EXPECT_TRUE(!found || found->end <= c.text.size()) << c.text;
  }
}

TEST(Reference, StopsBeforeWhatFollows) {
  const std::string_view text = "Số 56/KH-UBND - Sở Nội vụ";
  const auto found = find_reference(text);
  ASSERT_TRUE(found);
  EXPECT_EQ(text.substr(found->begin, found->end - found->begin), "56/KH-UBND");
}

TEST(Agency, AccentsDecideBetweenLookAlikes) {
  EXPECT_NE(agency_word("Trường Tiểu học Sao Mai"), 0u);
  EXPECT_EQ(agency_word("Trưởng phòng Nội vụ"), 0u);
  EXPECT_NE(agency_word("SỞ NỘI VỤ"), 0u);
  EXPECT_EQ(agency_word("Số: 12"), 0u);
  EXPECT_EQ(agency_word("Sơ kết"), 0u);
  EXPECT_NE(agency_word("Ban Chỉ đạo"), 0u);
  EXPECT_EQ(agency_word("Ban hành Quy chế"), 0u);
  EXPECT_NE(agency_word("Hội Nông dân"), 0u);
  EXPECT_EQ(agency_word("Hội nghị tổng kết"), 0u);
  EXPECT_EQ(agency_word(""), 0u);
}

TEST(Agency, JoinsLinesOfOneName) {
  const std::string lines[] = {"ỦY BAN NHÂN DÂN", "TỈNH PHÚ HƯNG", "SỞ LAO ĐỘNG - THƯƠNG BINH",
                               "VÀ XÃ HỘI"};
  const std::vector<std::string> expected = {"ỦY BAN NHÂN DÂN TỈNH PHÚ HƯNG",
                                             "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI"};
  EXPECT_EQ(join_agencies(lines), expected);
}

} // namespace
} // namespace congbo

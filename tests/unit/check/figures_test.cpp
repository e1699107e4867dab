// The family Q on documents read from text.

#include <gtest/gtest.h>

#include "checked.h"

namespace congbo::test {
namespace {

struct Case {
  const char* body;
  const char* found;
};

void expect(std::string_view head, const std::vector<Case>& cases) {
  for (const Case& c : cases) EXPECT_EQ(checked(std::string(head) + c.body, "Q"), c.found) << c.body;
}

TEST(Guests, AddUp) {
  expect(plan_head, {
      {"I. THÀNH PHẦN\n\nTổng số: 50 đại biểu, gồm:\n\n1. Cấp tỉnh: 05 đại biểu.\n\n2. Cấp xã: 45 đại biểu, gồm:\n\n"
       "- Đảng ủy: 20 đại biểu;\n- Các thôn: 25 đại biểu.\n", ""},
      {"I. THÀNH PHẦN\n\nTổng số: 50 đại biểu, gồm:\n\n1. Cấp tỉnh: 05 đại biểu.\n\n2. Cấp xã: 45 đại biểu, gồm:\n\n"
       "- Đảng ủy: 30 đại biểu;\n- Các thôn: 25 đại biểu.\n", "Q01:19 Q02:15"},
      {"I. THÀNH PHẦN\n\nTổng số: 60 đại biểu, gồm:\n\n1. Cấp tỉnh: 05 đại biểu.\n\n2. Cấp xã: 45 đại biểu, gồm:\n\n"
       "- Đảng ủy: 20 đại biểu;\n- Các thôn: 25 đại biểu.\n", "Q02:15"},
      {"I. THÀNH PHẦN\n\nTổng số: 50 đại biểu, gồm:\n\n1. Cấp tỉnh: 05 đại biểu.\n\n2. Cấp xã: 46 đại biểu, gồm:\n\n"
       "- Đảng ủy: 20 đại biểu;\n- Các thôn: 25 đại biểu.\n", "Q01:19"},
      {"I. THÀNH PHẦN\n\nTổng số: 45 đại biểu, gồm:\n\n- Đảng ủy: 20 đại biểu;\n- Các thôn: 24 đại biểu.\n", "Q02:15"},
      {"I. THÀNH PHẦN\n\nTổng số: 45 đại biểu, gồm:\n\n- Đảng ủy: 20 đại biểu;\n- Các thôn: khoảng 24 đại biểu.\n", ""},
      {"I. THÀNH PHẦN\n\nTổng số: 45 đại biểu, gồm:\n\n- Đảng ủy: 20 đại biểu;\n- Các thôn: khoảng 30 đại biểu.\n", ""},
      {"I. THÀNH PHẦN\n\nTổng số: 75 đại biểu, gồm:\n\n- Đảng ủy: 20 đại biểu;\n- Các thôn: khoảng 32 đại biểu.\n", "Q02:15"},
      {"I. THÀNH PHẦN\n\nTổng số: 45 đại biểu, gồm:\n\n- Đảng ủy: 20 đại biểu;\n- Đại diện các thôn.\n", ""},
      {"1. Thành phần: 45 đại biểu, gồm: Đảng ủy 20 người; các thôn 25 người.\n", ""},
      {"1. Thành phần: 45 đại biểu, gồm: Đảng ủy 20 người; các thôn 24 người.\n", "Q02:13"},
  });
}

TEST(Budget, IsWorkedOutAnew) {
  expect(plan_head, {
      {"I. KINH PHÍ\n\n1. Trang trí: 2.000.000 đồng.\n2. Nước uống: 100 người x 20.000 đồng/người = 2.000.000 đồng.\n\n"
       "Tổng cộng: 4.000.000 đồng (Bốn triệu đồng).\n", ""},
      {"I. KINH PHÍ\n\n1. Trang trí: 2.000.000 đồng.\n2. Nước uống: 100 người x 20.000 đồng/người = 2.200.000 đồng.\n\n"
       "Tổng cộng: 4.200.000 đồng (Bốn triệu hai trăm nghìn đồng).\n", "Q03:16"},
      {"I. KINH PHÍ\n\n1. Trang trí: 2.000.000 đồng.\n2. Nước uống: 100 người x 20.000 đồng/người = 2.000.000 đồng.\n\n"
       "Tổng cộng: 4.500.000 đồng (Bốn triệu năm trăm nghìn đồng).\n", "Q04:18"},
      {"I. KINH PHÍ\n\n1. Trang trí: 2.000.000 đồng.\n2. Nước uống: 100 người x 20.000 đồng/người = 2.000.000 đồng.\n\n"
       "Tổng cộng: 4.000.000 đồng (Bằng chữ: Bốn mươi triệu đồng).\n", "Q05:18"},
      {"I. KINH PHÍ\n\nKinh phí 5.000.000 đồng, gồm:\n\n1. Trang trí: 2.000.000 đồng.\n2. Hoa: 2.000.000 đồng.\n\n"
       "Tổng cộng: 4.000.000 đồng.\n", "Q04:15"},
      {"I. KINH PHÍ\n\n| TT | Nội dung | Số lượng | Đơn giá | Thành tiền |\n|---|---|---|---|---|\n| 1 | Hoa | 10 | 80.000 | 800.000 |\n"
       "| 2 | Khung | 10 | 60.000 | 900.000 |\n| | Tổng cộng | | | 1.700.000 |\n", "Q03:18"},
  });
}

TEST(Budget, SubtotalsOfATableAreWorkedOutAnew) {
  const std::string head = "I. KINH PHÍ\n\n| TT | Nội dung | Số lượng | Đơn giá | Thành tiền |\n|---|---|---|---|---|\n";
  const std::string first = "| 1 | Hoa | 10 | 80.000 | 800.000 |\n| 2 | Khung | 10 | 60.000 | 600.000 |\n";
  const std::string second = "| II | Quà tặng | | | 1.000.000 |\n| 1 | Quà | 10 | 50.000 | 500.000 |\n| 2 | Phong bì | 10 | 50.000 | 500.000 |\n";
  const std::string total = "| | Tổng cộng (I + II) | | | 2.400.000 |\n";
  expect(plan_head, {
      {(head + "| I | Tổ chức | | | 1.400.000 |\n" + first + second + total).c_str(), ""},
      {(head + "| I | Tổ chức | | | 1.300.000 |\n" + first + second + total).c_str(), "Q04:17"},
      {(head + "| I | Tổ chức | | | |\n" + first + second + total).c_str(), ""},
  });
}

TEST(Bonuses, InWordsBelowATable) {
  const std::string list = "**Về việc tặng Giấy khen**\n\n**QUYẾT ĐỊNH:**\n\nĐiều 1. Tặng Giấy khen cho các cá nhân (có danh sách kèm theo).\n\n"
                           "DANH SÁCH\n\n| TT | Họ và tên | Tiền thưởng (đồng) |\n|---|---|---|\n| 1 | Lê Văn Tám | 1.500.000 |\n"
                           "| | Cộng | 1.500.000 |\n\n";
  const std::string thousands = "**Về việc tặng Giấy khen**\n\n**QUYẾT ĐỊNH:**\n\nĐiều 1. Tặng Giấy khen cho các cá nhân (có danh sách kèm theo).\n\n"
                                "DANH SÁCH\n\n| TT | Họ và tên | Tiền thưởng (nghìn đồng) |\n|---|---|---|\n| 1 | Lê Văn Tám | 1.500 |\n| | Cộng | 1.500 |\n\n";
  expect(decision_head, {
      {(list + "(Số tiền bằng chữ: Một triệu năm trăm nghìn đồng)\n").c_str(), ""},
      {(list + "(Số tiền bằng chữ: Một triệu sáu trăm nghìn đồng)\n").c_str(), "Q05:24"},
      {(list + "*Bằng chữ: Một triệu năm trăm nghìn đồng.*\n").c_str(), ""},
      {(list + "*Bằng chữ: Một triệu sáu trăm nghìn đồng.*\n").c_str(), "Q05:24"},
      {(thousands + "(Số tiền bằng chữ: Một triệu năm trăm nghìn đồng)\n").c_str(), ""},
      {(thousands + "(Số tiền bằng chữ: Một triệu sáu trăm nghìn đồng)\n").c_str(), ""},
  });
}

TEST(Honoured, AreCountedByTheirCloserNames) {
  const std::string head = "**Về việc tặng Giấy khen**\n\n**QUYẾT ĐỊNH:**\n\n";
  const std::string list = " sau:\n\n1. Ông Lê Văn Tám, Trưởng thôn;\n\n2. Bà Đỗ Thị Mận, Kế toán.\n";
  expect(decision_head, {
      {(head + "Điều 1. Tặng Giấy khen cho 02 đồng chí" + list).c_str(), ""},
      {(head + "Điều 1. Tặng Giấy khen cho 03 đồng chí" + list).c_str(), "Q07:15"},
      {(head + "Điều 1. Tặng Giấy khen cho 03 cán bộ, công chức" + list).c_str(), "Q07:15"},
      {(head + "Điều 1. Tặng Cờ thi đua và Giấy khen cho 02 tập thể sau:\n\n| TT | Tập thể | Hình thức |\n|---|---|---|\n"
               "| 1 | Thôn Đông | Cờ thi đua |\n| 2 | Thôn Đoài | Giấy khen |\n").c_str(), ""},
      {(head + "Điều 1. Tặng Giấy khen cho 02 cá nhân là 01 cán bộ và 01 công chức" + list).c_str(), ""},
  });
}

TEST(Bonuses, OfATableMakeItsTotal) {
  const std::string list = "**Về việc tặng Giấy khen**\n\n**QUYẾT ĐỊNH:**\n\nĐiều 1. Tặng Giấy khen cho các cá nhân (có danh sách kèm theo).\n\n"
                           "DANH SÁCH\n\n| TT | Họ và tên | Đơn vị | Tiền thưởng (đồng) |\n|---|---|---|---|\n| 1 | Lê Văn Tám | Thôn Đông | 500.000 |\n";
  const std::string header = "\n2\n\n| TT | Họ và tên | Đơn vị | Tiền thưởng (đồng) |\n|---|---|---|---|\n";
  const std::string row = "| 2 | Đỗ Thị Mận | Thôn Đoài | 500.000 |\n";
  expect(decision_head, {
      {(list + row + "| | Cộng | | 1.000.000 |\n").c_str(), ""},
      {(list + row + "| | Cộng | | 1.100.000 |\n").c_str(), "Q04:23"},
      {(list + header + row + "| | Cộng | | 1.000.000 |\n").c_str(), ""},
      {(list + row + "| | Cộng | | 1.000.000 |\n" + header + row + "| 3 | Tống Thị Lan | Công an xã | 300.000 |\n| | Tổng cộng | | 800.000 |\n").c_str(), ""},
      {(list + "| 2 | Đỗ Thị Mận | Thôn Đoài | |\n| | Cộng | | 1.100.000 |\n").c_str(), ""},
  });
}

TEST(Budget, CountsTheGuestsHeads) {
  const std::string guests = "I. THÀNH PHẦN\n\nTổng số: 50 đại biểu.\n\nII. KINH PHÍ\n\n1. Trang trí: 1.000.000 đồng.\n";
  EXPECT_EQ(checked(std::string(plan_head) + guests + "2. Nước uống: 50 người x 20.000 đồng = 1.000.000 đồng.\n", "Q"), "");
  EXPECT_EQ(checked(std::string(plan_head) + guests + "2. Nước uống: 100 suất x 20.000 đồng = 2.000.000 đồng.\n", "Q"), "") << "two sessions";
  EXPECT_EQ(checked(std::string(plan_head) + "I. THÀNH PHẦN\n\nDự kiến mời 30 đại biểu, gồm:\n\n- Đảng ủy: 10 đại biểu;\n- Các thôn: khoảng 32 đại biểu.\n\n"
                    "II. KINH PHÍ\n\n1. Nước uống: 30 người x 20.000 đồng = 600.000 đồng.\n", "Q"), "Q02:15 Q06:22");
  EXPECT_EQ(checked(std::string(plan_head) + guests + "2. Nước uống: 40 người x 20.000 đồng = 800.000 đồng.\n", "Q"), "Q06:20");
}

TEST(ListCount, HoldsTheArticleAgainstTheRows) {
  const std::string rows = "1. Tập thể Trạm Y tế xã;\n2. Ông Lê Văn Tám, thôn Đông;\n3. Bà Đỗ Thị Mận, thôn Đoài.\n";
  const auto decision = [&](const std::string& title, const std::string& article) {
    return checked(std::string(decision_head) + "**" + title + "**\n\n**QUYẾT ĐỊNH:**\n\nĐiều 1. " + article + ", gồm:\n\n" + rows, "Q");
  };
  const std::string plain = "Về việc tặng Giấy khen";
  EXPECT_EQ(decision(plain, "Tặng Giấy khen cho 01 tập thể, 02 cá nhân"), "");
  EXPECT_EQ(decision(plain, "Tặng Giấy khen cho 02 tập thể, 02 cá nhân"), "Q07:15");
  EXPECT_EQ(decision(plain, "Tặng Giấy khen cho 01 tập thể, 05 cá nhân"), "Q07:15");
  EXPECT_EQ(decision(plain, "Tặng Giấy khen cho hơn 05 cá nhân"), "");
  EXPECT_EQ(decision("Về việc tặng Giấy khen cho 01 tập thể, 03 cá nhân", "Tặng Giấy khen cho 01 tập thể, 02 cá nhân"), "Q07:11");
}

// The article may be wrapped, name other kinds of persons, or several awards with counts of their own.
TEST(ListCount, ReadsTheWholeArticle) {
  const auto decision = [](std::string_view article, std::string_view rows) {
    return checked(std::string(decision_head) + "**Về việc khen thưởng**\n\n**QUYẾT ĐỊNH:**\n\nĐiều 1. " + std::string(article) + "\n\n" + std::string(rows), "Q");
  };
  const std::string_view one_and_two = "1. Tập thể Trạm Y tế xã;\n2. Ông Lê Văn Tám, thôn Đông;\n3. Bà Đỗ Thị Mận, thôn Đoài.\n";
  EXPECT_EQ(decision("Tặng Giấy khen của Chủ tịch Ủy ban nhân dân xã cho 01 tập\nthể và 02 cá nhân, gồm:", one_and_two), "");
  EXPECT_EQ(decision("Tặng Giấy khen của Chủ tịch Ủy ban nhân dân xã cho 01 tập\nthể và 03 cá nhân, gồm:", one_and_two), "Q07:15");
  const std::string_view two = "1. Bà Đỗ Thị Mận, giáo viên;\n2. Em Lê Văn Tám, lớp 5A.\n";
  EXPECT_EQ(decision("Tặng Giấy khen cho 01 nhà giáo và 01 học sinh, gồm:", two), "");
  EXPECT_EQ(decision("Tặng Giấy khen cho 01 nhà giáo và 02 học sinh, gồm:", two), "Q07:15");
  const std::string_view groups = "| STT | Họ và tên | Đơn vị | Danh hiệu |\n|---|---|---|---|\n| 1 | Lê Văn Tám | Thôn Đông | Lao động tiên tiến |\n"
                                  "| 2 | Đỗ Thị Mận | Thôn Đoài | Giấy khen |\n";
  EXPECT_EQ(decision("Công nhận danh hiệu Lao động tiên tiến cho 01 cá nhân; tặng Giấy khen cho 01 cá nhân, gồm:", groups), "");
  EXPECT_EQ(decision("Công nhận danh hiệu Lao động tiên tiến cho 01 cá nhân; tặng Giấy khen cho 04 cá nhân, gồm:", groups), "Q07:15");
}

TEST(ListCount, ReadsTheListBesideTheDecision) {
  const std::string decision = std::string(decision_head) +
                               "**Về việc tặng Giấy khen năm 2025**\n\n**QUYẾT ĐỊNH:**\n\nĐiều 1. Tặng Giấy khen cho 03 cá nhân (có danh sách kèm theo).\n";
  EXPECT_EQ(checked(decision, "Q"), "");
  const auto with = [&](std::string_view csv) {
    return SiteText().add("content/2026/hn/qd.md", decision).list("content/2026/hn/ds.csv", csv).checked("Q");
  };
  EXPECT_EQ(with("STT,Họ và tên,Đơn vị\n1,Lê Văn Tám,Thôn Đông\n2,Đỗ Thị Mận,Thôn Đoài\n3,Vũ Đình Thắng,Thôn Thượng\n"), "");
  EXPECT_EQ(with("STT,Họ và tên,Đơn vị\n1,Lê Văn Tám,Thôn Đông\n2,Đỗ Thị Mận,Thôn Đoài\n"), "Q07:15");
}

TEST(Ranks, FollowTheScores) {
  const auto report = [](const char* a, const char* b, const char* ranks) {
    return checked("ỦY BAN NHÂN DÂN XÃ BÌNH SƠN\n\nSố: 4/BC-UBND\n\n**BÁO CÁO**\n\n**Kết quả xếp loại thi đua năm 2025**\n\n"
                   "| Đơn vị | Điểm | Xếp hạng |\n|---|---|---|\n| Thôn Đông | " + std::string(a) + " | " + std::string(ranks, 0, std::string(ranks).find('/')) +
                   " |\n| Thôn Đoài | " + b + " | " + std::string(ranks).substr(std::string(ranks).find('/') + 1) + " |\n", "Q");
  };
  EXPECT_EQ(report("97,5", "95", "Nhất/Nhì"), "");
  EXPECT_EQ(report("95", "95", "Nhất/Nhì"), "");
  EXPECT_EQ(report("93", "95", "Nhất/Nhì"), "Q08:11");
  EXPECT_EQ(report("93", "95", "2/1"), "");
  EXPECT_EQ(report("93", "95", "1/2"), "Q08:11");
  EXPECT_EQ(report("85", "92", "Xuất sắc/Tốt"), "") << "classes rest on more than points";
}

}  // namespace
}  // namespace congbo::test

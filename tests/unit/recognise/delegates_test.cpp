// Guests of an event: totals, groups with what they state, members with their counts.

#include <gtest/gtest.h>

#include "town_papers.h"

namespace congbo {
namespace {

// "Cấp xã=20: Chủ tịch=1, Trưởng thôn=5 | …", as short as a table needs it.
std::string described(const Document& document) {
  if (!document.event) return "no event";
  if (!document.event->delegates) return "none";
  const Delegates& delegates = *document.event->delegates;
  std::string out = delegates.total ? std::to_string(*delegates.total) + "!" : "";
  for (const DelegateGroup& group : delegates.groups) {
    out += "[" + group.label + (group.stated ? "=" + std::to_string(*group.stated) : "") + "]";
    for (const DelegateMember& member : group.members)
      out += " " + member.text + (member.count ? "=" + std::to_string(*member.count) : "") + ";";
  }
  return out;
}

struct Row {
  std::string_view text, described;
};

constexpr Row guests[] = {
    {"- Đại diện lãnh đạo UBND xã;\n- Trưởng các thôn.", "[] Đại diện lãnh đạo UBND xã; Trưởng các thôn;"},
    {"- Thường trực Đảng ủy xã: 02 đồng chí;\n- Trưởng các thôn: 05 người.",
     "[] Thường trực Đảng ủy xã=2; Trưởng các thôn=5;"},
    {"- Thường trực Đảng ủy xã (02 đại biểu);\n- 05 trưởng thôn.",
     "[] Thường trực Đảng ủy xã=2; 05 trưởng thôn=5;"},
    {"Tổng số: 150 đại biểu, gồm:\n\n- Lãnh đạo xã: 20 đại biểu;\n\n- Các thôn: 130 đại biểu.",
     "150![] Lãnh đạo xã=20; Các thôn=130;"},
    {"Khoảng 200 đại biểu, trong đó:\n\n- Đại biểu khách mời: 20;\n- Đại biểu chính thức: 180.",
     "200![] Đại biểu khách mời=20; Đại biểu chính thức=180;"},
    {"Tổng số đại biểu: 150 người.\n\n1. Ở huyện: 20 đại biểu, gồm:\n\n- Lãnh đạo: 05 đại biểu;\n\n- Phòng Nội vụ: 15 "
     "đại biểu;\n\n2. Ở xã: 130 đại biểu, gồm:\n\n- Các thôn: 130 đại biểu.",
     "150![Ở huyện=20] Lãnh đạo=5; Phòng Nội vụ=15;[Ở xã=130] Các thôn=130;"},
    {"* Cấp huyện:\n\n- Phòng Nội vụ.\n\n* Cấp xã:\n\n- Thường trực Đảng ủy;\n\n- Các đoàn thể.",
     "[Cấp huyện] Phòng Nội vụ;[Cấp xã] Thường trực Đảng ủy; Các đoàn thể;"},
    {"a) Khách mời\n\n- Phòng Nội vụ;\n\nb) Đại biểu chính thức\n\n- Các thôn.",
     "[Khách mời] Phòng Nội vụ;[Đại biểu chính thức] Các thôn;"},
    {"Lãnh đạo UBND xã; các trưởng thôn; đại diện các đoàn thể.",
     "[] Lãnh đạo UBND xã; các trưởng thôn; đại diện các đoàn thể;"},
    {"Số lượng: một trăm năm mươi đại biểu.\n\n- Lãnh đạo xã.", "150![] Lãnh đạo xã;"},
    {"Số lượng: 150 đại biểu (Một trăm năm mươi đại biểu).\n\n- Lãnh đạo xã.", "150![] Lãnh đạo xã;"},
    {"| TT | Thành phần | Số lượng |\n|---|---|---|\n| 1 | Lãnh đạo xã | 20 |\n| 2 | Trưởng các thôn | 5 |\n|  | Tổng cộng "
     "| 25 |",
     "25![] Lãnh đạo xã=20; Trưởng các thôn=5;"},
    {"- Đại biểu các thôn: mỗi thôn 02 đại biểu;\n- Lãnh đạo xã: 05 đồng chí.",
     "[] Đại biểu các thôn: mỗi thôn 02 đại biểu; Lãnh đạo xã=5;"},
    {"- Lãnh đạo xã: 30 người\n- Đại diện hộ dân của 12 thôn trong xã (mỗi thôn 10 hộ): 120 người\nTổng cộng: 150 người",
     "150![] Lãnh đạo xã=30; Đại diện hộ dân của 12 thôn trong xã (mỗi thôn 10 hộ)=120;"},
    {"- Các thôn: 05 thôn x 02 người = 10 người.\n- Lãnh đạo xã: 05 đồng chí.",
     "[] Các thôn: 05 thôn x 02 người = 10 người=10; Lãnh đạo xã=5;"},
    {"Dự kiến 120 đại biểu:\n\n- Lãnh đạo xã.", "120![] Lãnh đạo xã;"},
    {"Tổng số khoảng 1.200 người.\n\n- Lãnh đạo xã.", "1200![] Lãnh đạo xã;"},
    {"1. Thành phần:\n\n- Lãnh đạo xã;\n\n- Các thôn.\n\n2. Số lượng: 120 người.", "120![] Lãnh đạo xã; Các thôn;"},
    {"1. Đại biểu mời: 45 đ/c\n\n2. Thanh niên nhập ngũ: 120 thanh niên", "[Đại biểu mời=45][Thanh niên nhập ngũ=120]"},
    {"Dự kiến khoảng 250 đại biểu, cụ thể như sau:\n\n2.1. Khách mời (khoảng 50 đại biểu): Phòng Nội vụ;\n\n2.2. Đại biểu của "
     "xã (khoảng 200 đại biểu)\n\n- Đảng ủy (09 đồng chí);\n\n- Cán bộ: 191 người.",
     "250![Khách mời=50] Phòng Nội vụ;[Đại biểu của xã=200] Đảng ủy=9; Cán bộ=191;"},
    {"1. Đại biểu khách mời (20 đại biểu)\n\n- Phòng Nội vụ;\n\n2. Đại biểu chính thức (100 đại biểu)\n\n- Các thôn.",
     "[Đại biểu khách mời=20] Phòng Nội vụ;[Đại biểu chính thức=100] Các thôn;"},
};

TEST(Delegates, EveryLayout) {
  for (const Row& row : guests) {
    const Document document = test::plan_of("1. Thời gian: ngày 12/3/2032.\n\nII. THÀNH PHẦN THAM DỰ\n\n" +
                                            std::string(row.text) + "\n\nIII. KINH PHÍ\n\nTừ ngân sách xã.\n");
    EXPECT_EQ(described(document), row.described) << row.text;
  }
}

constexpr Row invited[] = {
    {"1. Thành phần:\n\n- Lãnh đạo UBND xã;\n\n- Trưởng các thôn.\n\n2. Thời gian: ngày 12/3/2032.",
     "[] Lãnh đạo UBND xã; Trưởng các thôn;"},
    {"* Thành phần mời: Lãnh đạo UBND xã, trưởng các thôn.\n\n* Thời gian: ngày 12/3/2032.",
     "[] Lãnh đạo UBND xã, trưởng các thôn;"},
    {"Thành phần tham dự:\n- Lãnh đạo UBND xã;\n- Trưởng các thôn.\n\nThời gian: ngày 12/3/2032.",
     "[] Lãnh đạo UBND xã; Trưởng các thôn;"},
    {"Thành phần gồm có:\n\n+ Lãnh đạo UBND xã;\n\n+ Trưởng các thôn.\n\nThời gian: ngày 12/3/2032.",
     "[] Lãnh đạo UBND xã; Trưởng các thôn;"},
    {"Thời gian: ngày 12/3/2032.\n\nĐịa điểm: Hội trường.", "none"},
};

TEST(Delegates, ATotalBesideTheHeading) {
  const Document document = test::plan_of("1. Thời gian: ngày 12/3/2032.\n\nII. THÀNH PHẦN (dự kiến 300 đại biểu)\n\n- Các thôn.\n");
  EXPECT_EQ(described(document), "300![] Các thôn;");
}

TEST(Delegates, AllInOneLineBehindTheTotal) {
  const Document document =
      test::plan_of("1. Thời gian: ngày 12/3/2032.\n\n2. Thành phần: 30 đại biểu, gồm: lãnh đạo xã 5 người; các thôn 25 người.\n");
  EXPECT_EQ(described(document), "30![] lãnh đạo xã 5 người=5; các thôn 25 người=25;");
}

TEST(Delegates, ATotalBesideTimeAndPlace) {
  for (const std::string_view line : {"3. Số lượng đại biểu: 250 người.", "3. **Số lượng đại biểu:** 250 đại biểu (khách mời 30).",
                                      "3. Số lượng: 250 đại biểu.", "3. Quy mô: 250 đại biểu.", "3. Tổng số đại biểu: 250"}) {
    const Document document = test::plan_of("II. THỜI GIAN, ĐỊA ĐIỂM\n\n1. Thời gian: ngày 12/3/2032.\n\n2. Địa điểm: Hội trường.\n\n" +
                                            std::string(line) + "\n");
    EXPECT_EQ(described(document), "250!") << line;
  }
  // What is given, and what stands in another section, counts no guests.
  for (const std::string_view text : {"3. Số lượng: 01 tập thể, 02 cá nhân.", "3. Số lượng: 250 phần quà.",
                                      "III. ĐỐI TƯỢNG\n\n1. Số lượng: 30 người."}) {
    const Document document = test::plan_of("II. THỜI GIAN, ĐỊA ĐIỂM\n\n1. Thời gian: ngày 12/3/2032.\n\n2. Địa điểm: Hội trường.\n\n" +
                                            std::string(text) + "\n");
    EXPECT_EQ(described(document), "none") << text;
  }
}

TEST(Delegates, TimeAndPlaceBelowTheSameHeadingAreNoGuests) {
  const Document document = test::plan_of(
      "II. THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN\n\n1. Lớp thứ nhất\n\n- Thời gian: ngày 12/3/2032.\n\n- Địa điểm: Hội trường.\n");
  EXPECT_EQ(described(document), "none");
}

// Every count from one to four figures, padded and with dots, is read as it is written.
TEST(Delegates, EveryCountComesBack) {
  for (int count = 1; count <= 3000; count += count < 120 ? 1 : 37) {
    std::string written = count < 10 ? "0" + std::to_string(count) : std::to_string(count);
    if (written.size() == 4) written.insert(1, ".");
    const Document document =
        test::plan_of("II. THÀNH PHẦN\n\nTổng số: " + written + " đại biểu.\n\n- Các thôn: " + written + " người.\n");
    ASSERT_TRUE(document.event && document.event->delegates) << written;
    EXPECT_EQ(document.event->delegates->total, count) << written;
    ASSERT_EQ(document.event->delegates->groups.size(), 1U) << written;
    EXPECT_EQ(document.event->delegates->groups[0].members[0].count, count) << written;
  }
}

TEST(Delegates, OfInvitations) {
  for (const Row& row : invited) {
    const Document document =
        test::invitation_of("UBND xã Bến Mơ tổ chức Hội nghị sơ kết quý I.\n\n" + std::string(row.text) + "\n");
    EXPECT_EQ(described(document), row.described) << row.text;
  }
}

// "45 người, gồm: A; B": the count is the group's, the members are those behind it.
TEST(Delegates, AreNamedBehindTheCountOfTheirGroup) {
  const Document document = test::plan_of(
      "1. Thời gian: 14 giờ 00 ngày 24/10/2031.\n\n2. Thành phần: Tổng số 50 đại biểu\n\n"
      "2.1. Đại biểu Trung ương: 05 người\n\n2.2. Đại biểu tỉnh: 45 người, gồm: Thường trực Tỉnh ủy; các sở, ngành.\n");
  ASSERT_TRUE(document.event && document.event->delegates);
  const Delegates& delegates = *document.event->delegates;
  EXPECT_EQ(delegates.total, 50);
  ASSERT_EQ(delegates.groups.size(), 2u);
  EXPECT_EQ(delegates.groups[1].stated, 45);
  ASSERT_EQ(delegates.groups[1].members.size(), 2u);
  EXPECT_EQ(delegates.groups[1].members[1].text, "các sở, ngành");
}

} // namespace
} // namespace congbo

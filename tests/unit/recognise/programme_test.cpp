// The programme of an event, from lists, tables with hours, and prose.

#include <gtest/gtest.h>

#include "town_papers.h"

namespace congbo {
namespace {

std::string items(const Document& document) {
  std::string out;
  if (document.event)
    for (const std::string& item : document.event->programme) out += (out.empty() ? "" : " | ") + item;
  return out;
}

struct Row {
  std::string_view text, items;
};

constexpr Row programmes[] = {
    {"III. CHƯƠNG TRÌNH\n\n- Chào cờ;\n- Khai mạc;\n- Bế mạc.", "Chào cờ | Khai mạc | Bế mạc"},
    {"III. NỘI DUNG, CHƯƠNG TRÌNH\n\n1. Chào cờ.\n\n2. Khai mạc.", "Chào cờ | Khai mạc"},
    {"3. Chương trình Hội nghị:\n\na) Chào cờ;\n\nb) Trao thưởng;", "Chào cờ | Trao thưởng"},
    {"3. Nội dung: Chào cờ; khai mạc; trao thưởng.", "Chào cờ | khai mạc | trao thưởng"},
    {"III. CHƯƠNG TRÌNH\n\n| Thời gian | Nội dung | Thực hiện |\n|---|---|---|\n| 7h30 - 8h00 | Đón tiếp đại biểu | Ban Tổ "
     "chức |\n| 8h00 - 8h10 | Khai mạc | MC |",
     "7h30 - 8h00: Đón tiếp đại biểu | 8h00 - 8h10: Khai mạc"},
    {"III. CHƯƠNG TRÌNH\n\n- 7h30: Đón tiếp đại biểu.\n\n- 8h00: Khai mạc.",
     "7h30: Đón tiếp đại biểu | 8h00: Khai mạc"},
    {"III. CHƯƠNG TRÌNH HỘI NGHỊ\n\n1. Văn nghệ chào mừng.\n\n2. Phần lễ\n\n- Chào cờ;\n\n- Khai mạc.",
     "Văn nghệ chào mừng | Phần lễ | Chào cờ | Khai mạc"},
    {"III. TRÌNH TỰ TIẾN HÀNH\n\n- Ổn định tổ chức;\n- Báo cáo.", "Ổn định tổ chức | Báo cáo"},
    {"III. CHƯƠNG TRÌNH\n\n(Có chương trình kèm theo).", ""},
    {"III. CHƯƠNG TRÌNH\n\nTT Thời gian Nội dung Phụ trách\n\n1 7h30 Đón tiếp đại biểu Đoàn trường\n\n2 8h00 Khai mạc Ban Tổ chức",
     "1 7h30 Đón tiếp đại biểu Đoàn trường | 2 8h00 Khai mạc Ban Tổ chức"},
    {"III. NỘI DUNG\n\n- Báo cáo tổng kết;\n- Trao thưởng.", "Báo cáo tổng kết | Trao thưởng"},
};

TEST(Programme, EveryLayout) {
  for (const Row& row : programmes) {
    const Document document = test::plan_of("II. THỜI GIAN\n\nNgày 12/3/2032.\n\n" + std::string(row.text) +
                                            "\n\nIV. KINH PHÍ\n\nTừ ngân sách xã.\n");
    ASSERT_TRUE(document.event) << row.text;
    EXPECT_EQ(items(document), row.items) << row.text;
  }
}

TEST(Programme, OfAnAnnex) {
  std::string text = test::plan_paper("II. THỜI GIAN\n\nNgày 12/3/2032.\n");
  text += "\nPHỤ LỤC\n\nCHƯƠNG TRÌNH HỘI NGHỊ\n\n(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/01/2032 của UBND xã)\n\n"
          "| TT | Thời gian | Nội dung |\n|---|---|---|\n| 1 | 7h30 | Đón đại biểu |\n| 2 | 8h00 | Khai mạc |\n";
  EXPECT_EQ(items(test::read(text)), "7h30: Đón đại biểu | 8h00: Khai mạc");
}

// A heading without a numeral, in bold above the table.
TEST(Programme, UnderABareHeading) {
  const Document document = test::invitation_of(
      "**Thời gian:** 14 giờ 00 ngày 19/12/2031.\n\n**Địa điểm:** Phòng họp số 1.\n\n**CHƯƠNG TRÌNH**\n\n"
      "| Thời gian | Nội dung |\n|---|---|\n| 14g00 | Khai mạc |\n| 15g00 | Trao thưởng |\n\nRất hân hạnh được đón tiếp./.\n",
      "Hội nghị biểu dương điển hình tiên tiến");
  EXPECT_EQ(items(document), "14g00: Khai mạc | 15g00: Trao thưởng");
}

// What an invitation asks for below its last label is no item.
TEST(Programme, EndsWhereTheInvitationAsks) {
  const Document document = test::invitation_of(
      "1. Thời gian: 14 giờ 00 ngày 19/12/2031.\n\n2. Địa điểm: Phòng họp số 1.\n\n3. Nội dung: Xét khen thưởng.\n\n"
      "Đề nghị các đồng chí dự họp đúng giờ./.\n", "Họp Hội đồng Thi đua - Khen thưởng xã");
  ASSERT_TRUE(document.event);
  EXPECT_EQ(document.event->programme, std::vector<std::string>{"Xét khen thưởng"});
}

} // namespace
} // namespace congbo

// What annexes hold is read as the body's is, and their numbering is their own.

#include <gtest/gtest.h>

#include "reading_of.h"

namespace congbo {
namespace {

constexpr std::string_view plan =
    "UBND XÃ HOA KHÊ\n\nSố: 7/KH-UBND\n\nKẾ HOẠCH\n\nTổ chức Hội nghị tổng kết phong trào thi đua năm 2030\n\n"
    "I. NỘI DUNG\n\n1. Thời gian: 7 giờ 30 ngày 20/3/2031.\n\n2. Địa điểm: Hội trường UBND xã.\n\n"
    "3. Thành phần: theo Phụ lục I.\n\nII. TỔ CHỨC THỰC HIỆN\n\nTheo Phụ lục III./.\n\nCHỦ TỊCH\n\nLê Văn Sáu\n\n"
    "PHỤ LỤC I\nTHÀNH PHẦN THAM DỰ HỘI NGHỊ\n(Kèm theo Kế hoạch số 7/KH-UBND ngày 02/3/2031 của UBND xã)\n\n"
    "I. ĐẠI BIỂU CẤP TRÊN: 10 đại biểu\n\n- Thường trực Huyện ủy: 02 đại biểu;\n- Phòng Nội vụ: 08 đại biểu.\n\n"
    "II. ĐẠI BIỂU XÃ: 30 đại biểu\n\n- Các thôn: 30 đại biểu.\n\n"
    "PHỤ LỤC II\nCHƯƠNG TRÌNH HỘI NGHỊ\n\n1. Đón tiếp đại biểu.\n2. Khai mạc.\n\n"
    "PHỤ LỤC III\nPHÂN CÔNG NHIỆM VỤ\n\nSTT   Nội dung công việc        Đơn vị thực hiện      Thời gian hoàn thành\n"
    "1     Chuẩn bị hội trường       Văn phòng UBND xã     18/3/2031\n"
    "2     Mời đại biểu, in sổ tay   Công chức Văn hóa     Trước 15/3/2031\n\n"
    "PHỤ LỤC IV\nDỰ TOÁN KINH PHÍ\n\nTT   Nội dung        Số lượng   Đơn giá    Thành tiền\n"
    "1    Nước uống       40         10.000     400.000\n2    Hoa tươi        2          300.000    600.000\n"
    "     Tổng cộng                             1.000.000\n";

TEST(AnnexContents, AreReadAsTheBodysAre) {
  const Document document = test::read(plan);
  ASSERT_TRUE(document.event && document.event->delegates);
  const Delegates& delegates = *document.event->delegates;
  ASSERT_EQ(delegates.groups.size(), 2u);
  EXPECT_EQ(delegates.groups[0].stated, 10);
  EXPECT_EQ(delegates.groups[0].members.size(), 2u);
  EXPECT_EQ(delegates.groups[1].members.at(0).count, 30);
  EXPECT_EQ(document.event->programme, (std::vector<std::string>{"Đón tiếp đại biểu", "Khai mạc"}));
  ASSERT_EQ(document.assignments.size(), 2u);
  EXPECT_EQ(document.assignments[0].agency, "Văn phòng UBND xã");
  EXPECT_EQ(test::edtf_of(document.assignments[1].tasks.at(0).deadline), "../2031-03-14");
  ASSERT_TRUE(document.budget);
  EXPECT_EQ(document.budget->total, 1000000);
  EXPECT_EQ(document.budget->lines.size(), 2u);
}

TEST(AnnexContents, LeaveTheBodysNumberingAlone) {
  const Document document = test::read(plan);
  ASSERT_EQ(document.sections.size(), 2u);
  EXPECT_EQ(document.sections[0].children.size(), 3u);
  EXPECT_EQ(document.sections[1].heading, "TỔ CHỨC THỰC HIỆN");
  EXPECT_EQ(document.annexes.size(), 4u);
}

}  // namespace
}  // namespace congbo

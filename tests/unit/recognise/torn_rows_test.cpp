// Rows of lists whose columns a scanner ran together, with what is left of their rules.

#include <gtest/gtest.h>

#include "reading_of.h"

namespace congbo {
namespace {

std::vector<std::string> rows_of(std::string_view list) {
  std::string text = "ỦY BAN NHÂN DÂN\nXÃ LÂM KHÊ\n\nSố: 120/QĐ-UBND\n\nQUYẾT ĐỊNH\n\n"
                     "Về việc tặng Giấy khen của Chủ tịch Ủy ban nhân dân xã\n\nQUYẾT ĐỊNH:\n\n"
                     "Điều 1. Tặng Giấy khen cho các tập thể, cá nhân (có danh sách kèm theo).\n\n"
                     "Điều 2. Quyết định này có hiệu lực kể từ ngày ký./.\n\nNơi nhận:\n- Như Điều 2;\n"
                     "- Lưu: VT.\n\nCHỦ TỊCH\n\nLê Hữu Tường\n\nDANH SÁCH KHEN THƯỞNG\n\n";
  const Document document = test::read(text.append(list));
  std::vector<std::string> rows;
  for (const Honoree& h : document.honorees)
    rows.push_back(h.order + "|" + h.honorific + "|" + h.name + "|" + std::string(slug_of(h.kind)) + "|" + h.position + "|" + h.unit);
  for (const UnreadRow& row : document.unread_rows) rows.push_back("? " + row.text);
  return rows;
}

struct RowCase {
  std::string_view row;
  std::string_view honoree;
};

TEST(TornRows, AreReadWhereTheNameEndsForCertain) {
  const RowCase cases[] = {
      {"1 Ông Lê Tự Lập Điều dưỡng, Bệnh viện Phổi", "1|Ông|Lê Tự Lập|ca-nhan|Điều dưỡng|Bệnh viện Phổi"},
      {"2 | Bà Ngân Thị Xoan Y sĩ, Trạm Y tế xã Lâm Khê", "2|Bà|Ngân Thị Xoan|ca-nhan|Y sĩ|Trạm Y tế xã Lâm Khê"},
      {"3 _| Doãn Chí Thiện Lái xe, Trung tâm Y tế", "3||Doãn Chí Thiện|ca-nhan|Lái xe|Trung tâm Y tế"},
      {"4_ | Bà Ngô Lan Hương | Kế toán, Trạm Y tế xã", "4|Bà|Ngô Lan Hương|ca-nhan|Kế toán|Trạm Y tế xã"},
      {"5 | Bs CKI. Đoàn Minh Hải Phó Giám đốc Trung tâm Y tế", "5||Đoàn Minh Hải|ca-nhan|Phó Giám đốc|Trung tâm Y tế"},
      {"6 Trần Thị Kim Oanh Trưởng khoa Nội, Bệnh viện Phổi", "6||Trần Thị Kim Oanh|ca-nhan|Trưởng khoa Nội|Bệnh viện Phổi"},
      {"7 Lê Thị Hạnh Trường THPT Sao Mai", "7||Lê Thị Hạnh|ca-nhan||Trường THPT Sao Mai"},
      {"8 Sở Giao thông vận tải", "8||Sở Giao thông vận tải|tap-the||"},
      {"9 Đoàn Thanh niên xã Lâm Khê", "9||Đoàn Thanh niên xã Lâm Khê|tap-the||"},
      {"10 Đào Văn Kỷ thôn Hạ", "10||Đào Văn Kỷ|ca-nhan||thôn Hạ"},
      {"12 Nguyễn Thị Lan Hương giáo viên Trường Tiểu học A", "12||Nguyễn Thị Lan Hương|ca-nhan|giáo viên|Trường Tiểu học A"},
      {"13 Trần Anh Khoa Giáo viên, Trường THPT Sao Mai", "13||Trần Anh Khoa|ca-nhan|Giáo viên|Trường THPT Sao Mai"},
      // Where the name may go on, nothing is guessed.
      {"14 Nguyễn Văn Đăng Khoa Giáo viên, Trường THPT", "? 14 Nguyễn Văn Đăng Khoa Giáo viên, Trường THPT"},
      {"15 Lê Thị Hoàng Nguyên Phó Trưởng phòng", "? 15 Lê Thị Hoàng Nguyên Phó Trưởng phòng"},
      {"16 Đinh Công Xuân Trường xã Lâm Khê", "? 16 Đinh Công Xuân Trường xã Lâm Khê"},
      {"17 Vũ Thị Thu Hằng điện thoại", "? 17 Vũ Thị Thu Hằng điện thoại"},
      {"11 Mmột dòng hỏng không đọc được", "? 11 Mmột dòng hỏng không đọc được"},
  };
  for (const RowCase& c : cases) EXPECT_EQ(rows_of(c.row), std::vector<std::string>{std::string(c.honoree)}) << c.row;
}

TEST(TornRows, KeepTheLinesThatContinueThem) {
  EXPECT_EQ(rows_of("TT Họ và tên Chức vụ, đơn vị công tác\n"
                    "1 | Bà Trần Thị Kim Oanh Trưởng khoa Kiểm soát bệnh tật, Trung tâm Y tế\nhuyện Sơn Hà\n"
                    "2 | Ông Lê Tự Lập Điều dưỡng, Bệnh viện Phổi\n"),
            (std::vector<std::string>{
                "1|Bà|Trần Thị Kim Oanh|ca-nhan|Trưởng khoa Kiểm soát bệnh tật|Trung tâm Y tế huyện Sơn Hà",
                "2|Ông|Lê Tự Lập|ca-nhan|Điều dưỡng|Bệnh viện Phổi"}));
}

} // namespace
} // namespace congbo

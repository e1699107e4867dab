// Honorees in tables whose columns white space alone sets apart, wrapped cells and lost headers too:
// each row is read, or told as one that cannot be.

#include <gtest/gtest.h>

#include "reading_of.h"

namespace congbo {
namespace {

// A decision whose list is `list`.
Document decision(std::string_view list) {
  std::string text = "ỦY BAN NHÂN DÂN\nXÃ LÂM KHÊ\n\nSố: 120/QĐ-UBND\n\nQUYẾT ĐỊNH\n\n"
                     "Về việc tặng Giấy khen của Chủ tịch Ủy ban nhân dân xã\n\nQUYẾT ĐỊNH:\n\n"
                     "Điều 1. Tặng Giấy khen cho các tập thể, cá nhân (có danh sách kèm theo).\n\n"
                     "Điều 2. Quyết định này có hiệu lực kể từ ngày ký./.\n\nNơi nhận:\n- Như Điều 2;\n"
                     "- Lưu: VT.\n\nCHỦ TỊCH\n\nLê Hữu Tường\n\nDANH SÁCH KHEN THƯỞNG\n\n";
  return test::read(text.append(list));
}

// "order|name|position|unit" of each honoree; "? text" of each row that could not be read.
std::vector<std::string> rows_of(const Document& document) {
  std::vector<std::string> rows;
  for (const Honoree& h : document.honorees)
    rows.push_back(h.order + "|" + h.name + "|" + h.position + "|" + h.unit);
  for (const UnreadRow& row : document.unread_rows) rows.push_back("? " + row.text);
  return rows;
}

struct ListCase {
  const char* name;
  std::string_view list;
  std::vector<std::string> rows;
};

TEST(AlignedHonorees, AreReadOrTold) {
  const ListCase cases[] = {
      {"a row without a number whose columns run together",
       "Họ và tên           Chức vụ          Đơn vị\n"
       "Ngô Lan Hương       Kế toán          Trạm Y tế xã\n"
       "Doãn Chí Thiện Trưởng thôn Thôn Hạ\n"
       "Vương Thị Kim Oanh\n"
       "Tạ Đình Khôi        Công chức        UBND xã\n",
       {"|Ngô Lan Hương|Kế toán|Trạm Y tế xã", "|Doãn Chí Thiện|Trưởng thôn|Thôn Hạ", "|Vương Thị Kim Oanh||",
        "|Tạ Đình Khôi|Công chức|UBND xã"}},
      {"header", "STT   Họ và tên         Chức vụ         Đơn vị công tác\n"
                 "1     Ngô Lan Hương     Kế toán         Trạm Y tế xã\n"
                 "2     Doãn Chí Thiện                    Hội Nông dân xã\n",
       {"1|Ngô Lan Hương|Kế toán|Trạm Y tế xã", "2|Doãn Chí Thiện||Hội Nông dân xã"}},
      {"wrapped names, posts and headers",
       "STT   Họ và tên         Chức vụ,\n                        đơn vị công tác\n"
       "1     Nguyễn Thị Hoàng  Kế toán Trạm\n      Lan               Y tế xã\n"
       "2     Trường Tiểu học   Thôn Hạ\n      Lâm Khê\n",
       {"1|Nguyễn Thị Hoàng Lan|Kế toán|Trạm Y tế xã", "2|Trường Tiểu học Lâm Khê||Thôn Hạ"}},
      {"groups and a page break",
       "TT    Tên tập thể, cá nhân    Thôn\nI. TẬP THỂ\n1     Trạm Y tế xã            Hạ\n\n2\n\n"
       "II. CÁ NHÂN\n1     Ngô Lan Hương           Hạ\n",
       {"1|Trạm Y tế xã||Hạ", "1|Ngô Lan Hương||Hạ"}},
      {"no header", "1    Ngô Lan Hương     Kế toán\n2    Doãn Chí Thiện    Văn thư\n",
       {"1|Ngô Lan Hương|Kế toán|", "2|Doãn Chí Thiện|Văn thư|"}},
      {"no numbers", "Họ và tên         Chức vụ        Đơn vị\nNgô Lan Hương     Hiệu trưởng    Trường Mầm non Hoa Ban\n",
       {"|Ngô Lan Hương|Hiệu trưởng|Trường Mầm non Hoa Ban"}},
      {"columns run together", "STT   Họ và tên         Chức vụ      Thôn\n1     Ngô Lan Hương     Kế toán      Hạ\n"
                               "2     Doãn Chí Thiện Phó Trưởng thôn Bãi Bồi\n",
       {"1|Ngô Lan Hương|Kế toán|Hạ", "? 2 Doãn Chí Thiện Phó Trưởng thôn Bãi Bồi"}},
      {"no columns at all", "STT Họ và tên Chức vụ\n1 Ngô Lan Hương Kế toán\n2 Doãn Chí Thiện Văn thư\n",
       {"1|Ngô Lan Hương|Kế toán|", "2|Doãn Chí Thiện|Văn thư|"}},
      {"drawn, wrapped", "+----+----------+----------+\n| TT | Họ và    | Chức vụ, |\n|    | tên      | đơn vị   |\n"
                         "+====+==========+==========+\n| 1  | Ngô Lan  | Kế toán  |\n|    | Hương    | Đoàn xã  |\n"
                         "+----+----------+----------+\n",
       {"1|Ngô Lan Hương|Kế toán|Đoàn xã"}},
      {"drawn, no header", "| 1 | Ngô Lan Hương | Kế toán |\n|---|---|---|\n| 2 | … | Văn thư |\n",
       {"1|Ngô Lan Hương|Kế toán|", "? 2 Văn thư"}},
      {"drawn, two persons in a row with one number",
       "| STT | Họ và tên | Thôn |\n|---|---|---|\n| 1 | Ngô Lan Hương | Hạ |\n|  | Doãn Chí Thiện | Hạ |\n",
       {"1|Ngô Lan Hương||Hạ", "|Doãn Chí Thiện||Hạ"}},
      {"a table of another kind", "STT   Nội dung        Số lượng   Thành tiền\n1     Khung Giấy khen    12       600.000\n", {}},
  };
  for (const ListCase& c : cases) EXPECT_EQ(rows_of(decision(c.list)), c.rows) << c.name;
}

// Where a title names several awards, headings in capitals are given the spelling of the title.
TEST(AlignedHonorees, HaveTheAwardOfTheirHeadingAsTheTitlePrintsIt) {
  const Document document = test::read(
      "UBND XÃ HOA KHÊ\n\nSố: 77/QĐ-UBND\n\nQUYẾT ĐỊNH\n\nVề việc công nhận danh hiệu “Lao động tiên tiến” và tặng "
      "Giấy khen năm 2030\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Công nhận danh hiệu “Lao động tiên tiến” cho 01 cá nhân; tặng "
      "Giấy khen cho 01 cá nhân (có danh sách kèm theo).\n\nCHỦ TỊCH\n\nLê Hữu Tường\n\nDANH SÁCH KHEN THƯỞNG\n\n"
      "I. DANH HIỆU “LAO ĐỘNG TIÊN TIẾN”\nSTT   HỌ VÀ TÊN        CHỨC VỤ\n 1    Ngô Lan Hương    Kế toán\n"
      "II. GIẤY KHEN\nSTT   HỌ VÀ TÊN        CHỨC VỤ\n 1    Doãn Chí Thiện   Văn thư\n");
  ASSERT_EQ(document.honorees.size(), 2u);
  EXPECT_EQ(document.honorees[0].award, "Lao động tiên tiến");
  EXPECT_EQ(document.honorees[1].award, "Giấy khen");
}

// n rows give n honorees, whatever parts the columns.
TEST(AlignedHonorees, AreAllThereInAGeneratedList) {
  const char* given[] = {"Hạnh", "Páo", "Bích", "Tường", "Khuê", "Nhơn", "Én"};
  for (const std::size_t rows : {2U, 9U, 150U})
    for (const bool tabs : {false, true}) {
      const std::string gap = tabs ? "\t" : "    ";
      std::string list = "STT" + gap + "Họ và tên" + gap + "Chức vụ\n";
      std::vector<std::string> expected;
      for (std::size_t i = 1; i <= rows; ++i) {
        const std::string name = std::string("Nguyễn ") + given[i / 7 % 7] + " " + given[i % 7];
        list += std::to_string(i) + gap + name + gap + "Trưởng ban\n";
        expected.push_back(std::to_string(i) + "|" + name + "|Trưởng ban|");
        if (i % 40 == 0) list += "\n" + std::to_string(1 + i / 40) + "\n\n";
      }
      EXPECT_EQ(rows_of(decision(list)), expected) << rows << (tabs ? " tabs" : " spaces");
    }
}

}  // namespace
}  // namespace congbo

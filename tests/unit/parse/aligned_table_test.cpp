// Tables whose columns nothing but white space sets apart: which lines are their rows, and the cells of
// each as "a|b|c".

#include <memory>

#include <gtest/gtest.h>

#include "parse/lines.h"

namespace congbo {
namespace {

// The cells of each row, joined; a line that is none as it stands.
std::vector<std::string> rows_of(const std::string& body) {
  const auto arena = std::make_unique<char[]>(line_arena_size(body.size()));
  std::vector<std::string> rows;
  for (const Line& line : read_lines(body, 1, arena.get())) {
    if (line.kind == LineKind::blank) continue;
    std::string& row = rows.emplace_back(line.kind == LineKind::table_row ? "" : line.text);
    for (std::size_t i = 0; i < line.cells.size(); ++i) row.append(i == 0 ? "" : "|").append(line.cells[i]);
  }
  return rows;
}

struct TableCase {
  const char* name;
  std::string text;
  std::vector<std::string> rows;
};

TEST(AlignedTable, IsReadInEveryDress) {
  const TableCase cases[] = {
      {"header and rows", "STT   Họ và tên        Chức vụ\n1     Lê Văn Sáu       Kế toán\n",
       {"STT|Họ và tên|Chức vụ", "1|Lê Văn Sáu|Kế toán"}},
      {"a number before one space", "TT   Họ tên        Thôn\n1. Lê Văn Sáu     Hạ\n10. Vi Thị Én     Bãi\n",
       {"TT|Họ tên|Thôn", "1.|Lê Văn Sáu|Hạ", "10.|Vi Thị Én|Bãi"}},
      {"tabs, an empty cell", "STT\tHọ và tên\tChức vụ\tThôn\n1\tLê Văn Sáu\t\tHạ\n",
       {"STT|Họ và tên|Chức vụ|Thôn", "1|Lê Văn Sáu||Hạ"}},
      {"cells below the middle of headers",
       " STT        Họ và tên              Chức vụ           Đơn vị\n"
       "  1    Lê Văn Sáu            Kế toán              Trạm Y tế\n"
       "  2    Vi Thị Én                                  Hội Phụ nữ\n",
       {"STT|Họ và tên|Chức vụ|Đơn vị", "1|Lê Văn Sáu|Kế toán|Trạm Y tế", "2|Vi Thị Én||Hội Phụ nữ"}},
      {"wrapped cells", "STT   Họ và tên        Chức vụ\n1     Lê Văn Sáu       Kế toán Hợp tác\n"
                        "                       xã Hoa Ban\n",
       {"STT|Họ và tên|Chức vụ", "1|Lê Văn Sáu|Kế toán Hợp tác", "||xã Hoa Ban"}},
      {"quoted and strong", "> **STT   Họ và tên        Chức vụ**\n> 1     Lê Văn Sáu       *Kế toán*\n",
       {"STT|Họ và tên|Chức vụ", "1|Lê Văn Sáu|Kế toán"}},
      {"a page break", "STT   Họ và tên        Chức vụ\n1     Lê Văn Sáu       Kế toán\n\nTrang 2\n\n"
                       "2     Vi Thị Én        Văn thư\n",
       {"STT|Họ và tên|Chức vụ", "1|Lê Văn Sáu|Kế toán", "Trang 2", "2|Vi Thị Én|Văn thư"}},
      {"blank lines between rows", "STT   Họ và tên        Chức vụ\n\n\n1     Lê Văn Sáu       Kế toán\n",
       {"STT|Họ và tên|Chức vụ", "1|Lê Văn Sáu|Kế toán"}},
      {"rules drawn between", "STT   Họ và tên        Chức vụ\n----- ---------------- ---------\n"
                              "1     Lê Văn Sáu       Kế toán\n                       xã\n",
       {"STT|Họ và tên|Chức vụ", "", "1|Lê Văn Sáu|Kế toán", "||xã"}},
      {"without a header", "1    Lê Văn Sáu       Kế toán\n2    Vi Thị Én        Văn thư\n",
       {"1|Lê Văn Sáu|Kế toán", "2|Vi Thị Én|Văn thư"}},
      {"without numbers", "Họ và tên        Chức vụ       Đơn vị\nLê Văn Sáu       Kế toán       Trạm Y tế\n",
       {"Họ và tên|Chức vụ|Đơn vị", "Lê Văn Sáu|Kế toán|Trạm Y tế"}},
      {"groups", "STT   Họ và tên        Chức vụ\nI. TẬP THỂ\n1     Trạm Y tế xã\nB     CÁ NHÂN\n1     Lê Văn Sáu       Kế toán\n",
       {"STT|Họ và tên|Chức vụ", "I. TẬP THỂ", "1|Trạm Y tế xã|", "B|CÁ NHÂN|", "1|Lê Văn Sáu|Kế toán"}},
      {"a cell that runs over the next", "STT   Họ và tên        Chức vụ      Thôn\n1     Lê Văn Sáu       Kế toán      Hạ\n"
                                         "2     Vi Thị Én Văn thư Ủy ban        Bãi\n",
       {"STT|Họ và tên|Chức vụ|Thôn", "1|Lê Văn Sáu|Kế toán|Hạ", "2|||Vi Thị Én Văn thư Ủy ban Bãi"}},
      {"a budget", "TT   Nội dung        Số lượng   Đơn giá    Thành tiền\n1    Hoa tươi        2          300.000    600.000\n",
       {"TT|Nội dung|Số lượng|Đơn giá|Thành tiền", "1|Hoa tươi|2|300.000|600.000"}},
      {"a programme", "Thời gian      Nội dung\n7h30           Đón tiếp đại biểu\n",
       {"Thời gian|Nội dung", "7h30|Đón tiếp đại biểu"}},
  };
  for (const TableCase& c : cases) EXPECT_EQ(rows_of(c.text), c.rows) << c.name;
}

// Wide spaces alone make no table.
TEST(AlignedTable, IsNoOtherTextWithGaps) {
  const std::string cases[] = {
      "ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n",
      "Số: 12/KH-UBND           Hoa Ban, ngày 5 tháng 3 năm 2031\n",
      "Nơi nhận:                TM. ỦY BAN NHÂN DÂN\n",
      "1.  Mục   đích và yêu  cầu của Hội nghị\n2.  Thành   phần\n",
      "Thời gian:    7 giờ 30\nĐịa điểm:     Hội trường\n",
      "Tổ chức  Hội nghị  tổng kết\n",
      "Số lượng   đại biểu:   120\n",
      "STT\n1    Lê Văn Sáu\n",
  };
  for (const std::string& text : cases)
    for (const std::string& row : rows_of(text)) EXPECT_EQ(row.find('|'), row.npos) << text;
}

// What stands right below a table, to the left or in capitals to the right, is no row of it.
TEST(AlignedTable, EndsAtTheSignature) {
  const std::string table = "STT   Họ và tên        Chức vụ\n1     Lê Văn Sáu       Kế toán\n";
  for (const std::string below :
       {"Nơi nhận:              CHỦ TỊCH\n", "                       CHỦ TỊCH\n", "Điều 2. Quyết định này có hiệu lực.\n",
        "Danh sách này có 01 cá nhân.\n"}) {
    const std::vector<std::string> rows = rows_of(table + below);
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[2].find('|'), std::string::npos) << below;
  }
}

}  // namespace
}  // namespace congbo

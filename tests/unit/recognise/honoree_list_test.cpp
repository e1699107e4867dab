// Lists of honorees that lie beside a document: rows of a .csv, or of a sheet.

#include <gtest/gtest.h>

#include "reading_of.h"

namespace congbo {
namespace {

struct ListCase {
  std::string_view text; // as a .csv
  std::string_view sheet;
  std::vector<std::string> honorees; // "name|kind|unit|award"
  std::size_t unread = 0;
};

RecognisedList list_of(std::string_view text, std::string_view sheet = {}) {
  std::vector<ListRow> rows;
  for (CellTable::Row& row : parse_csv(text).rows) rows.push_back({row.line, std::move(row.cells)});
  return recognise_list(rows, Register::built_in(), sheet);
}

TEST(HonoreeList, IsReadInItsForms) {
  const ListCase cases[] = {
      {"STT,Họ và tên,Đơn vị,Hình thức khen thưởng\n1,Ngô Lan Hương,Thôn Hạ,Giấy khen\n", "",
       {"Ngô Lan Hương|ca-nhan|Thôn Hạ|Giấy khen"}},
      {"TT;HỌ TÊN;NƠI CÔNG TÁC\n1;Ngô Lan Hương;Thôn Hạ, xã Lâm Khê\n2;Vi Văn Pùa;Thôn Hạ\n", "Giấy khen",
       {"Ngô Lan Hương|ca-nhan|Thôn Hạ, xã Lâm Khê|Giấy khen", "Vi Văn Pùa|ca-nhan|Thôn Hạ|Giấy khen"}},
      {"DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN\n,,\nSTT,ho ten,don vi\n1,Ngô Lan Hương,Thôn Hạ\n", "Sheet1",
       {"Ngô Lan Hương|ca-nhan|Thôn Hạ|GIẤY KHEN"}},
      {"STT,Tên tập thể,Danh hiệu\n1,Trạm Y tế xã,Tập thể lao động tiên tiến\n", "",
       {"Trạm Y tế xã|tap-the||Tập thể lao động tiên tiến"}},
      {"STT,Họ tên chủ hộ,Thôn\n1,Tẩn Mỹ Dao,Nà Pheo\n", "Gia đình văn hóa",
       {"Tẩn Mỹ Dao|ho-gia-dinh|Nà Pheo|Gia đình văn hóa"}},
      {"STT,Họ và tên,Đơn vị\nI,TẬP THỂ,\n1,Trạm Y tế xã,\nII,CÁ NHÂN,\n1,Ngô Lan Hương,Thôn Hạ\n", "",
       {"Trạm Y tế xã|tap-the||", "Ngô Lan Hương|ca-nhan|Thôn Hạ|"}},
      {"STT,Họ và tên,Đơn vị\n1,,Thôn Hạ\n2,Ngô Lan Hương,Thôn Hạ\n3,,\n", "",
       {"Ngô Lan Hương|ca-nhan|Thôn Hạ|"}, 1},
      {"Họ và tên,Chức vụ,Đơn vị\nBà Cà Thị Hoan,Hiệu trưởng,Trường Tiểu học Hoa Ban\nÔng Lò Văn Hặc,Bí thư,Chi bộ Bản Mé\n", "",
       {"Cà Thị Hoan|ca-nhan|Trường Tiểu học Hoa Ban|", "Lò Văn Hặc|ca-nhan|Chi bộ Bản Mé|"}},
      {"Khoản chi,Số tiền\nHoa,200000\n", "", {}},
      {"", "", {}},
  };
  for (const ListCase& c : cases) {
    const RecognisedList list = list_of(c.text, c.sheet);
    std::vector<std::string> shown;
    for (const Honoree& h : list.honorees)
      shown.push_back(h.name + "|" + std::string(slug_of(h.kind)) + "|" + h.unit + "|" + h.award);
    EXPECT_EQ(shown, c.honorees) << c.text;
    EXPECT_EQ(list.unread_rows.size(), c.unread) << c.text;
  }
}

TEST(HonoreeList, StaysQuickWithManyColumns) {
  std::string text = "STT,Họ và tên";
  for (int i = 0; i < 20000; ++i) text += ",x";
  text += '\n';
  for (int row = 0; row < 20; ++row) {
    text += "1,Ngô Lan Hương";
    for (int i = 0; i < 20000; ++i) text += ",y";
    text += '\n';
  }
  EXPECT_EQ(list_of(text).honorees.size(), 20U);
}

} // namespace
} // namespace congbo

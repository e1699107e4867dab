// What a document says that it corrects or revokes, and that those it names so are not honoured by it.

#include <gtest/gtest.h>

#include "reading_of.h"

namespace congbo {
namespace {

using test::read;

std::string shown(const Document& document) {
  std::string all;
  for (const Amendment& a : document.amendments) {
    if (!all.empty()) all += " ";
    all += a.kind == Amendment::Kind::corrects ? "corrects " : "revokes ";
    all += a.reference.empty() ? "?" : a.reference;
    if (a.date) all += "@" + a.date->edtf;
    if (a.whole) all += " whole";
  }
  return all;
}

std::string decision(std::string_view title, std::string_view articles) {
  std::string text = "ỦY BAN NHÂN DÂN\nXÃ LÂM KHÊ\n\nSố: 31/QĐ-UBND\n\nLâm Khê, ngày 12 tháng 3 năm 2024\n\n"
                     "QUYẾT ĐỊNH\n\n";
  text.append(title).append("\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ LÂM KHÊ\n\n"
                            "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;\n\nQUYẾT ĐỊNH:\n\n");
  return text.append(articles).append("\n\nĐiều 3. Quyết định này có hiệu lực kể từ ngày ký./.\n\nNơi nhận:\n"
                                      "- Như Điều 3;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nLê Hữu Tường\n");
}

struct DecisionCase {
  std::string_view title, articles, amendments;
  std::size_t honorees = 0;
};

TEST(Amendments, OfDecisions) {
  const DecisionCase cases[] = {
      {"Về việc hủy bỏ Quyết định số 12/QĐ-UBND ngày 05/01/2024",
       "Điều 1. Hủy bỏ toàn bộ Quyết định số 12/QĐ-UBND ngày 05 tháng 01 năm 2024 của Chủ tịch Ủy ban nhân dân xã.",
       "revokes 12/QĐ-UBND@2024-01-05 whole"},
      {"Về việc huỷ bỏ Quyết định số 12/QĐ-UBND", "Điều 1. Giao Văn phòng thông báo việc này.", "revokes 12/QĐ-UBND whole"},
      {"Về việc hủy bỏ quyết định khen thưởng",
       "Điều 1. Hủy bỏ Quyết định số 12/QĐ-UBND ngày 05/01/2024 và Quyết định số 13/QĐ-UBND ngày 06/01/2024.",
       "revokes 12/QĐ-UBND@2024-01-05 whole revokes 13/QĐ-UBND@2024-01-06 whole"},
      {"Về việc hủy bỏ danh hiệu thi đua",
       "Điều 1. Hủy bỏ danh hiệu “Lao động tiên tiến” của ông Vũ Đình Cường, Trưởng thôn Hạ, tại Quyết định số "
       "12/QĐ-UBND ngày 05/01/2024.",
       "revokes 12/QĐ-UBND@2024-01-05"},
      {"Về việc thu hồi Giấy khen",
       "Điều 1. Thu hồi Giấy khen đã tặng theo Quyết định số 12/QĐ-UBND cho các cá nhân sau:\n\n1. Ông Vũ Đình Cường, "
       "Trưởng thôn Hạ;\n\n2. Bà Phùng Thị Lý, giáo viên.",
       "revokes 12/QĐ-UBND"},
      {"Về việc hủy bỏ một phần Quyết định số 12/QĐ-UBND",
       "Điều 1. Hủy bỏ Quyết định số 12/QĐ-UBND đối với bà Phùng Thị Lý.", "revokes 12/QĐ-UBND"},
      {"Về việc đính chính Quyết định số 12/QĐ-UBND ngày 05/01/2024",
       "Điều 1. Đính chính tên tại điểm a như sau:\n\n1. Ông Vũ Đình Cương, Trưởng thôn Hạ, nay sửa là ông Vũ Đình Cường.",
       "corrects 12/QĐ-UBND@2024-01-05"},
      {"Về việc tặng Giấy khen của Chủ tịch Ủy ban nhân dân xã",
       "Điều 1. Tặng Giấy khen cho các cá nhân:\n\n1. Ông Vũ Đình Cường, Trưởng thôn Hạ;\n\n2. Bà Phùng Thị Lý, giáo "
       "viên.\n\nĐiều 2. Hủy bỏ Quyết định số 12/QĐ-UBND ngày 05/01/2024.",
       "revokes 12/QĐ-UBND@2024-01-05 whole", 2},
      // What is withdrawn is neither a document nor an award.
      {"Về việc thu hồi đất", "Điều 1. Thu hồi đất của hộ ông Vũ Đình Cường theo Quyết định số 12/QĐ-UBND.", ""},
      {"Về việc thu hồi tiền thưởng", "Điều 1. Thu hồi tiền thưởng Giấy khen đã chi theo Quyết định số 12/QĐ-UBND.", ""},
      // Other words that look alike without their accents, or only speak of it.
      {"Về việc ổn định chính trị theo Quyết định số 12/QĐ-UBND", "Điều 1. Ổn định chính trị trên địa bàn.", ""},
      {"Về việc tặng Giấy khen cho người đã nộp đơn xin hủy bỏ Quyết định số 12/QĐ-UBND", "Điều 1. Giao Văn phòng thực hiện.",
       ""},
  };
  for (const DecisionCase& c : cases) {
    const Document document = read(decision(c.title, c.articles));
    EXPECT_EQ(shown(document), c.amendments) << c.title;
    EXPECT_EQ(document.honorees.size(), c.honorees) << c.title;
  }
}

TEST(Amendments, OfLettersAndNotices) {
  EXPECT_EQ(shown(read("ỦY BAN NHÂN DÂN\nXÃ LÂM KHÊ\n\nSố: 4/UBND-VX\nV/v đính chính Kế hoạch số 7/KH-UBND ngày 02/01/2024\n\n"
                       "Kính gửi: Các thôn.\n\nGiao Văn phòng thu hồi và cấp đổi Giấy khen cho bà Phùng Thị Lý./.\n")),
            "corrects 7/KH-UBND@2024-01-02");
  EXPECT_EQ(shown(read("THÔNG BÁO\n\nVề việc đính chính danh sách khen thưởng\n\nỦy ban nhân dân xã đính chính Quyết định số "
                       "12/QĐ-UBND ngày 05/01/2024 như sau.\n")),
            "corrects 12/QĐ-UBND@2024-01-05");
  EXPECT_EQ(shown(read("THÔNG BÁO\n\nVề việc đính chính danh sách khen thưởng\n\nTên bà Lý nay sửa là Phùng Thị Lý.\n")), "corrects ?");
  EXPECT_EQ(shown(read("KẾ HOẠCH\n\nĐính chính Kế hoạch số 7/KH-UBND\n\nI. MỤC ĐÍCH\n")), "");
  EXPECT_EQ(shown(read("THÔNG BÁO\n\nVề việc hủy bỏ Quyết định số 12/QĐ-UBND\n\nỦy ban nhân dân xã thông báo.\n")), "")
      << "only a decision revokes";
}

TEST(Amendments, RevokingAnAwardIsNoCancelledEvent) {
  const Document document = read(decision("Về việc hủy bỏ Quyết định số 12/QĐ-UBND về việc khen thưởng tại Hội nghị tổng kết",
                                          "Điều 1. Hủy bỏ Quyết định số 12/QĐ-UBND."));
  EXPECT_EQ(document.notice, Document::Notice::none);
  EXPECT_TRUE(document.amends_only);
}

}  // namespace
}  // namespace congbo

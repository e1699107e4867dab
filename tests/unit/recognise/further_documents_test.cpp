// Several documents in one file: the first is read as if it were alone, the others are told where they
// begin (V17).

#include <gtest/gtest.h>

#include "sample_documents.h"

namespace congbo {
namespace {

constexpr std::string_view plan_of_town =
    "ỦY BAN NHÂN DÂN\nXÃ HOA KHÊ\n\nSố: 12/KH-UBND\n\nHoa Khê, ngày 05 tháng 3 năm 2031\n\n"
    "KẾ HOẠCH\n\nTổ chức Hội nghị tổng kết năm 2030\n\nI. NỘI DUNG\n\n1. Thời gian: 7 giờ 30 ngày "
    "20/3/2031.\n\n2. Địa điểm: Hội trường UBND xã.\n\nNơi nhận:\n- Các thôn;\n- Lưu: VT.\n\n"
    "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Văn Sáu\n";

constexpr std::string_view plan_with_annex =
    "UBND XÃ HOA KHÊ\n\nSố: 7/KH-UBND\n\nKẾ HOẠCH\n\nTổ chức Lễ phát động\n\nI. NỘI DUNG\n\n"
    "Phát động thi đua.\n\nCHỦ TỊCH\n\nLê Văn Sáu\n\nPHỤ LỤC\nDỰ TOÁN KINH PHÍ\n"
    "(Kèm theo Kế hoạch số 7/KH-UBND ngày 02/3/2031 của UBND xã)\n\n1. Nước uống: 20 người x 10.000 đồng "
    "= 200.000 đồng.\n\n2. Hoa tươi: 300.000 đồng.\n\nTổng cộng: 500.000 đồng.\n";

constexpr std::string_view decision_with_list =
    "| UBND TỈNH HOA GIANG<br>SỞ Y TẾ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc |\n"
    "|---|---|\n| Số: 9/QĐ-SYT | Hoa Giang, ngày 01 tháng 3 năm 2031 |\n\nQUYẾT ĐỊNH\n\n"
    "Về việc tặng Giấy khen\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Tặng Giấy khen cho 01 cá nhân (có danh sách kèm "
    "theo).\n\nĐiều 2. Quyết định có hiệu lực từ ngày ký./.\n\nGIÁM ĐỐC\n\nVi Thị Én\n\n"
    "DANH SÁCH KHEN THƯỞNG\n\n| STT | Họ và tên | Chức vụ |\n|---|---|---|\n| 1 | Lê Văn Ba | Y sĩ |\n";

constexpr std::string_view pledge =
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nGIAO ƯỚC THI ĐUA\n\n"
    "1. Thi đua làm đường thôn.\n\n2. Thi đua học tập.\n\n| THÔN HẠ<br><br>Lê Văn Ba | THÔN BÃI<br><br>Vi "
    "Thị Én |\n|---|---|\n";

struct SecondCase {
  std::string_view name, text;
};
constexpr SecondCase seconds[] = {
    {"agency first", "ỦY BAN NHÂN DÂN\nXÃ HOA KHÊ\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh "
                     "phúc\n\nSố: 8/GM-UBND\n\nGIẤY MỜI\n\nDự Hội nghị\n\nCHỦ TỊCH\n\nLê Văn Sáu\n"},
    {"columns run together", "UBND TỈNH HOA GIANG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ Y TẾ Độc lập - Tự do - Hạnh "
                             "phúc\nSố: 3/BC-SYT Hoa Giang, ngày 5 tháng 3 năm 2031\nBÁO CÁO\n\nTình hình\n"},
    {"a table", "| UBND XÃ HOA KHÊ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n|---|---|\n| Số: 4/TB-UBND | Hoa Khê, "
                "ngày 5 tháng 3 năm 2031 |\n\nTHÔNG BÁO\n\nVề việc họp thôn\n"},
    {"a letter", "UBND XÃ HOA KHÊ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 31/UBND-VP\nV/v họp thôn\n\nKính gửi: "
                 "Các thôn.\n"},
    {"without a motto", "ĐẢNG ỦY XÃ HOA KHÊ\nSố: 31-TB/ĐU\n\nTHÔNG BÁO\n\nVề việc họp chi bộ\n"},
};

struct Join {
  std::string_view name, text;
};
constexpr Join joins[] = {{"no blank line", "\n"},        {"a blank line", "\n\n"},
                          {"a page's number", "\n\n7\n\n"}, {"a page's name", "\n\nTrang 2/5\n\n"},
                          {"a number in dashes", "\n\n- 3 -\n\n"}, {"a rule", "\n\n---\n\n"},
                          {"many blank lines", "\n\n\n\n\n\n"}};

TEST(FurtherDocuments, LeaveTheFirstAsItIsAlone) {
  for (const std::string_view text : {plan_of_town, plan_with_annex, decision_with_list, pledge}) {
    const std::string first(text.substr(0, text.find_last_not_of('\n') + 1));
    const std::string alone = test::json_of(first);
    EXPECT_TRUE(test::read(first).further_documents.empty()) << first;
    for (const SecondCase& second : seconds) {
      // Where nothing shows that a pledge ended, motto and number must both say that another begins.
      if (text == pledge && second.text.find("CỘNG HÒA") == std::string_view::npos) continue;
      for (const Join& join : joins) {
        if (second.text[0] == '|' && first.ends_with('|') && join.name == "no blank line") continue;  // one table
        const std::string both = first + std::string(join.text) + std::string(second.text);
        EXPECT_EQ(test::json_of(both), alone) << second.name << " behind " << join.name << "\n" << first;
        const std::string above = first + std::string(join.text);
        const int line = 1 + static_cast<int>(std::ranges::count(above, '\n'));
        EXPECT_EQ(test::read(both).further_documents, std::vector<int>{line})
            << second.name << " behind " << join.name << "\n" << first;
      }
    }
  }
}

TEST(FurtherDocuments, AreAllTold) {
  const std::string second(seconds[0].text), third(seconds[1].text);
  const std::string text = std::string(plan_of_town) + "\n" + second + "\n" + third;
  EXPECT_EQ(test::read(text).further_documents.size(), 2u);
}

// What belongs to a document in spite of a letterhead or a type's name.
TEST(FurtherDocuments, AreNotWhatIsIssuedWithTheFirst) {
  const std::string_view parts[] = {
      "PHỤ LỤC\n\nMẫu số 01\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nBÁO CÁO\n\nKết "
      "quả\n",
      "KẾ HOẠCH\n\nThực hiện phong trào thi đua\n(Kèm theo Quyết định số 9/QĐ-SYT)\n\nI. MỤC ĐÍCH\n\nNơi nhận: "
      "các đơn vị.\n",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nQUY CHẾ\n\nHoạt động\n(Ban hành kèm theo Quyết định số "
      "9/QĐ-SYT)\n\nĐiều 1. Phạm vi.\n",
      "DANH SÁCH ĐẠI BIỂU\n\n1. Lê Văn Ba.\n"};
  for (const std::string_view part : parts)
    EXPECT_TRUE(test::read(std::string(plan_of_town) + "\n" + std::string(part)).further_documents.empty()) << part;
}

}  // namespace
}  // namespace congbo

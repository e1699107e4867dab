// Kind, type name and abstract.

#include <gtest/gtest.h>

#include "reading_of.h"

namespace congbo {
namespace {

using test::read;

struct KindCase {
  std::string_view text;
  DocumentKind kind;
};

TEST(Title, ReadsTheKind) {
  const KindCase cases[] = {
      {"KẾ HOẠCH\n\nTổ chức Hội nghị\n", DocumentKind::ke_hoach},
      {"## **KẾ HOẠCH**\n\n### **Tổ chức Hội nghị**\n", DocumentKind::ke_hoach},
      {"K Ế  H O Ạ C H\n\nTổ chức Hội nghị\n", DocumentKind::ke_hoach},
      {"KÉẺ HOẠCH\n\nTổ chức Hội nghị\n", DocumentKind::ke_hoach},
      {"Kế hoạch\n\nTổ chức Hội nghị\n", DocumentKind::ke_hoach},
      {"KE HOACH\n\nTo chuc Hoi nghi\n", DocumentKind::ke_hoach},
      {"GIẤY MỜI\n\nDự Hội nghị\n", DocumentKind::giay_moi},
      {"GIẤY MỜI HỌP\n\nVề việc tổng kết\n", DocumentKind::giay_moi},
      {"KẾ HOẠCH LIÊN TỊCH\n\nTổ chức Hội nghị\n", DocumentKind::ke_hoach},
      {"THỨ MỜI\n\nHọp góp ý\n", DocumentKind::giay_moi},
      {"QUYÉT ĐỊNH\n\nVề việc tặng Giấy khen\n", DocumentKind::quyet_dinh},
      {"THÔNG BẢO\n\nKết quả xếp loại\n", DocumentKind::thong_bao},
      {"BÁO CÁO\n\nKết quả phong trào\n", DocumentKind::bao_cao},
      {"HƯỚNG DẪN\n\nBình xét thi đua\n", DocumentKind::huong_dan},
      {"CHỈ THỊ\n\nVề việc phát động thi đua\n", DocumentKind::chi_thi},
      {"TỜ TRÌNH\n\nVề việc đề nghị khen thưởng\n", DocumentKind::to_trinh},
      {"NGHỊ QUYẾT\n\nVề nhiệm vụ năm 2024\n", DocumentKind::nghi_quyet},
      {"BIÊN BẢN\n\nHọp bình xét\n", DocumentKind::bien_ban},
      {"QUY CHẾ\n\nHoạt động của Cụm thi đua\n", DocumentKind::quy_che},
      {"GIAO ƯỚC THI ĐUA\n\nNăm 2024\n", DocumentKind::giao_uoc},
      {"KẾ HOẠCH (DỰ THẢO)\n\nTổ chức Hội nghị\n", DocumentKind::ke_hoach},
      {"UBND XÃ AN KHÊ\nSố: 4/UBND\nV/v tổng kết thi đua\n\nKính gửi: Các thôn.\n\nUBND xã đề "
       "nghị.\n",
       DocumentKind::cong_van},
      {"UBND XÃ AN KHÊ\nSố: 4/UBND-VX\n\nKính gửi: Các thôn.\n\nUBND xã đề nghị.\n",
       DocumentKind::cong_van},
      {"UBND XÃ AN KHÊ\nSố: 4/TB-UBND\n\nUBND xã thông báo các thôn biết.\n",
       DocumentKind::thong_bao},
      {"Số: 4/QĐ-UBND\n\nCăn cứ Luật Thi đua, khen thưởng;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Tặng Giấy "
       "khen.\n",
       DocumentKind::quyet_dinh},
      {"# Thị xã tổng kết phong trào thi đua\n\nSáng 20/3, Hội nghị được tổ chức.\n",
       DocumentKind::bai_viet},
      {"Sáng 20/3, thị xã tổ chức Hội nghị tổng kết.\n", DocumentKind::bai_viet},
      {"GIẦY MỜI\n\nDự Hội nghị\n", DocumentKind::giay_moi},
      {"GIÂY MỜI\n\nDự Hội nghị\n", DocumentKind::giay_moi},
      {"THỨ Mời\n\nHọp góp ý\n", DocumentKind::giay_moi},
      {"TỜ TRINH\n\nVề việc đề nghị khen thưởng\n", DocumentKind::to_trinh},
      {"KE ROACH\n\nTo chuc Hoi nghi\n", DocumentKind::ke_hoach},
      {"QUYẾTĐỊNH\n\nVề việc tặng Giấy khen\n", DocumentKind::quyet_dinh},
      {"~ BÁO CÁO `\n\nKết quả phong trào\n", DocumentKind::bao_cao},
      {"NGHỊ QUYÉT\n\nVề nhiệm vụ năm 2024\n", DocumentKind::nghi_quyet},
      {"TỈNH ỦY PHÚ HƯNG\nSố 4-CV/TU\n\nKính gửi: Các huyện ủy.\n\nTỉnh ủy đề nghị.\n",
       DocumentKind::cong_van},
      {"TỈNH ỦY PHÚ HƯNG\nSố 4-KL/TU\n\nTỉnh ủy kết luận như sau:\n", DocumentKind::khac},
      {"UBND XÃ AN KHÊ\nSố: 4/CV-UBND\nVề tổng kết thi đua\n\nKính gửi: Các thôn.\n",
       DocumentKind::cong_van},
      {"", DocumentKind::khac},
  };
  for (const KindCase& c : cases)
    EXPECT_EQ(slug_of(read(c.text).kind), slug_of(c.kind)) << c.text;
}

TEST(Title, ADecisionThatIssuesARegulationStaysADecision) {
  const Document document = read(
      "QUYẾT ĐỊNH\nBan hành Quy chế thi đua\n\nCăn cứ Luật Thi đua, khen thưởng;\n\nQUYẾT ĐỊNH:\n\n"
      "Điều 1. Ban hành Quy chế.\n\nCHỦ TỊCH\nNguyễn Thị Hoa\n\nQUY CHẾ\nThi đua\n\nChương I\nQUY "
      "ĐỊNH CHUNG\n\n"
      "Điều 1. Phạm vi\n\nĐiều 2. Đối tượng\n");
  EXPECT_EQ(document.kind, DocumentKind::quyet_dinh);
  ASSERT_EQ(document.annexes.size(), 1u);
  EXPECT_EQ(document.annexes[0].title, "QUY CHẾ Thi đua");
  EXPECT_EQ(document.sections.size(), 1u);
}

struct TitleCase {
  std::string_view text, title;
};

TEST(Title, ReadsTheAbstractAsPrinted) {
  const TitleCase cases[] = {
      {"KẾ HOẠCH\n\nTổ chức Hội nghị tổng kết\n\nI. NỘI DUNG\n", "Tổ chức Hội nghị tổng kết"},
      {"KẾ HOẠCH\nTổ chức Hội nghị tổng kết\nnăm 2023\n\nThực hiện Công văn số 1/SNV;\n",
       "Tổ chức Hội nghị tổng kết năm 2023"},
      {"## **KẾ HOẠCH**\n\n### **Tổ chức Hội nghị**\n\n### **tổng kết năm 2023**\n\nCăn cứ Luật;\n",
       "Tổ chức Hội nghị tổng kết năm 2023"},
      {"BÁO CÁO\nKẾT QUẢ THI ĐUA NĂM 2023\nVÀ NHIỆM VỤ NĂM 2024\n\nI. KẾT QUẢ\n",
       "KẾT QUẢ THI ĐUA NĂM 2023 VÀ NHIỆM VỤ NĂM 2024"},
      {"KẾ HOẠCH\nThực hiện Chỉ thị số 5-CT/TW của Bộ Chính trị năm 2024\n\nThực hiện Kế hoạch số "
       "3/KH-UBND;\n",
       "Thực hiện Chỉ thị số 5-CT/TW của Bộ Chính trị năm 2024"},
      {"KẾ HOẠCH LIÊN TỊCH\n\nTổ chức Hội nghị tổng kết\n\nI. NỘI DUNG\n", "Tổ chức Hội nghị tổng kết"},
      {"GIẤY MỜI Dự Hội nghị tổng kết\n\nKính gửi: Các thôn.\n", "Dự Hội nghị tổng kết"},
      {"BIÊN BẢN\nHọp bình xét thi đua\nHôm nay, tại xã An Khê, Cụm thi đua họp.\n",
       "Họp bình xét thi đua"},
      {"THÔNG BÁO\n(V/v tổ chức Lễ phát động)\n\nUBND xã thông báo.\n", "V/v tổ chức Lễ phát động"},
      {"KẾ HOẠCH\n\nTổ chức Hội nghị\n\n-------\n\nUBND xã ban hành Kế hoạch như sau:\n",
       "Tổ chức Hội nghị"},
      {"KẾ HOẠCH\n\nTổ chức Hội nghị\n\nAn Lạc, ngày 5 tháng 3 năm 2024\n\nI. NỘI DUNG\n",
       "Tổ chức Hội nghị"},
      {"UBND XÃ AN KHÊ\nSố: 4/UBND-VX\nV/v tổng kết phong trào\nthi đua năm 2023\n\nKính gửi: Các "
       "thôn.\n",
       "V/v tổng kết phong trào thi đua năm 2023"},
      {"Số: 4/UBND-VX\nV/v tổng kết thi đua An Lạc, ngày 5 tháng 3 năm 2024\n\nKính gửi: Các "
       "thôn.\n",
       "V/v tổng kết thi đua"},
      {"QUYẾT ĐỊNH\nVề việc tặng Giấy khen\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ\nCăn cứ Luật Thi đua;\n",
       "Về việc tặng Giấy khen"},
      {"CHỈ THỊ\nCỦA BAN THƯỜNG VỤ HUYỆN ỦY\nvề phát động thi đua\n\nThời gian qua, phong trào "
       "phát triển.\n",
       "về phát động thi đua"},
      {"KẾ HOẠCH\n\nThực hiện Kế hoạch số 3/KH-UBND ngày 5/1/2024 của UBND tỉnh, UBND xã An Khê "
       "xây dựng Kế hoạch như sau:\n",
       ""},
      {"GIẤY MỜI\n2 ~x Hội nghị trực tuyến tăng cường công tác phòng,\n\nSuá»*?? chống dịch bệnh "
       "mùa "
       "đông\n\nCăn cứ Giấy mời số 3/GM-BYT;\n",
       "Hội nghị trực tuyến tăng cường công tác phòng, chống dịch bệnh mùa đông"},
      {"GIẤY MỜI\nDự Lễ phát động\nUBND huyện trân trọng kính mời:\n- Các phòng;\n",
       "Dự Lễ phát động"},
      {"GIẤY MỜI HỌP\n\nUBND huyện trân trọng kính mời các đồng chí dự họp.\n", ""},
      {"THƯ MỜI\n\nChi bộ trân trọng kính mời: Ông (bà) ..........\n", ""},
      {"THÔNG BÁO SỐ 2\nVề việc tổ chức Hội thi\n\n1. Thời gian.\n", "Về việc tổ chức Hội thi"},
      {"QUYẾT ĐỊNH CỦA GIÁM ĐỐC SỞ NỘI VỤ\nVề việc tặng Giấy khen\n\nCăn cứ Luật Thi đua;\n",
       "Về việc tặng Giấy khen"},
      {"QUYẾT ĐỊNH\nCỦA BỘ TRƯỞNG BỘ Y TẾ SỐ 5/QĐ-BYT\nNGÀY 11 THÁNG 3 NĂM 2002 VỀ VIỆC BAN HÀNH "
       "QUY "
       "CHẾ\nCăn cứ Luật Thi đua;\n",
       "VỀ VIỆC BAN HÀNH QUY CHẾ"},
      {"**QUYẾT ĐỊNH**\n\n**Về việc tặng Giấy khen**\n\n**Chủ tịch Ủy ban nhân dân xã An "
       "Khê**\n\n*Căn cứ Luật Thi đua;*\n",
       "Về việc tặng Giấy khen"},
      {"KẾ HOẠCH\nTổ chức Liên hoan\n`~ | nghệ thuật quần chúng\n\nCăn cứ Luật;\n",
       "Tổ chức Liên hoan nghệ thuật quần chúng"},
      {"Số: 4/CV-UBND\nVề tổng kết phong trào\nthi đua năm 2023\n\nKính gửi: Các thôn.\n",
       "Về tổng kết phong trào thi đua năm 2023"},
      {"Số: 4/UBND-VX\nVíy tổng kết thi đua\n\nKính gửi: Các thôn.\n", "Víy tổng kết thi đua"},
      {"Số: 4/UBND-VX V/v tổng kết An Lạc, ngày 5 tháng 3 năm 2024\nthi đua năm 2023\n\nKính gửi: "
       "Các "
       "thôn.\n",
       "V/v tổng kết thi đua năm 2023"},
      {"# Gương người tốt\n\nMột câu chuyện đẹp.\n", "Gương người tốt"},
      {"Một câu chuyện đẹp ở xã An Khê.\n", ""},
  };
  for (const TitleCase& c : cases)
    EXPECT_EQ(read(c.text).title, c.title) << c.text;
}

TEST(Title, KnowsItsLineAndTheTypeAsPrinted) {
  const Document document = read("Số: 1/KH-UBND\n\n**KÊ HOẠCH**\n\nTổ chức Hội nghị\n");
  EXPECT_EQ(document.type_name, "KÊ HOẠCH");
  EXPECT_EQ(document.title_line, 5);
}

// A decision whose type's name is lost, its abstract in capitals.
TEST(Title, IsReadInCapitalsBelowALetterheadWithoutType) {
  const Document document = test::read(
      "ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 16/QĐ-UBND | Hoa Giang, ngày 29 tháng 7 năm 2025 "
      "|\n\nVỀ VIỆC TẶNG GIẤY KHEN\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ HOA KHÊ\n\nCăn cứ Luật Thi đua, khen thưởng;\n\n"
      "QUYẾT ĐỊNH:\n\nĐiều 1. Tặng Giấy khen.\n");
  EXPECT_EQ(document.kind, DocumentKind::quyet_dinh);
  EXPECT_EQ(document.title, "VỀ VIỆC TẶNG GIẤY KHEN");
}

} // namespace
} // namespace congbo

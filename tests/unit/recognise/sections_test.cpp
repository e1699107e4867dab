// The tree of sections from numbering, and lines that belong together.

#include <gtest/gtest.h>

#include "reading_of.h"

namespace congbo {
namespace {

using test::read;

// "I(MỤC ĐÍCH)[1(Yêu cầu) 2]": numerals with their headings in brackets, children behind.
void print(const std::vector<Section>& sections, std::string& out) {
  for (const Section& section : sections) {
    if (!out.empty() && out.back() != '[') out += ' ';
    out += section.numeral;
    if (!section.heading.empty()) out += '(' + section.heading + ')';
    if (section.children.empty()) continue;
    out += '[';
    print(section.children, out);
    out += ']';
  }
}

std::string tree(std::string_view body) {
  std::string out;
  print(read("KẾ HOẠCH\n\nTổ chức Hội nghị\n\n" + std::string(body)).sections, out);
  return out;
}

struct TreeCase {
  std::string_view body, tree;
};

TEST(Sections, FollowNumberingNotHeadingLevels) {
  const TreeCase cases[] = {
      {"## I. MỤC ĐÍCH\n\n##### 1. Mục đích\n\n- Đánh giá.\n\n#### II. NỘI DUNG\n\n# 1. Thời gian, "
       "địa điểm\n\n- Thời gian: sáng.\n",
       "I(MỤC ĐÍCH)[1(Mục đích)] II(NỘI DUNG)[1(Thời gian, địa điểm)]"},
      {"I. Mục đích\n\n1. Đánh giá kết quả.\n\n2. Biểu dương tập thể.\n\nII. Nội dung\n\nII. Thành "
       "phần\n\nIV. Kinh phí\n",
       "I(Mục đích)[1 2] II(Nội dung) II(Thành phần) IV(Kinh phí)"},
      {"**III. KINH PHÍ** tổ chức Hội nghị được trích từ Quỹ thi đua.\n", "III(KINH PHÍ)"},
      {"III. KINH PHÍ tổ chức Hội nghị được trích từ Quỹ thi đua.\n", "III(KINH PHÍ)"},
      {"I. KẾT QUẢ THÁNG 10\n\nII. NHIỆM VỤ\n", "I(KẾT QUẢ THÁNG 10) II(NHIỆM VỤ)"},
      {"1. **Thời gian:** sáng thứ Sáu\n\n2. Địa điểm: Hội trường\n", "1(Thời gian) 2(Địa điểm)"},
      {"I. NỘI DUNG\n\n1. Cấp tỉnh\n\n- Sở Nội vụ;\n\n2. Cấp huyện\n\na) Đại biểu:\n\n- Phòng Nội "
       "vụ.\n",
       "I(NỘI DUNG)[1(Cấp tỉnh) 2(Cấp huyện)[a(Đại biểu)]]"},
      {"I. NỘI DUNG\n\n1. Văn nghệ\n2. Khai mạc\n3. Bế mạc\n", "I(NỘI DUNG)[1 2 3]"},
      {"PHẦN I\nKẾT QUẢ\n\nI. CHỈ ĐẠO\n\n1. Văn bản\n\n1.1. Kế hoạch: đã ban hành.\n\nPHẦN "
       "II\nNHIỆM VỤ\n\nI. CHUNG\n",
       "PHẦN I(KẾT QUẢ)[I(CHỈ ĐẠO)[1(Văn bản)[1.1(Kế hoạch)]]] PHẦN II(NHIỆM VỤ)[I(CHUNG)]"},
      {"A. KẾT QUẢ\n\nI. Chỉ đạo\n\nB. NHIỆM VỤ\n\nC. GIẢI PHÁP\n\nI. Chung\n\nD. KIẾN NGHỊ\n",
       "A(KẾT QUẢ)[I(Chỉ đạo)] B(NHIỆM VỤ) C(GIẢI PHÁP)[I(Chung)] D(KIẾN NGHỊ)"},
      {"Chương I\nQUY ĐỊNH CHUNG\n\nĐiều 1. Phạm vi điều chỉnh\n\n1. Cụm thi đua.\n\na) Cụm "
       "xã.\n\nĐiều 2. Quyết định này có hiệu lực kể từ ngày ký.\n",
       "Chương I(QUY ĐỊNH CHUNG)[Điều 1(Phạm vi điều chỉnh)[1(Cụm thi đua)[a]] Điều 2]"},
      {"Điều 1. Tặng Giấy khen cho:\n\n1. Thôn An Bình;\n\n2. Thôn An Hòa.\n\nĐiều 2. Thi hành.\n",
       "Điều 1[1 2] Điều 2"},
      {"I. MỤC ĐÍCH\n\nH. NỘI DUNG\n\nHI. THÀNH PHẦN\n\nIV. KINH PHÍ\n",
       "I(MỤC ĐÍCH) H(NỘI DUNG) HI(THÀNH PHẦN) IV(KINH PHÍ)"},
      {"I. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Tài chính\n- Kế hoạch\n\n- Thẩm định dự toán.\n\n2. Phòng "
       "Nội vụ\n\n- Chủ trì.\n",
       "I(TỔ CHỨC THỰC HIỆN)[1(Phòng Tài chính - Kế hoạch) 2(Phòng Nội vụ)]"},
      {"II. NỘI DUNG, CHƯƠNG TRÌNH TỔ CHỨC\nHỘI NGHỊ TỔNG KẾT\n\n1. Khai mạc.\n",
       "II(NỘI DUNG, CHƯƠNG TRÌNH TỔ CHỨC HỘI NGHỊ TỔNG KẾT)[1]"},
      {"Không có mục nào.\n", ""},
  };
  for (const TreeCase& c : cases)
    EXPECT_EQ(tree(c.body), c.tree) << c.body;
}

TEST(Sections, LeaveAnnexesOut) {
  EXPECT_EQ(tree("I. NỘI DUNG\n\nĐánh giá.\n\nTM. UBND XÃ\nCHỦ TỊCH\nNguyễn Thị Hoa\n\nPHỤ "
                 "LỤC\n\nI. BIỂU MẪU\n\n1. Mẫu một.\n"),
            "I(NỘI DUNG)");
}

TEST(Sections, KnowTheirLines) {
  const Document document =
      read("---\nslug: thu\n---\nKẾ HOẠCH\n\nTổ chức Hội nghị\n\nI. NỘI DUNG\n\n1. Khai mạc.\n");
  ASSERT_EQ(document.sections.size(), 1u);
  EXPECT_EQ(document.sections[0].line, 8);
  EXPECT_EQ(document.sections[0].children[0].line, 10);
}

struct JoinCase {
  std::string_view body;
  std::vector<int> joined;
};

TEST(JoinedLines, AreTailsOfNamesBrokenAtTheirHyphen) {
  const JoinCase cases[] = {
      {"Phối hợp với Phòng Tài chính\n- Kế hoạch lập dự toán.\n", {2}},
      {"Báo cáo về Ban Thi đua\n- Khen thưởng tỉnh.\n", {2}},
      {"Đài Phát thanh\n- Truyền hình đưa tin.\n", {2}},
      {"Lập dự toán gồm:\n- Kế hoạch;\n- Khen thưởng.\n", {}},
      {"- Công tác tài chính;\n- Kế hoạch năm.\n", {}},
      {"- Thi đua\n- Khen thưởng\n", {}},
      {"Nội dung tuyên truyền về các chỉ tiêu phát triển kinh tế và đời sống văn hóa\n- xã hội của "
       "thị xã.\n",
       {2}},
  };
  for (const JoinCase& c : cases)
    EXPECT_EQ(read(c.body).joined_lines, c.joined) << c.body;
}

} // namespace
} // namespace congbo

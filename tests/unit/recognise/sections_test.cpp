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
      {"Điều 1. Tặng Giấy khen cho:\n\nI. Tập thể (01):\n\n1. Thôn An Bình.\n\nII. Cá nhân (01):\n\n1. Bà Lê Thị Mai.\n\n"
       "Điều 2. Thi hành.\n",
       "Điều 1[I(Tập thể (01))[1] II(Cá nhân (01))[1]] Điều 2"},
      {"I. QUY ĐỊNH CHUNG\n\nĐiều 1. Phạm vi điều chỉnh\n\nII. TỔ CHỨC\n\nĐiều 2. Thi hành.\n",
       "I(QUY ĐỊNH CHUNG)[Điều 1(Phạm vi điều chỉnh)] II(TỔ CHỨC)[Điều 2]"},
      {"1. Kết quả\nNăm 2025 có 312 hộ đăng ký.\n\n2. Kiến nghị\nĐề nghị cấp trên hỗ trợ nguồn vốn.\n", "1(Kết quả) 2(Kiến nghị)"},
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

TEST(Sections, ReadDamagedNumerals) {
  const TreeCase cases[] = {
      {"I. MỤC ĐÍCH\n\nII NỘI DUNG\n\nIII KINH PHÍ\n", "I(MỤC ĐÍCH) II(NỘI DUNG) III(KINH PHÍ)"},
      {"I, MỤC ĐÍCH\n\nII, NỘI DUNG\n", "I(MỤC ĐÍCH) II(NỘI DUNG)"},
      {"1, Chỉ đạo điều hành\n\n- Họp giao ban.\n\n2, Kinh phí\n\n- Từ ngân sách.\n",
       "1(Chỉ đạo điều hành) 2(Kinh phí)"},
      {"IV. Nội dung\n\n*V, Thời gian và địa điểm:\n\n- Sáng.\n\nVI. Kinh phí:\n\n- Từ quỹ.\n",
       "IV(Nội dung) V(Thời gian và địa điểm) VI(Kinh phí)"},
      {"1. Mục đích\n\n- Đánh giá.\n\n: 2. Yêu cầu\n\n- Thiết thực.\n", "1(Mục đích) 2(Yêu cầu)"},
      {"I. CHUNG\n\nl. Mục đích\n\n- Đánh giá.\n\n2. Yêu cầu\n\n- Thiết thực.\n",
       "I(CHUNG)[l(Mục đích) 2(Yêu cầu)]"},
      {"1. MỤC ĐÍCH\n\n1. Mục đích: đánh giá.\n\nH. NỘI DUNG\n\n1 . Thời gian: sáng.\n\nHI. KINH "
       "PHÍ\n",
       "1(MỤC ĐÍCH)[1(Mục đích)] H(NỘI DUNG)[1(Thời gian)] HI(KINH PHÍ)"},
      {"1. MỤC ĐÍCH\n\nĐánh giá.\n\nII. NỘI DUNG\n\nTổng kết.\n", "1(MỤC ĐÍCH) II(NỘI DUNG)"},
      {"1. MỤC ĐÍCH\n\nĐánh giá.\n\n2. NỘI DUNG\n\nTổng kết.\n", "1(MỤC ĐÍCH) 2(NỘI DUNG)"},
      {"I . MỤC ĐÍCH\n\nĐánh giá.\n\nII . NỘI DUNG\n\nTổng kết.\n", "I(MỤC ĐÍCH) II(NỘI DUNG)"},
      {"I. Tập thể\n\n- Thôn An Bình.\n\nH. Cá nhân\n\n- Bà Hoa.\n", "I(Tập thể) H(Cá nhân)"},
      {"I. MỤC ĐÍCH\n\nIl. NỘI DUNG\n\nIIl. KINH PHÍ\n", "I(MỤC ĐÍCH) Il(NỘI DUNG) IIl(KINH PHÍ)"},
      {"I. MỤC ĐÍCH\n\nI1. NỘI DUNG\n\nHI. KINH PHÍ\n", "I(MỤC ĐÍCH) I1(NỘI DUNG) HI(KINH PHÍ)"},
      {"Phần I\nKẾT QUẢ\n\n1. Văn bản\n\n- Một.\n\nPhân II\nNHIỆM VỤ\n",
       "Phần I(KẾT QUẢ)[1(Văn bản)] Phân II(NHIỆM VỤ)"},
      {"Điều l. Tặng Giấy khen.\n\nĐiểu 2. Thi hành.\n", "Điều l Điểu 2"},
      {"Ðiều 1. Tặng Giấy khen.\n\nÐiều 2. Thi hành.\n", "Ðiều 1 Ðiều 2"},
      {"Điều 1, Tặng Giấy khen cho các tập thể.\n\nĐiều 2, Thi hành.\n", "Điều 1 Điều 2"},
      {"I- MỤC ĐÍCH\n\nII- NỘI DUNG\n", "I(MỤC ĐÍCH) II(NỘI DUNG)"},
      {"I/ MỤC ĐÍCH\n\nII/ NỘI DUNG\n", "I(MỤC ĐÍCH) II(NỘI DUNG)"},
      {"I.MỤC ĐÍCH\n\nII.NỘI DUNG\n\n1.Thời gian: sáng thứ Hai\n",
       "I(MỤC ĐÍCH) II(NỘI DUNG)[1(Thời gian)]"},
      {"I. MỤC ĐÍCH\n\nIL. NỘI DUNG\n\nIH. KINH PHÍ\n\nIV. THỰC HIỆN\n",
       "I(MỤC ĐÍCH) IL(NỘI DUNG) IH(KINH PHÍ) IV(THỰC HIỆN)"},
  };
  for (const TreeCase& c : cases)
    EXPECT_EQ(tree(c.body), c.tree) << c.body;
}

TEST(Sections, TitlesThatRunIn) {
  const TreeCase cases[] = {
      {"1. Mục đích: Đánh giá kết quả thi đua.\n\n2. Yêu cầu: Thiết thực, tiết kiệm.\n",
       "1(Mục đích) 2(Yêu cầu)"},
      {"I. Mục đích: Đánh giá kết quả thi đua.\n\nII. Yêu cầu: Thiết thực.\n",
       "I(Mục đích) II(Yêu cầu)"},
      {"1. Tổ chức tuyên truyền, nhân rộng các mô hình, điển hình tiên tiến trong phong trào thi "
       "đua\nyêu nước trên địa bàn xã:\n\na) Đài Truyền thanh mở chuyên mục.\n\nb) Các thôn họp "
       "dân.\n",
       "1(Tổ chức tuyên truyền, nhân rộng các mô hình, điển hình tiên tiến trong phong trào thi "
       "đua "
       "yêu nước trên địa bàn xã)[a b]"},
      {"1. Các phòng, ban, ngành, đoàn thể và Ủy ban nhân dân các xã tập trung thực hiện tốt các "
       "nội dung sau:\n\na) Họp dân.\n\nb) Bình xét.\n",
       "1[a b]"},
      {"1. Giao Phòng Nội vụ tham mưu, đôn đốc các đơn vị thực hiện.\n\n2. Giao Văn phòng bố trí "
       "hội trường.\n",
       "1 2"},
      {"**1. Mục đích**\n\nĐánh giá kết quả.\n\n**2. Yêu cầu**\n\nThiết thực.\n",
       "1(Mục đích) 2(Yêu cầu)"},
      {"1. **Mục đích**\n\nĐánh giá kết quả.\n\n1. **Yêu cầu**\n\nThiết thực.\n",
       "1(Mục đích) 1(Yêu cầu)"},
      {"1\\. Mục đích\n\n- Đánh giá.\n\n2\\. Yêu cầu\n\n- Thiết thực.\n", "1(Mục đích) 2(Yêu cầu)"},
      {"- **I. MỤC ĐÍCH**\n\n- Đánh giá.\n\n- **II. NỘI DUNG**\n\n- Tổng kết.\n",
       "I(MỤC ĐÍCH) II(NỘI DUNG)"},
      {"- 1. Mục đích\n\nĐánh giá.\n\n- 2. Yêu cầu\n\nThiết thực.\n", "1(Mục đích) 2(Yêu cầu)"},
      {"I. NỘI DUNG\n\n- a) Mục đích: đánh giá.\n- b) Yêu cầu: thiết thực.\n",
       "I(NỘI DUNG)[a(Mục đích) b(Yêu cầu)]"},
      {"Chương I. QUY ĐỊNH CHUNG\n\nMục 1. PHẠM VI\n\nĐiều 1. Đối tượng áp dụng\n\n1. Các thôn.\n",
       "Chương I(QUY ĐỊNH CHUNG)[Mục 1(PHẠM VI)[Điều 1(Đối tượng áp dụng)[1]]]"},
      {"Phần thứ nhất\nKẾT QUẢ\n\nI. Chỉ đạo\n\nPhần thứ hai\nNHIỆM VỤ\n",
       "Phần thứ nhất(KẾT QUẢ)[I(Chỉ đạo)] Phần thứ hai(NHIỆM VỤ)"},
      {"**Điều 1.** Tặng Giấy khen cho 05 tập thể.\n\n**Điều 2.** Tổ chức thực hiện:\n\n1. Phòng "
       "Nội vụ.\n",
       "Điều 1 Điều 2[1]"},
  };
  for (const TreeCase& c : cases)
    EXPECT_EQ(tree(c.body), c.tree) << c.body;
}

TEST(Sections, NumbersInSentencesAreNoNumerals) {
  const TreeCase cases[] = {
      {"I. NỘI DUNG\n\nThực hiện theo khoản 1, Điều 2 và các nội dung nhiệm vụ tại khoản 1, 2,\n3, "
       "Ủy ban nhân dân các xã báo cáo.\n",
       "I(NỘI DUNG)"},
      {"I. NỘI DUNG\n\nĐịa điểm tại Hội trường, số\n15, Lê Lợi, xã Tân Phú.\n", "I(NỘI DUNG)"},
      {"I. XỬ PHẠT\n\nVI PHẠM HÀNH CHÍNH TRONG LĨNH VỰC ĐẤT ĐAI\n\nXử lý nghiêm.\n", "I(XỬ PHẠT)"},
      {"I. NỘI DUNG\n\nThực hiện Luật Thi đua, Khen thưởng tại khoản 2\nĐiều 5 Nghị định số "
       "98/2023/NĐ-CP.\n",
       "I(NỘI DUNG)"},
      {"I. NỘI DUNG\n\nTại các điều khoản của quy chế này, gồm Điều 1, Điều 2,\nĐiều 3, Quyết định "
       "của xã.\n",
       "I(NỘI DUNG)"},
      {"I. NỘI DUNG\n\nMua 20 bó hoa hết\n2.000.000 đồng.\n", "I(NỘI DUNG)"},
      {"I. NỘI DUNG\n\n10 Năm xây dựng nông thôn mới là một chặng đường.\n", "I(NỘI DUNG)"},
  };
  for (const TreeCase& c : cases)
    EXPECT_EQ(tree(c.body), c.tree) << c.body;
}

TEST(Sections, TellTheirNumerals) {
  const Document document = read("KẾ HOẠCH\n\nTổ chức Hội nghị\n\nI. NỘI DUNG\n\nĐánh giá.\n");
  bool told = false;
  for (const Evidence& evidence : document.evidence)
    told = told || (evidence.member == "sections" && evidence.line == 5 && evidence.seen == "I" &&
                    evidence.mark == Mark::numbering);
  EXPECT_TRUE(told);
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

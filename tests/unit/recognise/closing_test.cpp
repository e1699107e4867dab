// Recipients and signature in every dress; addressees; annexes; further documents.

#include <gtest/gtest.h>

#include "reading_of.h"

namespace congbo {
namespace {

using test::read;

Document closed(std::string_view closing) {
  return read("KẾ HOẠCH\n\nTổ chức Hội nghị\n\nI. NỘI DUNG\n\nĐánh giá kết quả thi đua./.\n\n" +
              std::string(closing));
}

std::string signers(const Document& document) {
  if (!document.signature) return "none";
  std::string out = document.signature->authority + "|" + document.signature->position + "|" +
                    document.signature->name;
  for (const Signer& signer : document.signature->cosigners)
    out += " + " + signer.authority + "|" + signer.position + "|" + signer.name;
  return out;
}

struct ClosingCase {
  std::string_view closing;
  std::vector<std::string> recipients;
  std::string_view signature;
};

TEST(Closing, ReadsRecipientsAndSignature) {
  const ClosingCase cases[] = {
      {"Nơi nhận:\n\n- Thường trực Đảng ủy;\n- Lưu: VT, NV.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ "
       "TỊCH\n\nNguyễn Thị Hoa\n",
       {"Thường trực Đảng ủy", "Lưu: VT, NV"},
       "TM. ỦY BAN NHÂN DÂN|CHỦ TỊCH|Nguyễn Thị Hoa"},
      {"### **Nơi nhận:**\n- Như trên;\n- Lưu VT.\n\n**TM. ỦY BAN NHÂN DÂN  \nCHỦ "
       "TỊCH**\n\n**Nguyễn Thị Hoa**\n",
       {"Như trên", "Lưu VT"},
       "TM. ỦY BAN NHÂN DÂN|CHỦ TỊCH|Nguyễn Thị Hoa"},
      {"TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(Đã ký)\nNguyễn Thị Hoa\n\nNơi nhận:\n- "
       "Như trên,\n- Lưu: VT\n",
       {"Như trên", "Lưu: VT"},
       "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH|PHÓ CHỦ TỊCH|Nguyễn Thị Hoa"},
      {"Nơi nhận: TM. ỦY BAN NHÂN DÂN\n- Như trên; KT. CHỦ TỊCH\n- Lưu: VT. PHÓ CHỦ TỊCH\n\nNguyễn "
       "Thị Hoa\n",
       {"Như trên", "Lưu: VT"},
       "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH|PHÓ CHỦ TỊCH|Nguyễn Thị Hoa"},
      {"| **Nơi nhận:**<br>- Như Điều 3;<br>- Lưu: VT. | **TL. CHỦ TỊCH**<br>**CHÁNH VĂN "
       "PHÒNG**<br><br>**Nguyễn Thị Hoa** |\n|---|---|\n",
       {"Như Điều 3", "Lưu: VT"},
       "TL. CHỦ TỊCH|CHÁNH VĂN PHÒNG|Nguyễn Thị Hoa"},
      {"| Nơi nhận: | TM. HỘI ĐỒNG |\n|---|---|\n| - Như trên; | CHỦ TỊCH |\n| - Lưu: VT. | |\n| | "
       "Nguyễn Thị Hoa |\n",
       {"Như trên", "Lưu: VT"},
       "TM. HỘI ĐỒNG|CHỦ TỊCH|Nguyễn Thị Hoa"},
      {"Nơi nhận:                    TM. ỦY BAN NHÂN DÂN\n- Như trên;                        CHỦ "
       "TỊCH\n- Lưu: VT.\n\n                             Nguyễn Thị Hoa\n",
       {"Như trên", "Lưu: VT"},
       "TM. ỦY BAN NHÂN DÂN|CHỦ TỊCH|Nguyễn Thị Hoa"},
      {"Nơi nhận: Như trên; Lưu: VT.\n\nCHỦ TỊCH\nNguyễn Thị Hoa\n",
       {"Như trên", "Lưu: VT"},
       "|CHỦ TỊCH|Nguyễn Thị Hoa"},
      {"Nơi nhận:\n- Ban Thi đua\n- Khen thưởng tỉnh;\n- Các phòng, ban, ngành,\nđoàn thể;\n- "
       "Lưu.\n\nCHỦ TỊCH *xau*\n\nNguyễn Thị Hoa\n\nĐã in xong\n",
       {"Ban Thi đua - Khen thưởng tỉnh", "Các phòng, ban, ngành, đoàn thể", "Lưu"},
       "|CHỦ TỊCH|Nguyễn Thị Hoa"},
      {"**CỤM TRƯỞNG**\n\n**CHỦ TỊCH UBND HUYỆN TÂN PHÚ**  \n**Nguyễn Thị Hoa**\n",
       {},
       "|CỤM TRƯỞNG CHỦ TỊCH UBND HUYỆN TÂN PHÚ|Nguyễn Thị Hoa"},
      {"T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nNguyễn Thị Hoa\n",
       {},
       "T/M BAN THƯỜNG VỤ|PHÓ BÍ THƯ|Nguyễn Thị Hoa"},
      {"Q. CHỦ TỊCH\n\nNguyễn Thị Hoa\n", {}, "Q. CHỦ TỊCH||Nguyễn Thị Hoa"},
      {"TUQ. CHỦ TỊCH\nGIÁM ĐỐC SỞ NỘI VỤ\nKý bởi: Sở Nội vụ\nThS. Nguyễn Thị Hoa\n",
       {},
       "TUQ. CHỦ TỊCH|GIÁM ĐỐC SỞ NỘI VỤ|Nguyễn Thị Hoa"},
      {"CHỦ TỊCH CÔNG ĐOÀN          GIÁM ĐỐC\n\nNguyễn Thị Hoa               Trần Văn Bình\n",
       {},
       "|CHỦ TỊCH CÔNG ĐOÀN|Nguyễn Thị Hoa + |GIÁM ĐỐC|Trần Văn Bình"},
      {"| ĐẠI DIỆN XÃ AN KHÊ | ĐẠI DIỆN XÃ AN HÒA |\n|---|---|\n| Nguyễn Thị Hoa | Trần Văn Bình "
       "|\n",
       {},
       "|ĐẠI DIỆN XÃ AN KHÊ|Nguyễn Thị Hoa + |ĐẠI DIỆN XÃ AN HÒA|Trần Văn Bình"},
      {"CHỦ TỊCH CÔNG ĐOÀN\nGIÁM ĐỐC\nNguyễn Thị Hoa\nTrần Văn Bình\n",
       {},
       "|CHỦ TỊCH CÔNG ĐOÀN|Nguyễn Thị Hoa + |GIÁM ĐỐC|Trần Văn Bình"},
      {"TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Nguyễn Thị Hoa\n",
       {},
       "TM. ỦY BAN NHÂN DÂN|CHỦ TỊCH|Nguyễn Thị Hoa"},
      {"Nơi nhận:\n- Như trên;\n- Lưu: VT.\n", {"Như trên", "Lưu: VT"}, "none"},
      {"", {}, "none"},
  };
  for (const ClosingCase& c : cases) {
    const Document document = closed(c.closing);
    EXPECT_EQ(document.recipients, c.recipients) << c.closing;
    EXPECT_EQ(signers(document), c.signature) << c.closing;
  }
}

TEST(Closing, APositionInTheTextIsNoSignature) {
  const Document document = read("KẾ HOẠCH\n\nTổ chức Hội nghị\n\nI. THÀNH PHẦN\n\nChủ tịch UBND "
                                 "xã chủ trì Hội nghị, các Phó Chủ tịch cùng dự.\n\n"
                                 "II. KINH PHÍ\n\nTừ ngân sách xã.\n\nCHỦ TỊCH\nNguyễn Thị Hoa\n");
  ASSERT_TRUE(document.signature);
  EXPECT_EQ(document.signature->line, 13);
  EXPECT_EQ(document.sections.size(), 2u);
}

TEST(Closing, AnArticleHasNoSignature) {
  EXPECT_FALSE(read("# Gương sáng\n\nBà Hoa là gương sáng của xã.\n\nMinh Anh\n").signature);
}

struct AddresseeCase {
  std::string_view text;
  std::vector<std::string> addressees;
};

TEST(Addressees, ReadsLinesAndLists) {
  const AddresseeCase cases[] = {
      {"Kính gửi: Chủ tịch UBND huyện.", {"Chủ tịch UBND huyện"}},
      {"Kính gửi:\n\n- Các phòng, ban;\n- UBND các xã.", {"Các phòng, ban", "UBND các xã"}},
      {"Kính gửi:\nCác phòng, ban;\nUBND các xã.", {"Các phòng, ban", "UBND các xã"}},
      {"**Kính gửi:** Sở Nội vụ; Sở Tài chính.", {"Sở Nội vụ", "Sở Tài chính"}},
      {"Kính mời: Ông Nguyễn Văn An, Trưởng thôn", {"Ông Nguyễn Văn An, Trưởng thôn"}},
      {"Kính gửi: Ông (Bà) .....................", {}},
      {"UBND xã trân trọng kính mời:\n\n- Thường trực Đảng ủy;\n- Các thôn.\n\nĐến dự Hội nghị.",
       {"Thường trực Đảng ủy", "Các thôn"}},
      {"UBND xã trân trọng kính mời các thôn đến dự.", {}},
  };
  for (const AddresseeCase& c : cases) {
    const Document document = read("GIẤY MỜI\n\nDự Hội nghị\n\n" + std::string(c.text) +
                                   "\n\nUBND xã tổ chức Hội nghị tổng kết.\n");
    EXPECT_EQ(document.addressees, c.addressees) << c.text;
  }
}

struct AnnexCase {
  std::string_view behind;
  std::vector<std::string> titles;
};

TEST(Annexes, BeginBehindTheSignature) {
  const AnnexCase cases[] = {
      {"DỰ TRÙ KINH PHÍ\nTổ chức Hội nghị\n\n(kèm theo Kế hoạch số 3/KH-UBND)\n\n1. Nước uống.",
       {"DỰ TRÙ KINH PHÍ"}},
      {"PHỤ LỤC I\nDANH SÁCH TẬP THỂ\n\n1. Thôn An Bình\n\nPHỤ LỤC II\nDANH SÁCH CÁ NHÂN\n\n1. "
       "Trần Văn Bình",
       {"PHỤ LỤC I DANH SÁCH TẬP THỂ", "PHỤ LỤC II DANH SÁCH CÁ NHÂN"}},
      {"**DANH SÁCH TẬP THỂ, CÁ NHÂN**\n**ĐƯỢC TẶNG GIẤY KHEN**\n\n| STT | Tên |\n|---|---|\n| 1 | "
       "Thôn An Bình |",
       {"DANH SÁCH TẬP THỂ, CÁ NHÂN"}},
      {"2", {}},
      {"Đã in xong", {}},
      {"", {}},
  };
  for (const AnnexCase& c : cases) {
    std::vector<std::string> titles;
    for (const Annex& annex :
         closed("CHỦ TỊCH\nNguyễn Thị Hoa\n\n" + std::string(c.behind)).annexes)
      titles.push_back(annex.title);
    EXPECT_EQ(titles.size(), c.titles.size()) << c.behind;
    for (std::size_t i = 0; i < std::min(titles.size(), c.titles.size()); ++i)
      EXPECT_TRUE(titles[i].starts_with(c.titles[i])) << titles[i];
  }
}

TEST(FurtherDocuments, BeginWithALetterhead) {
  const std::string second =
      "UBND XÃ AN KHÊ\nSố: /QĐ-UBND\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh "
      "phúc\n\nQUYẾT ĐỊNH\nVề việc tặng Giấy khen\n\nĐiều 1. Tặng Giấy khen.\n";
  const Document document = closed("CHỦ TỊCH\nNguyễn Thị Hoa\n\n" + second);
  EXPECT_EQ(document.further_documents, std::vector<int>{12});
  EXPECT_TRUE(document.annexes.empty());
  EXPECT_EQ(document.sections.size(), 1u);
  EXPECT_TRUE(closed("CHỦ TỊCH\nNguyễn Thị Hoa\n\nPHỤ LỤC\nMẫu số 01\n\n" + second)
                  .further_documents.empty());
}

TEST(Parts, CoverTheLinesInOrder) {
  const Document document =
      read("UBND XÃ AN KHÊ\nSố: 1/KH-UBND\n\nKẾ HOẠCH\nTổ chức Hội nghị\n\nKính gửi: Các "
           "thôn.\n\nThực hiện Công văn số 2/SNV; UBND xã xây dựng Kế hoạch như sau:\n\n"
           "I. NỘI DUNG\n\nĐánh giá.\n\nNơi nhận:\n- Như trên.\n\nCHỦ TỊCH\nNguyễn Thị Hoa\n\nPHỤ "
           "LỤC\n\n1. Biểu mẫu.\n");
  const std::vector<PartKind> kinds = {PartKind::letterhead, PartKind::title, PartKind::addressees,
                                       PartKind::preamble,   PartKind::body,  PartKind::recipients,
                                       PartKind::signature,  PartKind::annex};
  ASSERT_EQ(document.parts.size(), kinds.size());
  int above = 0;
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    EXPECT_EQ(document.parts[i].kind, kinds[i]);
    EXPECT_GT(document.parts[i].first_line, above);
    EXPECT_GE(document.parts[i].last_line, document.parts[i].first_line);
    above = document.parts[i].last_line;
  }
}

} // namespace
} // namespace congbo

// Legal bases out of the preamble.

#include <gtest/gtest.h>

#include "reading_of.h"

namespace congbo {
namespace {

using test::edtf_of;
using test::read;

std::vector<std::string> references(std::string_view preamble) {
  std::vector<std::string> out;
  for (const LegalBasis& basis : read("KẾ HOẠCH\n\nTổ chức Hội nghị\n\n" + std::string(preamble) +
                                      "\n\nI. NỘI DUNG\n\nTheo Công văn số 9/SNV.\n")
                                     .bases)
    out.push_back(basis.reference);
  return out;
}

struct BasisCase {
  std::string_view preamble;
  std::vector<std::string> references;
};

TEST(Bases, ReadsReferencesOfThePreambleOnly) {
  const BasisCase cases[] = {
      {"Căn cứ Quyết định số 618/QĐ-UBND ngày 18/02/2021 của UBND tỉnh;\n\nCăn cứ Hướng dẫn số "
       "3/HD-BTĐKT;",
       {"618/QĐ-UBND", "3/HD-BTĐKT"}},
      {"Thực hiện Quyết định số 31/2023/QĐ-UBND ngày 28/12/2023 của UBND tỉnh và Chỉ thị số "
       "03/CT-UBND ngày "
       "23/01/2024 của Chủ tịch UBND tỉnh; UBND xã An Khê ban hành Kế hoạch số 1/KH-UBND như sau:",
       {"31/2023/QĐ-UBND", "03/CT-UBND"}},
      {"Theo Công văn số 43 KH/UBND ngày 5/1/2024 của huyện, UBND xã đề nghị như sau:",
       {"43/KH-UBND"}},
      {"Thực hiện Chỉ thị số 34-CT/TW ngày 07/4/2014 của Bộ Chính trị;", {"34-CT/TW"}},
      {"Xét đề nghị của Phòng Nội vụ tại Tờ trình số 12/TTr-PNV ngày 3/1/2024.", {"12/TTr-PNV"}},
      {"Căn cứ:\n\n- Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;\n\n- Kế hoạch số "
       "3/KH-UBND ngày 1/2/2024,",
       {"Luật Thi đua, khen thưởng", "3/KH-UBND"}},
      {"Căn cứ Luật Tổ chức chính quyền địa phương số 77/2015/QH13 ngày 19/6/2015;",
       {"77/2015/QH13"}},
      {"Căn cứ chức năng, nhiệm vụ được giao;", {}},
      {"Căn cứ Luật Thi đua, khen thưởng ngày\n\n15/6/2022;\n\nTheo đề nghị của Phòng Nội vụ tại "
       "Tờ trình\n\nsố 5/TTr-PNV;",
       {"Luật Thi đua, khen thưởng", "5/TTr-PNV"}},
      {"Thực hiện Công văn số 8/SNV ngày 5/1/2024 của Sở Nội vụ về việc triển khai Kế hoạch số "
       "66/KH-UBND của tỉnh;",
       {"8/SNV", "66/KH-UBND"}},
      {"Căn cứ Kế hoạch số 66/KH-UBND;\n\nCăn cứ Kế hoạch số 66/KH-UBND;", {"66/KH-UBND"}},
      {"_Thực hiện Kế hoạch số 12/KH-SYT ngày 28/12/2017 của Sở Y tế,", {"12/KH-SYT"}},
      {"Căn cứ Giấy mời số 13/GM-BYT ngày 19/12/2017 của Bộ Y tế về dự hội nghị,", {"13/GM-BYT"}},
      {"Tiếp tục thực hiện Nghị quyết số 20-\nNQ/TW ngày 25/10/2017 của Trung ương;", {"20-NQ/TW"}},
      {"Thực hiện Kế hoạch số 43/KH-\nUBND ngày 16/6/2022 của UBND tỉnh;\nCăn cứ Công văn số "
       "8/SNV;",
       {"43/KH-UBND", "8/SNV"}},
      {"Căn cứ Thông tư số 28/2020/TT-\nBGDĐT ngày 04/9/2020;\nXét Tờ trình số 7/TTr-PGD;",
       {"28/2020/TT-BGDĐT", "7/TTr-PGD"}},
      {"Căn cứ Quyết định số\n49/QĐ-TTg ngày 03/6/2020;\nCăn cứ Chương trình số 9-CTr/TU;",
       {"49/QĐ-TTg", "9-CTr/TU"}},
      {"Trên cơ sở ý kiến của Tỉnh ủy tại Thông báo số 15-TB/TU ngày 11/01/2025;", {"15-TB/TU"}},
      {"Căn cứ các Quyết định của UBND tỉnh: Số 79/QĐ-UBND ngày 19/02/2021; số 65/QĐ-UBND ngày "
       "13/7/2023;",
       {"79/QĐ-UBND", "65/QĐ-UBND"}},
      {"- Căn cứ Hướng dẫn số 3/HD-SNV;\n- Căn cứ Công văn số 4/SNV-TĐKT;",
       {"3/HD-SNV", "4/SNV-TĐKT"}},
      {"Căn\ncứ Kế hoạch số 6/KH-SNV ngày 5/1/2024;\nTheo\nđề nghị của Phòng Nội vụ tại Tờ trình số "
       "7/TTr-PNV.",
       {"6/KH-SNV", "7/TTr-PNV"}},
      {"Can cu Ke hoach so 12/KH-SGDDT ngay 5/1/2019 cua So Giao duc;", {"12/KH-SGDDT"}},
      {"", {}},
  };
  for (const BasisCase& c : cases)
    EXPECT_EQ(references(c.preamble), c.references) << c.preamble;
}

TEST(Bases, ReadsDateIssuerTextAndLine) {
  const Document document = read("KẾ HOẠCH\n\nTổ chức Hội nghị\n\nCăn cứ Quyết định số 6/QĐ-UBND "
                                 "ngày 18/02/2021 của Ủy ban nhân dân\n"
                                 "tỉnh Phú Hưng về việc tổ chức cụm thi đua; Hướng dẫn số "
                                 "3/HD-BTĐKT ngày 21 tháng 7\nnăm 2020 của Ban Thi đua\n"
                                 "- Khen thưởng tỉnh về bình xét;\n\nI. NỘI DUNG\n");
  ASSERT_EQ(document.bases.size(), 2u);
  EXPECT_EQ(edtf_of(document.bases[0].date), "2021-02-18");
  EXPECT_EQ(document.bases[0].issuer, "Ủy ban nhân dân tỉnh Phú Hưng");
  EXPECT_EQ(document.bases[0].line, 5);
  EXPECT_EQ(document.bases[1].reference, "3/HD-BTĐKT");
  EXPECT_EQ(edtf_of(document.bases[1].date), "2020-07-21");
  EXPECT_EQ(document.bases[1].issuer, "Ban Thi đua - Khen thưởng tỉnh");
  EXPECT_EQ(document.bases[1].line, 6);
  EXPECT_EQ(document.bases[1].text, "Hướng dẫn số 3/HD-BTĐKT ngày 21 tháng 7 năm 2020 của Ban Thi "
                                    "đua - Khen thưởng tỉnh về bình xét");
}

TEST(Bases, TheIssuerEndsWhereItsDocumentBegins) {
  struct IssuerCase {
    std::string_view basis;
    std::string_view issuer;
  };
  const IssuerCase cases[] = {
      {"Căn cứ Kế hoạch số 5-KH/TU ngày 03/01/2031 của Ban Thường vụ Tỉnh ủy thực hiện Chỉ thị;", "Ban Thường vụ Tỉnh ủy"},
      {"Căn cứ nội dung hướng dẫn (Hướng dẫn số 4/HD-BCĐ ngày 11/8/2031 của Ban Chỉ đạo Đại hội);", "Ban Chỉ đạo Đại hội"},
      {"Căn cứ Kế hoạch số 6/KH-UBND ngày 5/1/2031 của UBND tỉnh về thi đua;", "UBND tỉnh"},
  };
  for (const IssuerCase& c : cases) {
    const Document document = read("KẾ HOẠCH\n\nTổ chức Hội nghị\n\n" + std::string(c.basis) + "\n\nI. NỘI DUNG\n");
    ASSERT_EQ(document.bases.size(), 1u) << c.basis;
    EXPECT_EQ(document.bases[0].issuer, c.issuer) << c.basis;
  }
}

TEST(Bases, NamesALawWithoutNumber) {
  const Document document =
      read("QUYẾT ĐỊNH\nVề việc tặng Giấy khen\n\nCăn cứ Luật sửa đổi, bổ sung một số điều của "
           "Luật Thi đua, khen thưởng "
           "ngày 16 tháng 11 năm 2013;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Tặng Giấy khen.\n");
  ASSERT_EQ(document.bases.size(), 1u);
  EXPECT_EQ(document.bases[0].reference,
            "Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng");
  EXPECT_EQ(edtf_of(document.bases[0].date), "2013-11-16");
}

TEST(Bases, AnArticleHasNone) {
  EXPECT_TRUE(read("Thực hiện Kế hoạch số 3/KH-UBND ngày 5/1/2024, sáng nay xã tổ chức Hội nghị.\n")
                  .bases.empty());
}

TEST(Bases, FollowWhoDecidesInSmallLetters) {
  const Document document =
      read("**QUYẾT ĐỊNH**\n\n**Về việc tặng Giấy khen**\n\n**Chủ tịch Ủy ban nhân dân xã An "
           "Khê**\n\n*Căn cứ Quyết định số 5/QĐ-UBND;*\n\n**QUYẾT ĐỊNH:**\n\nĐiều 1. Tặng.\n");
  ASSERT_EQ(document.bases.size(), 1u);
  EXPECT_EQ(document.bases[0].reference, "5/QĐ-UBND");
}

} // namespace
} // namespace congbo

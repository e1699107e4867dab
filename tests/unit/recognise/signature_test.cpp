// Signature blocks: a row a form, text → "authority|position|name", signers side by side with " +
// ".

#include <gtest/gtest.h>

#include "reading_of.h"

namespace congbo {
namespace {

using test::read;

std::string signers(const Document& document) {
  if (!document.signature) return "none";
  std::string out = document.signature->authority + "|" + document.signature->position + "|" +
                    document.signature->name;
  for (const Signer& signer : document.signature->cosigners)
    out += " + " + signer.authority + "|" + signer.position + "|" + signer.name;
  return out;
}

struct Case {
  std::string_view closing;
  std::string_view signature;
};

void check(std::span<const Case> cases) {
  for (const Case& c : cases) {
    const Document document =
        read("KẾ HOẠCH\n\nTổ chức Hội nghị\n\nI. NỘI DUNG\n\nĐánh giá kết quả thi đua./.\n\n" +
             std::string(c.closing));
    EXPECT_EQ(signers(document), c.signature) << c.closing;
  }
}

TEST(Signature, AuthorityPositionAndNameInAnyBreaking) {
  const Case cases[] = {
      {"TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH THƯỜNG TRỰC\n\nLê Thị Mai\n",
       "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH|PHÓ CHỦ TỊCH THƯỜNG TRỰC|Lê Thị Mai"},
      {"KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTHỨ NHẤT\n\nLê Thị Mai\n",
       "KT. CHỦ TỊCH|PHÓ CHỦ TỊCH THỨ NHẤT|Lê Thị Mai"},
      {"TM. ỦY BAN NHÂN DÂN\nXÃ TÂN PHÚ\nCHỦ TỊCH\n\nLê Thị Mai\n",
       "TM. ỦY BAN NHÂN DÂN XÃ TÂN PHÚ|CHỦ TỊCH|Lê Thị Mai"},
      {"KT.GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nLê Thị Mai\n", "KT.GIÁM ĐỐC|PHÓ GIÁM ĐỐC|Lê Thị Mai"},
      {"TL. CHỦ TỊCH\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\n\nLê Thị Mai\n",
       "TL. CHỦ TỊCH KT. CHÁNH VĂN PHÒNG|PHÓ CHÁNH VĂN PHÒNG|Lê Thị Mai"},
      {"TUQ. CHỦ TỊCH\nTRƯỞNG PHÒNG NỘI VỤ\n\nLê Thị Mai\n",
       "TUQ. CHỦ TỊCH|TRƯỞNG PHÒNG NỘI VỤ|Lê Thị Mai"},
      {"Q. GIÁM ĐỐC\n\nLê Thị Mai\n", "Q. GIÁM ĐỐC||Lê Thị Mai"},
      {"TM. BAN THƯỜNG VỤ\nPHÓ BÍ THƯ THƯỜNG TRỰC\n\nLê Thị Mai\n",
       "TM. BAN THƯỜNG VỤ|PHÓ BÍ THƯ THƯỜNG TRỰC|Lê Thị Mai"},
      {"T/M ĐẢNG ỦY\nBÍ THƯ\n\nLê Thị Mai\n", "T/M ĐẢNG ỦY|BÍ THƯ|Lê Thị Mai"},
      {"KT. Chủ tịch\nPhó Chủ tịch\n\nLê Thị Mai\n", "KT. Chủ tịch|Phó Chủ tịch|Lê Thị Mai"},
      {"HIỆU TRƯỞNG\n\nLê Thị Mai\n", "|HIỆU TRƯỞNG|Lê Thị Mai"},
      {"KT. HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG\n\nLê Thị Mai\n",
       "KT. HIỆU TRƯỞNG|PHÓ HIỆU TRƯỞNG|Lê Thị Mai"},
      {"TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lê Thị Mai\n",
       "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH|PHÓ CHỦ TỊCH|Lê Thị Mai"},
      {"**TM. ỦY BAN NHÂN DÂN**<br>**CHỦ TỊCH**<br><br>**Lê Thị Mai**\n",
       "TM. ỦY BAN NHÂN DÂN|CHỦ TỊCH|Lê Thị Mai"},
      {"TM. HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG\nCHỦ TỊCH\n\nCHỦ TỊCH UBND XÃ\nLê Thị Mai\n",
       "TM. HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG|CHỦ TỊCH CHỦ TỊCH UBND XÃ|Lê Thị Mai"},
      {"TM. BAN TỔ CHỨC\nTRƯỞNG BAN\n\nPHÓ CHỦ TỊCH UBND XÃ\nLê Thị Mai\n",
       "TM. BAN TỔ CHỨC|TRƯỞNG BAN PHÓ CHỦ TỊCH UBND XÃ|Lê Thị Mai"},
  };
  check(cases);
}

TEST(Signature, StampsAndRanksAreNoPartOfIt) {
  const Case cases[] = {
      {"CHỦ TỊCH\n(Đã ký)\nLê Thị Mai\n", "|CHỦ TỊCH|Lê Thị Mai"},
      {"CHỦ TỊCH\nĐã ký\nLê Thị Mai\n", "|CHỦ TỊCH|Lê Thị Mai"},
      {"CHỦ TỊCH\n(đã ký) Lê Thị Mai\n", "|CHỦ TỊCH|Lê Thị Mai"},
      {"CHỦ TỊCH\nLê Thị Mai (đã ký)\n", "|CHỦ TỊCH|Lê Thị Mai"},
      {"CHỦ TỊCH\nKý bởi: UBND xã Tân Phú\nNgày ký: 12/3/2024 08:15\nLê Thị Mai\n",
       "|CHỦ TỊCH|Lê Thị Mai"},
      {"CHỦ TỊCH\n(Ký, ghi rõ họ tên)\nLê Thị Mai\n", "|CHỦ TỊCH|Lê Thị Mai"},
      {"CHỦ TỊCH\n(ký tên, đóng dấu)\nLê Thị Mai\n", "|CHỦ TỊCH|Lê Thị Mai"},
      {"GIÁM ĐỐC\n\nTS. Lê Thị Mai\n", "|GIÁM ĐỐC|Lê Thị Mai"},
      {"GIÁM ĐỐC\n\nPGS. TS. Lê Thị Mai\n", "|GIÁM ĐỐC|Lê Thị Mai"},
      {"GIÁM ĐỐC\n\nPGS.TS Lê Thị Mai\n", "|GIÁM ĐỐC|Lê Thị Mai"},
      {"GIÁM ĐỐC\n\nBS.CKII. Lê Thị Mai\n", "|GIÁM ĐỐC|Lê Thị Mai"},
      {"GIÁM ĐỐC\n\nBSCKII. Lê Thị Mai\n", "|GIÁM ĐỐC|Lê Thị Mai"},
      {"GIÁM ĐỐC\n\nThS. BS. Lê Thị Mai\n", "|GIÁM ĐỐC|Lê Thị Mai"},
      {"CHỈ HUY TRƯỞNG\n\nĐại tá Lê Văn Mai\n", "|CHỈ HUY TRƯỞNG|Lê Văn Mai"},
      {"TRƯỞNG CÔNG AN\n\nThượng tá Lê Văn Mai\n", "|TRƯỞNG CÔNG AN|Lê Văn Mai"},
      {"CHỦ TỊCH\n\nLÊ THỊ MAI\n", "|CHỦ TỊCH|LÊ THỊ MAI"},
      {"CHỦ TỊCH\n\n~ Lê Thị Mai,\n", "|CHỦ TỊCH|Lê Thị Mai"},
      {"CHỦ TỊCH\n\nKsor H'Nhung\n", "|CHỦ TỊCH|Ksor H'Nhung"},
      {"CHỦ TỊCH\n\nY Thiêng Niê\n", "|CHỦ TỊCH|Y Thiêng Niê"},
      {"CHỦ TỊCH\n\n[Chữ ký số]\n\nLê Thị Mai\n", "|CHỦ TỊCH|Lê Thị Mai"},
  };
  check(cases);
}

TEST(Signature, DamagedBehindTheRecipients) {
  constexpr std::string_view list = "Nơi nhận:\n\n- Như trên;\n- Lưu: VT.\n\n";
  const Case rows[] = {
      {"KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC.\n\nLê Thị Mai 2\n", "KT. GIÁM ĐỐC|PHÓ GIÁM ĐỐC|Lê Thị Mai"},
      {"/KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC /\n\nLê Thị Mai\n", "KT. GIÁM ĐỐC|PHÓ GIÁM ĐỐC|Lê Thị Mai"},
      {"KT. GIÁM ĐỐC\nPHÓ GIẮM ĐỐE\n\nLê Thị Mai\n", "KT. GIÁM ĐỐC|PHÓ GIẮM ĐỐE|Lê Thị Mai"},
      {"TM, ỦY BAN NHÂN DÂN\nKT, CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nLê Thị Mai\n",
       "TM, ỦY BAN NHÂN DÂN KT, CHỦ TỊCH|PHÓ CHỦ TỊCH|Lê Thị Mai"},
      {"KT CHỦ TỊCH PHÓ CHỦ TỊCH\n(Đã ký)\nLê Thị Mai\n", "KT CHỦ TỊCH|PHÓ CHỦ TỊCH|Lê Thị Mai"},
      {"|\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n\n\n\nLê Thị Mai\n",
       "TM. ỦY BAN NHÂN DÂN|CHỦ TỊCH|Lê Thị Mai"},
      {"TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLÊ THỊ MAI\n\nDANH SÁCH KHEN THƯỞNG\n\n1. Trần Văn "
       "Bình\n",
       "TM. ỦY BAN NHÂN DÂN|CHỦ TỊCH|LÊ THỊ MAI"},
  };
  for (const Case& row : rows) {
    const Document document =
        read("KẾ HOẠCH\n\nTổ chức Hội nghị\n\nI. NỘI DUNG\n\nĐánh giá kết quả thi đua./.\n\n" +
             std::string(list) + std::string(row.closing));
    EXPECT_EQ(signers(document), row.signature) << row.closing;
    EXPECT_EQ(document.recipients, (std::vector<std::string>{"Như trên", "Lưu: VT"}))
        << row.closing;
  }
}

TEST(Signature, ANameStandsAloneWhereAStampHidThePosition) {
  constexpr std::string_view list = "Nơi nhận:\n\n- Như trên;\n- Lưu: VT.\n\n";
  struct Row {
    std::string_view behind;
    std::string_view signature;
  };
  const Row rows[] = {
      {"Lê Thị Mai\n", "||Lê Thị Mai"},
      {"Lê Thị Mai.\n", "||Lê Thị Mai"},
      {"=>\nLê Thị Mai\n", "||Lê Thị Mai"},
      {"M-ÙY BAN NHÂN DẦN\nTN\n\nLê Thị Mai\n", "||Lê Thị Mai"},
      {"Lê Thị Mai\nN DANH SÁCH\n(Kèm theo Quyết định số 5/QĐ-UBND)\n\n1. Trần Văn Bình\n",
       "||Lê Thị Mai"},
      {"DANH SÁCH\n\nTrần Văn Bình\n", "none"},
      {"Lê Thị Mai\nTrần Văn Bình\nĐỗ Thị Hoa\n", "none"},
      {"44¿ đuân ÉÁanÁ\n", "none"},
      {"nh Vĩnh Lạc\n", "none"},
      {"Cổng Thông Tin\n", "none"},
      {"Lê Thị Mai\n\nCHỦ TỊCH\n", "|CHỦ TỊCH|Lê Thị Mai"},
  };
  for (const Row& row : rows) {
    const Document document =
        read("KẾ HOẠCH\n\nTổ chức Hội nghị\n\nI. NỘI DUNG\n\nĐánh giá kết quả thi đua./.\n\n" +
             std::string(list) + std::string(row.behind));
    EXPECT_EQ(signers(document), row.signature) << row.behind;
    EXPECT_EQ(document.recipients, (std::vector<std::string>{"Như trên", "Lưu: VT"})) << row.behind;
  }
}

TEST(Signature, SignersSideBySide) {
  const Case cases[] = {
      {"KT. GIÁM ĐỐC SỞ NỘI VỤ          KT. GIÁM ĐỐC SỞ TÀI CHÍNH\nPHÓ GIÁM ĐỐC                    "
       "PHÓ GIÁM ĐỐC\n\nLê Thị Mai                      Trần Văn Bình\n",
       "KT. GIÁM ĐỐC SỞ NỘI VỤ|PHÓ GIÁM ĐỐC|Lê Thị Mai + KT. GIÁM ĐỐC SỞ TÀI CHÍNH|PHÓ GIÁM "
       "ĐỐC|Trần Văn Bình"},
      {"| TM. CÔNG ĐOÀN | TM. ỦY BAN NHÂN DÂN |\n|---|---|\n| CHỦ TỊCH | CHỦ TỊCH |\n| Lê Thị Mai "
       "| "
       "Trần Văn Bình |\n",
       "TM. CÔNG ĐOÀN|CHỦ TỊCH|Lê Thị Mai + TM. ỦY BAN NHÂN DÂN|CHỦ TỊCH|Trần Văn Bình"},
      {"| THƯ KÝ<br>(đã ký)<br>Lê Thị Mai | CHỦ TRÌ<br>(đã ký)<br>Trần Văn Bình |\n|---|---|\n",
       "|THƯ KÝ|Lê Thị Mai + |CHỦ TRÌ|Trần Văn Bình"},
      {"THƯ KÝ\n\nLê Thị Mai\n\nCHỦ TỌA\n\nTrần Văn Bình\n",
       "|THƯ KÝ|Lê Thị Mai + |CHỦ TỌA|Trần Văn Bình"},
      {"| THƯ KÝ Lê Thị Mai | CHỦ TRÌ Trần Văn Bình |\n|---|---|\n",
       "|THƯ KÝ|Lê Thị Mai + |CHỦ TRÌ|Trần Văn Bình"},
  };
  check(cases);
}

TEST(Signature, TellsWhyItWasReadSo) {
  const Document document = read("KẾ HOẠCH\n\nTổ chức Hội nghị\n\nI. NỘI DUNG\n\nĐánh giá.\n\n"
                                 "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Thị Mai\n");
  const auto line_of = [&](std::string_view member) {
    for (const Evidence& evidence : document.evidence)
      if (evidence.member == member) return evidence.line;
    return 0;
  };
  EXPECT_EQ(line_of("signature.authority"), 9);
  EXPECT_EQ(line_of("signature.position"), 10);
  EXPECT_EQ(line_of("signature.name"), 12);
}

} // namespace
} // namespace congbo

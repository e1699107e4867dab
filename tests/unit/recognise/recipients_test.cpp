// Recipients (nơi nhận): a row a form, text → items.

#include <gtest/gtest.h>

#include "reading_of.h"

namespace congbo {
namespace {

using test::read;
using Items = std::vector<std::string>;

struct Case {
  std::string_view closing;
  Items recipients;
};

Document closed(std::string_view closing) {
  return read("KẾ HOẠCH\n\nTổ chức Hội nghị\n\nI. NỘI DUNG\n\nĐánh giá kết quả thi đua./.\n\n" +
              std::string(closing));
}

void check(std::span<const Case> cases) {
  for (const Case& c : cases)
    EXPECT_EQ(closed(c.closing).recipients, c.recipients) << c.closing;
}

TEST(Recipients, LabelInEveryDamage) {
  const Items two = {"Như trên", "Lưu: VT"};
  constexpr std::string_view labels[] = {
      "Nơi nhận:",     "NƠI NHẬN:",        "**Nơi nhận:**", "_Nơi nhận_:", "ơi nhận:",
      "Noi nhan:",     "Nơi nhân:",        "Nơi nhậu:",     "Nơi nhận",    "Nơi nhận :",
      "Nơi nhận:.-",   "Nơi nhận: JN23.-", "'Nơi nhận:",    "Nci nhận:",   "Nơi gửi:",
      "# *Nơi nhận:*", "Nơi nhận./.",      "Nơi  nhận:",    "| Nơi nhận:", "Nơinhận:",
      "<u>Nơi nhận:</u>", "<u>**Nơi nhận:**</u>", "<p align=\"left\"><i>Nơi nhận:</i></p>",
  };
  for (const std::string_view label : labels)
    EXPECT_EQ(closed(std::string(label) + "\n\n- Như trên;\n\n- Lưu: VT.\n").recipients, two)
        << label;
}

TEST(Recipients, OtherWordsAreNoLabel) {
  constexpr std::string_view lines[] = {"Lời nhắn: cảm ơn;", "Người nhận: Trần Văn Bình;",
                                        "Nơi nhận hồ sơ: Bộ phận Một cửa;", "Bên nhận: thôn An;",
                                        "Nơi nhận giấy mời tại Văn phòng."};
  for (const std::string_view line : lines)
    EXPECT_EQ(closed(std::string(line) + "\n\n- Như sau;\n").recipients, Items{}) << line;
}

TEST(Recipients, ListsOfEveryDress) {
  const Case cases[] = {
      {"Nơi nhận:\n~ Như trên;\n~- Phòng Nội vụ;\n— Lưu: VT.\n",
       {"Như trên", "Phòng Nội vụ", "Lưu: VT"}},
      {"Nơi nhận:\n–Như trên;\n–Lưu: VT.\n", {"Như trên", "Lưu: VT"}},
      {"Nơi nhận:\n+ Như trên;\n* Lưu: VT.\n", {"Như trên", "Lưu: VT"}},
      {"Nơi nhận:\nNhư trên;\nPhòng Nội vụ;\nLưu: VT.\n", {"Như trên", "Phòng Nội vụ", "Lưu: VT"}},
      {"Nơi nhận:\nNhư Điều 3\nPhòng Nội vụ\nLưu: VT\n", {"Như Điều 3", "Phòng Nội vụ", "Lưu: VT"}},
      {"Nơi nhận: Như trên; Phòng Nội vụ; Lưu: VT.\n", {"Như trên", "Phòng Nội vụ", "Lưu: VT"}},
      {"Nơi nhận: - Như trên; - Phòng Nội vụ; - Lưu: VT.\n",
       {"Như trên", "Phòng Nội vụ", "Lưu: VT"}},
      {"Nơi nhận: -Như trên; -Phòng Nội vụ; -Lưu: VT.\n", {"Như trên", "Phòng Nội vụ", "Lưu: VT"}},
      {"Nơi nhận: - Như trên - Lưu: VT.\n", {"Như trên", "Lưu: VT"}},
      {"Nơi nhận:\n- Như trên;\n- Phòng Tài chính - Kế hoạch;\n- Lưu: VT.\n",
       {"Như trên", "Phòng Tài chính - Kế hoạch", "Lưu: VT"}},
      {"Nơi nhận:\n- Như trên;\n- Phòng Tài chính\n- Kế hoạch;\n- Lưu: VT.\n",
       {"Như trên", "Phòng Tài chính - Kế hoạch", "Lưu: VT"}},
      {"Nơi nhận:\n- Thường trực Đảng ủy (để b/c);\n- Lưu: VT.\n",
       {"Thường trực Đảng ủy (để b/c)", "Lưu: VT"}},
      {"Nơi nhận:\n- Thường trực Đảng ủy;\n(để báo cáo)\n- Lưu: VT.\n",
       {"Thường trực Đảng ủy; (để báo cáo)", "Lưu: VT"}},
      {"Nơi nhận:\n- Các phòng, ban, ngành,\nđoàn thể xã;\n\n- Lưu: VT.\n",
       {"Các phòng, ban, ngành, đoàn thể xã", "Lưu: VT"}},
      {"Nơi nhận:\n\n- Như trên;\n\n2\n\n- Lưu: VT.\n", {"Như trên", "Lưu: VT"}},
      {"- Như Điều 3;\n- Phòng Nội vụ;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nLê Thị Mai\n",
       {"Như Điều 3", "Phòng Nội vụ", "Lưu: VT"}},
      {"Nơi nhận:\n1. Như trên;\n2. Lưu: VT.\n", {"Như trên", "Lưu: VT"}},
      {"Nơi nhận:\n- TT. Đảng ủy; TT. HĐND xã;\n- CT, các PCT UBND xã;\n- Lưu: VT, VX.\n",
       {"TT. Đảng ủy; TT. HĐND xã", "CT, các PCT UBND xã", "Lưu: VT, VX"}},
  };
  check(cases);
}

TEST(Recipients, WhatAStampLeftBehindIsDropped) {
  const Case cases[] = {
      {"Nơi nhận:\n- BGĐ Sở; ì\n- Cổng TTĐT ; '\n- Lưu: VT.\n", {"BGĐ Sở", "Cổng TTĐT", "Lưu: VT"}},
      {"Nơi nhận:\n- CT, các PCT UBND xã: /AO27S))\n- Lưu: VT.\n",
       {"CT, các PCT UBND xã", "Lưu: VT"}},
      {"Nơi nhận:\n- Như trên; ⁄Z% HÁNH :VP\n- Lưu: VT.\n", {"Như trên", "Lưu: VT"}},
      {"Nơi nhận:\n- Như trên;\n- VP Đảng ủy; HĐND;\n- Lưu: VT; KT.\n",
       {"Như trên", "VP Đảng ủy; HĐND", "Lưu: VT; KT"}},
      {"Nơi nhận: m.- CHỦ TỊCH\n- Như trên;\n- Lưu: VT.\n\nLê Thị Mai\n", {"Như trên", "Lưu: VT"}},
  };
  check(cases);
}

struct Both {
  std::string_view closing;
  Items recipients;
  std::string_view name;
};

TEST(Recipients, AreWithoutTheSignatureBesideThem) {
  EXPECT_EQ(closed("Nơi nhận: TL. CHỦ TỊCH\n- Như trên; CHÁNH VĂN PHÒNG\n- UBND tỉnh (để b/c);\n- Lưu: VT, NC. (Đã ký)\n\nTăng Bá Hưởng\n").recipients,
            (Items{"Như trên", "UBND tỉnh (để b/c)", "Lưu: VT, NC"}));
}

TEST(Recipients, InTablesAndBesideTheSignature) {
  const Both cases[] = {
      {"| Nơi nhận: - Như Điều 3; - Sở Nội vụ; (để báo cáo) - TT Đảng ủy; TT HĐND; (để báo cáo) - "
       "Lưu: VT. | TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lê Thị Mai |\n|---|---|\n",
       {"Như Điều 3", "Sở Nội vụ; (để báo cáo)", "TT Đảng ủy; TT HĐND; (để báo cáo)", "Lưu: VT"},
       "Lê Thị Mai"},
      {"| Nơi nhận: - Như Điều 3 (để b/c); - Phòng Tài chính - Kế hoạch; - Lưu: VT. | CHỦ TỊCH Lê "
       "Thị Mai |\n|---|---|\n",
       {"Như Điều 3 (để b/c)", "Phòng Tài chính - Kế hoạch", "Lưu: VT"},
       "Lê Thị Mai"},
      {"+--------------------------+-----------------+\n"
       "| Nơi nhận:                | TM. HỘI ĐỒNG    |\n"
       "| - Sở Nội vụ;             |                 |\n"
       "|                          | KT. CHỦ TỊCH    |\n"
       "| - Các cơ quan, đơn vị    | PHÓ CHỦ TỊCH    |\n"
       "|                          |                 |\n"
       "|                          | Lê Thị Mai      |\n"
       "| thuộc khối thi đua;      |                 |\n"
       "| - Lưu: VT.               |                 |\n"
       "+==========================+=================+\n",
       {"Sở Nội vụ", "Các cơ quan, đơn vị thuộc khối thi đua", "Lưu: VT"},
       "Lê Thị Mai"},
      {"Nơi nhận:\n                         TM. BAN THƯỜNG VỤ\n- Như trên;                   CHỦ "
       "TỊCH\n- Phòng Nội vụ;\n                          (đã ký)\n- Lưu: VT.\n\n                   "
       " "
       "     Lê Thị Mai\n",
       {"Như trên", "Phòng Nội vụ", "Lưu: VT"},
       "Lê Thị Mai"},
      {"Nơi nhận:              CHỦ TỊCH\n- Như trên;\n- Lưu: VT.               Lê Thị Mai\n",
       {"Như trên", "Lưu: VT"},
       "Lê Thị Mai"},
      {"Nơi nhận:\t\t\tCHỦ TỊCH\n- Như trên;\n- Lưu: VT.\n\n\n\t\t\tLê Thị Mai\n",
       {"Như trên", "Lưu: VT"},
       "Lê Thị Mai"},
      {"Nơi nhận: TM. ỦY BAN NHÂN DÂN\n- Như trên; CHỦ TỊCH\n- Lưu: VT. Lê Thị Mai\n",
       {"Như trên", "Lưu: VT"},
       "Lê Thị Mai"},
      {"TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Thị Mai\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n",
       {"Như trên", "Lưu: VT"},
       "Lê Thị Mai"},
      {"Nơi nhận: - Như trên; - Lưu: VT. TM. ỦY BAN NHÂN DÂN CHỦ TỊCH (Đã ký) Lê Thị Mai\n",
       {"Như trên", "Lưu: VT"},
       "Lê Thị Mai"},
      {"Nơi nhận: - Như trên; - Lưu: VT, NV. HIỆU TRƯỞNG Lê Thị Mai\n",
       {"Như trên", "Lưu: VT, NV"},
       "Lê Thị Mai"},
      {"Nơi nhận: ỦY BAN NHÂN DÂN\n- Như trên;\n- Lưu: VT. Lê Thị Mai\n",
       {"Như trên", "Lưu: VT"},
       "Lê Thị Mai"},
      {"Nơi nhận:\n- Như trên;\n- Lưu VT\n\nLê Thị Mai\n", {"Như trên", "Lưu VT"}, "Lê Thị Mai"},
      {"| | |\n|---|---|\n| **Nơi nhận:** | **CHỦ TỊCH** |\n| - Như trên;<br>- Lưu: VT. | **Lê Thị "
       "Mai** |\n",
       {"Như trên", "Lưu: VT"},
       "Lê Thị Mai"},
  };
  for (const Both& c : cases) {
    const Document document = closed(c.closing);
    EXPECT_EQ(document.recipients, c.recipients) << c.closing;
    EXPECT_EQ(document.signature ? document.signature->name : std::string{}, c.name) << c.closing;
  }
}

TEST(Recipients, TellsTheLineOfTheLabel) {
  const Document document = closed("Nơi nhận:\n- Như trên;\n- Lưu: VT.\n");
  const auto found = std::find_if(document.evidence.begin(), document.evidence.end(),
                                  [](const Evidence& e) { return e.member == "recipients"; });
  ASSERT_NE(found, document.evidence.end());
  EXPECT_EQ(found->line, 9);
  EXPECT_EQ(found->mark, Mark::label);
  EXPECT_EQ(found->seen, "Nơi nhận");
}

} // namespace
} // namespace congbo

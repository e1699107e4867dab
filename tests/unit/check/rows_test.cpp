#include <gtest/gtest.h>

#include "check/check.h"
#include "checked.h"

namespace congbo {
namespace {

TEST(Rows, UnreadOnesAreFindings) {
  SourceDocument source;
  source.path = "content/2024/x/quyet-dinh.md";
  Document document;
  document.number = "1";
  document.unread_rows = {{7, "2 Thôn Thượng"}};
  const Findings findings = check_document(source, document, Register::built_in());
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].rule, RuleId::A05);
  EXPECT_EQ(findings[0].place.line, 7);
  EXPECT_EQ(std::get<std::string>(findings[0].arguments.at(0)), "2 Thôn Thượng");
}

TEST(Rows, AreNumberedOn) {
  const auto list = [](const std::string& rows) {
    return test::checked(std::string(test::decision_head) + "**Về việc tặng Giấy khen**\n\n**QUYẾT ĐỊNH:**\n\nĐiều 1. Tặng Giấy khen cho các cá "
                         "nhân (có danh sách kèm theo).\n\nDANH SÁCH\n\n| TT | Họ và tên | Đơn vị |\n|---|---|---|\n" + rows, "N");
  };
  EXPECT_EQ(list("| 1 | Lê Văn Tám | Thôn Đông |\n| 2 | Đỗ Thị Mận | Thôn Đoài |\n"), "");
  EXPECT_EQ(list("| 1 | Lê Văn Tám | Thôn Đông |\n| 3 | Đỗ Thị Mận | Thôn Đoài |\n"), "N02:22");
  EXPECT_EQ(list("| 1 | Lê Văn Tám | Thôn Đông |\n| 1 | Đỗ Thị Mận | Thôn Đoài |\n"), "N02:22");
  EXPECT_EQ(list("| I | Thôn Đông | |\n| 1 | Lê Văn Tám | Kế toán |\n| II | Thôn Đoài | |\n| 1 | Đỗ Thị Mận | Văn thư |\n"), "");
  EXPECT_EQ(list("| 1 | Lê Văn Tám | Thôn Đông |\n| 2 | … | Thôn Hạ |\n| 3 | Đỗ Thị Mận | Thôn Đoài |\n"), "") << "told as unread";
}

TEST(Rows, NameTheSheetInBothLanguages) {
  const Findings findings = check_list("content/2024/x/a.xlsx", "Cá nhân", {{9, "4 Thôn Hạ"}});
  ASSERT_EQ(findings.size(), 1U);
  const auto& said = std::get<Words>(findings[0].arguments.at(0));
  EXPECT_EQ(said.vi, "trang tính 'Cá nhân', dòng 9: 4 Thôn Hạ");
  EXPECT_EQ(said.en, "sheet 'Cá nhân', row 9: 4 Thôn Hạ");
  EXPECT_EQ(findings[0].place.line, 9);
}

} // namespace
} // namespace congbo

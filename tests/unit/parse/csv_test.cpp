#include <gtest/gtest.h>

#include "parse/parse.h"

namespace congbo {
namespace {

using Cells = std::vector<std::string>;

TEST(Csv, ReadsQuotesAndLineEndsInCells) {
  const CellTable table = parse_csv(
      "STT,Họ tên,\"Đơn vị, phòng\"\n1,\"Lê \"\"Bình\"\" An\",\"hai\ndòng\"\n\n2, Mai ,\n");
  ASSERT_EQ(table.rows.size(), 3U);
  EXPECT_EQ(table.rows[0].cells, (Cells{"STT", "Họ tên", "Đơn vị, phòng"}));
  EXPECT_EQ(table.rows[1].cells, (Cells{"1", "Lê \"Bình\" An", "hai dòng"}));
  EXPECT_EQ(table.rows[1].line, 2);
  EXPECT_EQ(table.rows[2].cells, (Cells{"2", "Mai", ""}));
  EXPECT_EQ(table.rows[2].line, 5);
}

TEST(Csv, FindsTheDelimiter) {
  EXPECT_EQ(
      parse_csv(
          "DANH SÁCH, kèm theo\nSTT;Tên;Đơn vị\n1;Lê A;Phòng X, xã Y\n2;Lê B;Phòng Z, xã Y, tỉnh T")
          .rows[2]
          .cells,
      (Cells{"1", "Lê A", "Phòng X, xã Y"}));
  EXPECT_EQ(parse_csv("STT\tTên, đơn vị\n1\tA, B").rows[1].cells, (Cells{"1", "A, B"}));
  EXPECT_EQ(parse_csv("a,b\n1,2").rows[1].cells, (Cells{"1", "2"}));
  const CellTable announced = parse_csv("sep=;\na,b;c\n");
  ASSERT_EQ(announced.rows.size(), 1U);
  EXPECT_EQ(announced.rows[0].cells, (Cells{"a,b", "c"}));
  EXPECT_EQ(announced.rows[0].line, 2);
}

TEST(Csv, TakesWhatIsBrokenAsItStands) {
  EXPECT_EQ(parse_csv("a,\"b\"c\n").rows[0].cells, (Cells{"a", "bc"}));
  EXPECT_EQ(parse_csv("a,\"b\nc").rows[0].cells, (Cells{"a", "b c"}));
  EXPECT_TRUE(parse_csv("").rows.empty());
  EXPECT_TRUE(parse_csv("\n,,\n").rows.empty());
  EXPECT_EQ(parse_csv("một\nhai").rows[1].cells, (Cells{"hai"}));
}

} // namespace
} // namespace congbo

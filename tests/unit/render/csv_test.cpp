#include "render/csv.h"

#include <gtest/gtest.h>

#include <array>

namespace congbo {
namespace {

std::string one_cell(std::string_view text) {
  const std::array<std::string_view, 1> header{"a"};
  CsvWriter csv(header);
  csv.cell(text);
  csv.end_row();
  const std::string all = csv.take();
  const std::string head = "\xEF\xBB\xBF"
                           "a\r\n";
  EXPECT_EQ(all.substr(0, head.size()), head);
  EXPECT_TRUE(all.ends_with("\r\n"));
  return all.substr(head.size(), all.size() - head.size() - 2);
}

TEST(Csv, QuotesAsTheRfcSays) {
  EXPECT_EQ(one_cell("Trường Mầm non"), "Trường Mầm non");
  EXPECT_EQ(one_cell(""), "");
  EXPECT_EQ(one_cell("a, b"), "\"a, b\"");
  EXPECT_EQ(one_cell("nói \"có\""), "\"nói \"\"có\"\"\"");
  EXPECT_EQ(one_cell("a\nb"), "\"a\nb\"");
}

TEST(Csv, NoCellIsAFormula) {
  for (const char lead : std::string("=+-@\t\r")) {
    const std::string text = std::string(1, lead) + "1+1";
    const std::string cell = one_cell(text);
    EXPECT_TRUE(cell.starts_with("'") || cell.starts_with("\"'")) << static_cast<int>(lead);
  }
  EXPECT_EQ(one_cell("=A1,\"x\""), "\"'=A1,\"\"x\"\"\"");
  EXPECT_EQ(one_cell("a=1"), "a=1");
}

TEST(Csv, NumbersAreNotText) {
  const std::array<std::string_view, 2> header{"a", "b"};
  CsvWriter csv(header);
  csv.number(-97.25);
  csv.number(3);
  csv.end_row();
  EXPECT_EQ(csv.take(), "\xEF\xBB\xBF"
                        "a,b\r\n-97.25,3\r\n");
}

} // namespace
} // namespace congbo

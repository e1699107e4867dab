// Budgets: source, lines with quantity × price = amount, totals in figures and in words.

#include <gtest/gtest.h>

#include <sstream>

#include "town_papers.h"
#include "vietnamese/number_words.h"

namespace congbo {
namespace {

std::string figure(double value) {
  std::ostringstream out;
  out << value;
  return out.str();
}

std::string line_said(const BudgetLine& line) {
  const auto money = [](std::optional<long long> said) { return said ? std::to_string(*said) : std::string("-"); };
  return line.text + "|" + (line.quantity ? figure(*line.quantity) : "-") + "|" + money(line.unit_price) + "|" +
         money(line.amount);
}

std::string lines_said(const Document& document) {
  std::string out;
  if (document.budget)
    for (const BudgetLine& line : document.budget->lines) out += (out.empty() ? "" : "\n") + line_said(line);
  return out;
}

struct Row {
  std::string_view text, said;
};

constexpr Row lines[] = {
    {"Hoa tặng: 20 bó x 200.000 đồng/bó = 4.000.000 đồng", "Hoa tặng|20|200000|4000000"},
    {"Nước uống: 110 người x 20.000đ/người = 2.200.000đ", "Nước uống|110|20000|2200000"},
    {"Hoa: 20 x 200.000 = 4.000.000", "Hoa|20|200000|4000000"},
    {"Maket: 01 cái × 1,5 triệu đồng", "Maket|1|1500000|-"},
    {"Trang trí hội trường: 2.000.000 đồng", "Trang trí hội trường|-|-|2000000"},
    {"Trang trí hội trường 2.000.000 đồng", "Trang trí hội trường|-|-|2000000"},
    {"Tiền nước: 50 người x 2 buổi x 20.000 đồng = 2.000.000 đồng", "Tiền nước|100|20000|2000000"},
    {"Khen thưởng: 10 cá nhân * 447.000 đồng = 4.470.000 đồng", "Khen thưởng|10|447000|4470000"},
    {"Tài liệu: 110 bộ x 30.000đồng/1 bộ = 3.300.000 đồng", "Tài liệu|110|30000|3300000"},
    {"Thuê âm thanh: 3 triệu đồng", "Thuê âm thanh|-|-|3000000"},
    {"Bồi dưỡng người phục vụ: 5 người x 100.000 VNĐ/người = 500.000 VNĐ", "Bồi dưỡng người phục vụ|5|100000|500000"},
    {"Nước uống: 50 người x 20.000đ = l.000.000đ", "Nước uống|50|20000|1000000"},  // misread digits
    {"Hoa tươi: 02 lẵng x 5O0.000đ = 1.O00.000đ", "Hoa tươi|2|500000|1000000"},
    {"Khung bằng khen: 12 khung X 45.000 đồng = 540.000 đồng", "Khung bằng khen|12|45000|540000"},
    {"Chi tiền thưởng (10 tập thể x 900.000 đồng): 9.000.000 đồng",
     "Chi tiền thưởng (10 tập thể x 900.000 đồng)|10|900000|9000000"},
};

TEST(BudgetLines, EveryWrittenForm) {
  for (const Row& row : lines) {
    const Document document =
        test::plan_of("IV. KINH PHÍ\n\nDự toán kinh phí như sau:\n\n- " + std::string(row.text) + ".\n");
    EXPECT_EQ(lines_said(document), row.said) << row.text;
  }
}

struct TableRow {
  std::string_view name, text, said;
  long long total;
};

constexpr TableRow tables[] = {
    {"plain",
     "| STT | Nội dung | Số lượng | Đơn giá | Thành tiền |\n|---|---|---|---|---|\n| 1 | Hoa tươi | 20 | 200.000 | 4.000.000 "
     "|\n| 2 | Nước uống | 110 | 20.000 | 2.200.000 |\n|  | Tổng cộng |  |  | 6.200.000 |\n",
     "Hoa tươi|20|200000|4000000\nNước uống|110|20000|2200000", 6200000},
    {"in thousands",
     "Đơn vị tính: nghìn đồng\n\n| TT | Nội dung chi | SL | Đơn giá | Thành tiền |\n|---|---|---|---|---|\n| 1 | Hoa | 20 | 200 "
     "| 4.000 |\n| | Cộng | | | 4.000 |\n",
     "Hoa|20|200000|4000000", 4000000},
    {"in millions, said in the header",
     "| TT | Nội dung | Kinh phí (triệu đồng) |\n|---|---|---|\n| 1 | Tập huấn | 12,5 |\n| 2 | Tuyên truyền | 7,5 |\n| | Tổng "
     "cộng | 20 |\n",
     "Tập huấn|-|-|12500000\nTuyên truyền|-|-|7500000", 20000000},
    {"groups with sub-totals",
     "| TT | Nội dung | Số lượng | Đơn giá | Thành tiền |\n|---|---|---|---|---|\n| I | Trang trí |  |  | 6.000.000 |\n| 1 | Hoa | "
     "20 | 200.000 | 4.000.000 |\n| 2 | Maket | 1 | 2.000.000 | 2.000.000 |\n| | Tổng cộng (I) | | | 6.000.000 |\n",
     "Hoa|20|200000|4000000\nMaket|1|2000000|2000000", 6000000},
    {"a column of units",
     "| TT | Nội dung | ĐVT | Số lượng | Đơn giá (đồng) | Thành tiền (đồng) |\n|---|---|---|---|---|---|\n| 1 | Hoa | Bó | 20 | "
     "200.000 | 4.000.000 |\n| | TỔNG | | | | 4.000.000 |\n",
     "Hoa|20|200000|4000000", 4000000},
};

TEST(BudgetTables, EveryLayout) {
  for (const TableRow& row : tables) {
    const Document document = test::plan_of("IV. DỰ TOÁN KINH PHÍ\n\n" + std::string(row.text));
    EXPECT_EQ(lines_said(document), row.said) << row.name;
    EXPECT_EQ(document.budget ? document.budget->total.value_or(0) : -1, row.total) << row.name;
  }
}

struct TotalRow {
  std::string_view text;
  long long total;
  std::string_view words;
};

constexpr TotalRow totals[] = {
    {"- Tổng cộng: 13.500.000 đồng (Mười ba triệu, năm trăm ngàn đồng).", 13500000, "Mười ba triệu, năm trăm ngàn đồng"},
    {"Tổng kinh phí: 13.500.000 đồng\n\n(Bằng chữ: Mười ba triệu năm trăm nghìn đồng chẵn./.)", 13500000,
     "Mười ba triệu năm trăm nghìn đồng chẵn"},
    {"Tổng cộng: 5.000.000đ.\n\n*Bằng chữ: Năm triệu đồng.*", 5000000, "Năm triệu đồng"},
    {"Tổng số tiền: 5 triệu đồng", 5000000, ""},
    {"Tổng dự toán kinh phí: 120.000.000 đồng (bằng chữ: Một trăm hai mươi triệu đồng)", 120000000,
     "Một trăm hai mươi triệu đồng"},
    {"Cộng: 5.000.000", 5000000, ""},
    {"Tổng kinh phí dự kiến là 5.000.000 đồng.", 5000000, ""},
    {"Kinh phí thực hiện: 5.000.000 đồng (Năm triệu đồng).", 5000000, "Năm triệu đồng"},
};

TEST(BudgetTotal, InFiguresAndWords) {
  for (const TotalRow& row : totals) {
    const Document document = test::plan_of("IV. KINH PHÍ\n\n" + std::string(row.text) + "\n");
    ASSERT_TRUE(document.budget) << row.text;
    EXPECT_EQ(document.budget->total.value_or(0), row.total) << row.text;
    EXPECT_EQ(document.budget->total_in_words, row.words) << row.text;
  }
}

constexpr Row sources[] = {
    {"Kinh phí tổ chức Hội nghị được trích từ Quỹ thi đua, khen thưởng của xã.", "Quỹ thi đua, khen thưởng của xã"},
    {"Từ nguồn ngân sách xã năm 2032.", "Từ nguồn ngân sách xã năm 2032"},
    {"Sử dụng nguồn kinh phí chi thường xuyên năm 2032.", "nguồn kinh phí chi thường xuyên năm 2032"},
    {"Kinh phí do ngân sách xã đảm bảo.", "ngân sách xã"},
    {"- Nguồn kinh phí: Ngân sách xã và xã hội hóa.", "Ngân sách xã và xã hội hóa"},
    {"Chi từ nguồn sự nghiệp văn hóa xã (có dự toán kèm theo).", "nguồn sự nghiệp văn hóa xã"},
    {"Kinh phí tổ chức được bố trí trong dự toán ngân sách xã năm 2032.", "dự toán ngân sách xã năm 2032"},
    {"Ngân sách xã và nguồn xã hội hóa.", "Ngân sách xã và nguồn xã hội hóa"},
    {"Nguồn sự nghiệp văn hóa năm 2032: 48.600.000 đồng, gồm:\n\n1. Trang trí: 48.600.000 đồng.", "Nguồn sự nghiệp văn hóa năm 2032"},
    {"Các đơn vị tự bảo đảm kinh phí.", ""},
};

TEST(BudgetSource, WhereTheMoneyComesFrom) {
  for (const Row& row : sources) {
    const Document document = test::plan_of("IV. KINH PHÍ\n\n" + std::string(row.text) + "\n");
    EXPECT_EQ(document.budget ? document.budget->source : "", row.said) << row.text;
  }
}

// Totals and their words, over steps that meet every scale.
TEST(BudgetTotal, EveryAmountComesBackWithItsWords) {
  long long amount = 1'000;
  for (int step = 0; step < 400; ++step, amount += 1'000 + amount / 29 / 1'000 * 1'000) {
    const std::string words = number_in_words(amount) + " đồng";
    const Document document =
        test::plan_of("IV. KINH PHÍ\n\nTổng cộng: " + format_integer(amount) + " đồng (Bằng chữ: " + words + ").\n");
    ASSERT_TRUE(document.budget) << amount;
    EXPECT_EQ(document.budget->total, amount);
    EXPECT_EQ(document.budget->total_in_words, words);
    EXPECT_EQ(parse_number_words(document.budget->total_in_words), amount);
  }
}

TEST(Budget, MoneySpokenOfElsewhereIsNone) {
  for (const std::string_view text :
       {"I. KẾT QUẢ\n\n- Thu ngân sách đạt 12.500.000.000 đồng.\n", "2. Tặng quà 120 hộ, mỗi hộ 500.000 đồng.\n",
        "3. Phạt tiền từ 1.000.000 đồng đến 3.000.000 đồng.\n"})
    EXPECT_FALSE(test::plan_of(text).budget) << text;
}

TEST(Budget, AnnexIsTheEstimate) {
  std::string text = test::plan_paper("IV. KINH PHÍ\n\nTừ ngân sách xã (có dự trù kèm theo).\n");
  text += "\nDỰ TRÙ KINH PHÍ\n\n(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/01/2032 của UBND xã)\n\n1. Hoa: 20 bó x 200.000 "
          "đồng/bó = 4.000.000 đồng.\n\n2. Nước: 100 người x 20.000 đồng = 2.000.000 đồng.\n\nTổng cộng: 6.000.000 đồng (Sáu "
          "triệu đồng).\n";
  const Document document = test::read(text);
  EXPECT_EQ(lines_said(document), "Hoa|20|200000|4000000\nNước|100|20000|2000000");
  ASSERT_TRUE(document.budget);
  EXPECT_EQ(document.budget->total, 6000000);
  EXPECT_EQ(document.budget->total_in_words, "Sáu triệu đồng");
  EXPECT_EQ(document.budget->source, "Từ ngân sách xã");
}

} // namespace
} // namespace congbo

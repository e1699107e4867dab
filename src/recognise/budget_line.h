#pragma once
// Single lines of a budget: "20 bó x 200.000 đồng/bó = 4.000.000 đồng", and rows of its tables. Internal
// to recognise/.

#include <optional>
#include <string>

#include "model/document.h"
#include "recognise/phrase.h"

namespace congbo {

// The line that an item of a budget states; nothing where it states no amount of money.
std::optional<BudgetLine> budget_line(Wording item, int line);

// Whether words open a total: "Tổng cộng", "Tổng kinh phí", "Cộng".
bool opens_total(std::string_view folded);

// An amount in words, "(Bằng chữ: Mười ba triệu đồng)" → "Mười ba triệu đồng"; empty where there is none.
std::string amount_in_words(Wording item);

// The last amount of money that words state, without đồng too where nothing else stands behind a colon.
std::optional<long long> stated_amount(Wording item);

// What the columns of a budget's table mean, read from its header.
class BudgetTable {
 public:
  // Whether the cells of `row` are a header; they are taken as one then.
  bool take_header(const Line& row);
  bool has_header() const { return m_text != nowhere; }
  // "Đơn vị tính: 1.000 đồng" above the table.
  void take_unit(std::string_view folded);
  BudgetLine read(const Line& row) const;
  // Whether a row only heads the rows below it ("I | Chi tổ chức | … | 10.000.000").
  bool is_group(const Line& row) const;

 private:
  std::size_t m_order = nowhere, m_text = nowhere, m_price = nowhere, m_amount = nowhere;
  std::vector<std::size_t> m_quantities;
  long long m_scale = 1;  // đồng of one unit in the columns of money
};

}  // namespace congbo

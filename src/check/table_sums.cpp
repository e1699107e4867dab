// Q04 budget-total, in tables: a column of money against its totals and the subtotals of its groups, in budgets
// and in lists of bonuses.

#include <algorithm>
#include <map>
#include <string>

#include "check/agree.h"
#include "check/rules.h"
#include "check/words.h"
#include "vietnamese/fold.h"
#include "vietnamese/number_words.h"

namespace congbo {
namespace {

std::string_view bare(std::string_view cell) { return without_signs(cell, " *_.,;:"); }

// The column that holds the amounts of its rows; the number of cells where the row is no such header.
std::size_t money_column(const Line& row) {
  std::size_t found = row.cells.size();
  if (row.folded.find("tien") == std::string_view::npos && row.folded.find("muc thuong") == std::string_view::npos) return found;
  int columns = 0;
  for (std::size_t i = 1; i < row.cells.size(); ++i) {
    const std::string folded = fold(row.cells[i]);
    if (parse_integer(row.cells[i]) || folded.size() > 40) continue;
    if (says_any(folded, {"thanh tien", "tong tien"})) return i;
    if (!says_any(folded, {"so tien", "tien thuong", "muc thuong", "muc tien thuong"})) continue;
    found = i;
    ++columns;
  }
  return columns == 1 ? found : row.cells.size();
}

enum class RowKind { item, group, total };

bool is_letter_mark(std::string_view order) { return order.size() == 1 && order[0] >= 'A' && order[0] <= 'Z'; }

// "Tổng cộng", "Cộng", "Cộng (I + II)"; "Công an xã" and "Tống Thị Lan" fold like them.
bool opens_total(std::string_view folded) {
  if (folded.starts_with("tong cong") || folded.starts_with("tong so")) return true;
  for (const std::string_view word : {std::string_view("cong"), std::string_view("tong")}) {
    if (!folded.starts_with(word)) continue;
    const std::string_view rest = folded.substr(word.size());
    if (rest.empty() || rest.starts_with(" (") || rest[0] == ':') return true;
  }
  return false;
}

RowKind kind_of(const Line& row) {
  const auto has_letter = [](std::string_view cell) { return std::ranges::any_of(fold(cell), [](char c) { return c >= 'a' && c <= 'z'; }); };
  const std::string_view order = bare(row.cells.front());
  const bool marked = is_letter_mark(order) || (!order.empty() && parse_roman(order));
  const auto words = std::ranges::find_if(row.cells.begin() + (marked ? 1 : 0), row.cells.end(), has_letter);
  if (words != row.cells.end() && opens_total(fold(bare(*words)))) return RowKind::total;
  return marked ? RowKind::group : RowKind::item;
}

// What numbers a row: rows numbered alike stand on one level ("1", "1.1", "a", "-").
std::string level_of(const Line& row) {
  std::string level;
  for (const char c : bare(row.cells.front())) {
    const char kind = c >= '0' && c <= '9' ? '1' : c == '.' ? '.' : 'a';
    if (level.empty() || level.back() != kind) level += kind;
  }
  return level;
}

// Amounts added up, all and by level; what cannot be read leaves nothing to hold a total against.
struct Sum {
  long long all = 0;
  std::map<std::string, long long> levels;
  int rows = 0;
  bool whole = true;

  void add(const Line& row, std::string_view cell) {
    const auto amount = parse_integer(bare(cell));
    whole = whole && amount && *amount >= 0;
    if (!amount) return;
    ++rows;
    all += *amount;
    levels[level_of(row)] += *amount;
  }
  bool makes(long long total) const {
    return amounts_agree(all, total) ||
           std::ranges::any_of(levels, [&](const auto& level) { return amounts_agree(level.second, total); });
  }
};

class TableSums {
 public:
  TableSums(const DocumentView& view, Findings& findings) : m_view(view), m_findings(findings) {}

  void take(const Line& row) {
    if (const std::size_t column = money_column(row); column < row.cells.size()) return begin(row, column);
    if (m_column == 0 || row.cells.size() != m_cells) {
      m_column = 0;
      return;
    }
    const std::string_view cell = row.cells[m_column];
    switch (kind_of(row)) {
    case RowKind::item:
      if (bare(cell).empty() && row.cells.front().empty()) return;  // a wrapped cell
      for (Sum* sum : {&m_group, &m_since, &m_all}) sum->add(row, cell);
      return;
    case RowKind::group: return take_group(row, cell);
    case RowKind::total: return take_total(row, cell);
    }
  }

  void finish() { close_group(); }

 private:
  // A header that stands again behind a page break goes on with its table.
  void begin(const Line& row, std::size_t column) {
    const bool again = m_column == column && m_cells == row.cells.size() && m_header == row.folded && !m_totalled;
    if (again) return;
    close_group();
    m_column = column;
    m_cells = row.cells.size();
    m_header = row.folded;
    m_group = m_since = m_all = m_groups = Sum{};
    m_totalled = false;
  }

  void take_group(const Line& row, std::string_view cell) {
    close_group();
    if (const auto amount = parse_integer(bare(cell))) {
      m_head = &row;
      m_headed = *amount;
      m_groups.add(row, cell);
    }
  }

  void close_group() {
    if (m_head != nullptr && m_group.rows > 1 && m_group.whole && !m_group.makes(m_headed)) report(*m_head, m_headed, m_group.all);
    m_head = nullptr;
    m_group = Sum{};
  }

  void take_total(const Line& row, std::string_view cell) {
    close_group();
    const auto total = parse_integer(bare(cell));
    const bool known = total && m_since.rows > 1 && m_since.whole && m_all.whole;
    if (known && !m_since.makes(*total) && !m_all.makes(*total) && !m_groups.makes(*total)) report(row, *total, m_since.all);
    m_since = Sum{};
    m_totalled = true;
  }

  void report(const Line& row, long long stated, long long right) {
    const bool told = std::ranges::any_of(m_findings, [&](const Finding& finding) {
      return finding.rule == RuleId::Q04 && finding.place.line == row.number;
    });
    if (told) return;
    m_findings.push_back({RuleId::Q04, place_of_words(m_view, row.number, format_integer(stated)),
                          {format_integer(stated), format_integer(right)}, {}});
  }

  const DocumentView& m_view;
  Findings& m_findings;
  std::size_t m_column = 0;  // of the amounts; 0 = no table of money
  std::size_t m_cells = 0;
  std::string_view m_header;
  const Line* m_head = nullptr;  // the row of the group that is open
  long long m_headed = 0;        // the amount it states
  bool m_totalled = false;
  Sum m_group, m_since, m_all, m_groups;  // since the group's row, since the last total, in the table; of the groups' rows
};

}  // namespace

void check_table_sums(const DocumentView& view, Findings& findings) {
  TableSums sums(view, findings);
  for (const Line& line : view.source.lines)
    if (line.kind == LineKind::table_row && line.cells.size() > 2) sums.take(line);
  sums.finish();
}

}  // namespace congbo

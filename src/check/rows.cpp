// A05 row-unread: rows of lists of honorees in which no name could be read. N02 item-numbering, of their rows.

#include <algorithm>

#include "check/rules.h"
#include "vietnamese/number_words.h"

namespace congbo {
namespace {

// The number of a row of a table; nothing for items, which check_items() counts.
std::optional<long long> row_number(const DocumentView& view, const Honoree& honoree) {
  const Line* line = line_at(view, honoree.line);
  if (line == nullptr || line->kind != LineKind::table_row || !honoree.list.empty()) return std::nullopt;
  return parse_integer(honoree.order);
}

// Two rows of one table, one right below the other: a number left out is a row lost, or a slip.
void check_orders(const DocumentView& view, Findings& findings) {
  constexpr int nearest = 3;  // lines: a row wrapped, a rule drawn between
  const auto& honorees = view.document.honorees;
  for (std::size_t i = 1; i < honorees.size(); ++i) {
    const Honoree& above = honorees[i - 1];
    const Honoree& row = honorees[i];
    if (row.line <= above.line || row.line - above.line > nearest) continue;
    const auto last = row_number(view, above), number = row_number(view, row);
    if (!last || !number || *number == *last + 1 || *number < *last) continue;
    if (*number == *last && row.line > above.line + 1) continue;  // a group with one row each
    const auto& unread = view.document.unread_rows;
    const auto between = std::ranges::lower_bound(unread, above.line, {}, &UnreadRow::line);
    if (between != unread.end() && between->line < row.line) continue;  // told already
    const std::string next = std::to_string(*last + 1);
    findings.push_back({RuleId::N02, place_of_words(view, row.line, row.order),
                        {row.order, Words{"sau " + above.order + " phải là " + next, "after " + above.order + " comes " + next}},
                        {{place_of(view, above.line), {"dòng " + above.order, "row " + above.order}}}});
  }
}

}  // namespace

void check_rows(const DocumentView& view, Findings& findings) {
  for (const UnreadRow& row : view.document.unread_rows)
    findings.push_back({RuleId::A05, place_of(view, row.line), {row.text}, {}});
  check_orders(view, findings);
}

Findings check_list(const std::string& path, const std::string& sheet,
                    const std::vector<UnreadRow>& unread_rows) {
  Findings findings;
  for (const UnreadRow& row : unread_rows) {
    Words what{row.text, row.text};
    if (!sheet.empty())
      what = {"trang tính '" + sheet + "', dòng " + std::to_string(row.line) + ": " + row.text,
              "sheet '" + sheet + "', row " + std::to_string(row.line) + ": " + row.text};
    findings.push_back({RuleId::A05, {path, row.line, 0, 0}, {std::move(what)}, {}});
  }
  return findings;
}

}  // namespace congbo

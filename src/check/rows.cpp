// A05 row-unread: rows of lists of honorees in which no name could be read.

#include "check/rules.h"

namespace congbo {

void check_rows(const DocumentView& view, Findings& findings) {
  for (const UnreadRow& row : view.document.unread_rows)
    findings.push_back({RuleId::A05, place_of(view, row.line), {row.text}, {}});
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

// Honorees of a table that lies beside a document: rows of a .csv or a sheet.

#include "recognise/award_words.h"
#include "recognise/honoree_table.h"
#include "recognise/recognise.h"
#include "vietnamese/fold.h"

namespace congbo {

std::vector<Honoree> recognise_list(const std::vector<ListRow>& rows, const Register& registers) {
  std::vector<Honoree> honorees;
  HonoreeContext context;
  HonoreeTable table(registers, context, honorees);
  HonoreeGroup title;
  std::vector<std::string> tidy;
  std::vector<std::string_view> cells;
  for (const ListRow& row : rows) {
    tidy.clear();
    for (const std::string& cell : row.cells) tidy.push_back(collapse_spaces(cell));
    cells.assign(tidy.begin(), tidy.end());
    table.take(cells, row.line);
    if (table.has_header()) continue;
    // Title rows above the header serve rows without an award of their own.
    for (const std::string& cell : tidy) {
      const OwnWording words(cell);
      if (const auto award = only_award_in(words.view(), registers); award && title.award.empty())
        title.award = award->name;
      if (title.reason.empty()) title.reason = reason_in(words.view());
    }
  }
  for (Honoree& honoree : honorees) {
    if (honoree.award.empty()) honoree.award = title.award;
    if (honoree.reason.empty()) honoree.reason = title.reason;
  }
  return honorees;
}

}  // namespace congbo

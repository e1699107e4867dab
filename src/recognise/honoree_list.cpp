// Honorees of a table that lies beside a document: rows of a .csv or a sheet.

#include "recognise/award_words.h"
#include "recognise/honoree_table.h"
#include "recognise/recognise.h"
#include "vietnamese/fold.h"

namespace congbo {
namespace {

// What a title above the header, or a sheet's name, says of all rows.
void read_title_words(std::string_view text, const Register& registers, HonoreeGroup& title) {
  const OwnWording words(text);
  if (const auto award = only_award_in(words.view(), registers); award && title.award.empty())
    title.award = award->name;
  if (title.reason.empty()) title.reason = reason_in(words.view());
  if (const auto group = group_heading(words.view(), registers); group && !title.kind)
    title.kind = group->kind;
}

}  // namespace

RecognisedList recognise_list(const std::vector<ListRow>& rows, const Register& registers,
                              std::string_view sheet_name) {
  RecognisedList list;
  HonoreeContext context;
  HonoreeTable table(registers, context, list.honorees, list.unread_rows);
  HonoreeGroup title;
  std::vector<std::string> tidy;
  std::vector<std::string_view> cells;
  bool begun = false;
  for (const ListRow& row : rows) {
    tidy.clear();
    for (const std::string& cell : row.cells) tidy.push_back(collapse_spaces(cell));
    cells.assign(tidy.begin(), tidy.end());
    table.take(cells, row.line);
    if (!table.has_header()) {
      for (const std::string& cell : tidy) read_title_words(cell, registers, title);
    } else if (!begun) {
      begun = true;
      // The kind alone stands above every row; award and reason are for those that end without one.
      read_title_words(sheet_name, registers, title);
      if (title.kind) context.enter(0, {{}, {}, {}, title.kind});
    }
  }
  for (Honoree& honoree : list.honorees) {
    if (honoree.award.empty()) honoree.award = title.award;
    if (honoree.reason.empty()) honoree.reason = title.reason;
  }
  return list;
}

}  // namespace congbo

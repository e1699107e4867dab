#pragma once
// Tables whose columns are set apart by white space alone, two spaces or more or tabs: what Word's
// "save as text" and programs that read PDF make of a table. A line that says what columns hold (STT,
// Họ và tên, Nội dung …) begins one; so do two numbered rows that name persons and align. Internal
// to parse/.

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "parse/white_columns.h"

namespace congbo {

class AlignedTable {
 public:
  // Whether `content`, the next line of the text that is no blank line, rule or comment, belongs to
  // such a table, its header too. `after` is the rest of the text behind it.
  bool take(std::string_view content, bool blank_before, std::string_view after);

  // The cells of the line taken last, one a column, empty ones too: parts of that line. A row whose
  // columns cannot be told apart has its number and, in the last cell, all the rest.
  std::span<const std::string_view> cells() const { return m_cells; }

  // What was above is over: a table drawn with pipes begins.
  void end() { *this = {}; }

 private:
  struct Column {
    int from = 0;      // of the header and of the rows that fill every column, taken together
    int to = 0;
    int rows_from = 0; // where the cells of such rows begin
    bool seen = false; // such a row was read
  };

  void begin(bool ordered);
  bool rows_begin(std::string_view after) const;
  bool is_row(bool below, bool blank_before) const;
  bool goes_on(bool below, bool blank_before) const;
  bool runs_together() const;
  std::size_t column_of(const WhitePart& part) const;
  void put(std::size_t column, std::string_view part);
  bool fill(std::string_view content);
  bool fill_by_tabs(std::string_view content);
  bool runs_over(std::size_t column, const WhitePart& part, bool alone) const;
  bool give_up(bool numbered);
  void learn();

  std::vector<Column> m_columns;
  std::vector<WhitePart> m_parts;  // of the line under way
  std::vector<std::string_view> m_cells;
  bool m_ordered = false;  // the first column numbers the rows
  bool m_open = false;     // the line above was taken
};

}  // namespace congbo

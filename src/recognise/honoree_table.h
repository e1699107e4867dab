#pragma once
// Tables of honorees: what their columns mean, and their rows. Internal to recognise/.

#include <span>
#include <string_view>
#include <vector>

#include "recognise/honoree_context.h"

namespace congbo {

class HonoreeTable {
 public:
  HonoreeTable(const Register& registers, HonoreeContext& context, std::vector<Honoree>& out,
               std::vector<UnreadRow>& unread)
      : m_registers(registers), m_context(context), m_out(out), m_unread(unread) {}

  // Takes the next row, header rows and group rows too. A row of the list without a name that can be read
  // goes to `unread`. Rows before a header that names a column of
  // honorees are passed over, and so are totals, repeated headers and numbers of columns.
  void take(std::span<const std::string_view> cells, int line);

  // Another table begins: one without a header of its own goes on with the columns of the one before
  // where it has as many (a page break).
  void begin_table() { m_fresh = true; }

  bool has_header() const { return !m_columns.empty(); }
  bool has_award_column() const;

 private:
  enum class Column : unsigned char {
    other, order, honorific, name, family_names, given_name, collective, household, position, unit, post, award, reason,
    score
  };

  static Column column_of(std::string_view folded);
  bool take_header(std::span<const std::string_view> cells);
  bool take_second_header(std::span<const std::string_view> cells);
  void settle(std::vector<Column>& columns) const;
  bool take_group(std::span<const std::string_view> cells);
  // False where the row names nobody that can be read.
  bool take_person(std::span<const std::string_view> cells, int line);
  bool go_on(std::span<const std::string_view> cells);
  void note_unread(std::span<const std::string_view> cells, int line);
  std::string_view cell(std::span<const std::string_view> cells, Column column) const;
  bool has(Column column) const;

  const Register& m_registers;
  HonoreeContext& m_context;
  std::vector<Honoree>& m_out;
  std::vector<UnreadRow>& m_unread;
  std::vector<Column> m_columns;
  bool m_fresh = true;         // no row of this table has been taken
  bool m_header_last = false;  // the last row taken was a header
};

}  // namespace congbo

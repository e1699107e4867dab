#pragma once
// Tables of honorees: what their columns mean, and their rows. Internal to recognise/.

#include <span>
#include <string_view>
#include <vector>

#include "recognise/honoree_columns.h"
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

  // Whether rows are read of a table that has no header: a number, a name, and what is said of it.
  void read_bare_lists(bool yes) { m_bare_lists = yes; }

  bool has_header() const { return !m_columns.empty(); }
  bool has_award_column() const;

 private:
  using Column = HonoreeColumn;

  bool take_header(std::span<const std::string_view> cells);
  bool take_second_header(std::span<const std::string_view> cells);
  bool join_header(std::span<const std::string_view> cells);
  bool take_bare(std::span<const std::string_view> cells);
  bool take_torn(std::span<const std::string_view> cells, int line);
  bool take_group(std::span<const std::string_view> cells);
  // False where the row names nobody that can be read.
  bool take_person(std::span<const std::string_view> cells, int line);
  bool ends_name(std::span<const std::string_view> cells, std::string_view name) const;
  bool go_on(std::span<const std::string_view> cells);
  void read_post(Honoree& honoree) const;
  void repeat_above(std::span<const std::string_view> cells, Honoree& honoree) const;
  void note_unread(std::span<const std::string_view> cells, int line);
  std::string_view cell(std::span<const std::string_view> cells, Column column) const;
  bool has(Column column) const;

  const Register& m_registers;
  HonoreeContext& m_context;
  std::vector<Honoree>& m_out;
  std::vector<UnreadRow>& m_unread;
  std::vector<Column> m_columns;
  std::vector<std::string> m_header;  // its cells, to which wrapped ones are joined
  std::string m_post;          // position and unit of the row above, from one cell
  bool m_bare_lists = false;   // see read_bare_lists()
  bool m_foreign = false;      // the table has a header, and no column of names
  bool m_numbered = false;     // the row above has a number
  bool m_fresh = true;         // no row of this table has been taken
  bool m_header_last = false;  // the last row taken was a header
};

}  // namespace congbo

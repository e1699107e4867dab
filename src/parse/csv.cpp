#include <algorithm>
#include <array>
#include <map>

#include "parse/parse.h"
#include "vietnamese/fold.h"

namespace congbo {
namespace {

class CsvReader {
 public:
  CsvReader(std::string_view text, char delimiter, int line)
      : m_text(text), m_delimiter(delimiter), m_line(line) {}

  // The next row; false at the end.
  bool next(CellTable::Row& row);

 private:
  std::string cell();

  std::string_view m_text;
  char m_delimiter;
  int m_line;
  std::size_t m_at = 0;
};

std::string CsvReader::cell() {
  std::string out;
  const auto quote = m_text.find_first_not_of(' ', m_at);
  const bool is_quoted = quote < m_text.size() && m_text[quote] == '"';
  if (is_quoted) {
    for (m_at = quote + 1; m_at < m_text.size(); ++m_at) {
      if (m_text[m_at] == '"' && !m_text.substr(m_at + 1).starts_with('"')) break;
      if (m_text[m_at] == '"') ++m_at;
      if (m_text[m_at] == '\n') ++m_line;
      out.push_back(m_text[m_at]);
    }
    m_at = std::min(m_at + 1, m_text.size());
  }
  // Also what stands between a closing quote and the delimiter, where a program quoted wrongly.
  while (m_at < m_text.size() && m_text[m_at] != m_delimiter && m_text[m_at] != '\n')
    out.push_back(m_text[m_at++]);
  return collapse_spaces(out);
}

bool CsvReader::next(CellTable::Row& row) {
  if (m_at >= m_text.size()) return false;
  row.line = m_line;
  row.cells.clear();
  for (;;) {
    row.cells.push_back(cell());
    if (m_at >= m_text.size()) return true;
    if (m_text[m_at++] == m_delimiter) continue;
    ++m_line;
    return true;
  }
}

// The delimiter that cuts most rows into the same number of cells: commas stand in titles and names
// too, but seldom equally often.
char find_delimiter(std::string_view text) {
  constexpr std::size_t sample = std::size_t{64} << 10;
  char best = ',';
  std::size_t best_rows = 0;
  for (const char delimiter : {'\t', ';', ','}) {
    CsvReader reader(text.substr(0, sample), delimiter, 1);
    std::map<std::size_t, std::size_t> rows_of;
    std::size_t rows = 0;
    for (CellTable::Row row; reader.next(row);)
      if (row.cells.size() > 1) rows = std::max(rows, ++rows_of[row.cells.size()]);
    if (rows <= best_rows) continue;
    best = delimiter;
    best_rows = rows;
  }
  return best;
}

} // namespace

CellTable parse_csv(std::string_view text) {
  int first_line = 1;
  char delimiter = 0;
  // Spreadsheets announce the delimiter on a line of its own: "sep=;".
  if (text.starts_with("sep=") && text.size() > 5 && text[5] == '\n') {
    delimiter = text[4];
    text.remove_prefix(6);
    first_line = 2;
  }
  CsvReader reader(text, delimiter != 0 ? delimiter : find_delimiter(text), first_line);
  CellTable table;
  for (CellTable::Row row; reader.next(row);) {
    const bool blank = std::all_of(row.cells.begin(), row.cells.end(),
                                   [](const std::string& cell) { return cell.empty(); });
    if (!blank) table.rows.push_back(std::move(row));
  }
  return table;
}

} // namespace congbo

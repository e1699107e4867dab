#include "parse/aligned_table.h"

#include <algorithm>

#include "parse/aligned_header.h"
#include "parse/page_marks.h"
#include "vietnamese/fold.h"
#include "vietnamese/letters.h"
#include "vietnamese/personal_name.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

constexpr std::size_t most_columns = 16;
constexpr std::size_t longest_line = 1200;  // bytes; longer ones are no rows
constexpr int slack = 2;                    // columns by which rows may be out of line

bool is_number(const WhitePart& part) {
  const std::string_view text = without_emphasis(part.text);
  const std::size_t size = row_number(text);
  return size != 0 && size == text.size();
}

int number_of(const WhitePart& part) {
  int number = 0;
  for (const char c : without_emphasis(part.text))
    if (c >= '0' && c <= '9') number = 10 * number + (c - '0');
  return number;
}

// "I", "A", "II" without a mark: what numbers a group's row.
bool is_group_order(const WhitePart& part) {
  const std::string_view text = without_emphasis(part.text);
  if (text.empty() || text.size() > 5) return false;
  const bool roman = text.find_first_not_of("IVX") == text.npos;
  return roman || (text.size() == 1 && text[0] >= 'A' && text[0] <= 'H');
}

bool begins_small(std::string_view text) { return !text.empty() && is_lower(decode(text, 0).c); }

bool begins_with_letter(std::string_view text) {
  return !text.empty() && is_letter(decode(text, 0).c);
}

// A number set before what follows with one space only is a part by itself.
void split_number(std::vector<WhitePart>& parts) {
  if (parts.empty() || parts.size() >= most_columns) return;
  const WhitePart first = parts.front();
  const std::size_t number = row_number(first.text);
  if (number == 0 || number + 1 >= first.text.size() || first.text[number] != ' ') return;
  const int columns = static_cast<int>(number);
  parts.front() = {first.text.substr(0, number), first.from, first.from + columns};
  parts.insert(parts.begin() + 1,
               {first.text.substr(number + 1), first.from + columns + 1, first.to});
}

// "3   Ông Lê Văn Sáu      Trưởng thôn".
bool names_person(const std::vector<WhitePart>& parts) {
  if (parts.size() < 3 || !is_number(parts[0]) || !begins_with_letter(parts[2].text)) return false;
  return has_usual_name(split_honorific(without_emphasis(parts[1].text)).rest);
}

bool is_page_mark(std::string_view text) {
  constexpr std::size_t longest = 24;
  return text.size() <= longest && may_number_page(fold(text));
}

// The first line that is not blank, if it comes soon.
std::string_view next_line(std::string_view after) {
  for (int lines = 0; lines < 3; ++lines) {
    const std::size_t end = std::min(after.find('\n'), after.size());
    const std::string_view line = after.substr(0, end);
    if (line.find_first_not_of(" \t>") != line.npos) return line;
    after.remove_prefix(std::min(end + 1, after.size()));
  }
  return {};
}

}  // namespace

bool AlignedTable::take(std::string_view content, bool blank_before, std::string_view after) {
  m_cells.clear();
  const bool below = m_open && !blank_before;
  if (content.size() > longest_line) return m_open = false;
  const std::size_t first = content.find_first_not_of("> \t");
  if (first == content.npos) return false;
  const char c = content[first];
  const bool may_begin = may_open_header(c) || (c >= '0' && c <= '9');
  if ((m_columns.empty() && !may_begin) || (!below && !has_white_gap(content))) {
    m_open = m_open && is_page_mark(content.substr(first));
    return false;
  }
  split_at_gaps(content, most_columns, m_parts);
  if (may_open_header(c) && is_aligned_header(m_parts)) {
    begin(names_order(m_parts.front().text));
    for (std::size_t i = 0; i < m_parts.size(); ++i) m_cells[i] = m_parts[i].text;
    return true;
  }
  split_number(m_parts);
  if (m_columns.empty()) {
    if (!rows_begin(after)) return false;
    begin(true);
  } else if (below && runs_together()) {
    // All of the row is one cell, where the name belongs: it is told.
    m_cells.assign(m_columns.size(), {});
    m_cells.front() = m_parts.front().text;
    return m_open = true;
  } else if (!(m_parts.size() > 1 ? is_row(below, blank_before) : goes_on(below, blank_before))) {
    return m_open = false;
  }
  m_open = fill(content);
  return m_open;
}

void AlignedTable::begin(bool ordered) {
  m_columns.clear();
  for (const WhitePart& part : m_parts) m_columns.push_back({part.from, part.to, part.from, false});
  m_cells.assign(m_columns.size(), {});
  m_ordered = ordered;
  m_open = true;
}

// Two rows, one below the other, with numbers that follow, that name persons and align.
bool AlignedTable::rows_begin(std::string_view after) const {
  if (!names_person(m_parts)) return false;
  const std::string_view next = next_line(after);
  if (next.size() > longest_line) return false;
  std::vector<WhitePart> parts;
  split_at_gaps(next, most_columns, parts);
  split_number(parts);
  if (parts.size() != m_parts.size() || !names_person(parts)) return false;
  if (number_of(parts[0]) != number_of(m_parts[0]) + 1) return false;
  return std::abs(parts[2].from - m_parts[2].from) <= slack || next.find('\t') != next.npos;
}

bool AlignedTable::is_row(bool below, bool blank_before) const {
  const bool full = m_parts.size() == m_columns.size();
  if (!m_ordered) return full ? below || m_parts.size() > 2 : goes_on(below, blank_before);
  if (is_number(m_parts[0]) && m_parts[0].from < m_columns[1].from)
    return below || full || std::abs(m_parts[1].from - m_columns[1].rows_from) <= slack;
  const bool group = m_parts.size() == 2 && below && is_group_order(m_parts[0]);
  return group || goes_on(below, blank_before);
}

// The rest of a row whose cells are wrapped. A signature may stand to the right, in capitals.
bool AlignedTable::goes_on(bool below, bool blank_before) const {
  if (m_parts.empty() || m_columns.size() < 2 || !m_open) return false;
  const Column& second = m_columns[m_ordered ? 1 : 0];
  if (m_parts[0].from + slack < std::min(second.from, second.rows_from)) return false;
  if (m_parts[0].from == 0 && m_parts.size() == 1) return false;
  for (const WhitePart& part : m_parts)
    if (all_capitals(part.text) || part.text.ends_with(':')) return false;
  return below || (blank_before && begins_small(m_parts[0].text));
}

// A row without a number whose columns run together.
bool AlignedTable::runs_together() const {
  return !m_ordered && m_parts.size() == 1 && m_parts[0].from <= m_columns[0].from + slack &&
         opens_with_person_name(without_emphasis(m_parts[0].text));
}

std::size_t AlignedTable::column_of(const WhitePart& part) const {
  std::size_t best = 0;
  int widest = 0;
  for (std::size_t i = 0; i < m_columns.size(); ++i) {
    // Columns that both cover; below zero where they stand apart.
    const int common = std::min(part.to, m_columns[i].to) - std::max(part.from, m_columns[i].from);
    if (i > 0 && common <= widest) continue;
    best = i;
    widest = common;
  }
  return best;
}

// Appends a part to its cell: parts of one cell lie one behind the other in the line.
void AlignedTable::put(std::size_t column, std::string_view part) {
  std::string_view& cell = m_cells[column];
  if (cell.empty()) cell = part;
  else cell = {cell.data(), static_cast<std::size_t>(part.data() + part.size() - cell.data())};
}

bool AlignedTable::fill(std::string_view content) {
  m_cells.assign(m_columns.size(), {});
  if (fill_by_tabs(content)) return true;
  if (m_parts.size() == m_columns.size()) {
    for (std::size_t i = 0; i < m_parts.size(); ++i) m_cells[i] = m_parts[i].text;
    learn();
    return true;
  }
  const bool numbered = m_ordered && (is_number(m_parts[0]) || is_group_order(m_parts[0]));
  if (numbered) m_cells[0] = m_parts[0].text;
  std::size_t least = numbered ? 1 : 0;
  for (std::size_t i = least; i < m_parts.size(); ++i) {
    least = std::max(least, column_of(m_parts[i]));
    const bool alone = numbered && m_parts.size() == 2;
    if (runs_over(least, m_parts[i], alone)) return give_up(numbered);
    put(least, m_parts[i].text);
  }
  return true;
}

// "1<tab>Lê Văn Sáu<tab><tab>Thôn Hạ": as many fields as columns, whatever their width.
bool AlignedTable::fill_by_tabs(std::string_view content) {
  const auto tabs = static_cast<std::size_t>(std::ranges::count(content, '\t'));
  if (tabs == 0 || tabs + 1 != m_columns.size()) return false;
  for (std::string_view& cell : m_cells) {
    const std::size_t end = std::min(content.find('\t'), content.size());
    cell = content.substr(0, end);
    const std::size_t first = cell.find_first_not_of(" >");
    cell.remove_prefix(std::min(first, cell.size()));
    content.remove_prefix(std::min(end + 1, content.size()));
  }
  return true;
}

// Whether a part reaches over the column behind its own: two cells run together, where they do not
// name one long body ("3   Trường Trung học cơ sở …").
bool AlignedTable::runs_over(std::size_t column, const WhitePart& part, bool alone) const {
  if (column + 1 >= m_columns.size() || !m_columns[column + 1].seen) return false;
  const int border = m_columns[column + 1].rows_from;
  if (part.to <= border + slack || part.from + slack >= border) return false;
  return !alone || !is_collective(without_emphasis(part.text));
}

// What cannot be told apart is one cell, the last: a row without a name, which is told.
bool AlignedTable::give_up(bool numbered) {
  if (!numbered) return false;
  m_cells.assign(m_columns.size(), {});
  m_cells.front() = m_parts.front().text;
  const char* const begin = m_parts[1].text.data();
  const std::string_view last = m_parts.back().text;
  m_cells.back() = {begin, static_cast<std::size_t>(last.data() + last.size() - begin)};
  return true;
}

void AlignedTable::learn() {
  for (std::size_t i = 0; i < m_columns.size(); ++i) {
    Column& column = m_columns[i];
    column.rows_from = column.seen ? std::min(column.rows_from, m_parts[i].from) : m_parts[i].from;
    column.from = std::min(column.from, m_parts[i].from);
    column.to = std::max(column.to, m_parts[i].to);
    column.seen = true;
  }
}

}  // namespace congbo

#include "recognise/honoree_table.h"

#include <algorithm>
#include <array>
#include <utility>

#include "recognise/honoree_name.h"
#include "recognise/honoree_row.h"
#include "recognise/honoree_words.h"
#include "vietnamese/fold.h"
#include "vietnamese/number_words.h"
#include "vietnamese/personal_name.h"

namespace congbo {
namespace {

bool is_blank(std::string_view cell) { return only_marks(cell); }

// The text of a row all of whose cells but one are empty, or repeat it (a merged cell); else empty. The
// cell `skip` does not count.
std::string_view only_text(std::span<const std::string_view> cells, std::size_t skip = nowhere) {
  std::string_view text;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i == skip || is_blank(cells[i]) || cells[i] == text) continue;
    if (!text.empty()) return {};
    text = cells[i];
  }
  return text;
}

bool is_number(std::string_view cell) {
  cell = trim_signs(cell);
  while (cell.ends_with('_')) cell = trim_signs(cell.substr(0, cell.size() - 1));  // a misread rule
  return !cell.empty() && std::ranges::all_of(cell, is_digit_byte);
}

// "(1) (2) (3)": the numbers of the columns.
bool numbers_columns(std::span<const std::string_view> cells) {
  std::size_t numbers = 0;
  for (std::string_view cell : cells) {
    if (cell.starts_with('(') && cell.ends_with(')') && cell.size() > 2) cell = cell.substr(1, cell.size() - 2);
    if (is_blank(cell)) continue;
    if (!is_number(cell)) return false;
    ++numbers;
  }
  return numbers >= 2;
}

// How high a group row stands, by what numbers it: "A", "I", "1", "a".
int rank_of_order(std::string_view order) {
  order = trim_signs(order);
  if (order.empty()) return HonoreeContext::unnumbered;
  if (is_digit_byte(order.front())) return 6 * 16;
  const bool roman = parse_roman(order).has_value();
  if (order.size() == 1 && !roman) return order.front() >= 'a' ? 8 * 16 : 4 * 16 + 8;
  return roman ? 5 * 16 : 8 * 16;
}

// "I. TẬP THỂ" in one cell: the numeral, and the text behind it.
std::string_view take_order(std::string_view& text) {
  const std::size_t space = text.find(' ');
  if (space == nowhere || space > 6) return {};
  const std::string_view first = text.substr(0, space);
  const std::string_view bare = trim_signs(first);
  const bool marked = bare.size() < first.size();
  if (bare.empty() || (!parse_roman(bare) && !is_number(bare) && !(marked && bare.size() == 1))) return {};
  if (!marked && !is_number(bare) && !text.substr(space).starts_with(" - ")) return {};
  text = trim_signs(text.substr(space));
  return bare;
}

// "Tống …" is a family name and "Cộng đồng …" a body: the short words count alone only.
bool is_total(std::string_view folded) {
  folded = trim_signs(folded);
  return folded == "cong" || folded == "tong" ||
         opening_phrase(folded, {"tong cong", "tong so", "danh sach nay", "danh sach co", "an dinh danh sach",
                                 "cong:", "tong:"});
}

// "Nội dung | Số lượng | Đơn giá": says what columns hold, none of them names.
bool is_foreign_header(std::span<const std::string_view> cells) {
  return cells.size() - static_cast<std::size_t>(std::ranges::count_if(cells, is_blank)) >= 2 &&
         std::ranges::none_of(cells, is_number);
}

// "nt", "-nt-", "〃", '"': as in the row above.
bool is_ditto(std::string_view cell) {
  if (cell.empty() || cell.size() > 16) return false;
  std::string folded = fold(cell);
  std::erase_if(folded, [](char c) { return std::string_view(" -.()/'").find(c) != nowhere; });
  return folded == "nt" || folded == "\"" || folded == "nhutren" || trim_signs(cell) == "〃";
}

constexpr std::array name_columns = {HonoreeColumn::name, HonoreeColumn::collective, HonoreeColumn::household,
                                     HonoreeColumn::family_names, HonoreeColumn::given_name};

// A name with a post or unit behind it in one cell, no comma between: the columns of the row run
// together.
bool runs_together(std::string_view text) {
  return text.find(',') == text.npos && opens_with_person_name(trim_signs(text)) &&
         !looks_like_person_name(split_honorific(trim_signs(text)).rest);
}

}  // namespace

bool HonoreeTable::has(Column column) const { return std::ranges::find(m_columns, column) != m_columns.end(); }

bool HonoreeTable::has_award_column() const { return has(Column::award); }

std::string_view HonoreeTable::cell(std::span<const std::string_view> cells, Column column) const {
  for (std::size_t i = 0; i < m_columns.size() && i < cells.size(); ++i)
    if (m_columns[i] == column && !is_blank(cells[i])) return trim_signs(cells[i]);
  return {};
}

bool HonoreeTable::take_header(std::span<const std::string_view> cells) {
  // The first row of a header whose cells are wrapped may name nobody: "TT | Họ và |" / "| tên |".
  if (!has_header() && join_header(cells)) return true;
  std::vector<Column> columns = honoree_header(cells);
  if (columns.empty()) return false;
  m_columns = std::move(columns);
  m_header.assign(cells.begin(), cells.end());
  m_numbered = false;
  return true;
}

// A header whose cells are wrapped: "Chức vụ," / "đơn vị công tác". The words below belong to those above.
bool HonoreeTable::join_header(std::span<const std::string_view> cells) {
  if (cells.size() != m_header.size() || !cell(cells, Column::order).empty()) return false;
  std::vector<std::string> joined = m_header;
  bool small = true;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (is_blank(cells[i])) continue;
    small = small && begins_lower(cells[i]);
    append_words(joined[i], cells[i]);
  }
  if (!small) return false;
  const std::vector<std::string_view> whole(joined.begin(), joined.end());
  std::vector<Column> columns = honoree_header(whole);
  if (columns.empty()) return false;
  m_columns = std::move(columns);
  m_header = std::move(joined);
  return true;
}

// A header on two rows: the second gives meaning to columns that the first only spans; a group row below
// the header stands in a column that has its meaning.
bool HonoreeTable::take_second_header(std::span<const std::string_view> cells) {
  bool any = false;
  std::vector<Column> columns = m_columns;
  for (std::size_t i = 0; i < cells.size() && i < columns.size(); ++i) {
    if (is_blank(cells[i])) continue;
    const Column column = honoree_column(fold(cells[i]));
    const bool spanned = m_columns[i] == Column::other || m_columns[i] == Column::award || m_columns[i] == Column::name;
    if (column == Column::other || (column != m_columns[i] && !spanned)) return false;
    if (m_columns[i] == Column::name && column != Column::family_names && column != Column::given_name) return false;
    columns[i] = column;
    any = true;
  }
  if (any) m_columns = std::move(columns);
  return any;
}

bool HonoreeTable::take_group(std::span<const std::string_view> cells) {
  std::string_view order = cell(cells, Column::order);
  std::string_view text = only_text(cells);
  if (text.empty()) {
    const auto column = std::ranges::find(m_columns, Column::order) - m_columns.begin();
    text = only_text(cells, static_cast<std::size_t>(column));
  }
  if (text.empty()) return false;
  if (order.empty() || order == trim_signs(text)) order = take_order(text);
  const OwnWording words(trim_signs(text));
  const bool counted = is_number(order);
  std::optional<HonoreeGroup> group = group_heading(words.view(), m_registers);
  if (!group && counted) return false;
  if (!group && order.empty()) {
    // A row of one cell without a number: a heading where it is set in capitals or says a block, else somebody.
    const bool block = has(Column::order) && opening_phrase(words.folded, {"khoi", "cum", "linh vuc", "nganh"});
    if (!block && (!all_capitals(text) || looks_like_person_name(text))) return false;
  }
  if (!group) {
    group.emplace();
    if (is_collective(text) && !opening_phrase(words.folded, {"khoi", "cum"})) group->unit = words.text;
  }
  m_context.enter(rank_of_order(order), std::move(*group));
  return true;
}

// The rest of a row that a page break cut, or of cells that are wrapped: its name stands above.
bool HonoreeTable::go_on(std::span<const std::string_view> cells) {
  if (m_out.empty() || m_header_last || !cell(cells, Column::order).empty()) return false;
  Honoree& last = m_out.back();
  const auto append = [&](Column column, std::string& to) {
    const std::string_view more = cell(cells, column);
    if (!more.empty()) to.append(to.empty() ? "" : " ").append(more);
  };
  for (const Column column : name_columns) append(column, last.name);
  append(Column::position, last.position);
  append(Column::unit, last.unit);
  if (const std::string_view more = cell(cells, Column::post); !more.empty()) {
    append_words(m_post, more);
    read_post(last);
  }
  append(Column::award, last.award);
  append(Column::reason, last.reason);
  return true;
}

// Whether the words in the column of names only end the name above: rows of this table are numbered, this
// one is not, and it names nobody by itself ("Trường Tiểu học" / "Lâm Khê").
bool HonoreeTable::ends_name(std::span<const std::string_view> cells, std::string_view name) const {
  if (!m_numbered || m_out.empty() || m_header_last || !cell(cells, Column::order).empty()) return false;
  if (begins_lower(name)) return true;
  if (is_collective(name) || is_household(name)) return false;
  const NameParts parts = split_honorific(name);
  const bool whole = has_usual_name(parts.rest);
  if (!parts.honorific.empty() && !parts.rest.empty()) return false;
  return !whole || (m_out.back().kind == HonoreeKind::tap_the && trim_signs(only_text(cells)) == name);
}

// Position and unit out of the one cell that holds both.
void HonoreeTable::read_post(Honoree& honoree) const {
  const bool person = honoree.kind == HonoreeKind::ca_nhan;
  const Post split = split_post(m_post);
  honoree.position = person ? split.position : std::string_view();
  honoree.unit = person ? split.unit : std::string_view(m_post);
}

bool HonoreeTable::take_person(std::span<const std::string_view> cells, int line) {
  std::optional<HonoreeKind> said = m_context.kind();
  std::string_view name = cell(cells, Column::name);
  std::string both;
  if (has(Column::family_names)) {
    both = std::string(cell(cells, Column::family_names));
    const std::string_view given = cell(cells, Column::given_name);
    if (!given.empty()) both.append(both.empty() ? "" : " ").append(given);
    name = both;
  }
  bool person = !name.empty() && !has(Column::collective);
  if (name.empty() && !cell(cells, Column::household).empty()) {
    name = cell(cells, Column::household);
    said = HonoreeKind::ho_gia_dinh;
  } else if (name.empty()) {
    name = cell(cells, Column::collective);
    person = false;
  }
  if (is_number(name)) return false;  // a table that counts: "Tập thể | 18"
  if (name.empty() || ends_name(cells, name)) return go_on(cells);
  Honoree honoree;
  // "Ông Nguyễn Văn A, Trưởng phòng …" in one cell, where no column is kept for the post.
  const bool keeps_post = has(Column::position) || has(Column::post) || has(Column::unit);
  const bool read = keeps_post || name.find(", ") == nowhere
                        ? read_name(name, said, person, honoree)
                        : read_named(OwnWording(name).view(), said, honoree) != Named::nobody;
  if (!read) return false;
  honoree.line = line;
  honoree.order = cell(cells, Column::order);
  if (honoree.honorific.empty() && honoree.kind == HonoreeKind::ca_nhan)
    honoree.honorific = cell(cells, Column::honorific);
  if (const std::string_view position = cell(cells, Column::position); !position.empty()) honoree.position = position;
  if (const std::string_view unit = cell(cells, Column::unit); !unit.empty()) honoree.unit = unit;
  m_post = cell(cells, Column::post);
  if (!m_post.empty()) read_post(honoree);
  if (honoree.kind == HonoreeKind::tap_the && honoree.unit.empty()) {
    const std::size_t end = body_name_end(honoree.name);
    honoree.unit = trim_signs(std::string_view(honoree.name).substr(end));
    honoree.name.resize(end);
  }
  honoree.award = unquote(cell(cells, Column::award));
  if (const std::string_view reason = cell(cells, Column::reason); !reason.empty()) honoree.reason = reason;
  m_numbered = !honoree.order.empty();
  if (!m_out.empty()) repeat_above(cells, honoree);
  m_context.complete(honoree);
  m_out.push_back(std::move(honoree));
  return true;
}

// What cells say with a ditto mark is what the row above says.
void HonoreeTable::repeat_above(std::span<const std::string_view> cells, Honoree& honoree) const {
  const Honoree& above = m_out.back();
  for (std::size_t i = 0; i < m_columns.size() && i < cells.size(); ++i) {
    const Column column = m_columns[i];
    const bool kept = column == Column::position || column == Column::unit || column == Column::post || column == Column::award || column == Column::reason;
    if (!kept || !is_ditto(cells[i])) continue;
    if (column == Column::position || column == Column::post) honoree.position = above.position;
    if (column == Column::unit || column == Column::post) honoree.unit = above.unit;
    if (column == Column::award) honoree.award = above.award;
    if (column == Column::reason) honoree.reason = above.reason;
  }
}

// A row that says something beside its number, and is no remark set over the whole table.
void HonoreeTable::note_unread(std::span<const std::string_view> cells, int line) {
  std::string text;
  std::size_t filled = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (is_blank(cells[i])) continue;
    append_words(text, cells[i]);
    filled += i >= m_columns.size() || m_columns[i] != Column::order;
  }
  const bool numbered = !trim_signs(cell(cells, Column::order)).empty();
  if (filled >= 2 || (numbered && filled == 1)) m_unread.push_back({line, row_opening(text)});
}

// A table that never had a header, or lost it: a number, a name, and what is said of it.
bool HonoreeTable::take_bare(std::span<const std::string_view> cells) {
  if (m_foreign || cells.size() < 2 || !is_number(cells[0])) return false;
  const std::string name = split_honorific(trim_signs(cells[1])).rest;
  if (!looks_like_person_name(name) && !is_collective(name) && !is_household(name)) return false;
  m_columns.assign(cells.size(), Column::other);
  m_columns[0] = Column::order;
  m_columns[1] = Column::name;
  if (cells.size() > 2) m_columns[2] = Column::post;
  m_header.assign(cells.size(), {});
  return true;
}

// A number, and one cell with all the rest.
bool HonoreeTable::take_torn(std::span<const std::string_view> cells, int line) {
  Honoree honoree;
  const std::string_view text = only_text(cells, is_number(cells.front()) ? 0 : nowhere);
  if (text.empty() || !read_torn_row(text, m_context.kind(), honoree)) return false;
  honoree.line = line;
  if (is_number(cells.front())) honoree.order = trim_signs(cells.front());
  m_context.complete(honoree);
  m_out.push_back(std::move(honoree));
  return true;
}

void HonoreeTable::take(std::span<const std::string_view> cells, int line) {
  const bool fresh = std::exchange(m_fresh, false);
  const bool after_header = std::exchange(m_header_last, false);
  if (std::ranges::all_of(cells, is_blank) || numbers_columns(cells)) {
    m_header_last = after_header;
    return;
  }
  if (take_header(cells)) {
    m_header_last = true;
    return;
  }
  if (fresh) m_foreign = false;
  if (fresh && has_header() && cells.size() != m_columns.size()) m_columns.clear();
  if (!has_header() && !(m_bare_lists && take_bare(cells))) {
    // Titles above the header say what the table lists; a header of another kind that it lists others.
    m_foreign = m_foreign || is_foreign_header(cells);
    m_header.assign(cells.begin(), cells.end());
    if (m_bare_lists && !m_foreign && is_number(cells.front()) && !take_torn(cells, line)) note_unread(cells, line);
    m_fresh = fresh && !m_foreign;
    return;
  }
  if (after_header && (take_second_header(cells) || join_header(cells))) {
    m_header_last = true;
    return;
  }
  if (!is_number(cell(cells, Column::order))) {
    const auto text = std::ranges::find_if_not(cells, is_blank);
    if (is_total(fold(trim_signs(*text)))) return;
  }
  if (const std::string_view text = only_text(cells); m_columns.size() > 1 && runs_together(text)) {
    if (!take_torn(cells, line)) m_unread.push_back({line, row_opening(std::string(text))});
    return;
  }
  if (!take_group(cells) && !take_person(cells, line)) note_unread(cells, line);
}

}  // namespace congbo

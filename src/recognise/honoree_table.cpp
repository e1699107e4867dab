#include "recognise/honoree_table.h"

#include <algorithm>
#include <utility>

#include "recognise/honoree_name.h"
#include "vietnamese/fold.h"
#include "vietnamese/number_words.h"
#include "vietnamese/personal_name.h"

namespace congbo {
namespace {

bool is_blank(std::string_view cell) { return trim_signs(cell).empty(); }

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

}  // namespace

HonoreeTable::Column HonoreeTable::column_of(std::string_view folded) {
  folded = trim_signs(folded);
  if (opening_phrase(folded, {"stt", "tt", "so tt", "so thu tu", "thu tu"})) return Column::order;
  if (has_any(folded, {"ho va chu dem", "ho va ten dem", "ho dem", "ho va dem", "ho, chu dem"}))
    return Column::family_names;
  if (folded == "ten") return Column::given_name;
  if (has_any(folded, {"chu ho", "ho gia dinh", "ten ho"})) return Column::household;
  if (has_any(folded, {"ho va ten", "ho ten", "ten ca nhan", "ho, ten", "ten tap the, ca nhan", "tap the, ca nhan",
                       "ca nhan, tap the", "ten don vi, ca nhan", "ten ca nhan, tap the", "hoten"}))
    return Column::name;
  if (opening_phrase(folded, {"ong (ba)", "ong/ba", "ong, ba", "ong ba", "danh xung", "xung ho"})) return Column::honorific;
  if (has_any(folded, {"so quyet dinh", "so so", "ngay", "muc thuong", "tien thuong", "thanh tien", "so tien", "ghi chu"}))
    return Column::other;
  if (has_any(folded, {"hinh thuc", "danh hieu", "de nghi khen thuong", "khen thuong"}) &&
      !has_any(folded, {"noi dung", "ly do", "thanh tich"}))
    return Column::award;
  if (has_any(folded, {"thanh tich", "noi dung khen thuong", "ly do khen thuong", "ly do"})) return Column::reason;
  if (has_any(folded, {"xep loai", "diem", "xep hang"})) return Column::score;
  if (has_any(folded, {"ten tap the", "tap the"})) return Column::collective;
  const bool position = has_any(folded, {"chuc vu", "chuc danh", "nghe nghiep"});
  const bool unit = has_any(folded, {"don vi", "noi cong tac", "co quan", "dia chi", "thon", "to dan pho", "noi o", "lop",
                                     "truong", "khu pho", "ap"});
  if (position && unit) return Column::post;
  if (position) return Column::position;
  if (has_any(folded, {"ten don vi", "ten co quan"})) return Column::collective;
  return unit ? Column::unit : Column::other;
}

bool HonoreeTable::has(Column column) const { return std::ranges::find(m_columns, column) != m_columns.end(); }

bool HonoreeTable::has_award_column() const { return has(Column::award); }

std::string_view HonoreeTable::cell(std::span<const std::string_view> cells, Column column) const {
  for (std::size_t i = 0; i < m_columns.size() && i < cells.size(); ++i)
    if (m_columns[i] == column && !is_blank(cells[i])) return trim_signs(cells[i]);
  return {};
}

// Columns mean more together: "Đơn vị" alone names those honoured, beside "Họ và tên" where they work.
void HonoreeTable::settle(std::vector<Column>& columns) const {
  const auto count = [&](Column column) { return std::ranges::count(columns, column); };
  const auto change = [&](Column from, Column to) {
    if (const auto found = std::ranges::find(columns, from); found != columns.end()) *found = to;
  };
  const bool persons = count(Column::name) || count(Column::family_names) || count(Column::household);
  if (!persons && count(Column::honorific)) return change(Column::honorific, Column::name);
  if (!persons && count(Column::given_name)) return change(Column::given_name, Column::name);
  if (persons && count(Column::collective) && !count(Column::unit)) return;
  if (!persons && !count(Column::collective)) change(Column::unit, Column::collective);
}

bool HonoreeTable::take_header(std::span<const std::string_view> cells) {
  // "1 | Trường Tiểu học … |": the cells of a row may hold the words of a header.
  if (std::ranges::any_of(cells, is_number)) return false;
  std::vector<Column> columns;
  std::size_t known = 0;
  for (const std::string_view cell : cells) {
    // A header's cell has few words; a row of a list has its own.
    const std::string folded = fold(cell);
    columns.push_back(word_count(folded) <= 12 ? column_of(folded) : Column::other);
    known += columns.back() != Column::other;
  }
  settle(columns);
  const auto names = [](Column column) {
    return column == Column::name || column == Column::family_names || column == Column::collective ||
           column == Column::household;
  };
  if (known < 2 || std::ranges::none_of(columns, names)) return false;
  m_columns = std::move(columns);
  return true;
}

// A header on two rows: the second gives meaning to columns that the first only spans; a group row below
// the header stands in a column that has its meaning.
bool HonoreeTable::take_second_header(std::span<const std::string_view> cells) {
  bool any = false;
  std::vector<Column> columns = m_columns;
  for (std::size_t i = 0; i < cells.size() && i < columns.size(); ++i) {
    if (is_blank(cells[i])) continue;
    const Column column = column_of(fold(cells[i]));
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
    // A row of one cell without a number: a heading where it is set in capitals, else somebody.
    if (!all_capitals(text) || looks_like_person_name(text)) return false;
  }
  if (!group) {
    group.emplace();
    if (is_collective(text) && !opening_phrase(words.folded, {"khoi", "cum"})) group->unit = words.text;
  }
  m_context.enter(rank_of_order(order), std::move(*group));
  return true;
}

// The rest of a row that a page break cut: its name stands above.
bool HonoreeTable::go_on(std::span<const std::string_view> cells) {
  if (m_out.empty() || m_header_last || !cell(cells, Column::order).empty()) return false;
  Honoree& last = m_out.back();
  const auto append = [&](Column column, std::string& to) {
    const std::string_view more = cell(cells, column);
    if (!more.empty()) to.append(to.empty() ? "" : " ").append(more);
  };
  append(Column::position, last.position);
  append(Column::unit, last.unit);
  append(Column::post, last.unit);
  append(Column::reason, last.reason);
  return true;
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
  if (name.empty()) return go_on(cells);
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
  if (const std::string_view post = cell(cells, Column::post); !post.empty()) {
    const Post split = split_post(post);
    honoree.position = honoree.kind == HonoreeKind::ca_nhan ? split.position : std::string_view();
    honoree.unit = honoree.kind == HonoreeKind::ca_nhan ? split.unit : post;
  }
  if (honoree.kind == HonoreeKind::tap_the && honoree.unit.empty()) {
    const std::size_t end = body_name_end(honoree.name);
    honoree.unit = trim_signs(std::string_view(honoree.name).substr(end));
    honoree.name.resize(end);
  }
  honoree.award = unquote(cell(cells, Column::award));
  if (const std::string_view reason = cell(cells, Column::reason); !reason.empty()) honoree.reason = reason;
  m_context.complete(honoree);
  m_out.push_back(std::move(honoree));
  return true;
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
  constexpr std::size_t longest = 120;  // bytes shown
  if (text.size() > longest) text.resize(text.rfind(' ', longest) == nowhere ? 0 : text.rfind(' ', longest));
  if (filled >= 2 || (numbered && filled == 1)) m_unread.push_back({line, std::move(text)});
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
  if (fresh && has_header() && cells.size() != m_columns.size()) m_columns.clear();
  if (!has_header()) {
    // Titles above the header say what the table lists.
    m_fresh = fresh;
    return;
  }
  if (after_header && take_second_header(cells)) {
    m_header_last = true;
    return;
  }
  if (!is_number(cell(cells, Column::order))) {
    const auto text = std::ranges::find_if_not(cells, is_blank);
    if (is_total(fold(trim_signs(*text)))) return;
  }
  if (!take_group(cells) && !take_person(cells, line)) note_unread(cells, line);
}

}  // namespace congbo

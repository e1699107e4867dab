#include "recognise/honoree_columns.h"

#include <algorithm>

#include "recognise/phrase.h"
#include "vietnamese/fold.h"
#include "vietnamese/personal_name.h"

namespace congbo {

HonoreeColumn honoree_column(std::string_view folded) {
  folded = trim_signs(folded);
  if (opening_phrase(folded, {"stt", "tt", "so tt", "so thu tu", "thu tu"})) return HonoreeColumn::order;
  if (has_any(folded, {"ho va chu dem", "ho va ten dem", "ho dem", "ho va dem", "ho, chu dem"}))
    return HonoreeColumn::family_names;
  if (folded == "ten") return HonoreeColumn::given_name;
  if (has_any(folded, {"chu ho", "ho gia dinh", "ten ho"})) return HonoreeColumn::household;
  if (has_any(folded, {"ho va ten", "ho ten", "ten ca nhan", "ho, ten", "ten tap the, ca nhan", "tap the, ca nhan",
                       "ca nhan, tap the", "ten don vi, ca nhan", "ten ca nhan, tap the", "hoten", "ten hoc sinh", "ten can bo", "ten nguoi",
                       "nguoi duoc khen thuong", "nguoi duoc tang", "doi tuong khen thuong", "don vi, ca nhan",
                       "tap the va ca nhan", "ten doan vien", "ten hoi vien"}))
    return HonoreeColumn::name;
  if (opening_phrase(folded, {"ong (ba)", "ong/ba", "ong, ba", "ong ba", "danh xung", "xung ho"})) return HonoreeColumn::honorific;
  if (has_any(folded, {"so quyet dinh", "so so", "ngay", "muc thuong", "tien thuong", "thanh tien", "so tien", "ghi chu"}))
    return HonoreeColumn::other;
  if (has_any(folded, {"hinh thuc", "danh hieu", "de nghi khen thuong", "khen thuong"}) &&
      !has_any(folded, {"noi dung", "ly do", "thanh tich"}))
    return HonoreeColumn::award;
  if (has_any(folded, {"thanh tich", "noi dung khen thuong", "ly do khen thuong", "ly do"})) return HonoreeColumn::reason;
  if (has_any(folded, {"xep loai", "diem", "xep hang"})) return HonoreeColumn::score;
  if (has_any(folded, {"ten tap the", "tap the"})) return HonoreeColumn::collective;
  const bool position = has_any(folded, {"chuc vu", "chuc danh", "nghe nghiep"});
  const bool unit = has_any(folded, {"don vi", "noi cong tac", "co quan", "dia chi", "thon", "to dan pho", "noi o", "lop",
                                     "truong", "khu pho", "ap", "khoa", "phong", "bo phan", "chi bo"});
  if (position && unit) return HonoreeColumn::post;
  if (position) return HonoreeColumn::position;
  if (has_any(folded, {"ten don vi", "ten co quan"})) return HonoreeColumn::collective;
  return unit ? HonoreeColumn::unit : HonoreeColumn::other;
}

namespace {

// Columns mean more together: "Đơn vị" alone names those honoured, beside "Họ và tên" where they work.
void settle(std::vector<HonoreeColumn>& columns) {
  using Column = HonoreeColumn;
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

bool is_number(std::string_view cell) {
  cell = trim_signs(cell);
  return !cell.empty() && std::ranges::all_of(cell, is_digit_byte);
}

// "Nguyễn Văn An", "Bà Cà Thị Hoan": a row of the list, not its header.
bool is_person(std::string_view cell) {
  const NameParts parts = split_honorific(cell);
  return has_usual_name(parts.rest) || (!parts.honorific.empty() && looks_like_person_name(parts.rest));
}

bool names_honorees(HonoreeColumn column) {
  return column == HonoreeColumn::name || column == HonoreeColumn::family_names ||
         column == HonoreeColumn::collective || column == HonoreeColumn::household;
}

}  // namespace

std::vector<HonoreeColumn> honoree_header(std::span<const std::string_view> cells) {
  // "1 | Trường Tiểu học … |": the cells of a row may hold the words of a header.
  if (std::ranges::any_of(cells, is_number)) return {};
  std::vector<HonoreeColumn> columns;
  std::size_t known = 0;
  for (const std::string_view cell : cells) {
    // A header's cell has few words; a row of a list has its own.
    const std::string folded = fold(cell);
    columns.push_back(word_count(folded) <= 12 ? honoree_column(folded) : HonoreeColumn::other);
    known += columns.back() != HonoreeColumn::other;
    if (columns.back() == HonoreeColumn::other && is_person(cell)) return {};
  }
  settle(columns);
  if (known < 2 || std::ranges::none_of(columns, names_honorees)) columns.clear();
  return columns;
}

}  // namespace congbo

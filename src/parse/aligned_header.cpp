#include "parse/aligned_header.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "vietnamese/fold.h"

namespace congbo {
namespace {

using Words = std::span<const std::string_view>;

constexpr auto order_words =
    std::to_array<std::string_view>({"stt", "tt", "so tt", "so thu tu", "thu tu", "s tt", "s.t.t"});

// Whom a table lists.
constexpr auto name_words = std::to_array<std::string_view>(
    {"ho va ten", "ho ten", "ho, ten", "ho va chu dem", "ho dem", "ten ca nhan", "ten tap the",
     "ten don vi", "ten co quan", "tap the, ca nhan", "ong (ba)", "ong/ba", "ong, ba", "chu ho",
     "ho gia dinh", "ten hoc sinh", "ten truong"});

// What else tables of documents hold.
constexpr auto column_words = std::to_array<std::string_view>(
    {"chuc vu", "chuc danh", "nghe nghiep", "don vi", "noi cong tac", "co quan", "dia chi", "thon",
     "to dan pho", "lop", "truong", "hinh thuc", "danh hieu", "khen thuong", "thanh tich",
     "noi dung", "ly do", "muc thuong", "tien thuong", "so tien", "kinh phi", "so luong", "don gia",
     "thanh tien", "ghi chu", "nam sinh", "ngay sinh", "diem", "xep loai", "xep hang", "thoi gian",
     "thuc hien", "phu trach", "dien giai", "hang muc", "ket qua", "tap the", "ca nhan", "ten"});

constexpr auto programme_words =
    std::to_array<std::string_view>({"noi dung", "chuong trinh", "hoat dong", "cong viec"});

bool is_word_end(std::string_view text, std::size_t at) {
  return at >= text.size() || text[at] == ' ' || text[at] == ',' || text[at] == '/' ||
         text[at] == ')' || text[at] == '(' || text[at] == '.' || text[at] == '*';
}

bool says_any(std::string_view folded, Words words) {
  return std::ranges::any_of(words, [&](std::string_view word) {
    for (std::size_t at = folded.find(word); at != folded.npos; at = folded.find(word, at + 1))
      if ((at == 0 || is_word_end(folded, at - 1)) && is_word_end(folded, at + word.size()))
        return true;
    return false;
  });
}

bool opens_with_any(std::string_view folded, Words words) {
  return std::ranges::any_of(words, [&](std::string_view word) {
    return folded.starts_with(word) && is_word_end(folded, word.size());
  });
}

bool is_order(std::string_view folded) {
  return std::ranges::find(order_words, folded) != order_words.end();
}

// A header's cell is short, and no label: "Thời gian:".
bool may_be_header_cell(std::string_view folded) {
  constexpr std::size_t longest = 64;
  return folded.size() <= longest && !folded.ends_with(':') && !folded.ends_with(';') &&
         folded.find(": ") == folded.npos;
}

}  // namespace

bool may_open_header(char first) {
  // STT, TT, Số TT, Thứ tự, Thời gian, Tên, Họ và tên, Giờ, Đơn vị, Ông (Bà), Danh hiệu; **STT
  constexpr std::string_view firsts = "STHGDsthg*#\xC4\xC3";
  return firsts.find(first) != firsts.npos;
}

bool is_aligned_header(const std::vector<WhitePart>& parts) {
  if (parts.size() < 2) return false;
  std::size_t known = 0;
  bool names = false;
  bool programme = false;
  std::string first;
  for (const WhitePart& part : parts) {
    const std::string folded = fold(without_emphasis(part.text));
    if (!may_be_header_cell(folded) || row_number(folded) == folded.size()) return false;
    if (known == 0 && first.empty()) {
      if (folded.empty()) return false;
      first = folded;
    }
    const bool name = says_any(folded, name_words);
    names = names || name;
    known += name || is_order(folded) || opens_with_any(folded, column_words);
    programme = programme || opens_with_any(folded, programme_words);
  }
  if (is_order(first)) return known > 1;
  if (first == "thoi gian" || first == "gio") return programme;
  return known == parts.size() && known >= (names ? 2U : 3U);
}

bool names_order(std::string_view cell) { return is_order(fold(without_emphasis(cell))); }

std::string_view without_emphasis(std::string_view text) {
  constexpr std::string_view marks = "*_#\\ ";
  const std::size_t first = text.find_first_not_of(marks);
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(marks) + 1 - first);
}

}  // namespace congbo

#include "recognise/honoree_words.h"

#include "recognise/award_words.h"
#include "recognise/phrase.h"

namespace congbo {

bool may_award(DocumentKind kind) {
  switch (kind) {
  case DocumentKind::quyet_dinh:
  case DocumentKind::thong_bao:
  case DocumentKind::bao_cao:
  case DocumentKind::nghi_quyet:
  case DocumentKind::bai_viet:
  case DocumentKind::khac: return true;
  default: return false;
  }
}

bool title_forbids(std::string_view folded) {
  return is_proposal(folded) ||
         has_any(folded, {"thanh lap", "kien toan", "ban hanh", "quy che", "phan cong", "bo nhiem", "gop y", "huong dan",
                          "dinh chinh", "de nghi", "du kien", "ke hoach", "phat dong", "tang qua", "qua tet",
                          "tro cap", "dieu duong", "muc thuong", "to chuc"});
}

bool speaks_of_awards(std::string_view folded) {
  return has_any(folded, {"khen thuong", "tang", "truy tang", "cong nhan", "tuyen duong", "bieu duong", "danh hieu"});
}

bool counts_at_end(std::string_view folded) {
  const std::size_t colon = folded.rfind(':');
  return is_digit_byte(folded.empty() ? ' ' : folded.front()) ||
         (colon != nowhere && counts_honorees(folded.substr(colon)));
}

bool looks_like_row(const Line& line) {
  if (line.kind != LineKind::text) return false;
  const std::string_view text = line.text;
  constexpr std::size_t longest = 4;  // digits
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  if (digits == 0 || digits > longest || digits + 1 >= text.size() || text[digits] != ' ') return false;
  return begins_upper(text.substr(digits + 1)) && line.numeral.kind == NumeralKind::none;
}

std::string row_opening(std::string_view text) {
  constexpr std::size_t longest = 120;  // bytes shown
  if (text.size() <= longest) return std::string(text);
  const std::size_t space = text.rfind(' ', longest);
  return std::string(text.substr(0, space == nowhere ? 0 : space)) + " …";
}

}  // namespace congbo

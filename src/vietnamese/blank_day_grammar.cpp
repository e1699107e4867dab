// The days that a clerk writes in by hand: in a draft they are dots or nothing ("ngày … tháng 01
// năm 2031"), in a scan whatever OCR made of the ink ("ngày.#4# tháng 12", "ngày /Pnăm 2031").

#include "vietnamese/date_grammar.h"

namespace congbo::phrase {
namespace {

constexpr std::size_t longest_blank = 8; // tokens

bool is_dot(const Token& token) {
  return token.is_sign('.') || token.is_sign(0x2026);
}

// Whether the word holds another, glued to it by OCR.
bool holds(const Token& token, Keyword part, std::size_t size) {
  const WordKey mask = (WordKey{1} << (8 * size)) - 1;
  for (WordKey key = token.key; key != 0; key >>= 8)
    if ((key & mask) == part.key) return true;
  return false;
}

bool holds_hang(const Token& token) {
  return holds(token, "hang", 4);
}
bool holds_nam(const Token& token) {
  return holds(token, "nam", 3);
}

} // namespace

bool CalendarReader::blank_token(std::size_t ahead) {
  const Token& token = at(ahead);
  if (token.kind == TokenKind::number) return token.digits <= 2;
  if (token.is_sign(',')) return !at(ahead + 1).spaced; // else a comma of the sentence
  if (token.kind == TokenKind::sign) return !token.is_sign(';') && !token.is_sign('|');
  return token.kind == TokenKind::word && (token.size == 1 || (token.size == 2 && !token.ascii));
}

// After "ngày": "… tháng 01 năm 2031", "… tháng … năm 2031".
bool CalendarReader::blank_day() {
  std::size_t size = 0;
  while (size < longest_blank && !holds_hang(at(size)) && blank_token(size))
    ++size;
  const bool glued = size > 0 && holds_hang(at(size)); // "⁄:háng", "^Àháng"
  if (!at(size).is("thang") && !glued) return false;
  const std::size_t start = m_at;
  m_at += size + 1;
  m_date.blank_day = true;
  if (month_value(m_date.month)) {
    year_value();
    return true;
  }
  if (blank_month()) return true;
  m_at = start;
  m_date.blank_day = false;
  return false;
}

// After "tháng": "… năm 2031".
bool CalendarReader::blank_month() {
  std::size_t size = 0;
  while (size < longest_blank && !ends_blank_month(size) && blank_token(size))
    ++size;
  if (!ends_blank_month(size)) return false;
  m_date.year = at(size + 1).value;
  m_date.blank_month = true;
  m_at += size + 2;
  return true;
}

bool CalendarReader::ends_blank_month(std::size_t ahead) {
  const Token& token = at(ahead);
  return holds_nam(token) && token.size <= 4 && is_year(at(ahead + 1)); // "/Pnăm" too
}

// After "ngày": "/01/2031", "…/…/2031".
bool CalendarReader::blank_slashes() {
  std::size_t size = 0;
  while (size < longest_blank && is_dot(at(size)))
    ++size;
  if (!at(size).is_sign('/')) return false;
  const Token& month = at(size + 1);
  const int value = month.is_number(1, 12) && month.digits <= 2 ? month.value : 0;
  std::size_t after = size + (value > 0 ? 2 : 1);
  while (value == 0 && after < 2 * longest_blank && is_dot(at(after)))
    ++after;
  if (!at(after).is_sign('/') || !is_year(at(after + 1))) return false;
  m_date.month = value;
  m_date.year = at(after + 1).value;
  m_date.blank_day = true;
  m_date.blank_month = value == 0;
  m_at += after + 2;
  return true;
}

} // namespace congbo::phrase

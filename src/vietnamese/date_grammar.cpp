#include "vietnamese/date_grammar.h"

#include <iterator>

#include "vietnamese/clock_grammar.h"
#include "vietnamese/fold.h"
#include "vietnamese/letters.h"
#include "vietnamese/utf8.h"

namespace congbo::phrase {
namespace {

bool starts_upper(std::string_view word) {
  return !word.empty() && is_upper(decode(word, 0).c) && !all_capitals(word);
}

int quarter_number(const Token& token) {
  constexpr Keyword numerals[] = {"i", "ii", "iii", "iv"};
  for (int i = 0; i < 4; ++i)
    if (token.is(numerals[i])) return i + 1;
  return token.is_number(1, 4) && token.digits <= 2 ? token.value : 0;
}

} // namespace

bool is_year(const Token& token) {
  return token.digits == 4 && token.is_number(1000, 2199);
}

std::optional<int> read_weekday(Tokens& tokens, std::size_t& next) {
  const Token& first = tokens[next];
  const Token& second = tokens[next + 1];
  const Token& previous = next == 0 ? tokens.previous() : tokens[next - 1];
  if (first.is("cn") || (first.is("chu") && second.is("nhat"))) {
    next += first.is("cn") ? 1 : 2;
    return 0;
  }
  const bool full = first.is("thu") && !previous.is_one_of({"lan", "khoa", "ky"}); // "lần thứ ba"
  const bool brief = first.is("t") && !second.spaced && second.kind == TokenKind::number;
  if (!full && !brief) return std::nullopt;
  constexpr Keyword names[] = {"hai", "ba", "tu", "nam", "sau", "bay"};
  for (int i = 0; i < 6; ++i) {
    if (!second.is(names[i]) && !second.is_number(i + 2, i + 2)) continue;
    next += 2;
    return i + 1;
  }
  return std::nullopt;
}

std::optional<CalendarReading> read_calendar(Tokens& tokens, std::size_t at, Expect expect) {
  return CalendarReader(tokens, at, expect).read();
}

std::optional<CalendarReading> CalendarReader::read() {
  const bool found = quarter() || bare_quarter() || part_of_month() || lunar_day() || day() ||
                     month() || bare_month();
  if (!found) return std::nullopt;
  if (m_bracketed && at().is_sign(')')) ++m_at;
  closing_weekday();
  closing_calendar();
  return CalendarReading{m_date, m_at};
}

bool CalendarReader::word(Keyword folded) {
  if (!at().is(folded)) return false;
  ++m_at;
  return true;
}

bool CalendarReader::sign(char32_t c) {
  if (!at().is_sign(c)) return false;
  ++m_at;
  return true;
}

bool CalendarReader::reset(std::size_t start) {
  m_date = Calendar{};
  m_at = start;
  return false;
}

// After "tháng": a number or the name of a month. "tháng năm 2031" names none, "tháng năm năm 2031"
// does.
bool CalendarReader::month_value(int& month) {
  const bool letter = at().is("o") && !at(1).spaced && at(1).digits == 1; // OCR: Ø2
  const std::size_t ahead = letter ? 1 : 0;
  if (!at(ahead).is_number(1, 12) || at(ahead).digits > 2) return month_name(month);
  month = at(ahead).value;
  m_at += ahead + 1;
  return true;
}

bool CalendarReader::month_name(int& month) {
  if (at().is("muoi")) {
    month = at(1).is("mot") ? 11 : at(1).is("hai") ? 12 : 10;
    m_at += month == 10 ? 1 : 2;
    return true;
  }
  constexpr Keyword names[] = {"hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin"};
  for (std::size_t i = 0; i < std::size(names); ++i) {
    if (!at().is(names[i])) continue;
    if (at().is("nam") && is_year(at(1))) return false;
    if (at().is("sau") && !m_tokens.spelled(m_at, "sau", "sáu")) return false; // "tháng sau"
    month = static_cast<int>(i) + 2;
    ++m_at;
    return true;
  }
  return false;
}

// After a month or quarter: "năm 2031", ", năm 2031", "/2031", "-2031", ".2031".
bool CalendarReader::year_value() {
  const std::size_t comma = at().is_sign(',') ? 1 : 0;
  const bool slash = at().is_sign('/');
  const bool tight = (at().is_sign('-') || at().is_sign('.')) && !at(1).spaced;
  if (!at(comma).is("nam") && !slash && !tight) return false;
  if (!is_year(at(comma + 1))) return false;
  m_date.year = at(comma + 1).value;
  m_at += comma + 2;
  return true;
}

// "tháng 3 năm 2031", "trong tháng 01/2031", "tháng Ba", "tháng Giêng" (of the lunar year).
bool CalendarReader::month() {
  const std::size_t start = m_at;
  if (at().is("trong") && at(1).is("thang")) ++m_at;
  const bool counted = before().kind == TokenKind::number; // "6 tháng"
  if (!word("thang")) return reset(start);
  if (at().is_one_of({"gieng", "chap"})) {
    ++m_at;
    year_value();
    m_date.lunar = true;
    return true;
  }
  if ((at().is_sign('.') || at().is_sign(0x2026)) && blank_month()) return true;
  const bool digits = at().kind == TokenKind::number;
  const bool title = starts_upper(m_tokens.raw(at())); // "tháng Ba", but "một tháng ba lần"
  if (!month_value(m_date.month)) return reset(start);
  if (year_value() || m_expect == Expect::date) return true;
  return ((digits || title) && !counted && !counts_times()) || reset(start);
}

// "mỗi tháng 2 lần", "tháng 2.500 đồng".
bool CalendarReader::counts_times() {
  if (at().is_one_of({"lan", "buoi", "nguoi", "cuoc", "ky", "dot", "ngay", "trieu", "nghin"}))
    return true;
  const bool decimal = at().is_sign('.') || at().is_sign(',');
  return decimal && !at(1).spaced && at(1).kind == TokenKind::number;
}

// "3/2031" where a date is expected, or alone in its paragraph, cell or parentheses; "9" after
// "tháng 8 -".
bool CalendarReader::bare_month() {
  if (!at().is_number(1, 12) || at().digits > 2) return false;
  const std::size_t start = m_at;
  const int value = at().value;
  const bool year = at(1).is_sign('/') && is_year(at(2)) && !at(3).is_sign('/');
  if (m_expect != Expect::month && !(year && (m_expect == Expect::date || isolated(3))))
    return false;
  ++m_at;
  m_date.month = value;
  if (!year_value() && m_expect != Expect::month) return reset(start);
  return true;
}

bool CalendarReader::isolated(std::size_t size) {
  const Token& left = before();
  const Token& right = at(size);
  const auto closes = [](const Token& token) {
    return token.kind == TokenKind::end || token.is_sign('|') || token.is_sign(')');
  };
  return closes(right) && (left.kind == TokenKind::end || left.is_sign('|') || left.is_sign('('));
}

bool CalendarReader::part_word() {
  if (!m_tokens.spelled(m_at, "cuoi", "cuối") && !m_tokens.spelled(m_at, "dau", "đầu") &&
      !at().is("giua"))
    return false;
  ++m_at;
  return true;
}

// "tuần 3 tháng 5", "tuần thứ hai tháng 5", "tuần đầu của tháng 5"
bool CalendarReader::week_of_month() {
  if (!m_tokens.spelled(m_at, "tuan", "tuần")) return false;
  ++m_at;
  word("thu");
  const bool named = at().is_number(1, 5) || at().is_one_of({"nhat", "hai", "ba", "tu", "nam", "dau", "cuoi"});
  if (!named) return false;
  ++m_at;
  word("cua");
  return at().is("thang");
}

// "cuối tháng 3", "nửa đầu tháng 3", "trung tuần tháng 3", "khoảng giữa tháng 3"; "cuối quý I" is
// the quarter.
bool CalendarReader::part_of_month() {
  const std::size_t start = m_at;
  const bool around = word("khoang");
  bool part = around;
  if (at().is_one_of({"thuong", "trung", "ha"}) && at(1).is("tuan")) {
    m_at += 2;
    part = true;
  } else if (const std::size_t week = m_at; week_of_month()) {
    part = true;
  } else {
    m_at = week;
    if (m_tokens.spelled(m_at, "nua", "nửa")) ++m_at;
    part = part_word() || around;
  }
  if (part && (quarter() || (at().is("thang") && month()))) {
    m_date.about = m_date.quarter == 0;
    return true;
  }
  return reset(start);
}

bool CalendarReader::quarter() {
  const std::size_t start = m_at;
  if (at().is("trong") && at(1).is("quy")) ++m_at;
  const int number = quarter_number(at(1));
  if (number == 0 || !m_tokens.spelled(m_at, "quy", "quý")) return reset(start);
  m_date.quarter = number;
  m_at += 2;
  year_value();
  return true;
}

bool CalendarReader::bare_quarter() { // the II of "quý I, II năm 2031"
  if (m_expect != Expect::quarter || quarter_number(at()) == 0) return false;
  m_date.quarter = quarter_number(at());
  ++m_at;
  year_value();
  return true;
}

// "mùng 3 Tết", "rằm tháng 7", "rằm tháng Giêng năm 2031".
bool CalendarReader::lunar_day() {
  const bool tet = at().is_one_of({"mung", "mong"}) && at(1).is_number(1, 10) && at(2).is("tet");
  const bool full_moon = at().is("ram") && at(1).is("thang");
  if (!tet && !full_moon) return false;
  m_at += tet ? 3 : 2;
  int month = 0;
  if (full_moon && at().is_one_of({"gieng", "chap"}))
    ++m_at;
  else if (full_moon)
    month_value(month);
  year_value();
  m_date = Calendar{};
  m_date.lunar = true;
  return true;
}

void CalendarReader::closing_weekday() { // "ngày 14/11/2031 (thứ ba)", "(buổi chiều thứ ba)"
  if (m_date.weekday >= 0 || !at().is_sign('(')) return;
  std::size_t next = m_at + 1;
  if (m_tokens[next].is("buoi")) ++next;
  if (session_at(m_tokens, next) != Session::none) ++next;
  const auto named = read_weekday(m_tokens, next);
  if (!named) return;
  // "(Thứ Hai, tức mùng 6 tháng Giêng)": what follows is no part of the date.
  const bool goes_on = m_tokens[next].is_sign(',') && m_tokens[next + 1].is_one_of({"tuc", "nham"});
  if (!goes_on && !m_tokens[next].is_sign(')')) return;
  m_date.weekday = *named;
  if (!goes_on) m_at = next + 1;
}

void CalendarReader::closing_calendar() {
  const std::size_t open = at().is_sign('(') ? 1 : 0;
  if (at(open).is("am") && at(open + 1).is("lich")) {
    m_date.lunar = true;
    m_at += open + 2;
    if (open == 1) sign(')');
  } else if (at().is_one_of({"hang", "moi"}) && at(1).is("nam")) { // hằng năm, hàng năm
    m_date.every_year = true;
    m_at += 2;
  }
}

} // namespace congbo::phrase

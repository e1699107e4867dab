// The days of CalendarReader: "26/8/2031", "ngày 26 tháng 8 năm 2031", "thứ ba, 14/11/2031".

#include "vietnamese/civil_date.h"
#include "vietnamese/date_grammar.h"

namespace congbo::phrase {

bool CalendarReader::day() {
  const std::size_t start = m_at;
  const bool counted = before().kind == TokenKind::number; // "15 ngày"
  day_of_week();
  m_said_day = word("ngay");
  if (m_said_day) {
    sign(',');
    day_of_week();
    if (at().is("mung") || at().is("mong")) ++m_at;
  }
  if (iso_day() || numbered_day() || spoken_day()) return true;
  if (m_said_day && !counted && (blank_day() || blank_slashes())) return true;
  return reset(start);
}

void CalendarReader::day_of_week() {
  std::size_t next = m_at;
  const auto named = read_weekday(m_tokens, next);
  if (!named) return;
  m_date.weekday = *named;
  m_at = next;
  if (sign(',') || !at().is_sign('(') || (at(1).kind != TokenKind::number && !at(1).is("ngay"))) return;
  ++m_at; // "thứ Sáu (14/11/2031)"
  m_bracketed = true;
}

bool CalendarReader::iso_day() { // 2031-08-26
  const bool shape = is_year(at()) && at(1).is_sign('-') && at(2).digits == 2 &&
                     at(3).is_sign('-') && at(4).digits == 2;
  if (!shape || at(1).spaced || at(2).spaced || at(3).spaced || at(4).spaced) return false;
  return at(2).is_number(1, 12) && take_day(at(4).value, at(2).value, at().value, 5);
}

// 26/8/2031, 26-8-2031, 26.8.2031, and "20/11" where a date is expected.
bool CalendarReader::numbered_day() {
  const Token& first = at();
  const std::size_t broken = broken_day() ? 1 : 0;
  const Token& mark = at(1 + broken);
  if (!first.is_number(1, 99) || first.digits > 2 || mark.kind != TokenKind::sign) return false;
  const int day = broken == 0 ? first.value : 10 * first.value + at(1).value;
  if (mark.sign != '/' && mark.sign != '-' && mark.sign != '.') return false;
  std::size_t size = 0;
  const int month = month_number(2 + broken, size);
  if (month < 0 || (mark.sign == '.' && (mark.spaced || at(2).spaced))) return false;
  if (at(size).is_sign(mark.sign) && at(size + 1).kind == TokenKind::number)
    return numbered_year(day, month, size);
  return mark.sign == '/' && day_and_month(day, month, size);
}

// OCR breaks "ngày 12/3/2031" into "ngày 1 2/3/2031".
bool CalendarReader::broken_day() {
  return m_said_day && at().digits == 1 && at().is_number(1, 3) && at(1).digits == 1 &&
         at(1).kind == TokenKind::number && at(2).is_sign('/');
}

// The month at `ahead`, -1 for none; `size` is the place after it. OCR breaks "22/11/2031" into
// "22/1 1/2031".
int CalendarReader::month_number(std::size_t ahead, std::size_t& size) {
  const Token& first = at(ahead);
  const Token& second = at(ahead + 1);
  if (!first.is_number(0, 99) || first.digits > 2) return -1;
  const bool broken = first.is_number(1, 1) && first.digits == 1 && second.is_number(0, 2) &&
                      second.digits == 1 && at(ahead + 2).is_sign('/');
  size = ahead + (broken ? 2 : 1);
  return broken ? 10 + second.value : first.value;
}

bool CalendarReader::numbered_year(int day, int month, std::size_t size) {
  const Token& year = at(size + 1);
  const Token& after = at(size + 2);
  const bool plausible = day <= 31 && month >= 1 && month <= 12;
  if (is_year(year) && (m_said_day || plausible)) return take_day(day, month, year.value, size + 2);
  if (!m_said_day || !plausible || !at(size).is_sign('/')) return false;
  // "ngày 05/3/24"; but 19 and 20 are what is left of a year after OCR
  const bool cut =
      year.value == 19 || year.value == 20 || (!after.spaced && after.kind == TokenKind::word);
  const bool brief = year.digits == 2 && !cut;
  return take_day(day, month, brief ? 2000 + year.value : 0, brief ? size + 2 : size);
}

bool CalendarReader::day_and_month(int day, int month, std::size_t size) {
  if (day > 31 || month < 1 || month > 12 || at(size).is_sign('/')) return false;
  if (at(size).is("nam") && is_year(at(size + 1)))
    return take_day(day, month, at(size + 1).value, size + 2);
  const bool wanted = m_said_day || m_expect == Expect::date || m_date.weekday >= 0;
  return wanted && take_day(day, month, 0, size);
}

// "26 tháng 8 năm 2031", "26 tháng 8/2031"; OCR reads a leading 0 as Ø or O.
bool CalendarReader::spoken_day() {
  const std::size_t start = m_at;
  if (at().is("o") && !at(1).spaced && at(1).digits == 1) ++m_at;
  const Token& number = at();
  const int day = number.value;
  int month = 0;
  if (number.is_number(1, 99) && number.digits <= 2 && at(1).is("thang")) {
    m_at += 2;
    if (month_value(month)) {
      if (year_value() || m_said_day || m_expect == Expect::date)
        return take_day(day, month, m_date.year, 0);
    } else if (m_said_day && blank_month()) {
      m_date.blank_day = true; // a day of no month
      return true;
    }
  }
  m_at = start;
  return false;
}

bool CalendarReader::take_day(int day, int month, int year, std::size_t size) {
  const bool no_month = month < 1 || month > 12;
  const int days = days_in_month(year == 0 ? 2000 : year, month); // 29/02 of some year exists
  m_date.impossible = no_month || day < 1 || day > days;
  m_date.year = year;
  m_date.month = no_month ? 0 : month;
  m_date.day = m_date.impossible ? 0 : day;
  m_at += size;
  return true;
}

} // namespace congbo::phrase

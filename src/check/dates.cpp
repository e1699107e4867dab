// D01 date-impossible, D02 weekday-wrong, D08 number-year-mismatch: dates against the calendar.

#include "check/rules.h"
#include "vietnamese/date_phrase.h"
#include "vietnamese/edtf.h"

namespace congbo {
namespace {

constexpr std::string_view weekday_names[] = {"Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"};
constexpr std::string_view weekday_words[] = {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};

bool digit(char c) { return c >= '0' && c <= '9'; }

// A date has digits, and a slash, dot or hyphen between them or the word 'tháng'.
bool may_hold_date(const Line& line) {
  return line.folded.find_first_of("0123456789") != std::string_view::npos &&
         (line.folded.find('/') != std::string_view::npos || line.folded.find("thang") != std::string_view::npos ||
          line.folded.find('.') != std::string_view::npos || line.folded.find("ngay") != std::string_view::npos);
}

// 'số 30/2/…', '31/2 đại biểu': digits with a slash that are no date. Only with the word 'ngày', a weekday or
// a year of four digits is an impossible day surely meant as a day.
bool surely_a_day(std::string_view phrase, std::string_view before) {
  if (before.ends_with("số ") || before.ends_with("Số ") || before.ends_with("số: ")) return false;
  if (phrase.find("ngày") != std::string_view::npos || phrase.find("Ngày") != std::string_view::npos) return true;
  if (before.ends_with("ngày ") || before.ends_with("Ngày ")) return true;
  std::size_t digits = 0;
  for (std::size_t at = phrase.size(); at > 0 && digit(phrase[at - 1]); --at) ++digits;
  return digits == 4;
}

void check_phrase(const DocumentView& view, const Line& line, const DatePhrase& date, Findings& findings) {
  const std::string_view phrase = line.raw.substr(date.begin, date.end - date.begin);
  if (date.impossible) {
    if (surely_a_day(phrase, line.raw.substr(0, date.begin)))
      findings.push_back({RuleId::D01, place_in(view, line, date.begin, date.end), {std::string(phrase)}, {}});
    return;
  }
  if (date.weekday_said < 0 || date.weekday_said > 6 || date.yearless) return;
  const auto day = edtf_day(std::string_view(date.edtf).substr(0, date.edtf.find('T')));
  if (!day || weekday(*day) == date.weekday_said) return;
  const auto right = static_cast<std::size_t>(weekday(*day));
  findings.push_back({RuleId::D02, place_in(view, line, date.begin, date.end),
                      {std::string(phrase), Words{std::string(weekday_names[right]), std::string(weekday_words[right])}},
                      {}});
}

// 'số 32/2023/QĐ-UBND ngày 05/01/2022': the year in the number and that of the day behind it.
void check_number_year(const DocumentView& view, const Line& line, const DatePhrase& date, Findings& findings) {
  constexpr std::size_t widest = 48;
  const std::size_t from = date.begin > widest ? date.begin - widest : 0;
  const std::string_view before = line.raw.substr(from, date.begin - from);
  const std::size_t behind_year = before.rfind('/');
  if (behind_year == std::string_view::npos || behind_year < 6) return;
  const std::string_view year = before.substr(behind_year - 4, 4);
  if (year[0] != '1' && year[0] != '2') return;
  for (const char c : year)
    if (!digit(c)) return;
  if (before[behind_year - 5] != '/' || !digit(before[behind_year - 6])) return;
  // The symbol, and nothing else but ' ngày', lies between.
  std::string_view symbol = before.substr(behind_year + 1);
  while (!symbol.empty() && symbol.back() == ' ') symbol.remove_suffix(1);
  if (symbol.ends_with(" ngày")) symbol.remove_suffix(std::string_view(" ngày").size());
  if (symbol.empty() || symbol.find(' ') != std::string_view::npos || digit(symbol[0])) return;
  const auto range = edtf_range(date.edtf);
  if (!range || date.yearless || !valid(range->first)) return;
  const int said = (year[0] - '0') * 1000 + (year[1] - '0') * 100 + (year[2] - '0') * 10 + (year[3] - '0');
  if (range->first.year == said || range->last.year == said) return;
  findings.push_back({RuleId::D08, place_in(view, line, from + behind_year - 4, date.end),
                      {static_cast<long long>(said), static_cast<long long>(range->first.year)}, {}});
}

}  // namespace

void check_dates(const DocumentView& view, Findings& findings) {
  for (const Line& line : view.source.lines) {
    if ((line.kind != LineKind::text && line.kind != LineKind::table_row) || !may_hold_date(line)) continue;
    for (const DatePhrase& date : find_dates(line.raw)) {
      check_phrase(view, line, date, findings);
      check_number_year(view, line, date, findings);
    }
  }
}

}  // namespace congbo

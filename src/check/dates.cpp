// D01 date-impossible, D02 weekday-wrong, D03 date-order within a span, D08 number-year-mismatch: dates against the
// calendar.

#include <algorithm>
#include <utility>

#include "check/byte_set.h"
#include "check/days.h"
#include "check/rules.h"
#include "vietnamese/date_phrase.h"
#include "vietnamese/edtf.h"
#include "vietnamese/letters.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

constexpr std::string_view weekday_names[] = {"Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"};
constexpr std::string_view weekday_words[] = {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};

constexpr ByteSet all_digits("0123456789");
bool digit(char c) { return all_digits.has(c); }

// Whether a weekday may be said in folded text: 'thứ Hai', 'thứ 3', 'T2', 'Chủ nhật', 'CN'.
bool may_say_weekday(std::string_view folded) {
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789";
  for (std::size_t at = 0; at + 1 < folded.size(); ++at) {
    if (folded[at] != 't' && folded[at] != 'c') continue;
    const std::string_view here = folded.substr(at);
    if (here.starts_with("cn") || (here[0] == 't' && digit(here[1]))) return true;
    if (!here.starts_with("thu") && !here.starts_with("chu")) continue;
    const std::string_view name = here.substr(std::min(here.find_first_of(letters, 3), here.size()));
    for (const std::string_view day : {"hai", "ba", "tu", "nam", "sau", "bay", "nhat", "2", "3", "4", "5", "6", "7"})
      if (name.starts_with(day)) return true;
  }
  return false;
}

// A mark between day, month and year, or anything that may be one.
bool parts_numbers(char32_t c) { return c == U'/' || c == U'-' || c == U'.' || (c >= 0x80 && !is_letter(c)); }

// What stands before and behind the bytes [begin, end), spaces and emphasis apart; a space at the line's ends.
char32_t before(std::string_view raw, std::size_t begin) {
  const std::size_t last = begin == 0 ? std::string_view::npos : raw.find_last_not_of(" *_", begin - 1);
  return last == std::string_view::npos ? U' ' : decode_before(raw, last + 1).c;
}
char32_t behind(std::string_view raw, std::size_t end) {
  const std::size_t next = raw.find_first_not_of(" *_", end);
  return next == std::string_view::npos ? U' ' : decode(raw, next).c;
}

// A number that may be the day ('31/', '30 tháng') or the month ('/13') of an impossible date, or whose tens
// are broken off ('3 1/4/2031').
bool may_be_impossible(std::string_view raw, std::size_t begin, std::size_t end) {
  if (end - begin > 2) return false;
  const int value = end - begin == 1 ? raw[begin] - '0' : 10 * (raw[begin] - '0') + raw[begin + 1] - '0';
  if (end - begin == 1 && is_digit(before(raw, begin))) return true;
  if (value > 0 && value <= 12) return false;
  if (parts_numbers(before(raw, begin))) return true;
  const char32_t next = behind(raw, end);
  return (value == 0 || value > 28) && (parts_numbers(next) || next == U't' || next == U'T');
}

// Whether one of the rules may find a date of this line at fault. Reading dates is dear, and nearly every line
// has none, or such as no rule objects to.
bool may_be_at_fault(const Line& line) {
  const std::string_view raw = line.raw;
  bool year = false;
  for (std::size_t begin = all_digits.find(raw, 0), end = 0; begin < raw.size(); begin = all_digits.find(raw, end)) {
    end = begin + 1;
    while (end < raw.size() && digit(raw[end])) ++end;
    const bool year_in_symbol = end - begin == 4 && begin > 0 && raw[begin - 1] == '/' && end < raw.size() && raw[end] == '/';
    if (year_in_symbol || may_be_impossible(raw, begin, end)) return true;
    year = year || end - begin == 4 || (end - begin == 2 && parts_numbers(before(raw, begin)));
  }
  return year && may_say_weekday(line.folded);
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

// The first day of a span is the one that its weekday names.
void check_weekday(const DocumentView& view, const Line& line, const DatePhrase& date, Findings& findings) {
  if (date.weekday_said < 0 || date.weekday_said > 6 || date.yearless) return;
  const std::string_view first = std::string_view(date.edtf).substr(0, date.edtf.find('/'));
  const auto day = day_in(first);
  if (!day || weekday(*day) == date.weekday_said) return;
  const auto right = static_cast<std::size_t>(weekday(*day));
  findings.push_back({RuleId::D02, place_in(view, line, date.begin, date.end),
                      {std::string(line.raw.substr(date.begin, date.end - date.begin)),
                       Words{std::string(weekday_names[right]), std::string(weekday_words[right])}},
                      {}});
}

void check_phrase(const DocumentView& view, const Line& line, const DatePhrase& date, Findings& findings) {
  const std::string_view phrase = line.raw.substr(date.begin, date.end - date.begin);
  if (date.impossible) {
    if (surely_a_day(phrase, line.raw.substr(0, date.begin)))
      findings.push_back({RuleId::D01, place_in(view, line, date.begin, date.end), {std::string(phrase)}, {}});
    return;
  }
  check_weekday(view, line, date, findings);
  // "từ thứ Bảy ngày 30/8 đến hết thứ Ba ngày 02/9/2031": the end of a span has a weekday of its own.
  if (date.edtf.find('/') == std::string::npos) return;
  constexpr std::string_view until = "đến ", whole = "hết ";
  std::size_t end = phrase.rfind(until);
  if (end == std::string_view::npos) return;
  end += until.size();
  if (phrase.substr(end).starts_with(whole)) end += whole.size();
  for (DatePhrase last : find_dates(phrase.substr(end))) {
    last.begin += date.begin + end;
    last.end += date.begin + end;
    check_weekday(view, line, last, findings);
  }
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

// "… ngày 30 tháng 10 năm 2031" / "(Thứ tư)": a date and its weekday on two lines of one sentence.
void check_wrapped(const DocumentView& view, const Line& above, const Line& line, Findings& findings) {
  constexpr std::size_t near = 24, far = 72;
  const bool wrapped = above.kind == LineKind::text && line.kind == LineKind::text && !line.blank_before && line.bullet == 0 &&
                       line.numeral.kind == NumeralKind::none;
  if (!wrapped) return;
  const std::string_view tail = above.folded.substr(above.folded.size() - std::min(above.folded.size(), near));
  if (!may_say_weekday(line.folded.substr(0, near)) && !may_say_weekday(tail)) return;
  const std::size_t from = whole_from(above.raw, above.raw.size() - std::min(above.raw.size(), far));
  const std::size_t lead = std::min(line.raw.find_first_not_of(" \t>"), line.raw.size());
  std::string both(above.raw.substr(from));
  const std::size_t border = both.append(" ").size();
  both.append(line.raw.substr(lead, whole_from(line.raw, std::min(lead + far, line.raw.size())) - lead));
  for (const DatePhrase& date : find_dates(both)) {
    if (date.begin >= border || date.end <= border) continue;
    Findings found;
    DatePhrase shown = date;
    shown.begin = lead;
    shown.end = lead + date.end - border;
    check_weekday(view, line, shown, found);
    for (Finding& finding : found) {
      finding.arguments.front() = both.substr(date.begin, date.end - date.begin);
      findings.push_back(std::move(finding));
    }
  }
}

// "từ ngày 27/11/2031 đến ngày 26/11/2031"
void check_span(const DocumentView& view, const Line& line, Findings& findings) {
  if (line.folded.find(" den ") == std::string_view::npos && line.folded.find(" - ") == std::string_view::npos) return;
  if (!line.folded.starts_with("tu ") && line.folded.find(" tu ") == std::string_view::npos) return;
  const DatePhrase* first = nullptr;
  const auto dates = find_dates(line.raw);
  for (const DatePhrase& last : dates) {
    const DatePhrase* start = std::exchange(first, &last);
    if (start == nullptr || start->yearless || last.yearless) continue;
    const auto from = edtf_day(start->edtf), until = edtf_day(last.edtf);
    if (!from || !until || !(*until < *from)) continue;
    const std::string_view between = line.raw.substr(start->end, last.begin - start->end);
    const bool joined = between == " đến " || between == " đến hết " || between == " - " || between == "-";
    const std::string_view before = line.raw.substr(0, start->begin);
    if (!joined || (!before.ends_with("từ ") && !before.ends_with("Từ "))) continue;
    findings.push_back({RuleId::D03, place_in(view, line, start->begin, last.end),
                        {std::string(line.raw.substr(start->begin, last.end - start->begin)),
                         Words{"ngày cuối ở trước ngày đầu", "its last day is before its first"}}, {}});
  }
}

}  // namespace

void check_dates(const DocumentView& view, Findings& findings) {
  const Line* above = nullptr;
  for (const Line& line : view.source.lines) {
    if (above != nullptr) check_wrapped(view, *above, line, findings);
    above = &line;
    if (line.kind == LineKind::text) check_span(view, line, findings);
    if ((line.kind != LineKind::text && line.kind != LineKind::table_row) || !may_be_at_fault(line)) continue;
    for (const DatePhrase& date : find_dates(line.raw)) {
      check_phrase(view, line, date, findings);
      check_number_year(view, line, date, findings);
    }
  }
}

}  // namespace congbo

#include "recognise/head_date.h"

#include <algorithm>

#include "recognise/wording.h"
#include "vietnamese/civil_date.h"
#include "vietnamese/date_phrase.h"
#include "vietnamese/fold.h"

namespace congbo {
namespace {

constexpr std::size_t widest = 40; // bytes between the words of a date

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// The digit that a byte is, folded or not, or that a machine misread as it: l and I for 1, O for 0.
char digit_of(char c) {
  if (is_digit(c)) return c;
  if (c == 'l' || c == 'i' || c == 'I') return '1';
  return c == 'o' || c == 'O' ? '0' : '\0';
}

// Behind the year, given where "nam" ends in folded text: "2019", "20 19", "20…".
std::size_t year_end(std::string_view folded, std::size_t at) {
  std::size_t end = at;
  while (end < folded.size() && (folded[end] == ' ' || folded[end] == '.'))
    ++end;
  const std::size_t digits = end;
  while (end < folded.size() && is_digit(folded[end]))
    ++end;
  if (end == digits) return at;
  // "2O24"
  std::size_t misread = end;
  while (misread < folded.size() && digit_of(folded[misread]) != '\0')
    ++misread;
  if (misread - digits == 4) return misread;
  // "20 24", "202 4"
  const std::size_t had = end - digits;
  if (had >= 4 || had < 2 || end >= folded.size() || folded[end] != ' ') return end;
  std::size_t rest = end + 1;
  while (rest < folded.size() && is_digit(folded[rest]))
    ++rest;
  return had + (rest - end - 1) == 4 ? rest : end;
}

SpelledDate bytes_of(std::string_view text, std::size_t begin, std::size_t end) {
  SourceOffsets offsets(text);
  const std::size_t first = offsets.at(begin);
  return {first, offsets.at(end)};
}

// "nam" with a year of four digits right behind it, at or after `from`.
std::size_t find_year(std::string_view folded, std::size_t from, std::size_t& end) {
  for (std::size_t at = folded.find("nam", from); at != nowhere; at = folded.find("nam", at + 1)) {
    end = year_end(folded, at + 3);
    if (end >= at + 7) return at;
  }
  return nowhere;
}

// "ngày … năm 2023" with the word between misread; ", ?gày 5 tháng 3 năm 2023" with the first.
SpelledDate find_misread(std::string_view text, std::string_view folded) {
  std::size_t end = 0;
  const std::size_t year = find_year(folded, 0, end);
  if (year == nowhere) return {};
  const std::size_t from = year > 2 * widest ? year - 2 * widest : 0;
  if (const std::size_t day = folded.rfind("ngay", year);
      day != nowhere && day >= from && year - day <= widest)
    return bytes_of(text, day, end);
  const std::size_t month = folded.rfind("thang", year);
  if (month == nowhere || month < from) return {};
  const std::size_t comma = folded.rfind(',', month);
  constexpr std::size_t near = 14;
  if (comma == nowhere || month - comma > near) return {};
  std::size_t begin = comma + 1;
  while (begin < month && folded[begin] == ' ')
    ++begin;
  return bytes_of(text, begin, end);
}

// ", ngày 27/8/2019", ", 27/8/2019" at the end of a short text.
SpelledDate find_figures(std::string_view text) {
  constexpr std::size_t longest = 80;
  const std::size_t comma = text.rfind(',');
  if (text.size() > longest || comma == nowhere) return {};
  const std::size_t begin =
      comma + 1 + (text.size() - comma - 1 - trimmed(text.substr(comma + 1)).size());
  const std::string_view rest = trimmed(text.substr(comma + 1));
  const auto phrase = find_date(rest);
  if (!phrase || phrase->edtf.empty() || phrase->begin > 0 || phrase->end + 2 < rest.size())
    return {};
  if (!opens_with(fold(rest), "ngay") && !is_digit(rest.front())) return {};
  if (rest.find('/') == nowhere && rest.find('-') == nowhere && rest.find('.') == nowhere)
    return {};
  return {begin, begin + phrase->end};
}

// Words of a place name before "ngày": back to the first that does not begin with a capital, or
// that belongs to the number ("12/KH-UBND").
std::size_t place_begin(std::string_view before) {
  std::size_t begin = before.size();
  for (int words = 0; words < 7 && begin > 0; ++words) {
    const std::size_t end = trimmed(before.substr(0, begin)).size();
    const std::size_t space = before.substr(0, end).rfind(' ');
    const std::size_t at = space == nowhere ? 0 : space + 1;
    const std::string_view word = before.substr(at, end - at);
    if (word.empty() || word.find_first_of("/|\\~^*?<>=#@{}[]") != nowhere) break;
    const bool closes =
        words > 0 && (word.ends_with(',') || word.ends_with(';') || word.ends_with(':'));
    const bool digits = words == 0 && word.find_first_not_of("0123456789") == nowhere;
    if (closes || (!begins_upper(word) && word != "-" && word != "–" && !digits)) break;
    begin = at;
  }
  return begin;
}

// The number between two words of a date; 0 where it is blank or unreadable. Dots and lines to
// write on may stand around it, a space within ("1 5").
int clean_number(std::string_view text, int most) {
  int value = 0;
  int digits = 0;
  bool ended = false;
  const bool may_be_misread = text.find_first_of("0123456789") != nowhere || trimmed(text).size() == 1;
  for (std::size_t at = 0; at < text.size(); ++at) {
    char c = text[at];
    if (!is_digit(c) && may_be_misread && digit_of(c) != '\0') c = digit_of(c);
    if (is_digit(c)) {
      if (ended || ++digits > 2) return 0;
      value = 10 * value + (c - '0');
    } else if (text.substr(at).starts_with("…")) {
      ended = digits > 0;
      at += std::string_view("…").size() - 1;
    } else if (c == '.' || c == '_' || c == ',') {
      ended = digits > 0;
    } else if (c != ' ') {
      return 0;
    }
  }
  return value <= most ? value : 0;
}

} // namespace

SpelledDate find_spelled_date(std::string_view text) {
  const std::string folded = fold(text);
  return find_spelled_date(Wording{text, folded});
}

SpelledDate find_spelled_date(Wording words) {
  const std::string_view folded = words.folded;
  for (std::size_t day = folded.find("ngay"); day != nowhere; day = folded.find("ngay", day + 1)) {
    const std::size_t month = folded.find("thang", day + 4);
    if (month == nowhere) return {};
    const std::size_t year = folded.find("nam", month + 5);
    if (year == nowhere) return {};
    if (month - day > widest || year - month > widest) continue;
    return bytes_of(words.text, day, year_end(folded, year + 3));
  }
  return {};
}

SpelledDate find_head_date(std::string_view text) {
  const std::string folded = fold(text);
  return find_head_date(Wording{text, folded});
}

SpelledDate find_head_date(Wording words) {
  if (const SpelledDate date = find_spelled_date(words); date.begin != nowhere) return date;
  constexpr std::size_t longest = 160;
  if (words.text.size() > longest) return {};
  if (const SpelledDate date = find_misread(words.text, words.folded); date.begin != nowhere)
    return date;
  return find_figures(words.text);
}

PlaceAndDate split_place(std::string_view text) {
  const SpelledDate date = find_head_date(text);
  if (date.begin == nowhere) return {};
  PlaceAndDate parts{{}, std::string(text.substr(date.begin, date.end - date.begin))};
  std::string_view before = trimmed(text.substr(0, date.begin));
  const bool comma = before.ends_with(',') || before.ends_with('.') || before.ends_with(';');
  while (before.ends_with(',') || before.ends_with('.') || before.ends_with(' ') ||
         before.ends_with(';'))
    before.remove_suffix(1);
  const std::size_t begin = place_begin(before);
  const std::string_view place = trimmed(before.substr(begin));
  // Without the comma only a name that is all there is.
  if (!place.empty() && (comma || begin == 0)) parts.place = std::string(place);
  return parts;
}

IssueDate read_issue_date(std::string_view printed) {
  const std::string folded = fold(printed);
  std::size_t end = 0;
  const std::size_t year = find_year(folded, 0, end);
  const std::size_t month = year == nowhere ? nowhere : folded.rfind("thang", year);
  const std::size_t day = folded.find("ngay");
  if (year == nowhere) {
    const auto phrase = find_date(printed);
    const bool dated = phrase && !phrase->edtf.empty() && !phrase->yearless;
    if (!dated) return {std::nullopt, true};
    return {When{std::string(printed), phrase->edtf, false},
            phrase->blank_day || phrase->blank_month};
  }
  std::string digits;
  for (const char c : std::string_view(folded).substr(year + 3, end - year - 3))
    if (digit_of(c) != '\0') digits += digit_of(c);
  if (digits.size() != 4) return {std::nullopt, true};
  int in_month = 0, on_day = 0;
  const auto as_printed = [&](std::size_t begin, std::size_t end_of) {
    const std::size_t first = SourceOffsets(printed).at(begin);
    return printed.substr(first, SourceOffsets(printed).at(end_of) - first);
  };
  if (month != nowhere) {
    in_month = clean_number(as_printed(month + 5, year), 12);
    // Behind "ngày", or behind the word that stands for it.
    const std::size_t word = day == nowhere ? folded.find(' ') : day + 4;
    if (word < month)
      on_day = clean_number(as_printed(word, month), 31);
  }
  const bool clean = on_day != 0 && in_month != 0;
  const bool in_words = folded.substr(0, year).find_first_of("0123456789") == nowhere;
  if (clean && valid({std::stoi(digits), in_month, on_day})) {
    const std::string date = digits + (in_month < 10 ? "-0" : "-") + std::to_string(in_month) +
                             (on_day < 10 ? "-0" : "-") + std::to_string(on_day);
    return {When{std::string(printed), date, false}, false};
  }
  if (in_words)
    if (const auto phrase = find_date(printed);
        phrase && phrase->edtf.size() == 10 && !phrase->blank_day)
      return {When{std::string(printed), phrase->edtf, false}, false};
  if (in_month != 0) digits += (in_month < 10 ? "-0" : "-") + std::to_string(in_month);
  return {When{std::string(printed), digits, false}, !clean};
}

} // namespace congbo

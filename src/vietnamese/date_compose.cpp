#include "vietnamese/edtf.h"
#include "vietnamese/phrase_moment.h"

namespace congbo::phrase {
namespace {

std::string padded(int value, std::size_t width) {
  const std::string digits = std::to_string(value);
  return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

std::string with_clock(std::string day, std::optional<Clock> clock) {
  if (!clock) return day;
  return day + 'T' + padded(clock->first, 2) + ':' + padded(clock->second, 2);
}

// The calendar alone; empty where it cannot be placed.
std::string calendar_edtf(const Calendar& date, std::optional<Clock> clock) {
  if (date.year == 0 || date.lunar || date.every_year) return {};
  const std::string year = padded(date.year, 4);
  if (date.quarter > 0) return year + '-' + std::to_string(32 + date.quarter);
  if (date.month == 0) return year;
  if (date.day == 0) return year + '-' + padded(date.month, 2) + (date.about ? "~" : "");
  const CivilDate day{date.year, date.month, date.day};
  if (!valid(day)) return year + '-' + padded(date.month, 2); // 29/02 with an assumed year
  return with_clock(edtf(day), clock);
}

// "trước" excludes the day or month it names, unless an hour is said or the day is left open.
std::string limit_edtf(const DateReading& reading) {
  const auto range = edtf_range(calendar_edtf(reading.start, std::nullopt));
  if (!range) return {};
  const Calendar& date = reading.start;
  const bool whole = date.clock || date.blank_day || date.impossible;
  if (reading.limit == Limit::before && !whole)
    return "../" + edtf(from_days(days_from_epoch(range->first) - 1));
  return "../" + (date.day > 0 ? with_clock(edtf(range->last), date.clock) : edtf(range->last));
}

// A span whose end has no year of its own may run over the turn of the year.
std::string span_edtf(const Calendar& start, const Calendar& end, const Hours& hours) {
  const std::string first = calendar_edtf(start, start.clock ? start.clock : hours.start);
  std::string last = calendar_edtf(end, end.clock ? end.clock : hours.end);
  if (first.empty() || last.empty()) return {};
  std::string span = first + '/' + last;
  if (edtf_valid(span)) return span;
  Calendar later = end;
  ++later.year;
  span = first + '/' + calendar_edtf(later, end.clock ? end.clock : hours.end);
  return edtf_valid(span) ? span : std::string();
}

std::string single_edtf(const Calendar& date, const Hours& hours) {
  if (date.day == 0 || !hours.start) return calendar_edtf(date, std::nullopt);
  const std::string start = calendar_edtf(date, hours.start);
  if (!hours.end || start.empty()) return start;
  const std::string span = start + '/' + calendar_edtf(date, hours.end);
  return edtf_valid(span) ? span : start;
}

bool yearless(const Calendar& date) {
  return date.year == 0 && !date.lunar;
}

} // namespace

DateReading without_clocks(DateReading reading) {
  const bool limit = reading.limit != Limit::none && reading.start.clock;
  if (limit) reading.limit = Limit::by; // "trước 17 giờ ngày 15/01": the day itself counts
  reading.start.clock.reset();
  if (reading.end) reading.end->clock.reset();
  return reading;
}

DatePhrase compose(const DateReading& reading, Bytes bytes, const Hours& hours, int assumed_year) {
  DatePhrase phrase;
  phrase.begin = bytes.first;
  phrase.end = bytes.second;
  phrase.relative = reading.relative;
  if (reading.relative) return phrase;
  DateReading dated = reading;
  phrase.blank_day = dated.start.blank_day;
  phrase.blank_month = dated.start.blank_month;
  phrase.weekday_said = dated.start.weekday;
  phrase.impossible = dated.start.impossible || (dated.end && dated.end->impossible);
  phrase.yearless = yearless(dated.start);
  if (phrase.yearless) dated.start.year = assumed_year;
  if (dated.end && dated.end->year == 0) dated.end->year = assumed_year;
  if (dated.limit != Limit::none)
    phrase.edtf = limit_edtf(dated);
  else if (dated.end)
    phrase.edtf = span_edtf(dated.start, *dated.end, hours);
  else
    phrase.edtf = single_edtf(dated.start, hours);
  return phrase;
}

} // namespace congbo::phrase

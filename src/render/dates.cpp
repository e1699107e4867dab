#include "render/dates.h"

#include <charconv>

#include "vietnamese/edtf.h"
#include "vietnamese/number_words.h"

namespace congbo {
namespace {

constexpr int first_quarter = 33; // EDTF: 33 to 36 are the quarters

enum class Precision { none, year, quarter, month, day };

// One EDTF value without '/'.
struct Point {
  Precision precision = Precision::none;
  int year = 0, month = 0, day = 0, quarter = 0;
  bool approximate = false;
  std::optional<std::pair<int, int>> clock;
};

int number(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

Point point(std::string_view edtf) {
  Point point;
  if (!edtf_valid(edtf)) return point;
  point.approximate = edtf.ends_with('~');
  if (point.approximate) edtf.remove_suffix(1);
  point.clock = edtf_clock(edtf);
  edtf = edtf.substr(0, edtf.find('T'));
  point.year = number(edtf.substr(0, 4));
  point.precision = Precision::year;
  if (edtf.size() >= 7) {
    const int part = number(edtf.substr(5, 2));
    point.precision = part >= first_quarter ? Precision::quarter : Precision::month;
    (part >= first_quarter ? point.quarter : point.month) =
        part >= first_quarter ? part - first_quarter + 1 : part;
  }
  if (edtf.size() >= 10) {
    point.precision = Precision::day;
    point.day = number(edtf.substr(8, 2));
  }
  return point;
}

std::string two_digits(int value) {
  return value < 10 ? "0" + std::to_string(value) : std::to_string(value);
}

// Months 1 and 2 have a leading zero, as days below 10 have (decree 30/2020/NĐ-CP, annex I).
std::string month_digits(int month) {
  return month < 3 ? two_digits(month) : std::to_string(month);
}

class Speaker {
 public:
  Speaker(const Phrases& phrases, Language language) : m_phrases(phrases), m_language(language) {}

  std::string words(const Point& point, bool brief) const {
    const bool vietnamese = m_language == Language::vi;
    const std::string day = vietnamese ? two_digits(point.day) : std::to_string(point.day);
    const std::string month = vietnamese ? month_digits(point.month) : std::to_string(point.month);
    const std::string year = std::to_string(point.year);
    const std::string quarter = roman(point.quarter);
    const std::string name = month_name(point.month);
    const Phrases::Fields fields = {
        {"day", day}, {"month", month}, {"year", year}, {"quarter", quarter}, {"month_name", name}};
    switch (point.precision) {
    case Precision::day:
      return m_phrases.fill(brief ? "date.day_short" : "date.day", fields);
    case Precision::month:
      return m_phrases.fill(brief ? "date.month_short" : "date.month", fields);
    case Precision::quarter:
      return m_phrases.fill("date.quarter", fields);
    case Precision::year:
      return brief ? year : m_phrases.fill("date.year", fields);
    case Precision::none:
      break;
    }
    return {};
  }

  std::string clock(std::pair<int, int> clock) const { return clock_words(clock, m_phrases); }

  std::string weekday(CivilDate day) const {
    constexpr std::string_view names[] = {"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
    return std::string(m_phrases.text("weekday." + std::string(names[congbo::weekday(day)])));
  }

  std::string month_name(int month) const {
    return month == 0 ? std::string()
                      : std::string(m_phrases.text("month." + std::to_string(month)));
  }

  // A day without what the end of its span says again: its year, or its month and year.
  std::string beginning(const Point& start, const Point& end) const {
    const bool days = start.precision == Precision::day && end.precision == Precision::day;
    if (!days || start.year != end.year) return words(start, false);
    const bool vietnamese = m_language == Language::vi;
    const std::string day = vietnamese ? two_digits(start.day) : std::to_string(start.day);
    const std::string month = vietnamese ? month_digits(start.month) : std::to_string(start.month);
    const std::string name = month_name(start.month);
    return m_phrases.fill(start.month == end.month ? "date.day_alone" : "date.day_in_year",
                          {{"day", day}, {"month", month}, {"month_name", name}});
  }

  // "8 giờ ngày 20", where an hour is said.
  std::string with_clock(const Point& point, const std::string& day) const {
    if (!point.clock) return day;
    return m_phrases.fill("date.clock_of_day", {{"clock", clock(*point.clock)}, {"date", day}});
  }

  std::string figures(std::string_view from, std::string_view to) const {
    return m_phrases.fill("leaf.range", {{"from", from}, {"to", to}});
  }
  std::string range(std::string_view from, std::string_view to) const {
    return m_phrases.fill("date.range", {{"from", from}, {"to", to}});
  }

  const Phrases& phrases() const { return m_phrases; }
  Language language() const { return m_language; }

 private:
  const Phrases& m_phrases;
  Language m_language;
};

struct Said {
  Point start, end;  // end.precision is none for a single value
  bool open = false; // "../END" or "START/.."

  bool one_day() const {
    if (start.precision != Precision::day) return false;
    return end.precision == Precision::none ||
           (end.precision == Precision::day && end.year == start.year && end.month == start.month &&
            end.day == start.day);
  }
};

Said read(const When& when) {
  const std::string_view edtf = when.edtf;
  const std::size_t slash = edtf.find('/');
  if (slash == std::string_view::npos) return {point(edtf), {}, false};
  const std::string_view start = edtf.substr(0, slash), end = edtf.substr(slash + 1);
  return {start == ".." ? Point{} : point(start), end == ".." ? Point{} : point(end),
          start == ".." || end == ".."};
}

// What cannot be said more exactly than the document does stays as it is printed.
std::string long_words(const When& when, const Said& said, const Speaker& speaker) {
  const bool vague = said.open || said.start.approximate || said.start.precision == Precision::none;
  if (vague && speaker.language() == Language::vi && !when.text.empty()) return when.text;
  if (said.open && said.start.precision == Precision::none && said.end.precision != Precision::none)
    return speaker.phrases().fill("date.by", {{"date", speaker.words(said.end, false)}});
  if (said.start.precision == Precision::none) return when.text;
  const std::string start = speaker.words(said.start, false);
  if (said.start.approximate) return speaker.phrases().fill("date.approximate", {{"date", start}});
  if (said.end.precision == Precision::none || said.one_day()) return start;
  // Over several days each hour stands with its day.
  return speaker.range(speaker.with_clock(said.start, speaker.beginning(said.start, said.end)),
                       speaker.with_clock(said.end, speaker.words(said.end, false)));
}

std::string short_words(const When& when, const Said& said, const Speaker& speaker) {
  const Point& only = said.start.precision == Precision::none ? said.end : said.start;
  if (only.precision == Precision::none) return when.text;
  return speaker.words(only, true);
}

// A valid value of <time datetime>, or empty: quarters, spans and open ends have none.
std::string iso_of(const When& when, const Said& said) {
  const Point& start = said.start;
  const bool span = said.end.precision != Precision::none && !said.one_day();
  if (said.open || span) return {};
  if (start.precision == Precision::none || start.precision == Precision::quarter) return {};
  std::string iso = when.edtf.substr(0, when.edtf.find('/'));
  if (start.approximate) iso.pop_back();
  return start.clock ? iso + "+07:00" : iso;
}

std::string time_of(const When& when, const Said& said, const Speaker& speaker) {
  const bool several_days = said.end.precision != Precision::none && !said.one_day();
  if (!said.start.clock || several_days) return {};
  const std::string from = speaker.clock(*said.start.clock);
  const auto end = edtf_end_clock(when.edtf);
  return end && said.end.precision != Precision::none ? speaker.range(from, speaker.clock(*end))
                                                      : from;
}

Value leaf_of(const When& when, const Said& said, const Speaker& speaker) {
  const Point& start = said.start;
  std::string head, figure, foot;
  const std::string year = std::to_string(start.year);
  switch (start.precision) {
  case Precision::day: {
    const bool days = said.end.precision == Precision::day && said.end.month == start.month &&
                      said.end.year == start.year && !said.one_day();
    head = speaker.phrases().fill("leaf.month", {{"month", month_digits(start.month)},
                                                 {"month_name", speaker.month_name(start.month)}});
    figure = days ? speaker.figures(two_digits(start.day), two_digits(said.end.day))
                  : two_digits(start.day);
    foot = days ? year : speaker.weekday({start.year, start.month, start.day});
    break;
  }
  case Precision::month:
    head = speaker.phrases().text("leaf.month_word");
    figure = month_digits(start.month);
    foot = year;
    break;
  case Precision::quarter:
    head = speaker.phrases().text("leaf.quarter_word");
    figure = roman(start.quarter);
    foot = year;
    break;
  case Precision::year:
    head = speaker.phrases().text("year.word");
    figure = year;
    break;
  case Precision::none:
    return false;
  }
  Object leaf;
  leaf.set("long", figure.size() > 3); // a span of days, a year: more than the sheet holds large
  leaf.set("head", std::move(head));
  leaf.set("figure", std::move(figure));
  leaf.set("foot", std::move(foot));
  leaf.set("tentative", when.tentative);
  return leaf;
}

} // namespace

Value date_value(const std::optional<When>& when, const Phrases& phrases, Language language,
                 DateShape shape) {
  if (!when || (when->text.empty() && when->edtf.empty())) return false;
  const Speaker speaker(phrases, language);
  const Said said = read(*when);
  const CivilDate day{said.start.year, said.start.month, said.start.day};
  Object date;
  date.set("iso", iso_of(*when, said));
  date.set("long", long_words(*when, said, speaker));
  date.set("short", short_words(*when, said, speaker));
  date.set("weekday", shape.weekday && said.one_day() ? speaker.weekday(day) : std::string());
  date.set("time", time_of(*when, said, speaker));
  date.set("tentative", when->tentative);
  date.set("leaf", shape.leaf && !said.open ? leaf_of(*when, said, speaker) : Value(false));
  return date;
}

std::string long_date(const std::optional<When>& when, const Phrases& phrases, Language language) {
  if (!when) return {};
  return long_words(*when, read(*when), Speaker(phrases, language));
}

std::string clock_words(std::pair<int, int> clock, const Phrases& phrases) {
  return phrases.fill(
      clock.second == 0 ? "date.clock_full" : "date.clock",
      {{"hour", std::to_string(clock.first)}, {"minute", two_digits(clock.second)}});
}

std::string last_day(const std::optional<When>& when) {
  if (!when) return {};
  const auto range = edtf_range(when->edtf);
  return range && !range->open_end && valid(range->last) ? edtf(range->last) : std::string();
}

} // namespace congbo

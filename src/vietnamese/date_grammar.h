#pragma once

#include <cstddef>
#include <optional>

#include "vietnamese/clock_grammar.h"
#include "vietnamese/phrase_tokens.h"

// How a single date is written. Private to this folder.
namespace congbo::phrase {

// A day, month or quarter as far as the words say it; 0 where they do not.
struct Calendar {
  int year = 0, month = 0, day = 0;
  int quarter = 0;         // 1 to 4
  bool about = false;      // cuối, giữa, đầu tháng
  bool lunar = false;      // âm lịch, rằm, mùng 3 Tết: never converted
  bool every_year = false; // hằng năm
  bool blank_day = false, blank_month = false;
  bool impossible = false;
  int weekday = -1;
  std::optional<Clock> clock; // where it stands inside a longer phrase
};

// A Calendar, and the token after it.
struct CalendarReading {
  Calendar value;
  std::size_t next;
};

// What the words before lead to expect: "20/11" is a day only after a word such as "trước", and in
// "tháng 9 - 10/2031" the 10 is a month.
enum class Expect : unsigned char { nothing, date, month, quarter };

// The date that begins at the token `at`.
std::optional<CalendarReading> read_calendar(Tokens& tokens, std::size_t at, Expect expect);

// A day of the week (0 is Sunday) at the token `next`, which is moved past it: "thứ ba", "Thứ 3",
// "CN".
std::optional<int> read_weekday(Tokens& tokens, std::size_t& next);

bool is_year(const Token& token); // four digits, 1000 to 2199

// The reader behind read_calendar. Its functions move past what they read, or leave all as it was.
class CalendarReader {
 public:
  CalendarReader(Tokens& tokens, std::size_t at, Expect expect)
      : m_tokens(tokens), m_at(at), m_expect(expect) {}

  std::optional<CalendarReading> read();

 private:
  const Token& at(std::size_t ahead = 0) { return m_tokens[m_at + ahead]; }
  const Token& before() { return m_at == 0 ? m_tokens.previous() : m_tokens[m_at - 1]; }
  bool word(Keyword folded);
  bool sign(char32_t c);
  bool reset(std::size_t start);

  bool day(); // day_grammar.cpp
  void day_of_week();
  bool iso_day();
  bool numbered_day();
  bool broken_day();
  int month_number(std::size_t ahead, std::size_t& size);
  bool numbered_year(int day, int month, std::size_t size);
  bool day_and_month(int day, int month, std::size_t size);
  bool spoken_day();
  bool take_day(int day, int month, int year, std::size_t size);
  bool blank_day(); // blank_day_grammar.cpp
  bool blank_month();
  bool blank_slashes();
  bool blank_token(std::size_t ahead);
  bool ends_blank_month(std::size_t ahead);

  bool month();
  bool month_value(int& month);
  bool month_name(int& month);
  bool counts_times();
  bool year_value();
  bool bare_month();
  bool isolated(std::size_t size);
  bool part_of_month();
  bool week_of_month();
  bool part_word();
  bool quarter();
  bool bare_quarter();
  bool lunar_day();
  void closing_weekday();
  void closing_calendar();

  Tokens& m_tokens;
  std::size_t m_at;
  Expect m_expect;
  Calendar m_date;
  bool m_said_day = false; // the word ngày
  bool m_bracketed = false; // behind its weekday
};

} // namespace congbo::phrase

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace congbo {

// Reads dates and times in running text: the only reader of them. Text is UTF-8, best NFC; any
// case, with or without accents. White space, line ends, and the Markdown marks * and _ may stand
// inside a phrase, an empty line may not. Every function is linear in the text.

// A date expression and where it stands. `edtf` (see edtf.h) is empty where it cannot be placed on
// the calendar: relative, lunar, or without a year.
//   ngày 26 tháng 8 năm 2031, 26/8/2031     2031-08-26
//   ngày … tháng 01 năm 2031                2031-01, blank_day
//   tháng 01/2031, trong tháng 01/2031      2031-01
//   cuối (giữa, đầu) tháng 3 năm 2031       2031-03~
//   quý I năm 2031                          2031-33
//   trước ngày 15/01/2031                   ../2031-01-14
//   chậm nhất ngày 11/3/2031                ../2031-03-11
//   từ ngày 20 đến ngày 22/11/2031          2031-11-20/2031-11-22
//   trước ngày khai mạc ít nhất 15 ngày     empty, relative
struct DatePhrase {
  std::size_t begin = 0, end = 0; // bytes in the text; a prefix such as "trước" is part of it
  std::string edtf;
  bool blank_day = false;   // "ngày … tháng 01": left open, or unreadable
  bool blank_month = false; // "ngày … tháng … năm 2031"
  int weekday_said = -1;    // 0 is Sunday; not compared with the date here
  bool relative = false;    // reckoned from another event
  bool impossible = false;  // 31/02: edtf holds the month (or the year) alone
  bool yearless = false;    // no year said: edtf is empty, or reckoned with the year assumed
};

// The first date expression at or after byte `from`. Where the phrase says no year, `assumed_year`
// (if not 0) is taken, unless "hằng năm" follows.
std::optional<DatePhrase> find_date(std::string_view text, std::size_t from = 0,
                                    int assumed_year = 0);
std::vector<DatePhrase> find_dates(std::string_view text, int assumed_year = 0);

// A time of day, and the end where one is said: "7 giờ 30 phút", "07h30", "từ 7h30 - 9h00", "2 giờ
// chiều" (14:00). 24 giờ is 23:59.
struct ClockPhrase {
  std::size_t begin = 0, end = 0;
  int hour = 0, minute = 0;
  std::optional<std::pair<int, int>> until;
};
std::optional<ClockPhrase> find_clock(std::string_view text, std::size_t from = 0);

// The first date with the clock time that stands before or after it, if any: 2032-02-29T08:00, or
// 2032-02-29T07:30/2032-02-29T09:00. "sáng ngày …" gives the day alone, with the session in the
// phrase.
std::optional<DatePhrase> find_moment(std::string_view text, std::size_t from = 0,
                                      int assumed_year = 0);

// A year or a span of years: "năm 2031", "giai đoạn 2030 - 2035", "nhiệm kỳ 2030 - 2035", "(2025 -
// 2030)"; the year of a full date counts. A bare number such as "2031" does not.
struct YearPhrase {
  std::size_t begin = 0, end = 0;
  int first = 0, last = 0;
};
std::optional<YearPhrase> find_year(std::string_view text, std::size_t from = 0);

} // namespace congbo

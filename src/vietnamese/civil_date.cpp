#include "vietnamese/civil_date.h"

namespace congbo {
namespace {

constexpr int longest_month[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

bool leap(int year) {
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

} // namespace

int days_in_month(int year, int month) {
  if (month < 1 || month > 12) return 0;
  return month == 2 && !leap(year) ? 28 : longest_month[month - 1];
}

bool valid(CivilDate date) {
  return date.year >= 1 && date.year <= 9999 && date.day >= 1 &&
         date.day <= days_in_month(date.year, date.month);
}

// Years are counted from March, so that the leap day is the last of its year, and in eras of 400
// years, each of 146,097 days; day 0 of era 0 is 0000-03-01, which is 719,468 days before
// 1970-01-01.
long days_from_epoch(CivilDate date) {
  const long year = date.month <= 2 ? date.year - 1L : date.year;
  const long era = (year >= 0 ? year : year - 399) / 400;
  const long year_of_era = year - era * 400;
  const long month = (date.month + 9) % 12;
  const long day_of_year = (153 * month + 2) / 5 + date.day - 1;
  const long day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

CivilDate from_days(long days) {
  const long shifted = days + 719468;
  const long era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
  const long day_of_era = shifted - era * 146097;
  const long year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const long day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const long month = (5 * day_of_year + 2) / 153;
  const long day = day_of_year - (153 * month + 2) / 5 + 1;
  const long civil_month = month < 10 ? month + 3 : month - 9;
  const long year = year_of_era + era * 400 + (civil_month <= 2 ? 1 : 0);
  return {static_cast<int>(year), static_cast<int>(civil_month), static_cast<int>(day)};
}

int weekday(CivilDate date) {
  const long days = days_from_epoch(date); // 1970-01-01 was a Thursday
  return static_cast<int>(((days + 4) % 7 + 7) % 7);
}

} // namespace congbo

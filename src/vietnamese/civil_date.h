#pragma once

#include <compare>

namespace congbo {

// A day of the Gregorian calendar, reckoned backwards too; UTC+7 throughout, so no time zone.
struct CivilDate {
  int year = 0, month = 0, day = 0;
  auto operator<=>(const CivilDate&) const = default;  // NOLINT(modernize-use-nullptr): of the compiler's own 0
};

bool valid(CivilDate date);             // exists, and the year is 1 to 9999
int days_in_month(int year, int month); // 0 for a month outside 1 to 12
long days_from_epoch(CivilDate date);   // 0 is 1970-01-01; date must be valid
CivilDate from_days(long days);
int weekday(CivilDate date); // 0 is Sunday (chủ nhật), 1 Monday (thứ hai)

} // namespace congbo

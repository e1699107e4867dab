#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "vietnamese/civil_date.h"

namespace congbo {

// EDTF (ISO 8601-2) as far as documents need it:
//   2031  2031-01  2031-03~  2031-33 (to 36: quarters)  2031-08-26  2032-02-29T08:00
//   START/END of any two of these, the start not after the end;  ../END;  START/..

// First and last possible day. An open side leaves its day {0, 0, 0}, which is not valid().
struct DateRange {
  CivilDate first, last;
  bool open_start = false, open_end = false;
};

bool edtf_valid(std::string_view edtf);
std::optional<DateRange> edtf_range(std::string_view edtf); // nothing where not edtf_valid
std::optional<CivilDate> edtf_day(std::string_view edtf);   // where exactly one day is meant

// Hour and minute that the start says (of START in START/END; none in ../END), and that the end
// says.
std::optional<std::pair<int, int>> edtf_clock(std::string_view edtf);
std::optional<std::pair<int, int>> edtf_end_clock(std::string_view edtf);

std::string edtf(CivilDate date); // 2031-08-26

// As documents print a date (Decree 30/2020/NĐ-CP, annex I): days below 10 and the months 1 and 2
// with a leading zero. "ngày 05 tháng 01 năm 2031", "ngày 26 tháng 8 năm 2031".
std::string spell_date(CivilDate date);
std::string short_date(CivilDate date); // 26/8/2031, 05/01/2031

} // namespace congbo

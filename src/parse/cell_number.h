#pragma once
// Numbers of a sheet's cells as people read them. Internal to parse/.

#include <string>
#include <string_view>

namespace congbo {

// Whether a number format shows a date: one of the built-in ones (ECMA-376 part 1, 18.8.30), or a code
// with days, months or years outside quotes and brackets.
bool shows_date(int format);
bool shows_date(std::string_view code);

// "45303" → "12/01/2024" (days since 30 December 1899, since 1 January 1904 with `from_1904`); a time of
// day is left out. The text itself where it is no day between 1900 and 9999.
std::string date_of_serial(std::string_view serial, bool from_1904);

// "3.0" → "3", "1.2E1" → "12", "4.5" → "4,5"; the text itself where it is no number.
std::string plain_number(std::string_view number);

} // namespace congbo

#pragma once
// Place and date of issue in a letterhead: "An Lạc, ngày 27 tháng 8 năm 2019", blank, misread or
// damaged. Internal to recognise/.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "model/document.h"
#include "recognise/phrase.h"

namespace congbo {

// Where "ngày … tháng … năm …" stands in a text, blanks allowed: its bytes; nowhere if it does not.
struct SpelledDate {
  std::size_t begin = static_cast<std::size_t>(-1);
  std::size_t end = 0;
};
SpelledDate find_spelled_date(Wording words);
SpelledDate find_spelled_date(std::string_view text);

// The same in a head, where one of the three words may be misread ("ngày ^Àháng 3 năm 2023"), or
// the date written in figures behind a place ("An Lạc, ngày 27/8/2019").
SpelledDate find_head_date(Wording words);
SpelledDate find_head_date(std::string_view text);

// Place and date in the text of a piece of kind `date`: "An Lạc, ngày 27 tháng 8 năm 2019".
struct PlaceAndDate {
  std::string place;
  std::string date; // from "ngày" on
};
PlaceAndDate split_place(std::string_view text);

// A date of issue as far as it can be read: a day that is blank, or mixed with signs, leaves month
// and year; a month so leaves the year. Nothing where not even the year stands there.
struct IssueDate {
  std::optional<When> when;
  bool blank = false; // day or month left open, or unreadable
};
IssueDate read_issue_date(std::string_view printed);

} // namespace congbo

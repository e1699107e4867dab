#pragma once
// Takes the lines at the head of a document apart: motto, agency, number, place and date, subject,
// marks.

#include <vector>

#include "recognise/reading.h"

namespace congbo {

// Adds the pieces of one line, left to right.
void take_apart(const Line& line, std::size_t index, std::vector<HeadPiece>& pieces);

// Place and date in the text of a piece of kind `date`: "An Lạc, ngày 27 tháng 8 năm 2019".
struct PlaceAndDate {
  std::string place;
  std::string date; // from "ngày" on
};
PlaceAndDate split_place(std::string_view text);

// Where "ngày … tháng … năm …" stands in a text, blanks allowed: its bytes; nowhere if it does not.
struct SpelledDate {
  std::size_t begin = static_cast<std::size_t>(-1);
  std::size_t end = 0;
};
SpelledDate find_spelled_date(std::string_view text);

} // namespace congbo

#pragma once
// A line whose parts white space sets apart: where they stand, as on a sheet of letters of one
// width. Internal to parse/.

#include <string_view>
#include <vector>

namespace congbo {

// A part of a line; `from` and `to` are columns from 0, `to` one past the last.
struct WhitePart {
  std::string_view text;
  int from = 0;
  int to = 0;
};

// Whether two spaces or a tab stand between two parts of the line.
bool has_white_gap(std::string_view line);

// The parts between gaps of two spaces or more, or a tab; none at all where there are more than
// `most`. Spaces and marks of a quotation at the front are passed over. A tab goes to the next
// multiple of 8.
void split_at_gaps(std::string_view line, std::size_t most, std::vector<WhitePart>& parts);

// A row's number, with the mark behind it: "1", "12.", "03)". Its bytes; 0 where there is none.
std::size_t row_number(std::string_view text);

}  // namespace congbo

#pragma once
// Lines on which a converter set several columns beside each other: cells of a table, or wide gaps.

#include <string>
#include <vector>

#include "model/source.h"

namespace congbo {

// The column of a segment that has its line for itself: it may stand anywhere.
inline constexpr int unknown_column = -1;

struct Segment {
  int column = 0;   // from 0, or unknown_column
  std::string text; // marks removed, white space folded; never empty
};

// The segments of a line, left to right; of a cell with <br>, top to bottom. A line without columns
// is one segment; a blank line, a rule or a comment has none.
std::vector<Segment> segments_of(const Line& line);

} // namespace congbo

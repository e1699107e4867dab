#pragma once
// The tree of numbered things: Phần, Chương, Mục, A., I., Điều, 1., 1.1, a).

#include "recognise/reading.h"

namespace congbo {

// Adds the nodes of the lines in `range` (of the main text, or of annex number `annex`) to the
// outline.
void add_outline(Reading& reading, LineRange range, int annex = -1);

// How high a numeral stands: 0 for Phần, the greater the deeper.
int rank_of(const Line& line);

} // namespace congbo

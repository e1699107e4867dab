#pragma once
// The official parts as lines of the file, for showing the text at its official places.

#include <vector>

#include "recognise/reading.h"

namespace congbo {

// The parts in the order of the lines, without overlap. Where recipients and signature share lines,
// those lines are of the recipients' part.
std::vector<Part> parts_of(const Reading& reading);

} // namespace congbo

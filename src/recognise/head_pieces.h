#pragma once
// Takes the lines at the head of a document apart: motto, agency, number, place and date, subject,
// marks.

#include <vector>

#include "recognise/head_date.h"
#include "recognise/reading.h"

namespace congbo {

// Adds the pieces of one line, left to right.
void take_apart(const Line& line, std::size_t index, std::vector<HeadPiece>& pieces);

} // namespace congbo

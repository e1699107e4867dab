#pragma once
// The head of a document: letterhead, type and abstract, addressees.

#include "recognise/reading.h"

namespace congbo {

// Fills letterhead, title, addressees, the type and the head pieces. Returns the index of the first
// line behind them.
std::size_t find_head(Reading& reading);

// Whether a line opens the addressees: "Kính gửi", "Kính mời".
bool opens_addressees(const Line& line);

} // namespace congbo

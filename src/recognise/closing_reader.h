#pragma once
// Takes the lines at the end of a document apart: recipients, authority, position, name, marks.

#include "recognise/reading.h"

namespace congbo {

// Bytes of a line that may hold a name, a position or a stamp.
inline constexpr std::size_t short_closing_line = 110;

// Adds the closing pieces from the lines at or after `begin`, as far as they are closing. Returns
// those lines.
LineRange read_closing(Reading& reading, std::size_t begin);

} // namespace congbo

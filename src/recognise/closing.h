#pragma once
// The end of a document: recipients (nơi nhận) and signature, in any order, side by side or
// interleaved; and where annexes and further documents begin behind it.

#include "recognise/reading.h"

namespace congbo {

// Fills recipients, signature and the closing pieces from the lines at or after `from`. Returns the
// lines of both together; an empty range where there is no closing.
LineRange find_closing(Reading& reading, std::size_t from);

// Whether a line opens the recipients: "Nơi nhận:", misread or not.
bool opens_recipients(std::string_view text, std::string_view folded);

} // namespace congbo

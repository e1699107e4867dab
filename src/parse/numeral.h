#pragma once
// The numeral that opens a line: "I.", "1.2", "a)", "Điều 3.", "Phần thứ nhất". Internal to parse/.

#include <string_view>

#include "model/source.h"

namespace congbo {

// `text` and `folded` as in Line. Kind none where the line opens with no numeral; years, dates,
// hours, amounts and document numbers are none.
Numeral read_numeral(std::string_view text, std::string_view folded);

} // namespace congbo

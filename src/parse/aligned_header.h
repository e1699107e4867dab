#pragma once
// The words by which the header of a table is known where nothing but white space parts its columns.
// Internal to parse/.

#include <string_view>
#include <vector>

#include "parse/white_columns.h"

namespace congbo {

// Whether a header may begin with this byte; cheap, for every line is asked.
bool may_open_header(char first);

// Whether the parts of a line say what columns hold.
bool is_aligned_header(const std::vector<WhitePart>& parts);

// "STT", "TT", "Số thứ tự".
bool names_order(std::string_view cell);

// Without marks of emphasis and escapes at both ends.
std::string_view without_emphasis(std::string_view text);

}  // namespace congbo

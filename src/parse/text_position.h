#pragma once
// Where a byte stands in a text, as findings count. Internal to parse/.

#include <cstddef>
#include <string_view>

namespace congbo {

struct TextPosition {
  int line = 1;
  int column = 1; // code points
};

// The position of byte `offset`; LF, CRLF and CR each end a line.
TextPosition position_at(std::string_view text, std::size_t offset);

} // namespace congbo

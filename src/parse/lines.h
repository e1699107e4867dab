#pragma once
// Splits the body of a document into lines with what stands in them. Internal to parse/.

#include <cstddef>
#include <string_view>
#include <vector>

#include "model/source.h"

namespace congbo {

// Bytes that read_lines() may write for a body of this size.
inline std::size_t line_arena_size(std::size_t body_size) {
  return 2 * body_size;
}

// The lines of `body` (UTF-8, NFC, LF), numbered from `first_line`. Their views point into `body`
// and into `arena`, which holds line_arena_size(body.size()) bytes and must live as long as they
// do. Linear in the body.
std::vector<Line> read_lines(std::string_view body, int first_line, char* arena);

} // namespace congbo

#pragma once
// The YAML block at the head of a document. Internal to parse/.

#include <string>
#include <string_view>

#include "base/finding.h"
#include "model/source.h"

namespace congbo {

// Where the block lies in a text. `text` begins with '---' on a line of its own, or there is none.
struct FrontMatterBlock {
  bool found = false;
  bool closed = false;
  std::string_view yaml; // between the fences; begins on line 2
  std::string_view body; // behind the closing fence; the whole text where there is no block
  int body_line = 1;
};
FrontMatterBlock find_front_matter(std::string_view text);

// Reads a closed block. Each fault is a V07 (a path that leads outside a V10) with its line and
// column; what is right is taken all the same.
FrontMatter read_front_matter(const std::string& path, std::string_view yaml, Findings& findings);

} // namespace congbo

#pragma once
// The number line of a letterhead: "Số: 56/KH-UBND", blank, misread or damaged. Internal to
// recognise/.

#include <cstddef>
#include <string_view>

#include "recognise/reference.h"

namespace congbo {

struct NumberPlace {
  std::size_t begin = static_cast<std::size_t>(-1); // at "Số", or at the digits of "56/KH-UBND"
  std::size_t end = 0;                              // behind the symbol
  // The number is empty where it was left blank, and where it cannot be read: digits mixed with
  // signs or letters ("4†5", "0?") are no number, never the digits left over.
  Reference reference;
  bool found() const { return begin != static_cast<std::size_t>(-1); }
};

// Where a document's own number stands in a fragment of the head; `folded` is fold(text).
NumberPlace find_number(std::string_view text, std::string_view folded);

// Whether a piece of kind number was cut behind the mark that its symbol follows: "Số: 56/", "Số:
// 5/KH-".
bool is_cut_number(std::string_view text);

} // namespace congbo

#pragma once

#include <string>
#include <string_view>

namespace congbo {

// A part of an address, by the contract's rule ("Output"): NFC, lower case, đ -> d, marks dropped,
// every run of anything but a-z and 0-9 as one '-', trimmed, never cut. Empty when nothing is left.
std::string slug(std::string_view text);

} // namespace congbo

#pragma once
// Colours in settings. Internal to parse/.

#include <optional>
#include <string>
#include <string_view>

namespace congbo {

// "#A0b" or "#aa00bb" → "#aa00bb"; nothing for anything else.
std::optional<std::string> parse_colour(std::string_view text);

// The nearest colour, in steps towards black, that has a contrast of 4.5:1 (WCAG 2.1, 1.4.3) on
// every light ground of the default theme: the colour itself where it has.
std::string readable_colour(const std::string& colour);

} // namespace congbo

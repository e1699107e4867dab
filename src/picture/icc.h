#pragma once
// Colour profiles (ICC.1:2010): what their numbers say, without their words. Internal to picture/.

#include <cstddef>
#include <string>
#include <string_view>

namespace congbo {

// Larger ones are not carried over.
inline constexpr std::size_t longest_profile = 16 << 10;

// A profile made anew of the numbers of `icc` alone: primaries and curves, or one curve for shades
// of grey. Names, makers, serial numbers, dates and tables go. Empty where colours may as well be
// taken for sRGB: the profile says sRGB, is broken, larger than `longest_profile`, for print, or
// made of tables only. Of what it returns it returns the same.
std::string numbers_of_profile(std::string_view icc);

// Whether a profile is one for shades of grey.
bool is_grey(std::string_view icc);

// What numbers_of_profile() made of a profile for shades of grey, for the same shades in a picture
// of red, green and blue.
std::string grey_as_colour(std::string_view icc);

} // namespace congbo

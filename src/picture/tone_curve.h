#pragma once
// How the values of a channel become light: curves in colour profiles (ICC.1:2010). Internal to
// picture/.

#include <optional>
#include <string>
#include <string_view>

namespace congbo {

// A data element of type curv or para (10.5, 10.15) in its shortest form, which it returns of
// itself; nothing where it is broken or has over 4,096 points.
std::optional<std::string> read_tone_curve(std::string_view element);

// Whether what read_tone_curve() returned is sRGB's, nearer than the eye tells apart.
bool is_srgb_curve(std::string_view curve);

} // namespace congbo

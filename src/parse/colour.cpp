#include "parse/colour.h"

#include <array>
#include <charconv>
#include <cmath>

namespace congbo {
namespace {

// The darkest light ground, --shade in themes/default.
constexpr std::string_view ground = "#f1eadb";
constexpr double least_contrast = 4.5;

using Channels = std::array<int, 3>;

Channels channels(std::string_view colour) {
  Channels values{};
  for (std::size_t i = 0; i < 3; ++i)
    std::from_chars(colour.data() + 1 + 2 * i, colour.data() + 3 + 2 * i, values[i], 16);
  return values;
}

std::string text_of(const Channels& values) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text = "#";
  for (const int value : values) {
    text += digits[static_cast<std::size_t>(value / 16)];
    text += digits[static_cast<std::size_t>(value % 16)];
  }
  return text;
}

// Relative luminance, as WCAG defines it for sRGB.
double luminance(const Channels& values) {
  const auto linear = [](int value) {
    const double part = value / 255.0;
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(values[0]) + 0.7152 * linear(values[1]) + 0.0722 * linear(values[2]);
}

} // namespace

std::optional<std::string> parse_colour(std::string_view text) {
  if ((text.size() != 4 && text.size() != 7) || text[0] != '#') return std::nullopt;
  std::string colour = "#";
  for (char c : text.substr(1)) {
    if (c >= 'A' && c <= 'F') c = static_cast<char>(c + 32);
    if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) return std::nullopt;
    colour.append(text.size() == 4 ? 2 : 1, c);
  }
  return colour;
}

std::string readable_colour(const std::string& colour) {
  const Channels wished = channels(colour);
  const double light = luminance(channels(ground)) + 0.05;
  for (int share = 255; share > 0; --share) {
    Channels values = wished;
    for (int& value : values)
      value = value * share / 255;
    if (light / (luminance(values) + 0.05) >= least_contrast) return text_of(values);
  }
  return "#000000";
}

} // namespace congbo

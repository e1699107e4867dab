#include "picture/tone_curve.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

#include "picture/numbers.h"

namespace congbo {
namespace {

constexpr std::uint64_t most_points = 4096;
constexpr double one = 65536; // of an s15Fixed16Number (4.6)

std::size_t parameters_of(std::uint64_t function) {
  constexpr std::array<std::size_t, 5> counts{1, 3, 4, 5, 7};
  return function < counts.size() ? counts[function] : 0;
}

double signed_at(std::string_view curve, std::size_t at) {
  return static_cast<double>(static_cast<std::int32_t>(number_at(curve, at, 4))) / one;
}

// Light from 0 to 1 of a channel's value from 0 to 1.
double light_of(std::string_view curve, double value) {
  if (curve.starts_with("curv")) {
    const auto points = static_cast<std::size_t>(number_at(curve, 8, 4));
    if (points == 0) return value;
    if (points == 1) return std::pow(value, static_cast<double>(number_at(curve, 12, 2)) / 256);
    const double at = value * static_cast<double>(points - 1);
    const auto below = std::min(static_cast<std::size_t>(at), points - 2);
    const auto point = [&](std::size_t i) {
      return static_cast<double>(number_at(curve, 12 + 2 * i, 2)) / 65535;
    };
    return point(below) + (point(below + 1) - point(below)) * (at - static_cast<double>(below));
  }
  const auto function = number_at(curve, 8, 2);
  std::array<double, 7> p{1, 1, 0, 0, 0, 0, 0}; // g a b c d e f (table 68)
  for (std::size_t i = 0; i < parameters_of(function); ++i)
    p[i] = signed_at(curve, 12 + 4 * i);
  if (function == 0) return std::pow(value, p[0]);
  const auto& [g, a, b, c, d, e, f] = p;
  const double power = std::pow(std::max(a * value + b, 0.0), g);
  if (function <= 2) return a * value + b >= 0 ? power + c : c;
  return value >= d ? power + e : c * value + f;
}

// The value by which sRGB says this much light.
double srgb_value(double light) {
  return light <= 0.0031308 ? 12.92 * light : 1.055 * std::pow(light, 1 / 2.4) - 0.055;
}

} // namespace

std::optional<std::string> read_tone_curve(std::string_view element) {
  std::size_t size = 0;
  if (element.starts_with("curv")) {
    const std::uint64_t points = number_at(element, 8, 4);
    if (points <= most_points) size = 12 + 2 * static_cast<std::size_t>(points);
  } else if (element.starts_with("para")) {
    if (const std::size_t count = parameters_of(number_at(element, 8, 2))) size = 12 + 4 * count;
  }
  if (size == 0 || element.size() < size) return std::nullopt;
  std::string curve(element.substr(0, 4));
  curve.append(4, '\0');
  curve += element.substr(8, size - 8);
  if (curve.starts_with("para")) curve[10] = curve[11] = '\0';
  return curve;
}

// A hundredth of the scale, at any of 33 shades.
bool is_srgb_curve(std::string_view curve) {
  for (int i = 0; i <= 32; ++i)
    if (!(std::abs(srgb_value(light_of(curve, i / 32.0)) - i / 32.0) < 0.01)) return false;
  return true;
}

} // namespace congbo

#include "parse/cell_number.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <optional>

namespace congbo {
namespace {

std::optional<double> number_in(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
    return std::nullopt;
  return value;
}

std::string padded(unsigned value) {
  return (value < 10 ? "0" : "") + std::to_string(value);
}

} // namespace

bool shows_date(int format) {
  return (format >= 14 && format <= 17) || format == 22 || (format >= 27 && format <= 36) ||
         (format >= 50 && format <= 58);
}

bool shows_date(std::string_view code) {
  for (std::size_t at = 0; at < code.size(); ++at) {
    const char c = code[at];
    if (c == '\\' || c == '_' || c == '*') {
      ++at;
    } else if (c == '"' || c == '[') {
      at = code.find(c == '"' ? '"' : ']', at + 1);
      if (at == code.npos) return false;
    } else if (c == 'd' || c == 'y' || c == 'D' || c == 'Y') {
      return true;
    }
  }
  return false;
}

std::string date_of_serial(std::string_view serial, bool from_1904) {
  constexpr double latest = 2958465; // 31 December 9999
  const auto value = number_in(serial);
  if (!value || *value < 1 || *value > latest) return std::string(serial);
  using namespace std::chrono;
  const sys_days epoch = from_1904 ? sys_days(year{1904} / 1 / 1) : sys_days(year{1899} / 12 / 30);
  const year_month_day day(epoch + days(static_cast<int>(std::floor(*value))));
  return padded(static_cast<unsigned>(day.day())) + "/" +
         padded(static_cast<unsigned>(day.month())) + "/" +
         std::to_string(static_cast<int>(day.year()));
}

std::string plain_number(std::string_view number) {
  const auto value = number_in(number);
  constexpr double exact = 1e15;
  if (!value || std::abs(*value) >= exact) return std::string(number);
  if (std::floor(*value) == *value) return std::to_string(static_cast<long long>(*value));
  // Fifteen digits, as spreadsheets show: 4.1 is stored as 4.0999999999999996.
  std::array<char, 64> digits{};
  const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), *value,
                                     std::chars_format::general, 15);
  std::string out(digits.data(), written.ptr);
  if (const std::size_t dot = out.find('.'); dot != out.npos) out[dot] = ',';
  return out;
}

} // namespace congbo

#include <array>
#include <charconv>

#include "vietnamese/fold.h"
#include "vietnamese/number_words.h"

namespace congbo {
namespace {

bool digit(char c) {
  return c >= '0' && c <= '9';
}

bool all_digits(std::string_view text) {
  for (const char c : text)
    if (!digit(c)) return false;
  return !text.empty();
}

// Whether `text` is groups of three digits with `mark` between them, the first of one to three.
bool grouped(std::string_view text, char mark) {
  const std::size_t first = text.find(mark);
  if (first == std::string_view::npos || first == 0 || first > 3) return false;
  if (!all_digits(text.substr(0, first)) || text[0] == '0') return false;
  for (std::size_t at = first; at < text.size(); at += 4)
    if (text[at] != mark || text.size() - at < 4 || !all_digits(text.substr(at + 1, 3)))
      return false;
  return true;
}

std::string without(std::string_view text, char mark) {
  std::string kept;
  for (const char c : text)
    if (c != mark) kept.push_back(c);
  return kept;
}

// The digits alone of a whole number in any of its spellings; empty where it is none. A comma
// groups only where it stands more than once: "13,500" is a decimal.
std::string plain_digits(std::string_view text) {
  if (all_digits(text)) return std::string(text);
  for (const char mark : {'.', ' '})
    if (grouped(text, mark)) return without(text, mark);
  if (grouped(text, ',') && text.find(',') != text.rfind(',')) return without(text, ',');
  return {};
}

struct Signed {
  bool negative;
  std::string digits; // as written, after the sign
};

Signed take_sign(std::string_view text) {
  std::string plain = collapse_spaces(text);
  if (plain.empty() || plain[0] != '-') return {false, plain};
  return {true, plain.substr(1)};
}

template <class Number> std::optional<Number> converted(const std::string& text) {
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

} // namespace

std::optional<long long> parse_integer(std::string_view text) {
  const Signed number = take_sign(text);
  const std::string digits = plain_digits(number.digits);
  if (digits.empty()) return std::nullopt;
  return converted<long long>((number.negative ? "-" : "") + digits);
}

std::optional<double> parse_decimal(std::string_view text) {
  const Signed number = take_sign(text);
  const std::string sign = number.negative ? "-" : "";
  if (const std::string whole = plain_digits(number.digits); !whole.empty())
    return converted<double>(sign + whole);
  std::size_t mark = number.digits.find(',');
  if (mark == std::string::npos) mark = number.digits.find('.');
  if (mark == std::string::npos) return std::nullopt;
  const std::string whole = plain_digits(std::string_view(number.digits).substr(0, mark));
  const std::string fraction = number.digits.substr(mark + 1);
  if (whole.empty() || !all_digits(fraction)) return std::nullopt;
  return converted<double>(sign + whole + '.' + fraction);
}

std::string format_integer(long long value) {
  const std::string digits = std::to_string(value);
  const std::size_t start = value < 0 ? 1 : 0;
  std::string out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > start && (digits.size() - i) % 3 == 0) out.push_back('.');
    out.push_back(digits[i]);
  }
  return out;
}

std::string roman(int value) {
  struct Part {
    int value;
    std::string_view letters;
  };
  constexpr std::array<Part, 7> parts = {
      {{50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}};
  std::string out;
  if (value < 1 || value > 50) return out;
  for (const Part& part : parts)
    for (; value >= part.value; value -= part.value)
      out += part.letters;
  return out;
}

// A table of fifty spellings would be searched as fast; comparing with roman() keeps one source.
std::optional<int> parse_roman(std::string_view text) {
  constexpr std::size_t longest = 7; // XXXVIII
  if (text.empty() || text.size() > longest) return std::nullopt;
  for (int value = 1; value <= 50; ++value)
    if (roman(value) == text) return value;
  return std::nullopt;
}

} // namespace congbo

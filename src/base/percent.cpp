#include "base/percent.h"

namespace congbo {
namespace {

int digit_of(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

// The byte of an escape that begins at `at`, or -1.
int escaped_byte(std::string_view text, std::size_t at) {
  if (text[at] != '%' || at + 2 >= text.size()) return -1;
  const int high = digit_of(text[at + 1]), low = digit_of(text[at + 2]);
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

bool is_unreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == '~';
}

// `whole` becomes false at a '%' that begins no escape.
std::string decoded(std::string_view text, bool& whole) {
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const int byte = escaped_byte(text, at);
    if (byte < 0 && text[at] == '%') whole = false;
    plain += byte < 0 ? text[at] : static_cast<char>(byte);
    if (byte >= 0) at += 2;
  }
  return plain;
}

}  // namespace

std::string percent_encoded(std::string_view text, Slashes slashes) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : text) {
    if (is_unreserved(c) || (c == '/' && slashes == Slashes::kept)) {
      encoded += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    encoded += '%';
    encoded += digits[byte >> 4];
    encoded += digits[byte & 15];
  }
  return encoded;
}

std::string percent_decoded(std::string_view text) {
  bool whole = true;
  return decoded(text, whole);
}

std::optional<std::string> percent_decoded_strictly(std::string_view text) {
  bool whole = true;
  std::string plain = decoded(text, whole);
  if (!whole) return std::nullopt;
  return plain;
}

}  // namespace congbo

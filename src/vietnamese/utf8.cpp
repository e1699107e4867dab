#include "vietnamese/utf8.h"

#include <cstdint>
#include <cstring>

namespace congbo {
namespace {

constexpr char32_t replacement = 0xFFFD;

unsigned byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

// Table 3-7 of the Unicode standard: what the second byte may be tells overlong forms, surrogates
// and code points above U+10FFFF from the rest.
struct Lead {
  unsigned size, second_min, second_max;
};

Lead lead_of(unsigned byte) {
  if (byte >= 0xC2 && byte <= 0xDF) return {2, 0x80, 0xBF};
  if (byte == 0xE0) return {3, 0xA0, 0xBF};
  if (byte == 0xED) return {3, 0x80, 0x9F};
  if (byte >= 0xE1 && byte <= 0xEF) return {3, 0x80, 0xBF};
  if (byte == 0xF0) return {4, 0x90, 0xBF};
  if (byte >= 0xF1 && byte <= 0xF3) return {4, 0x80, 0xBF};
  if (byte == 0xF4) return {4, 0x80, 0x8F};
  return {0, 0, 0};
}

bool eight_ascii(std::string_view text, std::size_t at) {
  if (text.size() - at < 8) return false;
  std::uint64_t word = 0;
  std::memcpy(&word, text.data() + at, 8);
  return (word & 0x8080808080808080U) == 0;
}

} // namespace

Decoded decode_multibyte(std::string_view text, std::size_t at) {
  const unsigned first = byte_at(text, at);
  const Lead lead = lead_of(first);
  if (lead.size == 0 || text.size() - at < lead.size) return {replacement, 1};
  const unsigned second = byte_at(text, at + 1);
  if (second < lead.second_min || second > lead.second_max) return {replacement, 1};
  char32_t c = (first & (0x7FU >> lead.size)) << 6 | (second & 0x3FU);
  for (unsigned i = 2; i < lead.size; ++i) {
    const unsigned next = byte_at(text, at + i);
    if ((next & 0xC0U) != 0x80) return {replacement, 1};
    c = c << 6 | (next & 0x3FU);
  }
  return {c, lead.size};
}

Decoded decode_before(std::string_view text, std::size_t at) {
  const std::size_t furthest = at < 4 ? 0 : at - 4;
  for (std::size_t start = at - 1;; --start) {
    const bool tail = (byte_at(text, start) & 0xC0U) == 0x80;
    if (!tail || start == furthest) {
      const Decoded read = decode(text.substr(0, at), start);
      return read.size == at - start ? read : Decoded{replacement, 1};
    }
  }
}

void append(std::string& out, char32_t c) {
  if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = replacement;
  const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (c < 0x80) {
    put(c);
    return;
  }
  if (c < 0x800) {
    put(0xC0 | c >> 6);
  } else if (c < 0x10000) {
    put(0xE0 | c >> 12);
    put(0x80 | (c >> 6 & 0x3F));
  } else {
    put(0xF0 | c >> 18);
    put(0x80 | (c >> 12 & 0x3F));
    put(0x80 | (c >> 6 & 0x3F));
  }
  put(0x80 | (c & 0x3F));
}

std::size_t code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    const bool ascii = eight_ascii(text, at);
    at += ascii ? 8 : decode(text, at).size;
    count += ascii ? 8 : 1;
  }
  return count;
}

std::optional<std::size_t> first_invalid(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (eight_ascii(text, at)) {
      at += 8;
      continue;
    }
    if (byte_at(text, at) < 0x80) {
      ++at;
      continue;
    }
    const Decoded read = decode(text, at);
    if (read.size == 1) return at;
    at += read.size;
  }
  return std::nullopt;
}

} // namespace congbo

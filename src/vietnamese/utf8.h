#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace congbo {

// One code point read from UTF-8, and the number of bytes it takes there (1 to 4).
struct Decoded {
  char32_t c;
  unsigned size;
};

Decoded decode_multibyte(std::string_view text, std::size_t at); // decode() of what is not ASCII

// The code point that starts at byte `at` (which must be < text.size()). Bytes that are not UTF-8
// (RFC 3629: no surrogates, no overlong forms, nothing above U+10FFFF) are read one by one as
// U+FFFD.
inline Decoded decode(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  return first < 0x80 ? Decoded{first, 1} : decode_multibyte(text, at);
}

// The code point that ends just before byte `at` (which must be > 0), by the same rule.
Decoded decode_before(std::string_view text, std::size_t at);

// Appends `c` in UTF-8; what is no Unicode scalar value becomes U+FFFD.
void append(std::string& out, char32_t c);

// Number of code points as decode() counts them: columns of findings are counted in these.
std::size_t code_points(std::string_view text);

// Whether a byte goes on a code point that began before it.
inline bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

// Where a code point begins, at or behind byte `at`; the end of the text where none does.
inline std::size_t whole_from(std::string_view text, std::size_t at) {
  while (at < text.size() && is_continuation(text[at])) ++at;
  return at;
}

// Byte offset of the first sequence that is not UTF-8; nothing when all of it is.
std::optional<std::size_t> first_invalid(std::string_view text);

} // namespace congbo

#include "parse/byte_scan.h"

#include <cstddef>

namespace congbo {
namespace {

using Byte = unsigned char;

bool among(Byte b, Byte first, Byte last) {
  return static_cast<Byte>(b - first) <= last - first;
}

// What is wrong with byte `b` behind `p` behind `pp`; 0 where nothing is. Every tail must follow a
// lead that asks for it, and every lead be followed by the tails that it allows.
Byte wrong(Byte pp, Byte p, Byte b) {
  const bool tail = among(b, 0x80, 0xBF);
  const bool after_two = among(p, 0xC2, 0xCB);
  const bool second = (p == 0xE1) | (p == 0xE2);
  const bool third = (pp == 0xE1) | (pp == 0xE2);
  const bool known = (b < 0x80) | tail | among(b, 0xC2, 0xCB) | (b == 0xE1) | (b == 0xE2);
  return Byte(!known) | Byte(tail != (after_two | second | third)) |
         Byte((p == 0xE1) & !among(b, 0xB8, 0xBB)) | Byte((p == 0xE2) & (b != 0x80)) |
         Byte((pp == 0xE2) & !among(b, 0x90, 0xA7));
}

Byte lesser(Byte a, Byte b) {
  return a < b ? a : b;
}

template <Byte... sought> Byte distance_to(Byte b) {
  Byte least = 0xFF;
  ((least = lesser(least, b ^ sought)), ...);
  return least;
}

// Zero where `b` behind `p` may begin something to take out. Differences and their minimum, not
// comparisons: a compiler makes a table of bits of those, which it cannot vectorise.
Byte distance_to_mark(Byte p, Byte b) {
  const Byte signs = distance_to<'*', '_', '\\', '<', '&', '`', '[', ']', '~'>(b);
  // Leads of U+00A0 and U+00AD, of the typographic and zero-width spaces, U+3000 and U+FEFF.
  const Byte leads = distance_to<0xC2, 0xE2, 0xE3, 0xEF>(b);
  const Byte both_spaces = (b ^ ' ') | (p ^ ' ');
  const Byte controls = b & 0xE0;
  return lesser(lesser(signs, leads), lesser(both_spaces, controls));
}

} // namespace

bool is_plainly_composed(std::string_view text) {
  const auto* const bytes = reinterpret_cast<const Byte*>(text.data());
  const std::size_t size = text.size();
  const auto at = [&](std::size_t i) { return i < size ? bytes[i] : Byte{0}; };
  // The first two bytes, and two behind the end, as if zeros stood around the text.
  if ((wrong(0, 0, at(0)) | wrong(0, at(0), at(1))) != 0) return false;
  Byte found = 0;
  for (std::size_t i = 2; i < size; ++i)
    found |= wrong(bytes[i - 2], bytes[i - 1], bytes[i]);
  if (size >= 2) found |= wrong(bytes[size - 2], bytes[size - 1], 0) | wrong(bytes[size - 1], 0, 0);
  return found == 0;
}

bool has_marks(std::string_view text) {
  const auto* const bytes = reinterpret_cast<const Byte*>(text.data());
  Byte least = text.empty() ? Byte{1} : distance_to_mark(0, bytes[0]);
  for (std::size_t i = 1; i < text.size(); ++i)
    least = lesser(least, distance_to_mark(bytes[i - 1], bytes[i]));
  return least == 0;
}

} // namespace congbo

#include "vietnamese/slug.h"

#include "vietnamese/letters.h"
#include "vietnamese/normalize.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

// The letter or digit of an address that a code point gives; 0 for none. No map of look-alikes
// here: ø or ß is not a letter with a mark, so the contract makes it part of a run.
char address_letter(char32_t c) {
  if (is_digit(c)) return static_cast<char>(c);
  const char32_t lowered = to_lower(c);
  if (lowered >= U'a' && lowered <= U'z') return static_cast<char>(lowered);
  return decomposed_base(c);
}

} // namespace

std::string slug(std::string_view text) {
  const std::string composed = nfc(text);
  std::string out;
  out.reserve(composed.size());
  bool gap = false;
  for (std::size_t at = 0; at < composed.size();) {
    const Decoded read = decode(composed, at);
    at += read.size;
    if (is_mark(read.c)) continue;
    const char letter = address_letter(read.c);
    if (letter == 0) {
      gap = true;
      continue;
    }
    if (gap && !out.empty()) out.push_back('-');
    gap = false;
    out.push_back(letter);
  }
  return out;
}

} // namespace congbo

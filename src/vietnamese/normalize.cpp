#include "vietnamese/normalize.h"

#include "vietnamese/icu.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

// Whether no code point can take part in a normalisation: ASCII, the composed letters of U+0080 to
// U+02FF and U+1E00 to U+1EFF, and the punctuation U+2010 to U+2027. Typical text is nothing else,
// and ICU is asked about the rest.
bool plainly_nfc(std::string_view text) {
  const auto* p = reinterpret_cast<const unsigned char*>(text.data());
  const auto* const end = p + text.size();
  const auto tail = [](unsigned char byte) { return (byte & 0xC0) == 0x80; };
  while (p < end) {
    if (*p < 0x80) {
      ++p;
    } else if (*p >= 0xC2 && *p <= 0xCB && end - p > 1 && tail(p[1])) {
      p += 2;
    } else if (end - p > 2 && tail(p[1]) && tail(p[2]) &&
               ((*p == 0xE1 && p[1] >= 0xB8 && p[1] <= 0xBB) ||
                (*p == 0xE2 && p[1] == 0x80 && p[2] >= 0x90 && p[2] <= 0xA7))) {
      p += 3;
    } else {
      return false;
    }
  }
  return true;
}

} // namespace

bool is_nfc(std::string_view text) {
  return plainly_nfc(text) || icu::is_nfc(text);
}

std::string nfc(std::string_view text) {
  return is_nfc(text) ? std::string(text) : icu::nfc(text);
}

std::string nfc(std::string&& text) {
  return is_nfc(text) ? std::move(text) : icu::nfc(text);
}

} // namespace congbo

#pragma once

#include <string>
#include <string_view>

namespace congbo {

// Unicode normalisation form C (UAX #15). Text is UTF-8; bytes that are not pass as they are. Text
// without anything to compose is recognised by a scan.

bool is_nfc(std::string_view text);
std::string nfc(std::string_view text);
std::string nfc(std::string&& text); // gives the same buffer back where it is NFC already
inline std::string nfc(const char* text) {
  return nfc(std::string_view(text));
}

} // namespace congbo

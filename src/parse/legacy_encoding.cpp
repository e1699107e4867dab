#include "parse/legacy_encoding.h"

#include <algorithm>
#include <array>

namespace congbo {
namespace {

constexpr std::size_t most_read = 64 << 10;

using ByteTable = std::array<bool, 256>;

constexpr ByteTable table_of(std::string_view bytes) {
  ByteTable table{};
  for (const char c : bytes)
    table[static_cast<unsigned char>(c)] = true;
  return table;
}

constexpr ByteTable plain_vowels = table_of("aeiouyAEIOUY");
// ă â ê ô ơ ư đ and the tones of a, which are signs and nothing in the two others.
constexpr ByteTable letters_of_tcvn3 =
    table_of("\xA8\xA9\xAA\xAB\xAC\xAD\xAE\xB5\xB6\xB7\xB8\xB9\xBB\xBC\xBD\xBE");
// Circumflex, breve and tones of VNI: ø ù û õ ï, â ê, and both together.
constexpr ByteTable accents_of_vni = table_of(
    "\xF8\xF9\xFB\xF5\xEF\xE0\xE1\xE2\xE3\xE4\xE5\xE8\xE9\xEA\xEB\xFA\xFC\xD8\xD9\xDB\xD5\xCF\xC0\xC1\xC2\xC3\xC4\xC5\xC8\xC9\xCA\xCB\xDA\xDC");
constexpr ByteTable horned_of_vni = table_of("\xF4\xF6\xD4\xD6");  // ơ, ư
constexpr ByteTable tones_of_1258 = table_of("\xCC\xD2\xDE\xEC\xF2");
constexpr ByteTable vowels_of_1258 = table_of("aeiouyAEIOUY\xE2\xE3\xEA\xF4\xF5\xFD\xC2\xC3\xCA\xD4\xD5\xDD");

} // namespace

Words legacy_encoding(std::string_view bytes) {
  bytes = bytes.substr(0, most_read);
  int tcvn3 = 0, vni = 0, windows = 0;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    const auto before = static_cast<unsigned char>(at > 0 ? bytes[at - 1] : ' ');
    if (byte < 0x80) continue;
    tcvn3 += letters_of_tcvn3[byte];
    vni += accents_of_vni[byte] && (plain_vowels[before] || horned_of_vni[before]);
    windows += tones_of_1258[byte] && vowels_of_1258[before];
  }
  const int most = std::max({tcvn3, vni, windows});
  if (most == 0 || (tcvn3 == most) + (vni == most) + (windows == most) > 1) return {};
  if (tcvn3 == most)
    return {"có lẽ là bảng mã TCVN3 (ABC); chuyển bằng bộ công cụ của UniKey (Ctrl+Shift+F6, nguồn TCVN3, đích Unicode)",
            "probably TCVN3 (ABC); convert it with UniKey's toolkit (Ctrl+Shift+F6, from TCVN3 to Unicode)"};
  if (vni == most)
    return {"có lẽ là bảng mã VNI Windows; chuyển bằng bộ công cụ của UniKey (Ctrl+Shift+F6, nguồn VNI Windows, đích Unicode)",
            "probably VNI Windows; convert it with UniKey's toolkit (Ctrl+Shift+F6, from VNI Windows to Unicode)"};
  return {"có lẽ là bảng mã Windows-1258; chuyển bằng bộ công cụ của UniKey, hay 'iconv -f WINDOWS-1258 -t UTF-8'",
          "probably Windows-1258; convert it with UniKey's toolkit, or with 'iconv -f WINDOWS-1258 -t UTF-8'"};
}

} // namespace congbo

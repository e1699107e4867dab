#include <algorithm>
#include <cstdint>
#include <optional>

#include "parse/byte_scan.h"
#include "parse/legacy_encoding.h"
#include "parse/parse.h"
#include "parse/text_position.h"
#include "vietnamese/normalize.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

Finding encoding_fault(const std::string& path, TextPosition position, Words what) {
  return Finding{RuleId::V09, {path, position.line, position.column, 1}, {std::move(what)}, {}};
}

std::string hexadecimal(unsigned char byte) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  return {'0', 'x', digits[byte >> 4], digits[byte & 0xF]};
}

struct Utf16 {
  std::string_view bytes;
  bool big_endian;

  std::size_t units() const { return bytes.size() / 2; }
  unsigned unit(std::size_t at) const {
    const unsigned first = static_cast<unsigned char>(bytes[2 * at]);
    const unsigned second = static_cast<unsigned char>(bytes[2 * at + 1]);
    return big_endian ? first << 8 | second : second << 8 | first;
  }
};

bool high_surrogate(unsigned unit) {
  return unit >= 0xD800 && unit < 0xDC00;
}
bool low_surrogate(unsigned unit) {
  return unit >= 0xDC00 && unit < 0xE000;
}

// Appends the text to `out`; false where a surrogate stands alone or half a unit is left over, with
// `out` holding what came before.
bool from_utf16(const Utf16& in, std::string& out) {
  out.reserve(in.bytes.size());
  for (std::size_t at = 0; at < in.units(); ++at) {
    const unsigned unit = in.unit(at);
    if (low_surrogate(unit)) return false;
    if (!high_surrogate(unit)) {
      append(out, unit);
      continue;
    }
    if (++at >= in.units() || !low_surrogate(in.unit(at))) return false;
    append(out, 0x10000 + ((unit - 0xD800) << 10) + (in.unit(at) - 0xDC00));
  }
  return in.bytes.size() % 2 == 0;
}

// Every CRLF and every CR becomes LF.
void unify_line_ends(std::string& text) {
  const std::size_t first = text.find('\r');
  if (first == text.npos) return;
  std::size_t out = first;
  for (std::size_t at = first; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '\r' && at + 1 < text.size() && text[at + 1] == '\n') continue;
    text[out++] = c == '\r' ? '\n' : c;
  }
  text.resize(out);
}

bool is_control(unsigned c) {
  return (c < 0x20 && c != '\n' && c != '\t') || c == 0x7F;
}

// No-break and thin spaces become plain spaces: word processors put them where they please, and they hide
// list marks and numerals. So do form feeds and all other control characters, which no page may hold (HTML,
// 13.2.3.5). One code point for one: columns stay.
void unify_spaces(std::string& text) {
  const auto space_at = [&](std::size_t at) -> std::size_t {
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    if (is_control(byte(at))) return 1;
    if (byte(at) == 0xC2 && byte(at + 1) >= 0x80 && byte(at + 1) <= 0xA0) return 2;  // U+0080 to U+00A0
    if (byte(at) == 0xE2 && byte(at + 1) == 0x80 && ((byte(at + 2) >= 0x80 && byte(at + 2) <= 0x8A) || byte(at + 2) == 0xAF))
      return 3;                                                                    // U+2000 to U+200A, U+202F
    return byte(at) == 0xE3 && byte(at + 1) == 0x80 && byte(at + 2) == 0x80 ? 3 : 0;  // U+3000
  };
  const auto control = std::find_if(text.begin(), text.end(), [](char c) { return is_control(static_cast<unsigned char>(c)); });
  std::size_t at = control == text.end() ? text.npos : static_cast<std::size_t>(control - text.begin());
  for (const std::string_view opening : {"\xC2", "\xE2\x80", "\xE3\x80\x80"}) {
    std::size_t found = text.find(opening);
    while (found < at && space_at(found) == 0) found = text.find(opening, found + 1);
    at = std::min(at, found);
  }
  if (at == text.npos) return;
  std::size_t out = at;
  while (at < text.size()) {
    if (const std::size_t size = space_at(at); size > 0) {
      text[out++] = ' ';
      at += size;
    } else {
      text[out++] = text[at++];
    }
  }
  text.resize(out);
}

std::optional<Finding> read_utf16(const std::string& path, const Utf16& in, std::string& out) {
  if (from_utf16(in, out)) return std::nullopt;
  return encoding_fault(path, position_at(out, out.size()),
                        {"mã UTF-16 bị cắt hoặc hỏng ở đây", "UTF-16 is cut off or broken here"});
}

// `plain`: whether it is plainly composed.
std::optional<Finding> read_utf8(const std::string& path, std::string_view bytes, std::string& out, bool& plain) {
  plain = is_plainly_composed(bytes);
  const auto invalid = plain ? std::nullopt : first_invalid(bytes);
  if (!invalid) {
    out.assign(bytes);
    return std::nullopt;
  }
  const std::string byte = hexadecimal(static_cast<unsigned char>(bytes[*invalid]));
  Words what{"byte " + byte + " không phải UTF-8", "byte " + byte + " is not UTF-8"};
  if (const Words legacy = legacy_encoding(bytes); !legacy.vi.empty()) {
    what.vi += ": " + legacy.vi;
    what.en += ": " + legacy.en;
  }
  return encoding_fault(path, position_at(bytes, *invalid), std::move(what));
}

} // namespace

DecodedText decode_as_on_disk(const std::string& path, std::string_view bytes) {
  DecodedText decoded;
  std::optional<Finding> fault;
  bool plain = false;  // and what is made of it below is, too
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    fault = read_utf16(path, {bytes.substr(2), bytes[0] == '\xFE'}, decoded.text);
  } else {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    // A NUL is looked for first: UTF-16 without its mark is full of them, and that is the better
    // word.
    if (bytes.find('\0') == bytes.npos)
      fault = read_utf8(path, bytes, decoded.text, plain);
    else
      decoded.text.assign(bytes);
  }
  const std::size_t nul = decoded.text.find('\0');
  if (!fault && nul != decoded.text.npos)
    fault = encoding_fault(path, position_at(decoded.text, nul),
                           {"có byte 0 (tệp nhị phân, hoặc UTF-16 thiếu dấu đầu tệp)",
                            "it holds a zero byte (a binary file, or UTF-16 without its mark)"});
  if (fault) {
    decoded.text.clear();
    decoded.findings.push_back(std::move(*fault));
    return decoded;
  }
  unify_line_ends(decoded.text);
  unify_spaces(decoded.text);
  decoded.decomposed = !plain && !is_plainly_composed(decoded.text) && !is_nfc(decoded.text);
  return decoded;
}

DecodedText decode_text(const std::string& path, std::string_view bytes) {
  DecodedText decoded = decode_as_on_disk(path, bytes);
  if (decoded.decomposed) decoded.text = nfc(std::move(decoded.text));
  return decoded;
}

} // namespace congbo

#include "template/escape.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace congbo {
namespace {

using ByteSet = std::array<bool, 256>;

constexpr unsigned char byte(char c) {
  return static_cast<unsigned char>(c);
}

constexpr bool is_alphanumeric(unsigned char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

constexpr ByteSet set_of(std::string_view members) {
  ByteSet set{};
  for (const char c : members)
    set[byte(c)] = true;
  return set;
}

constexpr ByteSet html_special = set_of("&<>\"'");

constexpr ByteSet url_special = [] {
  ByteSet set{};
  for (unsigned c = 0; c < 256; ++c)
    set[c] = !is_alphanumeric(static_cast<unsigned char>(c));
  for (const char c : {'-', '.', '_', '~'})
    set[byte(c)] = false;
  return set;
}();

constexpr ByteSet attribute_special = [] {
  ByteSet set{};
  for (unsigned c = 0; c < 128; ++c)
    set[c] = !is_alphanumeric(static_cast<unsigned char>(c));
  for (const char c : {'-', '.', '_'})
    set[byte(c)] = false;
  return set;
}();

// 0xE2 begins U+2028 and U+2029, which end a line in a JavaScript string.
constexpr ByteSet script_special = [] {
  ByteSet set = set_of("&<>\"'\\\x7F\xE2");
  for (unsigned c = 0; c < 0x20; ++c)
    set[c] = true;
  return set;
}();

// How many of eight characters stand before the first that is special in HTML. & and ' differ in
// the lowest bit only, < and > in the next. Bytes that are zero are found as in Warren, Hacker's
// Delight, 6-1: the lowest one found is sure.
std::size_t plain_in_html(const char* eight) {
  constexpr std::uint64_t ones = 0x0101010101010101;
  const auto zeros = [](std::uint64_t bytes) { return (bytes - ones) & ~bytes & (ones << 7); };
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, eight, sizeof bytes);
  const auto found = zeros((bytes | ones) ^ (ones * '\'')) |
                     zeros((bytes | (ones << 1)) ^ (ones * '>')) | zeros(bytes ^ (ones * '"'));
  if (found == 0) return 8;
  if constexpr (std::endian::native != std::endian::little) {
    const auto* first =
        std::find_if(eight, eight + 8, [](char c) { return html_special[byte(c)]; });
    return static_cast<std::size_t>(first - eight);
  }
  return static_cast<std::size_t>(std::countr_zero(found)) / 8;
}

void append_hex(std::string& out, unsigned char c) {
  static constexpr char digits[] = "0123456789ABCDEF";
  out += digits[c >> 4];
  out += digits[c & 15];
}

// Copies `text`, handing each byte of `special` to `write(out, rest)`, where rest begins with that
// byte; it returns how many bytes it has dealt with.
template <class Write>
void append_replacing(std::string& out, std::string_view text, const ByteSet& special,
                      Write write) {
  std::size_t plain = 0;
  for (std::size_t i = 0; i < text.size();) {
    if (!special[byte(text[i])]) {
      ++i;
      continue;
    }
    out.append(text, plain, i - plain);
    i += write(out, text.substr(i));
    plain = i;
  }
  out.append(text, plain);
}

std::string_view entity_of(char c) {
  switch (c) {
  case '&':
    return "&amp;";
  case '<':
    return "&lt;";
  case '>':
    return "&gt;";
  case '"':
    return "&quot;";
  case '\'':
    return "&#39;";
  default:
    return {};
  }
}

// As append_replacing, but passing over eight plain characters at a time: nearly all text of a page
// goes through here.
void append_html(std::string& out, std::string_view text) {
  std::size_t plain = 0;
  for (std::size_t i = 0; i < text.size();) {
    const auto step = i + 8 <= text.size() ? plain_in_html(text.data() + i) : 0;
    i += step;
    if (step == 8) continue;
    if (html_special[byte(text[i])]) {
      out.append(text, plain, i - plain);
      out += entity_of(text[i]);
      plain = i + 1;
    }
    ++i;
  }
  out.append(text, plain);
}

std::size_t write_url(std::string& out, std::string_view rest) {
  out += '%';
  append_hex(out, byte(rest.front()));
  return 1;
}

std::size_t write_attribute(std::string& out, std::string_view rest) {
  if (const auto entity = entity_of(rest.front()); !entity.empty()) {
    out += entity;
    return 1;
  }
  out += "&#x";
  append_hex(out, byte(rest.front()));
  out += ';';
  return 1;
}

std::size_t write_script(std::string& out, std::string_view rest) {
  const char c = rest.front();
  if (c == '\xE2') {
    const bool separator = rest.starts_with("\xE2\x80\xA8") || rest.starts_with("\xE2\x80\xA9");
    if (!separator) {
      out += c;
      return 1;
    }
    out += rest[2] == '\xA8' ? "\\u2028" : "\\u2029";
    return 3;
  }
  switch (c) {
  case '\\':
    out += "\\\\";
    break;
  case '\n':
    out += "\\n";
    break;
  case '\r':
    out += "\\r";
    break;
  case '\t':
    out += "\\t";
    break;
  default:
    out += "\\u00";
    append_hex(out, byte(c));
  }
  return 1;
}

} // namespace

void append_escaped(std::string& out, std::string_view text, Escape escape) {
  switch (escape) {
  case Escape::html:
    return append_html(out, text);
  case Escape::raw:
    out += text;
    return;
  case Escape::url:
    return append_replacing(out, text, url_special, write_url);
  case Escape::attribute:
    return append_replacing(out, text, attribute_special, write_attribute);
  case Escape::script:
    return append_replacing(out, text, script_special, write_script);
  }
}

std::optional<Escape> parse_filter(std::string_view name) {
  if (name == "url") return Escape::url;
  if (name == "attr") return Escape::attribute;
  if (name == "js") return Escape::script;
  return std::nullopt;
}

} // namespace congbo

#include "parse/line_shape.h"

#include <algorithm>
#include <array>

#include "vietnamese/letters.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

std::string_view trim(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

bool gap_at(std::string_view text, std::size_t at) {
  return at >= text.size() || text[at] == ' ' || text[at] == '\t';
}

struct WideMarker {
  std::string_view bytes;
  char bullet;
  bool alone; // is a marker only before a space or, where the space is lost, a letter
};
// Dashes and dots that writers type, and the private-use codes that Word's symbol fonts leave
// behind.
constexpr std::array<WideMarker, 24> wide_markers{{
    {"\u2013", '-', true},  {"\u2014", '-', true},  {"\u00AC", '-', true},  {"\u2022", '*', false},
    {"\u00B7", '*', false}, {"\u25AA", '*', false}, {"\u25A0", '*', false}, {"\u25CF", '*', false},
    {"\u25CB", '*', false}, {"\u25E6", '*', false}, {"\u27A2", '*', false}, {"\u2212", '-', true},
    {"\u2010", '-', true},  {"\u2011", '-', true},  {"\u2012", '-', true},  {"\u2015", '-', true},
    {"\u25C6", '*', false}, {"\u2756", '*', false}, {"\u27A4", '*', false}, {"\uF0B7", '*', false},
    {"\uF02D", '-', false}, {"\uF0A7", '*', false}, {"\uF0D8", '*', false}, {"\uF076", '*', false},
}};

ListMarker wide_marker(std::string_view text) {
  for (const WideMarker& marker : wide_markers)
    if (text.starts_with(marker.bytes) && (!marker.alone || gap_at(text, marker.bytes.size()) ||
                                           is_letter(decode(text, marker.bytes.size()).c)))
      return {marker.bullet, marker.bytes.size()};
  return {};
}

// 1 to 6 '#' and a space or the end; 0 for anything else.
std::size_t heading_marks(std::string_view text) {
  const std::size_t size = std::min(text.find_first_not_of('#'), text.size());
  return size <= 6 && gap_at(text, size) ? size : 0;
}

std::string_view without_closing_marks(std::string_view text) {
  text = trim(text);
  const auto last = text.find_last_not_of('#');
  if (last == text.npos) return {};
  const bool closes = last + 1 < text.size() && (text[last] == ' ' || text[last] == '\t');
  return closes ? trim(text.substr(0, last)) : text;
}

// "-----o0o-----", as clerks close a letterhead.
bool is_ornament(std::string_view middle) {
  if (middle.size() < 2 || middle.size() > 5) return false;
  return std::all_of(middle.begin(), middle.end(),
                     [](char c) { return c == 'o' || c == 'O' || c == '0'; });
}

} // namespace

std::string_view unquoted(std::string_view raw) {
  for (std::size_t at = raw.find_first_not_of(" \t"); at < raw.size() && raw[at] == '>';
       at = raw.find_first_not_of(" \t"))
    raw.remove_prefix(at + 1);
  return raw;
}

ListMarker list_marker(std::string_view text) {
  if (text.empty()) return {};
  const char c = text[0];
  if (static_cast<unsigned char>(c) >= 0x80) return wide_marker(text);
  if (c == '-' || c == '+' || c == '*') {
    if (gap_at(text, 1)) return {c, 1};
    // "-Như Điều 3;" has lost its space; "*chữ*" is emphasis and "-5" a number.
    if (c != '*' && is_letter(decode(text, 1).c)) return {c, 1};
  }
  // A dash that OCR took for a tilde: "~ Phòng Nội vụ", "~- Phòng Nội vụ".
  if (c == '~' && (gap_at(text, 1) || text.substr(1).starts_with('-'))) return {'-', 1};
  // Word's hollow bullet comes out as the letter: "o Nội dung". No Vietnamese word is "o".
  if (c == 'o' && gap_at(text, 1) && text.size() > 2 && is_upper(decode(text, 2).c))
    return {'*', 1};
  return {};
}

LineOpening read_opening(std::string_view raw) {
  LineOpening opening;
  std::size_t at = 0;
  std::size_t indent = 0;
  for (; at < raw.size() && (raw[at] == ' ' || raw[at] == '\t'); ++at)
    indent = raw[at] == '\t' ? (indent / 4 + 1) * 4 : indent + 1;
  opening.indent = static_cast<std::uint16_t>(std::min<std::size_t>(indent, 0xFFFF));
  for (;;) {
    while (at < raw.size() && (raw[at] == ' ' || raw[at] == '\t'))
      ++at;
    opening.rest = raw.substr(at);
    if (opening.rest.starts_with('>')) {
      ++at;
    } else if (const std::size_t marks = heading_marks(opening.rest); marks > 0) {
      opening.heading = static_cast<std::uint8_t>(marks);
      at += marks;
    } else if (const ListMarker marker = list_marker(opening.rest); marker.bullet != 0) {
      opening.bullet = marker.bullet;
      if (opening.bullets < 255) ++opening.bullets;
      at += marker.length;
    } else {
      break;
    }
  }
  if (opening.heading > 0) opening.rest = without_closing_marks(opening.rest);
  return opening;
}

bool is_rule(std::string_view raw) {
  const std::string_view text = trim(raw);
  if (text.empty()) return false;
  constexpr std::string_view drawn = "-_*=~.\\";
  const auto mark_size = [&](std::size_t at) -> std::size_t {
    if (drawn.find(text[at]) != drawn.npos) return 1;
    const auto wide = text.substr(at, 3);
    return wide == "\u2013" || wide == "\u2014" || wide == "\u2026" ? 3 : 0;
  };
  std::size_t marks = 0;
  std::size_t dots = 0;
  bool ornament = false;
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t size = mark_size(at); size > 0) {
      dots += text[at] == '.' ? 1 : 0;
      marks += size == 3 && text[at + 2] == '\xA6' ? 3 : 1;
      at += size;
    } else if (text[at] == ' ' || text[at] == '\t') {
      ++at;
    } else {
      const auto word = text.substr(
          at, std::min<std::size_t>(text.find_first_of("-_*=~ ", at), text.size()) - at);
      if (ornament || !is_ornament(word)) return false;
      ornament = true;
      at += word.size();
    }
  }
  return dots == marks ? marks >= 5 : marks >= 3; // "..." stands for words left out
}

bool is_table_rule(std::string_view raw) {
  const std::string_view text = trim(raw);
  if (text.size() < 3) return false;
  const bool drawn = text[0] == '+' && text.find_first_not_of("+-=: \t") == text.npos;
  const bool piped = text.find('|') != text.npos && text.find_first_not_of("|-: \t") == text.npos;
  return (drawn || piped) && text.find_first_of("-=") != text.npos &&
         text.find_first_of("+|", 1) != text.npos;
}

bool is_fence(std::string_view raw) {
  const std::string_view text = trim(raw);
  const bool ticks = text.starts_with("```");
  if (!ticks && !text.starts_with("~~~")) return false;
  const auto info = text.find_first_not_of(text[0]);
  return info == text.npos || !ticks || text.find('`', info) == text.npos;
}

std::size_t count_pipes(std::string_view raw) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < raw.size(); ++at) {
    if (raw[at] == '\\')
      ++at;
    else if (raw[at] == '|')
      ++count;
  }
  return count;
}

} // namespace congbo

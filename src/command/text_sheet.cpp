#include "command/text_sheet.h"

#include <algorithm>

#include "vietnamese/utf8.h"

namespace congbo {
namespace {

// What a document holds must not steer the terminal: control characters (C0, DEL, C1) are shown as
// U+FFFD.
void append_shown(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Decoded read = decode(text, at);
    const bool control = read.c < 0x20 || (read.c >= 0x7F && read.c < 0xA0);
    append(out, control ? U'\uFFFD' : read.c);
    at += read.size;
  }
}

} // namespace

void TextSheet::title(std::string_view text) {
  append_shown(m_text, text);
  m_text += '\n';
  m_text.append(std::clamp<std::size_t>(code_points(text), 1, width), '=');
  m_text += '\n';
}

void TextSheet::row(std::string_view name, std::string_view value, std::string_view source) {
  m_text += name;
  std::size_t at = code_points(name);
  const std::size_t gap = at < column ? column - at : 1;
  m_text.append(gap, ' ');
  flow(value, source, at + gap, column);
}

void TextSheet::item(std::string_view text, std::string_view source, std::size_t depth) {
  constexpr std::size_t deepest_indent = 8; // beyond, the levels share one
  const std::size_t indent = 2 + 2 * std::min(depth, deepest_indent);
  m_text.append(indent, ' ');
  m_text += "- ";
  flow(text, source, indent + 2, indent + 2);
}

void TextSheet::blank() {
  if (!m_text.empty() && !m_text.ends_with("\n\n")) m_text += '\n';
}

std::string TextSheet::take() {
  return std::move(m_text);
}

void TextSheet::flow(std::string_view text, std::string_view source, std::size_t at,
                     std::size_t hang) {
  at = words(text, at, hang);
  if (!source.empty()) {
    constexpr std::string_view arrow = "← ";
    const std::size_t needed = (text.empty() ? 2 : 4) + code_points(source);
    if (at + needed <= width) {
      m_text += text.empty() ? "" : "  ";
      at += text.empty() ? 0 : 2;
    } else {
      m_text += '\n';
      m_text.append(hang, ' ');
      at = hang;
    }
    m_text += arrow;
    words(source, at + 2, hang + 2);
  }
  while (m_text.ends_with(' '))
    m_text.pop_back();
  m_text += '\n';
}

// Appends the words from column `at` on; what does not fit goes to lines that begin at `hang`.
std::size_t TextSheet::words(std::string_view text, std::size_t at, std::size_t hang) {
  bool first = true;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (word.empty()) continue;
    const std::size_t length = code_points(word);
    if (!first && at + 1 + length > width) {
      m_text += '\n';
      m_text.append(hang, ' ');
      at = hang;
    } else if (!first) {
      m_text += ' ';
      ++at;
    }
    append_shown(m_text, word);
    at += length;
    first = false;
  }
  return at;
}

} // namespace congbo

#include "render/line_markdown.h"

#include <algorithm>
#include <array>

namespace congbo {
namespace {

// What converters put in front of list items beside Markdown's own markers.
constexpr auto markers = std::to_array<std::string_view>(
    {"-", "+", "*", "\\-", "\\+", "\\*", "•", "–", "—", "·", "▪", "●", "○", "", "►", "➢"});

std::string_view without_spaces(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  return first == std::string_view::npos ? std::string_view() : text.substr(first);
}

// The bytes of a list marker with the space behind it; 0 = none.
std::size_t marker_bytes(std::string_view text) {
  for (const std::string_view marker : markers) {
    if (!text.starts_with(marker)) continue;
    const char next = text.size() > marker.size() ? text[marker.size()] : ' ';
    const bool escaped_or_sign = marker.size() > 1;
    if (next == ' ' || next == '\t' || escaped_or_sign) return marker.size();
  }
  return 0;
}

std::string_view without_heading_marks(std::string_view text) {
  const std::size_t marks = std::min(text.find_first_not_of('#'), text.size());
  text = without_spaces(text.substr(marks));
  // Closing marks: "## Title ##".
  const std::size_t last = text.find_last_not_of("# \t");
  const bool closed = last != std::string_view::npos && last + 1 < text.size() &&
                      text[last + 1] == ' ' && text.back() == '#';
  return closed ? text.substr(0, last + 1) : text;
}

} // namespace

std::string escape_markdown(std::string_view text) {
  constexpr std::string_view special = "\\`*_[]<>&~|!#";
  std::string out;
  for (const char c : text) {
    if (special.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

std::string aligned_row_markdown(const Line& row, bool first) {
  const auto drawn = [&](auto cell) {
    std::string out = "|";
    for (const std::string_view text : row.cells)
      out += " " + cell(text) + " |";
    return out + "\n";
  };
  const std::string words = drawn(escape_markdown);
  if (!first) return words;
  const std::string rule = drawn([](std::string_view) { return std::string("---"); });
  const std::string_view number = row.cells.empty() ? std::string_view() : row.cells.front();
  const bool headed = number.empty() || (number[0] < '0') || (number[0] > '9');
  return headed ? words + rule
                : drawn([](std::string_view) { return std::string(); }) + rule + words;
}

std::string inline_markdown(const Line& line) {
  std::string_view text = without_spaces(line.raw);
  if (line.heading > 0 && text.starts_with('#')) text = without_heading_marks(text);
  for (int i = 0; i < line.bullets; ++i) {
    text = without_spaces(text.substr(marker_bytes(text)));
    if (line.heading > 0 && text.starts_with('#')) text = without_heading_marks(text);
  }
  const std::size_t last = text.find_last_not_of(" \t");
  text = text.substr(0, last == std::string_view::npos ? 0 : last + 1);
  // The break itself is written where a line follows.
  if (line.hard_break)
    for (const std::string_view mark : {"\\", "<br>", "<br/>", "<br />"})
      if (text.ends_with(mark)) text.remove_suffix(mark.size());
  return std::string(text);
}

std::string guard_start(std::string_view text) {
  std::string out(text);
  if (out.empty()) return out;
  const std::size_t digits = std::min(out.find_first_not_of("0123456789"), out.size());
  if (digits > 0 && digits < out.size() && (out[digits] == '.' || out[digits] == ')')) {
    out.insert(digits, "\\");
    return out;
  }
  const bool link_definition = out.front() == '[' && out.find("]:") != std::string::npos;
  const bool marker = std::string_view("-+*").find(out.front()) != std::string_view::npos &&
                      (out.size() == 1 || out[1] == ' ' || out[1] == '\t');
  const bool fence = out.starts_with("```") || out.starts_with("~~~");
  if (link_definition || marker || fence || out.front() == '#' || out.front() == '>' ||
      out.front() == '=')
    out.insert(0, "\\");
  return out;
}

bool has_stray_strong(std::string_view markdown) {
  bool odd = false;
  for (std::size_t at = markdown.find("**"); at != std::string_view::npos;
       at = markdown.find("**", at + 2))
    odd = !odd;
  return odd;
}

} // namespace congbo

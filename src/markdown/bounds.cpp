#include "markdown/bounds.h"

#include <algorithm>
#include <utility>

namespace congbo {
namespace {

constexpr std::size_t deepest = 32;
constexpr std::size_t code_indent = 4;

bool blank(char c) {
  return c == ' ' || c == '\t';
}

// The length of the block marker at `at`: '>', or a list marker with its space; 0 for none.
std::size_t marker_length(std::string_view line, std::size_t at) {
  const char c = line[at];
  if (c == '>') return 1;
  const auto gap = [&](std::size_t i) { return i >= line.size() || blank(line[i]); };
  if (c == '-' || c == '+' || c == '*') return gap(at + 1) ? 1 : 0;
  std::size_t end = at;
  while (end < line.size() && end - at < 9 && line[end] >= '0' && line[end] <= '9')
    ++end;
  const bool ordered = end > at && end < line.size() && (line[end] == '.' || line[end] == ')');
  return ordered && gap(end + 1) ? end + 1 - at : 0;
}

// Where a marker too many begins on the line; npos in every ordinary line.
std::size_t surplus_marker(std::string_view line) {
  std::size_t count = 0;
  for (std::size_t at = 0;;) {
    while (at < line.size() && blank(line[at]))
      ++at;
    if (at >= line.size()) return line.npos;
    const std::size_t length = marker_length(line, at);
    if (length == 0) return line.npos;
    if (++count > deepest) return at + length - 1; // the sign itself, behind the digits
    at += length;
  }
}

struct Indent {
  std::size_t columns = 0;
  std::size_t bytes = 0;
};

Indent indent_of(std::string_view line) {
  Indent indent;
  for (; indent.bytes < line.size() && blank(line[indent.bytes]); ++indent.bytes)
    indent.columns = line[indent.bytes] == '\t' ? (indent.columns / 4 + 1) * 4 : indent.columns + 1;
  return indent;
}

// Rows are filled up to the width of their table, so few bytes can ask for very many cells.
bool too_many_cells(std::string_view text) {
  if (text.find('|') == text.npos) return false;
  std::size_t widest = 0;
  std::size_t rows = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const auto line = text.substr(at, end - at);
    widest = std::max(widest, static_cast<std::size_t>(std::count(line.begin(), line.end(), '|')));
    ++rows;
    at = end + 1;
  }
  constexpr std::size_t widest_table = 200;
  return widest > widest_table || widest * rows > 4096 + 8 * text.size();
}

class Bounder {
 public:
  explicit Bounder(std::string_view text) : m_text(text) {}
  BoundedText run();

 private:
  void line(std::string_view raw);
  void change(std::size_t from, std::size_t to, std::string_view by);

  std::string_view m_text;
  std::string m_out;
  std::size_t m_copied = 0; // of the text, into m_out
  bool m_changed = false;
  bool m_blank_above = true;
  bool m_in_list = false;
  char m_fence = 0; // of the code block that is open
};

void Bounder::change(std::size_t from, std::size_t to, std::string_view by) {
  m_changed = true;
  m_out.append(m_text, m_copied, from - m_copied);
  m_out.append(by);
  m_copied = to;
}

void Bounder::line(std::string_view raw) {
  const std::size_t begin = static_cast<std::size_t>(raw.data() - m_text.data());
  const Indent indent = indent_of(raw);
  const std::string_view words = raw.substr(indent.bytes);
  const bool above = std::exchange(m_blank_above, words.empty());
  if (words.empty()) return;
  if (words.starts_with("```") || words.starts_with("~~~")) {
    if (m_fence == 0)
      m_fence = words[0];
    else if (m_fence == words[0])
      m_fence = 0;
  }
  if (m_fence != 0) return;
  // Below a list, an indented line belongs to its last item.
  if (indent.columns < code_indent)
    m_in_list = (m_in_list && !above) || marker_length(words, 0) > 0;
  const bool code = indent.columns >= code_indent && above && !m_in_list;
  if (code) change(begin, begin + indent.bytes, "");
  if (const std::size_t surplus = surplus_marker(raw); surplus != raw.npos)
    change(begin + surplus, begin + surplus, "\\");
}

BoundedText Bounder::run() {
  for (std::size_t at = 0; at < m_text.size();) {
    const std::size_t end = std::min(m_text.find('\n', at), m_text.size());
    line(m_text.substr(at, end - at));
    at = end + 1;
  }
  BoundedText bounded;
  bounded.original = m_text;
  bounded.tables = !too_many_cells(m_text);
  if (m_changed) bounded.changed = std::move(m_out.append(m_text, m_copied));
  return bounded;
}

} // namespace

BoundedText bound_markdown(std::string_view markdown) {
  if (markdown.find(break_mark) == markdown.npos) return Bounder(markdown).run();
  std::string cleaned(markdown);
  std::erase(cleaned, break_mark);
  BoundedText bounded = Bounder(cleaned).run();
  if (!bounded.changed) bounded.changed = std::move(cleaned);
  return bounded;
}

} // namespace congbo

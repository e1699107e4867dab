// How tags stand in the lines of a template: tags that have a line to themselves take it with them
// (Mustache specification, "standalone"), and the arguments of a parent lose their indentation.

#include <algorithm>

#include "template/compiler.h"

namespace congbo {
namespace {

constexpr std::string_view blanks = " \t";

bool is_blank(std::string_view text) {
  return text.find_first_not_of(blanks) == text.npos;
}

} // namespace

// Writes the text from m_offset to `end`, where a tag begins. White space that begins the tag's
// line is held back in m_lead.
void TemplateCompiler::take_text(std::size_t end) {
  auto text = m_text.substr(m_offset, end - m_offset);
  m_offset = end;
  if (const auto last = text.rfind('\n'); last != text.npos) {
    write_lines(text.substr(0, last + 1));
    text.remove_prefix(last + 1);
    m_begins_line = true;
  }
  if (m_begins_line) text = without_dedent(text);
  m_begins_line = m_begins_line && is_blank(text);
  m_lead = m_begins_line ? text : std::string_view();
  if (!m_begins_line) write(text);
}

void TemplateCompiler::write(std::string_view text) {
  if (!in_parent()) m_emitter.text(text);
}

void TemplateCompiler::write_lines(std::string_view text) {
  if (m_dedent.empty()) return write(text);
  bool begins_line = m_begins_line;
  while (!text.empty()) {
    const auto line = text.substr(0, text.find('\n') + 1);
    write(begins_line ? without_dedent(line) : line);
    text.remove_prefix(line.size());
    begins_line = true;
  }
}

// The tag before m_offset has something else in its line.
void TemplateCompiler::stand_inline(Position position) {
  write(m_lead);
  m_lead = {};
  if (!in_parent()) m_emitter.mark_line_start(position);
  m_begins_line = false;
}

// Whether the tag before m_offset has its line to itself; the line is then passed over.
bool TemplateCompiler::stand_alone() {
  if (!m_begins_line) return false;
  const auto next_line = end_of_blank_line(m_offset);
  if (!next_line) return false;
  m_lead = {};
  m_offset = *next_line;
  return true;
}

// Where the next line (or the end) is, if only white space stands from here to there.
std::optional<std::size_t> TemplateCompiler::end_of_blank_line(std::size_t offset) const {
  const auto end = std::min(m_text.find_first_not_of(blanks, offset), m_text.size());
  const auto rest = m_text.substr(end, 2);
  if (rest.empty()) return end;
  if (rest.front() == '\n') return end + 1;
  if (rest == "\r\n") return end + 2;
  return std::nullopt;
}

// The white space that begins the first line from here on that is not blank.
std::string_view TemplateCompiler::indent_after(std::size_t offset) const {
  while (offset < m_text.size()) {
    const auto next_line = end_of_blank_line(offset);
    if (!next_line) break;
    offset = *next_line;
  }
  const auto end = std::min(m_text.find_first_not_of(blanks, offset), m_text.size());
  return m_text.substr(offset, end - offset);
}

// The line without what it shares with the indentation to be removed.
std::string_view TemplateCompiler::without_dedent(std::string_view line) const {
  const auto end = std::ranges::mismatch(line, m_dedent).in1;
  return line.substr(static_cast<std::size_t>(end - line.begin()));
}

} // namespace congbo

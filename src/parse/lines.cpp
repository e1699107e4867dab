#include "parse/lines.h"

#include <algorithm>
#include <cstring>
#include <string>

#include "parse/aligned_table.h"
#include "parse/inline_marks.h"
#include "parse/line_shape.h"
#include "parse/numeral.h"
#include "parse/page_marks.h"
#include "vietnamese/fold.h"

namespace congbo {
namespace {

bool only_space(std::string_view text) {
  return text.find_first_not_of(" \t") == text.npos;
}

// "1. " or "2) ": begins a list item, and with it a block of its own.
bool ordered_marker(std::string_view text) {
  const auto at = text.find_first_not_of("0123456789");
  return at != 0 && at != text.npos && (text[at] == '.' || text[at] == ')');
}

// Marks that a pen, dirt or an asterisk that closes nothing left before a numeral: "*V, Thời gian",
// ": 6. Tổ chức". Bytes to take off; 0 where the line begins cleanly.
std::size_t stray_before_numeral(std::string_view text) {
  constexpr std::string_view stray = "*:'`_|;=";
  if (text.empty() || stray.find(text.front()) == text.npos) return 0;
  const auto at = text.find_first_not_of(" *:'`_|;=");
  if (at > 3) return 0; // nothing behind them, too
  const std::string_view rest = text.substr(at);
  const auto first = rest.find_first_not_of("0123456789IVX");
  if (first == 0 || first == rest.npos || first > 4) return 0;
  return read_numeral(rest, fold(rest.substr(0, 40))).kind == NumeralKind::none ? 0 : at;
}

class LineReader {
 public:
  LineReader(std::string_view body, int first_line, char* arena)
      : m_body(body), m_number(first_line), m_arena(arena),
        m_may_comment(body.find("<!--") != body.npos), m_may_table(body.find('|') != body.npos),
        m_may_picture(body.find("![") != body.npos) {}

  std::vector<Line> read();

 private:
  void read_line(Line& line, std::string_view content);
  void read_row(Line& line, std::string_view content);
  void read_aligned_row(Line& line);
  void read_cell(Line& line, std::string_view cell, OpenEmphasis& open);
  void close_row(Line& line, const char* begin);
  void read_words(Line& line, std::string_view content);
  void read_emphasis(Line& line, const InlineText& words, const OpenEmphasis& before);
  void fold_text(Line& line);
  std::string_view without_comment(std::string_view content);
  bool comment_goes_on(std::size_t opening, std::string_view content);
  bool is_row(std::string_view content) const;
  void close_paragraph();
  std::string_view raw_at(std::size_t at) const;
  std::string_view rest() const { return m_body.substr(std::min(m_next, m_body.size())); }

  std::string_view m_body;
  int m_number;
  char* m_arena;
  std::size_t m_next = 0; // where the next line begins
  // Whether these occur at all: most texts answer once for all their lines.
  bool m_may_comment, m_may_table, m_may_picture;
  bool m_in_comment = false;
  bool m_comments_end = false; // no "-->" follows
  bool m_in_table = false;
  AlignedTable m_aligned;
  // Emphasis may span the lines of a paragraph. The lines since it opened are bold only if it
  // closes.
  OpenEmphasis m_open;
  std::size_t m_strong_since = 0, m_emphasised_since = 0;
  std::vector<Line> m_lines;
  std::string m_folded;
};

std::string_view LineReader::raw_at(std::size_t at) const {
  if (at >= m_body.size()) return {};
  return m_body.substr(at, std::min(m_body.find('\n', at), m_body.size()) - at);
}

std::vector<Line> LineReader::read() {
  constexpr std::size_t usual_line = 64;
  m_lines.reserve(m_body.size() / usual_line + 8);
  for (std::size_t at = 0; at < m_body.size(); at = m_next) {
    bool blank_before = true;
    if (!m_lines.empty()) {
      const Line& above = m_lines.back();
      blank_before =
          above.kind == LineKind::comment ? above.blank_before : above.kind == LineKind::blank;
    }
    Line& line = m_lines.emplace_back();
    line.number = m_number++;
    line.raw = raw_at(at);
    line.blank_before = blank_before;
    m_next = at + line.raw.size() + 1;

    const std::string_view content = m_may_comment ? without_comment(line.raw) : line.raw;
    read_line(line, content);
    const bool commented = m_may_comment && (content.size() < line.raw.size() ||
                                             line.raw.find("<!--") != line.raw.npos);
    if (commented && line.kind == LineKind::blank) line.kind = LineKind::comment;
    if (line.kind == LineKind::blank || line.kind == LineKind::rule || line.heading > 0)
      m_in_table = false;
    if (line.kind != LineKind::text || line.heading > 0) close_paragraph();
  }
  close_paragraph();
  mark_pages(m_lines);
  return std::move(m_lines);
}

void LineReader::read_line(Line& line, std::string_view whole) {
  auto first = whole.find_first_not_of(" \t");
  if (first == whole.npos) return;
  std::string_view content = whole;
  if (whole[first] == '>') {
    content = unquoted(whole);
    first = content.find_first_not_of(" \t");
    if (first == content.npos) return;
  }
  const char c = content[first];
  constexpr std::string_view drawing = "-_*=~.\\\xE2";
  if (drawing.find(c) != drawing.npos && is_rule(content)) {
    line.kind = LineKind::rule;
  } else if ((c == '`' || c == '~') && is_fence(content)) {
    line.kind = LineKind::rule;
  } else if ((c == '|' || c == '+' || c == '-' || c == ':') && is_table_rule(content)) {
    line.kind = LineKind::table_rule;
    m_in_table = true;
    m_aligned.end();
  } else if (is_row(content)) {
    read_row(line, content);
    m_in_table = true;
    m_aligned.end();
  } else if (m_aligned.take(content, line.blank_before, rest())) {
    read_aligned_row(line);
  } else {
    read_words(line, whole);
  }
}

// A row has pipes and stands in a table, or above a table's rule, or between two pipes of its own, or above a
// line with as many: a converter may have lost the rule, and those at the ends.
bool LineReader::is_row(std::string_view content) const {
  if (!m_may_table || content.find('|') == content.npos) return false;
  const std::size_t pipes = count_pipes(content);
  if (pipes == 0) return false;
  if (m_in_table) return true;
  const bool leads = content[content.find_first_not_of(" \t")] == '|';
  const std::string_view below = unquoted(raw_at(m_next));
  return (leads && pipes >= 2) || is_table_rule(below) || (pipes >= 2 && count_pipes(below) == pipes);
}

void LineReader::read_row(Line& line, std::string_view content) {
  const char* const begin = m_arena;
  line.bold = line.italic = true;
  for_each_cell(content, [&](std::string_view cell) {
    OpenEmphasis open;
    read_cell(line, cell, open);
  });
  close_row(line, begin);
}

void LineReader::read_aligned_row(Line& line) {
  close_paragraph();
  const char* const begin = m_arena;
  line.bold = line.italic = true;
  OpenEmphasis open; // the marks may stand around the whole row
  for (const std::string_view cell : m_aligned.cells()) read_cell(line, cell, open);
  close_row(line, begin);
}

// The cells lie one behind the other, so that the row's text is read through without a copy.
void LineReader::read_cell(Line& line, std::string_view cell, OpenEmphasis& open) {
  if (!line.cells.empty() && m_arena > line.cells.front().data() && m_arena[-1] != ' ')
    *m_arena++ = ' ';
  char* const at = m_arena;
  const InlineText words = strip_marks(cell, open, m_arena);
  if (words.text.data() != at && !words.text.empty()) {
    std::memcpy(at, words.text.data(), words.text.size());
    m_arena = at + words.text.size();
  }
  line.cells.emplace_back(at, words.text.size());
  if (!has_letter(words.text)) return;
  line.bold = line.bold && words.bold;
  line.italic = line.italic && words.italic;
}

void LineReader::close_row(Line& line, const char* begin) {
  line.kind = LineKind::table_row;
  std::size_t size = static_cast<std::size_t>(m_arena - begin);
  if (size > 0 && begin[size - 1] == ' ') --size;
  line.text = {begin, size};
  const bool letters = has_letter(line.text);
  line.bold = letters && line.bold;
  line.italic = letters && line.italic;
  fold_text(line);
}

void LineReader::read_words(Line& line, std::string_view content) {
  const LineOpening opening = read_opening(content);
  line.indent = opening.indent;
  line.heading = opening.heading;
  line.bullet = opening.bullet;
  line.bullets = opening.bullets;
  if (opening.heading > 0 || opening.bullet != 0 || ordered_marker(opening.rest)) close_paragraph();

  const OpenEmphasis before = m_open;
  const InlineText words = strip_marks(opening.rest, m_open, m_arena);
  line.text = words.text;
  // A marker that was escaped or inside the emphasis ("**- chữ**", "\- chữ") is one to the reader.
  for (auto marker = list_marker(line.text); marker.bullet != 0; marker = list_marker(line.text)) {
    line.bullet = marker.bullet;
    if (line.bullets < 255) ++line.bullets;
    line.text.remove_prefix(marker.length);
    if (line.text.starts_with(' ')) line.text.remove_prefix(1);
  }
  if (const std::size_t stray = stray_before_numeral(line.text); stray > 0)
    line.text.remove_prefix(stray);
  // A picture without a text alternative is no blank line.
  const bool picture = m_may_picture && content.find("![") != content.npos;
  line.kind = line.text.empty() && !picture ? LineKind::blank : LineKind::text;
  line.hard_break = words.ends_in_break || content.ends_with("  ");
  read_emphasis(line, words, before);
  if (line.text.empty()) return;
  fold_text(line);
  line.numeral = read_numeral(line.text, line.folded);
}

void LineReader::read_emphasis(Line& line, const InlineText& words, const OpenEmphasis& before) {
  line.bold = words.bold;
  line.italic = words.italic;
  const bool opened = m_open.openings != before.openings;
  const std::size_t index = m_lines.size() - 1;
  if (m_open.strong && (opened || !before.strong)) m_strong_since = index;
  if (m_open.emphasised && (opened || !before.emphasised)) m_emphasised_since = index;
}

void LineReader::close_paragraph() {
  if (m_open.strong)
    for (std::size_t i = m_strong_since; i < m_lines.size(); ++i)
      m_lines[i].bold = false;
  if (m_open.emphasised)
    for (std::size_t i = m_emphasised_since; i < m_lines.size(); ++i)
      m_lines[i].italic = false;
  m_open = {};
}

void LineReader::fold_text(Line& line) {
  m_folded.clear();
  fold_to(line.text, m_folded);
  std::memcpy(m_arena, m_folded.data(), m_folded.size());
  line.folded = {m_arena, m_folded.size()};
  m_arena += m_folded.size();
  line.capitals = all_capitals(line.text);
}

// The line without the parts of comments that reach beyond it; comments closed within it stay for
// strip_marks().
std::string_view LineReader::without_comment(std::string_view content) {
  if (m_in_comment) {
    const auto end = content.find("-->");
    if (end == content.npos) return {};
    m_in_comment = false;
    content.remove_prefix(end + 3);
  }
  for (std::size_t at = content.find("<!--"); at != content.npos; at = content.find("<!--", at)) {
    const auto end = content.find("-->", at + 4);
    if (end == content.npos) {
      m_in_comment = comment_goes_on(at, content);
      return m_in_comment ? content.substr(0, at) : content;
    }
    at = end + 3;
  }
  return content;
}

// As CommonMark has it: a comment that is never closed is one, to the end, where it begins a line,
// and text elsewhere.
bool LineReader::comment_goes_on(std::size_t opening, std::string_view content) {
  if (only_space(content.substr(0, opening))) return true;
  if (!m_comments_end) m_comments_end = m_body.find("-->", m_next) == m_body.npos;
  return !m_comments_end;
}

} // namespace

std::vector<Line> read_lines(std::string_view body, int first_line, char* arena) {
  return LineReader(body, first_line, arena).read();
}

} // namespace congbo

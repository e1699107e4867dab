// Lines that a converter cut, joined or marked wrongly, as the rules find them.

#include <algorithm>

#include "repair/stages.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

constexpr std::string_view blanks = " \t";

class Structure {
 public:
  Structure(const SourceDocument& source, std::vector<RepairedLine>& lines)
      : m_source(source), m_lines(lines), m_gone(lines.size(), false), m_touched(lines.size(), false) {}

  void mend(const Finding& finding) {
    const int line = finding.place.line;
    if (at(line) == nullptr) return;
    switch (finding.rule) {
      case RuleId::N03: return set_depth(line, std::get<long long>(finding.arguments.at(2)));
      case RuleId::N05: return close_list(line);
      case RuleId::N06: return join(above(line), line, " - ");
      case RuleId::N07: return join(line, static_cast<int>(std::get<long long>(finding.arguments.at(0))), " ");
      case RuleId::N08: return keep_one_marker(line);
      case RuleId::N09: return no_heading(line);
      default: return;
    }
  }

  void drop_gone() {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < m_lines.size(); ++i)
      if (!m_gone[i]) {
        if (kept != i) m_lines[kept] = std::move(m_lines[i]);
        ++kept;
      }
    m_lines.resize(kept);
  }

 private:
  // Line `number` of the body, or null.
  const Line* at(int number) const {
    const int i = number - m_source.body_line;
    return i >= 0 && static_cast<std::size_t>(i) < m_source.lines.size() ? &m_source.lines[static_cast<std::size_t>(i)] : nullptr;
  }
  RepairedLine& text_of(int number) { return m_lines[static_cast<std::size_t>(number - 1)]; }

  // A line is mended once a round; what is left is found again in the next.
  bool touch(int number) {
    const auto i = static_cast<std::size_t>(number - 1);
    if (i >= m_lines.size() || m_touched[i]) return false;
    return m_touched[i] = true;
  }

  int above(int line) const {
    int number = line - 1;
    while (at(number) != nullptr && at(number)->kind == LineKind::blank) --number;
    return number;
  }

  bool only_blanks_between(int first, int second) const {
    for (int number = first + 1; number < second; ++number)
      if (at(number) == nullptr || at(number)->kind != LineKind::blank) return false;
    return true;
  }

  // Puts `second` behind `first`, without its list marker, with `between`.
  void join(int first, int second, std::string_view between) {
    const Line* head = at(first);
    const Line* tail = at(second);
    if (head == nullptr || tail == nullptr || head->kind != LineKind::text || tail->kind != LineKind::text) return;
    std::string_view rest = without_blanks(text_of(second).text);
    if (tail->bullet != 0 && !has_plain_marker(rest)) return;
    if (tail->bullet != 0) rest = behind_marker(rest);
    if (second <= first || !only_blanks_between(first, second) || m_touched[static_cast<std::size_t>(second - 1)] || !touch(first)) return;
    touch(second);
    RepairedLine& into = text_of(first);
    into.text = std::string(trimmed_end(into.text)) + std::string(between) + std::string(rest);
    into.last = text_of(second).last;
    for (int number = first + 1; number <= second; ++number) m_gone[static_cast<std::size_t>(number - 1)] = true;
  }

  static std::string_view trimmed_end(std::string_view text) {
    std::size_t end = text.find_last_not_of(blanks);
    std::string_view out = text.substr(0, end == text.npos ? 0 : end + 1);
    if (out.ends_with('\\')) out.remove_suffix(1);  // a hard break
    return out;
  }

  // Behind the first list marker of a line: '-', '+', '*' or a wider sign, escaped or not.
  static std::string_view behind_marker(std::string_view text) {
    if (text.starts_with('\\')) text.remove_prefix(1);
    if (text.empty()) return text;
    return without_blanks(text.substr(whole_from(text, 1)));
  }

  // A marker that is the first character of the line, not one inside emphasis.
  static bool has_plain_marker(std::string_view text) {
    return begins_with_marker(text) || text.starts_with('-') || text.starts_with('+') || static_cast<unsigned char>(text[0]) >= 0x80;
  }

  static bool begins_with_marker(std::string_view text) {
    if (text.starts_with('\\')) text.remove_prefix(1);
    return text.size() > 1 && (text[0] == '-' || text[0] == '+' || text[0] == '*') && text[1] == ' ';
  }

  // "- + chữ": the first marker stays. Markers inside emphasis are left to people.
  void keep_one_marker(int line) {
    std::string& text = text_of(line).text;
    const std::size_t indent = text.find_first_not_of(blanks);
    if (indent == text.npos || !begins_with_marker(std::string_view(text).substr(indent))) return;
    std::string_view rest = behind_marker(std::string_view(text).substr(indent));
    if (!begins_with_marker(rest) || !touch(line)) return;
    while (begins_with_marker(rest)) rest = behind_marker(rest);
    const std::size_t sign = text[indent] == '\\' ? indent + 1 : indent;
    text.replace(indent, text.npos, std::string{text[sign], ' '}.append(rest));
  }

  // "#### \* Văn nghệ" → "- Văn nghệ"; "### Trang trí;" → "Trang trí;".
  void no_heading(int line) {
    std::string& text = text_of(line).text;
    if (!text.starts_with('#') || !touch(line)) return;
    std::string_view rest = without_blanks(std::string_view(text).substr(std::min(text.find_first_not_of('#'), text.size())));
    const bool item = begins_with_marker(rest);
    if (item && rest[0] == '\\') rest.remove_prefix(1);
    text = std::string(rest);
  }

  void set_depth(int line, long long depth) {
    std::string& text = text_of(line).text;
    const std::size_t marks = std::min(text.find_first_not_of('#'), text.size());
    if (marks == 0 || depth < 1 || depth > 6 || !touch(line)) return;
    text = std::string(static_cast<std::size_t>(depth), '#') + text.substr(marks);
  }

  // Takes out the blank lines of the list from its first gap on.
  void close_list(int line) {
    for (const Line* item = at(line); item != nullptr;) {
      for (int number = item->number - 1; at(number) != nullptr && at(number)->kind == LineKind::blank; --number)
        m_gone[static_cast<std::size_t>(number - 1)] = true;
      int next = item->number + 1;
      while (at(next) != nullptr && at(next)->kind == LineKind::blank) ++next;
      const Line* follower = at(next);
      const bool same = follower != nullptr && follower->kind == LineKind::text && follower->bullet == item->bullet &&
                        follower->indent == item->indent && follower->numeral.kind == item->numeral.kind &&
                        follower->heading == 0 && !follower->bold && !follower->capitals &&
                        (item->bullet != 0 || follower->numeral.value == item->numeral.value + 1);
      item = same ? follower : nullptr;
    }
  }

  const SourceDocument& m_source;
  std::vector<RepairedLine>& m_lines;
  std::vector<bool> m_gone, m_touched;
};

}  // namespace

void mend_structure(const SourceDocument& source, const Findings& findings, std::vector<RepairedLine>& lines) {
  Structure structure(source, lines);
  for (const Finding& finding : findings) structure.mend(finding);
  structure.drop_gone();
}

}  // namespace congbo

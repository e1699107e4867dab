#include "render/section_plan.h"

#include <algorithm>
#include <array>
#include <string>

#include "render/coverage.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

// A heading below the first level that is longer reads as a paragraph.
constexpr std::size_t longest_heading = 140; // code points
constexpr int deepest_level = 6;

bool names_articles(NumeralKind kind) {
  return kind == NumeralKind::dieu || kind == NumeralKind::phan || kind == NumeralKind::chuong ||
         kind == NumeralKind::muc;
}

// The number of lines, from that of `first`, that say the heading and nothing else; 0 = they say
// more.
int lines_of_heading(std::span<const Line> lines, const Line& first, std::string_view heading) {
  const std::string wanted = words_line(heading);
  std::string said = words_line(first.rest());
  int count = 1;
  bool started = !said.empty();
  while (said != wanted) {
    const Line* next = line_numbered(lines, first.number + count);
    if (!next || !wanted.starts_with(said) || next->numeral.kind != NumeralKind::none) return 0;
    ++count;
    if (next->kind == LineKind::blank) {
      // A blank line may stand between "Chương II" and its name, not within the name.
      if (started || count > 3) return 0;
      continue;
    }
    if (!said.empty()) said += ' ';
    said += words_line(next->text);
    started = true;
  }
  return count;
}

// Marks that belong to the words before them.
std::size_t closing_bytes(std::string_view text) {
  constexpr auto marks = std::to_array<std::string_view>({"”", "’", "»", "\"", ")", ":", "."});
  std::size_t bytes = 0;
  for (bool found = true; found;) {
    found = false;
    for (const std::string_view mark : marks) {
      if (!text.substr(bytes).starts_with(mark)) continue;
      bytes += mark.size();
      found = true;
    }
  }
  return bytes;
}

// The bytes of the text up to where the heading ends, with the colon or stop behind it; 0 = it does
// not open the line.
std::size_t opening_bytes(const Line& line, std::string_view heading) {
  const std::string wanted = words_line(heading);
  const std::string_view rest = line.rest();
  constexpr std::size_t longest_opening = 400; // bytes; also bounds the search below
  if (wanted.empty() || wanted.size() > longest_opening) return 0;
  if (!words_line(rest).starts_with(wanted)) return 0;
  for (std::size_t end = 1; end <= rest.size(); ++end) {
    const bool letter_goes_on =
        end < rest.size() && (static_cast<unsigned char>(rest[end]) & 0xC0U) == 0x80U;
    if (letter_goes_on || words_line(rest.substr(0, end)) != wanted) continue;
    return line.numeral.length + end + closing_bytes(rest.substr(end));
  }
  return 0;
}

class Planner {
 public:
  Planner(std::span<const Line> lines, SectionPlan& plan) : m_lines(lines), m_plan(plan) {}

  // Plans one list of siblings whose headings would have `level`; returns the level of their
  // children.
  void siblings(const std::vector<Section>& sections, int level) {
    const bool items = is_plain_run(sections);
    for (const Section& section : sections) {
      const Line* line = line_numbered(m_lines, section.line);
      if (!line) continue;
      PlannedSection planned =
          items ? PlannedSection{SectionForm::item, level, 1, 0} : plan(section, *line, level);
      const int below = planned.form == SectionForm::heading ? level + 1 : level;
      m_plan[section.line] = planned;
      if (!section.children.empty())
        m_waiting.push_back({&section.children, std::min(below, deepest_level)});
    }
  }

  void run(const std::vector<Section>& sections) {
    m_waiting.push_back({&sections, 2});
    while (!m_waiting.empty()) {
      const Waiting next = m_waiting.back();
      m_waiting.pop_back();
      siblings(*next.sections, next.level);
    }
  }

 private:
  struct Waiting {
    const std::vector<Section>* sections;
    int level;
  };

  // 1, 2, 3 … without headings or parts: a list.
  bool is_plain_run(const std::vector<Section>& sections) const {
    int expected = 1;
    for (const Section& section : sections) {
      const Line* line = line_numbered(m_lines, section.line);
      if (!line || !section.heading.empty() || !section.children.empty()) return false;
      if (line->numeral.kind != NumeralKind::arabic || line->numeral.value != expected++)
        return false;
      if (line->numeral.printed.starts_with('0')) return false;
    }
    return sections.size() > 1;
  }

  PlannedSection plan(const Section& section, const Line& line, int level) const {
    if (!section.heading.empty()) {
      const bool too_long = level > 2 && code_points(section.heading) > longest_heading;
      if (const int count = too_long ? 0 : lines_of_heading(m_lines, line, section.heading);
          count > 0)
        return {SectionForm::heading, level, count, 0};
      if (const std::size_t opening = opening_bytes(line, section.heading); opening > 0)
        return {SectionForm::run_in, level, 1, opening};
    }
    if (names_articles(line.numeral.kind) && line.numeral.length > 0)
      return {SectionForm::run_in, level, 1, line.numeral.length};
    return {SectionForm::paragraph, level, 1, 0};
  }

  std::span<const Line> m_lines;
  SectionPlan& m_plan;
  std::vector<Waiting> m_waiting;
};

} // namespace

SectionPlan plan_sections(const std::vector<Section>& sections, std::span<const Line> lines) {
  SectionPlan plan;
  Planner(lines, plan).run(sections);
  return plan;
}

const Line* line_numbered(std::span<const Line> lines, int number) {
  if (lines.empty() || number < lines.front().number) return nullptr;
  const auto index = static_cast<std::size_t>(number - lines.front().number);
  return index < lines.size() ? &lines[index] : nullptr;
}

std::string said_on(const Line& line) {
  if (line.kind == LineKind::comment || line.kind == LineKind::table_rule) return {};
  if (line.kind != LineKind::table_row) return std::string(line.text);
  std::string said;
  for (const std::string_view cell : line.cells) {
    if (!said.empty()) said += ' ';
    said += cell;
  }
  return said;
}

} // namespace congbo

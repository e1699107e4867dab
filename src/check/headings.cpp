// N03 heading-depth, N04 heading-run-in, N09 item-as-heading: numerals against the '#' marks before them.

#include <array>
#include <vector>

#include "check/rules.h"

namespace congbo {
namespace {

// The headings of one logical level: sections (I, II), or the items of one section (1, 2).
class Level {
 public:
  void take(const Line& line) { m_lines.push_back(&line); }

  // Reports those whose depth is not that of most; of two that differ, the later one.
  void close(const DocumentView& view, Findings& findings) {
    std::array<int, 7> counts{};
    for (const Line* line : m_lines) ++counts[line->heading];
    int usual = 0;
    for (const Line* line : m_lines)
      if (usual == 0 || counts[line->heading] > counts[static_cast<std::size_t>(usual)]) usual = line->heading;
    for (const Line* line : m_lines) {
      if (line->heading == usual) continue;
      findings.push_back({RuleId::N03, place_of(view, line->number),
                          {std::string(line->numeral.printed), static_cast<long long>(line->heading),
                           static_cast<long long>(usual)},
                          {}});
    }
    m_lines.clear();
  }

 private:
  std::vector<const Line*> m_lines;
};

void check_depths(const DocumentView& view, Findings& findings) {
  Level sections, items;
  for (const Line& line : view.source.lines) {
    const NumeralKind kind = line.numeral.kind;
    if (kind == NumeralKind::roman || kind == NumeralKind::capital || kind == NumeralKind::dieu ||
        kind == NumeralKind::chuong || kind == NumeralKind::phan)
      items.close(view, findings);
    if (line.heading == 0 || line.bullet != 0) continue;
    if (kind == NumeralKind::roman) sections.take(line);
    if (kind == NumeralKind::arabic) items.take(line);
  }
  items.close(view, findings);
  sections.close(view, findings);
}

// '**III. KINH PHÍ** tổ chức Hội nghị': a bold heading in capitals, its sentence behind it.
bool runs_in(const Line& line) {
  if (line.numeral.kind != NumeralKind::roman || line.heading > 0 || line.bold) return false;
  const std::size_t open = line.raw.find_first_not_of(" \t");
  if (open == std::string_view::npos || !line.raw.substr(open).starts_with("**")) return false;
  const std::size_t close = line.raw.find("**", open + 2);
  if (close == std::string_view::npos) return false;
  const std::size_t behind = line.raw.find_first_not_of(" *.:", close + 2);
  return behind != std::string_view::npos && line.raw[behind] != '(';
}

}  // namespace

void check_headings(const DocumentView& view, Findings& findings) {
  check_depths(view, findings);
  for (const Line& line : view.source.lines) {
    if (line.kind != LineKind::text) continue;
    if (runs_in(line))
      findings.push_back({RuleId::N04, place_of(view, line.number), {std::string(line.numeral.printed)}, {}});
    if (line.heading == 0) continue;
    const bool ends_as_item = line.text.ends_with(';') && line.numeral.kind != NumeralKind::roman;
    if (line.bullet != 0 || ends_as_item)
      findings.push_back({RuleId::N09, place_of(view, line.number), {std::string(line.text)}, {}});
  }
}

}  // namespace congbo

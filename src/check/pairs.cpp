// O05 unbalanced-marks: **, brackets and quotation marks without their partner.

#include <array>
#include <vector>

#include "check/byte_set.h"
#include "check/rules.h"

namespace congbo {
namespace {

struct Mark {
  const Line* line;
  std::size_t begin, end;
};

struct Pair {
  std::string_view open, close;
};
constexpr std::array<Pair, 4> pairs = {{{"(", ")"}, {"[", "]"}, {"“", "”"}, {"«", "»"}}};
constexpr ByteSet marks("*()[]\xE2\xC2\\");  // with which one of them, '**' or an escape begins

bool word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c & 0x80) != 0;
}

// 'a)', '1)', '1.2)': a numeral closes with a bracket that nothing opened.
bool closes_numeral(std::string_view raw, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && word_byte(raw[begin - 1])) --begin;
  if (begin == at || at - begin > 4) return false;
  const std::string_view before = raw.substr(0, begin);
  return before.find_first_not_of(" \t*#>-+|_.0123456789") == std::string_view::npos || before.ends_with(' ') ||
         before.ends_with('*');
}

// One block of Markdown: emphasis and brackets end with it.
class Block {
 public:
  Block(const DocumentView& view, Findings& findings) : m_view(view), m_findings(findings) {}

  void take(const Line& line) {
    const std::string_view raw = line.raw;
    for (std::size_t at = marks.find(raw, 0); at < raw.size(); at = marks.find(raw, at))
      at = raw[at] == '\\' ? at + 2 : take_mark(line, at);
  }

  void end() {
    if (m_strong.size() % 2 == 1) report(m_strong.back());
    for (std::size_t kind = 0; kind < pairs.size(); ++kind) {
      for (const Mark& mark : m_open[kind]) report(mark);
      m_open[kind].clear();
    }
    m_strong.clear();
  }

 private:
  std::size_t take_mark(const Line& line, std::size_t at) {
    const std::string_view rest = line.raw.substr(at);
    if (rest[0] == '*') {
      std::size_t length = rest.find_first_not_of('*');
      if (length == std::string_view::npos) length = rest.size();
      // '**' and '***' hold one pair's mark; '****' opens and closes at once.
      // '***' between spaces is the ornament under the name of an agency; it marks nothing.
      const bool ornament = length == 3 && (at == 0 || line.raw[at - 1] == ' ') &&
                            (length == rest.size() || rest[length] == ' ');
      if (!ornament && (length == 2 || length == 3)) m_strong.push_back({&line, at, at + 2});
      return at + length;
    }
    for (std::size_t kind = 0; kind < pairs.size(); ++kind) {
      if (rest.starts_with(pairs[kind].open)) {
        m_open[kind].push_back({&line, at, at + pairs[kind].open.size()});
        return at + pairs[kind].open.size();
      }
      if (!rest.starts_with(pairs[kind].close)) continue;
      const std::size_t end = at + pairs[kind].close.size();
      if (!m_open[kind].empty()) m_open[kind].pop_back();
      else if (kind != 0 || !closes_numeral(line.raw, at)) report({&line, at, end});
      return end;
    }
    return at + 1;
  }

  void report(const Mark& mark) {
    m_findings.push_back({RuleId::O05, place_in(m_view, *mark.line, mark.begin, mark.end),
                          {std::string(mark.line->raw.substr(mark.begin, mark.end - mark.begin))},
                          {}});
  }

  const DocumentView& m_view;
  Findings& m_findings;
  std::vector<Mark> m_strong;
  std::array<std::vector<Mark>, pairs.size()> m_open;
};

// A quotation or bracket that runs over several blocks is opened in one and closed in another: the
// two findings cancel each other, while a lone one stays.
void cancel_across_blocks(Findings& findings, std::size_t from) {
  const auto mark_of = [&](std::size_t i) { return std::string_view(std::get<std::string>(findings[i].arguments[0])); };
  std::size_t kept = from;
  for (std::size_t i = from; i < findings.size(); ++i) {
    bool closed = false;
    for (const Pair& pair : pairs)
      closed = closed || (kept > from && mark_of(i) == pair.close && mark_of(kept - 1) == pair.open);
    if (closed) {
      --kept;
    } else {
      if (kept != i) findings[kept] = std::move(findings[i]);
      ++kept;
    }
  }
  findings.erase(findings.begin() + static_cast<std::ptrdiff_t>(kept), findings.end());
}

}  // namespace

void check_pairs(const DocumentView& view, Findings& findings) {
  const std::size_t from = findings.size();
  Block block(view, findings);
  for (const Line& line : view.source.lines) {
    const bool goes_on = line.kind == LineKind::text && !line.blank_before && line.bullet == 0 && line.heading == 0 &&
                         line.numeral.kind == NumeralKind::none;
    if (!goes_on) block.end();
    if (line.kind == LineKind::text || line.kind == LineKind::table_row) block.take(line);
    if (line.heading > 0 || line.kind == LineKind::table_row) block.end();
  }
  block.end();
  cancel_across_blocks(findings, from);
}

}  // namespace congbo

// N05 list-broken, N06 false-bullet, N07 paragraph-broken, N08 double-bullet: lines cut at the wrong place.

#include <algorithm>

#include "check/rules.h"
#include "vietnamese/letters.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

bool in_running_text(const DocumentView& view, int line) {
  for (const Part& part : view.document.parts)
    if (part.first_line <= line && line <= part.last_line)
      return part.kind == PartKind::body || part.kind == PartKind::preamble || part.kind == PartKind::annex;
  return false;
}

// Words, without the marks of a list, a heading or an emphasised title.
bool plain(const Line& line) {
  return line.kind == LineKind::text && line.heading == 0 && !line.bold && !line.italic && !line.capitals &&
         !line.text.empty();
}

bool opens_block(const Line& line) { return line.bullet != 0 || line.numeral.kind != NumeralKind::none; }

// Ends in the middle of a sentence: with a letter or a comma. An item of a list of names may end so too;
// what follows decides.
bool ends_open(std::string_view text) {
  const Decoded last = decode_before(text, text.size());
  return is_letter(last.c) || last.c == U',';
}

bool goes_on(std::string_view text) {
  const Decoded first = decode(text, 0);
  return is_lower(first.c);
}

// '…của huyện⏎(có dự trù kèm theo)': a remark in brackets that is the tail of the line above.
bool is_tail_in_brackets(std::string_view text) {
  return text.starts_with('(') && text.size() > 1 && is_lower(decode(text, 1).c);
}

// How lines end in a text: by hand at a margin, in every paragraph or in a few of a short one.
struct Wrapping {
  std::size_t width = 0;  // letters of the longest line
  int lines = 0;
  int wraps = 0;  // a sentence that goes on in small letters on the next line

  // Whether the first word of `below` had no more room behind `above`. Where nothing reaches beyond a page's
  // width, line ends are the margin's.
  bool at_margin(const Line& above, const Line& below) const {
    constexpr std::size_t page = 105, slack = 14;
    const std::size_t first_word = std::min(below.text.find(' '), below.text.size());
    return width <= page && code_points(above.text) + 1 + code_points(below.text.substr(0, first_word)) + slack > width;
  }
};

Wrapping wrapping_of(const DocumentView& view) {
  Wrapping found;
  const Line* before = nullptr;
  for (const Line& line : view.source.lines) {
    if (line.kind == LineKind::text) {
      found.width = std::max(found.width, code_points(line.text));
      ++found.lines;
    }
    if (before != nullptr && plain(*before) && plain(line) && !line.blank_before && !opens_block(line) &&
        ends_open(before->text) && goes_on(line.text))
      ++found.wraps;
    before = &line;
  }
  return found;
}

void check_paragraphs(const DocumentView& view, Findings& findings) {
  constexpr int usual = 4, whole_page = 12;
  const Wrapping wrapping = wrapping_of(view);
  const Line* before = nullptr;
  for (const Line& line : view.source.lines) {
    if (line.kind == LineKind::blank) continue;
    const Line* above = before;
    before = &line;
    if (above == nullptr || !plain(*above) || !plain(line) || opens_block(line)) continue;
    if (!in_running_text(view, above->number) || !in_running_text(view, line.number)) continue;
    const bool apart = line.blank_before;
    if ((!apart && (wrapping.wraps >= usual || above->hard_break)) || !ends_open(above->text)) continue;
    if (!apart && wrapping.lines >= whole_page && wrapping.at_margin(*above, line)) continue;
    // A short line above may be a label or a name of its own.
    constexpr std::size_t shortest = 40;
    if (above->text.size() < shortest) continue;
    if (!goes_on(line.text) && (apart || !is_tail_in_brackets(line.text))) continue;
    findings.push_back({RuleId::N07, place_of(view, above->number), {static_cast<long long>(line.number)},
                        {{place_of(view, line.number), {"câu viết tiếp ở đây", "the sentence goes on here"}}}});
  }
}

// Items of one mark in a row, some close, some parted by a blank line.
class ItemRun {
 public:
  ItemRun(const DocumentView& view, Findings& findings) : m_view(view), m_findings(findings) {}

  void take(const Line& line) {
    const bool item = line.bullet != 0 || line.numeral.kind == NumeralKind::arabic || line.numeral.kind == NumeralKind::letter;
    if (!item || line.heading != 0 || line.bold || line.capitals) return end();
    const bool counts_on = m_last != nullptr && m_last->bullet == line.bullet && m_last->indent == line.indent &&
                           m_last->numeral.kind == line.numeral.kind &&
                           (line.bullet != 0 || line.numeral.value == m_last->numeral.value + 1);
    if (!counts_on) end();
    if (m_last != nullptr) {
      if (line.blank_before && m_gap == 0) m_gap = line.number;
      (line.blank_before ? m_parted : m_close) += 1;
    }
    m_last = &line;
  }

  void end() {
    // Nearly all of them close: the blank line was not meant. One close pair may be a line that was split.
    if (m_parted > 0 && m_close >= 2 && m_close > m_parted)
      m_findings.push_back({RuleId::N05, place_of(m_view, m_gap), {}, {}});
    m_last = nullptr;
    m_gap = m_close = m_parted = 0;
  }

 private:
  const DocumentView& m_view;
  Findings& m_findings;
  const Line* m_last = nullptr;
  int m_gap = 0;
  int m_close = 0, m_parted = 0;
};

void check_items_together(const DocumentView& view, Findings& findings) {
  ItemRun run(view, findings);
  for (const Line& line : view.source.lines) {
    if (line.kind == LineKind::blank || line.kind == LineKind::comment || line.kind == LineKind::page_mark) continue;
    if (line.kind == LineKind::text && in_running_text(view, line.number))
      run.take(line);
    else
      run.end();
  }
  run.end();
}

}  // namespace

void check_lists(const DocumentView& view, Findings& findings) {
  for (const int line : view.document.joined_lines)
    findings.push_back({RuleId::N06, place_of(view, line), {}, {}});
  for (const Line& line : view.source.lines)
    if (line.kind == LineKind::text && line.bullets >= 2)
      findings.push_back({RuleId::N08, place_of(view, line.number), {}, {}});
  check_paragraphs(view, findings);
  check_items_together(view, findings);
}

}  // namespace congbo

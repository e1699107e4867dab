// N06 false-bullet, N07 paragraph-broken, N08 double-bullet: lines cut at the wrong place.

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

// Texts whose every paragraph is wrapped by hand have such line ends everywhere.
bool wrapped_by_hand(const DocumentView& view) {
  constexpr int usual = 4;
  int wraps = 0;
  const Line* before = nullptr;
  for (const Line& line : view.source.lines) {
    if (before != nullptr && plain(*before) && plain(line) && !line.blank_before && !opens_block(line) &&
        ends_open(before->text) && goes_on(line.text))
      ++wraps;
    before = &line;
  }
  return wraps >= usual;
}

void check_paragraphs(const DocumentView& view, Findings& findings) {
  const bool wrapped = wrapped_by_hand(view);
  const Line* before = nullptr;
  for (const Line& line : view.source.lines) {
    if (line.kind == LineKind::blank) continue;
    const Line* above = before;
    before = &line;
    if (above == nullptr || !plain(*above) || !plain(line) || opens_block(line)) continue;
    if (!in_running_text(view, above->number) || !in_running_text(view, line.number)) continue;
    const bool apart = line.blank_before;
    if ((!apart && (wrapped || above->hard_break)) || !ends_open(above->text)) continue;
    // A short line above may be a label or a name of its own.
    constexpr std::size_t shortest = 40;
    if (above->text.size() < shortest) continue;
    if (!goes_on(line.text) && (apart || !is_tail_in_brackets(line.text))) continue;
    findings.push_back({RuleId::N07, place_of(view, above->number), {static_cast<long long>(line.number)},
                        {{place_of(view, line.number), {"câu viết tiếp ở đây", "the sentence goes on here"}}}});
  }
}

}  // namespace

void check_lists(const DocumentView& view, Findings& findings) {
  for (const int line : view.document.joined_lines)
    findings.push_back({RuleId::N06, place_of(view, line), {}, {}});
  for (const Line& line : view.source.lines)
    if (line.kind == LineKind::text && line.bullets >= 2)
      findings.push_back({RuleId::N08, place_of(view, line.number), {}, {}});
  check_paragraphs(view, findings);
}

}  // namespace congbo

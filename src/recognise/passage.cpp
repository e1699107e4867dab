#include "recognise/passage.h"

#include <algorithm>
#include <array>

namespace congbo {
namespace {

int rank_of(const Line& line) {
  constexpr int step = 16;
  const int indent = std::min<int>(line.indent / 2, 7);
  switch (line.numeral.kind) {
  case NumeralKind::phan: return 0;
  case NumeralKind::chuong: return step;
  case NumeralKind::muc: return 2 * step;
  case NumeralKind::dieu: return 4 * step;
  case NumeralKind::capital: return 4 * step + step / 2;
  case NumeralKind::roman: return 5 * step;
  case NumeralKind::arabic: return 6 * step;
  case NumeralKind::dotted:
    return 7 * step + static_cast<int>(std::ranges::count(line.numeral.printed, '.'));
  case NumeralKind::letter: return 8 * step;
  case NumeralKind::none: break;
  }
  if (line.bullet == '+') return 11 * step + indent;
  if (line.bullet == '*') return 9 * step + indent;
  if (line.bullet != 0) return 10 * step + indent;
  if (line.heading > 0) return 3 * step + line.heading;
  return Passage::plain;
}

void join(Passage& passage, const Line& line, Continuation continuation) {
  OwnWording& joined = passage.joined;
  if (joined.text.empty()) {
    joined.text = passage.head->text;
    joined.folded = passage.head->folded;
  }
  const std::string_view between = continuation == Continuation::joined_name ? " - " : " ";
  joined.text.append(between).append(line.text);
  joined.folded.append(between).append(line.folded);
}

}  // namespace

Wording Passage::body() const {
  const Wording whole = wording();
  if (head->numeral.length == 0) return whole;
  return whole.behind(head->numeral.length);
}

std::vector<Passage> passages_in(const Reading& reading, LineRange range) {
  std::vector<Passage> passages;
  range.end = std::min(range.end, reading.lines.size());
  if (!range.empty()) passages.reserve(range.end - range.begin);
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const Line& line = reading.lines[i];
    const bool row = line.kind == LineKind::table_row;
    if (!row && (line.kind != LineKind::text || line.text.empty())) continue;
    const Continuation continuation = row ? Continuation::none : reading.continuation[i];
    if (continuation != Continuation::none && !passages.empty() && !passages.back().is_row()) {
      join(passages.back(), line, continuation);
      passages.back().end = i + 1;
    } else {
      passages.push_back({&line, i, i + 1, row ? Passage::plain : rank_of(line), {}});
    }
  }
  return passages;
}

std::size_t end_of_passage(const std::vector<Passage>& passages, std::size_t at) {
  const Passage& top = passages[at];
  std::size_t end = at + 1;
  for (; end < passages.size(); ++end) {
    const Passage& below = passages[end];
    if (closes_document(below.wording().folded)) break;
    if (top.is_plain()) {
      // Nothing but its colon holds a list to a paragraph: the list ends with the next paragraph.
      const bool list = top.wording().folded.ends_with(':');
      if (!list || below.is_numbered() != passages[at + 1].is_numbered()) break;
      if (below.is_plain() && !below.is_row()) break;
    } else if (below.rank <= top.rank) {
      break;
    }
  }
  return end;
}

bool closes_document(std::string_view folded) {
  static constexpr std::array phrases = in_order(
      {"tren day", "tren co so ke hoach nay", "can cu noi dung neu tren", "trong qua trinh", "qua trinh trien khai",
       "qua trinh thuc hien", "noi nhan"});
  static constexpr PhraseList closings(phrases);
  return static_cast<bool>(closings.opening(folded));
}

std::size_t end_below(const Reading& reading, std::size_t line, std::size_t limit) {
  const Line& head = reading.lines[line];
  const int rank = rank_of(head);
  const bool strong = head.capitals || head.bold;
  std::size_t last = line;  // the last line that ended no sentence of its own
  std::size_t end = line + 1;
  for (; end < limit; ++end) {
    const Line& below = reading.lines[end];
    if (reading.continuation[end] != Continuation::none) last = end;
    if (below.kind != LineKind::text || reading.continuation[end] != Continuation::none) continue;
    if (closes_document(below.folded)) break;
    const int other = rank_of(below);
    if (rank != Passage::plain) {
      if (other <= rank) break;
    } else if (strong) {
      // A heading without number and mark is known by its letters, and ends at the next such one.
      if (other == rank && (below.capitals || below.bold)) break;
    } else if (other == rank || !reading.lines[last].folded.ends_with(':')) {
      break;
    }
  }
  return end;
}

}  // namespace congbo

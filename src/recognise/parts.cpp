#include "recognise/parts.h"

#include <algorithm>

#include "recognise/annex_heading.h"
#include "recognise/basis_words.h"
#include "recognise/closing.h"
#include "recognise/continuation.h"
#include "recognise/further_documents.h"
#include "recognise/head.h"
#include "recognise/outline.h"
#include "recognise/signature_words.h"
#include "recognise/wording.h"

namespace congbo {
namespace {

bool is_numbered(const Line& line) {
  return line.numeral.kind != NumeralKind::none && line.bullet == 0;
}

// "Chủ tịch Ủy ban nhân dân huyện …" above the bases of a decision, in small letters.
bool decides(const Reading& reading, std::size_t next, const Line& line) {
  while (next < reading.lines.size() && !is_said(reading.lines[next]))
    ++next;
  return opens_position(line.folded) && next < reading.lines.size() &&
         is_certain_basis(reading.lines[next].folded);
}

// One past the preamble, which begins at `from`: the bases, and the sentence in which the issuer
// acts.
std::size_t find_preamble_end(const Reading& reading, std::size_t from) {
  std::size_t end = from;
  bool listing = false; // the line above opens a list of bases: "Căn cứ:"
  bool has_basis = false;
  for (std::size_t i = from; i < reading.lines.size();) {
    const Line& line = reading.lines[i];
    if (!is_said(line)) {
      ++i;
      continue;
    }
    const std::size_t next = item_at(reading, i, reading.lines.size()).end;
    const bool basis = opens_basis(reading, i) || (listing && line.bullet != 0);
    if (line.kind != LineKind::text || (is_numbered(line) && !basis) || names_annex(line)) break;
    if (opens_recipients(line.text, line.folded)) break;
    if (is_resolving_line(line.folded)) return next;
    const Line& last = reading.lines[next - 1];
    if (basis) {
      has_basis = true;
      listing = listing ? line.bullet != 0 : line.text.ends_with(':') && line.text.size() < 40;
      end = next;
      // "Thực hiện …; UBND … ban hành Kế hoạch …, cụ thể như sau:" opens the body.
      if (!listing && last.text.ends_with(':')) return end;
    } else if (!has_basis && (line.capitals || decides(reading, next, line)) && line.bullet == 0 && line.text.size() < 160) {
      if (authority_prefix(line.text, line.folded) != 0) break;
      end = next; // who decides
    } else {
      const bool opens =
          line.bullet == 0 && line.heading == 0 && (has_basis || last.text.ends_with(':'));
      return opens ? next : end;
    }
    i = next;
  }
  return end;
}

// Lines of nothing but marks at the ends of a range are no part of it.
LineRange tightened(const Reading& reading, LineRange range) {
  range.end = std::min(range.end, reading.lines.size());
  while (!range.empty() && !is_said(reading.lines[range.begin]))
    ++range.begin;
  while (!range.empty() && !is_said(reading.lines[range.end - 1]))
    --range.end;
  return range;
}

void find_ranges(Reading& reading) {
  const std::size_t main_begin = find_head(reading);
  const std::size_t body_begin = find_preamble_end(reading, main_begin);
  reading.further_documents = find_further_documents(reading, body_begin);
  if (!reading.further_documents.empty()) {
    // The first document is read as if it were alone.
    reading.lines = reading.lines.first(reading.further_documents.front());
    reading.continuation = mark_continuations(reading.lines);
  }
  const LineRange closing = find_closing(reading, body_begin);
  const bool closed = !closing.empty();
  const std::size_t main_end =
      std::min(closed ? closing.begin : reading.lines.size(),
               find_annexes(reading, closed ? closing.end : body_begin, closed));
  reading.preamble = {main_begin, std::min(body_begin, main_end)};
  reading.body = {std::min(body_begin, main_end), main_end};
  reading.main = {std::min(main_begin, main_end), main_end};
}

} // namespace

Reading lay_out(const SourceDocument& source, const Register& registers) {
  Reading reading{source, registers, source.lines};
  reading.continuation = mark_continuations(reading.lines);
  find_ranges(reading);
  for (LineRange* range :
       {&reading.letterhead, &reading.title, &reading.addressees, &reading.preamble, &reading.body,
        &reading.main, &reading.recipients, &reading.signature})
    *range = tightened(reading, *range);
  add_outline(reading, reading.body);
  for (std::size_t i = 0; i < reading.annexes.size(); ++i) {
    reading.annexes[i] = tightened(reading, reading.annexes[i]);
    add_outline(reading, reading.annexes[i], static_cast<int>(i));
  }
  return reading;
}

std::vector<Part> parts_of(const Reading& reading) {
  struct Piece {
    PartKind kind;
    LineRange range;
  };
  std::vector<Piece> pieces = {{PartKind::letterhead, reading.letterhead},
                               {PartKind::title, reading.title},
                               {PartKind::addressees, reading.addressees},
                               {PartKind::preamble, reading.preamble},
                               {PartKind::body, reading.body},
                               {PartKind::recipients, reading.recipients},
                               {PartKind::signature, reading.signature}};
  for (const LineRange& annex : reading.annexes)
    pieces.push_back({PartKind::annex, annex});
  // The subject of a letter stands inside its letterhead, the part above goes on below it.
  if (!reading.title.empty() && reading.letterhead.holds(reading.title.begin)) {
    pieces.push_back({PartKind::letterhead, {reading.title.end, reading.letterhead.end}});
    pieces.front().range.end = reading.title.begin;
  }
  std::erase_if(pieces, [](const Piece& piece) { return piece.range.empty(); });
  std::stable_sort(pieces.begin(), pieces.end(),
                   [](const Piece& a, const Piece& b) { return a.range.begin < b.range.begin; });
  std::vector<Part> parts;
  std::size_t taken = 0;
  for (const Piece& piece : pieces) {
    const LineRange free =
        tightened(reading, {std::max(piece.range.begin, taken), piece.range.end});
    if (free.empty()) continue;
    taken = free.end;
    parts.push_back(
        {piece.kind, reading.lines[free.begin].number, reading.lines[free.end - 1].number});
  }
  return parts;
}

} // namespace congbo

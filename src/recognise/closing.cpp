#include "recognise/closing.h"

#include <algorithm>

#include "recognise/annex_heading.h"
#include "recognise/closing_items.h"
#include "recognise/closing_reader.h"
#include "recognise/columns.h"
#include "recognise/signature_words.h"
#include "recognise/wording.h"
#include "vietnamese/fold.h"

namespace congbo {
namespace {

// Whether a person's name stands alone within the next `most` said lines, nothing long before it.
bool name_follows(const Reading& reading, std::size_t from, int most) {
  int said = 0;
  for (std::size_t i = from; i < reading.lines.size() && said < most; ++i) {
    const Line& line = reading.lines[i];
    if (!is_said(line)) continue;
    if (line.kind != LineKind::text || line.text.size() > short_closing_line ||
        line.numeral.kind != NumeralKind::none)
      return false;
    if (line.bullet == 0 && !signer_name(line.text).empty()) return true;
    ++said;
  }
  return false;
}

// Whether the recipients or the end of the text come within the next said lines.
bool end_is_near(const Reading& reading, std::size_t from) {
  int said = 0;
  for (std::size_t i = from; i < reading.lines.size(); ++i) {
    const Line& line = reading.lines[i];
    if (!is_said(line)) continue;
    if (opens_recipients(line.text, line.folded)) return true;
    if (++said > 8) return false;
  }
  return true;
}

bool opens_signature(const Reading& reading, std::size_t index) {
  const Line& line = reading.lines[index];
  if (line.bullet != 0 || line.text.size() > short_closing_line || line.text.empty()) return false;
  if (line.numeral.kind != NumeralKind::none && line.numeral.kind != NumeralKind::capital)
    return false;
  if (const std::size_t length = authority_prefix(line.text, line.folded); length != 0) {
    const std::size_t behind = SourceOffsets(line.text).at(length);
    if (all_capitals(line.text.substr(behind)) || name_follows(reading, index + 1, 8)) return true;
    // "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Nguyễn Thị Hoa"
    return !signer_name(line.text.substr(leading_capitals(line.text))).empty();
  }
  if (!is_position_line(line.text, line.folded) || line.text.find(':') != nowhere) return false;
  if (line.capitals) return name_follows(reading, index + 1, 6) || end_is_near(reading, index + 1);
  return name_follows(reading, index + 1, 2) && end_is_near(reading, index + 1);
}

// A row of signers in capitals, with their names in it or in the rows below.
bool row_names_signers(const Reading& reading, std::size_t index) {
  bool position = false;
  bool name = false;
  int rows = 0;
  for (std::size_t i = index; i < reading.lines.size() && rows < 4 && !name; ++i) {
    const Line& line = reading.lines[i];
    if (line.kind == LineKind::table_rule || line.kind == LineKind::blank) continue;
    if (!is_said(line)) break;
    for (const Segment& segment : segments_of(line)) {
      const auto [text, folded] = segment.words;
      if (text.size() > short_closing_line) return false;
      const std::size_t capitals = leading_capitals(text);
      if (!signer_name(text).empty())
        name = true;
      else if (is_signature_mark(folded))
        continue;
      else if (opens_position(segment.words.before(capitals).folded) &&
               !signer_name(text.substr(capitals)).empty())
        position = name = true; // "CHỦ TRÌ Trần Văn An"
      else if (rows == 0 && !all_capitals(text) && !only_marks(text))
        return false;
      else if (rows == 0 && opens_position(folded))
        position = true;
    }
    if (!position) return false;
    ++rows;
  }
  return position && name;
}

// Whether a row of a table holds part of the closing.
bool row_opens_closing(const Reading& reading, std::size_t index) {
  const Line& line = reading.lines[index];
  // Without a position that begins in capitals nobody signs; <br> may stand before it in a cell.
  bool may_sign = line.raw.find('<') != nowhere;
  for (const auto& [text, folded] : cells_of(line)) {
    if (text.empty() || text.size() > 2000) continue;
    if (opens_recipients(text, folded)) return true;
    if (text.size() <= short_closing_line && authority_prefix(text, folded) != 0 &&
        after_last_lower(text) == 0)
      return true;
    may_sign = may_sign || (opens_position(folded) && leading_capitals(text) > 0);
  }
  return may_sign && row_names_signers(reading, index);
}

// A list of recipients that lost its label: from "- Như Điều 3;" to "- Lưu: VT."
bool opens_unlabelled_list(const Reading& reading, std::size_t index) {
  constexpr int longest_list = 25;
  const Line& line = reading.lines[index];
  if (line.bullet == 0 || !opens_recipient_list(line.folded)) return false;
  int said = 0;
  for (std::size_t i = index + 1; i < reading.lines.size() && said < longest_list; ++i) {
    const Line& below = reading.lines[i];
    if (!is_said(below)) continue;
    if (below.numeral.kind != NumeralKind::none || below.text.size() > 2 * short_closing_line)
      return false;
    if (below.bullet != 0 && is_file_copy(below.text)) return true;
    ++said;
  }
  return false;
}

std::size_t closing_begin(const Reading& reading, std::size_t from) {
  for (std::size_t i = from; i < reading.lines.size(); ++i) {
    const Line& line = reading.lines[i];
    if (line.kind == LineKind::table_row && row_opens_closing(reading, i)) return i;
    if (line.kind != LineKind::text) continue;
    if (names_annex(line)) break;
    if (opens_recipients(line.text, line.folded) || opens_signature(reading, i)) return i;
    if (opens_unlabelled_list(reading, i)) return i;
  }
  return reading.lines.size();
}

void widen(LineRange& range, std::size_t line) {
  range = range.empty() ? LineRange{line, line + 1}
                        : LineRange{std::min(range.begin, line), std::max(range.end, line + 1)};
}

} // namespace

bool opens_recipients(std::string_view text, std::string_view folded) {
  return recipients_label(text, folded) != 0;
}

LineRange find_closing(Reading& reading, std::size_t from) {
  const std::size_t begin = closing_begin(reading, from);
  if (begin >= reading.lines.size()) return {begin, begin};
  const LineRange range = read_closing(reading, begin);
  for (const ClosingPiece& piece : reading.closing) {
    const bool list = piece.kind == ClosingPiece::Kind::recipient ||
                      piece.kind == ClosingPiece::Kind::recipients_label;
    widen(list ? reading.recipients : reading.signature, piece.line);
  }
  return range;
}

} // namespace congbo

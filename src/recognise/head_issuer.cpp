#include "recognise/head_issuer.h"

#include <algorithm>

#include "recognise/agency.h"
#include "recognise/basis_words.h"
#include "recognise/head_rubbish.h"
#include "recognise/phrase.h"
#include "recognise/signature_words.h"
#include "recognise/wording.h"
#include "vietnamese/fold.h"

namespace congbo {
namespace {

using Kind = HeadPiece::Kind;

// Whether the first word of a name stands where the rest of it may be on the next line.
bool ends_in_beginning(std::string_view above, std::string_view name) {
  const std::string_view tail = above.substr(above.size() - std::min(above.size(), name.size()));
  return tail.find(name.substr(0, name.find(' '))) != nowhere;
}

// Letterhead prints agencies in capitals; where the text names the same one in usual letters, that
// spelling is the better to show.
std::string as_in_text(const Reading& reading, std::string name) {
  if (!all_capitals(name)) return name;
  const std::string folded = fold(name);
  int tries = 0;
  for (std::size_t i = reading.main.begin; i < reading.main.end && tries < 8; ++i) {
    const Line& line = reading.lines[i];
    OwnWording over;  // the end of the line above and the beginning of this one, where a name is wrapped
    Wording words{line.text, line.folded};
    std::size_t at = find_words(line.folded, folded);
    if (at == nowhere && i > reading.main.begin && reading.continuation[i] == Continuation::goes_on &&
        ends_in_beginning(reading.lines[i - 1].folded, folded)) {
      over = OwnWording(std::string(reading.lines[i - 1].text) + ' ' + std::string(line.text.substr(0, 2 * name.size())));
      words = over.view();
      at = find_words(words.folded, folded);
    }
    if (at == nowhere) continue;
    ++tries;
    const std::string_view printed = words.between(at, at + folded.size()).text;
    if (!all_capitals(printed) && begins_upper(printed) &&
        comparison_key(printed) == comparison_key(name))
      return std::string(printed);
  }
  return name;
}

std::string_view without_side_marks(std::string_view text) {
  constexpr std::string_view marks = " *-_=.,:;|";
  while (!text.empty() && marks.find(text.front()) != nowhere)
    text.remove_prefix(1);
  while (!text.empty() && marks.find(text.back()) != nowhere)
    text.remove_suffix(1);
  return text;
}

// "ỦY BẠN NHÂN DÂN", "ÚY BAN NHAN DÂN": the commonest name of all is set right where it is misread;
// text without any accents stays so.
std::string with_class_words(std::string line) {
  constexpr std::string_view wanted = "uybannhandan";
  constexpr std::size_t words = 4;
  std::size_t end = 0;
  for (std::size_t word = 0; word < words && end != nowhere; ++word)
    end = line.find(' ', end == 0 ? 0 : end + 1);
  const std::string_view name = std::string_view(line).substr(0, end);
  const std::string folded = fold(name);
  if (distance(compact(folded), wanted, 2) > 2 || folded == lower(name)) return line;
  const std::string small = lower(name);
  if (small == "ủy ban nhân dân" || small == "uỷ ban nhân dân") return line;
  return "ỦY BAN NHÂN DÂN" + (end == nowhere ? std::string{} : line.substr(end));
}

// What is left of a misread motto or a stamp: no part of a name.
bool is_scrap(std::string_view line) {
  const std::string letters = compact(fold(line));
  return letters.size() < 2 || without_rubbish(line).empty() || letters == "vietnam" ||
         letters == "conghoa" || letters == "cong" || letters == "hoa";
}

// "XÃ AN LẠC HỎA TỐC": a stamp of urgency set into the line of the name.
void cut_urgency(std::string& line) {
  const std::string small = lower(line);
  for (const std::string_view stamp : {"hỏa tốc", "hoả tốc", "thượng khẩn", "khẩn"}) {
    if (!small.ends_with(stamp)) continue;
    const std::size_t rest = small.size() - stamp.size();
    if (rest > 0 && small[rest - 1] != ' ') return;
    line.resize(trimmed(std::string_view(line).substr(0, rest)).size());
    return;
  }
}

// A line of the agency's column; empty where the piece is none.
std::string agency_line(const HeadPiece& piece, bool first) {
  std::string line =
      with_class_words(without_spots(without_side_marks(without_rubbish(piece.text))));
  cut_urgency(line);
  if (line.empty() || is_scrap(line)) return {};
  const std::string folded = fold(line);
  if (folded == "tang" || folded == "giay khen" || folded == "bang khen") return {};  // a certificate's own words
  const bool agency = agency_word(line) != 0;
  const bool small_letters =
      piece.kind == Kind::other && line.size() < 90 && !ends_item(line) && agency;
  if (piece.kind != Kind::capitals && !small_letters) return {};
  if (first && !agency) return {};
  // A hyphen at the end of a line joins what follows.
  if (piece.text.ends_with('-') && !piece.text.ends_with("--")) line += " -";
  return line;
}

struct LetterheadLines {
  std::vector<std::string> names;
  int first_line = 0;
  std::string first;
};

// The lines above the number, or behind it where none stand there.
LetterheadLines letterhead_lines(const Reading& reading) {
  LetterheadLines lines;
  const std::size_t limit = reading.type_line.value_or(reading.lines.size());
  bool torn_motto = false;  // "CỘNG HÒA … VIỆT" / "NAM": its last word is no name
  for (const HeadPiece& piece : reading.head) {
    if (piece.line >= limit) break;
    if (piece.kind == Kind::number && !lines.names.empty()) break;
    if (piece.kind == Kind::motto) torn_motto = torn_motto || fold(without_side_marks(piece.text)).ends_with(" viet");
    else if (torn_motto && fold(without_side_marks(piece.text)) == "nam") continue;
    std::string line = agency_line(piece, lines.names.empty());
    if (line.empty()) continue;
    if (lines.names.empty()) {
      lines.first_line = reading.lines[piece.line].number;
      lines.first = line;
    }
    lines.names.push_back(std::move(line));
  }
  return lines;
}

// "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …": the agency whose head decides.
std::string without_position(std::string name) {
  const std::string folded = fold(name);
  if (!opens_position(folded)) return name;
  SourceOffsets offsets(name);
  for (std::size_t space = folded.find(' '); space != nowhere;
       space = folded.find(' ', space + 1)) {
    const std::string_view rest = std::string_view(name).substr(offsets.at(space + 1));
    const std::string_view folded_rest = std::string_view(folded).substr(space + 1);
    if (!opens_position(folded_rest) && agency_word(rest, folded_rest) != 0)
      return std::string(rest);
  }
  return name;
}

// "CHỦ TỊCH", "GIÁM ĐỐC": a position of nobody named.
bool is_bare_position(std::string_view name) {
  constexpr std::size_t longest = 4;  // words
  const std::string folded = fold(name);
  return opens_position(folded) && word_count(folded) <= longest && without_position(std::string(name)) == name;
}

// "ỦY BAN NHÂN DÂN TỈNH …" above the bases of a decision.
std::string deciding_authority(const Reading& reading, int& printed_at) {
  std::string name;
  for (std::size_t i = reading.preamble.begin; i < reading.preamble.end; ++i) {
    const Line& line = reading.lines[i];
    if (!is_said(line)) continue;
    const bool opens = agency_word(line.text, line.folded) != 0 || opens_position(line.folded);
    if (!line.capitals || is_resolving_line(line.folded) || (name.empty() && !opens)) break;
    if (name.empty()) printed_at = line.number;
    append_words(name, without_side_marks(line.text));
  }
  return without_position(std::move(name));
}

std::string issuer_in_opening(const Reading& reading, int& printed_at) {
  const LineRange range{reading.main.begin, std::max(reading.preamble.end, reading.main.begin)};
  int items = 0;
  for (std::size_t i = range.begin; i < reading.main.end && (i < range.end || items < 2);) {
    const Line& line = reading.lines[i];
    if (line.kind != LineKind::text) {
      ++i;
      continue;
    }
    if (i >= range.end && (line.numeral.kind != NumeralKind::none || line.bullet != 0)) break;
    ++items;
    const LineRange item = item_at(reading, i, reading.main.end);
    std::string name = acting_agency(item_text(reading, item)).name;
    if (!name.empty()) {
      printed_at = line.number;
      return name;
    }
    i = item.end;
  }
  return {};
}

bool is_union_heading(const std::string& name) {
  const std::string folded = fold(name);
  return folded == "doan tncs ho chi minh" || folded == "doan thanh nien cong san ho chi minh";
}

} // namespace

void read_issuer(const Reading& reading, Document& document) {
  LetterheadLines lines = letterhead_lines(reading);
  std::vector<std::string> agencies = join_agencies(lines.names);
  // The heading of the Youth Union's papers, where others have the motto.
  if (agencies.size() > 1)
    agencies.erase(std::remove_if(agencies.begin() + 1, agencies.end(), is_union_heading), agencies.end());
  if (!agencies.empty()) {
    // "CHỦ TỊCH" by itself is who signs below a certificate, no agency.
    if (agencies.size() > 1 && is_bare_position(agencies.back())) agencies.pop_back();
    document.issuer = Issuer{as_in_text(reading, without_position(std::move(agencies.back()))), {}};
    if (agencies.size() > 1)
      document.issuer->parent = as_in_text(reading, std::move(agencies[agencies.size() - 2]));
    document.saw("issuer", lines.first_line, Mark::official_place, lines.first);
    return;
  }
  if (reading.head.empty() && !reading.type_line && reading.closing.empty()) return; // an article
  int printed_at = 0;
  std::string name = deciding_authority(reading, printed_at);
  const Mark mark = name.empty() ? Mark::running_text : Mark::official_place;
  if (name.empty()) name = issuer_in_opening(reading, printed_at);
  if (name.empty()) return;
  document.saw("issuer", printed_at, mark, name);
  document.issuer = Issuer{as_in_text(reading, std::move(name)), {}};
}

} // namespace congbo

// Issuer, number, symbol, place and date of issue, from the pieces of the letterhead; where that is
// lost, from the sentence in which the issuer acts, and from the line that ties an annex to its
// document.

#include <algorithm>

#include "recognise/agency.h"
#include "recognise/annex_heading.h"
#include "recognise/basis_words.h"
#include "recognise/head_pieces.h"
#include "recognise/reading.h"
#include "recognise/reference.h"
#include "recognise/signature_words.h"
#include "recognise/wording.h"
#include "vietnamese/date_phrase.h"
#include "vietnamese/fold.h"

namespace congbo {
namespace {

using Kind = HeadPiece::Kind;

// ---- number and symbol ----

struct OwnNumber {
  Reference reference;
  std::size_t line = nowhere;
};

// The reference in a piece of kind number; empty where all of it was left blank.
Reference reference_in(const HeadPiece& piece) {
  const std::string folded = fold(piece.text);
  const std::size_t label = opens_with(folded, "so") ? SourceOffsets(piece.text).at(2) : 0;
  return read_own_reference(std::string_view(piece.text).substr(label)).value_or(Reference{});
}

bool is_received_stamp(const HeadPiece& piece) {
  if (piece.kind != Kind::stamp) return false;
  const std::string folded = fold(piece.text);
  return opens_with(folded, "den") || opens_with(folded, "cong van den") ||
         opens_with(folded, "so den");
}

OwnNumber find_own_number(const Reading& reading) {
  OwnNumber best;
  int best_rank = 0; // 3 number and symbol, 2 symbol alone, 1 a number alone or nothing
  for (std::size_t i = 0; i < reading.head.size(); ++i) {
    const HeadPiece& piece = reading.head[i];
    if (piece.kind != Kind::number) continue;
    if (i > 0 && is_received_stamp(reading.head[i - 1]) &&
        reading.head[i - 1].line + 1 >= piece.line)
      continue;
    Reference reference = reference_in(piece);
    // Number and symbol that were torn apart over two lines.
    if (best_rank == 1 && reference.number.empty() && !reference.symbol.empty() &&
        !best.reference.number.empty()) {
      best.reference.symbol = reference.symbol;
      best_rank = 3;
      continue;
    }
    const int rank = reference.symbol.empty() ? 1 : reference.number.empty() ? 2 : 3;
    if (rank <= best_rank) continue;
    best = {std::move(reference), piece.line};
    best_rank = rank;
  }
  return best;
}

// "QUYẾT ĐỊNH SỐ 12/QĐ-UBND …": the number beside the type's name.
OwnNumber number_beside_type(const Reading& reading) {
  if (!reading.type_line) return {};
  const Line& line = reading.lines[*reading.type_line];
  const std::size_t at = find_words(line.folded.substr(0, 80), "so");
  if (at == nowhere || at > reading.type->folded.size() + 2) return {};
  const auto reference = read_own_reference(line.text.substr(SourceOffsets(line.text).at(at + 2)));
  if (!reference || reference->symbol.empty()) return {};
  return {*reference, *reading.type_line};
}

void read_number(const Reading& reading, Document& document) {
  OwnNumber own = find_own_number(reading);
  if (own.line == nowhere) own = number_beside_type(reading);
  if (own.line == nowhere) return;
  document.number = own.reference.number;
  document.symbol = own.reference.symbol;
  document.number_line = reading.lines[own.line].number;
  document.number_blank = own.reference.number.empty();
}

// "… NGÀY 06 THÁNG 6 NĂM 2018 …" beside the type's name and number.
SpelledDate date_beside_type(const Line& line) {
  const auto reference = find_reference(line.text);
  const SpelledDate date = find_spelled_date(line.text);
  constexpr std::size_t near = 4;
  return reference && date.begin != nowhere && date.begin >= reference->end &&
                 date.begin <= reference->end + near
             ? date
             : SpelledDate{};
}

// ---- place and date ----

void set_date(Document& document, std::string_view printed, int line) {
  const auto phrase = find_date(printed);
  const bool dated = phrase && (!phrase->edtf.empty() || !phrase->yearless);
  document.date_line = line;
  if (!dated) {
    document.date_blank = true;
    return;
  }
  document.date = When{std::string(printed), phrase->edtf, false};
  document.date_blank = phrase->blank_day || phrase->blank_month;
}

bool set_place_and_date(const Reading& reading, Document& document, std::string_view text,
                        std::size_t line) {
  PlaceAndDate parts = split_place(text);
  if (parts.date.empty()) return false;
  document.place = std::move(parts.place);
  set_date(document, parts.date, reading.lines[line].number);
  return true;
}

// Pledges, minutes and Party papers carry place and date above the signatures.
bool read_closing_date(const Reading& reading, Document& document) {
  if (reading.closing.empty()) return false;
  for (const ClosingPiece& piece : reading.closing)
    if (piece.kind == ClosingPiece::Kind::mark && !is_signature_mark(fold(piece.text)) &&
        set_place_and_date(reading, document, piece.text, piece.line))
      return true;
  int said = 0;
  for (std::size_t i = reading.closing.front().line; i > reading.body.begin && said < 3; --i) {
    const Line& line = reading.lines[i - 1];
    if (!is_said(line)) continue;
    ++said;
    if (line.text.size() > 90 || line.bullet != 0) continue;
    const PlaceAndDate parts = split_place(line.text);
    if (parts.date.empty() || (parts.place.empty() && !opens_with(line.folded, "ngay"))) continue;
    return set_place_and_date(reading, document, line.text, i - 1);
  }
  return false;
}

// "Hôm nay, vào hồi 8 giờ ngày 15 tháng 12 năm 2022, …": minutes and pledges are of the day they
// tell.
void read_day_of_meeting(const Reading& reading, Document& document) {
  if (reading.type == nullptr || (reading.type->kind != DocumentKind::bien_ban &&
                                  reading.type->kind != DocumentKind::giao_uoc))
    return;
  int said = 0;
  for (std::size_t i = reading.main.begin; i < reading.main.end && said < 3; ++i) {
    const Line& line = reading.lines[i];
    if (!is_said(line)) continue;
    ++said;
    if (!opens_with(line.folded, "hom nay")) continue;
    const SpelledDate date = find_spelled_date(line.text.substr(0, 400));
    if (date.begin == nowhere) return;
    return set_date(document, line.text.substr(date.begin, date.end - date.begin), line.number);
  }
}

void read_date(const Reading& reading, Document& document) {
  for (const HeadPiece& piece : reading.head)
    if (piece.kind == Kind::date && set_place_and_date(reading, document, piece.text, piece.line))
      return;
  if (reading.type_line) {
    const Line& line = reading.lines[*reading.type_line];
    if (const SpelledDate date = date_beside_type(line); date.begin != nowhere)
      return set_date(document, line.text.substr(date.begin, date.end - date.begin), line.number);
  }
  if (!read_closing_date(reading, document)) read_day_of_meeting(reading, document);
}

// ---- issuer ----

// Letterhead prints agencies in capitals; where the text names the same one in usual letters, that
// spelling is the better to show.
std::string as_in_text(const Reading& reading, std::string name) {
  if (!all_capitals(name)) return name;
  const std::string folded = fold(name);
  const std::string key = comparison_key(name);
  int tries = 0;
  for (std::size_t i = reading.main.begin; i < reading.main.end && tries < 8; ++i) {
    const Line& line = reading.lines[i];
    const std::size_t at = find_words(line.folded, folded);
    if (at == nowhere) continue;
    ++tries;
    SourceOffsets offsets(line.text);
    const std::size_t begin = offsets.at(at);
    const std::string_view printed =
        line.text.substr(begin, offsets.at(at + folded.size()) - begin);
    if (!all_capitals(printed) && begins_upper(printed) && comparison_key(printed) == key)
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

std::vector<std::string> letterhead_agencies(const Reading& reading) {
  std::vector<std::string> lines;
  const std::size_t limit = reading.type_line.value_or(reading.lines.size());
  for (const HeadPiece& piece : reading.head) {
    const bool small_letters = piece.kind == Kind::other && piece.text.size() < 90 &&
                               !ends_item(piece.text) && agency_word(piece.text) != 0;
    if (piece.line >= limit || (piece.kind != Kind::capitals && !small_letters)) continue;
    std::string line(without_side_marks(piece.text));
    // A hyphen at the end of a line joins what follows.
    if (piece.text.ends_with('-') && !line.empty()) line += " -";
    if (line.empty() || (lines.empty() && agency_word(line) == 0)) continue;
    lines.push_back(std::move(line));
  }
  return join_agencies(lines);
}

// "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …" above the bases of a decision.
std::string deciding_authority(const Reading& reading) {
  std::string name;
  for (std::size_t i = reading.preamble.begin; i < reading.preamble.end; ++i) {
    const Line& line = reading.lines[i];
    if (!is_said(line)) continue;
    const bool opens = agency_word(line.text, line.folded) != 0 || opens_position(line.folded);
    if (!line.capitals || is_resolving_line(line.folded) || (name.empty() && !opens)) break;
    append_words(name, without_side_marks(line.text));
  }
  return name;
}

std::string issuer_in_opening(const Reading& reading) {
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
    if (!name.empty()) return name;
    i = item.end;
  }
  return {};
}

void read_issuer(const Reading& reading, Document& document) {
  std::vector<std::string> agencies = letterhead_agencies(reading);
  if (!agencies.empty()) {
    document.issuer = Issuer{as_in_text(reading, std::move(agencies.back())), {}};
    if (agencies.size() > 1)
      document.issuer->parent = as_in_text(reading, std::move(agencies[agencies.size() - 2]));
    return;
  }
  if (reading.head.empty() && !reading.type_line && reading.closing.empty()) return; // an article
  std::string name = deciding_authority(reading);
  if (name.empty()) name = issuer_in_opening(reading);
  if (!name.empty()) document.issuer = Issuer{as_in_text(reading, std::move(name)), {}};
}

// ---- the line that ties an annex to its document ----

// "(kèm theo Kế hoạch số 43 KH/UBND ngày 19/02/2024 của UBND huyện)": number, date and issuer,
// where they stand nowhere else.
void read_enclosing_line(const Reading& reading, Document& document, std::size_t index) {
  const Line& line = reading.lines[index];
  const LineRange item = item_at(reading, index, reading.lines.size());
  const std::string text = item_text(reading, item);
  const std::string folded = fold(text);
  if (reading.type == nullptr || find_words(folded, reading.type->folded) == nowhere) return;
  const auto reference = find_reference(text);
  if (!reference) return;
  if (document.number.empty() && document.number_line == 0) {
    document.number = reference->number;
    document.symbol = reference->symbol;
    document.number_line = line.number;
  }
  const std::string_view behind = std::string_view(text).substr(reference->end);
  if (const auto date = find_date(behind);
      date && date->begin < 16 && !document.date && document.date_line == 0) {
    document.date =
        When{std::string(behind.substr(date->begin, date->end - date->begin)), date->edtf, false};
    document.date_line = line.number;
    document.date_blank = date->blank_day || date->blank_month;
  }
  const std::string folded_behind = fold(behind);
  const std::size_t of = find_words(folded_behind, "cua");
  if (document.issuer || of == nowhere) return;
  std::string_view name = behind.substr(SourceOffsets(behind).at(of + 3));
  name = trimmed(name.substr(0, name.find(')')));
  if (agency_word(name) != 0) document.issuer = Issuer{std::string(name), {}};
}

} // namespace

void read_letterhead(const Reading& reading, Document& document) {
  read_number(reading, document);
  read_date(reading, document);
  read_issuer(reading, document);
  constexpr std::size_t heading_lines = 16;
  for (const LineRange& annex : reading.annexes)
    for (std::size_t i = annex.begin; i < std::min(annex.end, annex.begin + heading_lines); ++i)
      if (speaks_of_enclosing(reading.lines[i].folded)) read_enclosing_line(reading, document, i);
}

} // namespace congbo

// Issuer, number, symbol, place and date of issue, from the pieces of the letterhead; where that is
// lost, from the sentence in which the issuer acts, and from the line that ties an annex to its
// document.

#include <algorithm>

#include "recognise/agency.h"
#include "recognise/annex_heading.h"
#include "recognise/head_issuer.h"
#include "recognise/head_number.h"
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

// The reference in a piece of kind number; empty where all of it was left blank or cannot be read.
Reference reference_in(const HeadPiece& piece) {
  return find_number(piece.text, fold(piece.text)).reference;
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
  if (!document.number.empty()) document.saw("number", document.number_line, Mark::label, "Số");
  if (!document.symbol.empty()) document.saw("symbol", document.number_line, Mark::label, "Số");
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

void set_date(Document& document, std::string_view printed, int line, Mark mark) {
  IssueDate date = read_issue_date(printed);
  document.date_line = line;
  document.date_blank = date.blank;
  if (!date.when) return;
  document.date = std::move(date.when);
  document.saw("date", line, mark, printed);
}

bool set_place_and_date(const Reading& reading, Document& document, std::string_view text,
                        std::size_t line) {
  PlaceAndDate parts = split_place(text);
  if (parts.date.empty()) return false;
  document.place = std::move(parts.place);
  const int number = reading.lines[line].number;
  if (!document.place.empty()) document.saw("place", number, Mark::official_place, parts.date);
  set_date(document, parts.date, number, Mark::official_place);
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
    return set_date(document, line.text.substr(date.begin, date.end - date.begin), line.number,
                    Mark::form);
  }
}

void read_date(const Reading& reading, Document& document) {
  for (const HeadPiece& piece : reading.head)
    if (piece.kind == Kind::date && set_place_and_date(reading, document, piece.text, piece.line))
      return;
  if (reading.type_line) {
    const Line& line = reading.lines[*reading.type_line];
    if (const SpelledDate date = date_beside_type(line); date.begin != nowhere)
      return set_date(document, line.text.substr(date.begin, date.end - date.begin), line.number,
                      Mark::form);
  }
  if (!read_closing_date(reading, document)) read_day_of_meeting(reading, document);
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
    document.saw("number", line.number, Mark::enclosing, "kèm theo");
  }
  const std::string_view behind = std::string_view(text).substr(reference->end);
  if (const auto date = find_date(behind);
      date && date->begin < 16 && !document.date && document.date_line == 0) {
    document.date =
        When{std::string(behind.substr(date->begin, date->end - date->begin)), date->edtf, false};
    document.date_line = line.number;
    document.saw("date", line.number, Mark::enclosing, document.date->text);
    document.date_blank = date->blank_day || date->blank_month;
  }
  const std::string folded_behind = fold(behind);
  const std::size_t of = find_words(folded_behind, "cua");
  if (document.issuer || of == nowhere) return;
  std::string_view name = behind.substr(SourceOffsets(behind).at(of + 3));
  name = trimmed(name.substr(0, name.find(')')));
  if (agency_word(name) == 0) return;
  document.issuer = Issuer{std::string(name), {}};
  document.saw("issuer", line.number, Mark::enclosing, "của");
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

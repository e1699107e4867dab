// Kind, type name and abstract (trích yếu).

#include <algorithm>

#include "model/reference.h"
#include "recognise/basis_words.h"
#include "recognise/head_pieces.h"
#include "recognise/head_rubbish.h"
#include "recognise/reading.h"
#include "recognise/reference.h"
#include "recognise/type_word.h"
#include "recognise/wording.h"
#include "vietnamese/fold.h"

namespace congbo {
namespace {

bool has_piece(const Reading& reading, HeadPiece::Kind kind) {
  return std::any_of(reading.head.begin(), reading.head.end(),
                     [&](const HeadPiece& piece) { return piece.kind == kind; });
}

// The type that the first part of a symbol stands for ("KH-UBND", "2023/QĐ-UBND", "CT/TW").
const DocumentType* type_of_symbol(const Reading& reading, std::string_view symbol) {
  if (const std::size_t slash = symbol.find('/');
      slash != nowhere && symbol.front() >= '0' && symbol.front() <= '9')
    symbol = symbol.substr(slash + 1);
  const std::string_view first = symbol.substr(0, symbol.find_first_of("-/"));
  return first.size() == symbol.size() ? nullptr : reading.registers.type_of_abbreviation(first);
}

// The line between bases and what is decided, where the type's name above is lost.
const DocumentType* type_of_resolving_line(const Reading& reading) {
  for (std::size_t i = reading.preamble.begin; i < reading.preamble.end; ++i) {
    const Line& line = reading.lines[i];
    if (line.kind != LineKind::text || line.text.size() > 60 || !is_resolving_line(line.folded))
      continue;
    const bool resolution = line.folded.find("quyet nghi") != nowhere;
    return reading.registers.type_that_opens(resolution ? "nghi quyet" : "quyet dinh");
  }
  return nullptr;
}

DocumentKind kind_without_type_word(const Reading& reading, const Document& document) {
  if (const DocumentType* type = type_of_resolving_line(reading)) return type->kind;
  if (has_piece(reading, HeadPiece::Kind::subject)) return DocumentKind::cong_van;
  if (!document.symbol.empty()) {
    const DocumentType* type = type_of_symbol(reading, document.symbol);
    // "KL/TU": the Party has types that the State's register lacks.
    if (type == nullptr && is_party_symbol(document.symbol) && !document.symbol.starts_with("CV"))
      return DocumentKind::khac;
    return type == nullptr || type->kind == DocumentKind::khac ? DocumentKind::cong_van
                                                               : type->kind;
  }
  if (!reading.head.empty() && !reading.addressees.empty()) return DocumentKind::cong_van;
  const bool bare =
      reading.head.empty() && reading.closing.empty() && reading.main.begin < reading.main.end;
  return bare ? DocumentKind::bai_viet : DocumentKind::khac;
}

// Drops rules and stray marks that a converter left at the end.
std::string tidy_title(std::string title) {
  while (!title.empty() && std::string_view(" -_*=~|").find(title.back()) != nowhere)
    title.pop_back();
  // "(V/v …)"
  if (title.starts_with('(') && title.find(')') == title.size() - 1)
    title = title.substr(1, title.size() - 2);
  return title;
}

bool is_letterhead_line(const Reading& reading, std::size_t line) {
  return std::any_of(reading.head.begin(), reading.head.end(), [&](const HeadPiece& piece) {
    return piece.line == line && piece.kind != HeadPiece::Kind::subject;
  });
}

// Without "NGÀY 06 THÁNG 6 NĂM 2018 CỦA …" before the abstract on one line with the number.
std::string_view abstract_behind(std::string_view text) {
  const SpelledDate date = find_spelled_date(text);
  if (date.begin == 0) text = trimmed(text.substr(date.end));
  const std::string folded = fold(text);
  if (!opens_with(folded, "cua")) return text;
  const std::size_t about = find_words(folded, "ve");
  return about == nowhere ? std::string_view{} : text.substr(SourceOffsets(text).at(about));
}

bool is_bare_number(std::string_view folded) {
  return opens_with(folded, "so") && folded.find_first_not_of("0123456789 :.", 2) == nowhere;
}

void see_title(Document& document, std::size_t line, const Reading& reading,
               std::string_view type_name) {
  document.title_line = reading.lines[line].number;
  document.saw("title", document.title_line, Mark::official_place, type_name);
}

void read_title_below_type(const Reading& reading, Document& document) {
  std::string title;
  if (const auto word = find_type_word(reading.lines[*reading.type_line], reading.registers);
      word && !word->rest.empty()) {
    std::string_view rest = word->rest;
    // "QUYẾT ĐỊNH SỐ 12/QĐ-UBND": the number is no abstract.
    if (opens_with(fold(rest.substr(0, 16)), "so"))
      if (const auto reference = find_reference(rest)) rest = trimmed(rest.substr(reference->end));
    // "THÔNG BÁO SỐ 2"
    if (is_bare_number(fold(rest))) rest = {};
    // "QUYẾT ĐỊNH CỦA CHỦ TỊCH UBND XÃ": who decides is no abstract.
    if (all_capitals(rest)) rest = abstract_behind(rest);
    title = rest;
    if (!title.empty()) see_title(document, *reading.type_line, reading, word->printed);
  }
  for (std::size_t i = *reading.type_line + 1; i < reading.title.end; ++i) {
    const Line& line = reading.lines[i];
    if (!is_said(line) || is_letterhead_line(reading, i)) continue;
    // "CHỈ THỊ / CỦA BAN THƯỜNG VỤ TỈNH ỦY": who issues is no abstract.
    if (title.empty() && opens_with(line.folded, "cua") && line.capitals) continue;
    if (title.empty()) see_title(document, i, reading, reading.type_name);
    if (reading.continuation[i] == Continuation::joined_name) append_words(title, "-");
    append_words(title, without_rubbish(line.text));
  }
  if (find_spelled_date(title).begin == 0) title = std::string(abstract_behind(title));
  document.title = tidy_title(std::move(title));
}

void read_subject(const Reading& reading, Document& document) {
  std::string title;
  for (const HeadPiece& piece : reading.head) {
    if (piece.kind != HeadPiece::Kind::subject) continue;
    if (title.empty()) {
      document.title_line = reading.lines[piece.line].number;
      document.saw("title", document.title_line, Mark::opening_words,
                   std::string_view(piece.text).substr(0, piece.text.find(' ')));
    }
    append_words(title, without_rubbish(piece.text));
  }
  document.title = tidy_title(std::move(title));
}

void read_headline(const Reading& reading, Document& document) {
  if (reading.title.empty()) return;
  document.title = item_text(reading, reading.title);
  const std::size_t last = reading.title.end - 1;  // the second line of "DANH SÁCH" / "TẬP THỂ …"
  if (last > reading.title.begin && reading.continuation[last] == Continuation::none)
    append_words(document.title, reading.lines[last].text);
  document.title_line = reading.lines[reading.title.begin].number;
  document.saw("title", document.title_line, Mark::official_place);
}

} // namespace

void read_title(const Reading& reading, Document& document) {
  if (reading.type_line) {
    document.kind = reading.type->kind;
    document.type_name = reading.type_name;
    document.saw("kind", reading.lines[*reading.type_line].number, Mark::official_place,
                 reading.type_name);
    read_title_below_type(reading, document);
    return;
  }
  document.kind = kind_without_type_word(reading, document);
  if (document.number_line != 0 && !document.symbol.empty())
    document.saw("kind", document.number_line, Mark::form, document.symbol);
  if (has_piece(reading, HeadPiece::Kind::subject))
    read_subject(reading, document);
  else if (document.kind == DocumentKind::bai_viet)
    read_headline(reading, document);
}

} // namespace congbo

// Addressees: "Kính gửi: …" above the text, and the list behind "… trân trọng kính mời:".

#include <algorithm>
#include <iterator>

#include "recognise/columns.h"
#include "recognise/head.h"
#include "recognise/reading.h"
#include "recognise/wording.h"
#include "vietnamese/fold.h"

namespace congbo {
namespace {

constexpr std::string_view words[] = {"kinh gui", "kinh moi", "dong kinh gui"};

// "Ông (Bà) ………": a line to be filled in by hand names nobody.
constexpr std::string_view unnamed[] = {"ong",         "ba",     "ong (ba)", "ong/ba",
                                        "ong, ba",     "ong ba", "dong chi", "dong chi (ong, ba)",
                                        "quy ong (ba)"};

void add(Document& document, std::string_view text) {
  const bool dotted =
      text.find("...") != nowhere || text.find("…") != nowhere || text.find("___") != nowhere;
  text = trimmed(without_end_marks(without_bullet(trimmed(text))));
  if (dotted) {
    const std::string folded = fold(text);
    if (std::find(std::begin(unnamed), std::end(unnamed), folded) != std::end(unnamed)) return;
  }
  if (!text.empty() && !only_marks(text)) document.addressees.emplace_back(text);
}

// "Sở Nội vụ; - Sở Tài chính;": several on one line.
void add_each(Document& document, std::string_view text) {
  while (!text.empty()) {
    const std::size_t cut = text.find(';');
    add(document, text.substr(0, cut));
    text = cut == nowhere ? std::string_view{} : text.substr(cut + 1);
  }
}

std::string_view behind_words(std::string_view text, std::string_view folded, std::size_t length) {
  std::string_view rest = trimmed(text.substr(SourceOffsets(text).at(length)));
  if (length < folded.size() && rest.starts_with(':')) rest = trimmed(rest.substr(1));
  return rest;
}

// "| Kính gửi: | - Sở Nội vụ;<br>- Sở Tài chính. |"
void add_cells(const Line& row, Document& document) {
  for (const Segment& segment : segments_of(row)) {
    const std::size_t length = opening(segment.words.folded, words);
    add_each(document, length == 0 ? segment.words.text : behind_words(segment.words.text, segment.words.folded, length));
  }
}

void read_addressed(const Reading& reading, Document& document) {
  for (std::size_t i = reading.addressees.begin; i < reading.addressees.end;) {
    const Line& line = reading.lines[i];
    if (line.kind == LineKind::table_row) add_cells(line, document);
    if (line.kind != LineKind::text || line.text.starts_with('(')) {
      ++i;
      continue;
    }
    const LineRange item = item_at(reading, i, reading.addressees.end);
    const std::string text = item_text(reading, item);
    const std::string folded = fold(text);
    const std::size_t length = opening(folded, words);
    add_each(document, length == 0 ? std::string_view(text) : behind_words(text, folded, length));
    i = item.end;
  }
}

// "UBND thị xã … trân trọng kính mời:" with a list below it.
void read_invited(const Reading& reading, Document& document) {
  constexpr int most_paragraphs = 4;
  int paragraphs = 0;
  for (std::size_t i = reading.main.begin; i < reading.main.end && paragraphs < most_paragraphs;
       ++i) {
    const Line& line = reading.lines[i];
    if (line.kind != LineKind::text) continue;
    ++paragraphs;
    const std::size_t at = find_words(line.folded.substr(0, 2000), "kinh moi");
    if (at == nowhere || !line.text.ends_with(':')) continue;
    if (line.folded.find(':', at) + 1 < line.folded.size()) continue;
    document.saw("addressees", line.number, Mark::opening_words, "kính mời");
    for (++i; i < reading.main.end; ++i) {
      const Line& next = reading.lines[i];
      if (next.kind == LineKind::blank) continue;
      if (next.kind != LineKind::text ||
          (next.bullet == 0 && reading.continuation[i] == Continuation::none))
        return;
      if (reading.continuation[i] != Continuation::none) continue;
      add(document, item_text(reading, item_at(reading, i, reading.main.end)));
    }
    return;
  }
}

} // namespace

void read_addressees(const Reading& reading, Document& document) {
  if (!reading.addressees.empty()) {
    read_addressed(reading, document);
    const auto first = reading.lines.begin() + static_cast<std::ptrdiff_t>(reading.addressees.begin);
    const auto label = std::find_if(first, reading.lines.end(), opens_addressees);
    if (!document.addressees.empty() && label != reading.lines.end())
      document.saw("addressees", label->number, Mark::label, "Kính gửi");
  }
  if (reading.addressees.empty() && document.kind == DocumentKind::giay_moi)
    read_invited(reading, document);
}

} // namespace congbo

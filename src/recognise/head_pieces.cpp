#include "recognise/head_pieces.h"

#include <algorithm>
#include <array>

#include "recognise/agency.h"
#include "recognise/columns.h"
#include "recognise/reference.h"
#include "recognise/wording.h"
#include "vietnamese/fold.h"

namespace congbo {
namespace {

using Kind = HeadPiece::Kind;

constexpr std::size_t longest = 600; // bytes of a line that may be part of a letterhead

// Parts of the national motto (Quốc hiệu, Tiêu ngữ) and of the Party's heading, for misread ones
// too.
constexpr std::array<std::string_view, 5> name_parts = {"cong hoa", "xa hoi", "chu nghia",
                                                        "viet nam", "vietnam"};
constexpr std::array<std::string_view, 3> motto_parts = {"doc lap", "tu do", "hanh phuc"};
constexpr std::array<std::string_view, 1> party_name = {"dang cong san viet nam"};

struct Span {
  std::size_t begin = nowhere;
  std::size_t end = 0;
  bool found() const { return begin != nowhere; }
};

// The bytes of folded text from the first to the last of `parts`, where at least `least` of them
// stand.
Span span_of(std::string_view folded, std::span<const std::string_view> parts, int least) {
  Span span;
  int count = 0;
  for (const std::string_view part : parts) {
    const std::size_t at = folded.find(part);
    if (at == nowhere) continue;
    ++count;
    span.begin = std::min(span.begin, at);
    span.end = std::max(span.end, at + part.size());
  }
  return count >= least ? span : Span{};
}

Span find_motto(std::string_view folded) {
  if (const Span name = span_of(folded, name_parts, 3); name.found()) return name;
  if (const Span motto = span_of(folded, motto_parts, 2); motto.found()) return motto;
  return span_of(folded, party_name, 1);
}

// Urgency, received stamps, and what else is put on a page: no part of the text.
constexpr std::array<std::string_view, 17> stamps = {
    "hoa toc", "thuong khan", "khan",      "cong van den", "den",      "mat",
    "toi mat", "chuyen",      "luu ho so", "cong bao",     "sao y",    "sao luc",
    "ban sao", "ngay den",    "so den",    "gio",          "trich sao"};

bool is_digit_or_blank(char c) {
  return (c >= '0' && c <= '9') || c == ':' || c == '.' || c == '/' || c == '_';
}

// Where a document's number begins: at "Số", or at the digits of "56/KH-UBND"; `value` is what
// follows.
struct NumberPlace {
  std::size_t begin = nowhere;
  Reference reference;
  std::size_t end = 0;
};

NumberPlace find_number(std::string_view text, std::string_view folded) {
  SourceOffsets offsets(text);
  for (std::size_t at = find_words(folded, "so"); at != nowhere;
       at = find_words(folded, "so", at + 1)) {
    std::size_t next = at + 2;
    while (next < folded.size() && folded[next] == ' ')
      ++next;
    const bool blank = next >= folded.size() || folded.substr(next).starts_with("…");
    if (!blank && !is_digit_or_blank(folded[next])) continue;
    const std::size_t begin = offsets.at(at);
    const std::size_t value = offsets.at(at + 2);
    NumberPlace place{begin, {}, value};
    if (auto read = read_own_reference(text.substr(value))) {
      // "CỤM THI ĐUA SỐ 2": the number of a name, not of the document.
      const bool labelled = at == 0 || (next < folded.size() && folded[next] == ':');
      if (!labelled && read->symbol.empty()) continue;
      place.reference = std::move(*read);
      place.end = value + place.reference.end;
      return place;
    }
    if (at == 0 && only_marks(text.substr(value))) return {begin, {}, text.size()};
  }
  if (!folded.empty() && ((folded[0] >= '0' && folded[0] <= '9') || folded[0] == '/')) {
    const auto read = folded[0] == '/' ? read_own_reference(text) : find_reference(text);
    if (read && (read->begin == 0 || folded[0] == '/') && !read->symbol.empty())
      return {0, *read, read->end};
  }
  return {};
}

bool is_subject(std::string_view folded) {
  return folded.starts_with("v/v") || folded.starts_with("vv:") || folded.starts_with("v/ v") ||
         folded.starts_with("v /v");
}

bool is_draft_mark(std::string_view text, std::string_view folded) {
  const std::size_t at = find_words(folded, "du thao");
  return at != nowhere && at <= 1 && word_count(text) <= 5;
}

Kind kind_of(std::string_view text, std::string_view folded) {
  if (is_subject(folded)) return Kind::subject;
  if (is_draft_mark(text, folded)) return Kind::draft;
  const std::size_t stamp = opening(folded, stamps);
  if (stamp != 0 && (stamp + 1 >= folded.size() || only_marks(folded.substr(stamp)) ||
                     folded[stamp] == ':' || word_count(folded) <= 3))
    return Kind::stamp;
  return all_capitals(text) ? Kind::capitals : Kind::other;
}

void add(Kind kind, std::string_view text, std::size_t index, std::vector<HeadPiece>& out) {
  text = trimmed(text);
  if (kind != Kind::number && only_marks(text)) return;
  out.push_back({kind, std::string(text), index});
}

// A fragment without motto: number, date, and what stands before, between and behind them.
void take_fragment(std::string_view text, std::size_t index, std::vector<HeadPiece>& out) {
  text = trimmed(text);
  if (text.empty() || only_marks(text)) return;
  const std::string folded = fold(text);
  const NumberPlace number = is_subject(folded) ? NumberPlace{} : find_number(text, folded);
  // A number within a sentence is a citation; one of the document's own opens its column.
  const bool own =
      number.begin != nowhere && (number.begin == 0 || all_capitals(text.substr(0, number.begin)));
  if (own) {
    const std::string_view before = trimmed(text.substr(0, number.begin));
    add(kind_of(before, fold(before)), before, index, out);
    add(Kind::number, text.substr(number.begin, number.end - number.begin), index, out);
    const std::string_view rest = trimmed(text.substr(number.end));
    if (!rest.empty() && rest.size() < text.size()) take_fragment(rest, index, out);
    return;
  }
  const SpelledDate date = find_spelled_date(text);
  constexpr std::size_t junk = 16; // stray marks behind the year
  if (date.begin != nowhere && text.size() - date.end <= junk) {
    const PlaceAndDate parts = split_place(text.substr(0, date.end));
    const std::size_t place =
        parts.place.empty() ? date.begin : text.rfind(parts.place, date.begin);
    const std::string_view before = trimmed(text.substr(0, place));
    // "… họp ngày 5 tháng 3 năm 2024" is a sentence, no date of issue.
    if (parts.place.empty() && !before.empty()) {
      add(kind_of(text, folded), text, index, out);
      return;
    }
    if (!before.empty()) add(kind_of(before, fold(before)), before, index, out);
    add(Kind::date, text.substr(place, date.end - place), index, out);
    return;
  }
  add(kind_of(text, folded), text, index, out);
}

void take_segment(std::string_view text, std::size_t index, std::vector<HeadPiece>& out) {
  for (int mottos = 0; mottos < 3; ++mottos) {
    const std::string folded = fold(text);
    const Span motto = find_motto(folded);
    if (!motto.found()) break;
    SourceOffsets offsets(text);
    const std::size_t begin = offsets.at(motto.begin);
    const std::size_t end = offsets.at(motto.end);
    take_fragment(text.substr(0, begin), index, out);
    add(Kind::motto, text.substr(begin, end - begin), index, out);
    text = text.substr(end);
  }
  take_fragment(text, index, out);
}

// Words of a place name before "ngày": back to the first that does not begin with a capital.
std::size_t place_begin(std::string_view before) {
  std::size_t begin = before.size();
  for (int words = 0; words < 7 && begin > 0; ++words) {
    const std::size_t end = trimmed(before.substr(0, begin)).size();
    const std::size_t space = before.substr(0, end).rfind(' ');
    const std::size_t at = space == nowhere ? 0 : space + 1;
    const std::string_view word = before.substr(at, end - at);
    if (word.empty()) break;
    const bool closes =
        words > 0 && (word.ends_with(',') || word.ends_with(';') || word.ends_with(':'));
    const bool digits = words == 0 && word.find_first_not_of("0123456789") == nowhere;
    if (closes || (!begins_upper(word) && word != "-" && word != "–" && !digits)) break;
    begin = at;
  }
  return begin;
}

} // namespace

SpelledDate find_spelled_date(std::string_view text) {
  constexpr std::size_t widest = 40; // bytes between the words
  const std::string folded = fold(text);
  for (std::size_t day = folded.find("ngay"); day != nowhere; day = folded.find("ngay", day + 1)) {
    const std::size_t month = folded.find("thang", day + 4);
    if (month == nowhere) return {};
    const std::size_t year = folded.find("nam", month + 5);
    if (year == nowhere) return {};
    if (month - day > widest || year - month > widest) continue;
    std::size_t end = year + 3;
    while (end < folded.size() && (folded[end] == ' ' || folded[end] == '.'))
      ++end;
    const std::size_t digits = end;
    while (end < folded.size() && folded[end] >= '0' && folded[end] <= '9')
      ++end;
    if (end == digits) end = year + 3;
    SourceOffsets offsets(text);
    const std::size_t begin = offsets.at(day);
    return {begin, offsets.at(end)};
  }
  return {};
}

PlaceAndDate split_place(std::string_view text) {
  const SpelledDate date = find_spelled_date(text);
  if (date.begin == nowhere) return {};
  PlaceAndDate parts{{}, std::string(text.substr(date.begin, date.end - date.begin))};
  std::string_view before = trimmed(text.substr(0, date.begin));
  const bool comma = before.ends_with(',') || before.ends_with('.');
  while (before.ends_with(',') || before.ends_with('.') || before.ends_with(' '))
    before.remove_suffix(1);
  const std::size_t begin = place_begin(before);
  const std::string_view place = trimmed(before.substr(begin));
  // Without the comma only a name that is all there is.
  if (!place.empty() && (comma || begin == 0)) parts.place = std::string(place);
  return parts;
}

void take_apart(const Line& line, std::size_t index, std::vector<HeadPiece>& pieces) {
  if (line.kind != LineKind::text && line.kind != LineKind::table_row) return;
  // Rows of a table are padded with spaces.
  if (line.raw.size() > (line.kind == LineKind::text ? longest : 8 * longest)) return;
  for (const Segment& segment : segments_of(line))
    take_segment(segment.text, index, pieces);
}

} // namespace congbo

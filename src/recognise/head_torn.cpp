#include "recognise/head_torn.h"

#include <algorithm>
#include <string>

#include "recognise/head_date.h"
#include "recognise/head_number.h"
#include "recognise/wording.h"
#include "vietnamese/fold.h"

namespace congbo {
namespace {

using Kind = HeadPiece::Kind;

constexpr std::size_t farthest = 3;     // lines, blank ones included
constexpr std::size_t most_between = 8; // pieces of the other column

// "An Lạc, ngày 5 tháng 3", "An Lạc, ngày": begun and not ended.
bool begins_date(std::string_view text, std::string_view folded) {
  const std::size_t day = folded.rfind("ngay");
  constexpr std::size_t most_behind = 24;
  if (day == nowhere || folded.size() - day > most_behind || text.size() > 120) return false;
  return find_head_date(text).begin == nowhere;
}

bool goes_on_with_date(std::string_view folded) {
  for (const std::string_view word : {"thang", "nam", "ngay"})
    if (opens_with(folded, word) && folded.size() < 60) return true;
  return !folded.empty() && folded.size() < 40 && folded.front() >= '0' && folded.front() <= '9' &&
         folded.find("nam") != nowhere;
}

// The date that `joined` holds, with its place, as the text of `first`; false where it holds none
// that reaches behind the first `own` bytes.
bool take_joined_date(HeadPiece& first, const std::string& joined, std::size_t own) {
  const SpelledDate date = find_head_date(joined);
  if (date.begin == nowhere || date.begin > own || date.end <= own) return false;
  const PlaceAndDate parts = split_place(joined);
  const std::size_t begin =
      parts.place.empty() ? date.begin : joined.rfind(parts.place, date.begin);
  if (parts.place.empty() && !only_marks(std::string_view(joined).substr(0, begin))) return false;
  first.kind = Kind::date;
  first.text = joined.substr(begin, date.end - begin);
  return true;
}

// Puts together a date that begins at `at` and stands on up to three lines or columns.
bool join_date(std::vector<HeadPiece>& head, std::size_t at) {
  if (head[at].kind != Kind::other || !begins_date(head[at].text, fold(head[at].text)))
    return false;
  std::string joined = head[at].text;
  std::vector<std::size_t> taken;
  for (std::size_t next = at + 1;
       next < std::min(head.size(), at + most_between) && taken.size() < 3; ++next) {
    if (head[next].line > head[at].line + farthest) break;
    if (!goes_on_with_date(fold(head[next].text))) continue;
    joined += ' ' + head[next].text;
    taken.push_back(next);
    if (!take_joined_date(head[at], joined, head[at].text.size())) continue;
    for (auto gone = taken.rbegin(); gone != taken.rend(); ++gone)
      head.erase(head.begin() + static_cast<std::ptrdiff_t>(*gone));
    return true;
  }
  return false;
}

// "An Lạc," above "ngày 5 tháng 3 năm 2024".
bool join_place(HeadPiece& first, HeadPiece& second) {
  if (second.kind != Kind::date) return false;
  const std::string place = split_place(second.text).place;
  // "An" / "Lạc, ngày 5 …": a name of two syllables in a narrow column.
  const bool half = word_count(place) == 1 && word_count(first.text) == 1 &&
                    !ends_item(first.text) && second.line == first.line + 1;
  if (!half && (!place.empty() || !first.text.ends_with(','))) return false;
  if (!begins_upper(first.text) || word_count(first.text) > 6) return false;
  first.kind = Kind::date;
  first.text += ' ' + second.text;
  second.text.clear();
  return true;
}

// "UBND" of "UBND An Lạc, ngày 5 …": the rest of a symbol before a place.
std::size_t symbol_rest(const HeadPiece& piece) {
  const std::size_t space = std::min(piece.text.find(' '), piece.text.size());
  const std::string_view word = std::string_view(piece.text).substr(0, space);
  const bool short_class = word == "TP" || word == "TX" || word == "TT" || word.ends_with('.');
  constexpr std::size_t longest = 16;
  if (word.size() > longest || short_class || !all_capitals(word)) return 0;
  return space == piece.text.size() || piece.kind == Kind::date ? space : 0;
}

bool join_number(HeadPiece& first, HeadPiece& second) {
  if (first.kind != Kind::number || !is_cut_number(first.text)) return false;
  std::size_t size = symbol_rest(second);
  const std::string joined =
      first.text + second.text.substr(0, size == 0 ? second.text.size() : size);
  const NumberPlace place = find_number(joined, fold(joined));
  if (!place.found() || place.end <= first.text.size() || (size == 0 && place.end < joined.size()))
    return false;
  if (size == 0) size = second.text.size();
  first.text = joined.substr(0, place.end);
  second.text = std::string(trimmed(std::string_view(second.text).substr(size)));
  return true;
}

// "An Lạc, ngày 5 tháng 3 năm" above "2024".
bool join_year(HeadPiece& first, HeadPiece& second) {
  if (first.kind != Kind::date || !fold(first.text).ends_with("nam")) return false;
  const std::string_view year = trimmed(without_end_marks(second.text));
  if (year.size() != 4 || year.find_first_not_of("0123456789") != nowhere) return false;
  first.text.append(" ").append(year);
  second.text.clear();
  return true;
}

bool join(HeadPiece& first, HeadPiece& second) {
  return join_number(first, second) || join_year(first, second) || (first.kind == Kind::other && join_place(first, second));
}

} // namespace

void mend_torn(std::vector<HeadPiece>& head) {
  for (std::size_t i = 0; i < head.size(); ++i) {
    if (join_date(head, i)) continue;
    for (std::size_t j = i + 1; j < std::min(head.size(), i + most_between); ++j) {
      if (head[j].line == head[i].line) continue;
      if (head[j].line > head[i].line + farthest) break;
      if (!join(head[i], head[j])) continue;
      if (head[j].text.empty()) head.erase(head.begin() + static_cast<std::ptrdiff_t>(j));
      break;
    }
  }
}

} // namespace congbo

#include "recognise/head_pieces.h"

#include <algorithm>
#include <array>

#include "recognise/agency.h"
#include "recognise/columns.h"
#include "recognise/head_date.h"
#include "recognise/head_motto.h"
#include "recognise/head_number.h"
#include "recognise/phrase.h"
#include "vietnamese/fold.h"

namespace congbo {
namespace {

using Kind = HeadPiece::Kind;

constexpr std::size_t longest = 600; // bytes of a line that may be part of a letterhead

// Urgency, received stamps, and what else is put on a page: no part of the text.
constexpr std::array stamp_words = in_order(
    {"hoa toc", "thuong khan", "khan", "cong van den", "van ban den", "den", "mat", "toi mat", "chuyen",
     "luu ho so", "cong bao", "sao y", "sao luc", "ban sao", "ngay den", "so den", "gio",
     "trich sao", "dien thoai", "dia chi", "email"});
constexpr PhraseList stamps(stamp_words);
// What a signing program prints over a page, wherever it likes.
constexpr std::array signing_words = in_order(
    {"ky boi", "nguoi ky", "thoi gian ky", "gio ky", "ngay ky", "co quan:", "ky so boi",
     "digitally signed by", "noi ky:"});
constexpr PhraseList signing(signing_words);

bool is_subject(std::string_view folded) {
  return folded.starts_with("v/v") || folded.starts_with("vv:") || folded.starts_with("v/ v") ||
         folded.starts_with("v /v") || folded.starts_with("(v/v");
}

// "V/v" as scans have it: "Viv", "V/y", "Víy".
bool is_misread_subject(std::string_view folded) {
  const std::string_view word = folded.substr(0, folded.find(' '));
  constexpr std::string_view ends = "vyw";
  return word.size() >= 2 && word.size() <= 4 && word.size() < folded.size() &&
         word.front() == 'v' && ends.find(word.back()) != nowhere;
}

// "Về tổng kết phong trào …" below the number, where "V/v" should stand.
bool is_plain_subject(std::string_view text, std::string_view folded,
                      const std::vector<HeadPiece>& above) {
  if (text.starts_with('(')) {
    text.remove_prefix(1);
    folded.remove_prefix(1);
  }
  const bool capitals = all_capitals(text);
  if (!text.starts_with("V") || (capitals && !opens_with(folded, "ve viec"))) return false;
  if (!opens_with(folded, "ve") && !is_misread_subject(folded)) return false;
  return std::any_of(above.begin(), above.end(),
                     [](const HeadPiece& piece) { return piece.kind == Kind::number; });
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

void add_plain(Wording words, std::size_t index, std::vector<HeadPiece>& out) {
  words = trim(words);
  const bool subject = is_plain_subject(words.text, words.folded, out);
  add(subject ? Kind::subject : kind_of(words.text, words.folded), words.text, index, out);
}

// A number within a sentence is a citation; one of the document's own opens its column.
bool opens_column(std::string_view before, const NumberPlace& number) {
  before = trimmed(before);
  constexpr std::size_t spots = 8;
  if (before.empty() || all_capitals(before)) return true;
  if (number.reference.symbol.empty()) return false;
  return before.size() <= spots || (before.size() < 90 && agency_word(before) != 0);
}

// Place and date at the end of a fragment, with what stands before; false where there is none.
bool take_date(Wording words, std::size_t index, std::vector<HeadPiece>& out) {
  const std::string_view text = words.text;
  const SpelledDate date = find_head_date(words);
  constexpr std::size_t junk = 16; // stray marks behind the year
  if (date.begin == nowhere || text.size() - date.end > junk) return false;
  const PlaceAndDate parts = split_place(text.substr(0, date.end));
  const std::size_t place = parts.place.empty() ? date.begin : text.rfind(parts.place, date.begin);
  const Wording before = trim(words.before(place));
  // "… họp ngày 5 tháng 3 năm 2024" is a sentence, no date of issue.
  if (parts.place.empty() && !only_marks(before.text)) return false;
  if (!before.empty()) add_plain(before, index, out);
  add(Kind::date, text.substr(place, date.end - place), index, out);
  return true;
}

// A fragment without motto: number, date, and what stands before, between and behind them.
void take_fragment(Wording words, std::size_t index, std::vector<HeadPiece>& out) {
  for (int parts = 0; parts < 4; ++parts) {
    words = trim(words);
    const std::string_view text = words.text;
    if (text.empty() || only_marks(text)) return;
    const NumberPlace number =
        is_subject(words.folded) ? NumberPlace{} : find_number(text, words.folded);
    if (!number.found() || !opens_column(text.substr(0, number.begin), number)) break;
    add_plain(words.before(number.begin), index, out);
    add(Kind::number, text.substr(number.begin, number.end - number.begin), index, out);
    words = words.behind(number.end);
  }
  words = trim(words);
  if (!only_marks(words.text) && !take_date(words, index, out)) add_plain(words, index, out);
}

// Cuts off what a signing program printed. What stands before it on the line is letterhead only
// where it has letterhead's form: the rest is the picture of the stamp.
Wording without_signing(Wording words, std::size_t index, std::vector<HeadPiece>& out) {
  const PhrasePlace found = signing.find(words.folded);
  if (!found) return words;
  add(Kind::stamp, words.from(found.begin).text, index, out);
  const Wording before = trim(words.to(found.begin));
  const bool letterhead =
      find_motto(before.folded).found() || find_number(before.text, before.folded).found() ||
      (all_capitals(before.text) && agency_word(before.text, before.folded) != 0);
  return letterhead ? before : Wording{};
}

// Labels before an agency's name, the longer first; the class word of an agency may be one itself.
constexpr std::array issuer_labels = std::to_array<std::string_view>(
    {"co quan, don vi", "don vi, co quan", "co quan chu quan", "co quan ban hanh", "co quan cap tren",
     "ten co quan", "ten don vi", "co quan", "don vi", "to chuc"});

// "ĐƠN VỊ: TRƯỜNG TIỂU HỌC …", "TRƯỜNG: TIỂU HỌC …": the name without its label, the class word kept.
// In small letters only above all else: a signing program prints "Cơ quan: …" too.
std::string labelled_issuer(Wording words, std::size_t index, const std::vector<HeadPiece>& above) {
  constexpr std::size_t near_top = 6, longest_label = 24;
  const std::size_t colon = words.text.find(':');
  if (colon == nowhere || colon > longest_label) return {};
  const std::string_view name = trimmed(words.text.substr(colon + 1));
  if (!all_capitals(words.text) && (!above.empty() || index > near_top)) return {};
  if (word_count(name) < 2 || only_marks(name)) return {};
  const std::string_view label = trimmed(words.text.substr(0, colon));
  const std::string folded = fold(label);
  if (std::ranges::find(issuer_labels, std::string_view(folded)) != issuer_labels.end())
    return agency_word(name) != 0 ? std::string(name) : std::string{};
  if (agency_word(label, folded) != folded.size()) return {};
  return opens_with(fold(name), folded) ? std::string(name) : std::string(label) + ' ' + std::string(name);
}

// "… CỘNG HÒA XÃ HỘI CHỦ NGHĨA" above "XÃ AN LẠC VIỆT NAM": the motto's last words, behind a name.
Wording without_motto_end(Wording words, std::size_t index, std::vector<HeadPiece>& out) {
  constexpr std::string_view rest = " viet nam";
  constexpr std::size_t near = 3;
  if (!words.folded.ends_with(rest)) return words;
  const auto motto = std::find_if(out.rbegin(), out.rend(), [](const HeadPiece& piece) { return piece.kind == Kind::motto; });
  if (motto == out.rend() || motto->line >= index || motto->line + near < index) return words;
  if (!fold(motto->text).ends_with("chu nghia")) return words;
  add(Kind::motto, words.from(words.folded.size() - rest.size()).text, index, out);
  return words.to(words.folded.size() - rest.size());
}

void take_segment(Wording words, std::size_t index, std::vector<HeadPiece>& out) {
  if (std::string name = labelled_issuer(words, index, out); !name.empty()) {
    const Kind kind = all_capitals(name) ? Kind::capitals : Kind::other;
    out.push_back({kind, std::move(name), index});
    return;
  }
  words = without_motto_end(without_signing(words, index, out), index, out);
  for (int mottos = 0; mottos < 3; ++mottos) {
    const MottoPlace motto = find_motto(words.folded);
    if (!motto.found()) break;
    take_fragment(words.to(motto.begin), index, out);
    add(Kind::motto, words.between(motto.begin, motto.end).text, index, out);
    words = words.from(motto.end);
  }
  take_fragment(words, index, out);
}

} // namespace

void take_apart(const Line& line, std::size_t index, std::vector<HeadPiece>& pieces) {
  if (line.kind != LineKind::text && line.kind != LineKind::table_row) return;
  // Rows of a table are padded with spaces.
  if (line.raw.size() > (line.kind == LineKind::text ? longest : 8 * longest)) return;
  for (const Segment& segment : segments_of(line))
    take_segment(segment.words, index, pieces);
}

} // namespace congbo

#include "recognise/signature_words.h"

#include <algorithm>
#include <array>

#include "recognise/phrase.h"
#include "vietnamese/fold.h"
#include "vietnamese/letters.h"
#include "vietnamese/personal_name.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

// Decree 30/2020/NĐ-CP, annex I: thay mặt, ký thay, thừa lệnh, thừa ủy quyền, quyền; as printed and
// misread.
constexpr std::array prefix_words = in_order(
    {"tm", "kt", "tl", "tuq", "t/m", "k/t", "t/l", "t.m", "k.t"});
constexpr PhraseList prefixes(prefix_words);

constexpr std::array position_words = in_order(
    {"chu tich", "pho chu tich", "giam doc", "pho giam doc", "tong giam doc", "pho tong giam doc",
     "bo truong", "thu truong", "thu tuong", "pho thu tuong", "cuc truong", "pho cuc truong",
     "chi cuc truong", "pho chi cuc truong", "vu truong", "pho vu truong", "truong ban",
     "pho truong ban", "pho ban", "truong phong", "pho truong phong", "pho phong",
     "chanh van phong", "pho chanh van phong", "chanh thanh tra", "pho chanh thanh tra", "bi thu",
     "pho bi thu", "pho bi thu thuong truc", "hieu truong", "pho hieu truong", "vien truong",
     "pho vien truong", "cum truong", "pho cum truong", "cum pho", "khoi truong", "khoi pho",
     "truong cum", "pho truong cum", "truong khoi", "pho truong khoi", "truong doan",
     "chi huy truong", "chinh uy", "tu lenh", "tong thu ky", "thu ky", "chu nhiem", "pho chu nhiem",
     "tong bien tap", "truong tram", "to truong", "doi truong", "ke toan truong", "chu tri",
     "chu toa", "dai dien", "chanh an", "truong thon", "uy vien thuong truc", "uy vien",
     "truong cong an", "pho truong cong an", "pho tong thu ky", "tong bi thu", "pho vien truong",
     "tham muu truong", "pho chi huy truong", "pho chinh uy", "chinh tri vien", "pho chanh an",
     "pho tu lenh", "pho doi truong", "pho truong tram", "tram truong", "pho to truong",
     "pho truong doan", "truong tieu ban", "truong dai dien", "tong cuc truong",
     "pho tong cuc truong", "thong doc", "pho thong doc", "truong khoa", "pho truong khoa",
     "truong ap", "truong ban dan", "truong khu pho", "to truong to dan pho", "kiem toan truong",
     "thu truong don vi", "chu tich nuoc", "quyen chu tich", "tong giam thi"});
constexpr PhraseList positions(position_words);

constexpr std::array mark_words = in_order(
    {"da ky", "ky ten", "ky boi", "nguoi ky", "chu ky", "ky dien tu", "ky so", "ngay ky",
     "thoi gian ky", "gio ky", "email", "co quan", "signature", "digitally signed", "signed by",
     "dong dau", "ky, ghi ro", "ky va ghi ro", "ky, dong dau", "date:", "reason", "location"});
constexpr PhraseList marks(mark_words);

constexpr std::array rank_words = in_order(
    {"ths", "ts", "pgs", "gs", "pgs.ts", "gs.ts", "gs.tskh", "tskh", "bs", "bsckii", "bscki",
     "bs ckii", "bs cki", "bsck2", "bsck1", "bs.ckii", "bs.cki", "ckii", "cki", "ck2", "ck1",
     "ts.bs", "ths.bs", "ds", "dsckii", "dscki", "cn", "ks", "luat su", "bac si", "thac si",
     "tien si", "duoc si", "ky su", "giao su", "pho giao su", "dai tuong", "thuong tuong",
     "trung tuong", "thieu tuong", "dai ta", "thuong ta", "trung ta", "thieu ta", "dai uy",
     "thuong uy", "trung uy", "thieu uy", "nha giao", "ngut", "ngnd", "ttut", "ttnd", "nsut",
     "nsnd"});
constexpr PhraseList ranks(rank_words);

// The second line of an agency's name, and what counts the first of several deputies.
bool names_place(std::string_view folded) {
  static constexpr std::array words = in_order(
      {"tinh", "thanh pho", "tp", "huyen", "quan", "thi xa", "xa", "phuong", "thi tran", "thu nhat",
       "thu hai", "thuong truc", "phu trach", "viet nam"});
  static constexpr PhraseList places(words);
  return opening(folded, places) != 0;
}

} // namespace

std::size_t authority_prefix(std::string_view text, std::string_view folded) {
  std::size_t length = opening(folded, prefixes);
  // "Q. CHỦ TỊCH": one letter is nothing without its dot.
  if (length == 0 &&
      (folded.starts_with("q. ") || (folded.starts_with("q.") && opens_position(folded.substr(2)))))
    length = 1;
  if (length == 0) return 0;
  const bool dot = length < folded.size() && (folded[length] == '.' || folded[length] == ',');
  if (dot) ++length;
  while (length < folded.size() && folded[length] == ' ')
    ++length;
  if (length >= folded.size()) return 0;
  constexpr std::size_t longest = 200;
  if (folded.size() > longest) return 0;
  const std::size_t behind = SourceOffsets(text).at(length);
  if (!begins_upper(text.substr(behind))) return 0;
  return dot || all_capitals(text.substr(behind)) ? length : 0;
}

bool opens_position(std::string_view folded) {
  if (folded.starts_with("q. ")) folded.remove_prefix(3);
  if (folded.starts_with("quyen ")) folded.remove_prefix(6);
  return opening(folded, positions) != 0;
}

bool is_misread_position(std::string_view folded) {
  constexpr std::size_t shortest = 8;
  if (folded.size() < shortest) return false;
  return std::ranges::any_of(positions.phrases(), [&](std::string_view position) {
    return position.size() >= shortest && distance(folded, position, 1) <= 1;
  });
}

bool is_position_line(std::string_view text, std::string_view folded) {
  constexpr std::size_t longest = 110;
  if (text.size() > longest || !opens_position(folded) || !begins_upper(text)) return false;
  if (text.ends_with(':') || text.ends_with(';') || text.ends_with('.')) return false;
  return all_capitals(text) || word_count(text) <= 9;
}

bool is_signature_mark(std::string_view folded) {
  while (!folded.empty() &&
         (folded.front() == '(' || folded.front() == '[' || folded.front() == ' '))
    folded.remove_prefix(1);
  return opening(folded, marks) != 0;
}

std::string_view behind_signature_mark(std::string_view text, std::string_view folded) {
  const std::size_t close = text.find(')');
  const bool signed_mark = folded.find("ky") != nowhere && text.starts_with('(');
  if (!signed_mark || close == nowhere) return {};
  const std::string_view behind = trimmed(text.substr(close + 1));
  return signer_name(behind).empty() ? std::string_view{} : behind;
}

bool has_family_name(std::string_view name) {
  return !name.empty() && is_family_name(name.substr(0, name.find(' ')));
}

std::string_view without_marks_around(std::string_view text) {
  const auto is_word = [](char32_t c) { return is_letter(c) || is_digit(c); };
  while (!text.empty()) {
    const Decoded first = decode(text, 0);
    if (is_word(first.c)) break;
    text.remove_prefix(first.size);
  }
  while (!text.empty()) {
    const Decoded last = decode_before(text, text.size());
    if (is_word(last.c)) break;
    text.remove_suffix(last.size);
  }
  return text;
}

namespace {

// Without words behind the name that hold no letter: what a stamp or a page number left.
std::string_view without_stray_end(std::string_view text) {
  for (std::size_t space = text.rfind(' '); space != nowhere; space = text.rfind(' ')) {
    const std::string_view last = text.substr(space + 1);
    if (std::any_of(last.begin(), last.end(), [](char c) {
          return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                 static_cast<signed char>(c) < 0;
        }))
      break;
    text = without_marks_around(text.substr(0, space));
  }
  return text;
}

// Without ranks and degrees before a name, one or several ("PGS. TS.", "TS.BS.CKII").
std::string_view without_ranks(std::string_view text) {
  for (int i = 0; i < 4; ++i) {
    const std::string folded = fold(text);
    std::size_t rank = opening(folded, ranks);
    if (rank == 0 || rank >= folded.size()) break;
    while (rank < folded.size() &&
           (folded[rank] == '.' || folded[rank] == ' ' || folded[rank] == ','))
      ++rank;
    text = text.substr(SourceOffsets(text).at(rank));
  }
  return text;
}

} // namespace

std::string signer_name(std::string_view text) {
  constexpr std::size_t longest = 110;
  if (text.size() > longest) return {};
  // "Trần Văn An (đã ký)"
  const std::size_t bracket = text.find('(');
  if (bracket != nowhere && bracket > 0 && is_signature_mark(fold(text.substr(bracket))))
    text = text.substr(0, bracket);
  text = without_stray_end(without_ranks(without_marks_around(text)));
  if (text.empty()) return {};
  const std::string name = collapse_spaces(text);
  return looks_like_person_name(name) && !opens_position(fold(name)) && !names_place(fold(name))
             ? name
             : std::string{};
}

} // namespace congbo

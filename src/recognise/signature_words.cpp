#include "recognise/signature_words.h"

#include <array>

#include "recognise/wording.h"
#include "vietnamese/fold.h"
#include "vietnamese/personal_name.h"

namespace congbo {
namespace {

// Decree 30/2020/NĐ-CP, annex I: thay mặt, ký thay, thừa lệnh, thừa ủy quyền, quyền; as printed and
// misread.
constexpr std::array<std::string_view, 9> prefixes = {"tm",  "kt",  "tl",  "tuq", "t/m",
                                                      "k/t", "t/l", "t.m", "k.t"};

constexpr std::array<std::string_view, 63> positions = {"chu tich",
                                                        "pho chu tich",
                                                        "giam doc",
                                                        "pho giam doc",
                                                        "tong giam doc",
                                                        "pho tong giam doc",
                                                        "bo truong",
                                                        "thu truong",
                                                        "thu tuong",
                                                        "pho thu tuong",
                                                        "cuc truong",
                                                        "pho cuc truong",
                                                        "chi cuc truong",
                                                        "pho chi cuc truong",
                                                        "vu truong",
                                                        "pho vu truong",
                                                        "truong ban",
                                                        "pho truong ban",
                                                        "pho ban",
                                                        "truong phong",
                                                        "pho truong phong",
                                                        "pho phong",
                                                        "chanh van phong",
                                                        "pho chanh van phong",
                                                        "chanh thanh tra",
                                                        "pho chanh thanh tra",
                                                        "bi thu",
                                                        "pho bi thu",
                                                        "pho bi thu thuong truc",
                                                        "hieu truong",
                                                        "pho hieu truong",
                                                        "vien truong",
                                                        "pho vien truong",
                                                        "cum truong",
                                                        "pho cum truong",
                                                        "cum pho",
                                                        "khoi truong",
                                                        "khoi pho",
                                                        "truong cum",
                                                        "pho truong cum",
                                                        "truong khoi",
                                                        "pho truong khoi",
                                                        "truong doan",
                                                        "chi huy truong",
                                                        "chinh uy",
                                                        "tu lenh",
                                                        "tong thu ky",
                                                        "thu ky",
                                                        "chu nhiem",
                                                        "pho chu nhiem",
                                                        "tong bien tap",
                                                        "truong tram",
                                                        "to truong",
                                                        "doi truong",
                                                        "ke toan truong",
                                                        "chu tri",
                                                        "chu toa",
                                                        "dai dien",
                                                        "chanh an",
                                                        "truong thon",
                                                        "uy vien thuong truc",
                                                        "uy vien",
                                                        "truong cong an"};

constexpr std::array<std::string_view, 17> marks = {
    "da ky",     "ky ten",           "ky boi",       "nguoi ky",   "chu ky",      "ky dien tu",
    "ky so",     "ngay ky",          "thoi gian ky", "gio ky",     "email",       "co quan",
    "signature", "digitally signed", "dong dau",     "ky, ghi ro", "ky va ghi ro"};

constexpr std::array<std::string_view, 27> ranks = {
    "ths",    "ts",          "pgs",         "gs",       "pgs.ts",    "gs.ts",    "bs",
    "bsckii", "bscki",       "bs ckii",     "bs cki",   "ts.bs",     "ths.bs",   "ds",
    "cn",     "ks",          "luat su",     "dai ta",   "thuong ta", "trung ta", "thieu ta",
    "dai uy", "thieu tuong", "trung tuong", "nha giao", "ths. bs",   "ts. bs"};

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

std::string signer_name(std::string_view text) {
  constexpr std::size_t longest = 90;
  text = trimmed(text);
  while (!text.empty() && std::string_view("*_.,-/|\\'\"").find(text.front()) != nowhere)
    text = trimmed(text.substr(1));
  while (!text.empty() && std::string_view("*_.,;-/|\\'\"").find(text.back()) != nowhere)
    text = trimmed(text.substr(0, text.size() - 1));
  if (text.empty() || text.size() > longest) return {};
  const std::string folded = fold(text);
  std::size_t rank = opening(folded, ranks);
  if (rank != 0) {
    while (rank < folded.size() && (folded[rank] == '.' || folded[rank] == ' '))
      ++rank;
    text = text.substr(SourceOffsets(text).at(rank));
  }
  const std::string name = collapse_spaces(text);
  return looks_like_person_name(name) && !opens_position(fold(name)) ? name : std::string{};
}

} // namespace congbo

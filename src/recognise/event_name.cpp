#include "recognise/event_name.h"

#include <algorithm>
#include <array>

#include "vietnamese/fold.h"

namespace congbo {
namespace {

struct EventWord {
  std::string_view folded;
  bool certain = true;
  std::string_view accented = {};  // where the folded word means other things too ("tỷ lệ", "lễ")
};

constexpr EventWord event_words[] = {
    {"hoi nghi"},       {"dai hoi"},        {"hoi thao"},      {"hoi thi"},        {"hoi dien"},
    {"hoi khoe"},       {"hoi cho"},        {"hoi trai"},      {"hoi xuan"},       {"hop mat"},
    {"gap mat"},        {"gap go"},         {"cuoc hop"},      {"buoi hop"},       {"buoi lam viec"},
    {"buoi gap"},       {"buoi le"},        {"buoi toa dam"},  {"buoi doi thoai"}, {"buoi giao luu"},
    {"phien hop"}, {"phien cho"}, {"trien lam"}, {"ngay chay"}, {"vong chung ket"},      {"ky hop"},         {"toa dam"},       {"ngay hoi"},       {"lien hoan"},
    {"dien dan"},       {"festival"},       {"doi thoai"},     {"tap huan"},       {"lop tap huan"},
    {"lop boi duong"},  {"cuoc thi"},       {"giai bong"},     {"giai the thao"},  {"giai cau long"},
    {"giai viet da"},   {"giai chay"},      {"dem hoi"},       {"le hoi"},         {"tuan le"},
    {"chuong trinh giao luu"},              {"chuong trinh nghe thuat"},
    {"dem giao luu"},   {"dem van nghe"},   {"dem trao giai"},
    {"chuong trinh gap mat"},               {"chuong trinh ton vinh"},
    {"chuong trinh toa dam"},               {"chuong trinh ky niem"},
    {"le", true, "lễ"}, {"hop", true, "họp"},
    {"tong ket", false}, {"so ket", false}, {"ky niem", false}, {"tuyen duong", false},
    {"bieu duong", false}, {"ton vinh", false}, {"phat dong", false}, {"giao luu", false},
    {"ky ket giao uoc", false}, {"cac hoat dong", false}, {"tiep xuc cu tri", false},
};

constexpr auto event_phrases = []() {
  std::array<std::string_view, std::size(event_words)> words;
  for (std::size_t i = 0; i < words.size(); ++i) words[i] = event_words[i].folded;
  std::ranges::sort(words);
  return words;
}();
constexpr PhraseList event_list(event_phrases);

// The text of an event word must carry its accents, unless the text has none at all.
bool accents_fit(const EventWord& word, std::string_view text) {
  if (word.accented.empty()) return true;
  if (text.starts_with(word.folded)) return true;
  return lower(text.substr(0, word.accented.size())) == word.accented;
}

const EventWord* event_word_at(Wording wording) {
  const EventWord* best = nullptr;
  for (const EventWord& word : event_words) {
    if (!opens_quickly(wording.folded, word.folded) || !accents_fit(word, wording.text)) continue;
    if (!best || word.folded.size() > best->folded.size()) best = &word;
  }
  return best;
}

struct EventPlace {
  std::size_t begin = nowhere;
  bool certain = true;
  explicit operator bool() const { return begin != nowhere; }
};

// The first event word at the start of a word at or after `from`.
EventPlace find_event(Wording wording, std::size_t from) {
  for (PhrasePlace place = event_list.find(wording.folded, from); place;
       place = event_list.find(wording.folded, place.begin + 1))
    if (const EventWord* word = event_word_at(wording.from(place.begin))) return {place.begin, word->certain};
  return {};
}

bool ends_with_phrase(std::string_view folded, std::string_view phrase) {
  return folded.ends_with(phrase) &&
         (folded.size() == phrase.size() || folded[folded.size() - phrase.size() - 1] == ' ');
}

bool ends_with_any(std::string_view folded, std::initializer_list<std::string_view> phrases) {
  while (folded.ends_with(' ') || folded.ends_with(':') || folded.ends_with(',')) folded.remove_suffix(1);
  for (const std::string_view phrase : phrases)
    if (ends_with_phrase(folded, phrase)) return true;
  return false;
}

// Where the name of the event at `begin` begins: at the quotation mark before it, where that closes inside the
// name ("“Ngày hội …” năm 2024").
std::size_t name_begin(std::string_view folded, std::size_t begin) {
  if (begin == 0 || folded[begin - 1] != '"') return begin;
  const std::size_t close = folded.find('"', begin);
  return close == nowhere || close + 1 == folded.size() ? begin : begin - 1;
}

std::string_view without_open_quote(std::string_view before) {
  if (before.ends_with('"')) before.remove_suffix(1);
  return before;
}

// What stands before an event that a title announces.
bool announces(std::string_view before) {
  before = without_open_quote(before);
  if (trim_signs(before).empty()) return true;
  // Those who prepare it, what it costs and what came of it are no announcement.
  if (has_any(before, {"ban to chuc", "ban chi dao", "tieu ban", "kinh phi", "du toan", "quyet toan", "ket qua", "ket luan",
                       "danh sach", "phan cong", "huong dan", "rut kinh nghiem", "quy che", "khen thuong"}))
    return false;
  return ends_with_any(before, {"to chuc", "moi", "du", "tham du", "den du", "hoan", "huy", "doi", "lui",
                                "trieu tap", "dang cai", "viec", "ve", "thoi gian", "dia diem", "lich",
                                "khai mac", "v/v", "to chuc cac", "ke hoach", "giay moi", "thu moi",
                                "to chuc buoi", "to chuc cuoc", "trong the", "tham gia"});
}

// A digit follows "lúc", "hồi": otherwise they are parts of other words ("năng lực" folds alike).
std::size_t find_clock_word(std::string_view folded, std::size_t from) {
  for (const std::string_view word : {std::string_view(" luc "), std::string_view(" hoi ")}) {
    const std::size_t at = folded.find(word, from);
    if (at != nowhere && at + word.size() < folded.size() && folded[at + word.size()] >= '0' &&
        folded[at + word.size()] <= '9')
      return at;
  }
  return nowhere;
}

std::string tidy_name(Wording name) {
  const PhrasePlace tail = earliest(name.folded, {"(kem theo", "(ban hanh kem theo", "(co danh sach", ", duoc to chuc",
                                                  " duoc to chuc vao", " duoc to chuc tai", " vao luc ", " vao hoi ",
                                                  ", thoi gian"});
  if (tail) name = name.to(tail.begin);
  name = trim_signs(name);
  // "“Ngày hội …”": all of it was quoted, and the opening mark is left out.
  if (name.folded.ends_with('"') && std::ranges::count(name.folded, '"') % 2 == 1) name = name.to(name.folded.size() - 1);
  return std::string(trim_signs(name).text);
}

}  // namespace

bool opens_with_event(std::string_view folded) {
  for (const EventWord& word : event_words)
    if (word.certain && opens_with(folded, word.folded)) return true;
  return false;
}

bool opens_with_event(Wording words) {
  if (!event_list.may_open(words.folded)) return false;
  const EventWord* word = event_word_at(words);
  return word && word->certain;
}

EventName event_in_title(Wording title) {
  for (std::size_t from = 0;;) {
    const EventPlace place = find_event(title, from);
    if (!place) return {};
    if (announces(title.folded.substr(0, place.begin)))
      return {tidy_name(title.from(name_begin(title.folded, place.begin))), place.certain};
    from = place.begin + 1;
  }
}

std::size_t end_of_event_name(std::string_view folded, std::size_t begin) {
  const PhrasePlace stop = earliest(
      folded,
      {" cu the nhu sau", " nhu sau", " theo thoi gian", " theo chuong trinh", " theo noi dung",
       " thoi gian:", " thoi gian tu", ", thoi gian", "; thoi gian", " vao luc", " vao hoi", " vao ngay",
       " vao sang", " vao chieu", " duoc to chuc", " to chuc tai", " to chuc vao", " to chuc luc",
       " tai hoi truong", " tai tru so", " tai phong hop", " tai nha van hoa", " do dong chi", " do ong ",
       " do ba ", " voi noi dung", " voi thoi gian", ". ", ": ", "./.", "; ", " - thoi gian"},
      begin);
  std::size_t end = stop ? stop.begin : folded.size();
  const std::size_t clock = find_clock_word(folded.substr(0, end), begin);
  return clock == nowhere ? end : clock;
}

EventName event_in_sentence(Wording sentence) {
  for (std::size_t from = 0;;) {
    const EventPlace place = find_event(sentence, from);
    if (!place) return {};
    const std::string_view before = without_open_quote(sentence.folded.substr(0, place.begin));
    const bool invited = ends_with_any(
        before, {"du", "tham du", "den du", "toi du", "ve du", "moi", "moi den", "to chuc", "tham gia",
                 "den", "to chuc buoi", "to chuc cuoc", "trieu tap"});
    if (invited && place.certain)
      return {tidy_name(sentence.between(name_begin(sentence.folded, place.begin),
                                         end_of_event_name(sentence.folded, place.begin))),
              true};
    from = place.begin + 1;
  }
}

EventName event_in_heading(Wording heading) {
  const EventPlace place = find_event(heading, 0);
  if (!place || !place.certain) return {};
  const std::string_view before = heading.folded.substr(0, place.begin);
  if (!announces(before) && !ends_with_any(before, {"doi voi", "voi", "phan"})) return {};
  return {tidy_name(heading.from(name_begin(heading.folded, place.begin))), true};
}

}  // namespace congbo

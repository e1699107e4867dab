#include "recognise/agency.h"

#include <algorithm>
#include <array>

#include "recognise/phrase.h"
#include "vietnamese/fold.h"

namespace congbo {
namespace {

struct ClassWord {
  std::string_view folded;
  std::string_view first_word; // with its accents, where other words fold alike; else empty
};
constexpr ClassWord class_words[] = {
    {"uy ban nhan dan", ""},
    {"ubnd", ""},
    {"uy ban", ""},
    {"ubmttq", ""},
    {"ubmttqvn", ""},
    {"mttq", ""},
    {"mat tran to quoc", ""},
    {"hoi dong nhan dan", ""},
    {"hdnd", ""},
    {"hoi dong", "hội"},
    {"so", "sở"},
    {"phong", "phòng"},
    {"ban", "ban"},
    {"bo", "bộ"},
    {"cuc", "cục"},
    {"chi cuc", ""},
    {"tong cuc", ""},
    {"vien kiem sat", ""},
    {"vien", "viện"},
    {"toa an", ""},
    {"trung tam", ""},
    {"truong", "trường"},
    {"dai hoc", "đại"},
    {"hoc vien", "học"},
    {"benh vien", ""},
    {"tram y te", ""},
    {"van phong", "văn"},
    {"tinh uy", ""},
    {"thanh uy", ""},
    {"huyen uy", ""},
    {"thi uy", ""},
    {"quan uy", ""},
    {"dang uy", ""},
    {"dang bo", ""},
    {"chi bo", ""},
    {"ban chap hanh", ""},
    {"ban thuong vu", ""},
    {"doan", "đoàn"},
    {"tinh doan", ""},
    {"huyen doan", ""},
    {"thanh doan", ""},
    {"thi doan", ""},
    {"hoi", "hội"},
    {"lien doan", ""},
    {"lien hiep", ""},
    {"cong doan", "công"},
    {"cum thi dua", ""},
    {"khoi thi dua", ""},
    {"cum", "cụm"},
    {"khoi", "khối"},
    {"cong an", "công"},
    {"bo chi huy", ""},
    {"ban chi huy", ""},
    {"quan khu", ""},
    {"kho bac", ""},
    {"bao hiem", ""},
    {"ngan hang", ""},
    {"cong ty", ""},
    {"tong cong ty", ""},
    {"thanh tra", ""},
    {"quoc hoi", ""},
    {"chinh phu", ""},
    {"thu tuong", ""},
    {"chu tich", "chủ"},
    {"thuong truc", ""},
    {"hop tac xa", ""},
    {"tap doan", ""},
    {"dai phat thanh", ""},
    {"dai truyen hinh", ""},
    {"dai truyen thanh", ""},
    {"nha van hoa", ""},
    {"thu vien", ""},
    {"bao tang", ""},
    {"tong lien doan", ""},
    {"trung uong", ""},
    {"uy vien", ""},
    {"bch", ""},
    {"btv", ""},
    {"xa doan", ""},
    {"quan doan", ""},
    {"phuong doan", ""},
    {"chi doan", ""},
    {"chi hoi", ""},
    {"chi nhanh", ""},
    {"buu dien", ""},
    {"vien thong", ""},
    {"tieu ban", ""},
    {"lien minh", ""},
    {"lien hoi", ""},
    {"bcd", ""},
    {"hlhpn", ""},
    {"ldld", ""},
    {"hiep hoi", ""},
    {"hat kiem lam", ""},
    {"dien luc", ""},
    {"nha xuat ban", ""},
    {"cau lac bo", ""},
    {"xi nghiep", ""},
    {"tram", "trạm"},
    {"dai khi tuong", ""},
    {"nha hat", ""},
    {"tap chi", ""},
    {"kiem toan", ""},
    {"cty", ""},
    {"su doan", ""},
    {"lu doan", ""},
    {"trung doan", ""},
    {"tieu doan", ""},
    {"don bien phong", ""},
    {"cang vu", ""},
    {"vuon quoc gia", ""},
    {"thue tinh", ""},
    {"thue thanh pho", ""},
    {"toa soan", ""},
};
constexpr auto class_word_list = []() {
  std::array<std::string_view, std::size(class_words)> words;
  for (std::size_t i = 0; i < words.size(); ++i)
    words[i] = class_words[i].folded;
  std::ranges::sort(words);
  return words;
}();
constexpr PhraseList class_openings(class_word_list);

// What begins like a class word and is none: "Hội nghị", "Ban hành", "Phòng chống".
constexpr std::array look_alike_words = in_order(
    {"hoi nghi", "hoi thi", "hoi thao", "hoi dien", "hoi cho", "hoi hop", "ban hanh", "phong chong",
     "phong, chong", "phong trao", "phong ngua", "bo tieu chi", "bo sung", "doan ket"});
constexpr PhraseList look_alikes(look_alike_words);

// Class words that are no name by themselves: what stands below belongs to them.
constexpr std::array<std::string_view, 14> open_words = {
    "van phong",     "truong",         "trung tam", "cuc",         "chi cuc",     "ban",
    "hoi dong",      "vien",           "phong",     "ban chi dao", "ban quan ly", "ban chap hanh",
    "ban thuong vu", "ban thuong truc"};

constexpr std::array territory_names = in_order(
    {"tinh", "thanh pho", "tp", "huyen", "quan", "thi xa", "tx", "xa", "phuong", "thi tran", "bo"});
constexpr PhraseList territory_words(territory_names);

// Words behind which a name goes on.
bool left_open(std::string_view folded) {
  return folded.ends_with('-') || folded.ends_with(',') || folded.ends_with(" va") ||
         folded.ends_with(" cua") || folded.ends_with(" cac");
}

bool names_territory(std::string_view folded) {
  const PhrasePlace found = territory_words.find(folded);
  return found && found.end + 1 < folded.size();
}

// Verbs of what an issuer does in its opening sentence. The first rows name the document or event.
constexpr std::array strong_verb_words = in_order(
    {"xay dung ke hoach", "ban hanh ke hoach", "xay dung", "ban hanh", "lap ke hoach",
     "to chuc hoi nghi", "to chuc", "tran trong kinh moi", "tran trong", "kinh moi", "kinh trinh",
     "thong bao", "bao cao", "huong dan"});
constexpr PhraseList strong_verbs(strong_verb_words);
constexpr std::array weak_verb_words = in_order(
    {"de nghi", "yeu cau", "trien khai", "quyet dinh", "trinh", "de xuat", "gui", "cong bo",
     "phat dong", "kinh de nghi"});
constexpr PhraseList weak_verbs(weak_verb_words);

// As agency_word; with `plain` class words printed without their accents count too.
std::size_t class_word(std::string_view text, std::string_view folded, bool plain) {
  if (!class_openings.may_open(folded) || opening(folded, look_alikes) != 0) return 0;
  std::size_t best = 0;
  for (const ClassWord& word : class_words) {
    if (word.folded.size() <= best || !opens_quickly(folded, word.folded)) continue;
    if (!word.first_word.empty()) {
      const std::string_view printed = text.substr(0, text.find(' '));
      const std::string small = lower(printed);
      if (small != word.first_word && (!plain || fold(printed) != small)) continue;
      if (folded.size() > word.folded.size() + 1 && folded[word.folded.size()] == ' ' &&
          folded[word.folded.size() + 1] >= '0' && folded[word.folded.size() + 1] <= '9' &&
          word.folded == "so")
        continue;
    }
    best = word.folded.size();
  }
  return best;
}

// Places at which a new agency begins inside a line that names two ("UBND TỈNH … SỞ …").
std::size_t inner_agency(std::string_view text, std::string_view folded) {
  SourceOffsets offsets(text);
  for (std::size_t space = folded.find(' '); space != nowhere;
       space = folded.find(' ', space + 1)) {
    const std::string_view before = folded.substr(0, space);
    if (left_open(before) || !names_territory(before) || before.ends_with(" cong tac")) continue;
    const std::string_view rest = folded.substr(space + 1);
    if (rest.find(' ') == nowhere) break; // "XÃ THẠNH PHONG": nothing is named behind the last word
    const std::size_t at = offsets.at(space + 1);
    if (class_word(text.substr(at), rest, folded == lower(text)) != 0) return at;
  }
  return nowhere;
}

// Where clauses begin: the start, and behind , ; : outside quotation marks.
struct Clauses {
  std::string_view text;
  std::size_t at = 0;
  int quoted = 0;

  std::size_t next() {
    for (; at < text.size(); ++at) {
      if (text.substr(at).starts_with("“")) ++quoted;
      if (text.substr(at).starts_with("”")) --quoted;
      const char c = text[at];
      if (quoted <= 0 && (c == ',' || c == ';' || c == ':' || c == '.') && at + 1 < text.size() &&
          text[at + 1] == ' ') {
        at += 2;
        return at;
      }
    }
    return nowhere;
  }
};

struct Actor {
  std::string name;
  bool strong = false;
};

Actor actor_at(std::string_view text) {
  if (!begins_upper(text) || agency_word(text) == 0) return {};
  constexpr std::size_t longest = 320;
  text = text.substr(0, std::min(text.size(), longest));
  text = text.substr(0, std::min(text.find(';'), text.size()));
  const std::string folded = fold(text);
  const PhrasePlace strong = strong_verbs.find(folded);
  const PhrasePlace weak = weak_verbs.find(folded);
  const PhrasePlace& verb = strong && strong.begin <= weak.begin ? strong : weak;
  if (!verb) return {};
  std::string_view name = text.substr(0, SourceOffsets(text).at(verb.begin));
  name = trimmed(name.substr(0, std::min(name.find(','), name.size())));
  constexpr std::size_t longest_name = 160;
  if (name.size() > longest_name || has_words(fold(name), "ngay")) return {}; // no name has a date
  return {std::string(name), &verb == &strong};
}

} // namespace

std::size_t agency_word(std::string_view text, std::string_view folded) {
  return class_word(text, folded, true);
}

std::size_t agency_word(std::string_view text) {
  const std::string folded = fold(text.substr(0, std::min<std::size_t>(text.size(), 40)));
  return agency_word(text, folded);
}

std::vector<std::string> join_agencies(std::span<const std::string> lines) {
  std::vector<std::string> names;
  const auto add = [&](std::string_view part) {
    const std::string folded = fold(part);
    if (!names.empty()) {
      const std::string above = fold(names.back());
      const bool open = left_open(above) ||
                        std::find(open_words.begin(), open_words.end(), above) != open_words.end();
      if (open || agency_word(part, folded) == 0) {
        append_words(names.back(), part);
        return;
      }
    }
    names.emplace_back(part);
  };
  for (const std::string& line : lines) {
    std::string_view rest = trimmed(line);
    for (int parts = 0; parts < 3 && !rest.empty(); ++parts) {
      const std::size_t cut = parts == 2 ? nowhere : inner_agency(rest, fold(rest));
      add(trimmed(rest.substr(0, cut)));
      rest = cut == nowhere ? std::string_view{} : rest.substr(cut);
    }
  }
  return names;
}

ActingAgency acting_agency(std::string_view text) {
  constexpr std::size_t longest = 8000;
  Clauses clauses{text.substr(0, std::min(text.size(), longest))};
  ActingAgency weak{{}, text.size()};
  for (std::size_t at = 0; at != nowhere; at = clauses.next()) {
    Actor actor = actor_at(clauses.text.substr(at));
    if (actor.name.empty()) continue;
    if (actor.strong) return {std::move(actor.name), at};
    if (weak.name.empty()) weak = {std::move(actor.name), at};
  }
  return weak;
}

} // namespace congbo

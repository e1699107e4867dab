#include "recognise/task_agency.h"

#include <array>

#include "recognise/agency.h"
#include "recognise/label.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

struct TaskVerb {
  std::string_view folded;
  std::string_view accented = {};  // where other words fold alike
};

// What agencies are told to do. A verb is written with a small letter; names are not ("Ban Tổ chức").
constexpr TaskVerb task_verbs[] = {
    {"chu tri"},     {"phoi hop"},    {"co trach nhiem"}, {"chiu trach nhiem"}, {"trien khai"},
    {"xay dung"},    {"tham muu"},    {"theo doi"},       {"huong dan"},        {"to chuc"},
    {"thuc hien"},   {"dam bao"},     {"bao dam"},        {"chuan bi"},         {"tham dinh"},
    {"tong hop"},    {"bo tri"},      {"can doi"},        {"dua tin"},          {"tuyen truyen"},
    {"chi dao"},     {"kiem tra"},    {"don doc"},        {"bao cao"},          {"dang ky"},
    {"phat hanh"},   {"tiep nhan"},   {"ra soat"},        {"quan tam"},         {"tang cuong"},
    {"van dong"},    {"phat dong"},   {"phu trach"},      {"can cu"},           {"tiep tuc"},
    {"lua chon"},    {"thong bao"},   {"trang tri"},      {"du toan"},          {"thanh toan"},
    {"pho bien"},    {"thuong xuyen"}, {"dang tai"},      {"dang tin"},         {"kip thoi"},
    {"tich cuc"},    {"tap trung"},   {"chi tra"},        {"sap xep"},          {"lam dau moi"},
    {"la co quan"},  {"la don vi"},   {"duoc giao"},      {"gioi thieu"},       {"xem xet"},
    {"de xuat"},     {"trinh"},       {"lap", "lập"},     {"cu", "cử"},         {"gui", "gửi"},
    {"moi", "mời"},  {"se", "sẽ"},    {"can", "cần"},     {"phai", "phải"},     {"in", "in"},
    {"don", "đón"},  {"giup", "giúp"}, {"nhan", "nhận"},  {"chon", "chọn"},     {"ho tro"},
    {"phan cong"},   {"khan truong"}, {"nghiem tuc"},     {"chu dong"},
};

bool accents_fit(const TaskVerb& verb, std::string_view text) {
  return verb.accented.empty() || text.starts_with(verb.accented);
}

// Words that make the next one part of a name: "cơ quan tham mưu, giúp việc", "đơn vị thực hiện".
bool names_kind(std::string_view before) {
  while (before.ends_with(' ')) before.remove_suffix(1);
  for (const std::string_view noun : {"co quan", "bo phan", "don vi", "can bo", "cong chuc", "nguoi", "cac",
                                      "nhom", "va", "hau"})  // "Hậu cần", a branch of service
    if (before.ends_with(noun) &&
        (before.size() == noun.size() || before[before.size() - noun.size() - 1] == ' '))
      return true;
  return before.empty() || before.ends_with(',') || before.ends_with('-');
}

constexpr auto verb_words = []() {
  std::array<std::string_view, std::size(task_verbs)> words;
  for (std::size_t i = 0; i < words.size(); ++i) words[i] = task_verbs[i].folded;
  std::ranges::sort(words);
  return words;
}();
constexpr PhraseList verb_list(verb_words);

bool is_task_verb(Wording words) {
  for (const TaskVerb& verb : task_verbs)
    if (opens_quickly(words.folded, verb.folded) && accents_fit(verb, words.text)) return true;
  return false;
}

// Where the verb begins that ends an agency's name.
std::size_t verb_begin(Wording item) {
  constexpr std::size_t longest_agency = 300;
  const Wording head = item.to(longest_agency);
  for (PhrasePlace place = verb_list.find(head.folded, 1); place; place = verb_list.find(head.folded, place.begin + 1)) {
    const Wording rest = head.from(place.begin);
    if (begins_lower(rest.text) && is_task_verb(rest) && !names_kind(head.folded.substr(0, place.begin)))
      return place.begin;
  }
  return nowhere;
}

// The colon at the end stays: it tells a task from the head of a list.
Wording trim_front(Wording item) {
  std::size_t begin = 0;
  while (begin < item.folded.size() && std::string_view(" :;,.-*").find(item.folded[begin]) != nowhere) ++begin;
  return trim(item.from(begin));
}

// "Giao", "Đề nghị", "Trách nhiệm của": who speaks, not who acts.
Wording without_lead(Wording item) {
  item = trim_front(item);
  for (;;) {
    PhrasePlace lead = opening_phrase(
        item.folded, {"giao trach nhiem cho", "giao nhiem vu cho", "giao cho", "giao", "de nghi", "kinh de nghi",
                      "yeu cau", "trach nhiem cua", "nhiem vu cua", "doi voi", "uy quyen cho", "phan cong",
                      "tran trong de nghi"});
    // "Giao thông", "Giao dịch": parts of names.
    if (!lead || opening_phrase(item.folded, {"giao thong", "giao dich", "giao duc"})) return item;
    if (lead.end >= item.folded.size()) return item;
    item = trim_front(item.from(lead.end));
  }
}

bool opens_with_agency(Wording words) {
  if (agency_word(words.text, words.folded) > 0) return true;
  // They begin as "Báo …", "Tổ …", "Ban …" and "Xã …" do.
  if (opening_phrase(words.folded, {"bao cao", "to chuc", "ban hanh", "xa hoi"})) return false;
  return static_cast<bool>(opening_phrase(
      words.folded, {"cac", "tung", "thu truong", "lanh dao", "chu tich", "pho chu tich", "chanh van phong",
                     "truong", "dong chi", "ong", "ba", "thuong truc", "to", "nhom", "bo phan", "don vi",
                     "co quan", "thanh vien", "cum truong", "khoi truong", "cum pho", "can bo", "cong chuc",
                     "khu pho", "thon", "ap", "bi thu", "giam doc", "hieu truong", "dai", "cong thong tin",
                     "bao", "ban", "hdnd", "ubnd", "ubmttq", "ke toan", "chi huy truong", "doan the",
                     "nha truong", "doanh nghiep", "trung tam", "xa", "phuong", "hop tac xa", "toan the"}));
}

// "Căn cứ Kế hoạch này, các cơ quan …": what stands before the agency.
Wording without_adverbial(Wording item) {
  if (!opening_phrase(item.folded, {"can cu", "tren co so", "theo", "de", "trong", "sau khi", "tuy theo",
                                    "ngoai ra", "hang nam", "dinh ky", "truoc"}))
    return item;
  for (std::size_t comma = item.folded.find(", "); comma != nowhere;
       comma = item.folded.find(", ", comma + 1)) {
    const Wording rest = without_lead(item.from(comma + 2));
    if (opens_with_agency(rest)) return rest;
  }
  return item;
}

// Headings of subjects ("1. Công tác tuyên truyền") and sentences without an agency.
bool names_subject(std::string_view folded) {
  if (topics_of(folded) != 0) return true;
  if (opening_phrase(folded, {"cong tac", "ve", "noi dung", "che do", "thoi gian", "yeu cau", "mot so", "so luong",
                              "chuan bi", "trang tri", "am thanh", "tiep don", "le tan", "in an",
                              "truyen thong", "tai lieu", "y te", "an ninh", "ho so", "khanh tiet", "bao cao", "giay moi",
                              "maket", "kich ban", "bai phat bieu", "dien van", "chuong trinh", "nuoc uong", "phuc vu",
                              "khen thuong", "le nghi", "van nghe"}))
    return true;
  for (const TaskVerb& verb : task_verbs)
    if (verb.accented.empty() && opens_with(folded, verb.folded)) return true;
  return false;
}

}  // namespace

AssignmentHead assignment_head(Wording item, bool heads_list) {
  const Wording rest = without_adverbial(without_lead(item));
  if (rest.empty()) return {};
  const bool agency = opens_with_agency(rest);
  const std::size_t verb = verb_begin(rest);
  std::size_t colon = label_colon(rest.folded, 240);
  if (colon == nowhere) colon = rest.folded.substr(0, 120).find(": ");
  if (colon != nowhere && (verb == nowhere || colon < verb)) {
    const Wording label = trim_signs(rest.to(colon));
    const Wording value = trim(rest.from(colon + 1));
    if (agency || !names_subject(label.folded)) return {label, value};
    return assignment_head(value, false);
  }
  if (agency && verb != nowhere && !(heads_list && word_count(rest.folded) <= 8))
    return {trim_signs(rest.to(verb)), rest.from(verb)};
  // A heading; a sentence ends with a full stop and names nobody.
  const bool heading = !rest.folded.ends_with('.') && !rest.folded.ends_with(';') && word_count(rest.folded) <= 30;
  if (heading && (agency || (heads_list && !names_subject(rest.folded)))) return {trim_signs(rest), {}};
  return {};
}

}  // namespace congbo

#include "recognise/label.h"

#include <algorithm>
#include <array>

#include "recognise/event_name.h"

namespace congbo {
namespace {

struct Keyword {
  std::string_view words;
  unsigned topics;
  // Whether only the words that a heading of an event goes on with may follow ("thời gian tổ chức", but
  // not "thời gian đăng ký").
  bool strict = false;
};

// The longest first among those that begin alike. Those without a topic may open a label that goes on
// with one ("HÌNH THỨC, THỜI GIAN VÀ NỘI DUNG").
constexpr Keyword keywords[] = {
    {"thoi gian thuc hien", topic_duration},
    {"thoi gian va dia diem", topic_time | topic_venue},
    {"thoi gian", topic_time, true},
    {"thoi diem to chuc", topic_time},
    {"ngay gio", topic_time},
    {"dia diem", topic_venue},
    {"noi to chuc", topic_venue},
    {"chu tri", topic_chair, true},
    {"chu toa", topic_chair, true},
    {"nguoi chu tri", topic_chair},
    {"dong chi chu tri", topic_chair},
    {"lanh dao chu tri", topic_chair},
    {"thanh phan chu tri", topic_chair},
    {"thanh phan", topic_delegates},
    {"dai bieu", topic_delegates, true},
    {"khach moi", topic_delegates},
    {"dai bieu khach moi", topic_delegates},
    {"doi tuong tham du", topic_delegates},
    {"doi tuong du", topic_delegates},
    {"doi tuong moi", topic_delegates},
    {"so luong va thanh phan", topic_delegates},
    {"noi dung chuong trinh", topic_programme},
    {"noi dung va chuong trinh", topic_programme},
    {"chuong trinh", topic_programme, true},
    {"trinh tu", topic_programme, true},
    {"noi dung chinh", topic_content, true},
    {"cac noi dung chinh", topic_content, true},
    {"noi dung", topic_content, true},
    {"maket", topic_backdrop},
    {"ma ket", topic_backdrop},
    {"market", topic_backdrop},
    {"phong chu", topic_backdrop},
    {"noi dung maket", topic_backdrop},
    {"noi dung phong", topic_backdrop},
    {"nguon kinh phi", topic_budget},
    {"kinh phi", topic_budget},
    {"tong kinh phi", topic_budget},
    {"du toan", topic_budget},
    {"du tru", topic_budget},
    {"to chuc thuc hien", topic_assignments},
    {"to chuc trien khai thuc hien", topic_assignments},
    {"trien khai thuc hien", topic_assignments},
    {"phan cong", topic_assignments},
    {"trach nhiem thuc hien", topic_assignments},
    {"trach nhiem cua", topic_assignments},
    {"nhiem vu cua", topic_assignments},
    {"giao nhiem vu", topic_assignments},
    {"hinh thuc", 0},
    {"so luong", 0},
    {"quy mo", 0},
    {"ten goi", 0},
    {"muc dich", 0},
    {"yeu cau", 0},
};

bool may_follow(std::string_view rest) {
  rest = trim_signs(rest);
  if (rest.empty() || rest.front() == '(') return true;
  return static_cast<bool>(opening_phrase(
             rest, {"to chuc", "du kien", "hop", "bat dau", "khai mac", "dien ra", "cu the", "lam viec",
                    "tham du", "tham gia", "du", "moi", "cua", "chinh", "chi tiet", "trinh bay", "va",
                    "dieu hanh", "buoi", "cuoc", "cap", "chuong trinh", "nghi su", "trong tam",
                    "khach moi", "duoc moi", "tien hanh"})) ||
         opens_with_event(rest);
}

constexpr auto keyword_words = [] {
  std::array<std::string_view, std::size(keywords)> words;
  for (std::size_t i = 0; i < words.size(); ++i) words[i] = keywords[i].words;
  return words;
}();
constexpr PhraseList keyword_list(keyword_words);

constexpr std::array lead_words = std::to_array<std::string_view>({"du kien", "ve", "phan", "cac", "mot so"});
constexpr PhraseList leads(lead_words);

const Keyword* keyword_that_opens(std::string_view segment) {
  const Keyword* best = nullptr;
  if (!keyword_list.may_open(segment)) return best;
  for (const Keyword& keyword : keywords) {
    if (!opens_quickly(segment, keyword.words)) continue;
    if (best && best->words.size() > keyword.words.size()) continue;
    if (!keyword.strict || may_follow(segment.substr(keyword.words.size()))) best = &keyword;
  }
  return best;
}

std::string_view without_lead(std::string_view segment) {
  segment = trim_signs(segment);
  for (;;) {
    const PhrasePlace lead = leads.opening(segment);
    if (!lead || lead.end == segment.size()) return segment;
    // "phân công" and "phần …" fold alike.
    if (opens_with(segment, "phan cong")) return segment;
    segment = trim_signs(segment.substr(lead.end));
  }
}

// The end of the segment of a label that begins at `from`: a comma, a dash or "và".
PhrasePlace segment_end(std::string_view label, std::size_t from) {
  PhrasePlace end{label.size(), label.size()};
  for (const std::string_view mark : {std::string_view(","), std::string_view(" - "),
                                      std::string_view(" va "), std::string_view(";")}) {
    const std::size_t at = label.substr(0, end.begin).find(mark, from);
    if (at != nowhere && at < end.begin) end = {at, at + mark.size()};
  }
  return end;
}

// Headings have few words, and are not whole sentences.
bool reads_like_heading(const Passage& passage, std::string_view folded) {
  if (!passage.joined.text.empty()) return false;
  const bool strong = passage.head->heading > 0 || passage.head->bold || passage.head->capitals;
  if (passage.is_plain() && !strong) return false;
  if (!strong && (folded.ends_with('.') || folded.ends_with(';'))) return false;
  return word_count(folded) <= (passage.is_bullet() && !strong ? 8 : 30);
}

}  // namespace

unsigned topics_of(std::string_view folded_label) {
  unsigned topics = 0;
  bool opened = false;
  for (std::size_t from = 0; from < folded_label.size();) {
    const PhrasePlace end = segment_end(folded_label, from);
    const std::string_view segment = without_lead(folded_label.substr(from, end.begin - from));
    if (opens_with(segment, "phoi hop")) return 0;
    const Keyword* keyword = keyword_that_opens(segment);
    if (!keyword && !opened) return 0;
    if (keyword) topics |= keyword->topics;
    opened = true;
    from = end.end;
  }
  return topics;
}

std::optional<Label> read_label(const std::vector<Passage>& passages, std::size_t at) {
  const Passage& passage = passages[at];
  if (passage.is_row()) return std::nullopt;
  const Wording body = passage.body();
  const std::string_view opening = trim_signs(body.folded.substr(0, 80));
  if (!keyword_list.opening(opening) && !leads.opening(opening)) return std::nullopt;
  const std::size_t colon = label_colon(body.folded);
  if (colon == nowhere && !reads_like_heading(passage, body.folded)) return std::nullopt;
  Label label;
  label.words = trim_signs(body.to(colon == nowhere ? body.folded.size() : colon));
  label.topics = topics_of(label.words.folded);
  if (label.topics == 0) return std::nullopt;
  if (colon != nowhere) label.value = trim(body.from(colon + 1));
  label.passage = at;
  label.end = end_of_passage(passages, at);
  return label;
}

std::vector<Label> labels_in(const std::vector<Passage>& passages) {
  std::vector<Label> labels;
  int open = -1;  // the innermost label that still encloses
  for (std::size_t at = 0; at < passages.size(); ++at) {
    std::optional<Label> label = read_label(passages, at);
    if (!label) continue;
    while (open >= 0 && labels[static_cast<std::size_t>(open)].end <= at)
      open = labels[static_cast<std::size_t>(open)].outer;
    label->outer = open;
    open = static_cast<int>(labels.size());
    labels.push_back(*label);
  }
  return labels;
}

}  // namespace congbo

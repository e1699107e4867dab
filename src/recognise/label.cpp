#include "recognise/label.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "recognise/event_name.h"

namespace congbo {
namespace {

// What may stand behind a keyword in its label.
enum class Follow : std::uint8_t {
  anything,
  event,    // only the words that a heading of an event goes on with ("thời gian tổ chức", but not "thời gian đăng ký")
  nothing,  // "Tại: Hội trường", but not "Tại Hội nghị: …"
};

struct Keyword {
  std::string_view words;
  unsigned topics;
  Follow follow = Follow::anything;
};

// The longest first among those that begin alike. Those without a topic may open a label that goes on
// with one ("HÌNH THỨC, THỜI GIAN VÀ NỘI DUNG").
constexpr Keyword keywords[] = {
    {"thoi gian thuc hien", topic_duration},
    {"thoi gian va dia diem", topic_time | topic_venue},
    {"thoi gian", topic_time, Follow::event},
    {"thoi diem to chuc", topic_time},
    {"ngay gio", topic_time},
    {"dia diem", topic_venue},
    {"diadiem", topic_venue},
    {"thoigian", topic_time},
    {"vao luc", topic_time, Follow::nothing},
    {"luc", topic_time, Follow::nothing},
    {"vao hoi", topic_time, Follow::nothing},
    {"tai", topic_venue, Follow::nothing},
    {"noi to chuc", topic_venue},
    {"chu tri", topic_chair, Follow::event},
    {"chu toa", topic_chair, Follow::event},
    {"nguoi chu tri", topic_chair},
    {"dong chi chu tri", topic_chair},
    {"lanh dao chu tri", topic_chair},
    {"thanh phan chu tri", topic_chair},
    {"thanh phan", topic_delegates},
    {"dai bieu", topic_delegates, Follow::event},
    {"khach moi", topic_delegates},
    {"dai bieu khach moi", topic_delegates},
    {"doi tuong tham du", topic_delegates},
    {"doi tuong du", topic_delegates},
    {"doi tuong moi", topic_delegates},
    {"so luong va thanh phan", topic_delegates},
    {"noi dung chuong trinh", topic_programme},
    {"noi dung va chuong trinh", topic_programme},
    {"chuong trinh", topic_programme, Follow::event},
    {"trinh tu", topic_programme, Follow::event},
    {"noi dung chinh", topic_content, Follow::event},
    {"cac noi dung chinh", topic_content, Follow::event},
    {"noi dung", topic_content, Follow::event},
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

bool may_follow(const Keyword& keyword, std::string_view rest) {
  if (keyword.follow == Follow::anything) return true;
  rest = trim_signs(rest);
  if (keyword.follow == Follow::nothing) return rest.empty();
  if (rest.empty() || rest.front() == '(') return true;
  return static_cast<bool>(opening_phrase(
             rest, {"to chuc", "du kien", "hop", "bat dau", "khai mac", "dien ra", "cu the", "lam viec",
                    "tham du", "tham gia", "du", "moi", "cua", "chinh", "chi tiet", "trinh bay", "va",
                    "dieu hanh", "buoi", "cuoc", "cap", "chuong trinh", "nghi su", "trong tam",
                    "khach moi", "duoc moi", "tien hanh"})) ||
         opens_with_event(rest);
}

constexpr auto keyword_words = []() {
  std::array<std::string_view, std::size(keywords)> words;
  for (std::size_t i = 0; i < words.size(); ++i) words[i] = keywords[i].words;
  std::ranges::sort(words);
  return words;
}();
constexpr PhraseList keyword_list(keyword_words);

constexpr std::array lead_words = in_order({"du kien", "ve", "phan", "cac", "mot so", "cong tac"});
constexpr PhraseList leads(lead_words);

const Keyword* keyword_that_opens(std::string_view segment) {
  const Keyword* best = nullptr;
  if (!keyword_list.may_open(segment)) return best;
  for (const Keyword& keyword : keywords) {
    if (!opens_quickly(segment, keyword.words)) continue;
    if (best && best->words.size() > keyword.words.size()) continue;
    if (may_follow(keyword, segment.substr(keyword.words.size()))) best = &keyword;
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
  // A heading may be wrapped; of paragraphs and list items those that run on are sentences.
  if (!passage.joined.text.empty() && !passage.is_numbered()) return false;
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

namespace {

constexpr unsigned run_in_topics = topic_time | topic_venue | topic_chair | topic_delegates;

// Without the signs that OCR makes of a bullet ("~ Thời gian", "= Địa điểm", "» Thành phần").
Wording without_false_bullet(Wording body) {
  constexpr std::size_t most = 6;
  std::size_t at = 0;
  while (at < std::min(body.folded.size(), most) && (body.folded[at] < 'a' || body.folded[at] > 'z')) {
    if (is_digit_byte(body.folded[at]) || body.folded[at] == '(' || body.folded[at] == '"') return body;
    ++at;
  }
  return at == 0 || at >= most ? body : body.from(at);
}

// The cell of a table's row with its folded form; the cells lie inside the row's text.
Wording cell_wording(const Line& row, std::string_view cell) {
  const auto begin = static_cast<std::size_t>(cell.data() - row.text.data());
  return wording_of(row).between(folded_length(row.text.substr(0, begin)),
                                 folded_length(row.text.substr(0, begin + cell.size())));
}

// "| Thời gian | 8 giờ 00 ngày … |": a row of two cells is a label and its value.
std::optional<Label> row_label(const Line& row) {
  std::string_view said[2];
  std::size_t count = 0;
  for (const std::string_view cell : row.cells) {
    if (cell.empty() || (count == 0 && cell.find_first_not_of("0123456789.") == nowhere)) continue;
    if (count == 2) return std::nullopt;
    said[count++] = cell;
  }
  if (count < 2) return std::nullopt;
  Label label;
  label.words = trim_signs(cell_wording(row, said[0]));
  label.value = trim(cell_wording(row, said[1]));
  if (label.value.folded.starts_with(':')) label.value = trim(label.value.from(1));  // "| Thời gian | : 8 giờ … |"
  label.topics = topics_of(label.words.folded);
  // A header of columns has no value under its label, but another label.
  const bool header = topics_of(trim_signs(label.value.folded)) != 0;
  if ((label.topics & run_in_topics) == 0 || header) return std::nullopt;
  return label;
}

// "Thời gian - 8 giờ 00 ngày …", "Địa điểm; Hội trường": another sign stands where the colon should.
std::size_t colon_misread(Wording body) {
  constexpr std::size_t longest = 40;
  const std::string_view head = body.folded.substr(0, longest);
  for (const std::string_view sign : {std::string_view(" - "), std::string_view("; "), std::string_view(". ")}) {
    const std::size_t at = head.find(sign);
    if (at == nowhere || (topics_of(head.substr(0, at)) & (topic_time | topic_venue)) == 0) continue;
    const std::string_view rest = trim_signs(body.folded.substr(at + sign.size()));
    if (rest.empty() || topics_of(rest) != 0 || keyword_list.opening(rest)) continue;
    return at + sign.size() - 2;
  }
  return nowhere;
}

// "Thời gian: 8 giờ 00 ngày …; địa điểm: Hội trường": where the next label in a value begins.
std::size_t run_in_label(std::string_view value) {
  for (std::size_t at = value.find_first_of(".;,"); at != nowhere; at = value.find_first_of(".;,", at + 1)) {
    if (at + 1 >= value.size() || value[at + 1] != ' ') continue;
    const std::string_view rest = value.substr(at + 2);
    if (!keyword_list.may_open(rest)) continue;
    const std::size_t colon = label_colon(rest, 60);
    if (colon != nowhere && (topics_of(rest.substr(0, colon)) & run_in_topics) != 0) return at + 2;
  }
  return nowhere;
}

// The labels inside the value of the last label, which is cut before them. A line has a few, no more: what asks
// for the labels below one may pass over its neighbours.
void take_run_in(std::vector<Label>& labels) {
  constexpr int most = 6;
  for (int taken = 0; taken < most && (labels.back().topics & run_in_topics) != 0; ++taken) {
    Label& label = labels.back();
    const std::size_t begin = run_in_label(label.value.folded);
    if (begin == nowhere) return;
    Label inner = label;
    const Wording rest = label.value.from(begin);
    const std::size_t colon = label_colon(rest.folded);
    inner.words = trim_signs(rest.to(colon));
    inner.topics = topics_of(inner.words.folded);
    inner.value = trim(rest.from(colon + 1));
    label.value = trim_signs(label.value.to(begin));
    // What stands below belongs to the last of them.
    label.end = label.passage + 1;
    labels.push_back(inner);
  }
}

}  // namespace

std::optional<Label> read_label(const std::vector<Passage>& passages, std::size_t at) {
  const Passage& passage = passages[at];
  const Wording body = passage.is_row() ? passage.wording() : without_false_bullet(passage.body());
  const std::string_view opening = trim_signs(body.folded.substr(0, 80));
  std::optional<Label> label;
  if (passage.is_row()) {
    label = row_label(*passage.head);
  } else {
    if (!keyword_list.opening(opening) && !leads.opening(opening)) return std::nullopt;
    std::size_t colon = label_colon(body.folded);
    if (colon == nowhere) colon = colon_misread(body);
    if (colon == nowhere && !reads_like_heading(passage, body.folded)) return std::nullopt;
    label.emplace();
    label->words = trim_signs(body.to(colon == nowhere ? body.folded.size() : colon));
    label->topics = topics_of(label->words.folded);
    if (label->topics == 0) return std::nullopt;
    if (colon != nowhere) label->value = trim(body.from(colon + 1));
  }
  if (!label) return label;
  label->passage = at;
  label->end = end_of_passage(passages, at);
  // "CHƯƠNG TRÌNH" above a table: the rows are no lower than a paragraph, and yet its own.
  if (passage.is_plain() && label->value.empty())
    while (label->end < passages.size() && passages[label->end].is_row()) ++label->end;
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
    labels.push_back(*label);
    take_run_in(labels);
    open = static_cast<int>(labels.size()) - 1;
  }
  return labels;
}

}  // namespace congbo

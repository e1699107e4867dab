#include "check/privacy_search.h"

#include <algorithm>
#include <array>

namespace congbo {
namespace {

struct LabelWords {
  std::string_view words;
  PrivateLabel label;
};

using enum PrivateLabel;

// By first letters; of those that fit the longest counts.
constexpr auto label_words = std::to_array<LabelWords>({
    {"cccd", identity},
    {"can cuoc", identity},
    {"the can cuoc", identity},
    {"can cuoc cong dan", identity},
    {"so dinh danh", identity},
    {"ma dinh danh", identity},
    {"ma so dinh danh", identity},
    {"dinh danh ca nhan", identity},
    {"so dinh danh ca nhan", identity},
    {"ddcn", identity},
    {"the cc", identity},
    {"so cc", identity},
    {"cmnd", identity},
    {"cmtnd", identity},
    {"cmt", identity},
    {"so cmt", identity},
    {"chung minh nhan dan", identity},
    {"chung minh thu", identity},
    {"giay chung minh", identity},
    {"so chung minh", identity},
    {"dien thoai", phone},
    {"dt", phone},
    {"sdt", phone},
    {"di dong", phone},
    {"dd", phone},
    {"tel", phone},
    {"phone", phone},
    {"mobile", phone},
    {"zalo", phone},
    {"lien he", phone},
    {"viber", phone},
    {"so may", phone},
    {"duong day nong", hotline},
    {"hotline", hotline},
    {"tong dai", hotline},
    {"mst", tax},
    {"ma so thue", tax},
    {"ma so doanh nghiep", tax},
    {"ma so dn", tax},
    {"ma qhns", tax},
    {"ma dvqhns", tax},
    {"ma so don vi", tax},
    {"ma so du an", tax},
    {"ma so hop tac xa", tax},
    {"stk", account},
    {"so tai khoan", account},
    {"tai khoan so", account},
    {"so tk", account},
    {"tk so", account},
    {"tai khoan ngan hang", account},
    {"tai khoan", account_word},
    {"tk", account_word},
    {"so the", card},
    {"the atm", card},
    {"the tin dung", card},
    {"the ngan hang", card},
    {"sinh ngay", born},
    {"sinh nam", born},
    {"sinh thang", born},
    {"sinh", born},
    {"ngay sinh", birthday},
    {"nam sinh", birthday},
    {"ngay thang nam sinh", birthday},
    {"ngay, thang, nam sinh", birthday},
    {"ngay/thang/nam sinh", birthday},
    {"sinh ngay thang nam", birthday},
    {"sn", birth_mark},
    {"s.n", birth_mark},
    {"thuong tru", home},
    {"hktt", home},
    {"ho khau", home},
    {"ho khau thuong tru", home},
    {"noi o", home},
    {"noi o hien nay", home},
    {"noi o hien tai", home},
    {"cho o", home},
    {"cho o hien nay", home},
    {"noi cu tru", home},
    {"cu tru tai", home},
    {"cu tru", home},
    {"tru tai", home},
    {"ngu tai", home},
    {"tam tru", home},
    {"nha rieng", home},
    {"dia chi nha", home},
    {"dia chi nha rieng", home},
    {"so nha", house},
    {"nha so", house},
    {"ngo", house},
    {"ngach", house},
    {"hem", house},
    {"kiet", house},
    {"dan toc", ethnicity},
    {"ton giao", religion},
    {"luu", filed},
});

constexpr std::size_t letter(char c) {
  return static_cast<std::size_t>(c - 'a');
}

// Of each first letter: its labels within `by_letter`, and the second letters that open one.
struct Openings {
  std::uint8_t begin = 0, end = 0;
  std::uint32_t seconds = 0;
};

// Of one letter the longest first: the first that fits counts.
constexpr auto by_letter = [] {
  auto sorted = label_words;
  std::ranges::sort(sorted, [](const LabelWords& a, const LabelWords& b) {
    if (a.words[0] != b.words[0]) return a.words[0] < b.words[0];
    return a.words.size() > b.words.size();
  });
  return sorted;
}();

constexpr auto openings = []() {
  std::array<Openings, 26> all{};
  for (std::size_t i = 0; i < by_letter.size(); ++i) {
    const std::string_view words = by_letter[i].words;
    Openings& of = all[letter(words[0])];
    if (of.end == 0) of.begin = static_cast<std::uint8_t>(i);
    of.end = static_cast<std::uint8_t>(i + 1);
    of.seconds |= words[1] < 'a' ? ~0U : 1U << letter(words[1]);
  }
  return all;
}();

bool may_open(char first, char second) {
  if (first < 'a' || first > 'z') return false;
  if (second < 'a' || second > 'z') return openings[letter(first)].seconds == ~0U;
  return (openings[letter(first)].seconds >> letter(second) & 1U) != 0;
}

// The label that begins at `at`, or null.
const LabelWords* label_at(const Seen& seen, std::size_t at) {
  if (!may_open(seen.text[at], seen.at(at + 1))) return nullptr;
  const Openings& of = openings[letter(seen.text[at])];
  const std::string_view rest = std::string_view(seen.text).substr(at);
  for (std::size_t i = of.begin; i < of.end; ++i) {
    const std::string_view words = by_letter[i].words;
    if (rest.size() < words.size() || rest[1] != words[1]) continue;
    if (rest.starts_with(words) && !is_letter_at(seen, at + words.size())) return &by_letter[i];
  }
  return nullptr;
}

// The 54 peoples of Viet Nam (Decision 121-TCTK/PPCĐ of 1979) and names in daily use, folded.
constexpr auto peoples = std::to_array<std::string_view>({
    "kinh",         "tay",        "thai",       "muong",    "khmer",
    "kho me",       "hoa",        "nung",       "mong",     "h'mong",
    "hmong",        "dao",        "gia rai",    "jrai",     "e de",
    "ede",          "ba na",      "bana",       "san chay", "cao lan",
    "cham",         "co ho",      "co-ho",      "k'ho",     "xo dang",
    "xo-dang",      "san diu",    "hre",        "h're",     "ra glai",
    "raglai",       "mnong",      "m'nong",     "tho",      "xtieng",
    "stieng",       "x'tieng",    "kho mu",     "kho-mu",   "bru - van kieu",
    "bru-van kieu", "van kieu",   "co tu",      "giay",     "ta oi",
    "ma",           "gie trieng", "gie-trieng", "co",       "cho ro",
    "xinh mun",     "ha nhi",     "chu ru",     "lao",      "la chi",
    "khang",        "phu la",     "la hu",      "la ha",    "pa then",
    "lu",           "ngai",       "chut",       "lo lo",    "mang",
    "co lao",       "bo y",       "cong",       "si la",    "pu peo",
    "ro mam",       "brau",       "o du",
});

constexpr auto religions = std::to_array<std::string_view>({
    "khong",
    "phat giao",
    "dao phat",
    "thien chua giao",
    "thien chua",
    "cong giao",
    "tin lanh",
    "cao dai",
    "hoa hao",
    "phat giao hoa hao",
    "hoi giao",
    "islam",
    "ba la mon",
    "luong",
});

} // namespace

void PrivacySearch::run() {
  for (std::size_t before = 0;; before = m_found.size()) {
    m_labels.fill(none);
    walk();
    if (m_found.size() == before) return;
    blank_found(before);
  }
}

// As masked() leaves it.
void PrivacySearch::blank_found(std::size_t from) {
  for (; from < m_found.size(); ++from)
    for (std::size_t i = m_found[from].first; i < m_found[from].second; ++i) {
      char& c = m_seen.text[i];
      if (c != '\n' && c != '|') c = '~';
      m_seen.capital[i] = false;
    }
}

void PrivacySearch::walk() {
  for (std::size_t at = 0; at < m_text.size();) {
    const char c = m_text[at];
    if (c >= '0' && c <= '9') {
      at = take_number(at);
    } else if ((c >= 'a' && c <= 'z') || c == '\x01') {
      at = take_word(at);
    } else {
      if (c == '@') take_mail(at);
      ++at;
    }
  }
}

std::size_t PrivacySearch::take_word(std::size_t at) {
  const LabelWords* const best = label_at(m_seen, at);
  if (best == nullptr) {
    while (at < m_text.size() && is_letter_at(m_seen, at))
      ++at;
    return at;
  }
  const std::size_t end = at + best->words.size();
  label_end(best->label) = end;
  switch (best->label) {
  case born:
  case birthday:
  case birth_mark:
    take_birth(best->label, at, end);
    break;
  case home:
    take_home(end);
    break;
  case house:
    take_house(at);
    break;
  case ethnicity:
    take_origin(RuleId::P08, at, end, peoples);
    break;
  case religion:
    take_origin(RuleId::P08, at, end, religions);
    break;
  case filed:
    take_drafter(end);
    break;
  default:
    break;
  }
  return end;
}

bool PrivacySearch::near(PrivateLabel label, std::size_t at, std::size_t gap) const {
  const std::size_t end = label_end(label);
  if (end == none || end > at || at - end > gap) return false;
  bool letters = false, border = false;
  for (std::size_t i = end; i < at; ++i) {
    const char c = m_text[i];
    if (is_digit_at(m_seen, i) || c == ';') return false;
    if (c == '.' && m_seen.at(i + 1) == ' ' && letters) return false;
    border = border || c == '\n' || c == '|';
    letters = letters || is_letter_at(m_seen, i);
  }
  return !(border && letters);
}

std::size_t PrivacySearch::skip(std::size_t at, std::string_view signs) const {
  while (at < m_text.size() && signs.find(m_text[at]) != signs.npos)
    ++at;
  return at;
}

std::string_view PrivacySearch::word_at(std::size_t at) const {
  std::size_t end = at;
  while (is_letter_at(m_seen, end))
    ++end;
  return m_text.substr(std::min(at, m_text.size()), end - at);
}

bool PrivacySearch::opens_block(std::size_t at) const {
  while (at > 0 && std::string_view(" -+>#~(").find(m_text[at - 1]) != std::string_view::npos)
    --at;
  return at == 0 || m_text[at - 1] == '\n' || m_text[at - 1] == '|';
}

void PrivacySearch::add(RuleId rule, std::size_t begin, std::size_t end) {
  while (end > begin && std::string_view(" ,.;:-(").find(m_text[end - 1]) != std::string_view::npos)
    --end;
  if (begin >= end) return;
  m_found.emplace_back(begin, end);
  m_spans.push_back(
      {rule, m_seen.from[begin].begin, m_seen.from[end - 1].end,
       begin < m_seen.comments ? PrivateSpan::Where::text : PrivateSpan::Where::comment});
}

} // namespace congbo

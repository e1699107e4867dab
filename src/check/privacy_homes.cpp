// P06: where a person lives.

#include <algorithm>

#include "check/privacy_search.h"
#include "vietnamese/personal_name.h"

namespace congbo {
namespace {

bool honorific(std::string_view word) {
  return one_of(word, {"ong", "ba", "anh", "chi", "co", "chu", "bac", "cu", "em", "chau", "ho",
                       "dinh", "nha"});
}

// Words that go on with an address, in lower case; names of streets are capitalised.
bool goes_on_with_an_address(std::string_view word) {
  return one_of(word, {"ngo",   "ngach", "hem", "kiet", "duong", "pho", "so",
                       "nha",   "lo",    "toa", "tang", "phong", "can", "ho",
                       "chung", "cu",    "day", "cau",  "cong",  "kho", "san"});
}

// Where what is below the hamlet ends and the hamlet, ward or commune begins.
bool begins_a_place(std::string_view text) {
  for (const std::string_view place :
       {"thon ",   "to dan pho", "tdp",   "xom ",  "ap ", "ban ",     "buon ",
        "khu pho", "khom ",      "khu ",  "to ",   "xa ", "phuong ",  "thi tran",
        "thi xa",  "huyen ",     "quan ", "tinh ", "tp",  "thanh pho"})
    if (text.starts_with(place)) return true;
  return false;
}

// A position that is printed with a capital letter.
bool begins_a_post(std::string_view text) {
  for (const std::string_view post :
       {"truong thon", "truong ban", "truong xom", "to truong", "bi thu", "pho ", "chu tich"})
    if (text.starts_with(post)) return true;
  return false;
}

}  // namespace

// "số nhà 12", "ngõ 45/2", "SN 7": where it ends; 0 where none begins. `named`: an alley may have a
// name.
std::size_t PrivacySearch::house_end(std::size_t at, bool named) const {
  std::string_view word = word_at(at);
  std::size_t end = at + word.size();
  if (word == "so" || word == "nha") {
    const std::string_view second = word_at(skip(end, " "));
    if (second != (word == "so" ? "nha" : "so")) return 0;
    end = skip(end, " ") + second.size();
  } else if (!one_of(word, {"ngo", "ngach", "hem", "kiet", "sn"})) {
    return 0;
  }
  const bool year_too = word == "sn";
  end = skip(end, " :.");
  if (word_at(end) == "so") end = skip(end + 2, " :.");
  const std::size_t number = end;
  if (is_letter_at(m_seen, end) && is_digit_at(m_seen, end + 1)) ++end; // "A12"
  std::size_t digits = 0;
  while (is_digit_at(m_seen, end) ||
         (digits > 0 && m_seen.at(end) == '/' && is_digit_at(m_seen, end + 1))) {
    ++end;
    ++digits;
  }
  if (digits > 0 && is_letter_at(m_seen, end) && !is_letter_at(m_seen, end + 1)) ++end; // "12A"
  if (digits > 0) return year_too && digits == 4 && end - number == 4 ? 0 : end;
  return named && m_seen.capital.size() > end && m_seen.capital[end] ? end + word_at(end).size()
                                                                     : 0;
}

// The house ends where hamlet, ward or another kind of thing begins.
std::size_t PrivacySearch::address_end(std::size_t at) const {
  constexpr std::size_t most = 120;
  const std::size_t begin = at;
  while (at < m_text.size() && at - begin < most) {
    const char c = m_text[at];
    if (c == '\n' || c == '|' || c == ';' || c == '(' || c == ')') break;
    if (c == '.' && (m_seen.at(at + 1) == ' ' || m_seen.at(at + 1) == '\n')) break;
    if (is_letter_at(m_seen, at) && !is_letter_at(m_seen, at - 1) && !is_digit_at(m_seen, at - 1) &&
        (begins_a_place(m_text.substr(at)) ||
         !(m_seen.capital[at] || goes_on_with_an_address(word_at(at)))))
      break;
    const std::size_t next = skip(at + 1, " ");
    if (c == ',' && !is_digit_at(m_seen, next) && !goes_on_with_an_address(word_at(next))) break;
    ++at;
  }
  return at;
}

void PrivacySearch::take_home(std::size_t end) {
  constexpr std::size_t most = 120;
  std::size_t at = skip(end, " :,-()|\n");
  for (std::string_view word = word_at(at);
       one_of(word, {"tai", "o", "hien", "nay", "dia", "chi", "cua", "la"}); word = word_at(at))
    at = skip(at + word.size(), " :,-");
  const std::size_t begin = at;
  // A number right behind the label: "thường trú: 12 Lê Lợi", "số 12 đường …".
  std::size_t number = word_at(at) == "so" ? skip(at + 2, " ") : at;
  std::size_t digits = number;
  while (is_digit_at(m_seen, digits) || (digits > number && m_seen.at(digits) == '/'))
    ++digits;
  if (is_letter_at(m_seen, digits) && digits > number && !is_letter_at(m_seen, digits + 1))
    ++digits;
  const std::size_t street = skip(digits, " ,");
  const bool street_follows =
      m_seen.capital.size() > street &&
      (m_seen.capital[street] || one_of(word_at(street), {"duong", "pho", "ngo", "hem", "kiet"}));
  if (digits > number && digits - number <= 8 && street_follows &&
      !begins_a_place(m_text.substr(street)))
    return add(RuleId::P06, begin, address_end(digits));
  for (; at < m_text.size() && at - begin < most; ++at) {
    const char c = m_text[at];
    if (c == '\n' || c == '|' || c == ';') return;
    if (!is_letter_at(m_seen, at) || is_letter_at(m_seen, at - 1)) continue;
    if (const std::size_t house = house_end(at, true); house > 0)
      return add(RuleId::P06, at, address_end(house));
  }
}

// "Ông Nguyễn Văn A, số nhà 12", "hộ bà … ở ngõ 5", "| Bà Lê Thị B | Số nhà 7 |": right behind a person, with nothing
// between.
bool PrivacySearch::behind_person(std::size_t begin) const {
  std::size_t at = begin;
  for (bool moved = true; moved && at > 0;) {
    moved = false;
    while (at > 0 && std::string_view(" ,(-|").find(m_text[at - 1]) != std::string_view::npos)
      --at, moved = true;
    const std::string_view word = word_before(m_seen, at);
    if (one_of(word, {"o", "tai", "tru"}) && !m_seen.capital[at - word.size()])
      at -= word.size();
    else
      moved = false;
  }
  // One thing that is said of the person may stand between: "Ông …, giáo viên, số nhà 12".
  constexpr std::size_t longest_post = 40;
  std::size_t post = at;
  while (post > 0 && at - post < longest_post &&
         (is_letter_at(m_seen, post - 1) || m_text[post - 1] == ' '))
    --post;
  const std::size_t said = skip(post, " ");
  if (post > 0 && (m_text[post - 1] == ',' || m_text[post - 1] == '|') && said < at &&
      (!m_seen.capital[said] || begins_a_post(m_text.substr(said)))) {
    at = post - 1;
    while (at > 0 && m_text[at - 1] == ' ')
      --at;
  }
  const CapitalRun run = capitals_before(m_seen, at);
  if (run.words < 2) return false;
  const std::string name = printed(m_seen, m_searched.text, run.begin, at);
  const std::string_view before = word_before(m_seen, run.begin);
  const NameParts parts = split_honorific(name);
  if (!parts.honorific.empty()) return looks_like_person_name(parts.rest);
  if (!looks_like_person_name(name)) return false;
  if (honorific(before)) return true;
  std::size_t head = run.begin; // behind a number of order
  while (head > 0 &&
         (is_digit_at(m_seen, head - 1) || m_text[head - 1] == '.' || m_text[head - 1] == ' '))
    --head;
  return opens_block(head) && is_family_name(name.substr(0, name.find(' ')));
}

// "CMND …, cấp ngày …, số nhà 12": what goes on with the person whose number that is.
bool PrivacySearch::behind_private_value(std::size_t begin) const {
  constexpr std::size_t far = 60;
  if (m_spans.empty() || m_spans.back().rule == RuleId::P09) return false;
  const std::size_t here = m_seen.from[begin].begin, end = m_spans.back().end;
  if (end > here || here - end > far) return false;
  const std::string_view between = m_searched.text.substr(end, here - end);
  return between.find_first_of("\n;|") == between.npos && between.find(". ") == between.npos;
}

void PrivacySearch::take_house(std::size_t begin) {
  const std::size_t house = house_end(begin, false);
  if (house > 0 && (behind_person(begin) || behind_private_value(begin)))
    add(RuleId::P06, begin, address_end(house));
}

}  // namespace congbo

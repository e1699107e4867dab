// P04, P05, P08 beside a person, P09: what words announce.

#include <algorithm>

#include "check/privacy_search.h"

namespace congbo {
namespace {

// "học sinh năm 2024", "tuyển sinh ngày 12/6/2024": 'sinh' is part of another word.
bool makes_a_compound(std::string_view word) {
  return one_of(word, {"hoc",   "tuyen", "thi", "ve",    "khai", "phat", "ho",   "hy",   "hi",
                       "khang", "so",    "dan", "du",    "quan", "moi",  "cuu",  "song", "nghien",
                       "ky",    "tai",   "an",  "chieu", "mon",  "luu",  "giam", "thu"});
}

} // namespace

// P04 ---------------------------------------------------------------------------------------------

bool PrivacySearch::official_domain(std::string_view domain) const {
  const auto within = [&](std::string_view known) {
    return domain == known || (domain.size() > known.size() && domain.ends_with(known) &&
                               domain[domain.size() - known.size() - 1] == '.');
  };
  return within("gov.vn") ||
         std::any_of(m_official.domains.begin(), m_official.domains.end(), within);
}

void PrivacySearch::take_mail(std::size_t at) {
  const auto local = [&](std::size_t i) {
    return is_digit_at(m_seen, i) || is_letter_at(m_seen, i) ||
           std::string_view("._%+-").find(m_seen.at(i)) != std::string_view::npos;
  };
  std::size_t end = at + 1, begin = at;
  if (m_seen.at(end) == ' ') ++end;
  if (begin > 0 && m_text[begin - 1] == ' ' && end == at + 2) --begin; // "tên @ thư.vn"
  const std::size_t host = end;
  while (is_digit_at(m_seen, end) || is_letter_at(m_seen, end) || m_seen.at(end) == '-' ||
         (m_seen.at(end) == '.' && (is_letter_at(m_seen, end + 1) || is_digit_at(m_seen, end + 1))))
    ++end;
  while (begin > 0 && local(begin - 1))
    --begin;
  while (begin < at && std::string_view("._%+-").find(m_text[begin]) != std::string_view::npos)
    ++begin;
  const std::string_view domain = m_text.substr(host, end - host);
  const std::size_t dot = domain.rfind('.');
  if (begin == at || dot == domain.npos || dot == 0 || domain.size() - dot < 3) return;
  if (official_domain(domain)) return;
  if (!m_official.email.empty() && m_text.substr(begin, end - begin) == m_official.email) return;
  add(RuleId::P04, begin, end);
}

// P05 ---------------------------------------------------------------------------------------------

// A day, a month with its year, or a year (1900 on) that begins at `at`; 0 where none does.
std::size_t PrivacySearch::date_end(std::size_t at, bool& year_only) const {
  year_only = false;
  int parts = 0;
  for (; parts < 3; ++parts) {
    std::size_t end = at;
    while (is_digit_at(m_seen, end))
      ++end;
    const std::size_t size = end - at;
    if (size == 4) {
      const std::string_view year = m_text.substr(at, 4);
      if (is_letter_at(m_seen, end) || !(year.starts_with("19") || year.starts_with("20")))
        return 0;
      year_only = parts == 0;
      return end;
    }
    if (size == 0 || size > 2) return 0;
    if (parts == 2) return is_letter_at(m_seen, end) ? 0 : end; // 12/3/75
    at = skip(end, " ");
    if (const std::string_view sign = "./-"; sign.find(m_seen.at(at)) != sign.npos)
      at = skip(at + 1, " ");
    else if (const auto word = word_at(at); word == "thang" || word == "nam")
      at = skip(at + word.size(), " ,");
    else
      return 0;
  }
  return 0;
}

PrivacySearch::Birth PrivacySearch::read_birth(std::size_t at) const {
  constexpr std::size_t most = 24;
  const std::size_t begin = at;
  for (at = skip(at, " :.,-()\n|/"); at - begin < most;) {
    if (is_digit_at(m_seen, at)) {
      Birth birth{at, 0, false};
      birth.end = date_end(at, birth.year_only);
      return birth;
    }
    const std::string_view word = word_at(at);
    if (!one_of(word, {"vao", "ngay", "thang", "nam", "la", "sinh", "hoac"})) break;
    at = skip(at + word.size(), " :.,-()/\n|");
  }
  return {};
}

// "1998 đến 2006", "2006 trở về trước": a group of people by age.
bool PrivacySearch::of_many(std::size_t end) const {
  const std::size_t at = skip(end, " ,");
  if (one_of(word_at(at), {"den", "tro", "va", "hoac"})) return true;
  return (m_seen.at(at) == '-' || m_seen.at(at) == ',' || is_digit_at(m_seen, at)) &&
         is_digit_at(m_seen, skip(at, " -,"));
}

// Beside a name, or at the head of a line or cell of its own.
bool PrivacySearch::beside_person(std::size_t begin) const {
  constexpr std::size_t far = 90;
  if (opens_block(begin)) return true;
  const std::string_view word = word_before(m_seen, begin);
  if (!word.empty()) {
    const int capitals = capitals_before(m_seen, begin).words;
    if (makes_a_compound(word) && capitals < 3) return false;
    return capitals >= 2 || one_of(word, {"ong", "ba", "anh", "chi"});
  }
  int in_row = 0; // two capitalised words, one behind the other
  for (std::size_t at = begin; at > 0 && begin - at < far && m_text[at - 1] != '\n';) {
    --at;
    if (m_text[at] == '|') return true;
    if (!is_letter_at(m_seen, at)) {
      if (m_text[at] != ' ') in_row = 0;
    } else if (!is_letter_at(m_seen, at - 1)) {
      in_row = m_seen.capital[at] ? in_row + 1 : 0;
      if (in_row == 2) return true;
    }
  }
  return false;
}

void PrivacySearch::take_birth(PrivateLabel label, std::size_t begin, std::size_t end) {
  const Birth birth = read_birth(end);
  if (!birth) return;
  const std::string_view between = m_text.substr(end, birth.begin - end);
  const bool headed = between.find(':') != between.npos;
  if (label == PrivateLabel::birth_mark) {
    const bool capitals = m_seen.capital[begin];
    if (!birth.year_only || !(capitals || m_seen.before(begin) == '(')) return;
    if (!headed && !beside_person(begin)) return;
  } else if (label == PrivateLabel::born) {
    const std::string_view word = word_before(m_seen, begin);
    if (makes_a_compound(word) && capitals_before(m_seen, begin).words < 3) return;
    const bool whole_day = word.empty() && !birth.year_only; // ", sinh ngày 12/3/1975"
    if (!headed && !whole_day && !beside_person(begin)) return;
    if (birth.year_only && m_text.substr(begin, end - begin) == "sinh" && !headed &&
        m_seen.before(begin) != '(')
      return;
  } else if (between.find('(') != between.npos) {
    return; // "kỷ niệm ngày sinh (19/5/1990)"
  }
  if (birth.year_only && of_many(birth.end)) return;
  add(RuleId::P05, birth.begin, birth.end);
}

// P08 ---------------------------------------------------------------------------------------------

// "Dân tộc: Mường" of a profile, "Bà …, dân tộc Mường": the value, where it is one people or faith.
void PrivacySearch::take_origin(RuleId rule, std::size_t begin, std::size_t end,
                                std::span<const std::string_view> values) {
  std::size_t at = skip(end, " ");
  const bool headed = m_seen.at(at) == ':';
  if (headed) at = skip(at, " :");
  std::string_view best;
  for (const std::string_view value : values)
    if (value.size() > best.size() && m_text.substr(at).starts_with(value) &&
        !is_letter_at(m_seen, at + value.size()))
      best = value;
  if (best.empty()) return;
  const std::size_t value_end = at + best.size();
  const char behind = m_seen.at(skip(value_end, " "));
  if (std::string_view(",;.)\n|-").find(behind) == std::string_view::npos) return;
  // A list of peoples: "dân tộc: Thái, Mường".
  const std::size_t next = skip(value_end, " ,");
  for (const std::string_view value : values)
    if (behind == ',' && m_text.substr(next).starts_with(value) &&
        !is_letter_at(m_seen, next + value.size()))
      return;
  const bool capital = m_seen.capital[at] || headed;
  const char before = m_text.substr(0, begin).ends_with(' ') && begin > 1 ? m_text[begin - 2]
                                                                          : m_seen.before(begin);
  const bool parted =
      opens_block(begin) || before == ',' || before == ';' || before == '(' || before == '-';
  if (!parted || !capital) return;
  if (headed || (!opens_block(begin) && beside_person(begin))) add(rule, at, value_end);
}

// P09 ---------------------------------------------------------------------------------------------

// "Lưu: VT, KGVXNV (Thương)": a name in brackets; counts of copies and abbreviations are none.
void PrivacySearch::take_drafter(std::size_t end) {
  constexpr std::size_t most = 160;
  std::size_t at = skip(end, " ");
  if (m_seen.at(at) != ':') return;
  for (const std::size_t begin = at; at < m_text.size() && at - begin < most; ++at) {
    const char c = m_text[at];
    if (c == '\n' || c == '|') return;
    if (c != '(') continue;
    const std::size_t close = m_text.find(')', at);
    if (close == std::string_view::npos || close - at > 40) return;
    const std::size_t first = skip(at + 1, " ");
    const std::string_view word = word_at(first);
    bool copies_behind = true; // "(Thương 03b)": what follows the name is a count
    std::size_t name_end = first;
    int words = 0;
    while (name_end < close && is_letter_at(m_seen, name_end) && m_seen.capital[name_end] &&
           words < 4) {
      name_end += word_at(name_end).size();
      ++words;
      if (m_seen.at(name_end) == '.' && is_letter_at(m_seen, name_end + 1))
        ++name_end; // "H.Thương"
      else if (is_letter_at(m_seen, skip(name_end, " ")) && m_seen.capital[skip(name_end, " ")])
        name_end = skip(name_end, " ");
    }
    for (std::size_t i = skip(name_end, " ,-"); i < close; ++i)
      copies_behind =
          copies_behind && (is_digit_at(m_seen, i) ||
                            std::string_view(" bnap").find(m_text[i]) != std::string_view::npos);
    bool small = false; // "HT" is an office or initials
    for (std::size_t i = first; i < name_end; ++i)
      small = small || (is_letter_at(m_seen, i) && !m_seen.capital[i]);
    const bool other = one_of(word, {"de", "ban",   "bao",  "qua",  "gui",   "thay", "kem",  "scan",
                                     "ho", "phong", "van",  "so",   "luu",   "theo", "file", "goc",
                                     "ky", "web",   "tong", "cong", "trung", "bo"});
    if (words > 0 && small && copies_behind && !(other && words < 2))
      add(RuleId::P09, first, name_end);
    at = close;
  }
}

} // namespace congbo

// P01, P02, P03, P07: which runs of digits are a person's.

#include <algorithm>

#include "check/privacy_search.h"
#include "vietnamese/personal_name.h"

namespace congbo {
namespace {

constexpr std::string_view between = " .-_()"; // within a number
constexpr std::size_t longest_gap = 3;

// A citizen number (Decree 37/2021/NĐ-CP, article 13): province of birth 001-096, century and sex,
// the year's last digits, six at random.
bool citizen_number(std::string_view digits) {
  const int province = (digits[0] - '0') * 100 + (digits[1] - '0') * 10 + (digits[2] - '0');
  return digits.size() == 12 && province >= 1 && province <= 96 && digits[3] <= '3';
}

// ISO/IEC 7812-1, annex B.
bool luhn(std::string_view digits) {
  int sum = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    int digit = digits[digits.size() - 1 - i] - '0';
    if (i % 2 == 1) digit = digit > 4 ? digit * 2 - 9 : digit * 2;
    sum += digit;
  }
  return sum % 10 == 0;
}

// The cards met here: NAPAS, Visa, Mastercard, JCB.
bool card_opening(std::string_view digits) {
  const std::string_view four = digits.substr(0, 4);
  return four == "9704" || digits[0] == '4' || digits.starts_with("35") ||
         (four >= "2221" && four <= "2720") || (four >= "5100" && four <= "5599");
}

template <std::size_t n> bool grouped(std::span<const int> sizes, const std::array<int, n>& as) {
  return sizes.size() == n && std::equal(sizes.begin(), sizes.end(), as.begin());
}

// Folded, these begin no person's name.
constexpr std::array<std::string_view, 12> bodies{"uy ban",    "ubnd",    "mat tran", "mttq",
                                                  "ubmttq",    "quy vi",  "kho bac",  "van phong",
                                                  "trung tam", "cong ty", "don vi",   "co quan"};

} // namespace

int PrivacySearch::Groups::holding(int total) const {
  for (int k = 0, sum = 0; k < count; ++k)
    if ((sum += sizes[static_cast<std::size_t>(k)]) >= total) return sum == total ? k + 1 : 0;
  return 0;
}

PrivacySearch::Groups PrivacySearch::read_groups(std::size_t at) const {
  Groups groups;
  while (groups.count < Groups::most && groups.digits.size() < 24) {
    std::size_t end = at;
    while (is_digit_at(m_seen, end))
      ++end;
    groups.digits += m_text.substr(at, end - at);
    groups.sizes[static_cast<std::size_t>(groups.count)] = static_cast<int>(end - at);
    groups.ends[static_cast<std::size_t>(groups.count++)] = end;
    at = skip(end, between);
    if (at - end > longest_gap || !is_digit_at(m_seen, at)) break;
  }
  return groups;
}

// Nothing of the number goes on behind its last group.
bool PrivacySearch::ends_well(const Groups& groups, int used) const {
  const std::size_t end = groups.ends[static_cast<std::size_t>(used - 1)];
  const char next = m_seen.at(end);
  if (is_letter_at(m_seen, end) || next == '%') return false;
  return !((next == '.' || next == ',' || next == '/') && is_digit_at(m_seen, end + 1));
}

// "120.000.000 đồng", "100.000 tài khoản": an amount of something.
bool PrivacySearch::thousands(std::size_t at, const Groups& groups, int used) const {
  if (used < 2 || groups.digits[0] == '0' || groups.sizes[0] > 3) return false;
  for (int k = 1; k < used; ++k)
    if (groups.sizes[static_cast<std::size_t>(k)] != 3) return false;
  const std::size_t end = groups.ends[static_cast<std::size_t>(used - 1)];
  return m_seen.at(at + static_cast<std::size_t>(groups.sizes[0])) == '.' &&
         is_letter_at(m_seen, skip(end, " "));
}

std::size_t PrivacySearch::take_number(std::size_t at) {
  const Groups groups = read_groups(at);
  const std::size_t first_end = groups.ends[0];
  const char before = m_seen.before(at);
  const bool goes_on = (before == '.' || before == ',') && at > 1 && is_digit_at(m_seen, at - 2);
  if (goes_on || groups.digits.size() < 6) return first_end;
  const auto touches = [&](PrivateLabel label) { return label_end(label) == at; };
  if (is_letter_at(m_seen, at - 1) && at > 0 && !touches(PrivateLabel::phone) &&
      !touches(PrivateLabel::identity) && !touches(PrivateLabel::account))
    return first_end;
  const std::size_t spans = m_spans.size();
  if (take_account(at, groups) || take_identity(at, groups) || take_card(at, groups) ||
      take_mobile(at, groups)) {
    const std::size_t end = m_spans.size() > spans ? m_spans.back().end : 0;
    while (at < m_text.size() && m_seen.from[at].begin < end)
      ++at;
    return std::max(at, first_end);
  }
  return first_end;
}

bool PrivacySearch::take_identity(std::size_t at, const Groups& groups) {
  constexpr std::size_t label_gap = 40;
  const bool labelled = near(PrivateLabel::identity, at, label_gap);
  for (const auto& [total, rule] : {std::pair{12, RuleId::P01}, std::pair{9, RuleId::P02}}) {
    const int used = groups.holding(total);
    if (used == 0 || !ends_well(groups, used)) continue;
    const std::size_t end = groups.ends[static_cast<std::size_t>(used - 1)];
    const std::string_view digits =
        std::string_view(groups.digits).substr(0, static_cast<std::size_t>(total));
    const std::span sizes(groups.sizes.data(), static_cast<std::size_t>(used));
    const bool usual = used == 1 || grouped(sizes, std::array{3, 3, 3, 3}) ||
                       grouped(sizes, std::array{4, 4, 4}) || grouped(sizes, std::array{6, 6}) ||
                       grouped(sizes, std::array{3, 1, 2, 6});
    const bool plain =
        total == 12 && usual && citizen_number(digits) && !near(PrivateLabel::tax, at, label_gap);
    if (!plain && !(labelled && !thousands(at, groups, used))) continue;
    add(rule, at, end);
    return true;
  }
  return false;
}

// Decree and plan of numbering: ten digits since 15/9/2018; before, eleven (012, 016, 018, 019) or
// 09, 086, 088, 089. Numbers of offices begin with 02, those of services with 1800 and 1900.
bool PrivacySearch::mobile_digits(std::string_view digits) const {
  if (digits.size() == 11)
    return digits.starts_with("012") || digits.starts_with("016") || digits.starts_with("0186") ||
           digits.starts_with("0188") || digits.starts_with("0199");
  if (digits.size() != 10 || digits[0] != '0') return false;
  if (m_searched.old_numbers)
    return digits[1] == '9' || digits.starts_with("086") || digits.starts_with("088") ||
           digits.starts_with("089");
  return std::string_view("35789").find(digits[1]) != std::string_view::npos;
}

bool PrivacySearch::take_mobile(std::size_t at, const Groups& groups) {
  constexpr std::size_t label_gap = 40, close_gap = 12;
  const bool labelled =
      near(PrivateLabel::phone, at, label_gap) || near(PrivateLabel::hotline, at, label_gap);
  const bool abroad = m_seen.before(at) == '+' || groups.digits.starts_with("0084");
  const bool country = abroad || (labelled && groups.digits.starts_with("84"));
  for (int total = 9; total <= 14; ++total) {
    const int used = groups.holding(total);
    if (used == 0 || !ends_well(groups, used)) continue;
    std::string digits = groups.digits.substr(0, static_cast<std::size_t>(total));
    if (country) {
      const std::size_t code = digits.starts_with("0084") ? 4 : digits.starts_with("84") ? 2 : 0;
      if (code == 0) continue;
      digits = digits.substr(code + (digits.size() > code && digits[code] == '0' ? 1 : 0));
      digits.insert(0, 1, '0');
    }
    if (!mobile_digits(digits)) continue;
    bool pairs = groups.sizes[0] < 3; // "05 70 80 90 95" are marks rather than a number
    for (int k = 1; k < used; ++k)
      pairs = pairs || groups.sizes[static_cast<std::size_t>(k)] < 2;
    if (pairs && !labelled && !country) continue;
    if (near(PrivateLabel::tax, at, close_gap) || near(PrivateLabel::hotline, at, close_gap))
      return false;
    if (!m_official.phone.empty() && digits == m_official.phone) return false;
    add(RuleId::P03, at - (m_seen.before(at) == '+' ? 1 : 0),
        groups.ends[static_cast<std::size_t>(used - 1)]);
    return true;
  }
  return false;
}

// The account of an agency, not of a person: at the Treasury, or its holder is said to be a body.
bool PrivacySearch::of_an_agency(std::size_t label, std::size_t number_end) const {
  constexpr std::size_t before = 80, behind = 160;
  std::size_t begin = label, end = number_end;
  while (begin > 0 && label - begin < before && m_text[begin - 1] != '\n')
    --begin;
  while (end < m_text.size() && end - number_end < behind && m_text[end] != '\n')
    ++end;
  const auto body = [&](std::size_t at) {
    at = skip(at, " :-");
    const std::string_view words = m_text.substr(at);
    if (std::any_of(bodies.begin(), bodies.end(),
                    [&](std::string_view known) { return words.starts_with(known); }))
      return true;
    const std::size_t stop = std::min(m_text.find_first_of(",;.(:|-\n", at), end);
    return is_collective(printed(m_seen, m_searched.text, at, stop));
  };
  const std::string_view around = m_text.substr(0, end);
  if (around.substr(begin).find("kho bac") != around.npos) return true;
  for (const std::string_view holder :
       {"tai khoan cua", "chu tai khoan", "ten tai khoan", "thu huong", "tai khoan:"})
    for (std::size_t at = around.find(holder, begin); at != around.npos;
         at = around.find(holder, at + 1))
      if (body(at + holder.size())) return true;
  return around.substr(label).starts_with(" cua ") && body(label + 5);
}

bool PrivacySearch::take_account(std::size_t at, const Groups& groups) {
  constexpr std::size_t label_gap = 60, close_gap = 4;
  const bool strong = near(PrivateLabel::account, at, label_gap);
  if (!strong && !near(PrivateLabel::account_word, at, close_gap)) return false;
  int used = 1, total = groups.sizes[0];
  while (used < groups.count) {
    const auto k = static_cast<std::size_t>(used);
    const std::size_t gap =
        groups.ends[k] - static_cast<std::size_t>(groups.sizes[k]) - groups.ends[k - 1];
    if (gap > 1 || total + groups.sizes[k] > 19) break;
    total += groups.sizes[k];
    ++used;
  }
  if (total < 6 || total > 19 || thousands(at, groups, used)) return false;
  const std::size_t end = groups.ends[static_cast<std::size_t>(used - 1)];
  if (is_letter_at(m_seen, end)) return false;
  const std::size_t label = label_end(strong ? PrivateLabel::account : PrivateLabel::account_word);
  if (!of_an_agency(label, end)) add(RuleId::P07, at, end);
  return true;
}

bool PrivacySearch::take_card(std::size_t at, const Groups& groups) {
  constexpr std::size_t label_gap = 30;
  const bool labelled = near(PrivateLabel::card, at, label_gap);
  for (const int total : {19, 16}) {
    const int used = groups.holding(total);
    if (used == 0 || !ends_well(groups, used)) continue;
    const std::string_view digits =
        std::string_view(groups.digits).substr(0, static_cast<std::size_t>(total));
    bool fours = true;
    for (int k = 0; k + 1 < used; ++k)
      fours = fours && groups.sizes[static_cast<std::size_t>(k)] == 4;
    if (!fours || !luhn(digits) || !(labelled || card_opening(digits))) continue;
    add(RuleId::P07, at, groups.ends[static_cast<std::size_t>(used - 1)]);
    return true;
  }
  return false;
}

} // namespace congbo

#include "recognise/honoree_words.h"

#include "recognise/award_words.h"
#include "recognise/honoree_name.h"
#include "recognise/phrase.h"
#include "vietnamese/personal_name.h"

namespace congbo {

bool may_award(DocumentKind kind) {
  switch (kind) {
  case DocumentKind::quyet_dinh:
  case DocumentKind::thong_bao:
  case DocumentKind::bao_cao:
  case DocumentKind::nghi_quyet:
  case DocumentKind::bai_viet:
  case DocumentKind::khac: return true;
  default: return false;
  }
}

namespace {

// "Về việc tổ chức Hội nghị …"; "cho tổ chức đảng", "các tổ chức, cá nhân" are those honoured.
bool arranges(std::string_view folded) {
  constexpr std::string_view verb = "to chuc";
  for (std::size_t at = find_phrase(folded, verb); at != nowhere; at = find_phrase(folded, verb, at + 1)) {
    const std::string_view behind = folded.substr(at + verb.size());
    const bool body = behind.starts_with(',') || opening_phrase(trim_signs(behind), {"dang", "co so dang", "va ca nhan", "cong doan", "doan", "chinh tri"});
    if (!body) return true;
  }
  return false;
}

}  // namespace

bool title_forbids(std::string_view folded) {
  return is_proposal(folded) || arranges(folded) ||
         has_any(folded, {"thanh lap", "kien toan", "ban hanh", "quy che", "phan cong", "bo nhiem", "gop y", "huong dan",
                          "dinh chinh", "de nghi", "du kien", "ke hoach", "phat dong", "tang qua", "qua tet",
                          "tro cap", "dieu duong", "muc thuong"});
}

bool speaks_of_awards(std::string_view folded) {
  return has_any(folded, {"khen thuong", "tang", "truy tang", "cong nhan", "tuyen duong", "bieu duong", "danh hieu"});
}

bool counts_at_end(std::string_view folded) {
  const std::size_t colon = folded.rfind(':');
  return is_digit_byte(folded.empty() ? ' ' : folded.front()) ||
         (colon != nowhere && counts_honorees(folded.substr(colon)));
}

std::vector<Wording> names_apart(Wording list) {
  std::vector<Wording> names;
  for (std::size_t from = 0; from < list.folded.size();) {
    const std::size_t end = std::min(list.folded.find(';', from), list.folded.size());
    Wording name = trim_signs(list.between(from, end));
    if (opens_with(name.folded, "va")) name = trim_signs(name.from(2));
    if (!name.empty()) names.push_back(name);
    from = end + 1;
  }
  return names;
}

namespace {

// Cut before each of them behind a comma or "và".
template <class Begins>
void cut_before(Wording list, Begins begins, std::vector<Wording>& names) {
  for (PhrasePlace border = earliest(list.folded, {", va", ",", "va"}); border;
       border = earliest(list.folded, {", va", ",", "va"}, border.end)) {
    if (!begins(trim(list.from(border.end)))) continue;
    names.push_back(trim_signs(list.to(border.begin)));
    list = trim(list.from(border.end));
    border.end = 0;
  }
  names.push_back(trim_signs(list));
}

bool begins_addressed(Wording words) {
  if (!may_be_addressed(words.folded)) return false;
  const std::string_view name = words.text.substr(0, words.text.find_first_of(",;("));
  return looks_like_person_name(split_honorific(name).rest);
}

}  // namespace

std::vector<Wording> named_in_sentence(Wording list, std::size_t said) {
  std::vector<Wording> persons, bodies;
  for (const Wording name : names_apart(list)) {
    if (begins_addressed(name)) cut_before(name, begins_addressed, persons);
    else persons.push_back(name);
  }
  if (said == 0 || persons.size() == said) return persons;
  for (const Wording name : names_apart(list))
    cut_before(name, [](Wording words) { return begins_upper(words.text) && is_collective(words.text); }, bodies);
  return bodies.size() == said ? bodies : persons;
}

std::optional<KindAndNames> kind_and_names(Wording words, const Register& registers) {
  constexpr std::size_t longest_label = 40;
  const std::size_t colon = label_colon(words.folded, longest_label);
  if (colon == nowhere) return std::nullopt;
  const Wording names = trim_signs(words.from(colon + 1));
  if (names.empty() || is_digit_byte(names.folded.front()) || counts_at_end(words.folded)) return std::nullopt;
  const auto group = group_heading(trim_signs(words.to(colon)), registers);
  if (!group || !group->kind || !group->award.empty()) return std::nullopt;
  return KindAndNames{*group, names};
}

bool looks_like_row(const Line& line) {
  if (line.kind != LineKind::text) return false;
  const std::string_view text = line.text;
  constexpr std::size_t longest = 4;  // digits
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  const std::size_t space = std::min(text.find_first_not_of('_', digits), text.size());  // "6_": a misread rule
  if (digits == 0 || digits > longest || space + 1 >= text.size() || text[space] != ' ') return false;
  return begins_upper(text.substr(space + 1)) && line.numeral.kind == NumeralKind::none;
}

bool awards_in_group(Wording words, const Register& registers) {
  return opening_phrase(words.folded, {"tang", "truy tang", "khen thuong", "cong nhan", "trao tang"}) &&
         registers.find_award(words.folded) && !speaks_of_money_first(words.folded, registers);
}

std::string row_opening(std::string_view text) {
  constexpr std::size_t longest = 120;  // bytes shown
  if (text.size() <= longest) return std::string(text);
  const std::size_t space = text.rfind(' ', longest);
  return std::string(text.substr(0, space == nowhere ? 0 : space)) + " …";
}

}  // namespace congbo

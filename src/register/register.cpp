#include "register/register.h"

#include <algorithm>
#include <cassert>

#include "base/embedded.h"
#include "register/rows.h"
#include "register/table.h"
#include "vietnamese/fold.h"

namespace congbo {

extern const std::span<const EmbeddedFile> register_files;

namespace {

Standing standing_in(const RegisterRow& row) {
  return {row.day("valid_from"), row.day("valid_to"), row.text("decree"), row.text("clause"), row.truth("verified", true)};
}

DocumentType document_type(const RegisterRow& row, DocumentKind kind) {
  std::string name = row.text("name");
  std::string folded = fold(name);
  std::string letters = folded;
  std::erase(letters, ' ');
  return {kind, std::move(name), std::move(folded), std::move(letters), row.text("abbreviation"), standing_in(row)};
}

Award award(const RegisterRow& row) {
  Award award;
  award.id = row.text("id");
  award.name = row.text("name");
  for (const std::string& variant : row.texts("variants")) award.variants.push_back(fold(variant));
  award.precedence = row.number("precedence");
  const std::string kinds = row.text("kinds");
  award.individual = kinds.find('c') != std::string::npos;
  award.collective = kinds.find('t') != std::string::npos;
  award.household = kinds.find('h') != std::string::npos;
  award.level = row.text("level");
  award.standing = standing_in(row);
  return award;
}

std::vector<std::string> comparison_keys(const std::vector<std::string>& texts) {
  std::vector<std::string> keys;
  for (const std::string& text : texts) keys.push_back(comparison_key(text));
  return keys;
}

// Puts a row in, in the place of the one with the same `members` where there is one.
template <typename Row, typename... Members>
void put(std::vector<Row>& rows, Row row, Members... members) {
  const auto known = std::find_if(rows.begin(), rows.end(), [&](const Row& one) { return ((one.*members == row.*members) && ...); });
  if (known == rows.end())
    rows.push_back(std::move(row));
  else
    *known = std::move(row);
}

// starts_with(), with a look at the first two letters before the call: most phrases differ there.
bool begins_with(std::string_view text, std::string_view phrase) {
  if (text.size() < 2 || phrase.size() < 2) return text.starts_with(phrase);
  return text[0] == phrase[0] && text[1] == phrase[1] && text.starts_with(phrase);
}

bool letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

}  // namespace

bool Standing::holds(std::optional<CivilDate> day) const {
  if (!day) return true;
  return (!valid_from || *valid_from <= *day) && (!valid_to || *day <= *valid_to);
}

const Register& Register::built_in() {
  static const Register instance = [] {
    Register made;
    Findings findings;
    for (const EmbeddedFile& file : register_files) {
      std::string_view name = file.path;
      name.remove_suffix(std::string_view(".json").size());
      made.add(name, std::string(file.path), file.bytes, findings);
    }
    assert(findings.empty());
    return made;
  }();
  return instance;
}

void Register::add(std::string_view name, const std::string& file, std::string_view json,
                   Findings& findings) {
  const RegisterTable* table = find_register_table(name);
  if (table == nullptr) {
    const std::string quoted = "'" + std::string(name) + "'";
    findings.push_back({RuleId::V08, {file, 0, 0, 0}, {Words{"không có bảng tên " + quoted, "there is no register named " + quoted}}, {}});
    return;
  }
  for (const RegisterRow& row : read_register_rows(*table, file, json, findings)) {
    if (add_head_row(name, row) || add_phrase_row(name, row) || add_act_row(name, row)) continue;
    findings.push_back({RuleId::V08, {file, row.line(), 0, 0},
                        {Words{"không có loại '" + row.text("kind") + "'", "there is no kind '" + row.text("kind") + "'"}}, {}});
  }
  index();
}

bool Register::add_head_row(std::string_view name, const RegisterRow& row) {
  if (name == "document-types") {
    const auto kind = parse_document_kind(row.text("kind"));
    if (!kind) return false;
    put(m_types, document_type(row, *kind), &DocumentType::name, &DocumentType::abbreviation);
  } else if (name == "awards") {
    put(m_awards, award(row), &Award::id);
  } else if (name == "authorities") {
    m_authorities.push_back({row.text("award"), row.text("level"), standing_in(row)});
  } else {
    return false;
  }
  return true;
}

bool Register::add_phrase_row(std::string_view name, const RegisterRow& row) {
  if (name == "confusable-phrases") {
    m_confusables.push_back({row.text("wrong"), row.text("right"), standing_in(row)});
  } else if (name == "fixed-expressions") {
    std::string right = row.text("right");
    std::string key = comparison_key(right);
    m_expressions.push_back({std::move(right), std::move(key), comparison_keys(row.texts("also")), standing_in(row)});
  } else if (name == "incomplete-phrases") {
    m_incomplete.push_back({row.text("wrong"), row.text("right"), standing_in(row)});
  } else if (name == "fixed-names") {
    m_names.push_back({row.text("name")});
  } else {
    return false;
  }
  return true;
}

bool Register::add_act_row(std::string_view name, const RegisterRow& row) {
  if (name == "known-acts") {
    put(m_acts, KnownAct{row.text("number"), row.text("title"), row.day("date"), row.text("replaced_by"), standing_in(row)}, &KnownAct::number);
  } else if (name == "dissolved-units") {
    put(m_dissolved, DissolvedUnit{row.text("name"), row.text("kind"), row.text("successor"), standing_in(row)}, &DissolvedUnit::name,
        &DissolvedUnit::kind);
  } else if (name == "holidays") {
    m_holidays.push_back({row.number("year"), row.number("month"), row.number("day"), row.text("name"), standing_in(row)});
  } else {
    return false;
  }
  return true;
}

const Holiday* Register::holiday_on(CivilDate day) const {
  for (const Holiday& holiday : m_holidays)
    if (holiday.month == day.month && holiday.day == day.day && (holiday.year == 0 || holiday.year == day.year) &&
        holiday.standing.holds(day))
      return &holiday;
  return nullptr;
}

void Register::index() {
  m_phrase_index = {};
  for (std::size_t i = 0; i < m_expressions.size(); ++i)
    m_phrase_index.add(m_expressions[i].right, PhraseIndex::Kind::fixed, i);
  for (std::size_t i = 0; i < m_confusables.size(); ++i)
    m_phrase_index.add(m_confusables[i].wrong, PhraseIndex::Kind::confusable, i);
  for (std::size_t i = 0; i < m_incomplete.size(); ++i)
    m_phrase_index.add(m_incomplete[i].wrong, PhraseIndex::Kind::incomplete, i);
  for (std::size_t i = 0; i < m_names.size(); ++i)
    m_phrase_index.add(m_names[i].name, PhraseIndex::Kind::name, i);
  m_phrase_index.finish();
  std::stable_sort(m_types.begin(), m_types.end(), [](const DocumentType& a, const DocumentType& b) {
    return a.folded.size() > b.folded.size();
  });
  m_phrases.clear();
  for (std::size_t i = 0; i < m_awards.size(); ++i) {
    if (std::string name = fold(m_awards[i].name); !name.empty()) m_phrases.push_back({std::move(name), i});
    for (const std::string& variant : m_awards[i].variants)
      if (!variant.empty()) m_phrases.push_back({variant, i});
  }
  // Longest first among those that begin alike, so that the first match is the fullest name.
  std::stable_sort(m_phrases.begin(), m_phrases.end(), [](const Phrase& a, const Phrase& b) {
    if (a.folded[0] != b.folded[0]) return a.folded[0] < b.folded[0];
    return a.folded.size() > b.folded.size();
  });
}

const DocumentType* Register::type_that_opens(std::string_view folded) const {
  for (const DocumentType& type : m_types) {
    if (!begins_with(folded, type.folded)) continue;
    if (folded.size() == type.folded.size() || !letter_or_digit(folded[type.folded.size()]))
      return &type;
  }
  return nullptr;
}

const DocumentType* Register::type_of_abbreviation(std::string_view abbreviation) const {
  const std::string wanted = fold(abbreviation);
  if (wanted.empty()) return nullptr;
  // 'ĐA' (đề án) and 'DA' (dự án) fold alike: an exact match goes first.
  for (const DocumentType& type : m_types)
    if (type.abbreviation == abbreviation) return &type;
  for (const DocumentType& type : m_types)
    if (!type.abbreviation.empty() && fold(type.abbreviation) == wanted) return &type;
  return nullptr;
}

std::optional<Register::AwardPlace> Register::find_award(std::string_view folded,
                                                         std::size_t from) const {
  const auto begins_before = [](const Phrase& phrase, char c) { return phrase.folded[0] < c; };
  for (std::size_t at = from; at < folded.size(); ++at) {
    if (at > 0 && letter_or_digit(folded[at - 1])) continue;
    auto phrase = std::lower_bound(m_phrases.begin(), m_phrases.end(), folded[at], begins_before);
    for (; phrase != m_phrases.end() && phrase->folded[0] == folded[at]; ++phrase) {
      if (!begins_with(folded.substr(at), phrase->folded)) continue;
      const std::size_t end = at + phrase->folded.size();
      if (end == folded.size() || !letter_or_digit(folded[end]))
        return AwardPlace{&m_awards[phrase->award], at, end};
    }
  }
  return std::nullopt;
}

}  // namespace congbo

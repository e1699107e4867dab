#include "register/register.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/embedded.h"
#include "vietnamese/edtf.h"
#include "vietnamese/fold.h"

namespace congbo {

extern const std::span<const EmbeddedFile> register_files;

namespace {

using Json = nlohmann::json;

std::string text_in(const Json& row, const char* key) {
  const auto found = row.find(key);
  return found != row.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::optional<CivilDate> day_in(const Json& row, const char* key) {
  const std::string text = text_in(row, key);
  return text.empty() ? std::nullopt : edtf_day(text);
}

Standing standing_in(const Json& row) {
  return {day_in(row, "valid_from"), day_in(row, "valid_to"), text_in(row, "decree"),
          text_in(row, "clause"), row.value("verified", true)};
}

DocumentType document_type(const Json& row) {
  const auto kind = parse_document_kind(text_in(row, "kind"));
  std::string name = text_in(row, "name");
  std::string folded = fold(name);
  return {kind.value_or(DocumentKind::khac), std::move(name), std::move(folded),
          text_in(row, "abbreviation"), standing_in(row)};
}

Award award(const Json& row) {
  Award award;
  award.id = text_in(row, "id");
  award.name = text_in(row, "name");
  if (const auto found = row.find("variants"); found != row.end() && found->is_array())
    for (const Json& variant : *found)
      if (variant.is_string()) award.variants.push_back(fold(variant.get<std::string>()));
  if (const auto found = row.find("precedence"); found != row.end() && found->is_number_integer())
    award.precedence = found->get<int>();
  const std::string kinds = text_in(row, "kinds");
  award.individual = kinds.find('c') != std::string::npos;
  award.collective = kinds.find('t') != std::string::npos;
  award.household = kinds.find('h') != std::string::npos;
  award.level = text_in(row, "level");
  award.standing = standing_in(row);
  return award;
}

std::vector<std::string> keys_in(const Json& row, const char* key) {
  std::vector<std::string> keys;
  if (const auto found = row.find(key); found != row.end() && found->is_array())
    for (const Json& text : *found)
      if (text.is_string()) keys.push_back(comparison_key(text.get<std::string>()));
  return keys;
}

int number_in(const Json& row, const char* key) {
  const auto found = row.find(key);
  return found != row.end() && found->is_number_integer() ? found->get<int>() : 0;
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
  const auto complain = [&](std::string vi, std::string en) {
    findings.push_back({RuleId::V08, {file, 0, 0, 0}, {Words{std::move(vi), std::move(en)}}, {}});
  };
  const Json table = Json::parse(json, nullptr, false, true);
  if (table.is_discarded()) return complain("không phải JSON hợp lệ", "not valid JSON");
  if (!table.is_object() || !table.contains("rows") || !table["rows"].is_array())
    return complain("thiếu danh sách 'rows'", "the list 'rows' is missing");
  for (const Json& row : table["rows"]) {
    if (!row.is_object()) {
      complain("một hàng không phải đối tượng", "a row is not an object");
    } else if (name == "document-types") {
      m_types.push_back(document_type(row));
    } else if (name == "awards") {
      m_awards.push_back(award(row));
    } else if (name == "authorities") {
      m_authorities.push_back({text_in(row, "award"), text_in(row, "level"), standing_in(row)});
    } else if (name == "confusable-phrases") {
      m_confusables.push_back({text_in(row, "wrong"), text_in(row, "right"), standing_in(row)});
    } else if (!add_phrase_row(name, &row) && !add_act_row(name, &row)) {
      return complain("không có bảng tên '" + std::string(name) + "'",
                      "there is no register named '" + std::string(name) + "'");
    }
  }
  index();
}

// Rows are handed on as void so that the header stays without JSON.
bool Register::add_phrase_row(std::string_view name, const void* json) {
  const Json& row = *static_cast<const Json*>(json);
  if (name == "fixed-expressions") {
    std::string right = text_in(row, "right");
    std::string key = comparison_key(right);
    m_expressions.push_back({std::move(right), std::move(key), keys_in(row, "also"), standing_in(row)});
  } else if (name == "incomplete-phrases") {
    m_incomplete.push_back({text_in(row, "wrong"), text_in(row, "right"), standing_in(row)});
  } else if (name == "fixed-names") {
    m_names.push_back({text_in(row, "name")});
  } else {
    return false;
  }
  return true;
}

bool Register::add_act_row(std::string_view name, const void* json) {
  const Json& row = *static_cast<const Json*>(json);
  if (name == "known-acts") {
    m_acts.push_back({text_in(row, "number"), text_in(row, "title"), day_in(row, "date"),
                      text_in(row, "replaced_by"), standing_in(row)});
  } else if (name == "dissolved-units") {
    m_dissolved.push_back(
        {text_in(row, "name"), text_in(row, "kind"), text_in(row, "successor"), standing_in(row)});
  } else if (name == "holidays") {
    m_holidays.push_back({number_in(row, "year"), number_in(row, "month"), number_in(row, "day"),
                          text_in(row, "name"), standing_in(row)});
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
    if (!folded.starts_with(type.folded)) continue;
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
      if (!folded.substr(at).starts_with(phrase->folded)) continue;
      const std::size_t end = at + phrase->folded.size();
      if (end == folded.size() || !letter_or_digit(folded[end]))
        return AwardPlace{&m_awards[phrase->award], at, end};
    }
  }
  return std::nullopt;
}

}  // namespace congbo

#include "markdown/address.h"
#include "parse/settings_reader.h"
#include "parse/site_path.h"
#include "vietnamese/fold.h"

namespace congbo {

void SettingsReader::links(const JsonMember& member) {
  using Self = SettingsReader;
  constexpr std::array<Key, 2> keys{{{"label", &Self::label}, {"url", &Self::url}}};
  if (!is_list(member)) return;
  m_settings.links.clear();
  for (const JsonNode& item : member.value.items) {
    const std::size_t faults = m_findings.size();
    m_settings.links.emplace_back();
    read_object(item, "links", keys);
    const NamedLink& link = m_settings.links.back();
    if (!link.label.empty() && !link.url.empty()) continue;
    m_settings.links.pop_back();
    if (m_findings.size() == faults)
      fault(item, {"mỗi liên kết cần có 'label' và 'url'", "each link needs 'label' and 'url'"});
  }
}

void SettingsReader::url(const JsonMember& member) {
  const auto link = text_of(member);
  if (!link) return;
  if (!is_safe_address(*link))
    return fault(member.value,
                 {quoted(*link) + " không phải địa chỉ http, https, mailto, tel hay tương đối",
                  quoted(*link) + " is no http, https, mailto, tel or relative address"});
  m_settings.links.back().url = *link;
}

void SettingsReader::rules(const JsonMember& member) {
  using Self = SettingsReader;
  constexpr std::array<Key, 4> keys{{{"rule", &Self::rule},
                                     {"severity", &Self::severity},
                                     {"path", &Self::rule_path},
                                     {"reason", &Self::reason}}};
  if (!is_list(member)) return;
  for (const JsonNode& item : member.value.items) {
    const std::size_t faults = m_findings.size();
    m_rule_named = m_severity_named = false;
    m_settings.rules.push_back(
        {RuleId{}, {}, RuleSetting::Action::off, {}, item.line, item.column});
    read_object(item, "rules", keys);
    check_rule(item, faults);
  }
}

void SettingsReader::rule(const JsonMember& member) {
  const auto code = text_of(member);
  if (!code) return;
  const auto id = find_rule(*code);
  if (!id)
    return fault(member.value,
                 {"không có luật " + quoted(*code), "there is no rule " + quoted(*code)});
  m_settings.rules.back().rule = *id;
  m_rule_named = true;
}

void SettingsReader::severity(const JsonMember& member) {
  using Action = RuleSetting::Action;
  const auto word = text_of(member);
  if (!word) return;
  constexpr std::array<std::pair<std::string_view, Action>, 4> words{{{"error", Action::error},
                                                                      {"warning", Action::warning},
                                                                      {"advice", Action::advice},
                                                                      {"off", Action::off}}};
  for (const auto& [name, action] : words) {
    if (name != *word) continue;
    m_settings.rules.back().action = action;
    m_severity_named = true;
    return;
  }
  fault(member.value, {quoted(*word) + " không phải 'error', 'warning', 'advice' hay 'off'",
                       quoted(*word) + " is none of 'error', 'warning', 'advice' and 'off'"});
}

// Drops the setting that has just been read where it is not whole, or where it lowers a rule that
// protects people or the site: those may only be silenced, for one path and with a reason.
void SettingsReader::check_rule(const JsonNode& node, std::size_t faults_before) {
  const RuleSetting& setting = m_settings.rules.back();
  if (m_rule_named && m_severity_named) {
    constexpr std::array<std::string_view, 14> guarded{"P01", "P02", "P03", "P04", "P05",
                                                       "P06", "P07", "P08", "H10", "V01",
                                                       "V07", "V08", "V09", "V10"};
    const auto code = rule_of(setting.rule).code;
    const bool silenced = setting.action == RuleSetting::Action::off && !setting.path.empty() &&
                          setting.path.find('*') == setting.path.npos && !setting.reason.empty();
    const bool lowered = setting.action != RuleSetting::Action::error && !silenced;
    if (!lowered || std::find(guarded.begin(), guarded.end(), code) == guarded.end()) return;
    fault(node,
          {"luật " + std::string(code) + " chỉ được tắt ('off') cho một 'path', không có dấu *, và có 'reason'",
           "the rule " + std::string(code) +
               " can only be turned 'off' for one 'path', without *, and with a 'reason'"});
  } else if (m_findings.size() == faults_before) {
    fault(node, {"mỗi mục cần có 'rule' và 'severity'", "each item needs 'rule' and 'severity'"});
  }
  m_settings.rules.pop_back();
}

void SettingsReader::withheld(const JsonMember& member) {
  using Self = SettingsReader;
  constexpr std::array<Key, 4> keys{{{"document", &Self::withheld_document},
                                     {"name", &Self::withheld_name},
                                     {"unit", &Self::withheld_unit},
                                     {"reason", &Self::withheld_reason}}};
  if (!is_list(member)) return;
  for (const JsonNode& item : member.value.items) {
    const std::size_t faults = m_findings.size();
    m_settings.withheld.push_back({{}, {}, {}, {}, item.line, item.column});
    read_object(item, "withheld", keys);
    const WithheldPerson& person = m_settings.withheld.back();
    if (!person.document.empty() && !person.name.empty() && !person.reason.empty()) continue;
    if (m_findings.size() == faults)
      fault(item, {"mỗi mục cần có 'document', 'name' và 'reason'", "each item needs 'document', 'name' and 'reason'"});
    m_settings.withheld.pop_back();
  }
}

void SettingsReader::withheld_document(const JsonMember& member) {
  const auto path = text_of(member);
  if (!path) return;
  if (leads_outside(*path)) return outside(member.value, *path);
  m_settings.withheld.back().document = *path;
}

void SettingsReader::removed(const JsonMember& member) {
  if (member.value.kind != JsonNode::Kind::object)
    return fault(member.value, {"'removed' phải là một nhóm '{ \"/địa-chỉ/\": \"lý do\" }'",
                                "'removed' must be a group '{ \"/address/\": \"reason\" }'"});
  for (const JsonMember& entry : member.value.members) {
    if (!entry.name.starts_with('/') || leads_outside(std::string_view(entry.name).substr(1))) {
      fault(entry.line, entry.column,
            {quoted(entry.name) + " không phải địa chỉ như '/2024/hoi-nghi/'",
             quoted(entry.name) + " is not an address such as '/2024/hoi-nghi/'"});
    } else if (auto why = text_of(entry)) {
      if (!m_settings.removed.emplace(entry.name, std::move(*why)).second)
        fault(entry.line, entry.column,
              {"khóa " + quoted(entry.name) + " viết hai lần",
               "the key " + quoted(entry.name) + " stands twice"});
    }
  }
}

} // namespace congbo

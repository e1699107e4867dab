#pragma once
// Reads the tree of congbo.json into Settings. One function a key; settings.cpp has those of single
// values and of groups, settings_lists.cpp those of lists. Internal to parse/.

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "parse/json_tree.h"
#include "parse/parse.h"

namespace congbo {

inline std::string quoted(std::string_view text) {
  return "'" + std::string(text) + "'";
}

class SettingsReader {
 public:
  SettingsReader(const std::string& path, ParsedSettings& parsed)
      : m_path(path), m_findings(parsed.findings), m_settings(parsed.settings) {}

  void read(const JsonTree& tree);

 private:
  // A key of an object, and what reads its value.
  struct Key {
    std::string_view name;
    void (SettingsReader::*read)(const JsonMember&);
  };

  void fault(int line, int column, Words what) {
    m_findings.push_back(Finding{RuleId::V08, {m_path, line, column, 0}, {std::move(what)}, {}});
  }
  void fault(const JsonNode& node, Words what) { fault(node.line, node.column, std::move(what)); }
  void outside(const JsonNode& node, const std::string& path) {
    m_findings.push_back(Finding{RuleId::V10, {m_path, node.line, node.column, 0}, {path}, {}});
  }

  template <std::size_t n>
  void read_object(const JsonNode& node, std::string_view name, const std::array<Key, n>& keys);
  void unknown_key(const JsonMember& member, std::string_view within,
                   const std::vector<std::string_view>& known);
  std::optional<std::string> text_of(const JsonMember& member) {
    return text_of(member.value, member.name);
  }
  std::optional<std::string> text_of(const JsonNode& node, std::string_view name);
  bool is_list(const JsonMember& member);
  void take_text(const JsonMember& member, std::string& into) {
    if (auto text = text_of(member)) into = std::move(*text);
  }
  void take_colour(const JsonMember& member, std::string& into);

  void title(const JsonMember& member) { take_text(member, m_settings.title); }
  void base_url(const JsonMember& member);
  void language(const JsonMember& member);
  void privacy(const JsonMember& member);
  void theme(const JsonMember& member);
  void licence(const JsonMember& member) { take_text(member, m_settings.licence); }
  void look(const JsonMember& member);
  void mark(const JsonMember& member);
  void accent(const JsonMember& member) { take_colour(member, m_settings.look.accent); }
  void honour(const JsonMember& member) { take_colour(member, m_settings.look.honour); }
  void footer(const JsonMember& member) { take_text(member, m_settings.look.footer); }
  void organisation(const JsonMember& member);
  void name(const JsonMember& member) { take_text(member, m_settings.organisation.name); }
  void parent(const JsonMember& member) { take_text(member, m_settings.organisation.parent); }
  void address(const JsonMember& member) { take_text(member, m_settings.organisation.address); }
  void phone(const JsonMember& member) { take_text(member, m_settings.organisation.phone); }
  void email(const JsonMember& member);
  void domains(const JsonMember& member);
  void links(const JsonMember& member);
  void label(const JsonMember& member) { take_text(member, m_settings.links.back().label); }
  void url(const JsonMember& member);
  void rules(const JsonMember& member);
  void rule(const JsonMember& member);
  void severity(const JsonMember& member);
  void rule_path(const JsonMember& member) { take_text(member, m_settings.rules.back().path); }
  void reason(const JsonMember& member) { take_text(member, m_settings.rules.back().reason); }
  void check_rule(const JsonNode& node, std::size_t faults_before);
  void withheld(const JsonMember& member);
  void withheld_document(const JsonMember& member);
  void withheld_name(const JsonMember& member) { take_text(member, m_settings.withheld.back().name); }
  void withheld_unit(const JsonMember& member) { take_text(member, m_settings.withheld.back().unit); }
  void withheld_reason(const JsonMember& member) { take_text(member, m_settings.withheld.back().reason); }
  void removed(const JsonMember& member);
  void hosting(const JsonMember& member);
  void compressed(const JsonMember& member);
  void extends(const JsonMember& member);
  void later(const JsonMember&) {} // known to a later part of congbo, or to an editor: not read
  void publish(const JsonMember& member);
  void publish_target(const JsonMember& member);
  PublishTarget& target() { return m_settings.publish.back(); }
  void target_url(const JsonMember& member);
  void target_user(const JsonMember& member) { take_text(member, target().user); }
  void target_host_key(const JsonMember& member);  // one fingerprint, or a list
  void take_host_key(const JsonNode& node, std::string_view name);
  void target_known_hosts(const JsonMember& member) { take_text(member, target().known_hosts); }
  void target_key(const JsonMember& member) { take_text(member, target().key); }
  void target_certificate(const JsonMember& member) { take_text(member, target().certificate); }
  void target_secret_file(const JsonMember& member) { take_text(member, target().secret_file); }
  void target_password(const JsonMember& member);
  void target_endpoint(const JsonMember& member);
  void target_region(const JsonMember& member) { take_text(member, target().region); }
  void target_keep(const JsonMember& member);
  void target_plain(const JsonMember& member);
  void target_connections(const JsonMember& member) { take_number(member, 1, 16, target().connections); }
  void target_timeout(const JsonMember& member) { take_number(member, 1, 600, target().timeout); }
  void take_number(const JsonMember& member, int least, int most, int& into);

  const std::string& m_path;
  Findings& m_findings;
  Settings& m_settings;
  bool m_rule_named = false, m_severity_named = false;
};

template <std::size_t n>
void SettingsReader::read_object(const JsonNode& node, std::string_view object_name,
                                 const std::array<Key, n>& keys) {
  if (node.kind != JsonNode::Kind::object)
    return fault(node, {quoted(object_name) + " phải là một nhóm '{ … }'",
                        quoted(object_name) + " must be a group '{ … }'"});
  std::vector<std::string_view> known;
  for (const Key& key : keys)
    known.push_back(key.name);
  std::set<std::string_view> seen;
  for (const JsonMember& member : node.members) {
    const auto at = std::find(known.begin(), known.end(), member.name);
    if (at == known.end()) {
      unknown_key(member, object_name, known);
    } else if (!seen.insert(member.name).second) {
      fault(member.line, member.column,
            {"khóa " + quoted(member.name) + " viết hai lần",
             "the key " + quoted(member.name) + " stands twice"});
    } else {
      (this->*keys[static_cast<std::size_t>(at - known.begin())].read)(member);
    }
  }
}

} // namespace congbo

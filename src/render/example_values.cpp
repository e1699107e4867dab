#include "render/example_values.h"

#include <nlohmann/json.hpp>

namespace congbo {
namespace {

using nlohmann::json;

constexpr std::string_view folder = "examples/";
constexpr std::string_view suffix = ".json";
constexpr std::string_view list_of_partials = "partials";
constexpr std::string_view frame_of_gallery = "gallery";
constexpr int most_levels = 64;

bool names_html(std::string_view name) {
  return name == "html" || name.ends_with("_html") || name == "svg" || name == "structured_data";
}

Value value_of(const json& node, std::string_view name, int depth);

Object object_of(const json& node, int depth) {
  Object object;
  object.reserve(node.size());
  for (auto member = node.begin(); member != node.end(); ++member)
    object.set(Key(std::string_view(member.key())),
               value_of(member.value(), member.key(), depth + 1));
  return object;
}

Value value_of(const json& node, std::string_view name, int depth) {
  if (depth > most_levels) return {};
  if (node.is_boolean()) return node.get<bool>();
  if (node.is_number_integer()) return node.get<std::int64_t>();
  if (node.is_string()) {
    const std::string& text = node.get_ref<const std::string&>();
    if (names_html(name)) return Html{text};
    return text;
  }
  if (node.is_object()) return object_of(node, depth);
  if (!node.is_array()) return {};
  List list;
  for (const json& item : node)
    list.emplace_back(value_of(item, name, depth + 1));
  return list;
}

} // namespace

struct Examples::State {
  std::map<std::string, json, std::less<>> files; // by name: "event.outcome"
  std::vector<PartialExample> partials;
  std::string where;
  Findings findings;

  void complain(std::string_view name, Words why) {
    findings.push_back({RuleId::V08,
                        {where + "/" + std::string(folder) + std::string(name) +
                             std::string(suffix), 0, 0, 0},
                        {std::move(why)},
                        {}});
  }

  void read(const ThemeFile& file) {
    if (!file.path.starts_with(folder) || !file.path.ends_with(suffix)) return;
    const std::string name =
        file.path.substr(folder.size(), file.path.size() - folder.size() - suffix.size());
    json parsed = json::parse(file.bytes, nullptr, false, true);
    if (parsed.is_discarded() || !parsed.is_object())
      complain(name, {"không phải đối tượng JSON đúng", "this is not a valid JSON object"});
    else
      files[name] = std::move(parsed);
  }

  const json* find(std::string_view address) const {
    const std::size_t hash = std::min(address.find('#'), address.size());
    const auto file = files.find(address.substr(0, hash));
    if (file == files.end()) return nullptr;
    const json* node = &file->second;
    if (hash == address.size()) return node;
    try {
      const json::json_pointer pointer{std::string(address.substr(hash + 1))};
      node = node->contains(pointer) ? &node->at(pointer) : nullptr;
    } catch (const json::exception&) { // "home#coming": not a pointer
      return nullptr;
    }
    return node && node->is_object() ? node : nullptr;
  }

  void read_partials() {
    const auto file = files.find(list_of_partials);
    if (file == files.end()) return;
    for (auto entry = file->second.begin(); entry != file->second.end(); ++entry) {
      PartialExample partial{entry.key(), "", {}};
      const json& row = entry.value();
      if (row.is_object() && row.contains("list") && row["list"].is_string())
        partial.list = row["list"].get<std::string>();
      if (row.is_object() && row.contains("examples"))
        for (const json& address : row["examples"])
          if (address.is_string()) partial.addresses.push_back(address.get<std::string>());
      for (const std::string& address : partial.addresses)
        if (!find(address))
          complain(list_of_partials, {"'" + address + "' không dẫn đến đối tượng nào",
                                      "'" + address + "' leads to no object"});
      partials.push_back(std::move(partial));
    }
  }
};

Examples::Examples(const std::vector<ThemeFile>& files, std::string_view where)
    : m_state(std::make_unique<State>()) {
  m_state->where = where;
  for (const ThemeFile& file : files)
    m_state->read(file);
  m_state->read_partials();
}

Examples::~Examples() = default;
Examples::Examples(Examples&&) noexcept = default;
Examples& Examples::operator=(Examples&&) noexcept = default;

std::vector<std::string> Examples::pages() const {
  std::vector<std::string> names;
  for (const auto& [name, values] : m_state->files)
    if (name != list_of_partials && name != frame_of_gallery) names.push_back(name);
  return names;
}

const std::vector<PartialExample>& Examples::partials() const {
  return m_state->partials;
}

std::optional<Object> Examples::values(std::string_view address) const {
  const json* node = m_state->find(address);
  if (!node) return std::nullopt;
  return object_of(*node, 0);
}

const Findings& Examples::findings() const {
  return m_state->findings;
}

} // namespace congbo

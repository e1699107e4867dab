#include "parse/front_matter_keys.h"

#include <algorithm>
#include <array>

namespace congbo {
namespace {

using enum FrontMatterType;

constexpr std::array<FrontMatterKey, 32> keys{{
    {"kind", kind, true},
    {"number", text, true},
    {"symbol", text, true},
    {"issuer.name", text, true},
    {"issuer.parent", text, true},
    {"place", text, true},
    {"date", date, true},
    {"title", text, true},
    {"addressees", list, true},
    {"event.name", text, true},
    {"event.time", date, true},
    {"event.venue", text, true},
    {"event.chair", text, true},
    {"event.delegates.total", count, true},
    {"event.programme", list, true},
    {"event.backdrop", list, true},
    {"budget.source", text, true},
    {"budget.total", amount, true},
    {"budget.total_in_words", text, true},
    {"recipients", list, true},
    {"signature.authority", text, true},
    {"signature.position", text, true},
    {"signature.name", text, true},
    {"draft", boolean, false},
    {"slug", text, false},
    {"aliases", addresses, false},
    {"event_name", text, false},
    {"status", status, false},
    {"attachments", paths, false},
    {"list", path, false},
    {"topic", topic, false},
    {"corrections", corrections, false},
}};

constexpr auto make_names() {
  std::array<std::string_view, keys.size()> names{};
  for (std::size_t i = 0; i < keys.size(); ++i)
    names[i] = keys[i].name;
  return names;
}
constexpr auto names = make_names();

} // namespace

std::span<const FrontMatterKey> front_matter_keys() {
  return keys;
}

std::span<const std::string_view> front_matter_names() {
  return names;
}

const FrontMatterKey* find_front_matter_key(std::string_view name) {
  const auto* const found = std::find_if(
      keys.begin(), keys.end(), [&](const FrontMatterKey& key) { return key.name == name; });
  return found == keys.end() ? nullptr : found;
}

bool is_front_matter_group(std::string_view name) {
  return std::any_of(keys.begin(), keys.end(), [&](const FrontMatterKey& key) {
    return key.name.size() > name.size() && key.name.starts_with(name) &&
           key.name[name.size()] == '.';
  });
}

} // namespace congbo

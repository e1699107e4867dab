#include "render/phrases.h"

#include <vector>

#include "vietnamese/number_words.h"

namespace congbo {

Phrases::Phrases(std::map<std::string, std::string, std::less<>> texts)
    : m_texts(std::move(texts)) {
  build_tree();
}

// The map is in the order of keys, so a group's members follow one another but for characters below
// '.', which keys do not have.
void Phrases::build_tree() {
  struct Level {
    std::string_view name;
    Object object;
  };
  std::vector<Level> levels;
  levels.push_back({{}, {}});
  const auto close_to = [&](std::size_t depth) {
    while (levels.size() > depth + 1) {
      Level level = std::move(levels.back());
      levels.pop_back();
      levels.back().object.set(Key(level.name), std::move(level.object));
    }
  };
  for (const auto& [key, text] : m_texts) {
    std::string_view rest = key;
    std::size_t depth = 0;
    for (std::size_t dot = rest.find('.'); dot != std::string_view::npos; dot = rest.find('.')) {
      const std::string_view name = rest.substr(0, dot);
      rest.remove_prefix(dot + 1);
      if (levels.size() <= depth + 1 || levels[depth + 1].name != name) {
        close_to(depth);
        levels.push_back({name, {}});
      }
      ++depth;
    }
    close_to(depth);
    levels.back().object.set_ref(Key(rest), std::string_view(text));
  }
  close_to(0);
  m_tree = std::move(levels.front().object);
}

std::string_view Phrases::text(std::string_view key) const {
  const auto found = m_texts.find(key);
  return found == m_texts.end() ? key : std::string_view(found->second);
}

std::string Phrases::fill(std::string_view key, Fields fields) const {
  const std::string_view pattern = text(key);
  std::string out;
  for (std::size_t i = 0; i < pattern.size();) {
    const std::size_t close = pattern[i] == '{' ? pattern.find('}', i) : std::string_view::npos;
    const std::string_view* value = nullptr;
    if (close != std::string_view::npos)
      for (const auto& [name, field] : fields)
        if (name == pattern.substr(i + 1, close - i - 1)) value = &field;
    if (value) {
      out += *value;
      i = close + 1;
    } else {
      out += pattern[i++];
    }
  }
  return out;
}

std::string Phrases::count(std::string_view key, std::size_t number) const {
  const std::string full = "count." + std::string(key) + (number == 1 ? ".one" : ".other");
  return fill(full, {{"count", grouped(number)}});
}

std::string grouped(std::size_t number) {
  return format_integer(static_cast<long long>(number));
}

std::string file_size(std::size_t bytes) {
  constexpr std::size_t kilo = 1000, mega = 1'000'000;
  if (bytes < mega) return grouped(std::max<std::size_t>(1, (bytes + kilo / 2) / kilo)) + " kB";
  const std::size_t tenths = (bytes + mega / 20) / (mega / 10);
  return grouped(tenths / 10) + "," + std::to_string(tenths % 10) + " MB";
}

} // namespace congbo

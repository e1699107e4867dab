#pragma once
// The words of a theme (strings/LANGUAGE.json), looked up by dotted key.

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "template/value.h"

namespace congbo {

class Phrases {
 public:
  using Fields = std::initializer_list<std::pair<std::string_view, std::string_view>>;

  Phrases() = default;
  // `texts`: dotted key → text with {placeholders}.
  explicit Phrases(std::map<std::string, std::string, std::less<>> texts);

  // The text; the key itself where there is none (a theme's fault that is better seen than hidden).
  std::string_view text(std::string_view key) const;
  bool has(std::string_view key) const { return m_texts.contains(key); }

  // The text with {name} replaced by the field of that name.
  std::string fill(std::string_view key, Fields fields) const;

  // "count.KEY" for a number: its `one` or `other`, with {count} written in the language's way.
  std::string count(std::string_view key, std::size_t number) const;

  // As an object of objects, for templates (`s`). Keys are borrowed from this.
  const Value& tree() const { return m_tree; }

 private:
  void build_tree();
  std::map<std::string, std::string, std::less<>> m_texts;
  Value m_tree;
};

// A whole number with a dot between thousands.
std::string grouped(std::size_t number);

// Bytes as people read them: "412 kB", "1,2 MB".
std::string file_size(std::size_t bytes);

} // namespace congbo

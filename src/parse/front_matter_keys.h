#pragma once
// The keys that front matter may hold (contract, "A site"). Internal to parse/.

#include <span>
#include <string_view>

namespace congbo {

enum class FrontMatterType {
  text,
  kind,   // "ke-hoach"
  date,   // EDTF
  count,  // of persons
  amount, // of đồng
  list,   // of text
  boolean,
  status, // postponed, cancelled
  topic,  // dien-hinh
  path,   // of a file beside the document
  paths,
  addresses, // "/tin-tuc/x/"
  corrections,
};

struct FrontMatterKey {
  std::string_view name; // dotted for nested ones
  FrontMatterType type;
  bool overrides; // a member of the schema, which overrides what is recognised
};

std::span<const FrontMatterKey> front_matter_keys();

// The names alone: what a misspelt key may have meant.
std::span<const std::string_view> front_matter_names();

// nullptr where there is no such key.
const FrontMatterKey* find_front_matter_key(std::string_view name);

// Whether keys begin with `name` and a dot.
bool is_front_matter_group(std::string_view name);

} // namespace congbo

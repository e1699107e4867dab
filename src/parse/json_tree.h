#pragma once
// JSON with comments as a tree that knows where everything stands. Internal to parse/. Written here
// because a setting's finding needs the line and column of keys and values, not of syntax alone.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"

namespace congbo {

struct JsonMember;

struct JsonNode {
  enum class Kind { null, boolean, number, text, list, object };
  Kind kind = Kind::null;
  std::string text; // of a text, unescaped; of a number or boolean as written
  int line = 1;
  int column = 1; // code points
  std::vector<JsonNode> items;
  std::vector<JsonMember> members; // in order, repetitions included
};

struct JsonMember {
  std::string name;
  int line = 1;
  int column = 1;
  JsonNode value;
};

struct JsonFault {
  Words what;
  int line = 1;
  int column = 1;
};

struct JsonTree {
  JsonNode root;                  // as far as it could be read
  std::optional<JsonFault> fault; // of syntax; the first
};

// RFC 8259, with // and /* */ comments. `text` is UTF-8 with LF; nesting beyond 32 is refused.
JsonTree read_json(std::string_view text);

} // namespace congbo

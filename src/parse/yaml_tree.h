#pragma once
// A small, bounded tree of a YAML block. Internal to parse/; the only place that knows libyaml.

#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"

namespace congbo {

struct YamlEntry;

struct YamlNode {
  enum class Kind { scalar, list, map };
  Kind kind = Kind::scalar;
  std::string text;               // of a scalar
  bool plain = false;             // written without quotes
  int line = 0;                   // in the block, from 1
  int column = 0;                 // code points, from 1
  std::vector<YamlNode> items;    // of a list
  std::vector<YamlEntry> entries; // of a map, in order, repetitions included
};

struct YamlEntry {
  YamlNode key; // a scalar
  YamlNode value;
};

struct YamlFault {
  Words what;
  int line = 0;
  int column = 0;
};

struct YamlTree {
  YamlNode root;                 // a map; empty where the block is, or where it is at fault
  std::vector<YamlFault> faults; // the first alone: what follows it cannot be trusted
};

// Aliases, tags, keys that are no scalars, more than one document and nesting beyond 32 are
// refused: front matter needs none of them, and each has been used to exhaust a reader.
YamlTree read_yaml(std::string_view block);

} // namespace congbo

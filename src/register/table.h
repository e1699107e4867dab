#pragma once
// Which registers there are and which columns their rows have: what `Register::add` accepts, and what
// docs/reference/registers.md is made from.

#include <span>
#include <string_view>

namespace congbo {

enum class ColumnKind {
  text,    // "kế hoạch"; not empty
  texts,   // ["hcsv", …]
  number,  // 12; whole
  day,     // "2024-01-01"
  truth,   // true, false
};

struct RegisterColumn {
  std::string_view name;  // "valid_from"
  ColumnKind kind;
  bool required;
  std::string_view vi, en;  // what it says
};

struct RegisterTable {
  std::string_view name;    // "document-types": register/document-types.json
  std::string_view vi, en;  // what its rows are
  std::span<const RegisterColumn> columns;  // its own; those of every row are standing_columns()
};

std::span<const RegisterTable> register_tables();
// Since when, until when, by which decree: every row may say it.
std::span<const RegisterColumn> standing_columns();
// nullptr: there is no register of this name.
const RegisterTable* find_register_table(std::string_view name);

}  // namespace congbo

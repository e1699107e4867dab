#pragma once
// The rows of a register's file, each value of the kind its column asks for. Internal to register/.

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/finding.h"
#include "register/table.h"
#include "vietnamese/civil_date.h"

namespace congbo {

class RegisterRow {
 public:
  using Value = std::variant<std::string, std::vector<std::string>, int, bool, CivilDate>;

  explicit RegisterRow(int line) : m_line(line) {}
  int line() const { return m_line; }  // in its file, from 1

  void set(const RegisterColumn& column, Value value) { m_cells.push_back({column.name, std::move(value)}); }
  bool has(std::string_view column) const { return find(column) != nullptr; }

  // What the column holds; empty, 0, nothing or `otherwise` where the row does not say.
  std::string text(std::string_view column) const { return get<std::string>(column, {}); }
  std::vector<std::string> texts(std::string_view column) const { return get<std::vector<std::string>>(column, {}); }
  int number(std::string_view column) const { return get<int>(column, 0); }
  bool truth(std::string_view column, bool otherwise) const { return get<bool>(column, otherwise); }
  std::optional<CivilDate> day(std::string_view column) const {
    const Value* value = find(column);
    return value == nullptr ? std::nullopt : std::optional(std::get<CivilDate>(*value));
  }

 private:
  struct Cell {
    std::string_view column;
    Value value;
  };
  const Value* find(std::string_view column) const {
    for (const Cell& cell : m_cells)
      if (cell.column == column) return &cell.value;
    return nullptr;
  }
  template <typename T>
  T get(std::string_view column, T otherwise) const {
    const Value* value = find(column);
    return value == nullptr ? otherwise : std::get<T>(*value);
  }

  int m_line;
  std::vector<Cell> m_cells;
};

// The rows in `json`: {"rows": [{column: value, …}, …]}, comments allowed. A row with a fault (an unknown
// column, another kind of value, a required column left out) is left out and is a V08 finding at its line
// of `file`, as is text that is no JSON.
std::vector<RegisterRow> read_register_rows(const RegisterTable& table, const std::string& file, std::string_view json,
                                            Findings& findings);

}  // namespace congbo

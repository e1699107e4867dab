#include "register/rows.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "vietnamese/edtf.h"

namespace congbo {
namespace {

using Json = nlohmann::json;

// The lines on which the objects of the list "rows" begin: objects two levels deep.
std::vector<int> lines_of_rows(std::string_view json) {
  std::vector<int> lines;
  int line = 1, depth = 0;
  bool quoted = false;
  for (std::size_t at = 0; at < json.size(); ++at) {
    const char c = json[at];
    if (c == '\n') ++line;
    if (quoted) {
      if (c == '\\') ++at;
      if (c == '"') quoted = false;
    } else if (c == '"') {
      quoted = true;
    } else if (c == '/' && json.substr(at).starts_with("//")) {
      at = std::min(json.find('\n', at), json.size()) - 1;
    } else if (c == '/' && json.substr(at).starts_with("/*")) {
      const std::size_t end = std::min(json.find("*/", at), json.size());
      line += static_cast<int>(std::count(json.begin() + static_cast<std::ptrdiff_t>(at),
                                          json.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
      at = end;
    } else if (c == '{' || c == '[') {
      if (c == '{' && depth == 2) lines.push_back(line);
      ++depth;
    } else if (c == '}' || c == ']') {
      --depth;
    }
  }
  return lines;
}

std::optional<RegisterRow::Value> as_texts(const Json& json) {
  if (!json.is_array()) return std::nullopt;
  std::vector<std::string> texts;
  for (const Json& one : json) {
    if (!one.is_string() || one.get_ref<const std::string&>().empty()) return std::nullopt;
    texts.push_back(one.get<std::string>());
  }
  return texts;
}

// Nothing where the value is of another kind.
std::optional<RegisterRow::Value> value_of(const Json& json, ColumnKind kind) {
  switch (kind) {
    case ColumnKind::text:
      if (!json.is_string()) return std::nullopt;
      return json.get<std::string>();
    case ColumnKind::texts: return as_texts(json);
    case ColumnKind::number: {
      constexpr long long most = 1'000'000;
      if (!json.is_number_integer() || json.get<long long>() < 0 || json.get<long long>() > most) return std::nullopt;
      return json.get<int>();
    }
    case ColumnKind::day: {
      if (!json.is_string()) return std::nullopt;
      const auto day = edtf_day(json.get_ref<const std::string&>());
      if (!day) return std::nullopt;
      return *day;
    }
    case ColumnKind::truth:
      if (!json.is_boolean()) return std::nullopt;
      return json.get<bool>();
  }
  return std::nullopt;
}

Words expected(ColumnKind kind) {
  switch (kind) {
    case ColumnKind::text: return {"một dòng chữ", "a text"};
    case ColumnKind::texts: return {"một danh sách chữ", "a list of texts"};
    case ColumnKind::number: return {"một số nguyên", "a whole number"};
    case ColumnKind::day: return {"một ngày, ví dụ \"2024-01-31\"", "a day such as \"2024-01-31\""};
    case ColumnKind::truth: break;
  }
  return {"true hoặc false", "true or false"};
}

class RowReader {
 public:
  RowReader(const RegisterTable& table, const std::string& file, Findings& findings)
      : m_table(table), m_file(file), m_findings(findings) {}

  std::optional<RegisterRow> read(const Json& json, int line) {
    RegisterRow row(line);
    if (!json.is_object()) return complain(line, {"hàng phải có dạng {\"cột\": giá trị}", "a row must be {\"column\": value}"});
    for (const auto& [name, value] : json.items()) {
      const RegisterColumn* column = find(name);
      if (column == nullptr) return complain(line, {"không có cột '" + name + "'", "there is no column '" + name + "'"});
      auto read = value_of(value, column->kind);
      if (!read) {
        const Words words = expected(column->kind);
        return complain(line, {"cột '" + name + "' phải là " + words.vi, "the column '" + name + "' must be " + words.en});
      }
      row.set(*column, std::move(*read));
    }
    for (const RegisterColumn& column : m_table.columns) {
      const bool empty = column.kind == ColumnKind::text && row.has(column.name) && row.text(column.name).empty();
      if (column.required && (empty || !row.has(column.name)))
        return complain(line, {"thiếu cột '" + std::string(column.name) + "'", "the column '" + std::string(column.name) + "' is missing"});
    }
    return row;
  }

  std::nullopt_t complain(int line, Words what) {
    m_findings.push_back({RuleId::V08, {m_file, line, 0, 0}, {std::move(what)}, {}});
    return std::nullopt;
  }

 private:
  const RegisterColumn* find(std::string_view name) const {
    for (const auto columns : {m_table.columns, standing_columns()})
      for (const RegisterColumn& column : columns)
        if (column.name == name) return &column;
    return nullptr;
  }

  const RegisterTable& m_table;
  const std::string& m_file;
  Findings& m_findings;
};

int line_at_byte(std::string_view text, std::size_t byte) {
  const std::string_view before = text.substr(0, std::min(byte, text.size()));
  return 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
}

}  // namespace

std::vector<RegisterRow> read_register_rows(const RegisterTable& table, const std::string& file, std::string_view json,
                                            Findings& findings) {
  std::vector<RegisterRow> rows;
  RowReader reader(table, file, findings);
  Json parsed;
  try {
    parsed = Json::parse(json, nullptr, true, true);
  } catch (const Json::parse_error& fault) {
    reader.complain(line_at_byte(json, fault.byte == 0 ? 0 : fault.byte - 1), {"không phải JSON hợp lệ", "not valid JSON"});
    return rows;
  }
  if (!parsed.is_object() || !parsed.contains("rows") || !parsed["rows"].is_array()) {
    reader.complain(1, {"thiếu danh sách 'rows'", "the list 'rows' is missing"});
    return rows;
  }
  const std::vector<int> lines = lines_of_rows(json);
  std::size_t at = 0;
  for (const Json& row : parsed["rows"]) {
    const int line = row.is_object() && at < lines.size() ? lines[at++] : 0;
    if (auto read = reader.read(row, line)) rows.push_back(std::move(*read));
  }
  return rows;
}

}  // namespace congbo

#include "parse/front_matter.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

#include "model/document.h"
#include "parse/front_matter_keys.h"
#include "parse/nearest.h"
#include "parse/site_path.h"
#include "parse/yaml_tree.h"
#include "vietnamese/edtf.h"
#include "vietnamese/fold.h"
#include "vietnamese/normalize.h"

namespace congbo {
namespace {

constexpr std::size_t largest_block = std::size_t{64} << 10;
constexpr int first_yaml_line = 2; // the fence is line 1

std::string quoted(std::string_view text) {
  return "'" + std::string(text) + "'";
}

class Reader {
 public:
  Reader(const std::string& path, Findings& findings) : m_path(path), m_findings(findings) {}

  void read_map(const YamlNode& map, const std::string& prefix);
  FrontMatter take() { return std::move(m_result); }

  void fault(int line, int column, Words what) {
    m_findings.push_back(Finding{RuleId::V07, place(line, column), {std::move(what)}, {}});
  }

 private:
  Place place(int line, int column) const {
    return {m_path, line + first_yaml_line - 1, column, 0};
  }
  void fault(const YamlNode& node, Words what) { fault(node.line, node.column, std::move(what)); }

  void read_entry(const std::string& name, const YamlEntry& entry);
  void unknown_key(const std::string& name, const YamlNode& key);
  bool first_of_its_name(const std::string& name, const YamlNode& key);
  void read_value(const FrontMatterKey& key, const YamlNode& node);
  void read_plain_value(const FrontMatterKey& key, const YamlNode& node);
  void read_list(const FrontMatterKey& key, const YamlNode& node);
  void read_corrections(const YamlNode& node);
  std::optional<CorrectionNote> read_correction(const YamlNode& node);
  std::optional<std::string> text_of(std::string_view name, const YamlNode& node);
  bool fits(FrontMatterType type, const YamlNode& node, const std::string& value);
  void store(const FrontMatterKey& key, std::vector<std::string> values, const YamlNode& node);

  const std::string& m_path;
  Findings& m_findings;
  FrontMatter m_result;
  std::map<std::string, int> m_seen; // name → line
};

// A map within a map means its keys, dotted. Depth is bounded by read_yaml().
void Reader::read_map(const YamlNode& map, const std::string& prefix) {
  for (const YamlEntry& entry : map.entries) {
    const std::string name = prefix.empty() ? entry.key.text : prefix + "." + entry.key.text;
    const bool group = entry.value.kind == YamlNode::Kind::map && is_front_matter_group(name);
    if (group)
      read_map(entry.value, name);
    else
      read_entry(name, entry);
  }
}

void Reader::read_entry(const std::string& name, const YamlEntry& entry) {
  const FrontMatterKey* const key = find_front_matter_key(name);
  if (key == nullptr) return unknown_key(name, entry.key);
  if (first_of_its_name(name, entry.key)) read_value(*key, entry.value);
}

void Reader::unknown_key(const std::string& name, const YamlNode& key) {
  if (is_front_matter_group(name))
    return fault(key, {"khóa " + quoted(name) + " là một nhóm, không nhận giá trị",
                       "the key " + quoted(name) + " is a group and takes no value itself"});
  Words what{"không có khóa " + quoted(name), "there is no key " + quoted(name)};
  if (const auto near = nearest_word(name, front_matter_names()); !near.empty()) {
    what.vi += "; có phải " + quoted(near) + "?";
    what.en += "; did you mean " + quoted(near) + "?";
  }
  fault(key, std::move(what));
}

bool Reader::first_of_its_name(const std::string& name, const YamlNode& key) {
  const auto [at, is_first] = m_seen.emplace(name, key.line);
  if (is_first) return true;
  fault(key,
        {"khóa " + quoted(name) + " viết hai lần", "the key " + quoted(name) + " stands twice"});
  m_findings.back().related.push_back(
      {place(at->second, 0), {"lần đầu ở đây", "the first time here"}});
  return false;
}

void Reader::read_value(const FrontMatterKey& key, const YamlNode& node) {
  switch (key.type) {
  case FrontMatterType::list:
  case FrontMatterType::paths:
  case FrontMatterType::addresses:
    return read_list(key, node);
  case FrontMatterType::corrections:
    return read_corrections(node);
  default:
    return read_plain_value(key, node);
  }
}

// The text of a scalar, NFC, white space folded; nothing (and a fault) for anything else.
std::optional<std::string> Reader::text_of(std::string_view name, const YamlNode& node) {
  if (node.kind != YamlNode::Kind::scalar) {
    fault(node, {quoted(name) + " phải là một giá trị, không phải danh sách hay nhóm",
                 quoted(name) + " must be a single value, not a list or a group"});
    return std::nullopt;
  }
  const bool control = std::any_of(node.text.begin(), node.text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\n' && c != '\t' && c != '\r') || byte == 0x7F;
  });
  std::string text = collapse_spaces(nfc(node.text));
  if (node.plain && (text == "null" || text == "Null" || text == "NULL" || text == "~")) text.clear();  // YAML's words for none
  if (control || text.empty()) {
    fault(node, control
                    ? Words{quoted(name) + " có ký tự điều khiển",
                            quoted(name) + " holds a control character"}
                    : Words{quoted(name) + " không có giá trị", quoted(name) + " has no value"});
    return std::nullopt;
  }
  return text;
}

bool whole_number(std::string_view text) {
  long long value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size() && value >= 0;
}

struct Expectation {
  FrontMatterType type;
  std::string_view vi;
  std::string_view en;
};
constexpr Expectation expectations[] = {
    {FrontMatterType::kind, "một loại văn bản như 'ke-hoach'",
     "a kind of document such as 'ke-hoach'"},
    {FrontMatterType::date, "ngày theo EDTF như '2024-02-29'",
     "a date in EDTF such as '2024-02-29'"},
    {FrontMatterType::count, "số nguyên", "a whole number"},
    {FrontMatterType::amount, "số nguyên (đồng, không dấu chấm)",
     "a whole number (đồng, no points)"},
    {FrontMatterType::boolean, "'true' hoặc 'false'", "'true' or 'false'"},
    {FrontMatterType::status, "'postponed' hoặc 'cancelled'", "'postponed' or 'cancelled'"},
    {FrontMatterType::topic, "'dien-hinh'", "'dien-hinh'"},
    {FrontMatterType::addresses, "địa chỉ trên trang như '/tin-tuc/x/'",
     "an address on the site such as '/tin-tuc/x/'"},
};

bool right(FrontMatterType type, const YamlNode& node, const std::string& value) {
  switch (type) {
  case FrontMatterType::kind:
    return parse_document_kind(value).has_value();
  case FrontMatterType::date:
    return edtf_valid(value);
  case FrontMatterType::count:
    return whole_number(value) && value.size() <= 9;
  case FrontMatterType::amount:
    return whole_number(value);
  case FrontMatterType::boolean:
    return node.plain && (value == "true" || value == "false");
  case FrontMatterType::status:
    return value == "postponed" || value == "cancelled";
  case FrontMatterType::topic:
    return value == "dien-hinh";
  case FrontMatterType::addresses:
    return value.size() > 1 && value[0] == '/' && value.find_first_of("\\?# ") == value.npos &&
           value.find("//") == value.npos;
  default:
    return true;
  }
}

bool Reader::fits(FrontMatterType type, const YamlNode& node, const std::string& value) {
  const bool file = type == FrontMatterType::path || type == FrontMatterType::paths;
  const bool address = type == FrontMatterType::addresses && value[0] == '/';
  if ((file && leads_outside(value)) ||
      (address && leads_outside(std::string_view(value).substr(1)) &&
       value.find("..") != value.npos)) {
    m_findings.push_back(Finding{RuleId::V10, place(node.line, node.column), {value}, {}});
    return false;
  }
  if (right(type, node, value)) return true;
  for (const Expectation& expected : expectations)
    if (expected.type == type)
      fault(node, {quoted(value) + " không phải " + std::string(expected.vi),
                   quoted(value) + " is not " + std::string(expected.en)});
  return false;
}

void Reader::read_plain_value(const FrontMatterKey& key, const YamlNode& node) {
  auto text = text_of(key.name, node);
  if (text && fits(key.type, node, *text)) store(key, {std::move(*text)}, node);
}

void Reader::read_list(const FrontMatterKey& key, const YamlNode& node) {
  if (node.kind != YamlNode::Kind::list)
    return fault(node, {quoted(key.name) + " phải là danh sách, mỗi mục một dòng '- …'",
                        quoted(key.name) + " must be a list, a line '- …' for each item"});
  std::vector<std::string> values;
  for (const YamlNode& item : node.items) {
    auto text = text_of(key.name, item);
    if (text && fits(key.type, item, *text)) values.push_back(std::move(*text));
  }
  store(key, std::move(values), node);
}

std::optional<CorrectionNote> Reader::read_correction(const YamlNode& node) {
  CorrectionNote note;
  for (const YamlEntry& entry : node.entries) {
    const std::string& name = entry.key.text;
    if (name != "date" && name != "text") {
      unknown_key("corrections." + name, entry.key);
      continue;
    }
    std::string& member = name == "date" ? note.date : note.text;
    if (!member.empty())
      fault(entry.key, {"khóa " + quoted(name) + " viết hai lần",
                        "the key " + quoted(name) + " stands twice"});
    else if (auto text = text_of(name, entry.value))
      member = std::move(*text);
    else
      return std::nullopt;
    if (name == "date" && !edtf_day(note.date)) {
      fault(entry.value, {quoted(note.date) + " không phải một ngày như '2024-02-29'",
                          quoted(note.date) + " is not a day such as '2024-02-29'"});
      return std::nullopt;
    }
  }
  if (!note.date.empty() && !note.text.empty()) return note;
  fault(node,
        {"mỗi đính chính cần có 'date' và 'text'", "each correction needs 'date' and 'text'"});
  return std::nullopt;
}

void Reader::read_corrections(const YamlNode& node) {
  if (node.kind != YamlNode::Kind::list)
    return fault(node, {"'corrections' phải là danh sách, mỗi mục có 'date' và 'text'",
                        "'corrections' must be a list whose items have 'date' and 'text'"});
  for (const YamlNode& item : node.items)
    if (auto note = read_correction(item)) m_result.corrections.push_back(std::move(*note));
}

void Reader::store(const FrontMatterKey& key, std::vector<std::string> values,
                   const YamlNode& node) {
  if (key.overrides) {
    const bool is_list = key.type == FrontMatterType::list;
    m_result.overrides.push_back({std::string(key.name), std::move(values), is_list,
                                  node.line + first_yaml_line - 1, node.column});
  } else if (key.type == FrontMatterType::boolean) {
    m_result.draft = values[0] == "true";
  } else if (key.type == FrontMatterType::addresses) {
    m_result.aliases = std::move(values);
  } else if (key.type == FrontMatterType::paths) {
    m_result.attachments = std::move(values);
  } else if (key.name == "slug") {
    m_result.slug = std::move(values[0]);
  } else if (key.name == "event_name") {
    m_result.event_name = std::move(values[0]);
  } else if (key.name == "status") {
    m_result.status = std::move(values[0]);
  } else if (key.name == "list") {
    m_result.list = std::move(values[0]);
  } else if (key.name == "topic") {
    m_result.topic = std::move(values[0]);
  }
}

// "---", with white space behind it.
bool is_fence(std::string_view line) {
  return line.starts_with("---") && line.find_first_not_of(" \t", 3) == line.npos;
}

} // namespace

FrontMatterBlock find_front_matter(std::string_view text) {
  FrontMatterBlock block;
  block.body = text;
  std::size_t at = text.find('\n');
  if (!is_fence(text.substr(0, at))) return block;
  block.found = true;
  const std::size_t begin = at == text.npos ? text.size() : at + 1;
  for (at = begin; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    ++block.body_line;
    if (is_fence(line)) {
      block.closed = true;
      block.yaml = text.substr(begin, at - begin);
      block.body = text.substr(std::min(end + 1, text.size()));
      ++block.body_line;
      return block;
    }
    at = end + 1;
  }
  block.body_line = first_yaml_line;
  block.body = text.substr(begin);
  return block;
}

FrontMatter read_front_matter(const std::string& path, std::string_view yaml, Findings& findings) {
  Reader reader(path, findings);
  if (yaml.size() > largest_block) {
    reader.fault(1, 1, {"dài quá 64 KB", "it is longer than 64 KB"});
    return {};
  }
  const YamlTree tree = read_yaml(yaml);
  for (const YamlFault& fault : tree.faults)
    reader.fault(fault.line, fault.column, fault.what);
  reader.read_map(tree.root, "");
  return reader.take();
}

} // namespace congbo

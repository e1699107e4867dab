#include "parse/json_tree.h"

#include <algorithm>
#include <charconv>

#include "vietnamese/utf8.h"

namespace congbo {
namespace {

constexpr int deepest = 32;

class JsonReader {
 public:
  explicit JsonReader(std::string_view text) : m_text(text) {}
  JsonTree read();

 private:
  bool value(JsonNode& node, int depth);
  bool object(JsonNode& node, int depth);
  bool list(JsonNode& node, int depth);
  bool member(JsonNode& node, int depth);
  bool word(JsonNode& node);
  bool number(JsonNode& node);
  bool text(std::string& out);
  bool escape(std::string& out);
  std::optional<unsigned> four_digits();
  bool space();
  bool comment();
  bool separator(char close, bool& ends);
  bool fail(Words what);

  char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
  bool starts(std::string_view what) const { return m_text.substr(m_at).starts_with(what); }
  void step();
  void place(JsonNode& node) const { node.line = m_line, node.column = m_column; }

  std::string_view m_text;
  std::size_t m_at = 0;
  int m_line = 1;
  int m_column = 1;
  std::optional<JsonFault> m_fault;
};

bool JsonReader::fail(Words what) {
  if (!m_fault) m_fault = JsonFault{std::move(what), m_line, m_column};
  return false;
}

void JsonReader::step() {
  const auto byte = static_cast<unsigned char>(m_text[m_at++]);
  if (byte == '\n') {
    ++m_line;
    m_column = 1;
  } else if (m_at == m_text.size() || (static_cast<unsigned char>(m_text[m_at]) & 0xC0U) != 0x80) {
    ++m_column;
  }
}

bool JsonReader::comment() {
  if (starts("//")) {
    while (m_at < m_text.size() && peek() != '\n')
      step();
    return true;
  }
  const std::size_t end = m_text.find("*/", m_at + 2);
  if (end == m_text.npos)
    return fail({"chú thích '/*' không đóng", "the comment '/*' is never closed"});
  while (m_at < end + 2)
    step();
  return true;
}

bool JsonReader::space() {
  for (;;) {
    const char c = peek();
    if (c == ' ' || c == '\t' || c == '\n')
      step();
    else if (!starts("//") && !starts("/*"))
      return true;
    else if (!comment())
      return false;
  }
}

bool JsonReader::value(JsonNode& node, int depth) {
  if (!space()) return false;
  place(node);
  if (depth > deepest) return fail({"lồng nhau quá 32 tầng", "nested more than 32 levels deep"});
  const char c = peek();
  if (c == '{') return object(node, depth);
  if (c == '[') return list(node, depth);
  if (c == '"') {
    node.kind = JsonNode::Kind::text;
    return text(node.text);
  }
  return c == '-' || (c >= '0' && c <= '9') ? number(node) : word(node);
}

bool JsonReader::word(JsonNode& node) {
  for (const std::string_view known : {"true", "false", "null"}) {
    if (!starts(known)) continue;
    node.kind = known == "null" ? JsonNode::Kind::null : JsonNode::Kind::boolean;
    node.text = known;
    for (std::size_t i = 0; i < known.size(); ++i)
      step();
    return true;
  }
  if (m_at >= m_text.size()) return fail({"tệp kết thúc giữa chừng", "the file ends too early"});
  return fail({"ở đây phải là một giá trị (chữ đặt trong dấu ngoặc kép)",
               "a value must stand here (text goes in double quotes)"});
}

bool JsonReader::number(JsonNode& node) {
  node.kind = JsonNode::Kind::number;
  const std::size_t end =
      std::min(m_text.find_first_not_of("+-.0123456789eE", m_at), m_text.size());
  node.text = m_text.substr(m_at, end - m_at);
  double parsed = 0;
  const char* const last = node.text.data() + node.text.size();
  const auto [stop, error] = std::from_chars(node.text.data(), last, parsed);
  if (error != std::errc{} || stop != last) return fail({"số viết sai", "this is not a number"});
  while (m_at < end)
    step();
  return true;
}

bool JsonReader::text(std::string& out) {
  const int line = m_line;
  const int column = m_column;
  step(); // the quote
  for (;;) {
    const char c = peek();
    if (m_at >= m_text.size() || c == '\n') {
      m_line = line;
      m_column = column;
      return fail({"dấu ngoặc kép mở mà không đóng", "this quote is never closed"});
    }
    if (c == '"') break;
    if (c == '\\') {
      if (!escape(out)) return false;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      return fail({"có ký tự điều khiển", "a control character stands here"});
    } else {
      out.push_back(c);
      step();
    }
  }
  step();
  return true;
}

std::optional<unsigned> JsonReader::four_digits() {
  const auto digits = m_text.substr(m_at, 4);
  unsigned unit = 0;
  const auto [stop, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), unit, 16);
  if (error != std::errc{} || digits.size() != 4 || stop != digits.data() + 4) return std::nullopt;
  for (int i = 0; i < 4; ++i)
    step();
  return unit;
}

bool JsonReader::escape(std::string& out) {
  constexpr std::string_view letters = "\"\\/bfnrt";
  constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
  const Words wrong{"dấu '\\' dùng sai (viết '\\\\' nếu muốn chính dấu đó)",
                    "a wrong escape (write '\\\\' for a backslash)"};
  step();
  const char c = peek();
  if (const auto at = letters.find(c); c != '\0' && at != letters.npos) {
    out.push_back(meanings[at]);
    step();
    return true;
  }
  if (c != 'u') return fail(wrong);
  step();
  const auto first = four_digits();
  if (!first || *first == 0) return fail(wrong);
  char32_t code_point = *first;
  if (*first >= 0xD800 && *first < 0xDC00) {
    if (!starts("\\u")) return fail(wrong);
    step();
    step();
    const auto second = four_digits();
    if (!second || *second < 0xDC00 || *second > 0xDFFF) return fail(wrong);
    code_point = 0x10000 + ((*first - 0xD800) << 10) + (*second - 0xDC00);
  }
  append(out, code_point);
  return true;
}

// Behind an item: a comma and another item, or the end. A comma before the end is refused.
bool JsonReader::separator(char close, bool& ends) {
  if (!space()) return false;
  ends = peek() == close;
  if (ends) {
    step();
    return true;
  }
  if (peek() != ',')
    return close == '}' ? fail({"thiếu dấu phẩy hoặc '}'", "',' or '}' is missing"})
                        : fail({"thiếu dấu phẩy hoặc ']'", "',' or ']' is missing"});
  step();
  if (!space()) return false;
  return peek() != close || fail({"thừa dấu phẩy ở cuối", "one comma too many at the end"});
}

bool JsonReader::list(JsonNode& node, int depth) {
  node.kind = JsonNode::Kind::list;
  step();
  if (!space()) return false;
  bool ends = peek() == ']';
  if (ends) step();
  while (!ends)
    if (!value(node.items.emplace_back(), depth + 1) || !separator(']', ends)) return false;
  return true;
}

bool JsonReader::member(JsonNode& node, int depth) {
  if (peek() != '"')
    return fail(
        {"ở đây phải là một khóa trong dấu ngoặc kép", "a key in double quotes must stand here"});
  JsonMember read;
  read.line = m_line;
  read.column = m_column;
  if (!text(read.name) || !space()) return false;
  if (peek() != ':') return fail({"thiếu dấu hai chấm sau khóa", "':' is missing behind the key"});
  step();
  if (!value(read.value, depth + 1)) return false; // half a value would raise faults of its own
  node.members.push_back(std::move(read));
  return true;
}

bool JsonReader::object(JsonNode& node, int depth) {
  node.kind = JsonNode::Kind::object;
  step();
  if (!space()) return false;
  bool ends = peek() == '}';
  if (ends) step();
  while (!ends)
    if (!member(node, depth) || !separator('}', ends)) return false;
  return true;
}

JsonTree JsonReader::read() {
  JsonTree tree;
  if (value(tree.root, 1) && space() && m_at < m_text.size())
    fail({"thừa chữ sau dấu '}' cuối", "something follows the last '}'"});
  tree.fault = std::move(m_fault);
  return tree;
}

} // namespace

JsonTree read_json(std::string_view text) {
  return JsonReader(text).read();
}

} // namespace congbo

#include "parse/yaml_tree.h"

#include <yaml.h>

#include <array>
#include <optional>
#include <utility>

#include "parse/text_position.h"

namespace congbo {
namespace {

// libyaml is quadratic in the depth of flow collections: it must not be fed beyond this.
constexpr std::size_t deepest = 32;

struct Translation {
  std::string_view problem;
  std::string_view vi;
};

// What libyaml says of the mistakes that people make; the rest is passed on in English.
constexpr std::array<Translation, 12> translations{{
    {"mapping values are not allowed in this context",
     "có dấu hai chấm trong giá trị: đặt cả giá trị trong dấu ngoặc kép"},
    {"did not find expected key", "thiếu khóa, hoặc dòng thụt vào không đều"},
    {"could not find expected ':'", "thiếu dấu hai chấm sau khóa"},
    {"found unexpected end of stream", "dấu ngoặc kép mở mà không đóng"},
    {"found a tab character that violates indentation",
     "dòng thụt vào bằng phím tab: dùng dấu cách"},
    {"found character that cannot start any token",
     "ký tự này không được đứng đầu giá trị: đặt giá trị trong dấu ngoặc kép"},
    {"did not find expected ',' or ']'", "danh sách '[' thiếu dấu phẩy hoặc ']'"},
    {"did not find expected ',' or '}'", "nhóm '{' thiếu dấu phẩy hoặc '}'"},
    {"did not find expected '-' indicator",
     "mục của danh sách thiếu dấu '-' hoặc thụt vào không đều"},
    {"block sequence entries are not allowed in this context",
     "danh sách '-' phải bắt đầu ở dòng mới"},
    {"did not find expected <document start>", "chỉ được có một khối, không có dòng '...'"},
    {"control characters are not allowed", "có ký tự điều khiển"},
}};

Words syntax_words(const char* problem) {
  const std::string_view english = problem != nullptr ? problem : "syntax error";
  for (const Translation& entry : translations)
    if (entry.problem == english)
      return {"cú pháp YAML: " + std::string(entry.vi), "YAML: " + std::string(english)};
  return {"cú pháp YAML: " + std::string(english), "YAML: " + std::string(english)};
}

// The parser and the event in hand, freed however the reading ends.
class Events {
 public:
  explicit Events(std::string_view block) : m_block(block) {
    yaml_parser_initialize(&m_parser);
    yaml_parser_set_encoding(&m_parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&m_parser, reinterpret_cast<const unsigned char*>(block.data()),
                                 block.size());
  }
  ~Events() {
    yaml_event_delete(&m_event);
    yaml_parser_delete(&m_parser);
  }
  Events(const Events&) = delete;
  Events& operator=(const Events&) = delete;

  bool next() {
    yaml_event_delete(&m_event);
    return yaml_parser_parse(&m_parser, &m_event) != 0;
  }
  const yaml_event_t& event() const { return m_event; }

  YamlFault syntax_fault() const {
    if (m_parser.error == YAML_MEMORY_ERROR) return {{"thiếu bộ nhớ", "out of memory"}, 1, 1};
    if (m_parser.error != YAML_READER_ERROR)
      return {syntax_words(m_parser.problem), static_cast<int>(m_parser.problem_mark.line) + 1,
              static_cast<int>(m_parser.problem_mark.column) + 1};
    const TextPosition position = position_at(m_block, m_parser.problem_offset);
    return {syntax_words(m_parser.problem), position.line, position.column};
  }

 private:
  std::string_view m_block;
  yaml_parser_t m_parser{};
  yaml_event_t m_event{};
};

struct OpenNode {
  YamlNode node;
  std::optional<YamlNode> key; // of a map, waiting for its value
};

class TreeBuilder {
 public:
  explicit TreeBuilder(std::string_view block) : m_events(block) {}
  YamlTree build();

 private:
  bool take(const yaml_event_t& event);
  bool take_scalar(const yaml_event_t& event);
  bool open(const yaml_event_t& event, YamlNode::Kind kind, const yaml_char_t* tag);
  bool close();
  bool attach(YamlNode node);
  bool refuse(const yaml_event_t& event, Words what);
  YamlNode node_at(const yaml_event_t& event, YamlNode::Kind kind) const;

  Events m_events;
  std::vector<OpenNode> m_open;
  std::optional<YamlNode> m_root;
  std::optional<YamlFault> m_fault;
  int m_documents = 0;
  bool m_done = false;
};

YamlNode TreeBuilder::node_at(const yaml_event_t& event, YamlNode::Kind kind) const {
  YamlNode node;
  node.kind = kind;
  node.line = static_cast<int>(event.start_mark.line) + 1;
  node.column = static_cast<int>(event.start_mark.column) + 1;
  return node;
}

bool TreeBuilder::refuse(const yaml_event_t& event, Words what) {
  const YamlNode place = node_at(event, YamlNode::Kind::scalar);
  m_fault = YamlFault{std::move(what), place.line, place.column};
  return false;
}

bool TreeBuilder::attach(YamlNode node) {
  if (m_open.empty()) {
    m_root = std::move(node);
    return true;
  }
  OpenNode& parent = m_open.back();
  if (parent.node.kind == YamlNode::Kind::list) {
    parent.node.items.push_back(std::move(node));
  } else if (parent.key) {
    parent.node.entries.push_back({std::move(*parent.key), std::move(node)});
    parent.key.reset();
  } else if (node.kind == YamlNode::Kind::scalar) {
    parent.key = std::move(node);
  } else {
    m_fault = YamlFault{{"khóa phải là một từ", "a key must be a word"}, node.line, node.column};
    return false;
  }
  return true;
}

bool TreeBuilder::take_scalar(const yaml_event_t& event) {
  const auto& scalar = event.data.scalar;
  if (scalar.tag != nullptr)
    return refuse(event, {"thẻ kiểu '!' không được dùng", "tags ('!') are not allowed"});
  YamlNode node = node_at(event, YamlNode::Kind::scalar);
  node.text.assign(reinterpret_cast<const char*>(scalar.value), scalar.length);
  node.plain = scalar.style == YAML_PLAIN_SCALAR_STYLE;
  return attach(std::move(node));
}

bool TreeBuilder::open(const yaml_event_t& event, YamlNode::Kind kind, const yaml_char_t* tag) {
  if (tag != nullptr)
    return refuse(event, {"thẻ kiểu '!' không được dùng", "tags ('!') are not allowed"});
  if (m_open.size() >= deepest)
    return refuse(event, {"lồng nhau quá 32 tầng", "nested more than 32 levels deep"});
  m_open.push_back({node_at(event, kind), std::nullopt});
  return true;
}

bool TreeBuilder::close() {
  YamlNode node = std::move(m_open.back().node);
  m_open.pop_back();
  return attach(std::move(node));
}

bool TreeBuilder::take(const yaml_event_t& event) {
  switch (event.type) {
  case YAML_SCALAR_EVENT:
    return take_scalar(event);
  case YAML_SEQUENCE_START_EVENT:
    return open(event, YamlNode::Kind::list, event.data.sequence_start.tag);
  case YAML_MAPPING_START_EVENT:
    return open(event, YamlNode::Kind::map, event.data.mapping_start.tag);
  case YAML_SEQUENCE_END_EVENT:
  case YAML_MAPPING_END_EVENT:
    return close();
  case YAML_ALIAS_EVENT:
    return refuse(event,
                  {"tham chiếu '*' không được dùng: viết lại giá trị, hoặc đặt trong dấu ngoặc kép",
                   "aliases ('*') are not allowed: write the value again, or put it in quotes"});
  case YAML_DOCUMENT_START_EVENT:
    if (++m_documents > 1)
      return refuse(event, {"chỉ được có một khối", "there may be only one block"});
    return true;
  case YAML_STREAM_END_EVENT:
    m_done = true;
    return true;
  default:
    return true;
  }
}

YamlTree TreeBuilder::build() {
  while (!m_done && !m_fault) {
    if (!m_events.next())
      m_fault = m_events.syntax_fault();
    else
      take(m_events.event());
  }
  YamlTree tree;
  tree.root.kind = YamlNode::Kind::map;
  const bool absent = !m_root || (m_root->kind == YamlNode::Kind::scalar && m_root->text.empty());
  if (!m_fault && !absent && m_root->kind != YamlNode::Kind::map)
    m_fault = YamlFault{{"phải gồm các dòng 'khóa: giá trị'", "it must be lines of 'key: value'"},
                        m_root->line,
                        m_root->column};
  if (m_fault)
    tree.faults.push_back(std::move(*m_fault));
  else if (!absent)
    tree.root = std::move(*m_root);
  return tree;
}

} // namespace

YamlTree read_yaml(std::string_view block) {
  return TreeBuilder(block).build();
}

} // namespace congbo

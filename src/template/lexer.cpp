#include "template/lexer.h"

#include <algorithm>

namespace congbo {
namespace {

constexpr std::string_view white = " \t\r\n\f\v";

struct Sign {
  char sign;
  TagKind kind;
};
constexpr Sign signs[] = {
    {'#', TagKind::section},    {'^', TagKind::inverted}, {'/', TagKind::close},
    {'>', TagKind::partial},    {'<', TagKind::parent},   {'$', TagKind::block},
    {'!', TagKind::comment},    {'&', TagKind::raw},      {'{', TagKind::raw},
    {'=', TagKind::delimiters},
};

const Sign* find_sign(char c) {
  const auto* found = std::ranges::find(signs, c, &Sign::sign);
  return found == std::end(signs) ? nullptr : found;
}

} // namespace

std::string_view trim_white(std::string_view text) {
  const auto begin = text.find_first_not_of(white);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(white) - begin + 1);
}

std::string spell(TagKind kind, std::string_view name) {
  if (kind == TagKind::raw) return "{{{" + std::string(name) + "}}}";
  const auto* sign = std::ranges::find(signs, kind, &Sign::kind);
  std::string out = "{{";
  if (sign != std::end(signs)) out += sign->sign;
  return out.append(name).append("}}");
}

Lexer::Lexer(std::string_view name, std::string_view text, std::vector<TemplateProblem>& problems)
    : m_name(name), m_text(text), m_problems(problems) {}

bool Lexer::begins_with_close(std::string_view rest) const {
  return rest.starts_with(m_open) && rest.substr(m_open.size()).starts_with('/');
}

std::optional<Tag> Lexer::next() {
  while (true) {
    const auto begin = m_text.find(m_open, m_offset);
    if (begin == std::string_view::npos) return std::nullopt;
    advance(begin);
    Tag tag;
    tag.begin = begin;
    tag.position = m_position;
    if (!read(tag)) continue;
    if (tag.kind == TagKind::delimiters) set_delimiters(tag);
    return tag;
  }
}

// Reads the tag at tag.begin. A tag ends before the next one opens, save for comments and
// delimiters, which may hold anything: so each byte is looked at a bounded number of times even
// when nothing is ever closed.
bool Lexer::read(Tag& tag) {
  auto content = tag.begin + m_open.size();
  std::string ending;
  if (content < m_text.size()) {
    if (const Sign* sign = find_sign(m_text[content])) {
      tag.kind = sign->kind;
      if (sign->sign == '{') ending = '}';
      if (sign->sign == '=') ending = '=';
      ++content;
    }
  }
  ending += m_close;
  auto bound = std::string_view::npos;
  if (tag.kind != TagKind::comment && tag.kind != TagKind::delimiters) {
    bound = m_text.find(m_open, content);
  }
  const auto within =
      bound == std::string_view::npos ? m_text : m_text.substr(0, bound + ending.size());
  const auto end = within.find(ending, content);
  if (end == std::string_view::npos || end > bound) {
    m_problems.push_back({TemplateFault::tag_not_closed,
                          {std::string(m_name), tag.position.line, tag.position.column},
                          {std::string(m_open), ending},
                          {}});
    m_offset = std::min(bound, m_text.size());
    return false;
  }
  tag.content = trim_white(m_text.substr(content, end - content));
  tag.end = m_offset = end + ending.size();
  return true;
}

void Lexer::set_delimiters(const Tag& tag) {
  const auto content = tag.content;
  const auto gap = std::min(content.find_first_of(white), content.size());
  const auto open = content.substr(0, gap);
  const auto close = trim_white(content.substr(gap));
  const bool two = !open.empty() && !close.empty() && close.find_first_of(white) == close.npos;
  if (!two || content.find('=') != content.npos) {
    m_problems.push_back({TemplateFault::bad_delimiters,
                          {std::string(m_name), tag.position.line, tag.position.column},
                          {std::string(content)},
                          {}});
    return;
  }
  m_open = open;
  m_close = close;
}

void Lexer::advance(std::size_t offset) {
  for (; m_counted < offset; ++m_counted) {
    const auto c = static_cast<unsigned char>(m_text[m_counted]);
    if (c == '\n') {
      ++m_position.line;
      m_position.column = 1;
    } else if ((c & 0xC0) != 0x80) {
      ++m_position.column;
    }
  }
}

} // namespace congbo

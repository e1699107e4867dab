#pragma once
// The HTML that Markdown may become, and nothing else: which elements, which attributes, how they nest, where
// links lead. Written from the list in markdown/markdown.h, not from the code behind it.

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace congbo::test {

class HtmlGrammar {
 public:
  // Empty where the whole text is of the grammar, else what is not.
  static std::string broken(std::string_view html) {
    HtmlGrammar grammar(html);
    while (grammar.m_broken.empty() && grammar.m_at < html.size()) grammar.step();
    if (grammar.m_broken.empty() && !grammar.m_open.empty()) grammar.fail("never closed", grammar.m_open.back());
    return grammar.m_broken;
  }

 private:
  explicit HtmlGrammar(std::string_view html) : m_html(html) {}

  void fail(std::string_view what, std::string_view value) {
    if (m_broken.empty()) m_broken.append(what).append(": ").append(value);
  }

  void step() {
    const std::size_t begin = std::min(m_html.find('<', m_at), m_html.size());
    text(m_html.substr(m_at, begin - m_at));
    m_at = begin;
    if (begin == m_html.size()) return;
    const std::size_t end = m_html.find('>', begin);
    if (end == m_html.npos) {
      m_at = m_html.size();
      return fail("a tag without an end", m_html.substr(begin, 40));
    }
    const std::string_view tag = m_html.substr(begin + 1, end - begin - 1);
    m_at = end + 1;
    if (tag.starts_with('/')) return close(tag.substr(1));
    open(tag);
  }

  void text(std::string_view text) {
    if (text.find('>') != text.npos || text.find('"') != text.npos) fail("a sign that is not escaped", text);
    for (const char c : text)
      if ((static_cast<unsigned char>(c) < ' ' && c != '\n' && c != '\t') || c == 0x7F) fail("a control character", text);
  }

  void open(std::string_view tag) {
    const std::size_t space = std::min(tag.find(' '), tag.size());
    const std::string_view name = tag.substr(0, space);
    constexpr std::array elements{"p",  "h1", "h2", "h3", "h4",  "h5", "h6",    "blockquote", "ul", "ol", "li",   "hr",  "br", "em",
                                  "strong", "del", "a", "img", "code", "pre", "table", "thead", "tbody", "tr", "th", "td"};
    if (std::find(elements.begin(), elements.end(), name) == elements.end()) return fail("an element", name);
    for (std::string_view rest = tag.substr(space); !rest.empty();) attribute(name, rest);
    if (name == "br" || name == "hr" || name == "img") return;
    if (name == "a" && std::find(m_open.begin(), m_open.end(), "a") != m_open.end()) fail("a link inside a link", tag);
    if (!m_open.empty() && m_open.back() == "p" && is_block(name)) fail("a block inside a paragraph", tag);
    m_open.push_back(name);
  }

  void close(std::string_view name) {
    if (m_open.empty() || m_open.back() != name) return fail("closed out of order", name);
    m_open.pop_back();
  }

  static bool is_block(std::string_view name) {
    constexpr std::array inlines{"em", "strong", "del", "a", "code"};
    return std::find(inlines.begin(), inlines.end(), name) == inlines.end();
  }

  // ' name="value"' at the beginning of `rest`, which goes on behind it.
  void attribute(std::string_view element, std::string_view& rest) {
    const std::size_t equals = rest.find("=\""), end = equals == rest.npos ? rest.npos : rest.find('"', equals + 2);
    if (rest[0] != ' ' || end == rest.npos) {
      fail("no attribute", rest);
      rest = {};
      return;
    }
    const std::string_view name = rest.substr(1, equals - 1), value = rest.substr(equals + 2, end - equals - 2);
    rest.remove_prefix(end + 1);
    if (value.find_first_of("<>\x01\x7F") != value.npos) fail("a sign that is not escaped", value);
    if (!is_allowed(element, name, value)) fail("an attribute", std::string(element) + " " + std::string(name) + "=" + std::string(value));
  }

  static bool is_allowed(std::string_view element, std::string_view name, std::string_view value) {
    if (element == "a") return (name == "href" && leads_somewhere_safe(value)) || name == "title";
    if (element == "img") return (name == "src" && leads_somewhere_safe(value)) || name == "alt" || name == "title";
    if (element == "th" && name == "scope") return value == "col";
    if (element == "th" || element == "td")
      return name == "class" && (value == "align-left" || value == "align-right" || value == "align-center");
    if (element == "code") return name == "class" && value.starts_with("language-");
    if (element == "ol") return name == "start" && std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
    return false;
  }

  // As a browser reads it: entities resolved, white space and controls taken out, letters of any case, '\' as '/'.
  static bool leads_somewhere_safe(std::string_view value) {
    std::string url;
    for (std::size_t at = 0; at < value.size(); ++at) {
      const auto entity = [&](std::string_view name) { return value.substr(at).starts_with(name) && (at += name.size() - 1, true); };
      char c = value[at];
      if (c == '&') c = entity("&amp;") ? '&' : entity("&#x27;") ? '\'' : entity("&quot;") ? '"' : entity("&lt;") ? '<' : '\0';
      if (c == '\0') return false;  // an entity that the library never writes
      if (static_cast<unsigned char>(c) <= ' ') continue;
      url += c == '\\' ? '/' : c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    }
    if (url.starts_with("//")) return false;
    const std::size_t end = std::min(url.find_first_of("/?#"), url.size());
    const std::size_t colon = url.substr(0, end).find(':');
    if (colon == url.npos) return true;
    const std::string scheme = url.substr(0, colon);  // RFC 3986, 3.1; anything else is a path with a colon in it
    if (scheme.empty() || scheme[0] < 'a' || scheme.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789+-.") != scheme.npos) return true;
    return scheme == "http" || scheme == "https" || scheme == "mailto" || scheme == "tel";
  }

  std::string_view m_html;
  std::size_t m_at = 0;
  std::vector<std::string_view> m_open;
  std::string m_broken;
};

}  // namespace congbo::test

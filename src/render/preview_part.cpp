#include "render/preview_part.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "base/site_path.h"

namespace congbo {
namespace {

struct Attribute {
  std::string name, value; // the value as written, entities and all
  bool has_value = false;
};

struct Tag {
  std::string name; // in small letters
  std::vector<Attribute> attributes;
  bool closes = false;
  std::size_t end = 0; // behind '>'
};

constexpr auto dropped = std::to_array<std::string_view>(
    {"script", "style", "form", "video", "audio", "iframe", "object", "noscript", "template", "button", "select"});
constexpr auto dropped_alone =
    std::to_array<std::string_view>({"source", "track", "link", "meta", "input", "base", "embed"});
// Landmarks that each page has once and one file would have many times.
constexpr auto plain_boxes = std::to_array<std::string_view>({"nav", "aside", "main", "header", "footer"});
constexpr auto references = std::to_array<std::string_view>(
    {"for", "headers", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns"});
constexpr auto left_out = std::to_array<std::string_view>(
    {"style", "srcset", "sizes", "ping", "target", "rel", "download", "action", "poster", "loading", "autofocus"});

template <class List> bool is_one_of(std::string_view name, const List& list) {
  return std::find(list.begin(), list.end(), name) != list.end();
}

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

char small(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// One attribute at `at`, which is moved behind it.
Attribute read_attribute(std::string_view html, std::size_t& at) {
  Attribute attribute;
  while (at < html.size() && !is_space(html[at]) && html[at] != '=' && html[at] != '>' && html[at] != '/')
    attribute.name += small(html[at++]);
  while (at < html.size() && is_space(html[at])) ++at;
  if (at >= html.size() || html[at] != '=') return attribute;
  attribute.has_value = true;
  for (++at; at < html.size() && is_space(html[at]);) ++at;
  if (at >= html.size()) return attribute;
  const char quote = html[at];
  if (quote == '"' || quote == '\'') {
    const std::size_t end = std::min(html.find(quote, at + 1), html.size());
    attribute.value = html.substr(at + 1, end - at - 1);
    at = std::min(end + 1, html.size());
  } else {
    while (at < html.size() && !is_space(html[at]) && html[at] != '>') attribute.value += html[at++];
  }
  return attribute;
}

// The tag at `at`, where '<' stands; no name where it is none.
Tag read_tag(std::string_view html, std::size_t at) {
  Tag tag;
  ++at;
  if (at < html.size() && html[at] == '/') {
    tag.closes = true;
    ++at;
  }
  while (at < html.size() && !is_space(html[at]) && html[at] != '>' && html[at] != '/') tag.name += small(html[at++]);
  if (!tag.name.empty() && (tag.name[0] < 'a' || tag.name[0] > 'z')) tag.name.clear();
  while (at < html.size() && html[at] != '>') {
    if (is_space(html[at]) || html[at] == '/') {
      ++at;
      continue;
    }
    const std::size_t before = at;
    Attribute attribute = read_attribute(html, at);
    if (at == before) ++at; // a stray '='
    if (!attribute.name.empty()) tag.attributes.push_back(std::move(attribute));
  }
  tag.end = std::min(at + 1, html.size());
  return tag;
}

std::string_view inside_main(std::string_view html) {
  const std::size_t open = html.find("<main");
  const std::size_t close = html.rfind("</main");
  if (open == html.npos || close == html.npos || close < open) return html;
  const std::size_t begin = read_tag(html, open).end;
  return html.substr(begin, close - begin);
}

class Part {
 public:
  Part(std::string_view html, const PartOptions& options) : m_html(html), m_options(options) {}

  std::string run() {
    for (std::size_t at = 0; at < m_html.size();) {
      const std::size_t open = std::min(m_html.find('<', at), m_html.size());
      m_out += m_html.substr(at, open - at);
      at = open == m_html.size() ? open : take_tag(open);
    }
    return std::move(m_out);
  }

 private:
  // Where it goes on.
  std::size_t take_tag(std::size_t at) {
    if (m_html.substr(at).starts_with("<!")) return std::min(m_html.find('>', at), m_html.size() - 1) + 1;
    const Tag tag = read_tag(m_html, at);
    if (tag.name.empty()) {
      m_out += "&lt;";
      return at + 1;
    }
    if (is_one_of(tag.name, dropped_alone)) return tag.end;
    if (is_one_of(tag.name, dropped)) return tag.closes ? tag.end : behind(tag);
    write(tag);
    return tag.end;
  }

  // Behind the element that opens with the tag; its like do not nest.
  std::size_t behind(const Tag& tag) const {
    const std::size_t close = m_html.find("</" + tag.name, tag.end);
    return close == m_html.npos ? m_html.size() : read_tag(m_html, close).end;
  }

  static std::string shown_name(const std::string& name) {
    if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '5')
      return {'h', static_cast<char>(name[1] + 1)};
    return is_one_of(name, plain_boxes) ? "div" : name;
  }

  void write(const Tag& tag) {
    const std::string name = shown_name(tag.name);
    if (tag.closes) {
      m_out += "</" + name + ">";
      return;
    }
    if (tag.name == "img") return write_picture(tag);
    m_out += "<" + name;
    for (const Attribute& attribute : tag.attributes) {
      const bool label_of_box = attribute.name.starts_with("aria-label") && name != tag.name && name == "div";
      if (!label_of_box) write(tag, attribute);
    }
    m_out += ">";
  }

  void write(const Tag& tag, const Attribute& attribute) {
    const std::string& name = attribute.name;
    if (name.starts_with("on") || is_one_of(name, left_out)) return;
    if (name == "href" || name == "xlink:href") return put(name, place_of(attribute.value, tag.name == "a"));
    if (name == "src" || name == "data" || name == "action") return;
    if (name == "id") return put(name, m_options.prefix + attribute.value);
    if (is_one_of(name, references)) return put(name, prefixed(attribute.value));
    if (name == "aria-label" && tag.name == "section") return put(name, attribute.value + m_options.label_end);
    m_out += " " + name;
    if (attribute.has_value) m_out += "=\"" + quoted(attribute.value) + "\"";
  }

  void put(const std::string& name, const std::string& value) {
    if (!value.empty()) m_out += " " + name + "=\"" + quoted(value) + "\"";
  }

  // A value in single quotes may hold a double one.
  static std::string quoted(std::string_view value) {
    std::string out;
    for (const char c : value)
      if (c == '"') out += "&quot;";
      else out += c;
    return out;
  }

  std::string prefixed(std::string_view ids) const {
    std::string out;
    while (!ids.empty()) {
      const std::size_t end = std::min(ids.find(' '), ids.size());
      if (end > 0) out += (out.empty() ? "" : " ") + m_options.prefix + std::string(ids.substr(0, end));
      ids.remove_prefix(std::min(end + 1, ids.size()));
    }
    return out;
  }

  // The address of the site that a link on this page means; nothing for one that leaves it.
  std::optional<std::string> address_of(std::string_view url) const {
    const std::size_t colon = url.find(':');
    if (url.empty() || url.front() == '/' || (colon != url.npos && url.find_first_of("/?#") > colon)) return std::nullopt;
    std::string folder = m_options.address;
    folder.resize(folder.rfind('/') == std::string::npos ? 0 : folder.rfind('/'));
    auto path = path_in_site(folder, url);
    if (path && !path->empty() && (url.ends_with('/') || url.ends_with('.'))) *path += '/';
    return path;
  }

  std::string place_of(std::string_view url, bool link) const {
    const std::size_t hash = url.find('#');
    const std::string_view anchor = hash == url.npos ? std::string_view() : url.substr(hash + 1);
    const std::string_view path = url.substr(0, hash);
    if (path.empty()) return anchor.empty() ? std::string() : "#" + m_options.prefix + std::string(anchor);
    if (!link) return {};
    const auto address = address_of(path);
    return address ? m_options.place_of(*address, anchor) : std::string();
  }

  // A picture that is not at hand is its words.
  void write_picture(const Tag& tag) {
    std::string data, words;
    for (const Attribute& attribute : tag.attributes) {
      if (attribute.name == "alt") words = attribute.value;
      if (attribute.name != "src") continue;
      if (const auto address = address_of(attribute.value)) data = m_options.picture_of(*address);
    }
    if (data.empty()) {
      m_out += "<span class=\"preview__picture\">" + words + "</span>";
      return;
    }
    m_out += "<img src=\"" + data + "\"";
    for (const Attribute& attribute : tag.attributes)
      if (attribute.name != "src") write(tag, attribute);
    m_out += ">";
  }

  std::string_view m_html;
  const PartOptions& m_options;
  std::string m_out;
};

} // namespace

std::string preview_part(std::string_view html, const PartOptions& options) {
  return Part(inside_main(html), options).run();
}

} // namespace congbo

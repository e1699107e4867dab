#include "markdown/finish.h"

#include <algorithm>

#include "markdown/bounds.h"

namespace congbo {
namespace {

// The bytes of a control character at `at`, which numbers like "&#1;" may bring in and no page may hold; 0 for any
// other.
std::size_t control_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x20) return byte != '\n' && byte != '\t';
  if (byte != 0xC2) return byte == 0x7F;
  return at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0 ? 2 : 0;
}

// Control characters become spaces, but for those that stand for `mark`.
void append(std::string_view text, std::string_view mark, std::string& out) {
  std::size_t copied = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t size = control_at(text, at);
    if (size == 0) continue;
    out.append(text, copied, at - copied).append(text[at] == break_mark ? mark : " ");
    copied = at + size;
    at = copied - 1;
  }
  out.append(text, copied);
}

void append_text(std::string_view text, std::string& out) { append(text, "<br>", out); }
void append_tag(std::string_view tag, std::string& out) { append(tag, " ", out); }

// ' align="right"' → ' class="align-right"'.
void append_alignment(std::string_view attributes, std::string& out) {
  constexpr std::string_view name = " align=\"";
  if (attributes.starts_with(name))
    out.append(" class=\"align-").append(attributes.substr(name.size()));
}

} // namespace

std::string finish_html(std::string_view html) {
  std::string out;
  out.reserve(html.size() + html.size() / 8);
  for (std::size_t at = 0; at < html.size();) {
    const std::size_t begin = std::min(html.find('<', at), html.size());
    append_text(html.substr(at, begin - at), out);
    if (begin == html.size()) break;
    const std::size_t end = std::min(html.find('>', begin), html.size() - 1);
    const std::string_view tag = html.substr(begin, end - begin); // without its '>'
    const bool header = tag == "<th" || tag.starts_with("<th ");
    const bool empty_header = header && html.substr(end + 1).starts_with("</th>");
    at = end + 1;
    if (empty_header) {
      out.append("<td></td>");
      at += std::string_view("</th>").size();
    } else if (header) {
      out.append("<th scope=\"col\"");
      append_alignment(tag.substr(3), out);
      out.push_back('>');
    } else if (tag.starts_with("<td ")) {
      out.append("<td");
      append_alignment(tag.substr(3), out);
      out.push_back('>');
    } else {
      append_tag(tag.ends_with(" /") ? tag.substr(0, tag.size() - 2) : tag, out);
      out.push_back('>');
    }
  }
  return out;
}

} // namespace congbo

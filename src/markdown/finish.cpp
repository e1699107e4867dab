#include "markdown/finish.h"

#include <algorithm>

#include "markdown/bounds.h"

namespace congbo {
namespace {

void append_text(std::string_view text, std::string& out) {
  for (std::size_t at = text.find(break_mark); at != text.npos; at = text.find(break_mark)) {
    out.append(text, 0, at).append("<br>");
    text.remove_prefix(at + 1);
  }
  out.append(text);
}

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
      append_text(tag.ends_with(" /") ? tag.substr(0, tag.size() - 2) : tag, out);
      out.push_back('>');
    }
  }
  return out;
}

} // namespace congbo

#include "render/html_finish.h"

#include <algorithm>
#include <array>

#include "base/entity.h"
#include "render/coverage.h"
#include "vietnamese/slug.h"

namespace congbo {
namespace {

// Anchors that the theme's pages have for their own parts.
constexpr auto anchors_of_pages = std::to_array<std::string_view>(
    {"noi-dung", "toan-van", "tien-trinh", "chuong-trinh", "thanh-phan", "thoi-han", "phan-cong",
     "kinh-phi", "xep-loai", "giao-uoc", "khen-thuong", "van-ban"});

bool starts_at(std::string_view html, std::size_t at, std::string_view what) {
  return html.substr(at, what.size()) == what;
}

// 1 to 6 where an opening heading tag of cmark's ("<h2>") stands at `at`; else 0.
int heading_at(std::string_view html, std::size_t at) {
  if (!starts_at(html, at, "<h") || at + 3 >= html.size() || html[at + 3] != '>') return 0;
  const char digit = html[at + 2];
  return digit >= '1' && digit <= '6' ? digit - '0' : 0;
}

std::string replace_number(std::string_view pattern, int number) {
  std::string out(pattern);
  constexpr std::string_view field = "{number}";
  if (const std::size_t at = out.find(field); at != std::string::npos)
    out.replace(at, field.size(), std::to_string(number));
  return out;
}

} // namespace

HtmlFinisher::HtmlFinisher(std::string_view table_label)
    : m_table_label(table_label), m_taken(anchors_of_pages.begin(), anchors_of_pages.end()) {}

std::string HtmlFinisher::anchor_for(std::string_view text) {
  std::string base = slug(text);
  constexpr std::size_t longest = 80;
  if (base.size() > longest) {
    const std::size_t word = base.rfind('-', longest);
    base.resize(word == std::string::npos ? longest : word);
  }
  if (base.empty()) base = "muc";
  if (base[0] >= '0' && base[0] <= '9') base = "muc-" + base; // identifiers begin with a letter
  std::string anchor = base;
  for (int& n = m_last_of[base]; !m_taken.insert(anchor).second;)
    anchor = base + "-" + std::to_string(n = std::max(n + 1, 2));
  return anchor;
}

std::string HtmlFinisher::finish(std::string_view html, int first_level,
                                 std::vector<Heading>* headings) {
  std::string out;
  out.reserve(html.size() + html.size() / 8);
  std::vector<int> open; // printed levels of the headings around the place
  for (std::size_t i = 0; i < html.size();) {
    const std::size_t tag = std::min(html.find('<', i), html.size());
    out += html.substr(i, tag - i);
    if (tag == html.size()) break;
    const std::size_t end = std::min(html.find('>', tag), html.size() - 1) + 1;
    const std::string_view whole = html.substr(tag, end - tag);
    i = end;
    if (const int printed = heading_at(html, tag); printed != 0) {
      const std::string close = "</h" + std::to_string(printed) + ">";
      const std::size_t stop = std::min(html.find(close, end), html.size());
      while (!open.empty() && open.back() >= printed)
        open.pop_back();
      open.push_back(printed);
      const int level = std::min(first_level + static_cast<int>(open.size()) - 1, 6);
      Heading heading{level, {}, std::string(html.substr(end, stop - end)), false};
      const std::string text = text_of_html(heading.html);
      heading.id = anchor_for(text);
      heading.decides = words_line(text) == "quyet dinh";
      const std::string name = "h" + std::to_string(level);
      out += "<" + name + (heading.decides ? " class=\"decides\"" : "") + " id=\"" + heading.id +
             "\">" + heading.html + "</" + name + ">";
      if (headings) headings->push_back(std::move(heading));
      i = std::min(stop + close.size(), html.size());
    } else if (whole == "<table>") {
      out += "<section class=\"table-scroll\" tabindex=\"0\" aria-label=\"";
      out += replace_number(m_table_label, ++m_tables);
      out += "\">\n<table>";
    } else if (whole == "</table>") {
      out += "</table>\n</section>";
    } else {
      out += whole;
    }
  }
  return out;
}

std::string text_of_html(std::string_view html) {
  std::string text;
  for (std::size_t i = 0; i < html.size();) {
    if (html[i] == '<') {
      i = std::min(html.find('>', i), html.size() - 1) + 1;
      continue;
    }
    const ReadCharacter read = read_character(html.substr(i));
    text += read.character;
    i += read.bytes;
  }
  return text;
}

} // namespace congbo

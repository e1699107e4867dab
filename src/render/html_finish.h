#pragma once
// The last touches to HTML made from Markdown: headings get levels without jumps and anchors,
// tables a frame in which they scroll.

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace congbo {

struct Heading {
  int level = 2;
  std::string id;
  std::string html;     // its content
  bool decides = false; // "QUYẾT ĐỊNH:", the words that open the articles of a decision
};

// State of one page: anchors taken, tables counted.
class HtmlFinisher {
 public:
  // `table_label`: what the frame of a table is called, with {number}.
  explicit HtmlFinisher(std::string_view table_label);

  // Headings of `html` become at least `first_level` and never skip a level downwards. What is
  // found is appended to `headings`.
  std::string finish(std::string_view html, int first_level,
                     std::vector<Heading>* headings = nullptr);

  // An anchor that the page does not have yet, from a text.
  std::string anchor_for(std::string_view text);

 private:
  std::string m_table_label;
  std::set<std::string> m_taken;
  std::map<std::string, int> m_last_of;  // of a text's anchors the last number: many headings may read the same
  int m_tables = 0;
};

// The text of HTML: tags dropped, entities (base/entity.h) resolved.
std::string text_of_html(std::string_view html);

} // namespace congbo

#pragma once
// Compares texts by their words alone: which lines of a source a page already shows in another
// form.

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace congbo {

// The words of a text: letters and digits, folded (lower case, without marks).
std::vector<std::string> words_of(std::string_view text);

// The words as one line, for comparing whole texts.
std::string words_line(std::string_view text);

// Words that a part of a page shows.
class ShownWords {
 public:
  void add(std::string_view text);
  // Whether every word of the text is shown; a text without words is.
  bool cover(std::string_view text) const;

 private:
  std::set<std::string, std::less<>> m_words;
};

} // namespace congbo

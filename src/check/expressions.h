#pragma once
// The rules that look at every word, in one pass over the words of a document. Internal to check/.

#include <string_view>
#include <vector>

#include "check/rules.h"
#include "vietnamese/words.h"

namespace congbo {

// A line of text with its words.
struct WordedLine {
  const DocumentView& view;
  const Line& line;
  const std::vector<Word>& words;

  std::string_view between(std::size_t first, std::size_t last) const {
    return line.raw.substr(words[first].begin, words[last].end - words[first].begin);
  }
  Place place(std::size_t first, std::size_t last) const {
    return place_in(view, line, words[first].begin, words[last].end);
  }
};

// O02: words said twice in a row. Appends to findings.
void find_repeats(const WordedLine& worded, Findings& findings);

// O01, of single words: a syllable that no Vietnamese word has ("trưc", "thuởng").
// Whether one was found at word `at`.
bool find_impossible_syllable(const WordedLine& worded, std::size_t at, Findings& findings);

}  // namespace congbo

#pragma once
// A text as its reader sees it, for the search of personal data: folded, without emphasis, comments
// and escapes, entities resolved; and from where in the text each byte comes. Internal to check/.

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "check/privacy.h"

namespace congbo {

// `text` holds ASCII only: letters in lower case without marks, digits, signs; '\n' between blocks,
// ' ' where a paragraph goes on in the next line, '|' between cells, '\x01' for any other letter.
struct Seen {
  struct Origin {
    std::uint32_t begin = 0, end = 0; // bytes of the searched text
  };
  std::string text;
  std::vector<Origin> from;  // as long as `text`
  std::vector<bool> capital; // whether a capital letter stood there
  std::size_t comments = 0;  // from here on: what stands in comments, each a block

  char at(std::size_t i) const { return i < text.size() ? text[i] : '\n'; }
  // The character before i.
  char before(std::size_t i) const { return i > 0 && i <= text.size() ? text[i - 1] : '\n'; }
};

Seen read_as_seen(const SearchedText& searched);

inline bool is_digit_at(const Seen& seen, std::size_t i) {
  return seen.at(i) >= '0' && seen.at(i) <= '9';
}
inline bool is_letter_at(const Seen& seen, std::size_t i) {
  return (seen.at(i) >= 'a' && seen.at(i) <= 'z') || seen.at(i) == '\x01';
}

// A run of capitalised words that ends just before `end`: "Nguyễn Văn A".
struct CapitalRun {
  std::size_t begin = 0;
  int words = 0;
};
CapitalRun capitals_before(const Seen& seen, std::size_t end);

// The words of a run as printed, one space between.
std::string printed(const Seen& seen, std::string_view text, std::size_t begin, std::size_t end);

// The lower-case word that ends just before `end` (spaces passed over).
std::string_view word_before(const Seen& seen, std::size_t end);

inline bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

} // namespace congbo

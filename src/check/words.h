#pragma once
// Whole words in folded text (vietnamese/fold.h), and ends of printed text. Internal to check/.

#include <initializer_list>
#include <string_view>

namespace congbo {

inline constexpr std::size_t no_words = std::string_view::npos;

inline bool word_byte(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

// Where `words` stand in `folded` as whole words, at or after `from`; no_words where they do not.
inline std::size_t find_words(std::string_view folded, std::string_view words, std::size_t from = 0) {
  for (std::size_t at = folded.find(words, from); at != no_words; at = folded.find(words, at + 1)) {
    const std::size_t end = at + words.size();
    if ((at == 0 || !word_byte(folded[at - 1])) && (end == folded.size() || !word_byte(folded[end]))) return at;
  }
  return no_words;
}

inline bool says_any(std::string_view folded, std::initializer_list<std::string_view> phrases) {
  for (const std::string_view words : phrases)
    if (find_words(folded, words) != no_words) return true;
  return false;
}

// Without any of `signs`, ASCII, at its ends.
inline std::string_view without_signs(std::string_view text, std::string_view signs) {
  const std::size_t first = text.find_first_not_of(signs);
  return first == no_words ? std::string_view() : text.substr(first, text.find_last_not_of(signs) + 1 - first);
}

}  // namespace congbo

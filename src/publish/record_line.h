#pragma once
// Lines of words with a space between, as manifests and journals are written. Internal to publish/.

#include <algorithm>
#include <charconv>
#include <string_view>

namespace congbo {

// The word up to the next space, which goes with it.
inline std::string_view take_word(std::string_view& rest) {
  const std::size_t space = std::min(rest.find(' '), rest.size());
  const std::string_view word = rest.substr(0, space);
  rest.remove_prefix(std::min(space + 1, rest.size()));
  return word;
}

// Whether the word is a number and nothing else.
template <class Number>
bool read_number(std::string_view word, Number& into) {
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), into);
  return !word.empty() && error == std::errc() && end == word.data() + word.size();
}

}  // namespace congbo

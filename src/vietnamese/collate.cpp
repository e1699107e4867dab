#include "vietnamese/collate.h"

#include <vector>

#include "vietnamese/fold.h"
#include "vietnamese/icu.h"

namespace congbo {
namespace {

std::vector<std::string_view> words_of(std::string_view text) { // separated by single spaces
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t space = text.find(' ');
    words.push_back(text.substr(0, space));
    text.remove_prefix(space == std::string_view::npos ? text.size() : space + 1);
  }
  return words;
}

} // namespace

std::string collation_key(std::string_view text) {
  std::string key;
  icu::append_sort_key(text, key);
  return key;
}

// A sort key ends in a zero byte and holds no other, so keys one after the other compare word by
// word. The zero between middle names and family name puts a person with fewer middle names first.
std::string given_name_key(std::string_view full_name) {
  const std::string name = comparison_key(full_name);
  const std::vector<std::string_view> words = words_of(name);
  std::string key;
  if (words.empty()) return key;
  icu::append_sort_key(words.back(), key);
  for (std::size_t i = 1; i + 1 < words.size(); ++i)
    icu::append_sort_key(words[i], key);
  key.push_back('\0');
  if (words.size() > 1) icu::append_sort_key(words.front(), key);
  return key;
}

} // namespace congbo

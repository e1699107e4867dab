#include "render/coverage.h"

#include <algorithm>

#include "vietnamese/fold.h"

namespace congbo {
namespace {

bool is_word_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || byte >= 0x80;
}

} // namespace

std::vector<std::string> words_of(std::string_view text) {
  const std::string folded = fold(text);
  std::vector<std::string> words;
  std::size_t i = 0;
  while (i < folded.size()) {
    std::size_t end = i;
    while (end < folded.size() && is_word_byte(folded[end]))
      ++end;
    if (end > i) words.push_back(folded.substr(i, end - i));
    i = end + 1;
  }
  return words;
}

std::string words_line(std::string_view text) {
  std::string line;
  for (const std::string& word : words_of(text)) {
    if (!line.empty()) line += ' ';
    line += word;
  }
  return line;
}

void ShownWords::add(std::string_view text) {
  for (std::string& word : words_of(text))
    m_words.insert(std::move(word));
}

bool ShownWords::cover(std::string_view text) const {
  const std::vector<std::string> words = words_of(text);
  return std::all_of(words.begin(), words.end(),
                     [&](const std::string& word) { return m_words.contains(word); });
}

} // namespace congbo

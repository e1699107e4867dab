#pragma once
// The words of a text, in one pass: for rules that look at every word.

#include <cstdint>
#include <string_view>
#include <vector>

namespace congbo {

// A run of letters and digits.
struct Word {
  std::uint32_t begin = 0, end = 0;  // bytes in the text
  std::uint64_t key = 0;             // equal for words that fold alike
  std::uint64_t marks = 0;           // with equal keys: equal for words that are alike but for case
  bool joined = false;               // only spaces and emphasis (* _) part it from the word before
  bool letters = false;              // no digit in it
  bool marked = false;               // has a letter with a mark or tone, or đ
  bool capital = false;              // begins with a capital letter
  bool lower = false;                // has a lower-case letter
};

// Replaces `words` by the words of `text` (UTF-8, NFC), in order. Keys and marks are hashes, the same on every
// machine. Zero-width code points inside a word count as marks.
void find_words(std::string_view text, std::vector<Word>& words);

// Whether two words are the same, case apart.
inline bool same_word(const Word& a, const Word& b) { return a.key == b.key && a.marks == b.marks; }

}  // namespace congbo

#pragma once
// The words of a text, in one pass: for rules that look at every word.

#include <cstdint>
#include <string_view>
#include <vector>

namespace congbo {

// A run of letters and digits.
struct Word {
  std::uint32_t begin = 0, end = 0;  // bytes in the text
  std::uint64_t key = 0;             // word_key(): equal for words that fold alike
  bool joined = false;               // only spaces and emphasis (* _) part it from the word before
  bool letters = false;              // no digit in it
  bool marked = false;               // has a letter with a mark or tone, or đ
  bool capital = false;              // begins with a capital letter
  bool lower = false;                // has a lower-case letter
};

// A hash of fold(word): 64 bits, the same on every machine.
std::uint64_t word_key(std::string_view word);

// Replaces `words` by the words of `text` (UTF-8, NFC), in order. Zero-width code points are passed over.
void find_words(std::string_view text, std::vector<Word>& words);

}  // namespace congbo

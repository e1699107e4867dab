#include "vietnamese/words.h"

#include "vietnamese/letters.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

// FNV-1a over code points.
constexpr std::uint64_t seed = 14695981039346656037ULL;
constexpr std::uint64_t prime = 1099511628211ULL;

std::uint64_t mixed(std::uint64_t hash, char32_t c) { return c == 0 ? hash : (hash ^ c) * prime; }

void take_ascii(Word& word, char32_t c) {
  if (c >= 'A' && c <= 'Z') {
    word.capital = word.capital || word.key == seed;
    c += 'a' - 'A';
  } else if (c >= 'a') {
    word.lower = true;
  } else {
    word.letters = false;
  }
  word.key = mixed(word.key, c);
}

void take_letter(Word& word, char32_t c) {
  const FoldedLetter letter = folded(c);
  const bool upper = is_upper(c);
  word.capital = word.capital || (upper && word.key == seed);
  word.lower = word.lower || !upper;
  word.marked = true;
  word.key = mixed(mixed(word.key, letter.first), letter.second);
}

bool ascii_part(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

}  // namespace

std::uint64_t word_key(std::string_view word) {
  std::vector<Word> words;
  find_words(word, words);
  return words.empty() ? 0 : words.front().key;
}

void find_words(std::string_view text, std::vector<Word>& words) {
  words.clear();
  Word word;
  bool inside = false;
  bool joined = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const Decoded here = byte < 0x80 ? Decoded{byte, 1} : decode(text, at);
    const bool ascii = here.c < 0x80;
    const bool part = ascii ? ascii_part(here.c) : is_letter(here.c);
    if (part && !inside) {
      word = {static_cast<std::uint32_t>(at), 0, seed, joined && !words.empty(), true, false, false, false};
      joined = true;
    }
    if (part) ascii ? take_ascii(word, here.c) : take_letter(word, here.c);
    if (!part && !(inside && is_zero_width(here.c))) {
      if (inside) {
        word.end = static_cast<std::uint32_t>(at);
        words.push_back(word);
      }
      inside = false;
      if (here.c != ' ' && here.c != '*' && here.c != '_' && !is_space(here.c)) joined = false;
    }
    inside = part || (inside && is_zero_width(here.c));
    at += here.size;
  }
  if (inside) {
    word.end = static_cast<std::uint32_t>(text.size());
    words.push_back(word);
  }
}

}  // namespace congbo

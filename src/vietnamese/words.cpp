#include "vietnamese/words.h"

#include <array>

#include "vietnamese/letter_table.h"
#include "vietnamese/letters.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

using Byte = unsigned char;

// FNV-1a over code points.
constexpr std::uint64_t seed = 14695981039346656037ULL;
constexpr std::uint64_t prime = 1099511628211ULL;

std::uint64_t mixed(std::uint64_t hash, char32_t c) { return (hash ^ c) * prime; }

// What an ASCII byte is to a word: its letter in lower case, or digit; 0 = none.
constexpr std::array<Byte, 256> parts = [] {
  std::array<Byte, 256> table{};
  for (Byte c = '0'; c <= '9'; ++c) table[c] = c;
  for (Byte c = 'a'; c <= 'z'; ++c) table[c] = table[c - 'a' + 'A'] = c;
  return table;
}();

// What has been seen in a word, as bits: told apart without branches, which the letters of a text would
// mislead.
enum Seen : unsigned { small = 1, digit = 2, mark = 4 };

constexpr std::array<Byte, 256> seen_in = [] {
  std::array<Byte, 256> table{};
  for (Byte c = '0'; c <= '9'; ++c) table[c] = digit;
  for (Byte c = 'a'; c <= 'z'; ++c) table[c] = small;
  return table;
}();

Decoded decode(const Byte* p, const Byte* end) {
  return congbo::decode({reinterpret_cast<const char*>(p), static_cast<std::size_t>(end - p)}, 0);
}

bool begins_capital(const Byte* p, const Byte* end) {
  return *p < 0x80 ? *p >= 'A' && *p <= 'Z' : is_upper(decode(p, end).c);
}

void take_letter(Word& word, FoldedLetter letter) {
  if (letter.first != 0) word.key = mixed(word.key, letter.first);
  if (letter.second != 0) word.key = mixed(word.key, letter.second);
}

// Takes the code point above ASCII at `p`, a letter or a zero-width one, and gives its bytes; 0 where it ends
// the word.
std::size_t take_wide(const Byte* p, const Byte* end, std::size_t at, Word& word, unsigned& seen) {
  const auto [letter, size] = letter_table::usual_letter(p, end);
  Decoded here{0, size};
  if (letter != nullptr && letter->fold[0] != 0) {
    take_letter(word, {static_cast<Byte>(letter->fold[0]), static_cast<Byte>(letter->fold[1])});
    seen |= letter->kind == letter_table::capital ? mark : mark | small;
    here.c = letter->small;
  } else {
    here = decode(p, end);
    if (!is_letter(here.c) && !is_zero_width(here.c)) return 0;
    if (is_letter(here.c)) {
      take_letter(word, folded(here.c));
      seen |= is_upper(here.c) ? mark : mark | small;
    }
    here.c = to_lower(here.c);
  }
  word.marks = mixed(mixed(word.marks, static_cast<char32_t>(at)), here.c);
  return here.size;
}

// Takes the word that begins at `begin` (on a letter or digit), and gives its end.
const Byte* read_word(const Byte* begin, const Byte* end, Word& word) {
  unsigned seen = 0;
  const Byte* p = begin;
  while (p < end) {
    if (const Byte part = parts[*p]; part != 0) {
      word.key = mixed(word.key, part);
      seen |= seen_in[*p++];
      continue;
    }
    const std::size_t size = *p < 0x80 ? 0 : take_wide(p, end, static_cast<std::size_t>(p - begin), word, seen);
    if (size == 0) break;
    p += size;
  }
  word.lower = (seen & small) != 0;
  word.letters = (seen & digit) == 0;
  word.marked = (seen & mark) != 0;
  word.capital = begins_capital(begin, end);
  return p;
}

bool begins_letter(const Byte* p, const Byte* end) {
  const letter_table::Entry usual = letter_table::usual_letter(p, end);
  return usual.letter != nullptr ? usual.letter->kind != letter_table::no_letter : is_letter(decode(p, end).c);
}

bool blank(Byte byte) { return byte == ' ' || byte == '*' || byte == '_' || (byte >= '\t' && byte <= '\r'); }

// Passes over what lies before the next word; `joined` is lost where it is more than spaces and emphasis.
const Byte* skip_gap(const Byte* p, const Byte* end, bool& joined) {
  while (p < end && parts[*p] == 0) {
    if (*p < 0x80) {
      joined = joined && blank(*p);
      ++p;
      continue;
    }
    if (begins_letter(p, end)) break;
    const Decoded here = decode(p, end);
    joined = joined && is_space(here.c);
    p += here.size;
  }
  return p;
}

}  // namespace

void find_words(std::string_view text, std::vector<Word>& words) {
  words.clear();
  const auto* const begin = reinterpret_cast<const Byte*>(text.data());
  const auto* const end = begin + text.size();
  const auto offset = [begin](const Byte* p) { return static_cast<std::uint32_t>(p - begin); };
  bool joined = false;
  for (const Byte* p = begin;;) {
    p = skip_gap(p, end, joined);
    if (p == end) return;
    Word word{offset(p), 0, seed, seed, joined, true, false, false, false};
    p = read_word(p, end, word);
    word.end = offset(p);
    words.push_back(word);
    joined = true;
  }
}

}  // namespace congbo

// O01 confusable-phrase, of single words: syllables that no Vietnamese word has.

#include <array>

#include "check/expressions.h"
#include "vietnamese/fold.h"
#include "vietnamese/letters.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

// A syllable that ends in c, ch, p or t has the tone sắc or nặng: 'trưc', 'quyêt' have lost theirs.
bool stopped_without_tone(std::u32string_view word) {
  const char32_t last = word.back();
  const bool stop = last == U'c' || last == U'p' || last == U't' ||
                    (last == U'h' && word.size() > 1 && word[word.size() - 2] == U'c');
  if (!stop) return false;
  bool vowel = false, marked = false;
  for (const char32_t c : word) {
    if (!is_vowel(c)) continue;
    vowel = true;
    const TonedVowel toned = take_tone(c);
    if (toned.tone == Tone::rising || toned.tone == Tone::heavy) return false;
    marked = marked || c > 0x7F;
  }
  return vowel && marked;
}

// ươ that lost one of its two horns.
bool half_horned(std::u32string_view word) {
  for (std::size_t i = 0; i + 2 < word.size(); ++i) {
    const char32_t first = take_tone(word[i]).vowel;
    const char32_t second = take_tone(word[i + 1]).vowel;
    // ươ before a consonant loses one of its horns: 'thuởng', 'trưong'. 'thuở' itself ends so.
    if (first == U'u' && second == U'ơ' && !is_vowel(word[i + 2]) && (i == 0 || word[i - 1] != U'q')) return true;
    if (first == U'ư' && second == U'o') return true;
  }
  return false;
}

}  // namespace

bool find_impossible_syllable(const WordedLine& worded, std::size_t at, Findings& findings) {
  const Word& word = worded.words[at];
  constexpr std::uint32_t longest = 16;
  // Names of the minorities and foreign words follow other rules: only words in lower case are judged.
  if (!word.marked || !word.letters || word.capital || word.end - word.begin > longest) return false;
  const std::string_view text = worded.between(at, at);
  std::array<char32_t, longest> letters;
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size();) {
    const Decoded here = decode(text, i);
    letters[count++] = here.c;
    i += here.size;
  }
  const std::u32string_view syllable(letters.data(), count);
  if (count < 2 || (!stopped_without_tone(syllable) && !half_horned(syllable))) return false;
  findings.push_back({RuleId::O01, worded.place(at, at),
                      {std::string(text), Words{"tiếng Việt không có tiếng nào viết như thế",
                                                "no Vietnamese syllable is spelt so"}},
                      {}});
  return true;
}

}  // namespace congbo

#pragma once
// Text as a converter or a file system leaves it: vowels with their marks apart.

#include <string>
#include <string_view>

#include "vietnamese/letters.h"
#include "vietnamese/utf8.h"

namespace congbo::test {

// The combining mark of a vowel that is more than its base letter (ê, ơ, ă); 0 where there is none.
inline char32_t shape_mark(char32_t vowel) {
  switch (to_lower(vowel)) {
  case U'â':
  case U'ê':
  case U'ô': return 0x302;
  case U'ă': return 0x306;
  case U'ơ':
  case U'ư': return 0x31B;
  default: return 0;
  }
}

inline std::string decomposed(std::string_view text) {
  constexpr char32_t tone_marks[] = {0, 0x300, 0x309, 0x303, 0x301, 0x323};
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, size] = decode(text, at);
    at += size;
    const TonedVowel vowel = take_tone(c);
    const char32_t tone = is_vowel(c) ? tone_marks[static_cast<std::size_t>(vowel.tone)] : 0;
    const char32_t shape = is_vowel(c) ? shape_mark(vowel.vowel) : 0;
    const char base = decomposed_base(vowel.vowel);
    append(out, shape == 0 ? (tone == 0 ? c : vowel.vowel)
                           : is_upper(c) ? static_cast<char32_t>(base - 32) : static_cast<char32_t>(base));
    if (tone == 0x323) append(out, tone); // canonical order: the dot below first
    if (shape != 0) append(out, shape);
    if (tone != 0 && tone != 0x323) append(out, tone);
  }
  return out;
}

} // namespace congbo::test

#include "vietnamese/letters.h"

#include "vietnamese/letter_table.h"

namespace congbo {
namespace {

using namespace letter_table;

constexpr Letter stranger{};

const Letter& letter_of(char32_t c) {
  const std::size_t at = place(c);
  if (at == nowhere) return stranger;
  return table[at];
}

char folded_sign(char32_t c) {
  if (c == 0xAB || c == 0xBB || (c >= 0x201C && c <= 0x201F) || c == 0x2033) return '"';
  if ((c >= 0x2018 && c <= 0x201B) || c == 0x2032) return '\'';
  if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212) return '-';
  return c >= 0x80 && is_space(c) ? ' ' : '\0';
}

} // namespace

bool is_letter(char32_t c) {
  return letter_of(c).kind != no_letter || (c >= 0x300 && c < 0x370);
}
bool is_upper(char32_t c) {
  return letter_of(c).kind == capital;
}
bool is_lower(char32_t c) {
  return letter_of(c).kind == small_letter;
}
bool is_digit(char32_t c) {
  return c >= '0' && c <= '9';
}

bool is_space(char32_t c) {
  if (c < 0x7F) return c <= ' ';
  return c <= 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_zero_width(char32_t c) {
  return (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF || c == 0xAD;
}

bool is_mark(char32_t c) {
  return (c >= 0x300 && c < 0x370) || (c >= 0x1AB0 && c < 0x1B00) || (c >= 0x1DC0 && c < 0x1E00) ||
         (c >= 0x20D0 && c < 0x2100) || (c >= 0xFE20 && c < 0xFE30);
}

char32_t to_lower(char32_t c) {
  const std::size_t at = place(c);
  return at == nowhere ? c : table[at].small;
}

char32_t to_upper(char32_t c) {
  const std::size_t at = place(c);
  return at == nowhere ? c : table[at].large;
}

char decomposed_base(char32_t c) {
  return c < 0x80 ? '\0' : letter_of(c).decomposed;
}

FoldedLetter folded(char32_t c) {
  const Letter& letter = letter_of(c);
  if (letter.fold[0] != 0)
    return {static_cast<char32_t>(letter.fold[0]), static_cast<char32_t>(letter.fold[1])};
  if (is_mark(c)) return {0, 0};
  if (c == 0x212A || c == 0x212B) return {c == 0x212A ? U'k' : U'a', 0}; // Kelvin, Ångström
  if (const char sign = folded_sign(c)) return {static_cast<char32_t>(sign), 0};
  return {to_lower(c), 0};
}

bool is_vowel(char32_t c) {
  return letter_of(c).vowel != 255;
}

TonedVowel take_tone(char32_t c) {
  const std::size_t at = letter_of(c).vowel;
  if (at == 255) return {c, Tone::level};
  return {vowels[at - at % tones], static_cast<Tone>(at % tones)};
}

char32_t put_tone(char32_t vowel, Tone tone) {
  const std::size_t at = letter_of(vowel).vowel;
  return at == 255 ? vowel : vowels[at - at % tones + static_cast<std::size_t>(tone)];
}

} // namespace congbo

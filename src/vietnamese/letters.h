#pragma once

namespace congbo {

// Properties of single code points, from tables made at compile time: ASCII, Latin-1, Latin
// Extended-A and -B, Latin Extended Additional (all 134 accented Vietnamese letters are in these).
// The letters of Extended-B for African languages and phonetics count as letters without case.

bool is_letter(char32_t c); // a letter of these blocks, or a combining mark on one
bool is_upper(char32_t c);
bool is_lower(char32_t c);
bool is_digit(char32_t c);      // 0 to 9 only
bool is_space(char32_t c);      // white space, with U+00A0, the typographic spaces and control characters
bool is_zero_width(char32_t c); // U+200B to U+200D, U+2060, U+FEFF, U+00AD
bool is_mark(char32_t c);       // combining diacritical marks

char32_t to_lower(char32_t c); // one to one; other code points unchanged
char32_t to_upper(char32_t c);

// A code point without its marks, in lower case: "d" for Đ, "ae" for Æ; a typographic quote, dash
// or space as its ASCII one; nothing (0) for a combining mark; otherwise what to_lower gives.
struct FoldedLetter {
  char32_t first, second; // 0: none
};
FoldedLetter folded(char32_t c);

// The base letter of a letter whose marks Unicode decomposes (é -> e, Ự -> u), in lower case, and d
// for đ; 0 for every other code point above ASCII (æ, ø, ß decompose to nothing).
char decomposed_base(char32_t c);

// A Vietnamese tone (thanh): its order here is that of dictionaries.
enum class Tone : unsigned char { level, falling, asking, tumbling, rising, heavy };

// A letter taken apart into the vowel without its tone, and the tone: "ế" is "ê" and rising.
struct TonedVowel {
  char32_t vowel;
  Tone tone;
};
bool is_vowel(char32_t c); // a Vietnamese vowel letter in either case, with or without tone
TonedVowel take_tone(char32_t c);
char32_t put_tone(char32_t vowel, Tone tone); // vowel must be a Vietnamese vowel without tone

} // namespace congbo

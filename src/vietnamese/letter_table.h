#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

// The table behind letters.h and fold.h, made at compile time. Private to this folder.
namespace congbo::letter_table {

// One sign for each code point: the base letter in the letter's own case; & and @ stand for a small
// and a capital letter whose base is listed in `pairs`; ? for a letter without base or case here; .
// for what is no letter.
inline constexpr std::string_view low_bases =                           // from U+00C0
    "AAAAAA@CEEEEIIIIDNOOOOO.OUUUUY@&aaaaaa&ceeeeiiiidnooooo.ouuuuy&y"  // U+00C0
    "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi@&JjKk?LlLlLlL"  // U+0100
    "lLlNnNnNnnNnOoOoOo@&RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs"  // U+0140
    "?????????D??????????????????????Oo?????????????Uu???????????????"  // U+0180
    "?????????????AaIiOoUuUuUuUuUu?AaAa@&GgGgKkOoOo??j???Gg??NnAa@&Oo"  // U+01C0
    "AaAaEeEeIiIiOoOoRrRrUuUuSsTt??Hh??????AaEeOoOoOoOoYy????????????"  // U+0200
    "????????????????";                                                 // U+0240
inline constexpr std::string_view high_bases =                          // from U+1E00
    "AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMm"  // U+1E00
    "MmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVv"  // U+1E40
    "WwWwWwWwWwXxXxYyZzZzZzhtwyas??@?AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEe"  // U+1E80
    "EeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy????Yy"; // U+1EC0

inline constexpr char32_t low_end = 0x250, high_begin = 0x1E00, high_end = 0x1F00;
static_assert(low_bases.size() == low_end - 0xC0 && high_bases.size() == high_end - high_begin);

struct Pair {
  char32_t c;
  char base[3];
};
inline constexpr Pair pairs[] = {{0xC6, "ae"},  {0xDE, "th"},  {0xDF, "ss"},  {0xE6, "ae"},
                                 {0xFE, "th"},  {0x132, "ij"}, {0x133, "ij"}, {0x152, "oe"},
                                 {0x153, "oe"}, {0x1E2, "ae"}, {0x1E3, "ae"}, {0x1FC, "ae"},
                                 {0x1FD, "ae"}, {0x1E9E, "ss"}};

// Letters with a stroke, dot or hook that is part of them: Unicode takes nothing off.
inline constexpr char32_t whole[] = {0xD0,  0xD8,  0xF0,   0xF8,   0x110,  0x111, 0x126, 0x127,
                                     0x131, 0x13F, 0x140,  0x141,  0x142,  0x149, 0x14A, 0x14B,
                                     0x166, 0x167, 0x17F,  0x189,  0x1E4,  0x1E5, 0x1EE, 0x1EF,
                                     0x1FE, 0x1FF, 0x1E9A, 0x1E9B, 0x1EFE, 0x1EFF};

struct Case {
  char32_t capital, small;
};
inline constexpr Case odd_cases[] = {{0x130, 'i'}, {0x178, 0xFF}, {0x189, 0x256}, {0x1E9E, 0xDF}};

// Rows of one vowel in the order of Tone.
inline constexpr std::u32string_view vowels =
    U"aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ"
    U"AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬEÈẺẼÉẸÊỀỂỄẾỆIÌỈĨÍỊOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢUÙỦŨÚỤƯỪỬỮỨỰYỲỶỸÝỴ";
inline constexpr std::size_t tones = 6;
static_assert(vowels.size() == 2 * 12 * tones);

enum Kind : std::uint8_t { no_letter, small_letter, capital, caseless };

struct Letter {
  char fold[2] = {0, 0}; // the second is 0 where the base is one letter
  char decomposed = 0;
  Kind kind = no_letter;
  char16_t small = 0, large = 0;
  std::uint8_t vowel = 255; // place in `vowels`
};
using Table = std::array<Letter, low_end + (high_end - high_begin)>;

inline constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

constexpr std::size_t place(char32_t c) {
  if (c < low_end) return c;
  return c >= high_begin && c < high_end ? c - high_begin + low_end : nowhere;
}

constexpr void set_base(Letter& letter, char32_t c, char sign) {
  letter.small = letter.large = static_cast<char16_t>(c);
  if (sign == '.') return;
  const bool is_capital = (sign >= 'A' && sign <= 'Z') || sign == '@';
  letter.kind = sign == '?' ? caseless : is_capital ? capital : small_letter;
  if (is_capital) letter.small = static_cast<char16_t>(c < 0xE0 ? c + 32 : c + 1);
  if (sign == '?' || sign == '&' || sign == '@') return;
  letter.fold[0] = sign >= 'A' && sign <= 'Z' ? static_cast<char>(sign + 32) : sign;
  letter.decomposed = letter.fold[0];
}

constexpr void set_exceptions(Table& table) {
  for (const Pair& pair : pairs) {
    table[place(pair.c)].fold[0] = pair.base[0];
    table[place(pair.c)].fold[1] = pair.base[1];
  }
  for (const char32_t c : whole)
    table[place(c)].decomposed = 0;
  table[place(0x110)].decomposed = table[place(0x111)].decomposed = 'd';
  for (const Case& odd : odd_cases)
    table[place(odd.capital)].small = static_cast<char16_t>(odd.small);
}

constexpr Table make_table() {
  Table table{};
  for (char32_t c = 0; c < 0xC0; ++c) {
    const bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    set_base(table[c], c, letter ? static_cast<char>(c) : '.');
  }
  for (char32_t c = 0xC0; c < low_end; ++c)
    set_base(table[c], c, low_bases[c - 0xC0]);
  for (char32_t c = high_begin; c < high_end; ++c)
    set_base(table[place(c)], c, high_bases[c - high_begin]);
  set_exceptions(table);
  for (char32_t c = 0; c < high_end; ++c) {
    const std::size_t at = place(c);
    if (at == nowhere || table[at].kind != capital || c == 0x130 || c == 0x189 || c == 0x1E9E)
      continue;
    table[place(table[at].small)].large = static_cast<char16_t>(c);
  }
  for (std::size_t i = 0; i < vowels.size(); ++i)
    table[place(vowels[i])].vowel = static_cast<std::uint8_t>(i);
  return table;
}

inline constexpr Table table = make_table();

// The entry for the code point at `p`, and its size in bytes, when it is one of those that fill
// Vietnamese text (ASCII, U+00C0 to U+023F, U+1E00 to U+1EFF); nullptr for the rest, which decode()
// reads.
struct Entry {
  const Letter* letter;
  unsigned size;
};

inline Entry usual_letter(const unsigned char* p, const unsigned char* end) {
  const auto tail = [](unsigned char byte) { return (byte & 0xC0) == 0x80; };
  if (*p < 0x80) return {&table[*p], 1};
  if (*p >= 0xC3 && *p <= 0xC8 && end - p > 1 && tail(p[1]))
    return {&table[static_cast<std::size_t>((*p & 0x1F) << 6 | (p[1] & 0x3F))], 2};
  if (*p == 0xE1 && end - p > 2 && p[1] >= 0xB8 && p[1] <= 0xBB && tail(p[2]))
    return {&table[low_end + static_cast<std::size_t>((p[1] & 3) << 6 | (p[2] & 0x3F))], 3};
  return {nullptr, 0};
}

} // namespace congbo::letter_table

// Characters that look like others, or like nothing.

#include <array>

#include "repair/stages.h"
#include "vietnamese/letters.h"
#include "vietnamese/normalize.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

struct LookAlike {
  char32_t seen, meant;
};
// Cyrillic and Greek letters whose shape is a Latin one's, and the Ds with stroke of other languages.
constexpr std::array<LookAlike, 63> look_alikes{{
    {U'Ð', U'Đ'}, {U'ð', U'đ'}, {U'Ɖ', U'Đ'}, {U'ɖ', U'đ'},
    {U'А', U'A'}, {U'В', U'B'}, {U'Е', U'E'}, {U'К', U'K'}, {U'М', U'M'}, {U'Н', U'H'}, {U'О', U'O'}, {U'Р', U'P'},
    {U'С', U'C'}, {U'Т', U'T'}, {U'Х', U'X'}, {U'У', U'Y'}, {U'а', U'a'}, {U'е', U'e'}, {U'о', U'o'}, {U'р', U'p'},
    {U'с', U'c'}, {U'х', U'x'}, {U'у', U'y'}, {U'і', U'i'}, {U'І', U'I'}, {U'ј', U'j'}, {U'Ј', U'J'}, {U'ѕ', U's'},
    {U'Ѕ', U'S'}, {U'ԁ', U'd'}, {U'һ', U'h'}, {U'ԛ', U'q'}, {U'Ԛ', U'Q'}, {U'ԝ', U'w'}, {U'Ԝ', U'W'}, {U'ӏ', U'l'},
    {U'Α', U'A'}, {U'Β', U'B'}, {U'Ε', U'E'}, {U'Ζ', U'Z'}, {U'Η', U'H'}, {U'Ι', U'I'}, {U'Κ', U'K'}, {U'Μ', U'M'},
    {U'Ν', U'N'}, {U'Ο', U'O'}, {U'Ρ', U'P'}, {U'Τ', U'T'}, {U'Υ', U'Y'}, {U'Χ', U'X'}, {U'ο', U'o'}, {U'ν', U'v'},
    {U'α', U'a'}, {U'ι', U'i'}, {U'κ', U'k'}, {U'ρ', U'p'}, {U'υ', U'u'}, {U'χ', U'x'}, {U'ε', U'e'}, {U'ѐ', U'è'},
    {U'ӑ', U'ă'}, {U'Ӑ', U'Ă'}, {U'ӧ', U'ö'},
}};

char32_t meant_by(char32_t c) {
  for (const LookAlike& pair : look_alikes)
    if (pair.seen == c) return pair.meant;
  return c;
}

bool foreign(char32_t c) { return c >= 0x370 && c < 0x530; }
bool stroked(char32_t c) { return c == U'Ð' || c == U'ð' || c == U'Ɖ' || c == U'ɖ'; }

// One run of letters: mended where it is a word of ours, that is, has Latin letters and no foreign one
// without a look-alike.
std::string mended_word(std::string_view word) {
  bool latin = false, unknown = false, any = false;
  for (std::size_t at = 0; at < word.size();) {
    const Decoded here = decode(word, at);
    at += here.size;
    if (stroked(here.c)) any = latin = true;
    else if (foreign(here.c)) any = true, unknown = unknown || meant_by(here.c) == here.c;
    else latin = latin || (is_letter(here.c) && !is_mark(here.c));
  }
  if (!any || !latin) return std::string(word);
  std::string out;
  for (std::size_t at = 0; at < word.size();) {
    const Decoded here = decode(word, at);
    at += here.size;
    append(out, unknown && !stroked(here.c) ? here.c : meant_by(here.c));
  }
  return out;
}

bool of_word(char32_t c) { return is_letter(c) || is_mark(c) || foreign(c) || stroked(c); }

// Signs and pictures, which U+200D and U+FE0F put together.
bool pictorial(char32_t c) { return c >= 0x1F000 || (c >= 0x2600 && c < 0x2800) || c == 0xFE0F; }

// White space and the invisible; words are left as they are.
std::string with_plain_spaces(std::string_view line) {
  std::string out;
  char32_t before = 0;
  for (std::size_t at = 0; at < line.size();) {
    const Decoded here = decode(line, at);
    at += here.size;
    if (is_zero_width(here.c) && !(here.c == 0x200D && pictorial(before))) continue;
    const bool other_space = here.c == '\f' || here.c == '\v' || (here.c > 0x7F && is_space(here.c));
    append(out, other_space ? U' ' : here.c);
    before = here.c;
  }
  return out;
}

}  // namespace

std::string with_plain_letters(std::string_view line) {
  const std::string plain = with_plain_spaces(line);
  std::string out;
  for (std::size_t at = 0; at < plain.size();) {
    std::size_t end = at;
    while (end < plain.size() && of_word(decode(plain, end).c)) end += decode(plain, end).size;
    if (end > at) {
      out += mended_word(std::string_view(plain).substr(at, end - at));
    } else {
      end = at + decode(plain, at).size;
      out.append(plain, at, end - at);
    }
    at = end;
  }
  return nfc(std::move(out));
}

}  // namespace congbo

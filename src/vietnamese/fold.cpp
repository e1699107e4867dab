#include "vietnamese/fold.h"

#include <array>

#include "vietnamese/letter_table.h"
#include "vietnamese/letters.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

using letter_table::Letter;
using letter_table::table;

constexpr std::array<char, 128> make_ascii_lower() {
  std::array<char, 128> lowered{};
  for (std::size_t c = 0; c < 128; ++c)
    lowered[c] = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  return lowered;
}
constexpr std::array<char, 128> ascii_lower = make_ascii_lower();

using Bytes = const unsigned char*;

// Folds the code point at byte `at` of `text` by way of decode(), which fold_to avoids where it
// can.
std::size_t fold_slowly(std::string_view text, std::size_t at, char*& out) {
  const Decoded read = decode(text, at);
  if (read.c == 0xFFFD) { // bytes that are not UTF-8 pass
    for (unsigned i = 0; i < read.size; ++i)
      *out++ = text[at + i];
    return read.size;
  }
  std::string bytes;
  const FoldedLetter letter = folded(read.c);
  if (letter.first != 0) append(bytes, letter.first);
  if (letter.second != 0) append(bytes, letter.second);
  for (const char byte : bytes)
    *out++ = byte;
  return read.size;
}

Bytes bytes_of(std::string_view text) {
  return reinterpret_cast<Bytes>(text.data());
}

// The text with each letter as its entry's `form`; stretches without change are copied whole.
template <char16_t Letter::*form> std::string in_case(std::string_view text) {
  const Bytes begin = bytes_of(text), end = begin + text.size();
  std::string out;
  out.reserve(text.size());
  Bytes kept = begin;
  const auto keep_until = [&](Bytes p) {
    out.append(text, static_cast<std::size_t>(kept - begin), static_cast<std::size_t>(p - kept));
  };
  for (Bytes p = begin; p < end;) {
    const auto [letter, size] = letter_table::usual_letter(p, end);
    const std::size_t at = static_cast<std::size_t>(letter == nullptr ? 0 : letter - table.data());
    const char32_t c =
        at < letter_table::low_end
            ? static_cast<char32_t>(at)
            : static_cast<char32_t>(at) - letter_table::low_end + letter_table::high_begin;
    if (letter != nullptr && letter->*form != c) {
      keep_until(p);
      append(out, letter->*form);
      kept = p + size;
    }
    p += letter == nullptr ? 1 : size;
  }
  keep_until(end);
  return out;
}

// Whether a blank of any kind may begin with this byte.
constexpr bool may_be_blank(unsigned char byte) {
  return byte <= 0x20 || byte == 0xC2 || byte == 0xE1 || byte == 0xE2 || byte == 0xE3 ||
         byte == 0xEF;
}

} // namespace

void fold_to(std::string_view text, std::string& out) {
  const std::size_t before = out.size();
  out.resize(before + text.size());
  char* o = out.data() + before;
  const Bytes begin = bytes_of(text), end = begin + text.size();
  for (Bytes p = begin; p < end;) {
    if (*p < 0x80) {
      *o++ = ascii_lower[*p++];
      continue;
    }
    const auto [letter, size] = letter_table::usual_letter(p, end);
    if (letter != nullptr && letter->fold[0] != 0) {
      *o++ = letter->fold[0];
      if (letter->fold[1] != 0) *o++ = letter->fold[1];
      p += size;
    } else {
      p += fold_slowly(text, static_cast<std::size_t>(p - begin), o);
    }
  }
  out.resize(static_cast<std::size_t>(o - out.data()));
}

std::string fold(std::string_view text) {
  std::string out;
  fold_to(text, out);
  return out;
}

std::string lower(std::string_view text) {
  return in_case<&Letter::small>(text);
}
std::string upper(std::string_view text) {
  return in_case<&Letter::large>(text);
}

bool all_capitals(std::string_view text) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded read = decode(text, at);
    if (is_lower(read.c)) return false;
    if (is_letter(read.c) && !is_mark(read.c)) ++letters;
    at += read.size;
  }
  return letters >= 2;
}

std::string collapse_spaces(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool gap = false;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && !may_be_blank(static_cast<unsigned char>(text[end])))
      ++end;
    if (end == at) {
      const Decoded read = decode(text, at);
      const bool space = is_space(read.c);
      gap = gap || space;
      if (!space && !is_zero_width(read.c))
        end = at + read.size;
      else
        at = end = at + read.size;
    }
    if (end == at) continue;
    if (gap && !out.empty()) out.push_back(' ');
    gap = false;
    out.append(text, at, end - at);
    at = end;
  }
  return out;
}

} // namespace congbo

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

unsigned encoded_size(char32_t c) {
  if (c == 0) return 0;
  return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
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

// Whether a blank of any kind may begin at byte `at`; of those with E1, the first byte of most
// Vietnamese letters, there is U+1680 alone.
constexpr std::array<bool, 256> make_blank_leads() {
  std::array<bool, 256> leads{};
  for (std::size_t byte = 0; byte <= 0x20; ++byte)
    leads[byte] = true;
  for (const unsigned char byte : {0x7F, 0xC2, 0xE1, 0xE2, 0xE3, 0xEF})
    leads[byte] = true;
  return leads;
}
constexpr std::array<bool, 256> blank_leads = make_blank_leads();

bool may_be_blank(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (!blank_leads[byte]) return false;
  if (byte != 0xE1) return true;
  return at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) == 0x9A;
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

FoldStep fold_step_of_letter(std::string_view text, std::size_t at) {
  const Bytes begin = bytes_of(text);
  const auto [letter, size] = letter_table::usual_letter(begin + at, begin + text.size());
  if (letter != nullptr && letter->fold[0] != 0) return {size, letter->fold[1] == 0 ? 1U : 2U};
  const Decoded read = decode(text, at);
  const FoldedLetter plain = folded(read.c);
  return {read.size, encoded_size(plain.first) + encoded_size(plain.second)};
}

std::string lower(std::string_view text) {
  return in_case<&Letter::small>(text);
}
std::string upper(std::string_view text) {
  return in_case<&Letter::large>(text);
}

bool all_capitals(std::string_view text) {
  std::size_t letters = 0;
  const Bytes begin = bytes_of(text), end = begin + text.size();
  for (Bytes p = begin; p < end;) {
    const auto [letter, size] = letter_table::usual_letter(p, end);
    if (letter != nullptr) {
      if (letter->kind == letter_table::small_letter) return false;
      letters += letter->kind != letter_table::no_letter;
      p += size;
    } else {
      const Decoded read = decode(text, static_cast<std::size_t>(p - begin));
      letters += is_letter(read.c) && !is_mark(read.c);
      p += read.size;
    }
  }
  return letters >= 2;
}

bool is_collapsed(std::string_view text) {
  if (text.starts_with(' ') || text.ends_with(' ')) return false;
  for (std::size_t at = 0; at < text.size(); ++at)
    if (may_be_blank(text, at) && (text[at] != ' ' || text[at + 1] == ' ')) return false;
  return true;
}

std::string collapse_spaces(std::string_view text) {
  if (is_collapsed(text)) return std::string(text);
  std::string out;
  out.reserve(text.size());
  bool gap = false;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && !may_be_blank(text, end))
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

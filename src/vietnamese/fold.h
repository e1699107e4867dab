#pragma once

#include <string>
#include <string_view>

namespace congbo {

// All functions take and give UTF-8; bytes that are not UTF-8 are passed through.

// For search and for comparing words: lower case, Vietnamese marks and tones dropped, đ -> d, other
// Latin letters to their base (é -> e, æ -> ae, ß -> ss), typographic quotes, dashes and spaces to
// ' " - and space. Other code points are kept. Composed and decomposed text fold alike.
// Never longer than the text.
std::string fold(std::string_view text);
void fold_to(std::string_view text, std::string& out); // appends

// The bytes of the code point at byte `at`, in the text and in its folded form.
struct FoldStep {
  unsigned text, folded;
};
FoldStep fold_step_of_letter(std::string_view text, std::size_t at); // fold_step() above ASCII
inline FoldStep fold_step(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  if (byte(at) < 0x80) return {1, 1};
  // Most Vietnamese letters, U+1EC0 to U+1EF9.
  if (byte(at) == 0xE1 && at + 2 < text.size() && byte(at + 1) == 0xBB && byte(at + 2) <= 0xB9)
    return {3, 1};
  return fold_step_of_letter(text, at);
}

// Case of Latin letters (Vietnamese ones among them), marks kept.
std::string lower(std::string_view text);
std::string upper(std::string_view text);

// At least two letters, and none of them in lower case: "ỦY BAN", "UBND", "KH-UBND".
bool all_capitals(std::string_view text);

// Every run of white space (U+00A0 and line ends too) as one space, none at either end, zero-width
// code points and soft hyphens dropped.
std::string collapse_spaces(std::string_view text);
// Whether the text is seen at once to be so already.
bool is_collapsed(std::string_view text);

// For comparing names: NFC, lower case, spaces collapsed, and the tone of each syllable at one
// place, so that "Hoà Thuỷ" and "hòa  thủy" have the same key. Marks are kept: "Hoa" has another
// one.
std::string comparison_key(std::string_view text);

} // namespace congbo

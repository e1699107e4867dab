#pragma once
// A stretch of text together with its folded form, so that readers search without marks and case and
// still hand out what is printed. Internal to recognise/.

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

#include "model/source.h"
#include "recognise/wording.h"

namespace congbo {

// Bytes that fold() makes of `text`.
std::size_t folded_length(std::string_view text);
// The byte of `text` from which byte `folded_at` of its folded form comes.
std::size_t text_offset(std::string_view text, std::size_t folded_at);

// `folded` is fold(text); both views live elsewhere. Offsets taken and given are those of `folded`.
struct Wording {
  std::string_view text;
  std::string_view folded;

  bool empty() const { return text.empty(); }
  Wording from(std::size_t begin) const;
  Wording to(std::size_t end) const;
  Wording between(std::size_t begin, std::size_t end) const { return to(end).from(begin); }
};

// A Wording that keeps its own bytes.
struct OwnWording {
  std::string text;
  std::string folded;
  OwnWording() = default;
  explicit OwnWording(std::string_view from);
  Wording view() const { return {text, folded}; }
};

inline Wording wording_of(const Line& line) { return {line.text, line.folded}; }
// What stands behind the numeral of a line.
Wording behind_numeral(const Line& line);

// A phrase matches whole words only; where it begins or ends with a sign or a space, that is its border.
std::size_t find_phrase(std::string_view folded, std::string_view phrase, std::size_t from = 0);

struct PhrasePlace {
  std::size_t begin = nowhere;
  std::size_t end = nowhere;
  explicit operator bool() const { return begin != nowhere; }
};
using Phrases = std::initializer_list<std::string_view>;
// The phrase that opens `folded`, the first listed that does.
PhrasePlace opening_phrase(std::string_view folded, Phrases phrases);
// The earliest of the phrases in `folded`, the first listed where two begin alike.
PhrasePlace earliest(std::string_view folded, Phrases phrases, std::size_t from = 0);
bool has_any(std::string_view folded, Phrases phrases);

std::string_view last_word(std::string_view folded);

// Without spaces, and without the signs that open or close an item: "; . , : /" and dashes.
Wording trim(Wording wording);
Wording trim_signs(Wording wording);
std::string_view trim_signs(std::string_view text);
// Without quotation marks, straight or curved, around the whole.
std::string_view unquote(std::string_view text);
// Without a bracketed remark at its end, unless nothing else is there.
Wording without_closing_remark(Wording wording);

// The place of the colon that ends a label within the first `most` bytes; not one inside brackets, an
// hour (7:30) or an address.
std::size_t label_colon(std::string_view folded, std::size_t most = 120);

inline bool is_digit_byte(char c) { return c >= '0' && c <= '9'; }

}  // namespace congbo

#pragma once
// A stretch of text together with its folded form, so that readers search without marks and case and
// still hand out what is printed. Internal to recognise/.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
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
  // Cut at a byte of `text`.
  Wording behind(std::size_t bytes) const;
  Wording before(std::size_t bytes) const;
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

// opens_with() for long lists of phrases: most fail at their first two letters, and need no call.
inline bool opens_quickly(std::string_view folded, std::string_view phrase) {
  if (phrase.empty() || folded.size() < phrase.size() || folded[0] != phrase[0]) return false;
  return (phrase.size() == 1 || folded[1] == phrase[1]) && opens_with(folded, phrase);
}

struct PhrasePlace {
  std::size_t begin = nowhere;
  std::size_t end = nowhere;
  explicit operator bool() const { return begin != nowhere; }
  std::size_t length() const { return end - begin; }
};
using Phrases = std::initializer_list<std::string_view>;

// Phrases as a PhraseList wants them: sorted.
template <std::size_t count>
consteval std::array<std::string_view, count> in_order(const std::string_view (&phrases)[count]) {
  auto sorted = std::to_array(phrases);
  std::ranges::sort(sorted);
  return sorted;
}

// Phrases to look for in long texts, sorted, each of which begins with a letter: a filter over
// their first two letters passes most words by.
class PhraseList {
 public:
  consteval explicit PhraseList(std::span<const std::string_view> phrases) : m_phrases(phrases) {
    if (!std::ranges::is_sorted(phrases)) throw "phrases are not in order";
    if (phrases.size() > 255) throw "more phrases than m_starts counts";
    for (const std::string_view phrase : phrases) {
      m_seconds[letter(phrase[0])] |= 1U << second(phrase);
      for (std::size_t after = letter(phrase[0]) + 1; after < m_starts.size(); ++after)
        ++m_starts[after];
    }
  }
  // Whether one of the phrases may open `folded`.
  constexpr bool may_open(std::string_view folded) const {
    if (folded.empty() || folded[0] < 'a' || folded[0] > 'z') return false;
    return (m_seconds[letter(folded[0])] >> second(folded) & 1U) != 0;
  }
  constexpr std::span<const std::string_view> phrases() const { return m_phrases; }
  // The phrase that opens `folded`, the longest one; nowhere where none does.
  PhrasePlace opening(std::string_view folded) const;
  // The first place at or after `from` where one of them stands.
  PhrasePlace find(std::string_view folded, std::size_t from = 0) const;
  bool any_in(std::string_view folded) const { return static_cast<bool>(find(folded)); }

 private:
  static constexpr std::size_t letter(char c) { return static_cast<std::size_t>(c - 'a'); }
  static constexpr unsigned second(std::string_view text) {
    return text.size() > 1 && text[1] >= 'a' && text[1] <= 'z' ? static_cast<unsigned>(text[1] - 'a') : 26U;
  }
  std::span<const std::string_view> m_phrases;
  std::array<std::uint32_t, 26> m_seconds{};
  std::array<std::uint8_t, 27> m_starts{};  // the first phrase of each letter, and the end
};

// Length of the longest phrase of the list that opens `folded`; 0 where none does.
inline std::size_t opening(std::string_view folded, const PhraseList& list) {
  return list.may_open(folded) ? list.opening(folded).length() : 0;
}

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

#pragma once
// Words in folded text: where phrases stand, and the way back to the bytes of the text itself.
// Phrases are folded words with single spaces between them. Everything is linear in the text.

#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace congbo {

inline constexpr std::size_t nowhere = std::string_view::npos;

// Whether `folded` begins with `phrase` as whole words.
bool opens_with(std::string_view folded, std::string_view phrase);

// Length of the longest of `phrases` that opens `folded`; 0 where none does.
std::size_t opening(std::string_view folded, std::span<const std::string_view> phrases);

// Where `phrase` stands as whole words at or after `from`; nowhere if it does not.
std::size_t find_words(std::string_view folded, std::string_view phrase, std::size_t from = 0);
bool has_words(std::string_view folded, std::string_view phrase);

// Where the first of `phrases` stands at or after `from`, and which one.
struct FoundWords {
  std::size_t begin = nowhere;
  std::size_t end = nowhere;
  explicit operator bool() const { return begin != nowhere; }
};
FoundWords find_any(std::string_view folded, std::span<const std::string_view> phrases,
                    std::size_t from = 0);

// Byte offsets in fold(text) → byte offsets in text. Offsets asked for in ascending order cost
// linear time together.
class SourceOffsets {
 public:
  explicit SourceOffsets(std::string_view text) : m_text(text) {}
  std::size_t at(std::size_t folded_offset);

 private:
  std::string_view m_text;
  std::size_t m_source = 0;
  std::size_t m_folded = 0;
};

// Without white space at the ends.
std::string_view trimmed(std::string_view text);

// Without the marks that close a sentence or an item: "; . , : ./." and white space.
std::string_view without_end_marks(std::string_view text);

// Without list dashes, bullets and white space at the front.
std::string_view without_bullet(std::string_view text);

// Whether the text ends a sentence or an item: . ; : ! ? also before a closing bracket or quote.
bool ends_item(std::string_view text);

// Whether the text holds neither letter nor digit: dots, dashes, rules.
bool only_marks(std::string_view text);

// Whether the first letter is lower case. False where the text does not begin with a letter.
bool begins_lower(std::string_view text);

// Whether the first letter or digit is a capital.
bool begins_upper(std::string_view text);

// One byte past the last lower-case letter of the text; 0 where there is none.
std::size_t after_last_lower(std::string_view text);

// One byte past the words at the front that hold no small letter.
std::size_t leading_capitals(std::string_view text);

// Number of words (runs between spaces).
std::size_t word_count(std::string_view text);

// Appends `part`, with a space before it where something stands already.
void append_words(std::string& out, std::string_view part);

// Changes that make one into the other (Levenshtein), counted up to `most` + 1. Texts are short.
std::size_t distance(std::string_view a, std::string_view b, std::size_t most);

// The letters and digits of a folded text, nothing between them.
std::string compact(std::string_view folded);

} // namespace congbo

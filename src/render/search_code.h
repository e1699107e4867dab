#pragma once
// How the search index writes numbers, lists of entries and texts.

#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace congbo {

// Appends a number in characters that stand as they are in a JSON text: 91 digits from '#' to '~'
// without '\'. Below 60 one character; else digits from 60 carry a rest of 31 each, the lowest
// first: n = (first - 60) + 31 * (n' ) + 60, and so on.
void append_code(std::string& out, std::uint32_t number);

// Appends one digit of the 91; below 60 it is what append_code() writes.
void append_digit(std::string& out, std::uint32_t value);

// Ascending numbers as gaps: the distance from the one before (from -1 for the first); after a gap
// of 0, how many more follow without a gap.
std::string id_list(std::span<const std::uint32_t> ids);

// The same back. A list that no id_list wrote gives any numbers, but ends.
std::vector<std::uint32_t> read_id_list(std::string_view list);

// The next number of `codes`, which is taken off it; 0 at its end.
std::uint32_t take_code(std::string_view& codes);

// Texts, each once, numbered in the order of their first use.
class TextNumbers {
 public:
  std::uint32_t number_of(std::string_view text);
  const std::vector<std::string_view>& texts() const { return m_texts; }

 private:
  std::deque<std::string> m_owned;
  std::unordered_map<std::string_view, std::uint32_t> m_numbers;
  std::vector<std::string_view> m_texts;
};

} // namespace congbo

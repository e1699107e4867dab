#pragma once
// What a line is by its outline alone, before its words are read: rules, table rows, list and
// heading marks. Internal to parse/.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace congbo {

// The line without the marks of a block quotation, which converters make of indented paragraphs.
std::string_view unquoted(std::string_view raw);

// Marks that stand before the words of a line.
struct LineOpening {
  std::uint16_t indent = 0; // as in Line
  std::uint8_t heading = 0;
  char bullet = 0;
  std::uint8_t bullets = 0;
  std::string_view rest; // the line behind them; closing '#' of a heading taken off
};

// Takes off white space, '>', '#' and list markers, in any order and number.
LineOpening read_opening(std::string_view raw);

// A list marker at the beginning of `text`: as '-', '+' or '*', with the bytes to take off it.
struct ListMarker {
  char bullet = 0; // 0 = none
  std::size_t length = 0;
};
ListMarker list_marker(std::string_view text);

// A thematic break, or a line of dots, dashes or underscores that draws something.
bool is_rule(std::string_view raw);

// | --- | :-: |, also +---+===+ of a drawn table.
bool is_table_rule(std::string_view raw);

// A fence of a code block, with what it says of the language. Text recognised by a machine often
// comes wrapped in a pair of them.
bool is_fence(std::string_view raw);

// Pipes that are not escaped.
std::size_t count_pipes(std::string_view raw);

// Calls `take(cell)` for each cell of a row, pipes at its ends left off; escaped pipes stay
// escaped.
template <class Take> void for_each_cell(std::string_view raw, Take take) {
  const auto first = raw.find_first_not_of(" \t");
  if (first == raw.npos) return;
  raw = raw.substr(first, raw.find_last_not_of(" \t") - first + 1);
  if (raw.starts_with('|')) raw.remove_prefix(1);
  std::size_t from = 0;
  for (std::size_t at = 0; at < raw.size(); ++at) {
    if (raw[at] == '\\') {
      ++at;
    } else if (raw[at] == '|') {
      take(raw.substr(from, at - from));
      from = at + 1;
    }
  }
  if (from < raw.size()) take(raw.substr(from));
}

} // namespace congbo

#pragma once
// The Markdown inside one line, freed of the marks that shape blocks.

#include <string>
#include <string_view>

#include "model/source.h"

namespace congbo {

// Text as Markdown that shows exactly it.
std::string escape_markdown(std::string_view text);

// The line without indentation, '#' and list markers; emphasis, links and the numeral stay.
std::string inline_markdown(const Line& line);

// A row of a table whose columns white space alone sets apart, as one drawn with pipes; the first of
// its table with the rule below it, and an empty header above it where it is numbered itself.
std::string aligned_row_markdown(const Line& row, bool first);

// A text that opens a line, with what would begin a block there ("1.", "-", ">", "[x]:") escaped.
std::string guard_start(std::string_view text);

// Whether the Markdown of a paragraph has a "**" without a partner.
bool has_stray_strong(std::string_view markdown);

} // namespace congbo

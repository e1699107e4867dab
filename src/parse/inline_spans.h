#pragma once
// Inline marks that take several bytes, each found at the beginning of a text. All give the number
// of bytes it takes, 0 where it does not stand there. Internal to parse/.

#include <cstddef>
#include <string_view>

namespace congbo {

// "<br>", "<br/>" or "<br />", in any case; `text` begins with '<'.
std::size_t break_tag(std::string_view text);

// "<https://…>" or "<a@b.c>"; `text` begins with '<'.
std::size_t autolink(std::string_view text);

// What follows the text of a link in brackets: "(address)", "(<address>)", "(address "title")".
std::size_t link_target(std::string_view text);

} // namespace congbo

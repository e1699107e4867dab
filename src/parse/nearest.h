#pragma once
// "Did you mean …?" Internal to parse/.

#include <span>
#include <string_view>

namespace congbo {

// The known word that a slip of the pen turns into `word`; empty where none is near enough.
std::string_view nearest_word(std::string_view word, std::span<const std::string_view> known);

} // namespace congbo

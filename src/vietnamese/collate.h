#pragma once

#include <string>
#include <string_view>

namespace congbo {

// Vietnamese order (CLDR `vi`): a ă â b … d đ e ê …, tones as a tie-break in the order of
// dictionaries: level, huyền, hỏi, ngã, sắc, nặng. Keys are bytes: compare them with std::string's
// operators, for nothing else. Safe to call from any number of threads.
std::string collation_key(std::string_view text);

// Orders people: by given name (the last word), then by middle names, then by family name, each
// word as a whole before the next. "Hoà" and "Hòa" are one name. Strip the honorific first.
std::string given_name_key(std::string_view full_name);

} // namespace congbo

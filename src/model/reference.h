#pragma once
// How a document's number and symbol (số, ký hiệu) are written together.

#include <string>
#include <string_view>

namespace congbo {

// Whether a symbol is of the Party's shape ("CT/TU"): its slash stands between type and body, without a
// year before it, and a hyphen joins it to its number.
bool is_party_symbol(std::string_view symbol);

// "56/KH-UBND"; of the Party "34-CT/TW". The number alone where there is no symbol.
std::string written_reference(std::string_view number, std::string_view symbol);

}  // namespace congbo

#pragma once

#include <string>
#include <string_view>

namespace congbo::icu {

// The three things that are asked of ICU. Private to this folder: include normalize.h and
// collate.h.

bool is_nfc(std::string_view text);
std::string nfc(std::string_view text);

// Bytes of a sort key of the Vietnamese collation, with its closing zero byte; no other byte is
// zero.
void append_sort_key(std::string_view text, std::string& out);

} // namespace congbo::icu

#pragma once
// What a scanner made of stamps, rules and spots between the words of a head. Internal to
// recognise/.

#include <string>
#include <string_view>

namespace congbo {

// The text without rubbish at its ends: "2 ~x Hội nghị trực tuyến" → "Hội nghị trực tuyến". Words
// that hold signs no word has ("Suá»*??", "~x"), and what stands outside them. Empty where nothing
// else is there.
std::string_view without_rubbish(std::string_view text);

// The text without strokes and spots between its words: "ỦY / BAN NHÂN DÂN" → "ỦY BAN NHÂN DÂN".
std::string without_spots(std::string_view text);

} // namespace congbo

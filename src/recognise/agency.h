#pragma once
// Names of agencies (cơ quan, tổ chức): the class words they begin with, the lines of a letterhead
// that make one name, and the agency that a sentence says acts.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace congbo {

// Bytes of `folded` (fold(text)) that the class word takes which opens the text: "Ủy ban nhân dân",
// "Sở", "Trường"; 0 where there is none. Accents decide where words would be confused (trường,
// trưởng).
std::size_t agency_word(std::string_view text, std::string_view folded);
std::size_t agency_word(std::string_view text);

// The agencies that letterhead lines name, the superior one first: a line that begins no agency
// goes on with the one above ("ỦY BAN NHÂN DÂN" / "TỈNH …"); a line that holds two is taken apart.
std::vector<std::string> join_agencies(std::span<const std::string> lines);

// The agency that acts in an opening sentence: "…; UBND thị xã … xây dựng Kế hoạch …", and where
// its clause begins. Empty, and the text's end, where none is said.
struct ActingAgency {
  std::string name;
  std::size_t begin = 0;
};
ActingAgency acting_agency(std::string_view text);

} // namespace congbo

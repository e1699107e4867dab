#pragma once

#include <span>
#include <string_view>

// Word lists behind personal_name.h, all as comparison_key gives them. Private to this folder.
namespace congbo::names {

// Every list is sorted by bytes, for binary search.
std::span<const std::string_view> family_names();

// First words of the names of bodies; a phrase of several words must match as a whole.
std::span<const std::string_view> class_words();

// Words that no personal name begins with: positions, headings.
std::span<const std::string_view> other_openings();

// Forms of address, the longest of those that begin alike first; not sorted otherwise.
std::span<const std::string_view> honorifics();

} // namespace congbo::names

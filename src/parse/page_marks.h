#pragma once
// Page numbers of the paper that a converter left between the lines. Internal to parse/.

#include <string_view>
#include <vector>

#include "model/source.h"

namespace congbo {

// Makes page marks of lines that are page numbers: "- 2 -", "Trang 2/5" wherever they stand; bare numbers
// only where they count the pages of a text, each one more than the one before and a page's lines apart.
void mark_pages(std::vector<Line>& lines);

// Whether a line alone may be the number of a page, by its words: "2", "- 2 -", "Trang 2/5". `folded` is
// fold() of it, list marks too.
bool may_number_page(std::string_view folded);

}  // namespace congbo

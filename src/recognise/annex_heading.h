#pragma once
// Where annexes (phụ lục) begin.

#include "recognise/reading.h"

namespace congbo {

// "PHỤ LỤC", "Phụ lục II": opens an annex wherever it stands.
bool names_annex(const Line& line);

// What else opens an annex behind the signature: "DANH SÁCH …", "DỰ TRÙ KINH PHÍ", "QUY CHẾ" …
bool titles_annex(const Line& line);

// "(Kèm theo Kế hoạch số …)".
bool speaks_of_enclosing(std::string_view folded);

// Fills annexes from the lines at or after `from`. `closed` tells whether the
// main text has ended there. Returns the index at which the main text ends at the latest.
std::size_t find_annexes(Reading& reading, std::size_t from, bool closed);

} // namespace congbo

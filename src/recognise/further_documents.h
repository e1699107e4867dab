#pragma once
// Where another document begins in the same file: several were saved as one (V17). Internal to
// recognise/.

#include <vector>

#include "recognise/reading.h"

namespace congbo {

// The first lines of the documents behind the first one, whose body begins at `from`: letterheads with a
// type's name or a subject behind the end of the one above. Linear in the lines.
std::vector<std::size_t> find_further_documents(const Reading& reading, std::size_t from);

// The second line of an agency's name: "TỈNH …", "THỊ XÃ …".
bool names_territory(std::string_view folded);

} // namespace congbo

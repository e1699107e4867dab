#pragma once
// Pieces of a head that a converter tore apart over two lines. Internal to recognise/.

#include <vector>

#include "recognise/reading.h"

namespace congbo {

// Joins them: "An Lạc, ngày 5 tháng 3" / "năm 2024", "An Lạc," / "ngày 5 …", "Số: 56/KH-" / "UBND".
// The whole stands where its first part stood.
void mend_torn(std::vector<HeadPiece>& head);

} // namespace congbo

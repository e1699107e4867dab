#pragma once
// Columns of tables that hold nothing but personal data. Internal to check/.

#include <string_view>
#include <vector>

#include "check/privacy.h"

namespace congbo {

// The cells of a row: bytes of the text, from border to border, without the borders; what stands
// outside the outer borders is no cell. "\|" parts nothing (GFM, 4.10).
struct CellBounds {
  std::size_t begin = 0, end = 0;
};
void cell_bounds(std::string_view text, const SearchedLine& line, std::vector<CellBounds>& cells);

// The private columns of every table, by place. `spans` are what the search found: they tell of a
// column of telephone numbers or addresses.
std::vector<PrivateColumn> find_private_columns(const SearchedText& searched,
                                                const std::vector<PrivateSpan>& spans);

} // namespace congbo

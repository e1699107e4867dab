#pragma once
// Rows of tables whose columns run together: "3 Bà Ngân Thị Xoan Y sĩ, Trạm Y tế xã Trung Lý". Internal to
// recognise/.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "recognise/reading.h"

namespace congbo {

// A row with the lines that continue it; `order` is its number as printed, `text` what stands behind.
struct TornRow {
  const Line* line;
  std::string order;
  std::string text;
};
// The rows in the lines from `begin` to before `end`; and whether there are any.
std::vector<TornRow> torn_rows(const Reading& reading, std::size_t begin, std::size_t end);
bool holds_torn_row(const Reading& reading, std::size_t begin, std::size_t end);

// Fills name, honorific, kind, position and unit from what stands behind the number of such a row. False where
// it is not certain where the name ends.
bool read_torn_row(std::string_view text, std::optional<HonoreeKind> said, Honoree& honoree);

}  // namespace congbo

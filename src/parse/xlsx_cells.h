#pragma once
// What the cells of a workbook say. Internal to parse/.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parse/xml.h"

namespace congbo {

inline constexpr int most_rows = 1048576; // of a sheet in any program

// The number that `digits` write whole, or `otherwise`.
int integer(std::string_view digits, int otherwise);

// "1" or "true", as attributes say it.
bool truth(std::string_view value);

// Text of a workbook in NFC, with folded spaces; empty where it is not UTF-8.
std::string tidy(std::string_view text);

// "C7" → column 3, row 7; nothing for what is no reference.
struct CellPlace {
  int column = 0;
  int row = 0;
};
std::optional<CellPlace> place_in(std::string_view reference);

class CellValues {
 public:
  void read_strings(XmlNode shared_strings); // <sst>
  void read_styles(XmlNode style_sheet);     // <styleSheet>
  void count_from_1904() { m_from_1904 = true; }

  // Rich text joined, numbers and dates as a spreadsheet shows them; an error value (#REF!) is
  // nothing.
  std::string value_of(XmlNode cell) const;

  const std::vector<std::string>& strings() const { return m_strings; }
  // The shared string that a cell refers to, where it does.
  std::optional<std::size_t> string_of(XmlNode cell) const;

 private:
  struct Style {
    bool date = false;
    std::size_t digits = 0; // leading zeros fill up to so many
  };
  static Style style_of(std::string_view format);

  std::vector<std::string> m_strings;
  std::vector<Style> m_styles; // as cells number them
  bool m_from_1904 = false;
};

} // namespace congbo

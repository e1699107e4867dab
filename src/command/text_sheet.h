#pragma once
// A sheet of rows for a terminal of 80 columns: names in a column, values beside them, long values
// wrapped below their own beginning. Columns are counted in code points.

#include <cstddef>
#include <string>
#include <string_view>

namespace congbo {

class TextSheet {
 public:
  static constexpr std::size_t width = 80;
  static constexpr std::size_t column = 18; // where values begin

  // The text between lines of its own, underlined.
  void title(std::string_view text);

  // A name and its value. `source`, which says where the value comes from, follows behind an arrow:
  // on the same line where there is room, else on a line of its own.
  void row(std::string_view name, std::string_view value, std::string_view source = {});

  // An item of the list whose name the last row gave; `depth` 0 is the list's own level.
  void item(std::string_view text, std::string_view source = {}, std::size_t depth = 0);

  void blank();

  std::string take();

 private:
  void flow(std::string_view text, std::string_view source, std::size_t at, std::size_t hang);
  std::size_t words(std::string_view text, std::size_t at, std::size_t hang);
  std::string m_text;
};

} // namespace congbo

#pragma once
// Columns of many places on one line, each counted on from the one before.

#include <string_view>

#include "vietnamese/utf8.h"

namespace congbo {

class ColumnCursor {
 public:
  // The column (from 1, in code points) of a byte of a line. Linear in the line where places come in order.
  int column(std::string_view line, std::size_t byte) {
    if (m_line != line.data() || byte < m_byte) *this = {};
    m_line = line.data();
    m_before += code_points(line.substr(m_byte, byte - m_byte));
    m_byte = byte;
    return static_cast<int>(m_before) + 1;
  }

 private:
  const char* m_line = nullptr;
  std::size_t m_byte = 0;
  std::size_t m_before = 0;  // code points before it
};

}  // namespace congbo

#pragma once
// The national motto (Quốc hiệu, Tiêu ngữ) and the Party's heading in a line of the head, misread
// ones too. Internal to recognise/.

#include <cstddef>
#include <string_view>

namespace congbo {

struct MottoPlace {
  std::size_t begin = static_cast<std::size_t>(-1); // bytes of the folded text
  std::size_t end = 0;
  bool found() const { return begin != static_cast<std::size_t>(-1); }
};

MottoPlace find_motto(std::string_view folded);

} // namespace congbo

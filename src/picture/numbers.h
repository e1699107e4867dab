#pragma once
// Binary numbers in a file's bytes. Also for parse/.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace congbo {

// An unsigned number of `size` bytes at `at`; 0 where the bytes end before.
inline std::uint64_t number_at(std::string_view bytes, std::size_t at, std::size_t size, bool little = false) {
  if (at > bytes.size() || bytes.size() - at < size) return 0;
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < size; ++i)
    value = value << 8U | static_cast<unsigned char>(bytes[at + (little ? size - 1 - i : i)]);
  return value;
}

// At most `size` bytes from `at` on; empty behind the end.
inline std::string_view part_at(std::string_view bytes, std::size_t at, std::size_t size = SIZE_MAX) {
  return at < bytes.size() ? bytes.substr(at, size) : std::string_view();
}

}  // namespace congbo

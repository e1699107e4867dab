#pragma once
// Files compiled into the program (default theme, registers), so that one binary is a whole
// installation. Their tables are written at build time by src/embed.cmake.

#include <span>
#include <string_view>

namespace congbo {

struct EmbeddedFile {
  std::string_view path;  // relative to the embedded folder, with '/', in ascending order
  std::string_view bytes;
};

}  // namespace congbo

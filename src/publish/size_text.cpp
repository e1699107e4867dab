#include "publish/size_text.h"

namespace congbo {

std::string size_text(std::uint64_t bytes, Language language) {
  if (bytes < 1000) return std::to_string(bytes) + " B";
  const char* units[] = {"kB", "MB", "GB", "TB"};
  std::size_t unit = 0;
  std::uint64_t tenths = (bytes + 50) / 100;
  for (; tenths >= 10000 && unit < 3; ++unit) tenths = (tenths + 500) / 1000;
  return std::to_string(tenths / 10) + (language == Language::vi ? "," : ".") + std::to_string(tenths % 10) + " " + units[unit];
}

}  // namespace congbo

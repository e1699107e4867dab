#include "render/png.h"

namespace congbo {
namespace {

constexpr std::string_view signature = "\x89PNG\r\n\x1a\n";
constexpr std::string_view header = "IHDR"; // always the first chunk
constexpr std::size_t name_at = 12, width_at = 16, height_at = 20, header_end = 33;

std::uint32_t big_endian(std::string_view bytes) {
  std::uint32_t value = 0;
  for (const char c : bytes.substr(0, 4))
    value = value << 8U | static_cast<unsigned char>(c);
  return value;
}

} // namespace

std::optional<PixelSize> png_size(std::string_view bytes) {
  if (bytes.size() < header_end || !bytes.starts_with(signature)) return std::nullopt;
  if (bytes.substr(name_at, header.size()) != header) return std::nullopt;
  const PixelSize size{big_endian(bytes.substr(width_at)), big_endian(bytes.substr(height_at))};
  if (size.width == 0 || size.height == 0) return std::nullopt;
  return size;
}

} // namespace congbo

#pragma once
// PNG pictures, as far as pages tell of them.

#include <cstdint>
#include <optional>
#include <string_view>

namespace congbo {

struct PixelSize {
  std::uint32_t width = 0, height = 0;
};

// Width and height that the header says (W3C PNG, 11.2.1); nothing where the bytes are no PNG.
std::optional<PixelSize> png_size(std::string_view bytes);

} // namespace congbo

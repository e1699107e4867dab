#define STB_IMAGE_RESIZE_IMPLEMENTATION
#define STB_IMAGE_RESIZE_STATIC
#include <stb/stb_image_resize.h>

#include "picture/pixels.h"

namespace congbo {

std::optional<Pixels> resized(const Pixels& from, int width, int height) {
  Pixels to{width, height, from.channels, {}};
  to.bytes.resize(to.row() * static_cast<std::size_t>(height));
  const int alpha = from.channels == 4 ? 3 : STBIR_ALPHA_CHANNEL_NONE;
  const int done = stbir_resize_uint8_generic(
      from.bytes.data(), from.width, from.height, 0, to.bytes.data(), width, height, 0, from.channels, alpha, 0,
      STBIR_EDGE_CLAMP, STBIR_FILTER_DEFAULT, STBIR_COLORSPACE_LINEAR, nullptr);
  return done != 0 ? std::optional(std::move(to)) : std::nullopt;
}

}  // namespace congbo

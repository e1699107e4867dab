#include <png.h>

#include <memory>

#include "picture/pixels.h"

namespace congbo {
namespace {

struct ImageCloser {
  void operator()(png_image* image) const { png_image_free(image); }
};

bool is_opaque(const Pixels& pixels) {
  for (std::size_t at = 3; at < pixels.bytes.size(); at += 4)
    if (pixels.bytes[at] != 0xFF) return false;
  return true;
}

void drop_alpha(Pixels& pixels) {
  std::size_t to = 0;
  for (std::size_t from = 0; from < pixels.bytes.size(); ++from)
    if (from % 4 != 3) pixels.bytes[to++] = pixels.bytes[from];
  pixels.bytes.resize(to);
  pixels.channels = 3;
}

}  // namespace

Decoding decode_png(std::string_view bytes, bool alpha, Pixels& pixels) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  const std::unique_ptr<png_image, ImageCloser> closed(&image);
  if (png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()) == 0) return Decoding::damaged;
  image.format = alpha ? PNG_FORMAT_RGBA : PNG_FORMAT_RGB;
  pixels = {static_cast<int>(image.width), static_cast<int>(image.height), alpha ? 4 : 3, {}};
  pixels.bytes.resize(pixels.row() * static_cast<std::size_t>(pixels.height));
  if (png_image_finish_read(&image, nullptr, pixels.bytes.data(), 0, nullptr) == 0) return Decoding::damaged;
  if (alpha && is_opaque(pixels)) drop_alpha(pixels);
  return Decoding::done;
}

std::string encode_png(const Pixels& pixels) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(pixels.width);
  image.height = static_cast<png_uint_32>(pixels.height);
  image.format = pixels.channels == 4 ? PNG_FORMAT_RGBA : PNG_FORMAT_RGB;
  const std::unique_ptr<png_image, ImageCloser> closed(&image);
  png_alloc_size_t size = 0;
  if (png_image_write_to_memory(&image, nullptr, &size, 0, pixels.bytes.data(), 0, nullptr) == 0) return {};
  std::string bytes(size, '\0');
  if (png_image_write_to_memory(&image, bytes.data(), &size, 0, pixels.bytes.data(), 0, nullptr) == 0) return {};
  bytes.resize(size);
  return bytes;
}

}  // namespace congbo

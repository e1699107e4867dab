#include <png.h>

#include <csetjmp>
#include <cstring>
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

// A jump over frames of C alone: nothing of ours in between has anything to free.
[[noreturn]] void stop(png_structp png, png_const_charp) { png_longjmp(png, 1); }
void keep_silent(png_structp, png_const_charp) {}

void take(png_structp png, png_bytep to, std::size_t size) {
  auto& rest = *static_cast<std::string_view*>(png_get_io_ptr(png));
  if (rest.size() < size) png_error(png, "no more");
  std::memcpy(to, rest.data(), size);
  rest.remove_prefix(size);
}

// As far as there are bytes.
void read_chunks(png_structp png, png_infop info) {
  if (setjmp(png_jmpbuf(png)) == 0) png_read_info(png, info);
}

struct HeadReader {
  png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, nullptr, stop, keep_silent);
  png_infop info = png != nullptr ? png_create_info_struct(png) : nullptr;

  HeadReader() = default;
  HeadReader(const HeadReader&) = delete;
  HeadReader& operator=(const HeadReader&) = delete;
  ~HeadReader() { png_destroy_read_struct(&png, &info, nullptr); }
};

}  // namespace

std::string read_png_profile(std::string_view head) {
  constexpr png_alloc_size_t most = 1 << 20;
  HeadReader reader;
  if (reader.info == nullptr) return {};
  png_set_chunk_malloc_max(reader.png, most);
  png_set_read_fn(reader.png, &head, take);
  read_chunks(reader.png, reader.info);
  png_charp name = nullptr;
  png_bytep bytes = nullptr;
  png_uint_32 size = 0;
  int compression = 0;
  if (png_get_iCCP(reader.png, reader.info, &name, &compression, &bytes, &size) == 0) return {};
  return {reinterpret_cast<const char*>(bytes), size};
}

Decoding decode_png(std::string_view bytes, bool alpha, Pixels& pixels) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  const std::unique_ptr<png_image, ImageCloser> closed(&image);
  if (png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()) == 0) return Decoding::damaged;
  image.flags |= PNG_IMAGE_FLAG_16BIT_sRGB;  // what says nothing of its colours is shown so everywhere
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

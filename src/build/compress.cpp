#include "build/compress.h"

#include <algorithm>
#include <bit>
#include <memory>

#include <brotli/encode.h>
#include <libdeflate.h>

namespace congbo {
namespace {

// The levels beyond which time grows much faster than what it saves.
constexpr int gzip_level = 9;
constexpr int brotli_quality = 9;
// The window is as large as the file: brotli's default one is cleared anew for every file, which
// takes ten times as long as a page.
constexpr int least_window = 16, most_window = 22;

std::optional<std::string> if_smaller(std::string copy, std::size_t size, std::string_view bytes) {
  if (size == 0 || size >= bytes.size()) return std::nullopt;
  copy.resize(size);
  return copy;
}

}  // namespace

bool worth_compressing(std::string_view path) {
  constexpr std::string_view endings[] = {".html", ".css", ".js", ".json", ".csv", ".md",
                                          ".txt",  ".ics", ".svg", ".xml", ".vtt"};
  return std::any_of(std::begin(endings), std::end(endings), [&](std::string_view ending) { return path.ends_with(ending); });
}

std::optional<std::string> gzip(std::string_view bytes) {
  const std::unique_ptr<libdeflate_compressor, void (*)(libdeflate_compressor*)> compressor(
      libdeflate_alloc_compressor(gzip_level), libdeflate_free_compressor);
  if (!compressor) return std::nullopt;
  std::string copy(libdeflate_gzip_compress_bound(compressor.get(), bytes.size()), '\0');
  const std::size_t size = libdeflate_gzip_compress(compressor.get(), bytes.data(), bytes.size(), copy.data(), copy.size());
  return if_smaller(std::move(copy), size, bytes);
}

std::optional<std::string> brotli(std::string_view bytes) {
  const int window = std::clamp(static_cast<int>(std::bit_width(bytes.size())), least_window, most_window);
  std::string copy(BrotliEncoderMaxCompressedSize(bytes.size()), '\0');
  std::size_t size = copy.size();
  const bool made = BrotliEncoderCompress(brotli_quality, window, BROTLI_MODE_TEXT, bytes.size(),
                                          reinterpret_cast<const std::uint8_t*>(bytes.data()), &size,
                                          reinterpret_cast<std::uint8_t*>(copy.data())) == BROTLI_TRUE;
  return if_smaller(std::move(copy), made ? size : 0, bytes);
}

}  // namespace congbo

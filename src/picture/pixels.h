#pragma once
// A decoded picture, and what decodes, changes and encodes one. Internal to picture/.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace congbo {

struct Pixels {
  int width = 0, height = 0;
  int channels = 3;                  // 3: red, green, blue; 4: with alpha, not multiplied in
  std::vector<unsigned char> bytes;  // row by row from the top, without gaps

  std::size_t row() const { return static_cast<std::size_t>(width) * static_cast<std::size_t>(channels); }
};

// pixels.cpp: turned as an Exif orientation asks.
Pixels turned(Pixels from, int orientation);

// resize.cpp: smaller in both directions (Mitchell's filter); nothing where memory is lacking.
std::optional<Pixels> resized(const Pixels& from, int width, int height);

enum class Decoding : std::uint8_t { done, damaged, unusual };

// jpeg.cpp -------------------------------------------------------------------------------------------

// Decodes at the smallest of the scales n/8 that leaves at least `width` pixels and `height` (those of
// the file, not as it is seen).
Decoding decode_jpeg(std::string_view bytes, int width, int height, Pixels& pixels);
// 4:2:0, progressive; empty where it cannot be.
std::string encode_jpeg(const Pixels& pixels, int quality);
// The whole picture turned: without loss where the edges allow it, else encoded anew at high quality.
// Empty where it cannot be.
std::string turn_jpeg(std::string_view bytes, int orientation);

// png.cpp --------------------------------------------------------------------------------------------

// In sRGB, or as a profile (embedded.h) has it; without an alpha channel where no pixel makes use of it.
Decoding decode_png(std::string_view bytes, bool alpha, Pixels& pixels);
std::string encode_png(const Pixels& pixels);
// The colour profile of a PNG of which `head` has the chunks up to it; empty where it is broken or over a megabyte.
std::string read_png_profile(std::string_view head);

// webp.cpp -------------------------------------------------------------------------------------------

std::string encode_webp(const Pixels& pixels, int quality);
int webp_encoder_version();

}  // namespace congbo

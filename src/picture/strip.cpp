// Pictures as they were, without what cameras and programs wrote beside them.

#include <algorithm>
#include <array>

#include "picture/embedded.h"
#include "picture/picture.h"
#include "picture/segments.h"
#include "picture/strip.h"

namespace congbo {
namespace {

// What decoding takes, and the sign by which a program knows how colours are to be read.
bool is_kept(const JpegSegment& segment) {
  const unsigned marker = segment.marker;
  if (marker == 0xEE) return segment.content.starts_with("Adobe") && segment.content.size() == 12;
  return (marker >= 0xC0 && marker <= 0xDF) && marker != 0xC8;
}

// JFIF's head names density and thumbnail; the first is kept.
void append_head(const JpegSegment& segment, std::string& out) {
  constexpr std::string_view opening{"JFIF\0", 5};
  constexpr std::size_t density_end = 12;
  if (!segment.content.starts_with(opening) || segment.content.size() < density_end) return;
  out += std::string_view("\xFF\xE0\0\x10", 4);
  out += segment.content.substr(0, density_end);
  out += std::string_view("\0\0", 2);
}

std::optional<std::string> strip_jpeg(std::string_view bytes, std::string_view profile) {
  std::string out;
  out.reserve(bytes.size());
  bool placed = false, scanned = false;
  JpegSegments segments(bytes);
  while (const auto segment = segments.next()) {
    if (segment->marker == 0xE0) append_head(*segment, out);
    if (!is_kept(*segment)) continue;
    if (!placed && segment->marker != 0xD8) {
      out += profile_segment(profile);
      placed = true;
    }
    out += segment->whole;
    scanned = scanned || segment->marker == 0xDA;
  }
  return scanned ? std::optional(std::move(out)) : std::nullopt;
}

// The critical chunks, those of colour that hold numbers alone, and an animation's.
constexpr auto kept_chunks = std::to_array<std::string_view>(
    {"IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "sRGB", "cHRM", "sBIT", "bKGD", "acTL", "fcTL", "fdAT"});

// What a profile goes before, in a PNG as in its decoder.
constexpr auto other_colours = std::to_array<std::string_view>({"gAMA", "sRGB", "cHRM"});

bool is_kept(std::string_view type, bool has_profile) {
  return std::ranges::find(kept_chunks, type) != kept_chunks.end() &&
         !(has_profile && std::ranges::find(other_colours, type) != other_colours.end());
}

std::optional<std::string> strip_png(std::string_view bytes, std::string_view profile) {
  std::string out(png_opening);
  out.reserve(bytes.size());
  bool drawn = false;
  PngChunks chunks(bytes);
  while (const auto chunk = chunks.next()) {
    if (!is_kept(chunk->type, !profile.empty())) continue;
    out += chunk->whole;
    if (chunk->type == "IHDR") out += profile_chunk(profile);
    drawn = drawn || chunk->type == "IDAT";
  }
  return drawn ? std::optional(std::move(out)) : std::nullopt;
}

}  // namespace

std::optional<std::string> with_profile_alone(std::string_view bytes, std::string_view profile) {
  if (bytes.starts_with("\xFF\xD8\xFF")) return strip_jpeg(bytes, profile);
  return bytes.starts_with(png_opening) ? strip_png(bytes, profile) : std::nullopt;
}

std::optional<std::string> without_metadata(std::string_view bytes) {
  return with_profile_alone(bytes, profile_in(bytes));
}

}  // namespace congbo

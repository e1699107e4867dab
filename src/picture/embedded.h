#pragma once
// Where colour profiles stand in JPEG (ICC.1:2010, B.4), PNG (ISO/IEC 15948, 11.3.3.3) and WebP
// (RFC 9649, 2.7.1.4). Internal to picture/.

#include <cstdint>
#include <string>
#include <string_view>

#include "picture/pixels.h"

namespace congbo {

// The numbers of a JPEG's or PNG's own colour profile (icc.h); empty where its colours are sRGB, or
// taken for it.
std::string profile_in(std::string_view picture);

// A JPEG's segment and a PNG's chunk with a profile; empty of none.
std::string profile_segment(std::string_view icc);
std::string profile_chunk(std::string_view icc);
// Of a chunk, from its type on (ISO/IEC 15948, 5.5).
std::uint32_t png_checksum(std::string_view bytes);

// What an encoder of ours made of `pixels`, WebP, with a profile for red, green and blue.
std::string webp_with_profile(const std::string& webp, const Pixels& pixels, std::string_view icc);

} // namespace congbo

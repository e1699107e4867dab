#include "picture/embedded.h"

#include <cstdint>
#include <map>

#include "picture/icc.h"
#include "picture/numbers.h"
#include "picture/segments.h"

namespace congbo {
namespace {

constexpr std::string_view profile_opening{"ICC_PROFILE\0", 12};

struct Found {
  std::string profile;
  bool grey = false; // the picture has one channel
};

// A profile may be cut into numbered parts.
Found find_in_jpeg(std::string_view bytes) {
  Found found;
  std::map<std::uint64_t, std::string_view> parts;
  JpegSegments segments(bytes);
  while (const auto segment = segments.next()) {
    if (segment->marker == 0xE2 && segment->content.starts_with(profile_opening))
      parts.emplace(number_at(segment->content, 12, 1), part_at(segment->content, 14));
    if (is_frame(segment->marker)) found.grey = number_at(segment->content, 5, 1) == 1;
    if (segment->marker == 0xDA) break;
  }
  for (const auto& [place, part] : parts)
    if (found.profile.size() <= longest_profile) found.profile += part;
  return found;
}

Found find_in_png(std::string_view bytes) {
  Found found;
  std::string head(png_opening); // and nothing that could contradict the profile
  PngChunks chunks(bytes);
  while (const auto chunk = chunks.next()) {
    if (chunk->type == "IDAT" || chunk->type == "PLTE") break;
    if (chunk->type == "IHDR") found.grey = (number_at(chunk->content, 9, 1) & 2U) == 0;
    if (chunk->type == "IHDR" || chunk->type == "iCCP") head += chunk->whole;
    if (chunk->type != "iCCP") continue;
    found.profile = read_png_profile(head);
    break;
  }
  return found;
}

// Most significant byte first, or last.
std::string number(std::uint64_t value, std::size_t size, bool little = false) {
  std::string bytes(size, '\0');
  for (std::size_t i = 0; i < size; ++i)
    bytes[little ? i : size - 1 - i] = static_cast<char>(value >> (8 * i) & 0xFFU);
  return bytes;
}

// RFC 1950 and 1951, in one block that is not compressed: there is next to nothing to gain.
std::string stored(std::string_view bytes) {
  std::uint32_t first = 1, second = 0;
  for (const char byte : bytes) {
    first = (first + static_cast<unsigned char>(byte)) % 65521;
    second = (second + first) % 65521;
  }
  const std::size_t size = bytes.size();
  return "\x78\x01\x01" + number(size, 2, true) + number(~size, 2, true) + std::string(bytes) +
         number(second, 2) + number(first, 2);
}

} // namespace

std::string profile_in(std::string_view picture) {
  Found found;
  if (picture.starts_with(png_opening)) found = find_in_png(picture);
  if (picture.starts_with("\xFF\xD8\xFF")) found = find_in_jpeg(picture);
  return found.grey == is_grey(found.profile) ? numbers_of_profile(found.profile) : std::string();
}

std::string profile_segment(std::string_view icc) {
  if (icc.empty()) return {};
  constexpr std::string_view first_of_one = "\1\1";
  return "\xFF\xE2" + number(2 + profile_opening.size() + first_of_one.size() + icc.size(), 2) +
         std::string(profile_opening).append(first_of_one).append(icc);
}

std::uint32_t png_checksum(std::string_view bytes) {
  std::uint32_t sum = 0xFFFFFFFF;
  for (const char byte : bytes) {
    sum ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit)
      sum = sum >> 1U ^ ((sum & 1U) != 0 ? 0xEDB88320U : 0U);
  }
  return ~sum;
}

std::string profile_chunk(std::string_view icc) {
  if (icc.empty()) return {};
  const std::string content = std::string("ICC\0\0", 5) + stored(icc);
  return number(content.size(), 4) + "iCCP" + content + number(png_checksum("iCCP" + content), 4);
}

// In the extended form a chunk with flags and the picture's size comes first. The profiles of icc.h
// need no filling byte.
std::string webp_with_profile(const std::string& webp, const Pixels& pixels, std::string_view icc) {
  constexpr std::size_t opening = 12, flags = 8, head_size = 18;
  constexpr char has_profile = 0x20;
  std::string_view images = std::string_view(webp).substr(opening);
  std::string head = "VP8X" + number(10, 4, true) + number(0, 4) +
                     number(static_cast<std::uint64_t>(pixels.width) - 1, 3, true) +
                     number(static_cast<std::uint64_t>(pixels.height) - 1, 3, true);
  if (images.starts_with("VP8X")) {
    head = images.substr(0, head_size);
    images.remove_prefix(head_size);
  }
  head[flags] = static_cast<char>(head[flags] | has_profile);
  std::string body = "WEBP" + head + "ICCP" + number(icc.size(), 4, true);
  body.append(icc).append(images);
  return "RIFF" + number(body.size(), 4, true) + body;
}

} // namespace congbo

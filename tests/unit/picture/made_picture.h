#pragma once
// Pictures made for tests, with the data that cameras write into them.

#include <cstdint>
#include <string>

#include "picture/pixels.h"

namespace congbo::test {

inline std::string big(std::uint64_t value, int size) {
  std::string bytes;
  while (size-- > 0) bytes += static_cast<char>(value >> (8 * size) & 0xFF);
  return bytes;
}

// A smooth slope of colour, such as JPEG likes, with a corner each in red, green, blue and white.
inline Pixels slope(int width, int height, int channels = 3) {
  constexpr unsigned char corners[2][2][3] = {{{255, 0, 0}, {0, 255, 0}}, {{0, 0, 255}, {255, 255, 255}}};
  Pixels pixels{width, height, channels, {}};
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x) {
      const bool in_corner = (x < width / 4 || x >= width - width / 4) && (y < height / 4 || y >= height - height / 4);
      for (int c = 0; c < 3; ++c)
        pixels.bytes.push_back(in_corner ? corners[y * 2 >= height][x * 2 >= width][c]
                                         : static_cast<unsigned char>((x * 200 / width + y * 50 / height + 20 * c) % 256));
      if (channels == 4) pixels.bytes.push_back(static_cast<unsigned char>(x < width / 2 ? 255 : 40));
    }
  return pixels;
}

inline std::string jpeg_segment(unsigned marker, const std::string& content) {
  return '\xFF' + big(marker, 1) + big(content.size() + 2, 2) + content;
}

// Exif as a telephone writes it: orientation, artist, and where it stood.
inline std::string exif(unsigned orientation) {
  const std::string artist("Ha Thi Tho\0", 11);
  constexpr unsigned entries = 3, first = 8, gps = first + 2 + entries * 12 + 4;
  constexpr unsigned degrees = gps + 2 + 2 * 12 + 4, name = degrees + 24;
  std::string tiff = "MM" + big(42, 2) + big(first, 4) + big(entries, 2);
  tiff += big(0x0112, 2) + big(3, 2) + big(1, 4) + big(orientation, 2) + big(0, 2);
  tiff += big(0x013B, 2) + big(2, 2) + big(artist.size(), 4) + big(name, 4);
  tiff += big(0x8825, 2) + big(4, 2) + big(1, 4) + big(gps, 4) + big(0, 4);
  tiff += big(2, 2);
  tiff += big(1, 2) + big(2, 2) + big(2, 4) + "N" + std::string(3, '\0');
  tiff += big(2, 2) + big(5, 2) + big(3, 4) + big(degrees, 4) + big(0, 4);
  for (const unsigned part : {21U, 19U, 33U}) tiff += big(part, 4) + big(1, 4);
  return std::string("Exif\0\0", 6) + tiff + artist;
}

inline const std::string xmp = std::string("http://ns.adobe.com/xap/1.0/\0", 29) +
                               "<x:xmpmeta><rdf:Description exif:GPSLatitude=\"21,19.5N\"><dc:creator><rdf:Seq><rdf:li>"
                               "Hà Thị Thơ</rdf:li></rdf:Seq></dc:creator></rdf:Description></x:xmpmeta>";

// A JPEG with `segments` behind its first marker.
inline std::string with_segments(const std::string& jpeg, const std::string& segments) {
  return jpeg.substr(0, 2) + segments + jpeg.substr(2);
}

// A chunk; its checksum is that of no bytes, which matters to no chunk that is taken out.
inline std::string png_chunk(const std::string& type, const std::string& content) {
  return big(content.size(), 4) + type + content + big(0, 4);
}

// A PNG with `chunks` behind its head.
inline std::string with_chunks(const std::string& png, const std::string& chunks) {
  constexpr std::size_t head = 8 + 25;
  return png.substr(0, head) + chunks + png.substr(head);
}

}  // namespace congbo::test

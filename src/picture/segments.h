#pragma once
// The pieces that JPEG and PNG files are made of. Internal to picture/.

#include <cstddef>
#include <optional>
#include <string_view>

namespace congbo {

// A marker of a JPEG with what belongs to it (T.81, annex B).
struct JpegSegment {
  unsigned marker = 0;       // 0xD8 …
  std::string_view whole;    // from 0xFF on; of a scan (0xDA) with its coded data
  std::string_view content;  // behind the length; empty for markers without
};

// SOF0 to SOF15, which name size and channels; not the tables DHT, JPG and DAC.
constexpr bool is_frame(unsigned marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

// Goes over the segments of a JPEG. What stands between two is passed over.
class JpegSegments {
 public:
  // `bytes` begins with FF D8 FF.
  explicit JpegSegments(std::string_view bytes) : m_bytes(bytes) {}

  // Nothing behind the end of the picture (0xD9, which is the last told), or where the bytes end.
  std::optional<JpegSegment> next();

 private:
  std::size_t end_of_scan(std::size_t from) const;

  std::string_view m_bytes;
  std::size_t m_at = 0;
  bool m_ended = false;
};

// A chunk of a PNG (ISO/IEC 15948, 5.3).
struct PngChunk {
  std::string_view type;     // "IHDR"
  std::string_view content;
  std::string_view whole;    // with length, type and checksum
};

inline constexpr std::string_view png_opening = "\x89PNG\r\n\x1A\n";

class PngChunks {
 public:
  // `bytes` begins with png_opening.
  explicit PngChunks(std::string_view bytes) : m_bytes(bytes), m_at(png_opening.size()) {}

  // Nothing behind IEND, which is the last told, or where a chunk is cut short.
  std::optional<PngChunk> next();

 private:
  std::string_view m_bytes;
  std::size_t m_at;
};

}  // namespace congbo

#include "picture/segments.h"

#include "picture/numbers.h"

namespace congbo {
namespace {

constexpr unsigned end_of_picture = 0xD9, start_of_scan = 0xDA;

bool stands_alone(unsigned marker) {
  return marker == 0x01 || (marker >= 0xD0 && marker <= end_of_picture);
}

}  // namespace

// Coded data have a zero behind each byte FF of theirs, and restart marks in between (B.1.1.5, F.1.2.3).
std::size_t JpegSegments::end_of_scan(std::size_t from) const {
  for (std::size_t at = m_bytes.find('\xFF', from); at != m_bytes.npos; at = m_bytes.find('\xFF', at + 1)) {
    const auto next = number_at(m_bytes, at + 1, 1);
    if (next != 0 && next != 0xFF && !(next >= 0xD0 && next <= 0xD7)) return at;
  }
  return m_bytes.size();
}

std::optional<JpegSegment> JpegSegments::next() {
  while (!m_ended) {
    const std::size_t begin = m_bytes.find('\xFF', m_at);
    if (begin == m_bytes.npos || begin + 1 >= m_bytes.size()) return std::nullopt;
    const auto marker = static_cast<unsigned>(number_at(m_bytes, begin + 1, 1));
    m_at = begin + 1;
    if (marker == 0xFF || marker == 0) continue;  // a fill byte; no marker
    m_at = begin + 2;
    if (stands_alone(marker)) {
      m_ended = marker == end_of_picture;
      return JpegSegment{marker, m_bytes.substr(begin, 2), {}};
    }
    const auto length = static_cast<std::size_t>(number_at(m_bytes, begin + 2, 2));
    if (length < 2 || m_bytes.size() - m_at < length) {
      m_ended = true;
      return std::nullopt;
    }
    const std::string_view content = m_bytes.substr(begin + 4, length - 2);
    m_at = marker == start_of_scan ? end_of_scan(m_at + length) : m_at + length;
    return JpegSegment{marker, m_bytes.substr(begin, m_at - begin), content};
  }
  return std::nullopt;
}

std::optional<PngChunk> PngChunks::next() {
  constexpr std::size_t frame = 12;
  if (m_at > m_bytes.size() || m_bytes.size() - m_at < frame) return std::nullopt;
  const auto length = static_cast<std::size_t>(number_at(m_bytes, m_at, 4));
  if (m_bytes.size() - m_at - frame < length) return std::nullopt;
  const PngChunk chunk{m_bytes.substr(m_at + 4, 4), m_bytes.substr(m_at + 8, length),
                       m_bytes.substr(m_at, length + frame)};
  m_at = chunk.type == "IEND" ? m_bytes.size() : m_at + length + frame;
  return chunk;
}

}  // namespace congbo

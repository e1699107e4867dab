#include "picture/pixels.h"

#include <cstring>
#include <utility>

namespace congbo {

Pixels turned(Pixels from, int orientation) {
  if (orientation <= 1 || orientation > 8) return from;
  const bool on_its_side = orientation >= 5;
  const bool mirrored_x = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
  const bool mirrored_y = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
  Pixels to{from.width, from.height, from.channels, {}};
  if (on_its_side) std::swap(to.width, to.height);
  to.bytes.resize(from.bytes.size());
  const auto channels = static_cast<std::size_t>(from.channels);
  unsigned char* out = to.bytes.data();
  for (int y = 0; y < to.height; ++y) {
    for (int x = 0; x < to.width; ++x, out += channels) {
      int column = on_its_side ? y : x, row = on_its_side ? x : y;
      if (mirrored_x) column = from.width - 1 - column;
      if (mirrored_y) row = from.height - 1 - row;
      const auto at = static_cast<std::size_t>(row) * from.row() + static_cast<std::size_t>(column) * channels;
      std::memcpy(out, from.bytes.data() + at, channels);
    }
  }
  return to;
}

}  // namespace congbo

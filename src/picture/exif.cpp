#include "picture/exif.h"

#include <algorithm>

#include "picture/numbers.h"

namespace congbo {
namespace {

constexpr std::uint64_t tag_orientation = 0x0112, tag_artist = 0x013B, tag_gps = 0x8825;
constexpr std::uint64_t gps_first = 1, gps_last = 4;  // latitude and longitude with their hemispheres
constexpr std::size_t entry_size = 12;
constexpr std::size_t longest_author = 200;

std::string tidy(std::string_view text) {
  text = text.substr(0, std::min(text.find('\0'), longest_author));
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == text.npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1));
}

void set_author(CameraNotes& notes, std::string_view text) {
  if (notes.author.empty()) notes.author = tidy(text);
}

// A directory of TIFF data (TIFF 6.0, section 2): `visit(tag, entry)` for each entry.
template <typename Visit>
void each_entry(std::string_view tiff, std::size_t directory, bool little, Visit visit) {
  const std::uint64_t entries = number_at(tiff, directory, 2, little);
  for (std::uint64_t i = 0; i < entries; ++i) {
    const std::size_t entry = directory + 2 + static_cast<std::size_t>(i) * entry_size;
    if (entry > tiff.size() || tiff.size() - entry < entry_size) return;
    visit(number_at(tiff, entry, 2, little), entry);
  }
}

// The text of the first <rdf:li> behind `element`, or what stands between its tags.
std::string_view text_in(std::string_view xmp, std::string_view element) {
  const std::size_t begin = xmp.find(element);
  if (begin == xmp.npos) return {};
  xmp = xmp.substr(begin + element.size());
  xmp = xmp.substr(0, xmp.find("</" + std::string(element.substr(1))));
  if (const std::size_t item = xmp.find("<rdf:li"); item != xmp.npos) xmp = xmp.substr(item);
  const std::size_t open = xmp.find('>');
  return open == xmp.npos ? std::string_view() : xmp.substr(open + 1, xmp.find('<', open) - open - 1);
}

}  // namespace

void read_exif(std::string_view tiff, CameraNotes& notes) {
  const bool little = tiff.starts_with("II");
  if (!little && !tiff.starts_with("MM")) return;
  std::size_t gps = 0;
  const auto value = [&](std::size_t entry) {
    return static_cast<std::size_t>(number_at(tiff, entry + 8, 4, little));
  };
  each_entry(tiff, static_cast<std::size_t>(number_at(tiff, 4, 4, little)), little,
             [&](std::uint64_t tag, std::size_t entry) {
    if (tag == tag_orientation) {
      const auto orientation = static_cast<int>(number_at(tiff, entry + 8, 2, little));
      if (orientation >= 1 && orientation <= 8) notes.orientation = orientation;
    }
    if (tag == tag_artist) {
      const auto length = static_cast<std::size_t>(number_at(tiff, entry + 4, 4, little));
      set_author(notes, part_at(tiff, length <= 4 ? entry + 8 : value(entry), length));
    }
    if (tag == tag_gps) gps = value(entry);
  });
  if (gps == 0) return;
  each_entry(tiff, gps, little, [&](std::uint64_t tag, std::size_t) {
    if (tag >= gps_first && tag <= gps_last) notes.position = true;
  });
}

void read_xmp(std::string_view xmp, CameraNotes& notes) {
  if (xmp.find("GPSLatitude") != xmp.npos || xmp.find("GPSLongitude") != xmp.npos) notes.position = true;
  set_author(notes, text_in(xmp, "<dc:creator"));
}

void read_photoshop(std::string_view resources, CameraNotes& notes) {
  // IPTC-IIM 4.2: 1C 02 50, two bytes of length, the by-line.
  const std::size_t at = resources.find("\x1C\x02\x50");
  if (at != resources.npos)
    set_author(notes, part_at(resources, at + 5, static_cast<std::size_t>(number_at(resources, at + 3, 2))));
}

}  // namespace congbo

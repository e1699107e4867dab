#include "parse/media_facts.h"

#include <array>
#include <cstdint>
#include <optional>
#include <utility>

namespace congbo {
namespace {

// An unsigned number of `size` bytes at `at`; 0 where the bytes end before.
std::uint64_t number(std::string_view bytes, std::size_t at, std::size_t size,
                     bool little = false) {
  if (at > bytes.size() || bytes.size() - at < size) return 0;
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < size; ++i)
    value = value << 8 | static_cast<unsigned char>(bytes[at + (little ? size - 1 - i : i)]);
  return value;
}

std::string_view part(std::string_view bytes, std::size_t at, std::size_t size = SIZE_MAX) {
  return at < bytes.size() ? bytes.substr(at, size) : std::string_view();
}

// Sizes that no picture has are none.
void set_size(MediaFacts& facts, std::uint64_t width, std::uint64_t height) {
  constexpr std::uint64_t most = 100'000;
  if (width == 0 || height == 0 || width > most || height > most) return;
  facts.width = static_cast<int>(width);
  facts.height = static_cast<int>(height);
}

void set_length(MediaFacts& facts, std::uint64_t units, std::uint64_t units_a_second) {
  constexpr std::uint64_t most = 100 * 3600;
  if (units_a_second == 0 || units / units_a_second > most) return;
  const std::uint64_t seconds = (units + units_a_second / 2) / units_a_second;
  facts.seconds = static_cast<int>(units > 0 && seconds == 0 ? 1 : seconds);
}

// JPEG (ITU-T T.81, annex B)
// ------------------------------------------------------------------------

// Whether the orientation of the Exif data (tag 0x0112) lays the picture on its side.
bool is_turned(std::string_view exif) {
  if (!exif.starts_with(std::string_view("Exif\0\0", 6))) return false;
  const std::string_view tiff = exif.substr(6);
  const bool little = tiff.starts_with("II");
  const auto directory = static_cast<std::size_t>(number(tiff, 4, 4, little));
  const std::uint64_t entries = number(tiff, directory, 2, little);
  for (std::uint64_t i = 0; i < entries; ++i) {
    const std::size_t entry = directory + 2 + static_cast<std::size_t>(i) * 12;
    if (entry >= tiff.size()) break;
    if (number(tiff, entry, 2, little) == 0x0112) return number(tiff, entry + 8, 2, little) >= 5;
  }
  return false;
}

void read_jpeg(std::string_view bytes, MediaFacts& facts) {
  bool turned = false;
  for (std::size_t at = 2; at + 4 <= bytes.size();) {
    if (number(bytes, at, 1) != 0xFF) return;
    const auto marker = number(bytes, at + 1, 1);
    if (marker == 0xFF) { // a fill byte
      ++at;
      continue;
    }
    const auto length = static_cast<std::size_t>(number(bytes, at + 2, 2));
    if (length < 2) return;
    if (marker == 0xE1) turned = turned || is_turned(part(bytes, at + 4, length - 2));
    // SOF0 to SOF15 but for the tables DHT, JPG and DAC.
    if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
      set_size(facts, number(bytes, at + 7, 2), number(bytes, at + 5, 2));
      if (turned) std::swap(facts.width, facts.height);
      return;
    }
    at += 2 + length;
  }
}

// MP4 (ISO/IEC 14496-12)
// ----------------------------------------------------------------------------

struct Box {
  std::string_view type;
  std::string_view content;
};

// Takes the first box off `bytes`; nothing at their end or where they are no box.
std::optional<Box> take_box(std::string_view& bytes) {
  if (bytes.size() < 8) return std::nullopt;
  std::uint64_t size = number(bytes, 0, 4);
  std::size_t head = 8;
  if (size == 1) {
    size = number(bytes, 8, 8);
    head = 16;
  }
  if (size == 0) size = bytes.size();
  if (size < head || size > bytes.size()) return std::nullopt;
  const Box box{bytes.substr(4, 4), bytes.substr(head, static_cast<std::size_t>(size) - head)};
  bytes.remove_prefix(static_cast<std::size_t>(size));
  return box;
}

// tkhd: width and height in 16.16 behind the matrix that turns the picture.
void read_track(std::string_view track, MediaFacts& facts) {
  while (const auto box = take_box(track)) {
    if (box->type != "tkhd") continue;
    const std::size_t matrix = number(box->content, 0, 1) == 1 ? 52 : 40;
    set_size(facts, number(box->content, matrix + 36, 4) >> 16,
             number(box->content, matrix + 40, 4) >> 16);
    const bool turned =
        number(box->content, matrix, 4) == 0 && number(box->content, matrix + 4, 4) != 0;
    if (turned) std::swap(facts.width, facts.height);
  }
}

void read_movie(std::string_view movie, MediaFacts& facts) {
  while (const auto box = take_box(movie)) {
    if (box->type == "mvhd") {
      const bool wide = number(box->content, 0, 1) == 1;
      set_length(facts, number(box->content, wide ? 24 : 16, wide ? 8 : 4),
                 number(box->content, wide ? 20 : 12, 4));
    }
    if (box->type == "trak" && facts.width == 0) read_track(box->content, facts);
  }
}

// MP3 (ISO/IEC 11172-3, layer III)
// ------------------------------------------------------------------

void read_mp3(std::string_view bytes, MediaFacts& facts) {
  std::size_t at = 0;
  if (bytes.starts_with("ID3")) { // its size has seven bits a byte
    std::size_t size = 0;
    for (std::size_t i = 6; i < 10; ++i)
      size = size << 7 | static_cast<std::size_t>(number(bytes, i, 1) & 0x7F);
    at = 10 + size;
  }
  const std::uint64_t head = number(bytes, at, 4);
  const auto version = head >> 19 & 3, layer = head >> 17 & 3, rate = head >> 10 & 3;
  if (head >> 21 != 0x7FF || version == 1 || layer != 1 || rate == 3) return;
  constexpr std::array<std::uint64_t, 3> rates{44100, 48000, 32000};
  const bool first = version == 3, mono = (head >> 6 & 3) == 3; // MPEG-1
  const std::size_t side = first ? (mono ? 17 : 32) : (mono ? 9 : 17);
  const std::string_view tag = part(bytes, at + 4 + side);
  if ((!tag.starts_with("Xing") && !tag.starts_with("Info")) || (number(tag, 4, 4) & 1) == 0)
    return;
  const std::uint64_t hertz = rates[rate] / (first ? 1 : version == 2 ? 2 : 4);
  set_length(facts, number(tag, 8, 4) * (first ? 1152 : 576), hertz);
}

} // namespace

MediaFacts read_media_facts(std::string_view bytes) {
  MediaFacts facts;
  if (bytes.starts_with("\x89PNG\r\n\x1A\n")) {
    set_size(facts, number(bytes, 16, 4), number(bytes, 20, 4));
  } else if (bytes.starts_with("GIF8")) {
    set_size(facts, number(bytes, 6, 2, true), number(bytes, 8, 2, true));
  } else if (bytes.starts_with("\xFF\xD8")) {
    read_jpeg(bytes, facts);
  } else if (part(bytes, 4, 4) == "ftyp") {
    while (const auto box = take_box(bytes))
      if (box->type == "moov") read_movie(box->content, facts);
  } else {
    read_mp3(bytes, facts);
  }
  return facts;
}

} // namespace congbo

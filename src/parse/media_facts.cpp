#include "parse/media_facts.h"

#include <array>
#include <cstdint>
#include <optional>
#include <utility>

#include "picture/numbers.h"
#include "picture/picture.h"

namespace congbo {
namespace {

// Sizes that no picture has are none.
void set_size(MediaFacts& facts, std::uint64_t width, std::uint64_t height) {
  constexpr std::uint64_t most = 100'000;
  if (width == 0 || height == 0 || width > most || height > most) return;
  facts.width = static_cast<int>(width);
  facts.height = static_cast<int>(height);
}

void set_length(MediaFacts& facts, std::uint64_t units, std::uint64_t units_a_second) {
  constexpr std::uint64_t most = std::uint64_t{100} * 3600;
  if (units_a_second == 0 || units / units_a_second > most) return;
  const std::uint64_t seconds = (units + units_a_second / 2) / units_a_second;
  facts.seconds = static_cast<int>(units > 0 && seconds == 0 ? 1 : seconds);
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
  std::uint64_t size = number_at(bytes, 0, 4);
  std::size_t head = 8;
  if (size == 1) {
    size = number_at(bytes, 8, 8);
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
    const std::size_t matrix = number_at(box->content, 0, 1) == 1 ? 52 : 40;
    set_size(facts, number_at(box->content, matrix + 36, 4) >> 16,
             number_at(box->content, matrix + 40, 4) >> 16);
    const bool turned =
        number_at(box->content, matrix, 4) == 0 && number_at(box->content, matrix + 4, 4) != 0;
    if (turned) std::swap(facts.width, facts.height);
  }
}

void read_movie(std::string_view movie, MediaFacts& facts) {
  while (const auto box = take_box(movie)) {
    if (box->type == "mvhd") {
      const bool wide = number_at(box->content, 0, 1) == 1;
      set_length(facts, number_at(box->content, wide ? 24 : 16, wide ? 8 : 4),
                 number_at(box->content, wide ? 20 : 12, 4));
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
      size = size << 7 | static_cast<std::size_t>(number_at(bytes, i, 1) & 0x7F);
    at = 10 + size;
  }
  const std::uint64_t head = number_at(bytes, at, 4);
  const auto version = head >> 19 & 3, layer = head >> 17 & 3, rate = head >> 10 & 3;
  if (head >> 21 != 0x7FF || version == 1 || layer != 1 || rate == 3) return;
  constexpr std::array<std::uint64_t, 3> rates{44100, 48000, 32000};
  const bool first = version == 3, mono = (head >> 6 & 3) == 3; // MPEG-1
  const std::size_t side = first ? (mono ? 17 : 32) : (mono ? 9 : 17);
  const std::string_view tag = part_at(bytes, at + 4 + side);
  if ((!tag.starts_with("Xing") && !tag.starts_with("Info")) || (number_at(tag, 4, 4) & 1) == 0)
    return;
  const std::uint64_t hertz = rates[rate] / (first ? 1 : version == 2 ? 2 : 4);
  set_length(facts, number_at(tag, 8, 4) * (first ? 1152 : 576), hertz);
}

} // namespace

MediaFacts read_media_facts(std::string_view bytes) {
  MediaFacts facts;
  if (const PictureFacts picture = read_picture_facts(bytes); picture.kind != PictureKind::none) {
    facts.width = picture.width;
    facts.height = picture.height;
  } else if (bytes.starts_with("GIF8")) {
    set_size(facts, number_at(bytes, 6, 2, true), number_at(bytes, 8, 2, true));
  } else if (part_at(bytes, 4, 4) == "ftyp") {
    while (const auto box = take_box(bytes))
      if (box->type == "moov") read_movie(box->content, facts);
  } else {
    read_mp3(bytes, facts);
  }
  return facts;
}

} // namespace congbo

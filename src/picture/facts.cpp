// What a picture says without being decoded.

#include <algorithm>
#include <utility>

#include "picture/exif.h"
#include "picture/numbers.h"
#include "picture/picture.h"
#include "picture/segments.h"

namespace congbo {
namespace {

constexpr std::string_view exif_opening{"Exif\0\0", 6};
constexpr std::string_view xmp_opening{"http://ns.adobe.com/xap/1.0/\0", 29};
constexpr std::string_view photoshop_opening{"Photoshop 3.0\0", 14};

// Sizes that no picture has are none.
void set_size(PictureFacts& facts, std::uint64_t width, std::uint64_t height) {
  constexpr std::uint64_t most = 100'000;
  if (width == 0 || height == 0 || width > most || height > most) return;
  facts.width = static_cast<int>(width);
  facts.height = static_cast<int>(height);
}

void set_notes(PictureFacts& facts, CameraNotes&& notes) {
  facts.orientation = facts.kind == PictureKind::jpeg ? notes.orientation : 1;
  facts.position = notes.position;
  facts.author = std::move(notes.author);
  if (facts.orientation >= 5) std::swap(facts.width, facts.height);
}

void read_segment(const JpegSegment& segment, PictureFacts& facts, CameraNotes& notes) {
  const std::string_view content = segment.content;
  if (is_frame(segment.marker) && facts.width == 0)
    set_size(facts, number_at(content, 3, 2), number_at(content, 1, 2));
  if (segment.marker == 0xE1 && content.starts_with(exif_opening))
    read_exif(content.substr(exif_opening.size()), notes);
  if (segment.marker == 0xE1 && content.starts_with(xmp_opening))
    read_xmp(content.substr(xmp_opening.size()), notes);
  if (segment.marker == 0xED && content.starts_with(photoshop_opening))
    read_photoshop(content.substr(photoshop_opening.size()), notes);
  if (segment.marker == 0xDA) ++facts.scans;
  if (segment.marker == 0xD9) facts.whole = facts.scans > 0;
}

void read_chunk(const PngChunk& chunk, PictureFacts& facts, CameraNotes& notes) {
  if (chunk.type == "IHDR") facts.alpha = (number_at(chunk.content, 9, 1) & 4U) != 0;
  if (chunk.type == "tRNS") facts.alpha = true;
  if (chunk.type == "acTL") facts.moves = true;
  if (chunk.type == "eXIf") read_exif(chunk.content, notes);
  const bool text = chunk.type == "tEXt" || chunk.type == "iTXt" || chunk.type == "zTXt";
  if (text && chunk.content.starts_with(std::string_view("XML:com.adobe.xmp\0", 18)))
    read_xmp(chunk.content, notes);
  if (text && chunk.content.starts_with(std::string_view("Author\0", 7)) && notes.author.empty())
    notes.author = chunk.type == "tEXt" ? chunk.content.substr(7) : "?";
  if (chunk.type == "IEND") facts.whole = true;
}

}  // namespace

PictureFacts read_picture_facts(std::string_view bytes) {
  PictureFacts facts;
  CameraNotes notes;
  if (bytes.starts_with("\xFF\xD8\xFF")) {
    facts.kind = PictureKind::jpeg;
    JpegSegments segments(bytes);
    while (const auto segment = segments.next()) read_segment(*segment, facts, notes);
  } else if (bytes.starts_with(png_opening)) {
    facts.kind = PictureKind::png;
    set_size(facts, number_at(bytes, 16, 4), number_at(bytes, 20, 4));
    PngChunks chunks(bytes);
    while (const auto chunk = chunks.next()) read_chunk(*chunk, facts, notes);
  }
  set_notes(facts, std::move(notes));
  return facts;
}

PictureFacts read_foreign_facts(std::string_view bytes) {
  PictureFacts facts;
  CameraNotes notes;
  if (bytes.starts_with(std::string_view("II*\0", 4)) || bytes.starts_with(std::string_view("MM\0*", 4)))
    read_exif(bytes, notes);
  if (const std::size_t at = bytes.find(exif_opening); at != bytes.npos)
    read_exif(bytes.substr(at + exif_opening.size()), notes);
  if (bytes.starts_with("RIFF"))  // WebP: a chunk's length, then TIFF data with or without the opening
    if (const std::size_t at = bytes.find("EXIF"); at != bytes.npos)
      read_exif(part_at(bytes, at + 8), notes);
  if (const std::size_t at = bytes.find("<x:xmpmeta"); at != bytes.npos) read_xmp(bytes.substr(at), notes);
  set_notes(facts, std::move(notes));
  return facts;
}

}  // namespace congbo

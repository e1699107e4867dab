#pragma once
// Pictures beside documents → what they say of themselves, the same without it, and copies in the
// widths that screens need. JPEG (ITU-T T.81) and PNG (ISO/IEC 15948), which of them the bytes say.
// Nothing here throws, whatever the bytes; all of it may be called from any thread.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace congbo {

enum class PictureKind { none, jpeg, png };

// What stands in a picture's head and in the data that cameras and programs put beside it. Found
// without decoding: linear in the bytes.
struct PictureFacts {
  PictureKind kind = PictureKind::none;
  int width = 0, height = 0;  // in pixels, as it is seen; 0 = not known
  int orientation = 1;        // Exif 2.32, tag 0x0112: 1 to 8
  bool alpha = false;         // a PNG through which the ground may be seen
  bool moves = false;         // an animated PNG
  bool whole = false;         // its end is there
  int scans = 0;              // of a JPEG: how often it is gone over; a progressive one has about ten
  bool position = false;      // where it was taken: Exif GPS, or XMP
  std::string author;         // bytes as they stand, perhaps no UTF-8: Exif, XMP, a PNG's text
};
PictureFacts read_picture_facts(std::string_view bytes);

// Whether an author or a position stands in Exif or XMP data anywhere in a file that is neither JPEG nor
// PNG (WebP, HEIC, TIFF). Other members stay as they are.
PictureFacts read_foreign_facts(std::string_view bytes);

// The picture as it was, pixel by pixel, without Exif, XMP, IPTC, comments, thumbnails and anything behind its
// end; of a colour profile that is not sRGB's only the numbers stay, made anew without a word of its own. Nothing
// where it has no picture data to keep. A JPEG whose orientation is not 1 is then no more turned: see VersionSet::upright.
std::optional<std::string> without_metadata(std::string_view bytes);

// The limits of what is decoded. A JPEG takes few bytes of memory a pixel, a PNG four.
inline constexpr std::int64_t most_pixels = 64'000'000;
inline constexpr int most_scans = 100;

enum class PictureProblem : std::uint8_t {
  none,
  foreign,    // neither JPEG nor PNG
  too_large,  // more than `most_pixels` or `most_scans`: not decoded
  damaged,    // cut short or broken
  unusual,    // right, but of a kind that is not decoded: CMYK, 12 bits
  moving,     // an animation has one size only
};

enum class VersionFormat : std::uint8_t { jpeg, png, webp };

struct PictureVersion {
  int width = 0, height = 0;  // as it is seen
  VersionFormat format = VersionFormat::jpeg;
  std::string bytes;          // without metadata, upright; empty where the picture itself is no larger
};

// Colours are sRGB or, with the numbers of its profile, the picture's own.
struct VersionSet {
  PictureProblem problem = PictureProblem::none;  // but for `none` there is no version
  // By format, then width: 480, 960 and 1600 as far as the picture is wider, and its own width where it is
  // at most 1600. First JPEG or PNG (which of them is smaller; PNG where the ground shows through), then WebP
  // where that is smaller.
  std::vector<PictureVersion> versions;
  // The whole picture, turned as its orientation asks; empty where it is upright.
  std::string upright;
};

// What stands in the way of versions, as far as the head shows it.
PictureProblem problem_of(const PictureFacts& facts);

// Decodes a picture and makes its versions. The same bytes on every machine with the same libraries.
VersionSet make_versions(std::string_view bytes);

// What the bytes of make_versions() depend on besides the picture: settings and encoder.
std::string versions_recipe();

}  // namespace congbo

#include <algorithm>
#include <array>
#include <new>

#include "picture/embedded.h"
#include "picture/icc.h"
#include "picture/picture.h"
#include "picture/pixels.h"
#include "picture/strip.h"

namespace congbo {
namespace {

constexpr auto widths = std::to_array<int>({480, 960, 1600});
constexpr int widest = 1600;
constexpr int highest = 16'383;  // that WebP can say
constexpr int quality = 80;
constexpr std::string_view recipe = "2:480,960,1600:q80:m4";  // to be counted up with the settings above

std::vector<int> widths_for(const PictureFacts& facts) {
  std::vector<int> wanted;
  for (const int width : widths)
    if (width < facts.width) wanted.push_back(width);
  if (facts.width <= widest) wanted.push_back(facts.width);
  return wanted;
}

int height_for(const PictureFacts& facts, int width) {
  const auto exact = (std::int64_t{facts.height} * width + facts.width / 2) / facts.width;
  return static_cast<int>(std::max<std::int64_t>(exact, 1));
}

// What numbers mean in a picture, and in its copies, which all have red, green and blue.
struct Colours {
  std::string own, copies;  // profiles; empty: sRGB

  explicit Colours(std::string_view bytes)
      : own(profile_in(bytes)), copies(is_grey(own) ? grey_as_colour(own) : own) {}
};

Decoding decode(std::string_view bytes, const PictureFacts& facts, int width, Pixels& pixels) {
  if (facts.kind == PictureKind::png) {
    if (profile_in(bytes).empty()) return decode_png(bytes, facts.alpha, pixels);
    const auto with_profile = without_metadata(bytes);  // and with nothing else for libpng to go by
    return with_profile ? decode_png(*with_profile, facts.alpha, pixels) : Decoding::damaged;
  }
  int height = height_for(facts, width);
  if (facts.orientation >= 5) std::swap(width, height);
  const Decoding done = decode_jpeg(bytes, width, height, pixels);
  if (done == Decoding::done) pixels = turned(std::move(pixels), facts.orientation);
  return done;
}

std::string encode(const Pixels& pixels, VersionFormat format, std::string_view profile) {
  std::string made = format == VersionFormat::webp  ? encode_webp(pixels, quality)
                     : format == VersionFormat::png ? encode_png(pixels)
                                                    : encode_jpeg(pixels, quality);
  if (made.empty() || profile.empty()) return made;
  if (format == VersionFormat::webp) return webp_with_profile(made, pixels, profile);
  return with_profile_alone(made, profile).value_or(std::string());
}

std::string upright(std::string_view bytes, const PictureFacts& facts, const Colours& colours) {
  std::string whole = turn_jpeg(bytes, facts.orientation);
  if (whole.empty() || colours.own.empty()) return whole;
  whole = with_profile_alone(whole, colours.own).value_or(std::string());
  if (!profile_in(whole).empty()) return whole;  // else shades of grey were encoded anew as colours
  return with_profile_alone(whole, colours.copies).value_or(std::string());
}

std::size_t size_of(const std::vector<PictureVersion>& versions) {
  std::size_t size = 0;
  for (const PictureVersion& version : versions) size += version.bytes.size();
  return size;
}

// The pictures of `sizes`, widest last, each from the nearest that is at least twice as wide, else from `whole`.
std::vector<Pixels> scaled_down(const Pixels& whole, const PictureFacts& facts, const std::vector<int>& sizes) {
  std::vector<Pixels> made(sizes.size());
  for (std::size_t i = sizes.size(); i-- > 0;) {
    const int height = height_for(facts, sizes[i]);
    const Pixels* from = &whole;
    for (std::size_t other = i + 1; other < sizes.size(); ++other)
      if (made[other].width >= 2 * sizes[i] && from == &whole) from = &made[other];
    if (from->width == sizes[i] && from->height == height) {
      made[i] = *from;
    } else if (auto smaller = resized(*from, sizes[i], height)) {
      made[i] = std::move(*smaller);
    }
  }
  return made;
}

// What every browser shows: of a drawing without photographs PNG is smaller than JPEG.
VersionFormat plain_format(const PictureFacts& facts, const Pixels& smallest) {
  if (smallest.channels == 4) return VersionFormat::png;
  if (facts.kind == PictureKind::jpeg) return VersionFormat::jpeg;
  const std::string png = encode_png(smallest), jpeg = encode_jpeg(smallest, quality);
  return !png.empty() && png.size() < jpeg.size() ? VersionFormat::png : VersionFormat::jpeg;
}

// Whether the picture itself is as good as `version`, and no larger.
bool serves_itself(std::string_view bytes, const PictureFacts& facts, const PictureVersion& version) {
  if (facts.orientation != 1 || version.width != facts.width) return false;
  const auto stripped = without_metadata(bytes);
  return stripped && stripped->size() <= version.bytes.size();
}

VersionSet made_of(std::string_view bytes, const PictureFacts& facts) {
  VersionSet set;
  const Colours colours(bytes);
  const std::vector<int> sizes = widths_for(facts);
  Pixels whole;
  const Decoding decoded = decode(bytes, facts, sizes.back(), whole);
  if (decoded != Decoding::done) {
    set.problem = decoded == Decoding::damaged ? PictureProblem::damaged : PictureProblem::unusual;
    return set;
  }
  const std::vector<Pixels> made = scaled_down(whole, facts, sizes);
  whole = {};
  if (made.front().width == 0) return {PictureProblem::unusual, {}, {}};
  const VersionFormat plain = plain_format(facts, made.front());
  std::vector<PictureVersion> modern;
  for (const Pixels& pixels : made) {
    if (pixels.width == 0 || pixels.height > highest) continue;
    set.versions.push_back({pixels.width, pixels.height, plain, encode(pixels, plain, colours.copies)});
    modern.push_back({pixels.width, pixels.height, VersionFormat::webp,
                      encode(pixels, VersionFormat::webp, colours.copies)});
  }
  const auto failed = [](const PictureVersion& version) { return version.bytes.empty(); };
  if (set.versions.empty() || std::ranges::any_of(set.versions, failed) || std::ranges::any_of(modern, failed))
    return {PictureProblem::unusual, {}, {}};
  const bool lighter = size_of(modern) < size_of(set.versions);
  if (PictureVersion& last = set.versions.back(); serves_itself(bytes, facts, last)) last.bytes.clear();
  if (lighter) std::ranges::move(modern, std::back_inserter(set.versions));
  if (facts.orientation != 1) set.upright = upright(bytes, facts, colours);
  return set;
}

}  // namespace

PictureProblem problem_of(const PictureFacts& facts) {
  if (facts.kind == PictureKind::none) return PictureProblem::foreign;
  if (facts.width == 0) return PictureProblem::damaged;
  if (std::int64_t{facts.width} * facts.height > most_pixels || facts.scans > most_scans)
    return PictureProblem::too_large;
  if (!facts.whole) return PictureProblem::damaged;
  return facts.moves ? PictureProblem::moving : PictureProblem::none;
}

VersionSet make_versions(std::string_view bytes) {
  const PictureFacts facts = read_picture_facts(bytes);
  if (const PictureProblem problem = problem_of(facts); problem != PictureProblem::none)
    return {problem, {}, {}};
  try {
    return made_of(bytes, facts);
  } catch (const std::bad_alloc&) {
    return {PictureProblem::too_large, {}, {}};
  }
}

std::string versions_recipe() { return std::string(recipe) + ":webp" + std::to_string(webp_encoder_version()); }

}  // namespace congbo

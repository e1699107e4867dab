// Pictures in the widths of screens: which, how they stand, and what cannot be made smaller.

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <random>

#include "base/parallel.h"
#include "made_picture.h"
#include "picture/picture.h"

namespace congbo {
namespace {

using namespace test;

std::vector<int> widths_of(const VersionSet& set, VersionFormat format) {
  std::vector<int> widths;
  for (const PictureVersion& version : set.versions)
    if (version.format == format) widths.push_back(version.width);
  return widths;
}

TEST(Versions, AreNeverWiderThanThePicture) {
  struct {
    int width, height;
    std::vector<int> widths;
    int first_height;
  } const cases[] = {
      {40, 30, {40}, 30},
      {480, 64, {480}, 64},
      {481, 320, {480, 481}, 319},
      {700, 70, {480, 700}, 48},
      {960, 64, {480, 960}, 32},
      {1600, 100, {480, 960, 1600}, 30},
      {1700, 170, {480, 960, 1600}, 48},
      {4000, 60, {480, 960, 1600}, 7},
      {2000, 1, {480, 960, 1600}, 1},
  };
  for (const auto& one : cases) {
    const VersionSet set = make_versions(encode_jpeg(slope(one.width, one.height), 98));
    EXPECT_EQ(set.problem, PictureProblem::none) << one.width;
    EXPECT_EQ(widths_of(set, VersionFormat::jpeg), one.widths) << one.width;
    EXPECT_EQ(set.versions.front().height, one.first_height) << one.width;
    EXPECT_TRUE(set.upright.empty());
    const std::vector<int> webp = widths_of(set, VersionFormat::webp);
    EXPECT_TRUE(webp.empty() || webp == one.widths) << one.width;
    for (const PictureVersion& version : set.versions) {
      if (version.bytes.empty() || version.format != VersionFormat::jpeg) continue;
      const PictureFacts facts = read_picture_facts(version.bytes);
      EXPECT_EQ(facts.width, version.width);
      EXPECT_EQ(facts.height, version.height);
      EXPECT_EQ(without_metadata(version.bytes), version.bytes);
    }
  }
}

TEST(Versions, AreSmallerInWebP) {
  const VersionSet set = make_versions(encode_jpeg(slope(1200, 200), 98));
  EXPECT_EQ(widths_of(set, VersionFormat::webp), (std::vector<int>{480, 960, 1200}));
  for (const PictureVersion& version : set.versions)
    EXPECT_EQ(version.format == VersionFormat::webp, version.bytes.starts_with("RIFF"));
}

// One letter for the colour of a corner.
char corner(const Pixels& pixels, bool right, bool below) {
  const int x = right ? pixels.width - 4 : 3, y = below ? pixels.height - 4 : 3;
  const unsigned char* at = pixels.bytes.data() + static_cast<std::size_t>(y) * pixels.row() + static_cast<std::size_t>(x) * 3;
  const bool red = at[0] > 128, green = at[1] > 128, blue = at[2] > 128;
  return red && green && blue ? 'w' : red ? 'r' : green ? 'g' : blue ? 'b' : '?';
}

std::string corners(const std::string& jpeg) {
  Pixels pixels;
  if (decode_jpeg(jpeg, 100'000, 100'000, pixels) != Decoding::done) return "undecoded";
  return {corner(pixels, false, false), corner(pixels, true, false), corner(pixels, false, true), corner(pixels, true, true)};
}

TEST(Versions, StandUpright) {
  // Exif 2.32: where the picture's first row and column are to be seen. The corners as read from above.
  const char* const expected[] = {"rgbw", "grwb", "wbgr", "bwrg", "rbgw", "brwg", "wgbr", "gwrb"};
  for (const int side : {64, 62}) {  // turned without loss, and not
    const std::string photo = encode_jpeg(slope(2 * side, side), 95);
    for (unsigned orientation = 1; orientation <= 8; ++orientation) {
      const VersionSet set = make_versions(with_segments(photo, jpeg_segment(0xE1, exif(orientation))));
      ASSERT_FALSE(set.versions.empty()) << orientation;
      const PictureVersion& first = set.versions.front();
      EXPECT_EQ(first.width, orientation >= 5 ? side : 2 * side) << orientation;
      EXPECT_EQ(set.upright.empty(), orientation == 1);
      const std::string& whole = set.upright.empty() ? photo : set.upright;
      EXPECT_EQ(corners(first.bytes.empty() ? photo : first.bytes), expected[orientation - 1]) << orientation;
      EXPECT_EQ(corners(whole), expected[orientation - 1]) << orientation;
      EXPECT_EQ(read_picture_facts(whole).width, first.width) << orientation;
      EXPECT_EQ(without_metadata(whole), whole) << orientation;
    }
  }
}

TEST(Versions, OfAPngKeepTheGroundInSight) {
  const VersionSet glass = make_versions(encode_png(slope(1000, 60, 4)));
  EXPECT_EQ(widths_of(glass, VersionFormat::png), (std::vector<int>{480, 960, 1000}));
  EXPECT_TRUE(widths_of(glass, VersionFormat::jpeg).empty());
  EXPECT_TRUE(read_picture_facts(glass.versions.front().bytes).alpha);
  Pixels opaque = slope(600, 60, 4);
  for (std::size_t at = 3; at < opaque.bytes.size(); at += 4) opaque.bytes[at] = 255;
  const VersionSet set = make_versions(encode_png(opaque));
  ASSERT_FALSE(set.versions.empty());
  EXPECT_FALSE(read_picture_facts(set.versions.front().bytes).alpha);
}

TEST(Versions, OfADrawingStayPng) {
  Pixels drawing{900, 400, 3, std::vector<unsigned char>(900 * 400 * 3, 250)};
  for (std::size_t y = 100; y < 300; ++y)
    for (std::size_t x = 100; x < 400; ++x) drawing.bytes[(y * 900 + x) * 3] = 30;
  const VersionSet set = make_versions(encode_png(drawing));
  EXPECT_EQ(widths_of(set, VersionFormat::png), (std::vector<int>{480, 900}));
  EXPECT_TRUE(set.versions[1].bytes.empty()) << "the picture itself serves";
}

std::string png_head(unsigned width, unsigned height) {
  return "\x89PNG\r\n\x1A\n" + png_chunk("IHDR", big(width, 4) + big(height, 4) + big(8, 1) + big(6, 1) + big(0, 3)) +
         png_chunk("IDAT", std::string(1000, 'x')) + png_chunk("IEND", "");
}

TEST(Versions, AreNotMadeOfWhatCannotBeMadeSmaller) {
  const std::string photo = encode_jpeg(slope(320, 240), 90), drawing = encode_png(slope(320, 240));
  std::string huge = photo;
  huge.replace(huge.find("\xFF\xC2") + 5, 4, big(30'000, 2) + big(30'000, 2));
  std::string scans = photo;
  const std::size_t scan = scans.rfind("\xFF\xDA");
  const std::string last = scans.substr(scan, scans.size() - 2 - scan);
  for (int i = 0; i <= most_scans; ++i) scans.insert(scan, last);
  std::string broken = drawing;
  for (std::size_t at = drawing.size() / 2; at < drawing.size() / 2 + 40; ++at) broken[at] = 'x';
  const struct {
    const char* what;
    std::string bytes;
    PictureProblem problem;
  } cases[] = {
      {"nothing", "", PictureProblem::foreign},
      {"text", "Xin chào", PictureProblem::foreign},
      {"30,000 by 30,000, PNG", png_head(30'000, 30'000), PictureProblem::too_large},
      {"30,000 by 30,000, JPEG", huge, PictureProblem::too_large},
      {"a hundred thousand by one, PNG without data", png_head(100'000, 1), PictureProblem::damaged},
      {"too many scans", scans, PictureProblem::too_large},
      {"cut short, JPEG", photo.substr(0, photo.size() / 2), PictureProblem::damaged},
      {"cut short, PNG", drawing.substr(0, drawing.size() / 2), PictureProblem::damaged},
      {"broken PNG", broken, PictureProblem::damaged},
      {"no size", png_head(0, 10), PictureProblem::damaged},
      {"animated", with_chunks(drawing, png_chunk("acTL", std::string(8, '\1'))), PictureProblem::moving},
      {"garbage behind a JPEG's head", "\xFF\xD8\xFF" + std::string(5000, 'z'), PictureProblem::damaged},
  };
  for (const auto& one : cases) {
    const auto begin = std::chrono::steady_clock::now();
    const VersionSet set = make_versions(one.bytes);
    EXPECT_EQ(set.problem, one.problem) << one.what;
    EXPECT_TRUE(set.versions.empty()) << one.what;
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(2)) << one.what;
  }
}

TEST(Versions, SurviveDamageAnywhere) {
  const std::string sources[] = {encode_jpeg(slope(60, 40), 80), encode_png(slope(40, 30, 4))};
  std::mt19937 random(7);
  for (const std::string& source : sources)
    for (int round = 0; round < 400; ++round) {
      std::string bytes = source;
      for (int i = 0; i < 3; ++i) bytes[random() % bytes.size()] = static_cast<char>(random());
      const VersionSet set = make_versions(bytes);
      EXPECT_EQ(set.versions.empty(), set.problem != PictureProblem::none);
      const auto stripped = without_metadata(bytes);
      EXPECT_LE(stripped ? stripped->size() : 0, bytes.size() + 20);
    }
}

TEST(Versions, AreTheSameOnEveryThread) {
  const std::string photo = encode_jpeg(slope(1700, 100), 90);
  std::vector<VersionSet> sets(4);
  parallel_for(sets.size(), 4, [&](std::size_t i) { sets[i] = make_versions(photo); });
  for (const VersionSet& set : sets) {
    ASSERT_EQ(set.versions.size(), sets[0].versions.size());
    for (std::size_t i = 0; i < set.versions.size(); ++i) EXPECT_EQ(set.versions[i].bytes, sets[0].versions[i].bytes);
  }
}

}  // namespace
}  // namespace congbo

// Colour profiles: what stays of them, and that every copy of a picture means the colours that the
// picture means.

#include <gtest/gtest.h>

#include <cmath>

#include "made_profile.h"
#include "picture/embedded.h"
#include "picture/icc.h"
#include "picture/numbers.h"
#include "picture/picture.h"
#include "picture/strip.h"

namespace congbo {
namespace {

using namespace test;

const std::string p3 = colour_profile(p3_primaries, srgb_curve());
const std::string adobe = colour_profile(adobe_primaries, gamma_curve(2.19921875));
const char* const words[] = {"Ha Thi Tho", "HaTh", "MayA", "So12", "APPL", "GPS", "dmnd", "meta"};

std::string table_curve(double gamma, std::size_t points) {
  std::string element = std::string("curv\0\0\0\0", 8) + big(points, 4);
  for (std::size_t i = 0; i < points; ++i)
    element +=
        big(static_cast<std::uint64_t>(
                std::pow(static_cast<double>(i) / static_cast<double>(points - 1), gamma) * 65535 +
                0.5),
            2);
  return element;
}

TEST(NumbersOfProfile, KeepWhatColoursMean) {
  for (const std::string& profile : {p3, adobe, grey_profile(gamma_curve(1.8)),
                                     colour_profile(p3_primaries, table_curve(1.8, 256))}) {
    const std::string numbers = numbers_of_profile(profile);
    ASSERT_FALSE(numbers.empty());
    EXPECT_EQ(number_at(numbers, 0, 4), numbers.size());
    EXPECT_EQ(numbers_of_profile(numbers), numbers);
    for (const char* word : words)
      EXPECT_EQ(numbers.find(word), std::string::npos) << word;
  }
  const std::string numbers = numbers_of_profile(adobe);
  for (const std::string& element : adobe_primaries)
    EXPECT_NE(numbers.find(element), std::string::npos);
  EXPECT_NE(numbers.find(gamma_curve(2.19921875)), std::string::npos);
  EXPECT_LT(numbers.size(), 450U) << "equal curves stand once";
}

TEST(NumbersOfProfile, AreNoneWhereColoursAreThoseOfScreens) {
  std::string link = p3, cmyk = p3, broken = p3, lab = p3;
  link.replace(12, 4, "link");
  cmyk.replace(16, 4, "CMYK");
  broken.replace(36, 4, "acsq");
  lab.replace(20, 4, "Lab ");
  const struct {
    const char* what;
    std::string icc;
  } cases[] = {
      {"nothing", ""},
      {"text", std::string(500, 'x')},
      {"sRGB", colour_profile(srgb_primaries, srgb_curve())},
      {"sRGB by a table",
       colour_profile(srgb_primaries,
                      [] {
                        std::string element = std::string("curv\0\0\0\0", 8) + big(1024, 4);
                        for (int i = 0; i < 1024; ++i) {
                          const double value = i / 1023.0,
                                       light = value <= 0.04045
                                                   ? value / 12.92
                                                   : std::pow((value + 0.055) / 1.055, 2.4);
                          element += big(static_cast<std::uint64_t>(light * 65535 + 0.5), 2);
                        }
                        return element;
                      }())},
      {"grey as sRGB has it", grey_profile(srgb_curve())},
      {"between devices", link},
      {"for print", cmyk},
      {"no profile", broken},
      {"by tables of Lab", lab},
      {"cut short", p3.substr(0, p3.size() - 60)},
      {"its head", p3.substr(0, 128)},
      {"too large",
       colour_profile(p3_primaries, table_curve(1.8, 4096)) + std::string(longest_profile, 'x')},
      {"too many points", colour_profile(p3_primaries, table_curve(1.8, 4097))},
      {"no such function", colour_profile(p3_primaries, std::string("para\0\0\0\0\0\5\0\0", 12) +
                                                            std::string(40, '\1'))},
      {"without a curve",
       icc_profile(
           {{"rXYZ", p3_primaries[0]}, {"gXYZ", p3_primaries[1]}, {"bXYZ", p3_primaries[2]}})},
  };
  for (const auto& one : cases)
    EXPECT_EQ(numbers_of_profile(one.icc), "") << one.what;
}

TEST(NumbersOfProfile, TellCurvesApart) {
  const auto curve = [](int function, std::initializer_list<double> numbers) {
    std::string element =
        std::string("para\0\0\0\0", 8) + big(static_cast<std::uint64_t>(function), 2) + big(0, 2);
    for (const double number : numbers)
      element += big(static_cast<std::uint32_t>(static_cast<std::int32_t>(number * 65536)), 4);
    return element;
  };
  const double a = 1 / 1.055, b = 0.055 / 1.055, c = 1 / 12.92, d = 0.04045;
  const struct {
    const char* what;
    std::string curve;
    bool srgb;
  } cases[] = {
      {"3", curve(3, {2.4, a, b, c, d}), true},
      {"4", curve(4, {2.4, a, b, c, d, 0, 0}), true},
      {"4, lighter", curve(4, {2.4, a, b, c, d, 0.1, 0.1}), false},
      {"3, straight too long", curve(3, {2.4, a, b, c, 0.9}), false},
      {"2", curve(2, {2.4, a, b, 0.05}), false},
      {"1", curve(1, {2.4, a, b}), false},
      {"0", curve(0, {2.4}), false},
      {"as it is", std::string("curv\0\0\0\0\0\0\0\0", 12), false},
      {"2.2", gamma_curve(2.2), false},
  };
  for (const auto& one : cases)
    EXPECT_EQ(numbers_of_profile(colour_profile(srgb_primaries, one.curve)).empty(), one.srgb)
        << one.what;
}

const Pixels scene = slope(700, 60);

std::string photo_with(const std::string& icc) {
  return with_profile_alone(encode_jpeg(scene, 98), icc).value();
}
std::string drawing_with(const std::string& icc) {
  return with_profile_alone(encode_png(scene), icc).value();
}

// A JPEG whose profile is cut in two, the second part first.
std::string photo_with_parts(const std::string& icc) {
  const auto part = [&](int place, const std::string& bytes) {
    return jpeg_segment(0xE2, std::string("ICC_PROFILE\0", 12) +
                                  big(static_cast<std::uint64_t>(place), 1) + "\2" + bytes);
  };
  return with_segments(encode_jpeg(scene, 98),
                       part(2, icc.substr(300)) + part(1, icc.substr(0, 300)));
}

std::string profile_of_webp(const std::string& webp) {
  EXPECT_EQ(number_at(webp, 4, 4, true), webp.size() - 8);
  EXPECT_EQ(webp.substr(8, 8), "WEBPVP8X");
  EXPECT_EQ(webp.substr(30, 4), "ICCP");
  EXPECT_NE(number_at(webp, 20, 1) & 0x20U, 0U);
  return webp.substr(38, number_at(webp, 34, 4, true));
}

TEST(Colours, AreThoseOfThePictureInEveryCopy) {
  const struct {
    const char* what;
    std::string bytes, expected;
  } cases[] = {
      {"photo, P3", photo_with(p3), numbers_of_profile(p3)},
      {"photo, P3 in parts", photo_with_parts(p3), numbers_of_profile(p3)},
      {"photo, Adobe RGB, on its side",
       with_segments(photo_with(adobe), jpeg_segment(0xE1, exif(6))), numbers_of_profile(adobe)},
      {"drawing, Adobe RGB", drawing_with(adobe), numbers_of_profile(adobe)},
  };
  for (const auto& one : cases) {
    ASSERT_FALSE(one.expected.empty());
    const std::string itself = without_metadata(one.bytes).value();
    EXPECT_EQ(profile_in(itself), one.expected) << one.what;
    EXPECT_NE(itself.find(itself.starts_with("\x89PNG") ? profile_chunk(one.expected)
                                                        : profile_segment(one.expected)),
              std::string::npos);
    EXPECT_EQ(without_metadata(itself), itself) << one.what;
    const VersionSet set = make_versions(one.bytes);
    ASSERT_EQ(set.problem, PictureProblem::none) << one.what;
    bool modern = false;
    for (const PictureVersion& version : set.versions) {
      if (version.bytes.empty()) continue;
      const bool webp = version.format == VersionFormat::webp;
      modern = modern || webp;
      EXPECT_EQ(webp ? profile_of_webp(version.bytes) : profile_in(version.bytes), one.expected)
          << one.what;
      for (const char* word : words)
        EXPECT_EQ(version.bytes.find(word), std::string::npos) << one.what << ": " << word;
    }
    EXPECT_TRUE(modern) << one.what;
    EXPECT_EQ(set.upright.empty(), read_picture_facts(one.bytes).orientation == 1) << one.what;
    if (!set.upright.empty()) {
      EXPECT_EQ(profile_in(set.upright), one.expected) << one.what;
    }
  }
}

TEST(Colours, OfScreensTakeNoProfile) {
  const std::string srgb = colour_profile(srgb_primaries, srgb_curve());
  for (const std::string& bytes :
       {photo_with(srgb), photo_with(grey_profile(gamma_curve(1.8))), drawing_with(srgb)}) {
    EXPECT_EQ(without_metadata(bytes)->find("ICC"), std::string::npos);
    for (const PictureVersion& version : make_versions(bytes).versions) {
      EXPECT_EQ(version.bytes.find("ICC"), std::string::npos);
      EXPECT_EQ(version.bytes.find("iCC"), std::string::npos);
    }
  }
}

TEST(Colours, KeepTransparencyBesideAProfile) {
  const VersionSet set =
      make_versions(with_profile_alone(encode_png(slope(700, 60, 4)), p3).value());
  bool modern = false;
  for (const PictureVersion& version : set.versions) {
    if (version.format != VersionFormat::webp) continue;
    modern = true;
    EXPECT_EQ(profile_of_webp(version.bytes), numbers_of_profile(p3));
    EXPECT_NE(number_at(version.bytes, 20, 1) & 0x10U, 0U);
    EXPECT_EQ(number_at(version.bytes, 24, 3, true) + 1, static_cast<std::uint64_t>(version.width));
  }
  EXPECT_TRUE(modern);
}

// A PNG of one shade, the middle one, with this profile and what else it says of its colours.
std::string grey_png(const std::string& icc, const std::string& chunks, bool deep = false) {
  const std::string head = big(1, 4) + big(1, 4) + big(deep ? 16 : 8, 1) + big(0, 1) + big(0, 3);
  const std::string data = deep
                               ? std::string("\x78\x01\x01\x03\0\xFC\xFF\0\x80\0\x01\x03\0\x81", 14)
                               : std::string("\x78\x01\x01\x02\0\xFD\xFF\0\x80\0\x82\0\x81", 13);
  const auto with_sum = [](const std::string& type, const std::string& content) {
    return big(content.size(), 4) + type + content + big(png_checksum(type + content), 4);
  };
  return "\x89PNG\r\n\x1A\n" + with_sum("IHDR", head) + profile_chunk(icc) + chunks +
         with_sum("IDAT", data) + with_sum("IEND", "");
}

TEST(Colours, OfGreyPicturesStayTheSameShades) {
  const std::string grey = grey_profile(gamma_curve(1.8)), numbers = numbers_of_profile(grey);
  const std::string png = grey_png(grey, "");
  EXPECT_EQ(profile_in(png), numbers);
  EXPECT_EQ(profile_in(without_metadata(png).value()), numbers);
  const VersionSet set = make_versions(png);
  ASSERT_EQ(set.problem, PictureProblem::none);
  const std::string colours = grey_as_colour(numbers);
  EXPECT_NE(colours.find(gamma_curve(1.8)), std::string::npos);
  EXPECT_EQ(colours.substr(16, 4), "RGB ");
  EXPECT_EQ(numbers_of_profile(colours), colours);
  for (const PictureVersion& version : set.versions) {
    const bool webp = version.format == VersionFormat::webp;
    if (!version.bytes.empty()) {
      EXPECT_EQ(webp ? profile_of_webp(version.bytes) : profile_in(version.bytes), colours);
    }
  }
  EXPECT_EQ(profile_in(grey_png(p3, "")), "") << "a profile for colours says nothing of grey";
}

TEST(Colours, GoByTheProfileAndNothingBesideIt) {
  const std::string gamma =
      big(4, 4) + "gAMA" + big(100000, 4) + big(png_checksum("gAMA" + big(100000, 4)), 4);
  const std::string grey = grey_profile(gamma_curve(1.8));
  const auto shade = [](const std::string& png) {
    Pixels pixels;
    const VersionSet set = make_versions(png);
    const PictureVersion& version = set.versions.at(0);
    if (version.format == VersionFormat::jpeg)
      decode_jpeg(version.bytes, 1, 1, pixels);
    else
      decode_png(version.bytes.empty() ? without_metadata(png).value() : version.bytes, false,
                 pixels);
    return int{pixels.bytes.at(0)};
  };
  EXPECT_NEAR(shade(grey_png("", "")), 128, 3);
  EXPECT_NEAR(shade(grey_png("", "", true)), 128, 3) << "of 16 bits";
  EXPECT_GT(shade(grey_png("", gamma)), 150) << "light said in plain numbers";
  EXPECT_NEAR(shade(grey_png(grey, gamma)), 128, 3);
  EXPECT_EQ(without_metadata(grey_png(grey, gamma))->find("gAMA"), std::string::npos);
  const VersionSet plain = make_versions(drawing_with(adobe));
  const VersionSet contradicted = make_versions(with_chunks(drawing_with(adobe), gamma));
  ASSERT_GE(plain.versions.size(), 2U);
  ASSERT_EQ(contradicted.versions.size(), plain.versions.size());
  for (std::size_t i = 0; i < plain.versions.size(); ++i)
    EXPECT_EQ(contradicted.versions[i].bytes, plain.versions[i].bytes);
}

} // namespace
} // namespace congbo

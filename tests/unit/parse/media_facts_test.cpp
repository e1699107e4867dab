#include "parse/media_facts.h"

#include <gtest/gtest.h>

#include <string>

namespace congbo {
namespace {

std::string big(std::uint64_t value, int size) {
  std::string bytes;
  while (size-- > 0)
    bytes += static_cast<char>(value >> (8 * size) & 0xFF);
  return bytes;
}
std::string little(std::uint64_t value, int size) {
  std::string bytes = big(value, size);
  return {bytes.rbegin(), bytes.rend()};
}
std::string zeros(std::size_t count) {
  return std::string(count, '\0');
}

std::string png(unsigned width, unsigned height) {
  return "\x89PNG\r\n\x1A\n" + big(13, 4) + "IHDR" + big(width, 4) + big(height, 4);
}

std::string segment(char marker, const std::string& content) {
  return std::string("\xFF") + marker + big(content.size() + 2, 2) + content;
}

std::string exif(unsigned orientation, bool intel) {
  const auto number = [&](std::uint64_t value, int size) {
    return intel ? little(value, size) : big(value, size);
  };
  return "Exif" + zeros(2) + (intel ? "II" : "MM") + number(42, 2) + number(8, 4) + number(2, 2) +
         number(0x010F, 2) + number(2, 2) + number(1, 4) + number(0, 4) + number(0x0112, 2) +
         number(3, 2) + number(1, 4) + number(orientation, 2) + number(0, 2);
}

std::string jpeg(const std::string& before, char frame = '\xC0') {
  return "\xFF\xD8" + before + segment('\xC4', zeros(20)) +
         segment(frame, big(8, 1) + big(600, 2) + big(800, 2) + "\x03");
}

std::string box(const std::string& type, const std::string& content, bool wide = false) {
  return wide ? big(1, 4) + type + big(content.size() + 16, 8) + content
              : big(content.size() + 8, 4) + type + content;
}

std::string movie(std::uint64_t units, std::uint64_t scale, bool version_one = false) {
  return version_one
             ? box("mvhd", big(1, 1) + zeros(3 + 16) + big(scale, 4) + big(units, 8) + zeros(80))
             : box("mvhd", zeros(4 + 8) + big(scale, 4) + big(units, 4) + zeros(80));
}

std::string track(unsigned width, unsigned height, bool turned = false) {
  const std::string matrix =
      turned ? zeros(4) + big(0x10000, 4) + zeros(4) + big(0xFFFF0000, 4) + zeros(20)
             : big(0x10000, 4) + zeros(12) + big(0x10000, 4) + zeros(16);
  return box("trak", box("edts", zeros(8)) + box("tkhd", zeros(40) + matrix + big(width << 16, 4) +
                                                             big(height << 16, 4)));
}

std::string mp4(const std::string& in_moov, const std::string& before_moov = {}) {
  return box("ftyp", "isom") + before_moov + box("moov", in_moov);
}

std::string mp3(const std::string& tag, const char* head = "\xFF\xFB\x90\x44",
                std::size_t side = 32) {
  return std::string(head, 4) + zeros(side) + tag + zeros(100);
}

struct Case {
  const char* what;
  std::string bytes;
  MediaFacts expected;
};

TEST(MediaFacts, SaysWhatTheBytesSay) {
  const std::string id3 = "ID3\x04" + zeros(2) + big(0x0102, 4) + zeros(130); // 1 × 128 + 2 bytes
  const Case cases[] = {
      {"png", png(960, 640), {960, 640, 0}},
      {"png of no size", png(0, 640), {}},
      {"png of a size that is none", png(4000000000u, 640), {}},
      {"gif", "GIF89a" + little(320, 2) + little(200, 2), {320, 200, 0}},
      {"jpeg", jpeg(""), {800, 600, 0}},
      {"progressive jpeg behind a fill byte", jpeg("\xFF", '\xC2'), {800, 600, 0}},
      {"jpeg upright", jpeg(segment('\xE1', exif(1, true))), {800, 600, 0}},
      {"jpeg held upright by a telephone", jpeg(segment('\xE1', exif(6, true))), {600, 800, 0}},
      {"the same, Motorola", jpeg(segment('\xE1', exif(8, false))), {600, 800, 0}},
      {"jpeg with other data",
       jpeg(segment('\xE1', "http://ns.adobe.com/xap/1.0/")),
       {800, 600, 0}},
      {"mp4", mp4(movie(125'400, 1000) + track(640, 360)), {640, 360, 125}},
      {"mp4 in version 1, sound first",
       mp4(movie(90'000, 600, true) + track(0, 0) + track(1280, 720)),
       {1280, 720, 150}},
      {"mp4 turned", mp4(movie(2000, 1000) + track(1920, 1080, true)), {1080, 1920, 2}},
      {"mp4 with the film before its description",
       mp4(movie(400, 1000) + track(64, 64), box("mdat", zeros(99), true)),
       {64, 64, 1}},
      {"mp4 without a time scale", mp4(movie(400, 0)), {}},
      {"mp3 that counts its frames", mp3("Xing" + big(1, 4) + big(2500, 4)), {0, 0, 65}},
      {"mp3 behind its title", id3 + mp3("Info" + big(3, 4) + big(2500, 4)), {0, 0, 65}},
      {"mp3 of low rate, one channel",
       mp3("Xing" + big(1, 4) + big(1000, 4), "\xFF\xF3\x40\xC4", 9),
       {0, 0, 26}},
      {"mp3 without a count", mp3("Xing" + big(2, 4) + big(2500, 4)), {}},
      {"mp3 of which nothing is sure", mp3(""), {}},
      {"text", "Xin chào", {}},
      {"nothing", "", {}},
  };
  for (const Case& one : cases) {
    const MediaFacts facts = read_media_facts(one.bytes);
    EXPECT_EQ(facts.width, one.expected.width) << one.what;
    EXPECT_EQ(facts.height, one.expected.height) << one.what;
    EXPECT_EQ(facts.seconds, one.expected.seconds) << one.what;
  }
}

TEST(MediaFacts, BrokenFilesSayNothingAndDoNoHarm) {
  const std::string whole[] = {png(960, 640), jpeg(segment('\xE1', exif(6, true))),
                               mp4(movie(2000, 1000) + track(640, 360)),
                               mp3("Xing" + big(1, 4) + big(2500, 4))};
  for (const std::string& bytes : whole) {
    for (std::size_t size = 0; size < bytes.size(); ++size) {
      // A buffer of its very size: reading past it is seen by the sanitizers.
      const std::string cut(bytes, 0, size);
      const MediaFacts facts = read_media_facts(cut);
      EXPECT_GE(facts.width, 0);
    }
    for (std::size_t at = 0; at < bytes.size(); ++at) {
      std::string broken = bytes;
      broken[at] = '\xFF';
      read_media_facts(broken);
    }
  }
  EXPECT_EQ(read_media_facts(mp4(box("trak", "")) + big(4, 4) + "free").width, 0)
      << "a box smaller than itself";
}

} // namespace
} // namespace congbo

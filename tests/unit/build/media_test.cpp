// Films beside documents through the whole pipeline: their captions go with them, and are searched
// like any text.

#include <gtest/gtest.h>

#include <algorithm>

#include "small_site.h"

namespace congbo {
namespace {

const std::string folder = "/site/content/2026/tong-ket/";
const std::string story =
    "---\ndate: 2026-02-01\n---\n\n# Ngày hội\n\nXem phim.\n\n[Phim ngày hội](Phim.MP4)\n";

// A film of two seconds without any picture.
std::string film() {
  const auto number = [](unsigned value) {
    std::string bytes;
    for (const int shift : {24, 16, 8, 0})
      bytes += static_cast<char>(value >> shift & 0xFF);
    return bytes;
  };
  const std::string head =
      std::string(12, '\0') + number(1000) + number(2000) + std::string(80, '\0');
  const std::string mvhd = number(static_cast<unsigned>(head.size() + 8)) + "mvhd" + head;
  return number(12) + "ftypisom" + number(static_cast<unsigned>(mvhd.size() + 8)) + "moov" + mvhd;
}

struct Film : testing::Test {
  MemoryDisk disk;

  void SetUp() override {
    test::fill(disk);
    disk.put(folder + "ngay-hoi.md", story);
    disk.put(folder + "Phim.MP4", film());
  }

  Findings build() {
    auto report = build_site(test::options(), disk);
    return report ? std::move(report->findings) : Findings();
  }
};

bool has(const Findings& findings, RuleId rule) {
  return std::any_of(findings.begin(), findings.end(),
                     [&](const Finding& f) { return f.rule == rule; });
}

TEST_F(Film, TakesTheCaptionsOfItsNameAlong) {
  disk.put(folder + "Phim.vtt", "WEBVTT\n\n00:00.000 --> 00:02.000\nMời bà con vào hội.\n");
  disk.put(folder + "khac.vtt", "WEBVTT\n");
  const Findings findings = build();
  const auto output = test::output_of(disk);
  ASSERT_TRUE(output.contains("2026/tong-ket/phim.mp4"));
  ASSERT_TRUE(output.contains("2026/tong-ket/phim.vtt"));
  EXPECT_FALSE(output.contains("2026/tong-ket/khac.vtt")) << "nobody names it";
  const std::string& page = output.at("2026/tong-ket/ngay-hoi/index.html");
  EXPECT_NE(page.find("<track kind=\"captions\" src=\"../phim.vtt\""), page.npos) << page;
  EXPECT_NE(page.find("MP4, 1 kB, 2 giây"), page.npos) << page;
  for (const Finding& finding : findings)
    EXPECT_FALSE(finding.rule == RuleId::V16 && finding.place.file.ends_with("Phim.vtt"))
        << "it is in use";
  EXPECT_TRUE(has(findings, RuleId::V16)) << "of the other one";
}

TEST_F(Film, CaptionsAreSearchedForPersonalData) {
  disk.put(folder + "Phim.vtt",
           "WEBVTT\n\n00:00.000 --> 00:02.000\nSố căn cước công dân 051190003562 của tôi.\n");
  EXPECT_TRUE(has(build(), RuleId::P01));
  EXPECT_TRUE(test::output_of(disk).empty());
}

TEST_F(Film, PlaysWithoutCaptionsToo) {
  build();
  const auto output = test::output_of(disk);
  const std::string& page = output.at("2026/tong-ket/ngay-hoi/index.html");
  EXPECT_NE(page.find("player__film--wide"), page.npos) << "of unknown size";
  EXPECT_EQ(page.find("<track"), page.npos);
}

} // namespace
} // namespace congbo

// Pictures beside documents through the whole pipeline: their widths, what is kept of them, what they no
// longer say.

#include <gtest/gtest.h>

#include <algorithm>

#include "../picture/made_picture.h"
#include "picture/picture.h"
#include "small_site.h"

namespace congbo {
namespace {

using namespace test;

const std::string folder = "/site/content/2026/tong-ket/";
const std::string story = "---\ndate: 2026-02-01\n---\n\n# Ngày hội\n\nBà con về dự.\n\n![Sân hội](Sân-hội.jpg)\n";
const std::string stem = "2026/tong-ket/san-hoi";

std::string noted(unsigned orientation, int width = 1100) {
  return with_segments(encode_jpeg(slope(width, 200), 98), jpeg_segment(0xE1, exif(orientation)) + jpeg_segment(0xE1, xmp));
}

struct Pictures : testing::Test {
  MemoryDisk disk;

  void SetUp() override {
    fill(disk);
    disk.put(folder + "ngay-hoi.md", story);
    disk.put(folder + "Sân-hội.jpg", noted(1));
  }

  Findings build(unsigned jobs = 1) {
    auto report = build_site(options(jobs), disk);
    EXPECT_TRUE(report && !report->stopped);
    return report ? std::move(report->findings) : Findings();
  }

  std::string page() const { return output_of(disk).at("2026/tong-ket/ngay-hoi/index.html"); }

  // The addresses of copies, their hash as eight '#'.
  std::vector<std::string> copies() const {
    std::vector<std::string> found;
    for (const auto& [path, bytes] : output_of(disk))
      if (const std::size_t mark = path.find("w-"); mark != path.npos && path.starts_with(stem))
        found.push_back(path.substr(stem.size(), mark + 2 - stem.size()) + "########" + path.substr(path.rfind('.')));
    std::ranges::sort(found);
    return found;
  }

  // Files kept, path and bytes.
  std::map<std::string, std::string> kept() const {
    auto files = disk.files();
    std::erase_if(files, [](const auto& file) { return !file.first.starts_with("/site/.congbo/pictures/"); });
    return files;
  }
};

std::size_t count(const Findings& findings, RuleId rule) {
  return static_cast<std::size_t>(std::ranges::count(findings, rule, &Finding::rule));
}

bool shows(const std::string& html, std::string_view text) { return html.find(text) != html.npos; }

const std::vector<std::string> three_widths = {"-1100w-########.jpg", "-1100w-########.webp", "-480w-########.jpg",
                                               "-480w-########.webp", "-960w-########.jpg", "-960w-########.webp"};

TEST_F(Pictures, StandBesideThePageInTheirWidths) {
  build();
  EXPECT_EQ(copies(), three_widths);
  const std::string html = page();
  EXPECT_TRUE(shows(html, "<source type=\"image/webp\" srcset=\"../san-hoi-480w-")) << html;
  EXPECT_TRUE(shows(html, ".webp 1100w\" sizes=\"")) << html;
  EXPECT_TRUE(shows(html, "<img class=\"picture__image\" src=\"../san-hoi-1100w-")) << html;
  EXPECT_TRUE(shows(html, "alt=\"Sân hội\" width=\"1100\" height=\"200\" decoding=\"async\">")) << html;
  const std::string list = output_of(disk).at("tin-bai/index.html");
  EXPECT_TRUE(shows(list, "../2026/tong-ket/san-hoi-480w-")) << list;
  EXPECT_TRUE(shows(list, "../2026/tong-ket/san-hoi-960w-")) << list;
  EXPECT_FALSE(shows(list, "san-hoi-1100w-")) << "too large for a card";
}

TEST_F(Pictures, WithinALineComeInOneSmallSize) {
  disk.put(folder + "ngay-hoi.md", story + "\nXem ![Sân hội](Sân-hội.jpg) này.\n");
  build();
  EXPECT_TRUE(shows(page(), "<p>Xem <img src=\"../san-hoi-960w-")) << page();
  EXPECT_TRUE(shows(page(), ".jpg\" width=\"960\" height=\"175\" loading=\"lazy\" decoding=\"async\" alt=\"Sân hội\"> này.</p>"))
      << page();
}

TEST_F(Pictures, SayNothingOfWhoTookThemAndWhere) {
  for (const unsigned orientation : {1U, 3U, 6U}) {
    disk.put(folder + "Sân-hội.jpg", noted(orientation));
    const Findings findings = build();
    EXPECT_EQ(count(findings, RuleId::P10), 2U) << "who and where: advice, for it goes";
    const auto output = output_of(disk);
    EXPECT_TRUE(output.contains(stem + ".jpg"));
    for (const auto& [path, bytes] : output)
      for (const std::string_view secret : {"Exif", "Ha Thi Tho", "GPSLatitude", "xmpmeta"})
        EXPECT_FALSE(shows(bytes, secret)) << path << " says " << secret;
    const PictureFacts facts = read_picture_facts(output.at(stem + ".jpg"));
    EXPECT_EQ(facts.width, orientation == 6 ? 200 : 1100);
  }
}

TEST_F(Pictures, AreTheSameOnAnyNumberOfThreads) {
  disk.put(folder + "hai.png", encode_png(slope(600, 90, 4)));
  disk.put(folder + "ngay-hoi.md", story + "\n![Cổng hội](hai.png)\n");
  build(1);
  const auto one = output_of(disk);
  MemoryDisk other;
  for (const auto& [path, bytes] : disk.files())
    if (!path.starts_with("/site/output/") && !path.starts_with("/site/.congbo/")) other.put(path, bytes);
  ASSERT_TRUE(build_site(options(4), other));
  EXPECT_EQ(output_of(other), one);
}

TEST_F(Pictures, AreMadeOnce) {
  build();
  const auto first = output_of(disk);
  ASSERT_EQ(kept().size(), 1U);
  const auto [place, bytes] = *kept().begin();
  disk.forget_calls();
  build();
  EXPECT_TRUE(std::ranges::find(disk.writes(), place) == disk.writes().end()) << "it was made again";
  EXPECT_EQ(output_of(disk), first);
  for (const std::string& damaged : {std::string(), bytes.substr(0, bytes.size() - 1), std::string("x") + bytes,
                                     bytes.substr(0, 200) + 'x' + bytes.substr(201)}) {
    disk.put(place, damaged);
    build();
    EXPECT_EQ(output_of(disk), first);
    EXPECT_EQ(kept(), (std::map<std::string, std::string>{{place, bytes}})) << "mended";
  }
}

TEST_F(Pictures, AreTakenFromWhatIsKept) {
  build();
  const auto [place, bytes] = *kept().begin();
  disk.put(folder + "Sân-hội.jpg", noted(1, 500));
  build();
  auto both = kept();
  ASSERT_EQ(both.size(), 2U) << "what is kept for another picture stays for a while";
  both.erase(place);
  disk.put(both.begin()->first, bytes);
  build();
  EXPECT_EQ(copies(), three_widths) << "those of the first picture";
}

// Pictures come and go with drafts; what nobody shows goes once it is most of what is kept.
TEST_F(Pictures, ThatNobodyShowsAreForgottenInTheEnd) {
  const auto keep_more = [&](int begin, int end) {
    for (int i = begin; i < end; ++i) {
      const std::string number = std::to_string(100 + i);
      disk.put("/site/.congbo/pictures/" + std::string(32 - number.size(), 'a') + number, "cũ");
    }
  };
  build();
  const std::string needed = kept().begin()->first;
  disk.put("/site/.congbo/pictures/doc-toi.txt", "của người khác");
  keep_more(0, 16);
  build();
  EXPECT_EQ(kept().size(), 18U) << "few enough";
  disk.put(folder + "ngay-hoi.md", story + "\nLời mới.\n");
  keep_more(16, 17);
  build();
  const auto left = kept();
  EXPECT_EQ(left.size(), 2U);
  EXPECT_TRUE(left.contains(needed));
  EXPECT_TRUE(left.contains("/site/.congbo/pictures/doc-toi.txt"));
}

TEST_F(Pictures, ThatCannotBeMadeSmallerAreTold) {
  const std::string photo = noted(1);
  std::string huge = photo;
  huge.replace(huge.find("\xFF\xC2") + 5, 4, big(30'000, 2) + big(30'000, 2));
  for (const std::string& bytes : {huge, photo.substr(0, photo.size() / 2), std::string("\xFF\xD8\xFF no picture"), std::string("no picture")}) {
    disk.put(folder + "Sân-hội.jpg", bytes);
    EXPECT_EQ(count(build(), RuleId::P11), 1U);
    EXPECT_TRUE(copies().empty());
    EXPECT_TRUE(shows(page(), "src=\"../san-hoi.jpg\"")) << page();
    EXPECT_FALSE(shows(output_of(disk).at(stem + ".jpg"), "Ha Thi Tho"));
  }
}

TEST_F(Pictures, ThatAreOnlyLinkedStayOneFile) {
  disk.put(folder + "ngay-hoi.md", "---\ndate: 2026-02-01\n---\n\n# Ngày hội\n\nXem [ảnh](Sân-hội.jpg).\n");
  build();
  EXPECT_TRUE(copies().empty());
  EXPECT_TRUE(kept().empty()) << "nothing was decoded";
  EXPECT_FALSE(shows(output_of(disk).at(stem + ".jpg"), "Ha Thi Tho"));
}

TEST_F(Pictures, LeaveASiteWithoutThemAlone) {
  disk.put(folder + "ngay-hoi.md", "# Ngày hội\n\nBà con về dự.\n");
  ASSERT_TRUE(disk.remove_file(folder + "Sân-hội.jpg"));
  build();
  EXPECT_TRUE(kept().empty());
}

}  // namespace
}  // namespace congbo

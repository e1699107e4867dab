#include "render/feed.h"

#include <gtest/gtest.h>

#include "render/xml.h"
#include "sample.h"

namespace congbo {
namespace {

std::size_t occurrences(const std::string& text, std::string_view what) {
  std::size_t count = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1))
    ++count;
  return count;
}

std::string feed_of(const sample::Sample& sample, std::optional<int> year = std::nullopt) {
  return feed_file(SiteIndex(sample.site), sample::theme(sample.site.settings)->phrases, year);
}

TEST(Xml, Escapes) {
  std::string out;
  append_xml(out, "a<b> & \"c\"\x01\tđ");
  EXPECT_EQ(out, "a&lt;b&gt; &amp; &quot;c&quot;\tđ");
}

TEST(Feed, LatestDocumentsFirst) {
  const sample::Sample sample = sample::make();
  const std::string feed = feed_of(sample);
  EXPECT_EQ(occurrences(feed, "<entry>"), 8u);
  EXPECT_LT(feed.find("Ngày hội Đại đoàn kết"), feed.find("Người gieo chữ bên sông"));
  EXPECT_NE(feed.find("<id>https://anhoadong.example/cong/2024/ngay-hoi/ke-hoach/</id>"),
            std::string::npos);
  EXPECT_NE(feed.find("<link rel=\"self\" type=\"application/atom+xml\" "
                      "href=\"https://anhoadong.example/cong/feed.xml\"/>"),
            std::string::npos);
  // The feed changed when its latest document was issued; a corrected one when it was corrected.
  EXPECT_NE(feed.find("<updated>2024-09-30T00:00:00+07:00</updated>"), std::string::npos);
  EXPECT_NE(feed.find("<updated>2024-03-01T00:00:00+07:00</"
                      "updated><published>2024-02-21T00:00:00+07:00</published>"),
            std::string::npos);
}

TEST(Feed, OfOneYear) {
  const sample::Sample sample = sample::make();
  const std::string feed = feed_of(sample, 2023);
  EXPECT_EQ(occurrences(feed, "<entry>"), 1u);
  for (const char* text :
       {"<id>https://anhoadong.example/cong/2023/</id>", "Thị xã An Hòa Đông – Năm 2023",
        "rel=\"self\" type=\"application/atom+xml\" "
        "href=\"https://anhoadong.example/cong/2023/feed.xml\"",
        "rel=\"alternate\" type=\"text/html\" href=\"https://anhoadong.example/cong/2023/\"",
        "<updated>2023-08-01T00:00:00+07:00</updated>"})
    EXPECT_NE(feed.find(text), std::string::npos) << text;
  EXPECT_EQ(occurrences(feed_of(sample, 2024), "<entry>"), 7u);
}

TEST(Feed, SaysWhatWasCorrected) {
  sample::Sample sample = sample::make();
  sample.site.documents[sample::decision].front_matter.corrections = {
      {"2024-03-01", "Sửa tên đơn vị <A>."}, {"", "Sửa lỗi chính tả."}};
  EXPECT_NE(
      feed_of(sample).find("<summary>Hội nghị tổng kết phong trào thi đua năm 2023. Đính chính "
                           "01/3/2024: Sửa tên đơn vị &lt;A&gt;. Đính chính: Sửa lỗi chính "
                           "tả.</summary>"),
      std::string::npos)
      << feed_of(sample);
}

TEST(Feed, UntitledDocumentsHaveATitle) {
  sample::Sample sample = sample::make();
  sample.site.documents[sample::plan].title.clear();
  EXPECT_EQ(feed_of(sample).find("<title></title>"), std::string::npos);
}

TEST(Feed, AtMostFifty) {
  sample::Sample sample = sample::make();
  for (int i = 0; i < 60; ++i)
    sample.site.documents.push_back(sample.site.documents[sample::plan]);
  EXPECT_EQ(occurrences(feed_of(sample), "<entry>"), 50u);
}

std::vector<MapEntry> entries(std::size_t count) {
  std::vector<MapEntry> some(count);
  for (std::size_t i = 0; i < count; ++i)
    some[i].address = "p" + std::to_string(i) + "/";
  return some;
}

TEST(SiteMap, OneFile) {
  const std::string map = sitemap_file("https://a.example", {{"", ""}, {"2024/", "2024-02-21"}}, 0);
  EXPECT_NE(map.find("<url><loc>https://a.example/</loc></url>"), std::string::npos);
  EXPECT_NE(map.find("<url><loc>https://a.example/2024/</loc><lastmod>2024-02-21</lastmod></url>"),
            std::string::npos);
}

TEST(SiteMap, SplitAboveFiftyThousand) {
  EXPECT_EQ(sitemap_parts(50'000), 1u);
  EXPECT_EQ(sitemap_parts(50'001), 3u);
  const auto many = entries(50'001);
  const std::string all = sitemap_file("https://a.example", many, 0);
  EXPECT_EQ(occurrences(all, "<sitemap>"), 2u);
  EXPECT_NE(all.find("https://a.example/sitemap-2.xml"), std::string::npos);
  EXPECT_EQ(occurrences(sitemap_file("https://a.example", many, 1), "<url>"), 50'000u);
  EXPECT_EQ(occurrences(sitemap_file("https://a.example", many, 2), "<url>"), 1u);
}

TEST(Robots, NamesTheSiteMapWhereThereIsOne) {
  EXPECT_EQ(robots_file(""), "User-agent: *\nAllow: /\n");
  EXPECT_EQ(robots_file("https://a.example/x"),
            "User-agent: *\nAllow: /\n\nSitemap: https://a.example/x/sitemap.xml\n");
}

} // namespace
} // namespace congbo

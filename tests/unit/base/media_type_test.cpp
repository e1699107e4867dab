#include "base/media_type.h"

#include <gtest/gtest.h>

namespace congbo {
namespace {

TEST(MediaType, ComesFromTheEnding) {
  const std::pair<const char*, const char*> rows[] = {
      {"index.html", "text/html; charset=utf-8"},
      {"2026/x/nguon.md", "text/markdown; charset=utf-8"},
      {"feed.xml", "application/atom+xml; charset=utf-8"},
      {"sitemap.xml", "application/xml; charset=utf-8"},
      {"lich.ics", "text/calendar; charset=utf-8"},
      {"a.tar.csv", "text/csv; charset=utf-8"},
      {"du-lieu/van-ban.json", "application/json"},
      {"a.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
      {"anh.jpg", "image/jpeg"},
      {"trang.html.gz", "application/gzip"},
      {"html", "application/octet-stream"},
      {"a.html/tep", "application/octet-stream"},
      {"", "application/octet-stream"},
      {"a.", "application/octet-stream"},
  };
  for (const auto& [path, type] : rows) EXPECT_EQ(media_type_of(path), type) << path;
}

TEST(MediaType, IsBareInDataUris) {
  EXPECT_EQ(bare_media_type_of("dau.svg"), "image/svg+xml");
  EXPECT_EQ(bare_media_type_of("anh.png"), "image/png");
}

}  // namespace
}  // namespace congbo

#include "build/compress.h"

#include <gtest/gtest.h>

namespace congbo {
namespace {

TEST(Compress, TextAlone) {
  for (const char* path : {"index.html", "a/b.css", "lich.ics", "x.json"}) EXPECT_TRUE(worth_compressing(path)) << path;
  for (const char* path : {"a.pdf", "a.png", "a.html.gz", ".htaccess", "html"}) EXPECT_FALSE(worth_compressing(path)) << path;
}

TEST(Compress, CopiesAreSmallerAndTheSameEveryTime) {
  std::string text;
  for (int i = 0; i < 2000; ++i) text += "Kế hoạch tổ chức hội nghị số " + std::to_string(i) + "\n";
  for (const auto compress : {gzip, brotli}) {
    const auto copy = compress(text);
    ASSERT_TRUE(copy);
    EXPECT_LT(copy->size(), text.size() / 4);
    EXPECT_EQ(copy, compress(text));
  }
  EXPECT_EQ(gzip(text)->substr(0, 2), "\x1f\x8b");
}

TEST(Compress, WhatGrowsIsLeft) {
  for (const auto compress : {gzip, brotli}) {
    EXPECT_FALSE(compress(""));
    EXPECT_FALSE(compress("a"));
  }
}

}  // namespace
}  // namespace congbo

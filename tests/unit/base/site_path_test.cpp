#include "base/site_path.h"

#include <gtest/gtest.h>

namespace congbo {
namespace {

struct PathCase {
  const char* folder;
  const char* path;
  const char* expected;  // null: outside
};

class SitePath : public testing::TestWithParam<PathCase> {};

TEST_P(SitePath, StaysInTheSite) {
  const auto [folder, path, expected] = GetParam();
  const auto found = path_in_site(folder, path);
  ASSERT_EQ(found.has_value(), expected != nullptr) << path;
  if (expected) {
    EXPECT_EQ(*found, expected) << path;
  }
}

INSTANTIATE_TEST_SUITE_P(
    SitePath, SitePath,
    testing::Values(PathCase{"", "dau.svg", "dau.svg"}, PathCase{"", "./anh//dau.svg", "anh/dau.svg"},
                    PathCase{"content/2026/hn", "ds.csv", "content/2026/hn/ds.csv"},
                    PathCase{"content/2026/hn", "../khac/a.md", "content/2026/khac/a.md"},
                    PathCase{"content", "..", ""}, PathCase{"content", "a\\b.md", "content/a/b.md"},
                    PathCase{"", "", ""}, PathCase{"", "a/../..", nullptr}, PathCase{"", "..", nullptr},
                    PathCase{"content", "../../x", nullptr}, PathCase{"", "..\\x", nullptr},
                    PathCase{"content", "/etc/passwd", nullptr}, PathCase{"content", "~/x", nullptr},
                    PathCase{"content", "C:\\x", nullptr}, PathCase{"content", "file:///x", nullptr},
                    PathCase{"content", "...", "content/..."}, PathCase{"content", "a:b", nullptr},
                    PathCase{"content", "lúc 8:00.pdf", "content/lúc 8:00.pdf"}));

}  // namespace
}  // namespace congbo

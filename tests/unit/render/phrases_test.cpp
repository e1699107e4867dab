#include "render/phrases.h"

#include <gtest/gtest.h>

namespace congbo {
namespace {

Phrases some() {
  return Phrases({{"a", "A"},
                  {"b.c", "BC {x} và {y}"},
                  {"b.d.e", "BDE"},
                  {"b-f", "BF"},
                  {"count.rows.one", "{count} row"},
                  {"count.rows.other", "{count} rows"},
                  {"z", "Z"}});
}

TEST(Phrases, FillsPlaceholders) {
  EXPECT_EQ(some().fill("b.c", {{"x", "một"}, {"y", "hai"}}), "BC một và hai");
  EXPECT_EQ(some().fill("b.c", {{"x", "{y}"}}), "BC {y} và {y}");
  EXPECT_EQ(some().text("nope"), "nope");
}

TEST(Phrases, Counts) {
  EXPECT_EQ(some().count("rows", 1), "1 row");
  EXPECT_EQ(some().count("rows", 1204), "1.204 rows");
}

TEST(Phrases, TreeForTemplates) {
  const Phrases phrases = some();
  const Object& tree = *phrases.tree().object();
  EXPECT_EQ(tree.size(), 5u); // a, b, b-f, count, z
  EXPECT_EQ(tree.find("a")->text(), "A");
  EXPECT_EQ(tree.find("b")->object()->find("c")->text(), "BC {x} và {y}");
  EXPECT_EQ(tree.find("b")->object()->find("d")->object()->find("e")->text(), "BDE");
  EXPECT_EQ(tree.find("b-f")->text(), "BF");
  EXPECT_EQ(tree.find("z")->text(), "Z");
}

TEST(Phrases, FileSizes) {
  EXPECT_EQ(file_size(0), "1 kB");
  EXPECT_EQ(file_size(412'345), "412 kB");
  EXPECT_EQ(file_size(1'250'000), "1,3 MB");
}

} // namespace
} // namespace congbo

#include "serve/merge_lines.h"

#include <gtest/gtest.h>

#include <random>

namespace congbo {
namespace {

// Letters stand for lines.
std::string lines(std::string_view letters) {
  std::string text;
  for (const char c : letters) text += std::string(1, c) + "\n";
  return text;
}

TEST(MergeLines, PutsBothChangesTogether) {
  struct Row {
    const char *base, *ours, *theirs, *merged;
  };
  for (const Row& row : {Row{"abcdef", "abcdef", "abcdef", "abcdef"}, Row{"abcdef", "aBcdef", "abcdEf", "aBcdEf"}, Row{"abcdef", "abcdef", "abXdef", "abXdef"},
                         Row{"abcdef", "XYabcdef", "abcdefZ", "XYabcdefZ"}, Row{"abcdef", "def", "abcdxf", "dxf"}, Row{"abcdef", "abXcdef", "abXcdef", "abXcdef"},
                         Row{"", "", "a", "a"}, Row{"ab", "ab", "", ""}, Row{"aaxbbxaa", "aaxbbxaaQ", "aaxbcbxaa", "aaxbcbxaaQ"}})
    EXPECT_EQ(merge_lines(lines(row.base), lines(row.ours), lines(row.theirs)), lines(row.merged)) << row.base << " " << row.ours << " " << row.theirs;
}

TEST(MergeLines, GivesUpWhereBothChangeTheSame) {
  EXPECT_FALSE(merge_lines(lines("abc"), lines("aXc"), lines("aYc")));
  EXPECT_FALSE(merge_lines(lines("abc"), lines("ac"), lines("aYc")));
  EXPECT_FALSE(merge_lines(lines("abcd"), lines("aXcd"), lines("abYd"))) << "lines that touch";
}

TEST(MergeLines, KeepsTheEndOfALastLine) { EXPECT_EQ(merge_lines("a\nb\nc", "A\nb\nc", "a\nb\nC"), "A\nb\nC"); }

// Edits far enough apart from one another always merge, whatever the text.
TEST(MergeLines, OfRandomTexts) {
  std::mt19937 random(20261122);
  for (int round = 0; round < 2000; ++round) {
    std::string base, ours, theirs, merged;
    const unsigned alphabet = 2 + random() % 20;
    for (unsigned i = 0, n = 5 + random() % 40; i < n; ++i) {
      const std::string line(1, static_cast<char>('a' + random() % alphabet)), one = "<" + std::to_string(random() % 3), other = ">" + std::to_string(random() % 3);
      const std::string between = "|" + std::to_string(i);  // on a line of its own, once in the text
      const unsigned who = random() % 4;
      base += line + "\n" + between + "\n";
      ours += (who == 0 ? one : line) + "\n" + between + "\n";
      theirs += (who == 1 ? other : line) + "\n" + between + "\n";
      merged += (who == 0 ? one : who == 1 ? other : line) + "\n" + between + "\n";
    }
    ASSERT_EQ(merge_lines(base, ours, theirs), merged) << round;
  }
}

}  // namespace
}  // namespace congbo

#include "vietnamese/utf8.h"

#include <gtest/gtest.h>

namespace congbo {
namespace {

TEST(Utf8, EveryScalarValueSurvivesAppendAndDecode) {
  for (char32_t c = 0; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 7) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text;
    append(text, c);
    const Decoded read = decode(text, 0);
    ASSERT_EQ(read.c, c);
    ASSERT_EQ(read.size, text.size());
    const Decoded back = decode_before(text, text.size());
    ASSERT_EQ(back.c, c);
    ASSERT_EQ(back.size, text.size());
    ASSERT_EQ(first_invalid(text), std::nullopt);
  }
}

TEST(Utf8, AppendReplacesWhatIsNoScalarValue) {
  for (const char32_t c : {char32_t(0xD800), char32_t(0xDFFF), char32_t(0x110000)}) {
    std::string text;
    append(text, c);
    EXPECT_EQ(text, "\xEF\xBF\xBD");
  }
}

TEST(Utf8, FindsTheFirstInvalidSequence) {
  struct Case {
    std::string_view text;
    std::size_t at;
  };
  const Case cases[] = {
      {"\x80", 0},                 // a tail alone
      {"ab\xC3", 2},               // cut short
      {"\xC0\xAF", 0},             // overlong /
      {"\xE0\x9F\xBF", 0},         // overlong
      {"\xF0\x8F\xBF\xBF", 0},     // overlong
      {"\xED\xA0\x80", 0},         // surrogate
      {"\xF4\x90\x80\x80", 0},     // above U+10FFFF
      {"\xF5\x80\x80\x80", 0},     // no lead byte
      {"hội\xFFngh", 5},           // after a word
      {"\xE1\xBB", 0},             // two of three
      {"12345678\xE1\x41\xBB", 8}, // a tail that is none
      {"phường\xED\xBF\xBF", 9},   // the last surrogate
  };
  for (const Case& c : cases)
    EXPECT_EQ(first_invalid(c.text), c.at) << c.text;
}

TEST(Utf8, ValidTextHasNoInvalidSequence) {
  EXPECT_EQ(first_invalid(""), std::nullopt);
  EXPECT_EQ(first_invalid("Ủy ban nhân dân phường Ngọc Trai, 12345678 người"), std::nullopt);
  EXPECT_EQ(first_invalid("\xEF\xBF\xBD"), std::nullopt); // U+FFFD itself is valid
  EXPECT_EQ(first_invalid("😀"), std::nullopt);
}

TEST(Utf8, InvalidBytesAreReadOneByOne) {
  const std::string_view text = "\xE1\xBBz";
  EXPECT_EQ(decode(text, 0).c, char32_t(0xFFFD));
  EXPECT_EQ(decode(text, 0).size, 1U);
  EXPECT_EQ(decode(text, 1).size, 1U);
  EXPECT_EQ(decode(text, 2).c, U'z');
  EXPECT_EQ(decode_before("\xBB\xBB\xBB\xBB\xBB", 5).size, 1U);
}

TEST(Utf8, CountsCodePoints) {
  EXPECT_EQ(code_points(""), 0U);
  EXPECT_EQ(code_points("Nguyễn"), 6U);
  EXPECT_EQ(code_points("đ😀x"), 3U);
  EXPECT_EQ(code_points("\xFF\xFFx"), 3U);
}

} // namespace
} // namespace congbo

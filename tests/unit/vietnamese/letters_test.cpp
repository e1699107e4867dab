#include "vietnamese/letters.h"

#include <gtest/gtest.h>

#include "vietnamese/normalize.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

constexpr std::u32string_view toneless = U"aăâeêioôơuưyAĂÂEÊIOÔƠUƯY";
constexpr char32_t tone_marks[] = {0, 0x300, 0x309, 0x303, 0x301, 0x323}; // in the order of Tone

std::u32string code_points_of(const std::string& text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded read = decode(text, at);
    out.push_back(read.c);
    at += read.size;
  }
  return out;
}

// Unicode's own composition of a vowel and a tone mark tells what the tables must hold.
TEST(Letters, TonesAreThoseThatUnicodeComposes) {
  for (const char32_t vowel : toneless) {
    for (std::size_t i = 0; i < 6; ++i) {
      std::string text;
      append(text, vowel);
      if (tone_marks[i] != 0) append(text, tone_marks[i]);
      const std::u32string composed = code_points_of(nfc(text));
      ASSERT_EQ(composed.size(), 1U);
      const Tone tone = static_cast<Tone>(i);
      EXPECT_EQ(put_tone(vowel, tone), composed[0]);
      EXPECT_EQ(take_tone(composed[0]).vowel, vowel);
      EXPECT_EQ(take_tone(composed[0]).tone, tone);
      EXPECT_TRUE(is_vowel(composed[0]));
    }
  }
}

TEST(Letters, CaseGoesBothWays) {
  std::size_t capitals = 0;
  for (char32_t c = 0; c < 0x1F00; ++c) {
    if (!is_upper(c) || c == 0x130 || c == 0x189 || c == 0x1E9E) continue; // İ, Ɖ, ẞ: one way
    ++capitals;
    EXPECT_TRUE(is_lower(to_lower(c))) << std::hex << static_cast<unsigned>(c);
    EXPECT_EQ(to_upper(to_lower(c)), c) << std::hex << static_cast<unsigned>(c);
  }
  EXPECT_GT(capitals, 250U);
}

TEST(Letters, VietnameseLettersHaveCase) {
  constexpr std::u32string_view small =
      U"ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹáàãéèíìĩóòõúùũý";
  constexpr std::u32string_view large =
      U"ĂÂĐÊÔƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸÁÀÃÉÈÍÌĨÓÒÕÚÙŨÝ";
  ASSERT_EQ(small.size(), 67U); // with their capitals the 134 letters above ASCII
  for (std::size_t i = 0; i < small.size(); ++i) {
    EXPECT_EQ(to_upper(small[i]), large[i]);
    EXPECT_EQ(to_lower(large[i]), small[i]);
    EXPECT_TRUE(is_letter(small[i]) && is_letter(large[i]));
  }
}

TEST(Letters, SignsAreNoLetters) {
  for (const char32_t c : std::u32string_view(U"0 .,/-×÷–“”₫日я"))
    EXPECT_FALSE(is_letter(c)) << static_cast<unsigned>(c);
  EXPECT_TRUE(is_mark(0x301));
  EXPECT_TRUE(is_space(0xA0) && is_space(0x2009) && is_space('\n'));
  EXPECT_FALSE(is_space(0x200B));
  EXPECT_TRUE(is_zero_width(0x200B) && is_zero_width(0xFEFF) && is_zero_width(0xAD));
}

} // namespace
} // namespace congbo

#include <gtest/gtest.h>

#include <limits>

#include "vietnamese/fold.h"
#include "vietnamese/number_words.h"

namespace congbo {
namespace {

struct Case {
  long long value;
  std::string_view words;
};
const Case northern[] = {
    {0, "không"},
    {4, "bốn"},
    {5, "năm"},
    {10, "mười"},
    {11, "mười một"},
    {14, "mười bốn"},
    {15, "mười lăm"},
    {20, "hai mươi"},
    {21, "hai mươi mốt"},
    {24, "hai mươi tư"},
    {55, "năm mươi lăm"},
    {91, "chín mươi mốt"},
    {100, "một trăm"},
    {105, "một trăm linh năm"},
    {110, "một trăm mười"},
    {115, "một trăm mười lăm"},
    {1'001, "một nghìn không trăm linh một"},
    {1'015, "một nghìn không trăm mười lăm"},
    {10'500, "mười nghìn năm trăm"},
    {17'400'000, "mười bảy triệu bốn trăm nghìn"},
    {2'005'000, "hai triệu không trăm linh năm nghìn"},
    {21'000'000, "hai mươi mốt triệu"},
    {105'105'105, "một trăm linh năm triệu một trăm linh năm nghìn một trăm linh năm"},
    {1'000'000'005, "một tỷ không trăm linh năm"},
    {2'345'678'901,
     "hai tỷ ba trăm bốn mươi lăm triệu sáu trăm bảy mươi tám nghìn chín trăm linh một"},
    {2'000'000'000'000, "hai nghìn tỷ"},
    {1'000'000'000'000'000'000, "một tỷ tỷ"},
    {-12, "âm mười hai"},
};

TEST(NumberWords, Northern) {
  for (const Case& c : northern) {
    EXPECT_EQ(number_in_words(c.value), c.words);
    EXPECT_EQ(parse_number_words(c.words), c.value) << c.words;
  }
}

TEST(NumberWords, EveryNumberComesBack) {
  for (long long value = 0; value <= 12'000; ++value)
    ASSERT_EQ(parse_number_words(number_in_words(value)), value) << number_in_words(value);
  long long value = 12'007;
  for (int i = 0; i < 4'000; ++i) { // steps that meet every scale, with and without empty groups
    ASSERT_EQ(parse_number_words(number_in_words(value)), value) << number_in_words(value);
    const long long rounded = value - value % 1'000'000;
    ASSERT_EQ(parse_number_words(number_in_words(rounded)), rounded) << number_in_words(rounded);
    value = value < 1'000'000'000'000'000 ? value + value / 97 + 13 : value % 100'003 + 7;
  }
}

TEST(NumberWords, TheExtremesHaveWords) {
  const long long high = std::numeric_limits<long long>::max();
  EXPECT_EQ(parse_number_words(number_in_words(high)), high);
  EXPECT_EQ(number_in_words(std::numeric_limits<long long>::min()).substr(0, 4), "âm ");
  EXPECT_EQ(number_in_words(-high), "âm " + number_in_words(high));
}

TEST(NumberWords, ReadsOtherSpellings) {
  const Case cases[] = {
      {17'400'000, "Mười bảy triệu, bốn trăm ngàn đồng"},
      {17'400'000, "MƯỜI BẢY TRIỆU BỐN TRĂM NGHÌN ĐỒNG CHẴN."},
      {17'400'000, "muoi bay trieu bon tram nghin dong"},
      {105, "một trăm lẻ năm"},
      {1'005, "một nghìn lẻ năm"},
      {25, "hai mươi nhăm"},
      {25, "hai mươi năm"},
      {44, "bốn mươi bốn"},
      {77, "bẩy mươi bảy"},
      {3'000'000'000, "ba tỉ"},
      {500'000, "(Năm trăm nghìn đồng chẵn./.)"},
      {5, "năm"},
      {1'200'000, "một triệu hai trăm nghìn đồng"},
  };
  for (const Case& c : cases)
    EXPECT_EQ(parse_number_words(c.words), c.value) << c.words;
}

TEST(NumberWords, ComposedAndDecomposedAreRead) {
  EXPECT_EQ(parse_number_words("mươ\xCC\x80i ba"), 13); // ơ and a combining tone
}

TEST(NumberWords, RefusesWhatIsNoNumber) {
  for (const char* text :
       {"", "đồng", "nam", "bà", "mười người", "trăm", "triệu hai", "hai ba", "linh năm",
        "một linh", "nghìn nghìn", "hai nghìn ba triệu", "hai nghìn ba nghìn", "một trăm trăm",
        "mười mươi", "mười hai trăm", "ba mươi mười", "13 triệu", "một nghìn triệu"})
    EXPECT_EQ(parse_number_words(text), std::nullopt) << text;
  EXPECT_EQ(parse_number_words("chín tỷ tỷ tỷ"), std::nullopt); // too large
  std::string endless;
  for (int i = 0; i < 5'000; ++i)
    endless += "một ";
  EXPECT_EQ(parse_number_words(endless), std::nullopt);
}

} // namespace
} // namespace congbo

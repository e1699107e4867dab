#include "vietnamese/words.h"

#include <gtest/gtest.h>

#include <string>

namespace congbo {
namespace {

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  find_words(text, words);
  return words;
}

// "Hội/nghị": the words; one that more than spaces and emphasis part from the one before has '|' before it.
std::string parted(std::string_view text) {
  std::string shown;
  for (const Word& word : words_of(text)) {
    if (!shown.empty()) shown += word.joined ? '/' : '|';
    shown += text.substr(word.begin, word.end - word.begin);
  }
  return shown;
}

TEST(Words, AreRunsOfLettersAndDigits) {
  const struct {
    std::string_view text, words;
  } cases[] = {
      {"", ""},
      {" ** ", ""},
      {"Hội nghị", "Hội/nghị"},
      {"  **Hội** _nghị_  ", "Hội/nghị"},
      {"Thi đua - Khen thưởng", "Thi/đua|Khen/thưởng"},
      {"xã,phường", "xã|phường"},
      {"| 12 | Đỗ Thị Mận |", "12|Đỗ/Thị/Mận"},
      {"12/KH-UBND", "12|KH|UBND"},
      {"T2, 7h30", "T2|7h30"},
      {"đồng\u00A0chí", "đồng/chí"},
      {"thi\u200Bđua", "thi\u200Bđua"},
      {"“Ưu tú”…", "Ưu/tú"},
      {"3×4", "3|4"},
      {"\xFFxã\xFF", "xã"},
  };
  for (const auto& c : cases) EXPECT_EQ(parted(c.text), c.words) << c.text;
}

TEST(Words, SayWhatTheyAreMadeOf) {
  const struct {
    std::string_view word;
    bool letters, marked, capital, lower;
  } cases[] = {
      {"xa", true, false, false, true},   {"xã", true, true, false, true},   {"Xã", true, true, true, true},
      {"UBND", true, false, true, false}, {"HĐND", true, true, true, false}, {"Đoàn", true, true, true, true},
      {"2026", false, false, false, false}, {"T2", false, false, true, false}, {"2A", false, false, false, false},
      {"ủy", true, true, false, true},    {"Ủ", true, true, true, false},    {"hMông", true, true, false, true},
  };
  for (const auto& c : cases) {
    const std::vector<Word> words = words_of(c.word);
    ASSERT_EQ(words.size(), 1u) << c.word;
    EXPECT_EQ(words[0].letters, c.letters) << c.word;
    EXPECT_EQ(words[0].marked, c.marked) << c.word;
    EXPECT_EQ(words[0].capital, c.capital) << c.word;
    EXPECT_EQ(words[0].lower, c.lower) << c.word;
  }
}

TEST(Words, HaveOneKeyHoweverMarkedAndOneSetOfMarksWhateverTheCase) {
  const auto first = [](std::string_view text) { return words_of(text).front(); };
  const Word thuong = first("thưởng");
  for (const std::string_view alike : {"thuong", "THƯỞNG", "thướng", "Thuởng"}) EXPECT_EQ(first(alike).key, thuong.key) << alike;
  for (const std::string_view same : {"THƯỞNG", "Thưởng"}) EXPECT_TRUE(same_word(first(same), thuong)) << same;
  for (const std::string_view other : {"thuong", "thuởng", "thửơng", "thường", "thưởn", "thưở\u200Bng"})
    EXPECT_FALSE(same_word(first(other), thuong)) << other;
  EXPECT_TRUE(same_word(first("đua"), first("ĐUA")));
  EXPECT_FALSE(same_word(first("đua"), first("dua")));
}

}  // namespace
}  // namespace congbo

// Numbers, lists and words as the search index writes them.

#include <gtest/gtest.h>

#include "render/search_code.h"
#include "render/search_words.h"

namespace congbo {
namespace {

TEST(SearchCode, NumbersComeBack) {
  struct Row {
    std::uint32_t number;
    std::string_view code;
  };
  // 59 is the last of one character; 60 + 31 * 60 - 1 = 1919 of two.
  constexpr Row rows[] = {{0, "#"}, {1, "$"}, {56, "["}, {57, "]"}, {59, "_"}, {60, "`#"}, {61, "a#"}, {91, "`$"}, {1919, "~_"}, {1920, "``#"}};
  for (const Row& row : rows) {
    std::string code;
    append_code(code, row.number);
    EXPECT_EQ(code, row.code) << row.number;
  }
  for (std::uint32_t number = 0; number < 3'000'000; number = number * 7 / 6 + 1) {
    std::string code;
    append_code(code, number);
    code += "#";
    std::string_view rest = code;
    EXPECT_EQ(take_code(rest), number);
    EXPECT_EQ(rest, "#") << number;
    EXPECT_EQ(code.find_first_of("\"\\"), std::string::npos);
  }
}

TEST(SearchCode, ListsComeBack) {
  const std::vector<std::vector<std::uint32_t>> lists = {
      {}, {0}, {5}, {0, 1}, {0, 1, 2, 3, 4, 5}, {7, 8, 9, 10, 200, 201, 202, 203, 99'999}, {1, 3, 5, 7}, {59, 60, 61, 2000}};
  for (const auto& list : lists)
    EXPECT_EQ(read_id_list(id_list(list)), list);
  std::vector<std::uint32_t> run(5000);
  for (std::uint32_t i = 0; i < run.size(); ++i)
    run[i] = i + 100;
  EXPECT_LT(id_list(run).size(), 8u); // a run is said, not listed
  EXPECT_EQ(read_id_list(id_list(run)), run);
}

TEST(SearchWords, FormsAndFoldedWords) {
  struct Row {
    const char* text;
    std::vector<std::string> forms, folded;
  };
  const Row rows[] = {
      {"Đỗ Thị HÒA", {"đỗ", "thị", "hòa"}, {"do", "thi", "hoa"}},
      {"Hoà", {"hòa"}, {"hoa"}}, // one way of placing tones
      {"Tổ dân phố số 07", {"tổ", "dân", "phố", "số", "7"}, {"to", "dan", "pho", "so", "7"}},
      {"H'Mẫu, 000", {"h", "mẫu", "0"}, {"h", "mau", "0"}},
      {"Đo\xcc\x82\xcc\x83", {"đỗ"}, {"do"}}, // decomposed
      {"— ( ) Ж", {}, {}},
  };
  for (const Row& row : rows) {
    SearchWords words;
    std::vector<std::uint32_t> found;
    words.read(row.text, found);
    std::vector<std::string> forms, folded;
    for (const std::uint32_t form : found) {
      forms.push_back(words.forms()[form].text);
      folded.push_back(words.forms()[form].folded);
    }
    EXPECT_EQ(forms, row.forms) << row.text;
    EXPECT_EQ(folded, row.folded) << row.text;
  }
}

TEST(SearchWords, RanksPutFormsThatFoldAlikeTogether) {
  SearchWords words;
  std::vector<std::uint32_t> found;
  words.read("hưng huy hung hùng hứng", found);
  const auto ranks = words.ranks();
  EXPECT_EQ(ranks[1], 4u); // huy comes after all that fold to hung
}

} // namespace
} // namespace congbo

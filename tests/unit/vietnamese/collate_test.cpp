#include "vietnamese/collate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <thread>
#include <vector>

namespace congbo {
namespace {

using Words = std::vector<std::string>;

template <class Key> void expect_order(const Words& words, Key key) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i)
    EXPECT_LT(key(words[i]), key(words[i + 1])) << words[i] << " / " << words[i + 1];
}

TEST(Collate, LettersThenTones) {
  expect_order({"an", "àn", "ản", "ãn", "án", "ạn", "ăn", "ân",  "ba",  "da", "di",
                "đa", "đi", "em", "êm", "on", "ôn", "ơn", "ung", "ưng", "xa", "ý"},
               collation_key);
}

TEST(Collate, ToneIsOnlyATieBreak) {
  expect_order({"hoa", "hòa", "hoàn", "hoang", "hồ"}, collation_key);
  expect_order({"Đỗ Ái", "Đỗ An"}, [](const std::string& s) { return collation_key(s + "z"); });
}

TEST(Collate, GivenNamesOrderPeople) {
  expect_order({"Tạ Thị Ái", "Đinh Hữu An", "Hồ Văn An", "Lê Văn An", "Bùi Tuấn Anh", "Cao Văn Ân",
                "Cao Văn Ẩn", "Cao Văn Ấn", "Vũ Thị Bình", "Phan Thị Hoa", "Phan Gia Hòa",
                "Phan Gia Hoàng", "Lý Công Sơn", "Trịnh Gia Sơn", "Ngô Thị Sơn", "Mai Đắc Ước"},
               given_name_key);
}

TEST(Collate, PlaceOfToneDoesNotMatter) {
  EXPECT_EQ(given_name_key("Ngô Thị Hoà"), given_name_key("Ngô  Thị Hòa"));
  EXPECT_EQ(given_name_key("ĐÀO THUỶ"), given_name_key("Đào Thủy"));
}

TEST(Collate, FewerMiddleNamesComeFirst) {
  expect_order({"Vũ Lan", "Bùi Anh Lan", "Bùi Anh Ngọc Lan", "Bùi Thị Lan"}, given_name_key);
  EXPECT_LT(given_name_key("HMẫu"), given_name_key("Y HMẫu"));
  EXPECT_EQ(given_name_key(""), "");
}

TEST(Collate, LongTextHasAWholeKey) {
  const std::string text(3000, 'o');
  EXPECT_LT(collation_key(text), collation_key(text + "o"));
  EXPECT_GT(collation_key(text).size(), 3000U);
}

TEST(Collate, ThreadsAgree) {
  const std::vector<std::string> names = {"Đặng Ưng", "Lê Ơn", "Đỗ Ân", "Vũ Ẩn"};
  std::vector<Words> keys(4);
  std::vector<std::thread> threads;
  for (Words& mine : keys)
    threads.emplace_back([&mine, &names] {
      for (int i = 0; i < 50; ++i)
        for (const std::string& name : names)
          mine.push_back(given_name_key(name));
    });
  for (std::thread& thread : threads)
    thread.join();
  for (const Words& mine : keys)
    EXPECT_EQ(mine, keys[0]);
}

} // namespace
} // namespace congbo

// What a broken or malicious document can hold: any bytes, and any length.

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "cpu_seconds.h"
#include "vietnamese/collate.h"
#include "vietnamese/date_phrase.h"
#include "vietnamese/edtf.h"
#include "vietnamese/fold.h"
#include "vietnamese/normalize.h"
#include "vietnamese/number_words.h"
#include "vietnamese/personal_name.h"
#include "vietnamese/slug.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

const std::vector<std::string> pieces = {
    "ngày ",    "tháng ", "năm ",     "trước ", "chậm nhất ", "từ ",    "đến ",  "quý ", "I",
    "20",       "/",      "-",        "11",     "2031",       ".",      ",",     " ",    "\n",
    "\n\n",     "giờ ",   "h",        ":",      "30",         "…",      "(",     ")",    "thứ ba",
    "hạn ",     "cuối ",  "sáng ",    "và ",    "mười ",      "triệu ", "đồng ", "Ông ", "Trần ",
    "\xE1\xBB", "\xFF",   "\xCC\x81", "Đ",      "*"};

std::string random_text(std::mt19937& random, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i)
    text += pieces[random() % pieces.size()];
  return text;
}

void expect_sound(std::string_view text, const DatePhrase& found) {
  ASSERT_LT(found.begin, found.end) << text;
  ASSERT_LE(found.end, text.size()) << text;
  ASSERT_TRUE(found.edtf.empty() || edtf_valid(found.edtf)) << text << " -> " << found.edtf;
}

TEST(HostileText, RandomPhrasesAreReadSoundly) {
  std::mt19937 random(20310826);
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = random_text(random, 1 + random() % 24);
    std::size_t last = 0;
    for (const DatePhrase& found : find_dates(text, 2031)) {
      expect_sound(text, found);
      ASSERT_GE(found.begin, last) << text;
      last = found.end;
    }
    if (const auto moment = find_moment(text)) {
      expect_sound(text, *moment);
    }
    if (const auto clock = find_clock(text)) {
      ASSERT_LE(clock->end, text.size());
    }
    if (const auto money = find_money(text)) {
      ASSERT_LT(money->begin, money->end);
    }
    if (const auto year = find_year(text)) {
      ASSERT_LE(year->first, year->last);
    }
    ASSERT_LE(fold(text).size(), text.size());
    ASSERT_TRUE(is_nfc(nfc(text))) << text;
    ASSERT_EQ(slug(text), slug(nfc(text))) << text;
    split_honorific(text);
    looks_like_person_name(text);
    parse_number_words(text);
    collation_key(text);
    comparison_key(text);
  }
}

// Twice the text may take twice the time, not four times; the bound is generous, since the machine
// is shared.
TEST(HostileText, LongTextTakesLinearTime) {
  const auto seconds = [](const std::string& text) {
    return test::cpu_seconds([&] {
      find_dates(text);
      find_date(text);
      find_clock(text);
      find_moment(text);
      find_money(text);
      find_year(text);
    });
  };
  for (const char* unit :
       {"ngày ", "từ ", "1", "1 ", "trước ngày ", "thứ ", " ", "a", "đ", "1.", "1/", "7h",
        "từ 7h đến ", "ngày 1, ", "\xCC\x81", "trước ngày họp ", "hạn nộp ", "*"}) {
    std::string text;
    while (text.size() < 120'000)
      text += unit;
    EXPECT_LT(seconds(text), 5.0) << unit;
  }
}

} // namespace
} // namespace congbo

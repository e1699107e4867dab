#include <gtest/gtest.h>

#include <limits>

#include "vietnamese/number_words.h"

namespace congbo {
namespace {

TEST(Digits, Integers) {
  struct Case {
    std::string_view text;
    std::optional<long long> value;
  };
  const Case cases[] = {
      {"0", 0},
      {"02", 2},
      {" 350 ", 350},
      {"17.400.000", 17'400'000},
      {"17 400 000", 17'400'000},
      {"13\xC2\xA0"
       "500",
       13'500},
      {"17,400,000", 17'400'000},
      {"-1.200", -1'200},
      {"9223372036854775807", std::numeric_limits<long long>::max()},
      {"9223372036854775808", std::nullopt},
      {"13,500", std::nullopt}, // a decimal
      {"1.50", std::nullopt},
      {"1.5000", std::nullopt},
      {"1234.567", std::nullopt},
      {"0.500", std::nullopt},
      {".500", std::nullopt},
      {"1..000", std::nullopt},
      {"1.000.", std::nullopt},
      {"1.000 000", std::nullopt},
      {"", std::nullopt},
      {"-", std::nullopt},
      {"12a", std::nullopt},
      {"mười", std::nullopt},
  };
  for (const Case& c : cases)
    EXPECT_EQ(parse_integer(c.text), c.value) << c.text;
}

TEST(Digits, Decimals) {
  struct Case {
    std::string_view text;
    std::optional<double> value;
  };
  const Case cases[] = {
      {"67,12", 67.12},  {"1.234,5", 1234.5},
      {"95.5", 95.5},    {"0.125", 0.125},
      {"1.234", 1234.0}, {"95", 95.0},
      {"-0,5", -0.5},    {"1 234,25", 1234.25},
      {"13,500", 13.5},  {"1.2.3", {}},
      {"1,2,3", {}},     {",5", {}},
      {"5,", {}},        {"", {}},
      {"a", {}},         {"1,5a", {}},
      {"1e5", {}},       {"0x10", {}},
      {"nan", {}},
  };
  for (const Case& c : cases)
    EXPECT_EQ(parse_decimal(c.text), c.value) << c.text;
}

TEST(Digits, FormattedIntegersComeBack) {
  EXPECT_EQ(format_integer(0), "0");
  EXPECT_EQ(format_integer(999), "999");
  EXPECT_EQ(format_integer(1'000), "1.000");
  EXPECT_EQ(format_integer(17'400'000), "17.400.000");
  EXPECT_EQ(format_integer(-1'234), "-1.234");
  EXPECT_EQ(format_integer(std::numeric_limits<long long>::min()), "-9.223.372.036.854.775.808");
  for (long long value = 1; value < 4'000'000'000'000; value += value / 7 + 1) {
    ASSERT_EQ(parse_integer(format_integer(value)), value);
    ASSERT_EQ(parse_integer(format_integer(-value)), -value);
  }
}

TEST(Roman, OnlyTheRightSpelling) {
  for (int value = 1; value <= 50; ++value)
    EXPECT_EQ(parse_roman(roman(value)), value);
  EXPECT_EQ(roman(4), "IV");
  EXPECT_EQ(roman(38), "XXXVIII");
  EXPECT_EQ(roman(49), "XLIX");
  EXPECT_EQ(roman(0), "");
  EXPECT_EQ(roman(51), "");
  for (const char* text : {"", "IIII", "VX", "IC", "LI", "iv", "IVI", "XXXXI", "A", "V ", "VV"})
    EXPECT_EQ(parse_roman(text), std::nullopt) << text;
}

TEST(Money, Table) {
  struct Case {
    std::string_view text;
    long long dong;
    std::string_view phrase;
  };
  const Case cases[] = {
      {"Kinh phí: 17.400.000 đồng", 17'400'000, "17.400.000 đồng"},
      {"2.000.000đ/người", 2'000'000, "2.000.000đ"},
      {"thưởng 2.000.000 VNĐ", 2'000'000, "2.000.000 VNĐ"},
      {"2 triệu đồng", 2'000'000, "2 triệu đồng"},
      {"1,5 triệu đồng", 1'500'000, "1,5 triệu đồng"},
      {"1.5 tỷ đồng", 1'500'000'000, "1.5 tỷ đồng"},
      {"2 tỷ 300 triệu đồng", 2'300'000'000, "2 tỷ 300 triệu đồng"},
      {"45.000đồng/1 cuốn", 45'000, "45.000đồng"},
      {"500 ngàn đồng", 500'000, "500 ngàn đồng"},
      {"17 400 000 đồng", 17'400'000, "17 400 000 đồng"},
      {"02 đồng chí, mỗi đồng chí 300.000 đồng", 300'000, "300.000 đồng"},
      {"05 đ/c nhận 1.000.000đ", 1'000'000, "1.000.000đ"},
      {"năm 2031 500 đồng", 500, "500 đồng"},
      {"12 CỜ x 400.000 ĐỒNG", 400'000, "400.000 ĐỒNG"},
      {"20 bó x 20.000 đồng/bó = 400.000 đồng", 20'000, "20.000 đồng"},
      {"250.000₫", 250'000, "250.000₫"},
  };
  for (const Case& c : cases) {
    const auto money = find_money(c.text);
    ASSERT_TRUE(money) << c.text;
    EXPECT_EQ(money->dong, c.dong) << c.text;
    EXPECT_EQ(c.text.substr(money->begin, money->end - money->begin), c.phrase);
  }
}

TEST(Money, GoesOnFromAByte) {
  const std::string_view text = "20 bó x 20.000 đồng = 400.000 đồng";
  const auto first = find_money(text);
  ASSERT_TRUE(first);
  const auto second = find_money(text, first->end);
  ASSERT_TRUE(second);
  EXPECT_EQ(second->dong, 400'000);
  EXPECT_FALSE(find_money(text, second->end));
}

TEST(Money, None) {
  for (const char* text :
       {"", "02 đồng chí", "10 đ/c", "17.400.000", "2 triệu người", "đồng", "ngày 5 tháng 3",
        "3 đội", "99999999999999999999 đồng", "9999999999 tỷ đồng", "1,5 đồng", "2 triệu 3 tỷ đồng",
        "100 Đồng Nai", "1.2.3 đồng"})
    EXPECT_FALSE(find_money(text)) << text;
}

TEST(Money, FormattedAmountsComeBack) {
  for (long long dong = 1; dong < 4'000'000'000'000; dong += dong / 5 + 1) {
    const auto money = find_money("Tổng cộng " + format_integer(dong) + " đồng.");
    ASSERT_TRUE(money);
    ASSERT_EQ(money->dong, dong);
  }
}

} // namespace
} // namespace congbo

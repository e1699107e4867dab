#include "base/moment.h"

#include <gtest/gtest.h>

namespace congbo {
namespace {

TEST(Moment, IsThatOfVietnam) {
  struct Row {
    std::int64_t unix_seconds;
    long day;
    const char* text;
  };
  for (const Row& row : {Row{0, 0, "1970-01-01 07:00:00"}, Row{61'199, 0, "1970-01-01 23:59:59"}, Row{61'200, 1, "1970-01-02 00:00:00"},
                         Row{1'795'231'325, 20'778, "2026-11-21 10:22:05"}}) {
    EXPECT_EQ(day_in_vietnam(row.unix_seconds), row.day);
    EXPECT_EQ(second_in_vietnam(row.unix_seconds), row.text);
    EXPECT_EQ(minute_in_vietnam(row.unix_seconds), std::string(row.text).substr(0, 16));
  }
}

}  // namespace
}  // namespace congbo

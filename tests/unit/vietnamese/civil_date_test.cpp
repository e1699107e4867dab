#include "vietnamese/civil_date.h"

#include <gtest/gtest.h>

namespace congbo {
namespace {

TEST(CivilDate, EveryDayOfFourCenturiesFollowsTheOneBefore) {
  CivilDate day{1800, 1, 1};
  int name = weekday(day);
  EXPECT_EQ(name, 3); // 1800-01-01 was a Wednesday
  for (long days = days_from_epoch(day); day.year < 2201; ++days) {
    ASSERT_TRUE(valid(day));
    ASSERT_EQ(days_from_epoch(day), days);
    ASSERT_EQ(from_days(days), day);
    ASSERT_EQ(weekday(day), name);
    name = (name + 1) % 7;
    if (++day.day > days_in_month(day.year, day.month)) day = {day.year, day.month + 1, 1};
    if (day.month > 12) day = {day.year + 1, 1, 1};
  }
}

TEST(CivilDate, KnownDays) {
  EXPECT_EQ(days_from_epoch({1970, 1, 1}), 0);
  EXPECT_EQ(days_from_epoch({2000, 3, 1}), 11017);
  EXPECT_EQ(from_days(-1), (CivilDate{1969, 12, 31}));
  EXPECT_EQ(weekday({2024, 2, 29}), 4);
  EXPECT_EQ(weekday({2031, 6, 1}), 0);
  EXPECT_EQ(from_days(days_from_epoch({1, 1, 1})), (CivilDate{1, 1, 1}));
}

TEST(CivilDate, OnlyDaysThatExistAreValid) {
  for (const CivilDate yes : {CivilDate{2024, 2, 29}, {2000, 2, 29}, {1, 1, 1}, {9999, 12, 31}})
    EXPECT_TRUE(valid(yes));
  for (const CivilDate no : {CivilDate{},
                             {2023, 2, 29},
                             {1900, 2, 29},
                             {2024, 4, 31},
                             {2024, 13, 1},
                             {2024, 0, 1},
                             {2024, 1, 0},
                             {2024, 1, 32},
                             {0, 1, 1},
                             {10000, 1, 1}})
    EXPECT_FALSE(valid(no));
}

TEST(CivilDate, MonthsHaveDays) {
  EXPECT_EQ(days_in_month(2100, 2), 28);
  EXPECT_EQ(days_in_month(2024, 2), 29);
  EXPECT_EQ(days_in_month(2024, 11), 30);
  EXPECT_EQ(days_in_month(2024, 0), 0);
  EXPECT_EQ(days_in_month(2024, 13), 0);
}

TEST(CivilDate, OrdersByYearMonthDay) {
  EXPECT_LT((CivilDate{2023, 12, 31}), (CivilDate{2024, 1, 1}));
  EXPECT_LT((CivilDate{2024, 1, 31}), (CivilDate{2024, 2, 1}));
  EXPECT_EQ((CivilDate{2024, 2, 1}), (CivilDate{2024, 2, 1}));
}

} // namespace
} // namespace congbo

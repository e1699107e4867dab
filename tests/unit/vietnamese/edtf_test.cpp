#include "vietnamese/edtf.h"

#include <gtest/gtest.h>

#include <ostream>

namespace congbo {

void PrintTo(const CivilDate& date, std::ostream* out) {
  *out << date.year << '-' << date.month << '-' << date.day;
}

namespace {

constexpr CivilDate open{};

TEST(Edtf, Ranges) {
  struct Case {
    std::string_view edtf;
    CivilDate first, last;
  };
  const Case cases[] = {
      {"2031-08-26", {2031, 8, 26}, {2031, 8, 26}},
      {"2031-01", {2031, 1, 1}, {2031, 1, 31}},
      {"2032-02", {2032, 2, 1}, {2032, 2, 29}},
      {"2031", {2031, 1, 1}, {2031, 12, 31}},
      {"2031-03~", {2031, 3, 1}, {2031, 3, 31}},
      {"2031-33", {2031, 1, 1}, {2031, 3, 31}},
      {"2031-34", {2031, 4, 1}, {2031, 6, 30}},
      {"2031-35", {2031, 7, 1}, {2031, 9, 30}},
      {"2031-36", {2031, 10, 1}, {2031, 12, 31}},
      {"2031-11-20/2031-11-22", {2031, 11, 20}, {2031, 11, 22}},
      {"2031-33/2031-34", {2031, 1, 1}, {2031, 6, 30}},
      {"2031/2032-02", {2031, 1, 1}, {2032, 2, 29}},
      {"../2031-01-14", open, {2031, 1, 14}},
      {"../2031-01-15T17:00", open, {2031, 1, 15}},
      {"2031-01-01/..", {2031, 1, 1}, open},
      {"2032-02-29T08:00", {2032, 2, 29}, {2032, 2, 29}},
      {"2032-02-29T07:30/2032-02-29T09:00", {2032, 2, 29}, {2032, 2, 29}},
      {"2031-11-20T07:30/2031-11-22", {2031, 11, 20}, {2031, 11, 22}},
  };
  for (const Case& c : cases) {
    const auto range = edtf_range(c.edtf);
    ASSERT_TRUE(range) << c.edtf;
    EXPECT_EQ(range->first, c.first) << c.edtf;
    EXPECT_EQ(range->last, c.last) << c.edtf;
    EXPECT_EQ(range->open_start, c.first == open);
    EXPECT_EQ(range->open_end, c.last == open);
  }
}

TEST(Edtf, Refused) {
  for (const std::string_view text : {"",
                                      "31",
                                      "2031-",
                                      "2031-1",
                                      "2031-13",
                                      "2031-00",
                                      "2031-37",
                                      "2031-02-29",
                                      "2031-02-30~",
                                      "2031~",
                                      "2031-33~",
                                      "2031-03~x",
                                      "20310826",
                                      "2031-08-26T",
                                      "2031-08-26T8:00",
                                      "2031-08-26T24:00",
                                      "2031-08-26T08:60",
                                      "2031-08-26T08:00:00",
                                      "2031-08T08:00",
                                      "/",
                                      "../..",
                                      "2031/",
                                      "/2031",
                                      "../",
                                      "2031-05-02/2031-05-01",
                                      "2031-05-01T09:00/2031-05-01T08:00",
                                      "2031/2032/2033",
                                      " 2031",
                                      "2031 ",
                                      "0000",
                                      "năm 2031",
                                      "2031-08-26Z"})
    EXPECT_FALSE(edtf_valid(text)) << text;
}

TEST(Edtf, ExactlyOneDay) {
  EXPECT_EQ(edtf_day("2031-08-26"), (CivilDate{2031, 8, 26}));
  EXPECT_EQ(edtf_day("2031-08-26T07:30"), (CivilDate{2031, 8, 26}));
  EXPECT_EQ(edtf_day("2031-08-26T07:30/2031-08-26T09:00"), (CivilDate{2031, 8, 26}));
  for (const char* text :
       {"2031-08", "2031-08-26/2031-08-27", "../2031-08-26", "2031-08-26/..", "x"})
    EXPECT_EQ(edtf_day(text), std::nullopt) << text;
}

TEST(Edtf, Clocks) {
  using Clock = std::pair<int, int>;
  EXPECT_EQ(edtf_clock("2031-08-26T07:05"), (Clock{7, 5}));
  EXPECT_EQ(edtf_end_clock("2031-08-26T07:05"), std::nullopt);
  EXPECT_EQ(edtf_clock("2031-08-26T07:30/2031-08-26T09:00"), (Clock{7, 30}));
  EXPECT_EQ(edtf_end_clock("2031-08-26T07:30/2031-08-26T09:00"), (Clock{9, 0}));
  EXPECT_EQ(edtf_clock("../2031-08-26T17:00"), std::nullopt);
  EXPECT_EQ(edtf_end_clock("../2031-08-26T17:00"), (Clock{17, 0}));
  EXPECT_EQ(edtf_clock("2031-08-26"), std::nullopt);
  EXPECT_EQ(edtf_clock("nonsense"), std::nullopt);
}

TEST(Edtf, DatesAsDocumentsPrintThem) {
  struct Case {
    CivilDate date;
    std::string_view edtf, spelled, brief;
  };
  const Case cases[] = {
      {{2031, 8, 26}, "2031-08-26", "ngày 26 tháng 8 năm 2031", "26/8/2031"},
      {{2031, 1, 5}, "2031-01-05", "ngày 05 tháng 01 năm 2031", "05/01/2031"},
      {{2032, 2, 29}, "2032-02-29", "ngày 29 tháng 02 năm 2032", "29/02/2032"},
      {{2031, 3, 9}, "2031-03-09", "ngày 09 tháng 3 năm 2031", "09/3/2031"},
      {{2031, 10, 10}, "2031-10-10", "ngày 10 tháng 10 năm 2031", "10/10/2031"},
      {{938, 12, 1}, "0938-12-01", "ngày 01 tháng 12 năm 938", "01/12/938"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(edtf(c.date), c.edtf);
    EXPECT_EQ(spell_date(c.date), c.spelled);
    EXPECT_EQ(short_date(c.date), c.brief);
  }
}

TEST(Edtf, EveryDayComesBack) {
  for (long day = 10000; day < 30000; ++day)
    ASSERT_EQ(edtf_day(edtf(from_days(day))), from_days(day));
}

} // namespace
} // namespace congbo

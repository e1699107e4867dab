#include <gtest/gtest.h>

#include <string>

#include "vietnamese/date_phrase.h"

namespace congbo {
namespace {

using Clock = std::pair<int, int>;

TEST(Clock, Table) {
  struct Case {
    std::string_view text, phrase;
    Clock start;
    std::optional<Clock> until;
  };
  const Case cases[] = {
      {"vào lúc 7 giờ 30 phút, tại", "7 giờ 30 phút", {7, 30}, {}},
      {"7 giờ 30", "7 giờ 30", {7, 30}, {}},
      {"07h30", "07h30", {7, 30}, {}},
      {"7h30’ sáng", "7h30’ sáng", {7, 30}, {}},
      {"7h30'", "7h30'", {7, 30}, {}},
      {"7g30", "7g30", {7, 30}, {}},
      {"07:30", "07:30", {7, 30}, {}},
      {"7giờ 30 phút", "7giờ 30 phút", {7, 30}, {}},
      {"7 GIO 30 PHUT", "7 GIO 30 PHUT", {7, 30}, {}},
      {"19 giờ", "19 giờ", {19, 0}, {}},
      {"14 giờ 00 phút", "14 giờ 00 phút", {14, 0}, {}},
      {"13h", "13h", {13, 0}, {}},
      {"8 giờ rưỡi", "8 giờ rưỡi", {8, 30}, {}},
      {"8 giờ sáng", "8 giờ sáng", {8, 0}, {}},
      {"2 giờ chiều", "2 giờ chiều", {14, 0}, {}},
      {"7 giờ tối", "7 giờ tối", {19, 0}, {}},
      {"1 giờ trưa", "1 giờ trưa", {13, 0}, {}},
      {"10 giờ đêm", "10 giờ đêm", {22, 0}, {}},
      {"buổi chiều lúc 2h15", "2h15", {14, 15}, {}},
      {"24 giờ", "24 giờ", {23, 59}, {}},
      {"từ 7h30 -9h00", "từ 7h30 -9h00", {7, 30}, Clock{9, 0}},
      {"7h —> 11h30", "7h —> 11h30", {7, 0}, Clock{11, 30}},
      {"từ 7 đến 11 giờ 30", "từ 7 đến 11 giờ 30", {7, 0}, Clock{11, 30}},
      {"8 giờ 00 phút đến 11 giờ 30 phút",
       "8 giờ 00 phút đến 11 giờ 30 phút",
       {8, 0},
       Clock{11, 30}},
      {"từ 7 giờ đến 9 giờ tối", "từ 7 giờ đến 9 giờ tối", {19, 0}, Clock{21, 0}},
      {"từ 7 giờ 30", "7 giờ 30", {7, 30}, {}},
      {"vào hồi l4 giờ 3O phút", "l4 giờ 3O phút", {14, 30}, {}}, // l and O misread for 1 and 0
      {"vào hồi 7h3O", "7h3O", {7, 30}, {}},
      {"ký lúc 15:17:35 +07:00", "15:17:35", {15, 17}, {}},
      {"7 giờ 15/3/2031", "7 giờ", {7, 0}, {}},
  };
  for (const Case& c : cases) {
    const auto found = find_clock(c.text);
    ASSERT_TRUE(found) << c.text;
    EXPECT_EQ(c.text.substr(found->begin, found->end - found->begin), c.phrase);
    EXPECT_EQ((Clock{found->hour, found->minute}), c.start) << c.text;
    EXPECT_EQ(found->until, c.until) << c.text;
  }
}

TEST(Clock, EveryMinuteIsRead) {
  for (int hour = 0; hour < 24; ++hour)
    for (int minute = 0; minute < 60; ++minute) {
      const std::string h = std::to_string(hour), m = std::to_string(minute);
      const std::string two = minute < 10 ? "0" + m : m;
      for (const std::string& text : {h + " giờ " + two + " phút", h + "h" + two, h + ":" + two}) {
        const auto found = find_clock(text);
        ASSERT_TRUE(found) << text;
        ASSERT_EQ((Clock{found->hour, found->minute}), (Clock{hour, minute})) << text;
      }
    }
}

TEST(Clock, None) {
  for (const char* text :
       {"", "trong 2 giờ", "48 giờ", "24/24 giờ", "1,5 giờ", "8 giờ/ngày", "2 giờ đồng hồ", "25:00",
        "7:60", "1:500", "100 km/h", "5g đường", "giờ làm việc", "07 phút", "Tỷ lệ 1:5"})
    EXPECT_FALSE(find_clock(text)) << text;
}

struct Case {
  std::string_view text, phrase, edtf;
};

void expect_moment(const Case& c) {
  const auto found = find_moment(c.text);
  ASSERT_TRUE(found) << c.text;
  EXPECT_EQ(c.text.substr(found->begin, found->end - found->begin), c.phrase);
  EXPECT_EQ(found->edtf, c.edtf) << c.text;
}

TEST(Moment, TheHourStandsBeforeOrAfter) {
  const Case cases[] = {
      {"vào lúc 8 giờ 30 phút ngày 26/12/2031.", "8 giờ 30 phút ngày 26/12/2031",
       "2031-12-26T08:30"},
      {"khai mạc lúc 7 giờ 30, ngày thứ ba, 14/11/2031", "7 giờ 30, ngày thứ ba, 14/11/2031",
       "2031-11-14T07:30"},
      {"Ngày 10 tháng 01 năm 2031, bắt đầu lúc 7giờ 30 phút.",
       "Ngày 10 tháng 01 năm 2031, bắt đầu lúc 7giờ 30 phút", "2031-01-10T07:30"},
      {"từ 7h30 - 9h00 ngày 29/02/2032", "từ 7h30 - 9h00 ngày 29/02/2032",
       "2032-02-29T07:30/2032-02-29T09:00"},
      {"2 giờ chiều thứ Bảy, ngày 01/3/2031", "2 giờ chiều thứ Bảy, ngày 01/3/2031",
       "2031-03-01T14:00"},
      {"chiều ngày 01/3/2031, lúc 2 giờ", "chiều ngày 01/3/2031, lúc 2 giờ", "2031-03-01T14:00"},
      {"14 giờ, ngày 01/3/2031 đến 17 giờ cùng ngày", "14 giờ, ngày 01/3/2031 đến 17 giờ cùng ngày",
       "2031-03-01T14:00/2031-03-01T17:00"},
      {"từ 8 giờ ngày 20/11/2031 đến 17 giờ ngày 22/11/2031",
       "từ 8 giờ ngày 20/11/2031 đến 17 giờ ngày 22/11/2031", "2031-11-20T08:00/2031-11-22T17:00"},
      {"7h30 ngày 20 - 22/11/2031", "7h30 ngày 20 - 22/11/2031", "2031-11-20T07:30/2031-11-22"},
      {"trước 17 giờ ngày 15/01/2031", "trước 17 giờ ngày 15/01/2031", "../2031-01-15T17:00"},
      {"07 gio 30 ngay 05 thang 3 nam 2031", "07 gio 30 ngay 05 thang 3 nam 2031",
       "2031-03-05T07:30"},
      {"l4h30 ngày 20/5/2031", "l4h30 ngày 20/5/2031", "2031-05-20T14:30"},
      {"1Oh00, ngày 20/5/2031", "1Oh00, ngày 20/5/2031", "2031-05-20T10:00"},
      {"l4g30 ngày 20/5/2031", "l4g30 ngày 20/5/2031", "2031-05-20T14:30"},
  };
  for (const Case& c : cases)
    expect_moment(c);
}

TEST(Moment, ASessionGivesTheDayAlone) {
  const Case cases[] = {
      {"vào sáng ngày 05/3/2031 tại", "sáng ngày 05/3/2031", "2031-03-05"},
      {"01 buổi, buổi chiều ngày 05/3/2031", "buổi chiều ngày 05/3/2031", "2031-03-05"},
      {"chuyển sang ngày 05/3/2031", "ngày 05/3/2031", "2031-03-05"},
      {"cuối tháng 3 năm 2031 (có giấy mời sau)", "cuối tháng 3 năm 2031", "2031-03~"},
  };
  for (const Case& c : cases)
    expect_moment(c);
}

TEST(Moment, AnHourOfAnotherSentenceIsNotTaken) {
  const Case cases[] = {
      {"Họp lúc 7 giờ. Báo cáo gửi ngày 05/3/2031", "ngày 05/3/2031", "2031-03-05"},
      {"ngày 05/3/2031. Khai mạc lúc 7 giờ", "ngày 05/3/2031", "2031-03-05"},
      {"ngày 05/3/2031\n\n7 giờ 30: đón khách", "ngày 05/3/2031", "2031-03-05"},
      {"làm việc 8 giờ/ngày, ngày 05/3/2031", "ngày 05/3/2031", "2031-03-05"},
      {"kỷ niệm (08/3/1931 - 08/3/2031), vào lúc 15 giờ 00, thứ Sáu, ngày 07/3/2031", "08/3/1931 - 08/3/2031",
       "1931-03-08/2031-03-08"},
  };
  for (const Case& c : cases)
    expect_moment(c);
  EXPECT_FALSE(find_moment("lúc 7 giờ 30 phút"));
}

TEST(Year, Table) {
  struct Span {
    std::string_view text, phrase;
    int first, last;
  };
  const Span cases[] = {
      {"tổng kết năm 2031", "năm 2031", 2031, 2031},
      {"giai đoạn 2031 - 2035", "giai đoạn 2031 - 2035", 2031, 2035},
      {"năm học 2031-2032", "năm học 2031-2032", 2031, 2032},
      {"nhiệm kỳ 2030 – 2035", "nhiệm kỳ 2030 – 2035", 2030, 2035},
      {"05 năm (2026-2030)", "2026-2030", 2026, 2030},
      {"từ năm 2026 đến năm 2030", "từ năm 2026 đến năm 2030", 2026, 2030},
      {"ngày 5 tháng 3 năm 2031", "năm 2031", 2031, 2031},
      {"năm 2031 - 15 đại biểu", "năm 2031", 2031, 2031},
      {"từ năm 2031 trở đi", "năm 2031", 2031, 2031},
  };
  for (const Span& c : cases) {
    const auto found = find_year(c.text);
    ASSERT_TRUE(found) << c.text;
    EXPECT_EQ(c.text.substr(found->begin, found->end - found->begin), c.phrase);
    EXPECT_EQ(found->first, c.first);
    EXPECT_EQ(found->last, c.last);
  }
  for (const char* text :
       {"", "2031", "năm nay", "số 2030-15", "2035 - 2031", "5 năm", "năm 20311"})
    EXPECT_FALSE(find_year(text)) << text;
}

} // namespace
} // namespace congbo

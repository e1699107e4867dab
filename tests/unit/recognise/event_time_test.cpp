// When an event is: every written form of a day and an hour.

#include <gtest/gtest.h>

#include "town_papers.h"
#include "vietnamese/edtf.h"
#include "vietnamese/fold.h"

namespace congbo {
namespace {

using test::plan_of;

std::string_view event_edtf(const Document& document) {
  return document.event ? test::edtf_of(document.event->time) : "no event";
}

struct TimeRow {
  std::string_view printed;
  std::string_view edtf;
  bool tentative = false;
};

constexpr TimeRow written_times[] = {
    {"8 giờ 00, ngày 12 tháng 3 năm 2032", "2032-03-12T08:00"},
    {"8 giờ 00 phút, ngày 12 tháng 3 năm 2032 (Thứ Sáu)", "2032-03-12T08:00"},
    {"08h00' ngày 12/3/2032", "2032-03-12T08:00"},
    {"7giờ 30, ngày 12/3/2032", "2032-03-12T07:30"},
    {"7h30', ngày 12/3/2032 (thứ sáu)", "2032-03-12T07:30"},
    {"7g30 ngày 12/3/2032", "2032-03-12T07:30"},
    {"07 giờ 30' ngày 12/3/2032", "2032-03-12T07:30"},
    {"07:30 ngày 12.3.2032", "2032-03-12T07:30"},
    {"07 giờ 30 phút sáng, ngày 12-3-2032", "2032-03-12T07:30"},
    {"vào lúc 8 giờ 30 phút ngày 26/12/2031", "2031-12-26T08:30"},
    {"Vào hồi 14 giờ 00 phút, ngày thứ ba, 14/12/2031", "2031-12-14T14:00"},
    {"ngày thứ ba, 14/11/2031", "2031-11-14"},
    {"2 giờ chiều thứ Tư, ngày 10/3/2032", "2032-03-10T14:00"},
    {"16h00’ ngày 10 tháng 4 năm 2032", "2032-04-10T16:00"},
    {"½ ngày, từ 7h30 - 9h00, Thứ ba, ngày 10/02/2032", "2032-02-10T07:30/2032-02-10T09:00"},
    {"1/2 ngày, sáng ngày 12/3/2032", "2032-03-12"},
    {"½ ngày, bắt đầu từ 8 giờ 00 ngày 12/3/2032", "2032-03-12T08:00"},
    {"01 buổi, sáng ngày 12/3/2032", "2032-03-12"},
    {"I buổi, ngày 12/3/2032", "2032-03-12"},
    {"Một buổi (sáng) ngày 12/3/2032", "2032-03-12"},
    {"Sáng ngày 12/3/2032 (thứ Sáu), khai mạc lúc 8 giờ 00", "2032-03-12T08:00"},
    {"Buổi chiều, ngày 12 tháng 3 năm 2032", "2032-03-12"},
    {"từ ngày 12 đến ngày 14/3/2032", "2032-03-12/2032-03-14"},
    {"02 ngày, từ ngày 12/3/2032 đến hết ngày 13/3/2032", "2032-03-12/2032-03-13"},
    {"02 ngày 12 và 13/3/2032", "2032-03-12/2032-03-13"},
    {"Từ 08 giờ 00 đến 11 giờ 30, ngày 12/3/2032", "2032-03-12T08:00/2032-03-12T11:30"},
    {"Dự kiến ngày 12/3/2032", "2032-03-12", true},
    {"Dự kiến 01 buổi, trong tháng 3 năm 2032", "2032-03", true},
    {"Cuối tháng 3/2032 (thời gian cụ thể có Giấy mời sau)", "2032-03~", true},
    {"Trong quý I năm 2032", "2032-33"},
    {"Trước ngày 15/01/2032", "../2032-01-14"},
    {"Hoàn thành trước ngày 15/01/2032", "../2032-01-14"},
    {"Ngày    tháng 3 năm 2032", "2032-03"},
    {"8 giờ 00, ngày 12/3", "2032-03-12T08:00"},
    {"8h00 ngày 12/3/2032 - 11h30 ngày 13/3/2032", "2032-03-12T08:00/2032-03-13T11:30"},
    {"08 giờ 00 ngày 12/3/2032. Đại biểu có mặt trước 15 phút.", "2032-03-12T08:00"},
    {"ngày 12/3/2032, bắt đầu lúc 7 giờ 30 phút", "2032-03-12T07:30"},
    {"13h30 ngày 12/3/2032 (chiều thứ Sáu)", "2032-03-12T13:30"},
    {"08 giờ 00 phút (sáng) ngày 12/3/2032", "2032-03-12T08:00"},
    {"8 giờ, thứ Sáu (ngày 12/3/2032)", "2032-03-12T08:00"},
    {"08 giờ 00, ngày 12 tháng 03 năm 2032 (thứ sáu).", "2032-03-12T08:00"},
    {"Lúc 08 giờ 00' - Thứ sáu - ngày 12/3/2032", "2032-03-12T08:00"},
    {"8h, 12/3/2032", "2032-03-12T08:00"},
};

TEST(EventTime, EveryWrittenForm) {
  for (const TimeRow& row : written_times) {
    const Document document = plan_of("I. THỜI GIAN, ĐỊA ĐIỂM\n\n1. Thời gian: " + std::string(row.printed) +
                                      "\n\n2. Địa điểm: Hội trường xã.\n\nII. KINH PHÍ\n\nTừ ngân sách xã.\n");
    EXPECT_EQ(event_edtf(document), row.edtf) << row.printed;
    if (!document.event || !document.event->time) continue;
    EXPECT_EQ(document.event->time->tentative, row.tentative) << row.printed;
  }
}

TEST(EventTime, CapitalsSayTheSame) {
  for (const TimeRow& row : written_times) {
    const Document document = plan_of("1. THỜI GIAN: " + upper(row.printed) + "\n\n2. ĐỊA ĐIỂM: HỘI TRƯỜNG XÃ.\n");
    EXPECT_EQ(event_edtf(document), row.edtf) << row.printed;
  }
}

// Every day of four years, in both official forms, with and without an hour.
TEST(EventTime, EveryDayComesBack) {
  for (long day = days_from_epoch({2031, 1, 1}); day < days_from_epoch({2035, 1, 1}); ++day) {
    const CivilDate date = from_days(day);
    const std::string value = edtf(date);
    EXPECT_EQ(event_edtf(plan_of("1. Thời gian: " + spell_date(date) + ".\n")), value);
    EXPECT_EQ(event_edtf(plan_of("1. Thời gian: 7 giờ 30, ngày " + short_date(date) + ".\n")), value + "T07:30");
  }
}

} // namespace
} // namespace congbo

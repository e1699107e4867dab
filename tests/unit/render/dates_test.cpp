#include "render/dates.h"

#include <gtest/gtest.h>

#include "sample.h"

namespace congbo {
namespace {

struct Shown {
  std::string iso, words, brief, weekday, time, leaf;
};

Shown shown(const When& when, const Phrases& phrases, Language language) {
  const Value value = date_value(when, phrases, language, event_date);
  const Object& date = *value.object();
  const auto text = [&](const Object& object, std::string_view name) {
    return std::string(object.find(Key(name))->text());
  };
  std::string leaf;
  if (const Object* parts = date.find("leaf")->object())
    leaf = text(*parts, "head") + "|" + text(*parts, "figure") + "|" + text(*parts, "foot");
  return {text(date, "iso"),     text(date, "long"), text(date, "short"),
          text(date, "weekday"), text(date, "time"), leaf};
}

struct Dates : testing::Test {
  std::shared_ptr<const Theme> theme = sample::theme({});
};

TEST_F(Dates, InVietnamese) {
  struct Case {
    When when;
    Shown shown;
  };
  const Case cases[] = {
      {{"ngày 4/12/2025", "2025-12-04", false},
       {"2025-12-04", "ngày 04 tháng 12 năm 2025", "04/12/2025", "Thứ Năm", "",
        "Tháng 12|04|Thứ Năm"}},
      {{"", "2024-02-29T07:30", false},
       {"2024-02-29T07:30+07:00", "ngày 29 tháng 02 năm 2024", "29/02/2024", "Thứ Năm", "7 giờ 30",
        "Tháng 02|29|Thứ Năm"}},
      {{"", "2024-03-01T08:00/2024-03-01T11:00", false},
       {"2024-03-01T08:00+07:00", "ngày 01 tháng 3 năm 2024", "01/3/2024", "Thứ Sáu",
        "từ 8 giờ đến 11 giờ", "Tháng 3|01|Thứ Sáu"}},
      {{"cuối tháng 3 năm 2022", "2022-03~", true},
       {"2022-03", "cuối tháng 3 năm 2022", "3/2022", "", "", "Tháng|3|2022"}},
      {{"ngày tháng 01 năm 2022", "2022-01", false},
       {"2022-01", "tháng 01 năm 2022", "01/2022", "", "", "Tháng|01|2022"}},
      {{"Quý II/2020", "2020-34", false},
       {"", "quý II năm 2020", "quý II năm 2020", "", "", "Quý|II|2020"}},
      {{"trước ngày 15/01/2022", "../2022-01-14", false},
       {"", "trước ngày 15/01/2022", "14/01/2022", "", "", ""}},
      {{"", "2024-11-20/2024-11-22", false},
       {"", "từ ngày 20 đến ngày 22 tháng 11 năm 2024", "20/11/2024", "", "",
        "Tháng 11|20–22|2024"}},
      {{"", "2024-11-28/2024-12-02", false},
       {"", "từ ngày 28 tháng 11 đến ngày 02 tháng 12 năm 2024", "28/11/2024", "", "",
        "Tháng 11|28|Thứ Năm"}},
      {{"", "2024-12-30/2025-01-02", false},
       {"", "từ ngày 30 tháng 12 năm 2024 đến ngày 02 tháng 01 năm 2025", "30/12/2024", "", "",
        "Tháng 12|30|Thứ Hai"}},
      {{"", "2024-11-20T08:00/2024-11-21T16:30", false},
       {"", "từ 8 giờ ngày 20 đến 16 giờ 30 ngày 21 tháng 11 năm 2024", "20/11/2024", "", "",
        "Tháng 11|20–21|2024"}},
      {{"", "2024-11-20T08:00/2024-11-21", false},
       {"", "từ 8 giờ ngày 20 đến ngày 21 tháng 11 năm 2024", "20/11/2024", "", "",
        "Tháng 11|20–21|2024"}},
      {{"", "2024-10/2024-12", false},
       {"", "từ tháng 10 năm 2024 đến tháng 12 năm 2024", "10/2024", "", "", "Tháng|10|2024"}},
      {{"sẽ thông báo sau", "", true}, {"", "sẽ thông báo sau", "sẽ thông báo sau", "", "", ""}},
      {{"năm 2021", "2021", false}, {"2021", "năm 2021", "2021", "", "", "Năm|2021|"}},
  };
  for (const Case& c : cases) {
    const Shown got = shown(c.when, theme->phrases, Language::vi);
    EXPECT_EQ(got.iso, c.shown.iso) << c.when.edtf;
    EXPECT_EQ(got.words, c.shown.words) << c.when.edtf;
    EXPECT_EQ(got.brief, c.shown.brief) << c.when.edtf;
    EXPECT_EQ(got.weekday, c.shown.weekday) << c.when.edtf;
    EXPECT_EQ(got.time, c.shown.time) << c.when.edtf;
    EXPECT_EQ(got.leaf, c.shown.leaf) << c.when.edtf;
  }
}

TEST_F(Dates, InEnglish) {
  Settings settings;
  settings.language = "en";
  const auto english = sample::theme(settings);
  EXPECT_EQ(shown({"", "2024-02-05T07:05", false}, english->phrases, Language::en).words,
            "5 February 2024");
  EXPECT_EQ(shown({"", "2024-02-05T07:05", false}, english->phrases, Language::en).time, "7:05");
  EXPECT_EQ(shown({"cuối tháng 3", "2022-03~", false}, english->phrases, Language::en).words,
            "about March 2022");
  EXPECT_EQ(
      shown({"", "2024-11-20T08:00/2024-11-21T16:30", false}, english->phrases, Language::en).words,
      "from 8:00 on 20 to 16:30 on 21 November 2024");
  EXPECT_EQ(shown({"trước ngày 15", "../2022-01-14", false}, english->phrases, Language::en).words,
            "by 14 January 2022");
}

TEST_F(Dates, LastDay) {
  EXPECT_EQ(last_day(When{"", "2022-03~", false}), "2022-03-31");
  EXPECT_EQ(last_day(When{"", "../2022-01-14", false}), "2022-01-14");
  EXPECT_EQ(last_day(When{"", "2024-02-20T08:00", false}), "2024-02-20");
  EXPECT_EQ(last_day(When{"", "2024-02-20/..", false}), "");
  EXPECT_EQ(last_day(When{"sau", "", false}), "");
  EXPECT_EQ(last_day(std::nullopt), "");
}

TEST_F(Dates, NothingIsFalse) {
  EXPECT_FALSE(date_value(std::nullopt, theme->phrases, Language::vi).truthy());
  EXPECT_FALSE(date_value(When{}, theme->phrases, Language::vi).truthy());
}

} // namespace
} // namespace congbo

#include "vietnamese/date_phrase.h"

#include <gtest/gtest.h>

#include <span>
#include <string>

#include "vietnamese/edtf.h"
#include "vietnamese/fold.h"

namespace congbo {
namespace {

// `text` holds the expected phrase between { and }; without braces no date is there.
struct Marked {
  std::string text, phrase;
};

Marked unmark(std::string_view marked) {
  Marked out;
  bool inside = false;
  for (const char c : marked) {
    if (c == '{' || c == '}') {
      inside = c == '{';
      continue;
    }
    out.text.push_back(c);
    if (inside) out.phrase.push_back(c);
  }
  return out;
}

std::string_view span_of(std::string_view text, const DatePhrase& found) {
  return text.substr(found.begin, found.end - found.begin);
}

struct Case {
  std::string_view marked, edtf;
};

void expect_dates(std::span<const Case> cases) {
  for (const Case& c : cases) {
    const Marked marked = unmark(c.marked);
    const auto found = find_date(marked.text);
    if (marked.phrase.empty()) {
      EXPECT_FALSE(found) << marked.text << " -> " << span_of(marked.text, *found);
      continue;
    }
    ASSERT_TRUE(found) << marked.text;
    EXPECT_EQ(span_of(marked.text, *found), marked.phrase);
    EXPECT_EQ(found->edtf, c.edtf) << marked.text;
    EXPECT_TRUE(found->edtf.empty() || edtf_valid(found->edtf)) << found->edtf;
  }
}

TEST(DatePhrase, Days) {
  const Case cases[] = {
      {"Bến Mơ, {ngày 26 tháng 8 năm 2031}", "2031-08-26"},
      {"{NGÀY 05 THÁNG 01 NĂM 2031}.", "2031-01-05"},
      {"{ngay 26 thang 8 nam 2031}", "2031-08-26"},
      {"Kế hoạch số 12/KH-UBND {ngày 20/8/2031} của UBND", "2031-08-20"},
      {"{ngày 20-8-2031}", "2031-08-20"},
      {"{ngày 20.8.2031}.", "2031-08-20"},
      {"ký {09/02/2032}", "2032-02-09"},
      {"{ngày 15\ntháng 5 năm 2031} của", "2031-05-15"},
      {"**{ngày 11/3/2032}**", "2032-03-11"},
      {"{26 tháng 8 năm 2031}", "2031-08-26"},
      {"{ngày 26 tháng 8/2031}", "2031-08-26"},
      {"{ngày 20/11 năm 2031}", "2031-11-20"},
      {"{ngày 22/1 1/2031}", "2031-11-22"},
      {"{ngày 1 2/3/2031}", "2031-03-12"},
      {"1 {2/3/2031}", "2031-03-02"},
      {"{ngày 05 tháng Ø2 năm 2031}", "2031-02-05"},
      {"{ngày 5/3/31}, tại", "2031-03-05"},
      {"{2031-08-26}", "2031-08-26"},
      {"{ngày mùng 2 tháng 9 năm 2031}", "2031-09-02"},
      {"{ngày 02 tháng Chín năm 2031}", "2031-09-02"},
      {"{ngày 12 tháng Mười Hai năm 2031}", "2031-12-12"},
      {"{15 / 01 / 2031}", "2031-01-15"},
  };
  expect_dates(cases);
}

TEST(DatePhrase, MonthsPartsAndQuarters) {
  const Case cases[] = {
      {"{tháng 3 năm 2031}", "2031-03"},
      {"hoàn thành {trong tháng 01/2031}.", "2031-01"},
      {"{tháng 10-2031}", "2031-10"},
      {"{tháng năm năm 2031}", "2031-05"},
      {"{tháng Mười Một năm 2031}", "2031-11"},
      {"dự kiến {cuối tháng 3 năm 2031} (có giấy mời sau)", "2031-03~"},
      {"vào {đầu tháng 3/2031}", "2031-03~"},
      {"{giữa tháng 3/2031}", "2031-03~"},
      {"{nửa cuối tháng 3/2031}", "2031-03~"},
      {"{trung tuần tháng 3/2031}", "2031-03~"},
      {"{khoảng tháng 3/2031}", "2031-03~"},
      {"dự kiến {tuần 3 tháng 5/2031}", "2031-05~"},
      {"{tuần thứ hai tháng 5 năm 2031}", "2031-05~"},
      {"trong {tuần đầu của tháng 5/2031}", "2031-05~"},
      {"giá dầu {tháng 3/2031}", "2031-03"}, // no đầu
      {"{Quý I năm 2031}", "2031-33"},
      {"{trong quý II năm 2031}", "2031-34"},
      {"{quý 3/2031}", "2031-35"},
      {"{cuối quý IV/2031}", "2031-36"},
      {"{quý I, II năm 2031}", "2031-33/2031-34"},
      {"{quý I - quý III/2031}", "2031-33/2031-35"},
      {"{tháng 9 - 10/2031}", "2031-09/2031-10"},
      {"{từ tháng 3 đến tháng 5/2031}", "2031-03/2031-05"},
      {"| {3/2031} |", "2031-03"},
      {"quỹ II năm 2031", ""},
  };
  expect_dates(cases);
}

TEST(DatePhrase, Limits) {
  const Case cases[] = {
      {"gửi {trước ngày 15/01/2031}", "../2031-01-14"},
      {"{trước ngày 01/3/2032}", "../2032-02-29"},
      {"{Trước ngày 01 tháng 01 năm 2031}:", "../2030-12-31"},
      {"{trước tháng 3/2031}", "../2031-02-28"},
      {"{trước 17 giờ 00 ngày 15/01/2031}", "../2031-01-15"},
      {"{chậm nhất ngày 11/3/2031} để tổng hợp", "../2031-03-11"},
      {"{chậm nhất vào ngày 15/01/2031}", "../2031-01-15"},
      {"{chậm nhất là ngày 15/01/2031}", "../2031-01-15"},
      {"{muộn nhất ngày 15/01/2031}", "../2031-01-15"},
      {"{chậm nhất trong tháng 3/2031}", "../2031-03-31"},
      {"{hạn cuối: 15/3/2031}", "../2031-03-15"},
      {"{Hạn chót ngày 15/3/2031}", "../2031-03-15"},
      {"{Thời hạn nộp hồ sơ: trước ngày 20/3/2031}", "../2031-03-19"},
      {"{đến hết ngày 05/12/2031}", "../2031-12-05"},
      {"{đến hết quý I/2031}", "../2031-03-31"},
      {"{không quá ngày 15/8/2031}", "../2031-08-15"},
      {"{trước ngày  /01/2031}", "../2031-01-31"},
      {"tính đến {ngày 30/9/2031}", "2031-09-30"},
      {"trước đây, {ngày 30/9/2031}", "2031-09-30"},
  };
  expect_dates(cases);
}

TEST(DatePhrase, Spans) {
  const Case cases[] = {
      {"{từ ngày 20/11/2031 đến ngày 22/11/2031}", "2031-11-20/2031-11-22"},
      {"{từ 20 đến 22/11/2031}", "2031-11-20/2031-11-22"},
      {"{từ ngày 20 đến ngày 22 tháng 11 năm 2031}", "2031-11-20/2031-11-22"},
      {"{ngày 20 - 22/11/2031}", "2031-11-20/2031-11-22"},
      {"{ngày 20–22/11/2031}", "2031-11-20/2031-11-22"},
      {"tổ chức {20-22/11/2031}", "2031-11-20/2031-11-22"},
      {"trong 02 {ngày 20, 21/11/2031}", "2031-11-20/2031-11-21"},
      {"{các ngày 20, 21 và 22/11/2031}", "2031-11-20/2031-11-22"},
      {"02 ngày ({20 và 21/11/2031})", "2031-11-20/2031-11-21"},
      {"02 ngày ({20, 21/11/2031})", "2031-11-20/2031-11-21"},
      {"02 ngày, {20 và 21 tháng 11 năm 2031}; khai mạc", "2031-11-20/2031-11-21"},
      {"Thời gian: {20 và 21/11/2031}", "2031-11-20/2031-11-21"},
      {"{ngày 30/11 và 01/12/2031}", "2031-11-30/2031-12-01"},
      {"{từ ngày 25/12 đến ngày 05/01/2032}", "2031-12-25/2032-01-05"},
      {"{từ ngày 25/12/2031 đến 05/01}", "2031-12-25/2032-01-05"},
      {"{Từ 26/11 đến 20/12/2031}", "2031-11-26/2031-12-20"},
      {"{từ ngày 01/01/2031 đên 13/10/2031}", "2031-01-01/2031-10-13"},
      {"{20/11/2031 - 22/11/2031}", "2031-11-20/2031-11-22"},
      {"{từ 8 giờ ngày 20/11/2031 đến 17 giờ ngày 22/11/2031}", "2031-11-20/2031-11-22"},
      {"{20/11/2031} và 25/11/2031", "2031-11-20"}, // two dates
      {"từ {ngày 01/01/2031}", "2031-01-01"},
      {"Thông tư {ngày 20/11/2031} đến 8 giờ", "2031-11-20"},
  };
  expect_dates(cases);
  const auto backwards = find_date("từ ngày 22/11/2031 đến ngày 20/11/2031");
  ASSERT_TRUE(backwards); // no span: the first day alone
  EXPECT_EQ(backwards->edtf, "2031-11-22");
}

TEST(DatePhrase, BlankDaysAreFlagged) {
  struct Blank {
    std::string_view marked, edtf;
    bool month;
  };
  const Blank cases[] = {
      {"Bến Mơ, {ngày tháng 01 năm 2031}", "2031-01", false},
      {"{ngày .... tháng 01 năm 2031}", "2031-01", false},
      {"{ngày … tháng 01 năm 2031}", "2031-01", false},
      {"{ngày ___ tháng 01 năm 2031}", "2031-01", false},
      {"{ngày        tháng  10\nnăm 2031}", "2031-10", false},
      {"{ngày   /01/2031}", "2031-01", false},
      {"{ngày.#4# tháng 12 năm 2031}", "2031-12", false},
      {"{ngày (tháng 11 năm 2031}", "2031-11", false},
      {"{ngày⁄:háng 10 năm 2031}", "2031-10", false},
      {"{ngày 20 0 tháng 1 năm 2031}", "2031-01", false},
      {"{ngày tháng năm 2031}", "2031", true},
      {"{ngày … tháng … năm 2031}", "2031", true},
      {"{ngày 05 tháng … năm 2031}", "2031", true},
      {"{ngày …/…/2031}", "2031", true},
  };
  for (const Blank& c : cases) {
    const Marked marked = unmark(c.marked);
    const auto found = find_date(marked.text);
    ASSERT_TRUE(found) << marked.text;
    EXPECT_EQ(span_of(marked.text, *found), marked.phrase);
    EXPECT_EQ(found->edtf, c.edtf) << marked.text;
    EXPECT_TRUE(found->blank_day) << marked.text;
    EXPECT_EQ(found->blank_month, c.month) << marked.text;
  }
  EXPECT_FALSE(find_date("ngày 5 tháng 3 năm 2031")->blank_day);
  EXPECT_FALSE(find_date("trong 15 ngày (tháng 3 năm 2031)")->blank_day);
}

TEST(DatePhrase, RelativeDatesAreNotPlaced) {
  for (const std::string_view text :
       {"{trước ngày tổ chức Hội nghị ít nhất 15 ngày}", "{trước khi khai mạc 02 ngày}",
        "{trước ngày khai mạc tối thiểu 10 ngày}", "{chậm nhất 05 ngày làm việc trước ngày họp},",
        "{trong vòng 05 ngày kể từ ngày ký}.", "{15 ngày trước khi khai mạc}, gửi",
        "{sau 03 ngày kể từ ngày 05/3/2031}", "{trong thời hạn 10 ngày sau ngày bế mạc};"}) {
    const Marked marked = unmark(text);
    const auto found = find_date(marked.text);
    ASSERT_TRUE(found) << marked.text;
    EXPECT_TRUE(found->relative) << marked.text;
    EXPECT_EQ(found->edtf, "");
    EXPECT_EQ(span_of(marked.text, *found), marked.phrase);
  }
}

TEST(DatePhrase, ImpossibleDaysFallBack) {
  const Case cases[] = {
      {"ngày 31/02/2031", "2031-02"},
      {"ngày 29/02/2031", "2031-02"},
      {"ngày 31 tháng 4 năm 2031", "2031-04"},
      {"ngày 15/13/2031", "2031"},
      {"trước ngày 31/02/2031", "../2031-02-28"},
  };
  for (const Case& c : cases) {
    const auto found = find_date(c.marked);
    ASSERT_TRUE(found) << c.marked;
    EXPECT_TRUE(found->impossible) << c.marked;
    EXPECT_EQ(found->edtf, c.edtf) << c.marked;
  }
  EXPECT_FALSE(find_date("ngày 29/02/2032")->impossible);
}

TEST(DatePhrase, WeekdaysAreKept) {
  struct Said {
    std::string_view text;
    int day;
  };
  const Said cases[] = {
      {"Thứ Ba, ngày 06/02/2031", 2},
      {"ngày thứ hai, 13/11/2031", 1},
      {"ngày 14/11/2031 (thứ bảy)", 6},
      {"ngày 14/11/2031 (sáng thứ bảy)", 6},
      {"ngày 14/11/2031 (buổi chiều thứ 6)", 5},
      {"thứ Sáu (14/11/2031)", 5},
      {"thứ Sáu (ngày 14/11/2031)", 5},
      {"Chủ nhật, ngày 02/3/2031", 0},
      {"CN 02/3/2031", 0},
      {"T7, 01/3/2031", 6},
      {"Thứ 5 ngày 06/3/2031", 4},
      {"lần thứ ba ngày 06/02/2031", -1},
      {"ngày 06/02/2031", -1},
  };
  for (const Said& c : cases) {
    const auto found = find_date(c.text);
    ASSERT_TRUE(found) << c.text;
    EXPECT_EQ(found->weekday_said, c.day) << c.text;
    EXPECT_EQ(found->edtf.size(), 10U) << c.text;
  }
}

TEST(DatePhrase, WithoutAYearNothingIsPlacedUnlessOneIsAssumed) {
  const Case cases[] = {
      {"trước ngày 30 tháng 11", "../2031-11-29"},
      {"ngày 14/8", "2031-08-14"},
      {"từ ngày 14/8 đến 10/9", "2031-08-14/2031-09-10"},
      {"từ ngày 25/12 đến 05/01", "2031-12-25/2032-01-05"},
      {"tháng 9", "2031-09"},
      {"trong tháng Ba", "2031-03"},
      {"quý II", "2031-34"},
  };
  for (const Case& c : cases) {
    const auto bare = find_date(c.marked);
    ASSERT_TRUE(bare) << c.marked;
    EXPECT_TRUE(bare->yearless && bare->edtf.empty()) << c.marked;
    EXPECT_EQ(find_date(c.marked, 0, 2031)->edtf, c.edtf) << c.marked;
  }
  EXPECT_EQ(find_date("trước ngày 05/01 hằng năm", 0, 2031)->edtf, "");
  EXPECT_EQ(find_date("ngày 29/02", 0, 2031)->edtf, "2031-02");
}

TEST(DatePhrase, LunarDatesAreNotConverted) {
  for (const char* text : {"rằm tháng 7 năm 2031", "mùng 3 Tết", "rằm tháng Giêng",
                           "ngày 10 tháng 3 âm lịch", "ngày 10/3/2031 (âm lịch)"}) {
    const auto found = find_date(text);
    ASSERT_TRUE(found) << text;
    EXPECT_EQ(found->edtf, "") << text;
  }
}

TEST(DatePhrase, NumbersThatAreNoDates) {
  for (const char* text :
       {"", "Số 08/2031/NQ-HĐND", "18/2031/QĐ-UBND", "1.26/8/2031x", "mỗi tháng 2 lần",
        "6 tháng đầu năm", "trong 02 ngày", "10.000.000 đồng", "Điều 5 - 7", "24/24 giờ",
        "192.168.1.12", "45/13/2031", "năm 2031", "giai đoạn 2031 - 2035", "tháng sau",
        "Thông tư 20/2031", "ngày hội", "tháng năm"})
    EXPECT_FALSE(find_date(text)) << text;
}

TEST(DatePhrase, AllDatesInOrder) {
  const std::string text =
      "Luật ngày 16/11/2013; Kế hoạch số 5/KH ngày 02/01/2031.\n\nTừ 20 đến 22/11/2031, "
      "báo cáo trước ngày 25/11/2031.";
  const auto found = find_dates(text);
  ASSERT_EQ(found.size(), 4U);
  EXPECT_EQ(found[0].edtf, "2013-11-16");
  EXPECT_EQ(found[1].edtf, "2031-01-02");
  EXPECT_EQ(found[2].edtf, "2031-11-20/2031-11-22");
  EXPECT_EQ(found[3].edtf, "../2031-11-24");
  std::size_t from = 0;
  for (const DatePhrase& one : found) { // the same by steps
    const auto step = find_date(text, from);
    ASSERT_TRUE(step);
    EXPECT_EQ(step->begin, one.begin);
    from = step->end;
  }
}

TEST(DatePhrase, AnEmptyLineEndsAPhrase) {
  EXPECT_EQ(find_date("ngày 15 tháng 3\n\nnăm 2031")->edtf, "");
  EXPECT_EQ(find_date("ngày 15 tháng 3\nnăm 2031")->edtf, "2031-03-15");
}

TEST(DatePhrase, EveryDayIsReadAsItIsWritten) {
  for (long day = days_from_epoch({2019, 12, 1}); day < days_from_epoch({2029, 1, 1}); ++day) {
    const CivilDate date = from_days(day);
    const std::string spelled = spell_date(date);
    for (const std::string& text :
         {spelled, "hết " + short_date(date) + ".", fold(spelled), upper(spelled)}) {
      const auto found = find_date(text);
      ASSERT_TRUE(found) << text;
      const bool limit = text.starts_with("hết");
      ASSERT_EQ(found->edtf, (limit ? "../" : "") + edtf(date)) << text;
    }
  }
}

} // namespace
} // namespace congbo

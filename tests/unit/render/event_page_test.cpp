// What the page of an event says in each of its states.

#include <gtest/gtest.h>

#include "sample.h"

namespace congbo {
namespace {

struct EventPage : testing::Test {
  sample::Sample sample = sample::make();
  SiteEvent& event() { return sample.site.events[sample::conference]; }
  Document& document(std::size_t d) { return sample.site.documents[d].document; }

  void says(std::size_t d, const char* edtf, const char* text = "") {
    AnnouncedEvent announced;
    announced.time = When{text, edtf, false};
    document(d).event = announced;
    event().time = announced.time;
  }

  // The text of <main>, without tags, white space folded.
  std::string text(const std::string& path = "2024/hoi-nghi-tong-ket/index.html") const {
    const std::string html = sample::render_all(sample).at(path);
    const std::size_t end = html.find("</main>");
    std::string out;
    bool tag = false;
    for (std::size_t i = html.find("<main"); i < end; ++i) {
      const char c = html[i] == '\n' ? ' ' : html[i];
      if (c == '<') tag = true;
      if (!tag && !(c == ' ' && out.ends_with(' '))) out += c;
      if (c == '>') tag = false;
    }
    return out;
  }
};

bool has(const std::string& text, std::string_view what) {
  return text.find(what) != std::string::npos;
}

TEST_F(EventPage, NamesWhatIsMissing) {
  struct Case {
    EventState state;
    const char *invitation, *outcome;
  };
  const Case cases[] = {
      {EventState::planned, "Giấy mời chưa phát hành", "Kết quả chưa công bố"},
      {EventState::held, "Giấy mời không có trên cổng này", "Kết quả chưa công bố"},
      {EventState::postponed, "Giấy mời chưa phát hành", "Kết quả chưa công bố"},
      {EventState::cancelled, "Giấy mời không có trên cổng này", "Kết quả không có trên cổng này"},
  };
  event().documents = {sample::plan};
  event().invitation.reset();
  event().outcomes.clear();
  for (const Case& c : cases) {
    event().state = c.state;
    EXPECT_TRUE(has(text(), c.invitation)) << text();
    EXPECT_TRUE(has(text(), c.outcome)) << text();
  }
}

TEST_F(EventPage, WaysToTheNoticeAndTheCalendar) {
  struct Case {
    EventState state;
    bool invited;
    bool notice, calendar;
    const char* label;
  };
  const Case cases[] = {
      {EventState::planned, false, true, true, "Thêm vào lịch"},
      {EventState::invited, true, true, true, "Thêm vào lịch"},
      {EventState::held, true, true, false, "Xem giấy mời"},
      {EventState::outcome, false, false, false, "lịch"},
      {EventState::postponed, true, true, true, "Cập nhật lịch"},
      {EventState::cancelled, false, false, true, "Cập nhật lịch"}, // nobody was invited
  };
  document(sample::plan).event = AnnouncedEvent{}; // a notice from the plan
  for (const Case& c : cases) {
    event().state = c.state;
    event().invitation = c.invited ? std::optional<std::size_t>(sample::invitation) : std::nullopt;
    const std::string html = sample::render_all(sample).at("2024/hoi-nghi-tong-ket/index.html");
    EXPECT_EQ(has(html, "href=\"thu-moi/\""), c.notice) << name_of(c.state);
    EXPECT_EQ(has(html, "href=\"lich.ics\""), c.calendar) << name_of(c.state);
    EXPECT_EQ(has(html, c.label) && has(html, "event-actions"), c.notice || c.calendar)
        << name_of(c.state);
  }
}

TEST_F(EventPage, PostponedWithoutANewTime) {
  event().state = EventState::postponed;
  says(sample::plan, "2024-02-20");
  document(sample::notice).notice = Document::Notice::postponed;
  EXPECT_TRUE(has(text(), "Hoãn Thời gian đã định: Thứ Ba, ngày 20 tháng 02 năm 2024")) << text();
  EXPECT_TRUE(has(text(), "Chưa có thời gian mới."));
  EXPECT_FALSE(has(text(), "trước đó định"));
  const std::string card = text("2024/hoi-nghi-tong-ket/thu-moi/index.html");
  EXPECT_TRUE(has(card, "Sự kiện hoãn. Theo Thông báo 9/TB-UBND ngày 21 tháng 02 năm 2024. Chưa có "
                        "thời gian mới."))
      << card;
  EXPECT_TRUE(has(card, "Thời gian đã định"));
}

TEST_F(EventPage, PostponedToAnotherTime) {
  event().state = EventState::postponed;
  says(sample::plan, "2024-02-20");
  document(sample::notice).notice = Document::Notice::postponed;
  struct Case {
    const char *edtf, *words, *head;
    bool earlier;
  };
  const Case cases[] = {
      {"2024-03-05", "", "Thời gian mới: Thứ Ba, ngày 05 tháng 3 năm 2024", true},
      {"2024-34", "quý II năm 2024", "Thời gian mới: quý II năm 2024", false},
      {"", "sẽ thông báo sau", "Hoãn sẽ thông báo sau", false},
  };
  for (const Case& c : cases) {
    says(sample::notice, c.edtf, c.words);
    EXPECT_TRUE(has(text(), c.head)) << text();
    EXPECT_EQ(has(text(), "(trước đó định ngày 20 tháng 02 năm 2024)"), c.earlier) << c.edtf;
    EXPECT_FALSE(has(text(), "Chưa có thời gian mới")) << c.edtf;
    // What is to be kept is not struck out, on the page and in lists.
    const auto files = sample::render_all(sample);
    const bool struck = *c.edtf == '\0';
    EXPECT_EQ(has(files.at("2024/hoi-nghi-tong-ket/index.html"), "event-head--postponed"), struck);
    EXPECT_EQ(has(files.at("2024/index.html"), "event-card--postponed"), struck) << c.edtf;
  }
}

TEST_F(EventPage, WhatASearchPageShows) {
  const auto description = [&](const char* page) {
    const std::string html = sample::render_all(sample).at(page);
    const std::string opening = "<meta name=\"description\" content=\"";
    const std::size_t begin = html.find(opening) + opening.size();
    return html.substr(begin, html.find('"', begin) - begin);
  };
  const std::string name = "Hội nghị tổng kết phong trào thi đua năm 2023";
  const std::string rest = "ngày 20 tháng 02 năm 2024, Hội trường lớn thị xã.";
  const char* const event_page = "2024/hoi-nghi-tong-ket/index.html";
  const char* const notice = "2024/hoi-nghi-tong-ket/thu-moi/index.html";
  EXPECT_EQ(description(event_page), name + ": Đã có kết quả, " + rest);
  event().state = EventState::cancelled;
  EXPECT_EQ(description(event_page), name + ": Hủy, thời gian đã định: " + rest);
  EXPECT_EQ(description(notice), "Giấy mời dự " + name + ": thời gian đã định: " + rest);
}

TEST_F(EventPage, Moved) {
  event().state = EventState::invited;
  says(sample::plan, "2024-02-20T08:00");
  says(sample::invitation, "2024-02-20T07:30");
  EXPECT_TRUE(has(text(), "(trước đó định 8 giờ)")) << text();
  EXPECT_TRUE(has(text(), "Cập nhật lịch"));
}

TEST_F(EventPage, Cancelled) {
  const std::string page = text("2023/giai-chay/index.html");
  EXPECT_TRUE(has(page, "Hủy Thời gian đã định: Thứ Bảy, ngày 19 tháng 8 năm 2023")) << page;
}

TEST_F(EventPage, OtherEventsStandOnce) {
  AnnouncedEvent other;
  other.name = "Giao lưu văn nghệ";
  other.venue = "Sân vận động";
  other.time = When{"", "2024-02-19T19:00", false};
  document(sample::plan).other_events = {other, {}};
  document(sample::invitation).other_events = {other};
  const std::string page = text();
  const std::string entry = "Giao lưu văn nghệ 19 giờ, ngày 19 tháng 02 năm 2024 Sân vận động";
  EXPECT_TRUE(has(page, entry)) << page;
  EXPECT_EQ(page.find("Giao lưu văn nghệ"), page.rfind("Giao lưu văn nghệ"));
}

TEST_F(EventPage, AReasonThatAllShareStandsOnce) {
  auto& honorees = document(sample::decision).honorees;
  const auto count = [&] {
    const std::string page = text();
    std::size_t times = 0;
    for (std::size_t at = page.find("Thành tích xuất sắc năm 2023"); at != std::string::npos;
         at = page.find("Thành tích xuất sắc năm 2023", at + 1))
      ++times;
    return times;
  };
  EXPECT_EQ(count(), 3u); // a collective, a household, and once for two individuals
  honorees.back().reason = "Thành tích riêng";
  EXPECT_EQ(count(), 3u);
  EXPECT_TRUE(has(text(), "Thành tích riêng"));
}

TEST_F(EventPage, ADeadlineIsNotSaidTwice) {
  auto& task = document(sample::plan).assignments[0].tasks[0];
  EXPECT_TRUE(has(text(), "Soạn báo cáo tổng kết. Hạn: trước ngày 10/02/2024")) << text();
  task.text = "Soạn báo cáo trước ngày 10/02/2024.";
  EXPECT_FALSE(has(text(), "Hạn: trước ngày 10/02/2024"));
}

} // namespace
} // namespace congbo

#include "render/calendar.h"

#include <gtest/gtest.h>

#include "sample.h"
#include "vietnamese/edtf.h"

namespace congbo {
namespace {

// What a reader makes of a folded line (RFC 5545, 3.1).
std::string unfolded(std::string text) {
  for (std::size_t at = text.find("\r\n "); at != std::string::npos; at = text.find("\r\n ", at))
    text.erase(at, 3);
  return text;
}

bool is_utf8_start(unsigned char c) {
  return (c & 0xC0U) != 0x80U;
}

TEST(Calendar, FoldsAtEveryOffsetWithoutCuttingALetter) {
  for (std::size_t shift = 0; shift < 160; ++shift) {
    std::string line(shift, 'a');
    for (int i = 0; i < 40; ++i)
      line += "Ự"; // three bytes each
    line += "đx";
    std::string out;
    append_folded(out, line);
    ASSERT_TRUE(out.ends_with("\r\n"));
    std::size_t begin = 0;
    while (begin < out.size()) {
      const std::size_t end = out.find("\r\n", begin);
      EXPECT_LE(end - begin, 75u) << shift;
      const std::size_t first = begin == 0 ? 0 : begin + 1; // behind the space
      EXPECT_TRUE(is_utf8_start(static_cast<unsigned char>(out[first]))) << shift;
      begin = end + 2;
    }
    EXPECT_EQ(unfolded(out), line + "\r\n");
  }
}

TEST(Calendar, ShortLinesAreNotFolded) {
  std::string out;
  append_folded(out, std::string(75, 'x'));
  EXPECT_EQ(out, std::string(75, 'x') + "\r\n");
}

struct Built {
  sample::Sample sample = sample::make();
  SiteEvent& event() { return sample.site.events[sample::conference]; }
  std::string text() {
    const auto entry = calendar_entry(sample.site, event(), "Chủ trì");
    return entry ? unfolded(calendar_file("", {*entry})) : std::string();
  }
};

TEST(Calendar, WholeEvent) {
  Built built;
  EXPECT_EQ(
      built.text(),
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//congbo//congbo//"
      "VI\r\nCALSCALE:GREGORIAN\r\n"
      "BEGIN:VEVENT\r\nUID:2024-hoi-nghi-tong-ket@anhoadong.example\r\nDTSTAMP:20240221T000000Z\r\n"
      "DTSTART:20240220T010000Z\r\nSEQUENCE:1\r\nSTATUS:CONFIRMED\r\n"
      "SUMMARY:Hội nghị tổng kết phong trào thi đua năm 2023\r\nLOCATION:Hội trường lớn thị xã\r\n"
      "DESCRIPTION:Chủ trì: Chủ tịch Ủy ban nhân dân thị xã\\n1. Khai mạc\\; văn nghệ\\n2. Trao "
      "thưởng\r\n"
      "URL:https://anhoadong.example/cong/2024/hoi-nghi-tong-ket/"
      "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
}

TEST(Calendar, Times) {
  struct Case {
    const char *edtf, *lines;
  };
  const Case cases[] = {
      {"2024-02-20", "DTSTART;VALUE=DATE:20240220\r\nSEQ"},
      {"2024-02-20T06:30", "DTSTART:20240219T233000Z\r\nSEQ"}, // the day before in UTC
      {"2024-02-28/2024-02-29", "DTSTART;VALUE=DATE:20240228\r\nDTEND;VALUE=DATE:20240301\r\nSEQ"},
      {"2024-02-20T08:00/2024-02-20T11:30",
       "DTSTART:20240220T010000Z\r\nDTEND:20240220T043000Z\r\nSEQ"},
      {"2024-02-20T08:00/2024-02-21", "DTSTART:20240220T010000Z\r\nDTEND:20240221T170000Z\r\nSEQ"},
  };
  Built built;
  for (const Case& c : cases) {
    built.event().time->edtf = c.edtf;
    EXPECT_NE(built.text().find(c.lines), std::string::npos) << c.edtf << "\n" << built.text();
  }
}

TEST(Calendar, VagueDatesMakeNoEvent) {
  Built built;
  for (const char* edtf : {"", "2024", "2024-02", "2024-02~", "2024-33", "../2024-02-15",
                           "2024-02-15/..", "2024-02/2024-03"}) {
    built.event().time->edtf = edtf;
    EXPECT_EQ(built.text(), "") << edtf;
  }
  built.event().time.reset();
  EXPECT_EQ(built.text(), "");
}

TEST(Calendar, Status) {
  Built built;
  const auto status = [&] {
    const auto entry = calendar_entry(built.sample.site, built.event(), "Chủ trì");
    return entry ? std::string(entry->status) : "none";
  };
  EXPECT_EQ(status(), "CONFIRMED");
  built.event().invitation.reset();
  EXPECT_EQ(status(), "TENTATIVE");
  built.event().state = EventState::cancelled;
  EXPECT_EQ(status(), "CANCELLED");
}

TEST(Calendar, PostponedIsCancelledUntilThereIsANewDay) {
  Built built;
  auto& documents = built.sample.site.documents;
  const auto says = [](const char* edtf) {
    AnnouncedEvent event;
    event.time = When{edtf, edtf, false};
    return event;
  };
  built.event().state = EventState::postponed;
  documents[sample::plan].document.event = says("2024-02-20");
  documents[sample::notice].document.notice = Document::Notice::postponed;
  EXPECT_EQ(calendar_entry(built.sample.site, built.event(), "Chủ trì")->status, "CANCELLED");
  documents[sample::notice].document.event = says("2024-02-20"); // names the old day
  EXPECT_EQ(calendar_entry(built.sample.site, built.event(), "Chủ trì")->status, "CANCELLED");
  documents[sample::notice].document.event = says("2024-03-05");
  EXPECT_EQ(calendar_entry(built.sample.site, built.event(), "Chủ trì")->status, "CONFIRMED");
}

TEST(Calendar, SiteHasTheLatestThousand) {
  sample::Sample sample = sample::make();
  const SiteEvent pattern = sample.site.events[sample::conference];
  sample.site.events.clear();
  for (int i = 0; i < 1003; ++i) {
    SiteEvent event = pattern;
    event.address = "2024/e" + std::to_string(10000 + i) + "/";
    event.slug = "e" + std::to_string(10000 + i);
    event.time->edtf = edtf(from_days(19000 + i));
    sample.site.events.push_back(event);
  }
  const std::string text = site_calendar(sample.site, "Chủ trì");
  std::size_t count = 0;
  for (std::size_t at = text.find("BEGIN:VEVENT"); at != std::string::npos;
       at = text.find("BEGIN:VEVENT", at + 1))
    ++count;
  EXPECT_EQ(count, 1000u);
  EXPECT_EQ(text.find("e10002@"), std::string::npos);
  EXPECT_NE(text.find("e10003@"), std::string::npos);
  sample.site.events.clear();
  EXPECT_EQ(site_calendar(sample.site, "Chủ trì"), "");
}

} // namespace
} // namespace congbo

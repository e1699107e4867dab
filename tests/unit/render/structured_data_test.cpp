// What pages tell search engines: schema.org as JSON-LD.

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "sample.h"

namespace congbo {
namespace {

using nlohmann::json;

struct StructuredData : testing::Test {
  sample::Sample sample = sample::make();
  SiteEvent& conference() { return sample.site.events[sample::conference]; }

  std::string script(const std::string& path) const {
    const std::string html = sample::render_all(sample).at(path);
    const std::string opening = "<script type=\"application/ld+json\">";
    const std::size_t at = html.find(opening);
    if (at == std::string::npos) return {};
    const std::size_t begin = at + opening.size();
    return html.substr(begin, html.find("</script>", begin) - begin);
  }

  // The object of that type on the page; null where there is none.
  json of(const std::string& path, const std::string& type) const {
    const std::string text = script(path);
    if (text.empty()) return {};
    const json root = json::parse(text);
    EXPECT_EQ(root.at("@context"), "https://schema.org");
    for (const json& object : root.at("@graph"))
      if (object.at("@type") == type) return object;
    return {};
  }
  json event() const { return of("2024/hoi-nghi-tong-ket/index.html", "Event"); }
};

TEST_F(StructuredData, AnEvent) {
  EXPECT_EQ(event(), json::parse(R"({
    "@type": "Event",
    "name": "Hội nghị tổng kết phong trào thi đua năm 2023",
    "startDate": "2024-02-20T08:00+07:00",
    "eventStatus": "https://schema.org/EventScheduled",
    "location": {"@type": "Place", "name": "Hội trường lớn thị xã"},
    "organizer": {"@type": "GovernmentOrganization", "name": "Ủy ban nhân dân thị xã An Hòa Đông"},
    "url": "https://anhoadong.example/cong/2024/hoi-nghi-tong-ket/"})"));
}

TEST_F(StructuredData, TimesOfAnEvent) {
  struct Case {
    const char *edtf, *start, *end;
  };
  const Case cases[] = {
      {"2024-02-20", "2024-02-20", ""},
      {"2024-02-20/2024-02-22", "2024-02-20", "2024-02-22"},
      {"2024-02-20T08:00/2024-02-20T11:30", "2024-02-20T08:00+07:00", "2024-02-20T11:30+07:00"},
      {"2024-02-20T08:00/2024-02-21", "2024-02-20T08:00+07:00", "2024-02-21"},
      {"2024-02-20T08:00/2024-02-20T08:00", "2024-02-20T08:00+07:00", ""},
  };
  for (const Case& c : cases) {
    conference().time = When{"", c.edtf, false};
    EXPECT_EQ(event().at("startDate"), c.start) << c.edtf;
    EXPECT_EQ(event().value("endDate", ""), c.end) << c.edtf;
  }
}

TEST_F(StructuredData, VagueTimesMakeNoEvent) {
  for (const char* edtf : {"", "2024", "2024-02", "2024-02~", "2024-33", "../2024-02-15"}) {
    conference().time = When{"tháng 02 năm 2024", edtf, false};
    EXPECT_TRUE(event().is_null()) << edtf;
  }
  conference().time.reset();
  EXPECT_TRUE(event().is_null());
}

TEST_F(StructuredData, PlacesWithAnAddress) {
  struct Case {
    const char *venue, *address;
  };
  const Case cases[] = {
      {"Hội trường A", ""},
      {"Hội trường A, tầng 2", ""},
      {"Hội trường A, số 2 đường Bến Sen, phường 3", "số 2 đường Bến Sen, phường 3"},
      {"Nhà văn hóa, tầng 2, Đường Bờ Sông", "Đường Bờ Sông"},
  };
  for (const Case& c : cases) {
    conference().venue = c.venue;
    EXPECT_EQ(event().at("location").at("name"), c.venue);
    EXPECT_EQ(event().at("location").value("address", ""), c.address) << c.venue;
  }
  conference().venue.clear();
  EXPECT_FALSE(event().contains("location"));
}

struct Said {
  std::size_t document;
  const char* edtf;
  bool tentative = false;
};

TEST_F(StructuredData, WhatBecameOfAnEvent) {
  struct Case {
    const char* what;
    EventState state;
    std::vector<Said> said;
    Document::Notice notice;
    const char *status, *previous;
  };
  using Notice = Document::Notice;
  const std::vector<Case> cases = {
      {"as planned",
       EventState::invited,
       {{sample::plan, "2024-02-20"}},
       Notice::none,
       "Scheduled",
       ""},
      {"the hour is added",
       EventState::invited,
       {{sample::plan, "2024-02-20"}},
       Notice::none,
       "Scheduled",
       ""},
      {"expected on another day",
       EventState::invited,
       {{sample::plan, "2024-02-15", true}},
       Notice::none,
       "Scheduled",
       ""},
      {"fixed for another day",
       EventState::held,
       {{sample::plan, "2024-02-15"}},
       Notice::none,
       "Rescheduled",
       "2024-02-15"},
      {"at another hour",
       EventState::invited,
       {{sample::plan, "2024-02-20T07:00"}},
       Notice::none,
       "Rescheduled",
       "2024-02-20T07:00+07:00"},
      {"an article remembers another day",
       EventState::held,
       {{sample::story, "2024-02-15"}},
       Notice::none,
       "Scheduled",
       ""},
      {"off, no day",
       EventState::postponed,
       {{sample::plan, "2024-02-20"}},
       Notice::postponed,
       "Postponed",
       ""},
      {"off, with a new day",
       EventState::postponed,
       {{sample::plan, "2024-02-10"}, {sample::notice, "2024-02-20"}},
       Notice::postponed,
       "Rescheduled",
       "2024-02-10"},
      {"cancelled",
       EventState::cancelled,
       {{sample::plan, "2024-02-20"}},
       Notice::cancelled,
       "Cancelled",
       ""},
  };
  for (const Case& c : cases) {
    sample = sample::make();
    for (const Said& said : c.said) {
      AnnouncedEvent announced;
      announced.time = When{"", said.edtf, said.tentative};
      sample.site.documents[said.document].document.event = announced;
    }
    conference().state = c.state;
    conference().documents = {sample::plan,   sample::invitation, sample::decision,
                              sample::pledge, sample::notice,     sample::story};
    sample.site.documents[sample::notice].document.notice = c.notice;
    EXPECT_EQ(event().at("eventStatus"), "https://schema.org/Event" + std::string(c.status))
        << c.what;
    EXPECT_EQ(event().value("previousStartDate", ""), c.previous) << c.what;
  }
}

TEST_F(StructuredData, TheOrganisation) {
  EXPECT_EQ(of("index.html", "GovernmentOrganization"), json::parse(R"({
    "@type": "GovernmentOrganization",
    "name": "Ủy ban nhân dân thị xã An Hòa Đông",
    "parentOrganization": {"@type": "GovernmentOrganization", "name": "Tỉnh Hòa Giang"},
    "address": "Số 2 đường Bến Sen",
    "telephone": "0288 123 456",
    "email": "congbo@anhoadong.example",
    "url": "https://anhoadong.example/cong/"})"));
  sample.site.settings.organisation = {};
  EXPECT_EQ(script("index.html"), ""); // a title is no organisation
}

TEST_F(StructuredData, Articles) {
  const std::string path = "2024/hoi-nghi-tong-ket/nguoi-gieo-chu/index.html";
  sample.site.documents[sample::story].front_matter.corrections = {{"2024-03-01", "a"}, {"", "b"}};
  const json story = of(path, "Article");
  EXPECT_EQ(story.at("headline"), "Người gieo chữ bên sông");
  EXPECT_EQ(story.at("datePublished"), "2024-02-22");
  EXPECT_EQ(story.at("dateModified"), "2024-03-01");
  EXPECT_EQ(story.at("publisher").at("name"), "Ủy ban nhân dân thị xã An Hòa Đông");
  EXPECT_EQ(story.at("url"),
            "https://anhoadong.example/cong/2024/hoi-nghi-tong-ket/nguoi-gieo-chu/");
  sample.site.documents[sample::story].front_matter.topic.clear();
  sample.site.documents[sample::story].document.date.reset();
  const json news = of(path, "NewsArticle");
  ASSERT_FALSE(news.is_null());
  EXPECT_FALSE(news.contains("datePublished"));
}

TEST_F(StructuredData, TheWayToAPage) {
  const json crumbs = of("2024/hoi-nghi-tong-ket/ke-hoach/index.html", "BreadcrumbList");
  const json& items = crumbs.at("itemListElement");
  ASSERT_EQ(items.size(), 4u);
  EXPECT_EQ(items[0], json::parse(R"({"@type": "ListItem", "position": 1, "name": "Trang chủ",
    "item": "https://anhoadong.example/cong/"})"));
  EXPECT_EQ(items[2].at("item"), "https://anhoadong.example/cong/2024/hoi-nghi-tong-ket/");
  EXPECT_EQ(items[3].at("position"), 4);
  for (const char* path : {"index.html", "404.html", "2022/cu/index.html"})
    EXPECT_TRUE(of(path, "BreadcrumbList").is_null()) << path;
}

TEST_F(StructuredData, WithoutABaseUrlNoAddresses) {
  sample.site.settings.base_url.clear();
  for (const auto& [path, html] : sample::render_all(sample)) {
    if (!path.ends_with(".html")) continue;
    EXPECT_EQ(html.find("\"url\":"), std::string::npos) << path;
    EXPECT_EQ(html.find("BreadcrumbList"), std::string::npos) << path;
    EXPECT_EQ(html.find("og:image"), std::string::npos) << path;
    EXPECT_EQ(html.find("<svg viewBox"), std::string::npos) << path; // no code leads anywhere
  }
  EXPECT_EQ(event().at("startDate"), "2024-02-20T08:00+07:00");
}

TEST_F(StructuredData, NothingLeavesTheScript) {
  const std::string hostile = "</script><script>alert(1)</script><!-- \"]}\\";
  conference().name = conference().venue = hostile;
  const std::string text = script("2024/hoi-nghi-tong-ket/index.html");
  EXPECT_EQ(text.find('<'), std::string::npos);
  EXPECT_EQ(text.find('\n'), std::string::npos);
  EXPECT_EQ(event().at("name"), hostile);
  EXPECT_EQ(event().at("location").at("name"), hostile);
}

} // namespace
} // namespace congbo

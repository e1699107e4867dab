// The whole output of the sample site: which files there are, where links lead, what theme and
// values say of each other.

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <thread>

#include "render/address.h"
#include "sample.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

struct Pages : testing::Test {
  sample::Sample sample = sample::make();
  std::map<std::string, std::string> files = sample::render_all(sample);

  bool has(const std::string& path) const { return files.contains(path); }
  const std::string& at(const std::string& path) const { return files.at(path); }
};

bool shows(const std::string& html, std::string_view text) {
  return html.find(text) != std::string::npos;
}

// The values of href and src.
std::vector<std::string> links(const std::string& html) {
  std::vector<std::string> all;
  for (const std::string_view attribute : {" href=\"", " src=\""})
    for (std::size_t at = html.find(attribute); at != std::string::npos;
         at = html.find(attribute, at + 1)) {
      const std::size_t begin = at + attribute.size();
      all.push_back(html.substr(begin, html.find('"', begin) - begin));
    }
  return all;
}

// The output file that a link on the page at `path` leads to.
std::string target(const std::string& path, std::string link) {
  link = link.substr(0, link.find_first_of("#?"));
  if (link.empty()) return path;
  std::vector<std::string> parts;
  const auto walk = [&](std::string_view text) {
    for (std::size_t begin = 0; begin <= text.size();) {
      const std::size_t slash = std::min(text.find('/', begin), text.size());
      const std::string part(text.substr(begin, slash - begin));
      begin = slash + 1;
      if (part == ".." && !parts.empty())
        parts.pop_back();
      else if (!part.empty() && part != "." && part != "..")
        parts.push_back(part);
    }
  };
  const std::size_t folder = path.rfind('/');
  walk(folder == std::string::npos ? "" : path.substr(0, folder));
  walk(link);
  std::string joined;
  for (const std::string& part : parts)
    joined += (joined.empty() ? "" : "/") + part;
  if (link.back() == '/' || link == "." || link == "..") joined += joined.empty() ? "" : "/";
  return output_path(joined);
}

bool is_outside(const std::string& link) {
  return link.starts_with("https:") || link.starts_with("http:") || link.starts_with("mailto:") ||
         link.starts_with("tel:");
}

TEST_F(Pages, EveryFileOfTheContract) {
  const std::set<std::string> expected = {"index.html",
                                          "2023/index.html",
                                          "2024/index.html",
                                          "2023/giai-chay/index.html",
                                          "2023/giai-chay/nguon.md",
                                          "2023/giai-chay/lich.ics",
                                          "2024/hoi-nghi-tong-ket/index.html",
                                          "2024/hoi-nghi-tong-ket/lich.ics",
                                          "2024/hoi-nghi-tong-ket/thu-moi/index.html",
                                          "2024/hoi-nghi-tong-ket/ke-hoach/index.html",
                                          "2024/hoi-nghi-tong-ket/ke-hoach/nguon.md",
                                          "2024/hoi-nghi-tong-ket/giay-moi/index.html",
                                          "2024/hoi-nghi-tong-ket/giay-moi/nguon.md",
                                          "2024/hoi-nghi-tong-ket/quyet-dinh/index.html",
                                          "2024/hoi-nghi-tong-ket/quyet-dinh/nguon.md",
                                          "2024/hoi-nghi-tong-ket/thong-bao/index.html",
                                          "2024/hoi-nghi-tong-ket/thong-bao/nguon.md",
                                          "2024/hoi-nghi-tong-ket/giao-uoc/index.html",
                                          "2024/hoi-nghi-tong-ket/giao-uoc/nguon.md",
                                          "2024/hoi-nghi-tong-ket/nguoi-gieo-chu/index.html",
                                          "2024/hoi-nghi-tong-ket/nguoi-gieo-chu/nguon.md",
                                          "2024/ngay-hoi/index.html",
                                          "2024/ngay-hoi/thu-moi/index.html",
                                          "2024/ngay-hoi/ke-hoach/index.html",
                                          "2024/ngay-hoi/ke-hoach/nguon.md",
                                          "gioi-thieu/index.html",
                                          "giay-moi/index.html",
                                          "giay-moi/2024/index.html",
                                          "khen-thuong/index.html",
                                          "khen-thuong/2024/index.html",
                                          "khen-thuong/2024/a-z/index.html",
                                          "khen-thuong/2024/bang-khen/index.html",
                                          "khen-thuong/2024/giay-khen/index.html",
                                          "van-ban/index.html",
                                          "van-ban/2023/1/index.html",
                                          "van-ban/2024/1/index.html",
                                          "dien-hinh/index.html",
                                          "tin-bai/index.html",
                                          "tim-kiem/index.html",
                                          "du-lieu/index.html",
                                          "du-lieu/van-ban.json",
                                          "du-lieu/su-kien.json",
                                          "du-lieu/khen-thuong.json",
                                          "du-lieu/khen-thuong.csv",
                                          "du-lieu/2024/khen-thuong.csv",
                                          "du-lieu/xep-loai.json",
                                          "du-lieu/xep-loai.csv",
                                          "du-lieu/van-ban.schema.json",
                                          "lich.ics",
                                          "feed.xml",
                                          "2023/feed.xml",
                                          "2024/feed.xml",
                                          "sitemap.xml",
                                          "robots.txt",
                                          "404.html",
                                          "tin-tuc/ke-hoach-cu/index.html",
                                          "2022/cu/index.html"};
  std::set<std::string> found;
  for (const auto& [path, bytes] : files)
    if (!path.starts_with("assets/") && !(path.starts_with("tim-kiem/") && path.ends_with(".js")))
      found.insert(path);
  EXPECT_EQ(found, expected);
}

TEST_F(Pages, EveryLinkLeadsToAFile) {
  for (const auto& [path, html] : files) {
    if (!path.ends_with(".html") || path == "404.html") continue;
    for (const std::string& link : links(html)) {
      if (is_outside(link)) continue;
      ASSERT_FALSE(link.empty() || link.front() == '/') << path << ": '" << link << "'";
      const std::string file = target(path, link);
      EXPECT_TRUE(has(file) || file == "2024/hoi-nghi-tong-ket/quyet-dinh.pdf")
          << path << ": " << link << " → " << file;
      const std::string shape = link.substr(0, link.find_first_of("#?"));
      const std::size_t slash = shape.rfind('/');
      const std::string last = slash == std::string::npos ? shape : shape.substr(slash + 1);
      EXPECT_TRUE(last.empty() || last.find('.') != std::string::npos) << path << ": " << link;
      if (const std::size_t hash = link.find('#'); hash != std::string::npos && has(file)) {
        EXPECT_TRUE(shows(at(file), " id=\"" + link.substr(hash + 1) + "\""))
            << path << ": " << link;
      }
    }
  }
}

TEST_F(Pages, NotFoundStartsFromTheRoot) {
  for (const std::string& link : links(at("404.html"))) {
    if (is_outside(link) || link.starts_with('#')) continue;
    EXPECT_TRUE(link.starts_with("/cong/")) << link;
  }
}

TEST_F(Pages, TemplatesFindEveryName) {
  const auto theme = sample::theme(sample.site.settings);
  const Renderer renderer(sample.site, *theme, sample.source());
  for (const PageTask& page : renderer.pages())
    renderer.render(page);
  for (const Finding& finding : theme_findings(*theme))
    ADD_FAILURE() << finding.place.file << ":" << finding.place.line << ":" << finding.place.column
                  << " " << std::get<Words>(finding.arguments[0]).en;
}

TEST_F(Pages, TwoThreadsGiveTheSameBytes) {
  const auto theme = sample::theme(sample.site.settings);
  const Renderer renderer(sample.site, *theme, sample.source());
  const auto pages = renderer.pages();
  std::vector<std::string> first(pages.size()), second(pages.size());
  std::thread forwards([&] {
    for (std::size_t i = 0; i < pages.size(); ++i)
      first[i] = renderer.render(pages[i]);
  });
  std::thread backwards([&] {
    for (std::size_t i = pages.size(); i-- > 0;)
      second[i] = renderer.render(pages[i]);
  });
  forwards.join();
  backwards.join();
  for (std::size_t i = 0; i < pages.size(); ++i) {
    EXPECT_EQ(first[i], second[i]) << pages[i].path;
    EXPECT_EQ(first[i], files[pages[i].path]) << pages[i].path;
  }
}

TEST_F(Pages, ANewDayChangesNoByte) {
  sample.site.today = {2024, 10, 2};
  EXPECT_EQ(sample::render_all(sample), files);
}

TEST_F(Pages, EventTellsWhatIsKnown) {
  const std::string& html = at("2024/hoi-nghi-tong-ket/index.html");
  for (const char* text :
       {"data-state=\"outcome\"", "Hội trường lớn thị xã", "120 đại biểu", "Phòng Nội vụ",
        "id=\"don-vi-phong-noi-vu\"", "3.200.000 đồng", "97,25", "Giao ước thi đua năm 2024",
        "4 lượt khen thưởng", "datetime=\"2024-02-20T08:00+07:00\"", "Người gieo chữ bên sông",
        "href=\"thu-moi/\""})
    EXPECT_TRUE(shows(html, text)) << text;
}

TEST_F(Pages, DeadlinesInOrder) {
  const std::string& html = at("2024/hoi-nghi-tong-ket/index.html");
  EXPECT_LT(html.find("ngày 01 tháng 02 năm 2024"), html.find("trước ngày 10/02/2024"));
}

TEST_F(Pages, InvitationIsTentativeFromThePlan) {
  EXPECT_TRUE(shows(at("2024/ngay-hoi/thu-moi/index.html"), "invitation__tentative"));
  EXPECT_FALSE(shows(at("2024/hoi-nghi-tong-ket/thu-moi/index.html"), "invitation__tentative"));
}

TEST_F(Pages, LoneDocumentIsItsEvent) {
  const std::string& html = at("2023/giai-chay/index.html");
  EXPECT_TRUE(shows(html, "data-state=\"cancelled\""));
  EXPECT_TRUE(shows(html, "id=\"toan-van\""));
  EXPECT_TRUE(shows(html, "href=\"#toan-van\""));
  EXPECT_EQ(html.find("<h1"), html.rfind("<h1"));
}

TEST_F(Pages, OneTopHeadingAndNoJumps) {
  for (const auto& [path, html] : files) {
    if (!path.ends_with(".html")) continue;
    EXPECT_NE(html.find("<h1"), std::string::npos) << path;
    EXPECT_EQ(html.find("<h1"), html.rfind("<h1")) << path;
    int last = 1;
    for (std::size_t at = html.find("<h"); at != std::string::npos; at = html.find("<h", at + 1)) {
      const char digit = html[at + 2], next = html[at + 3];
      if (digit < '1' || digit > '6' || (next != '>' && next != ' ')) continue;
      EXPECT_LE(digit - '0', last + 1) << path << ": " << html.substr(at, 60);
      last = digit - '0';
    }
  }
}

TEST_F(Pages, CitationsAndLinksOfTheText) {
  EXPECT_TRUE(shows(at("2024/hoi-nghi-tong-ket/quyet-dinh/index.html"),
                    "<a href=\"../ke-hoach/\">Kế hoạch số 12/KH-UBND</a>"));
  const std::string& story = at("2024/hoi-nghi-tong-ket/nguoi-gieo-chu/index.html");
  EXPECT_TRUE(shows(story, "<a href=\"../ke-hoach/\">kế hoạch</a>"));
  EXPECT_TRUE(shows(story, "và trang lạ."));
  EXPECT_FALSE(shows(story, "ghi chú riêng"));
  EXPECT_FALSE(shows(at("2024/hoi-nghi-tong-ket/nguoi-gieo-chu/nguon.md"), "ghi chú riêng"));
}

TEST_F(Pages, HonoureesHaveTheirAnchorOnTheAwardsPage) {
  EXPECT_TRUE(shows(at("khen-thuong/2024/giay-khen/index.html"), "id=\"tran-quoc-dat-000004\""));
  EXPECT_TRUE(shows(at("khen-thuong/2024/index.html"), "href=\"giay-khen/#tran-quoc-dat-000004\""));
  const std::string& names = at("khen-thuong/2024/a-z/index.html");
  EXPECT_LT(names.find("Nguyễn Thị Ánh"), names.find("Trần Quốc Đạt"));
  EXPECT_FALSE(shows(names, "Bùi Văn Thơm")); // a household
}

TEST_F(Pages, WithoutABaseUrlNothingNeedsOne) {
  sample.site.settings.base_url.clear();
  const auto bare = sample::render_all(sample);
  EXPECT_FALSE(bare.contains("feed.xml"));
  EXPECT_FALSE(bare.contains("sitemap.xml"));
  EXPECT_TRUE(bare.contains("robots.txt"));
  EXPECT_TRUE(shows(bare.at("lich.ics"), "@congbo.invalid"));
  for (const auto& [path, html] : bare)
    EXPECT_FALSE(shows(html, "rel=\"canonical\"")) << path;
}

TEST_F(Pages, NoAddressRunsThroughAFile) {
  auto& aliases = sample.site.documents[sample::plan].front_matter.aliases;
  aliases = {"/feed.xml", "/2024/feed.xml/cu/", "/2024/hoi-nghi-tong-ket/quyet-dinh.pdf", "/cu.html/a/",
             "/cu.html", "/2024"};
  const auto made = sample::render_all(sample);
  std::set<std::string> folders;
  for (const auto& [path, bytes] : made)
    for (std::size_t slash = path.find('/'); slash != path.npos; slash = path.find('/', slash + 1))
      folders.insert(path.substr(0, slash));
  for (const std::string& folder : folders) {
    EXPECT_FALSE(made.contains(folder)) << folder;
    EXPECT_NE(folder, "2024/hoi-nghi-tong-ket/quyet-dinh.pdf");
  }
  EXPECT_TRUE(made.contains("cu.html/a/index.html"));
}

TEST_F(Pages, AnEmptySiteHasNoEmptyLists) {
  Site empty;
  empty.settings.title = "Thị xã mới";
  const auto theme = sample::theme(empty.settings);
  const Renderer renderer(empty, *theme, {});
  std::set<std::string> paths;
  for (const PageTask& page : renderer.pages()) {
    EXPECT_FALSE(renderer.render(page).empty());
    if (!page.path.starts_with("assets/")) paths.insert(page.path);
  }
  EXPECT_EQ(paths, (std::set<std::string>{"404.html", "index.html", "robots.txt"}));
}

TEST_F(Pages, LongListsGoOnOverPages) {
  Site& site = sample.site;
  auto& honorees = site.documents[sample::decision].document.honorees;
  site.honorees.clear();
  site.years[1].honorees.clear();
  honorees.assign(501, honorees.back());
  for (std::size_t h = 0; h < honorees.size(); ++h) {
    site.honorees.push_back({sample::decision, h, 2024, 1, "nguoi-" + std::to_string(h)});
    site.years[1].honorees.push_back(h);
  }
  site.events[sample::conference].honorees = site.years[1].honorees;
  for (int i = 0; i < 100; ++i)
    site.years[1].documents.push_back(sample::plan);
  const auto longer = sample::render_all(sample);
  const std::string first = longer.at("khen-thuong/2024/giay-khen/index.html");
  EXPECT_TRUE(shows(first, "id=\"nguoi-499\""));
  EXPECT_FALSE(shows(first, "id=\"nguoi-500\""));
  EXPECT_TRUE(shows(first, "href=\"2/\" rel=\"next\""));
  const std::string second = longer.at("khen-thuong/2024/giay-khen/2/index.html");
  EXPECT_TRUE(shows(second, "id=\"nguoi-500\""));
  EXPECT_TRUE(shows(second, "href=\"../\" rel=\"prev\""));
  // Over 500 in the year: counts and links instead of names.
  const std::string& year = longer.at("khen-thuong/2024/index.html");
  EXPECT_FALSE(shows(year, "#nguoi-"));
  EXPECT_TRUE(shows(year, "501 cá nhân"));
  // The register's first page has the oldest; the last the rest.
  EXPECT_TRUE(longer.contains("van-ban/2024/2/index.html"));
  EXPECT_FALSE(longer.contains("van-ban/2024/3/index.html"));
  EXPECT_TRUE(shows(longer.at("van-ban/2024/1/index.html"), "Kết quả xếp loại"));
  EXPECT_FALSE(shows(longer.at("van-ban/2024/2/index.html"), "Kết quả xếp loại"));
}

TEST_F(Pages, TitlesFitASearchPage) {
  sample.site.events[sample::conference].name +=
      " và triển khai nhiệm vụ công tác thi đua, khen thưởng năm 2024";
  for (const auto& [path, html] : sample::render_all(sample)) {
    if (!path.ends_with(".html")) continue;
    const std::size_t begin = html.find("<title>") + 7;
    const std::string title = html.substr(begin, html.find("</title>") - begin);
    EXPECT_LE(code_points(title), 70u) << path << ": " << title;
    EXPECT_FALSE(title.empty());
  }
}

TEST_F(Pages, InEnglishToo) {
  sample.site.settings.language = "en";
  const auto files_in_english = sample::render_all(sample);
  EXPECT_TRUE(shows(files_in_english.at("2024/hoi-nghi-tong-ket/index.html"), "20 February 2024"));
  EXPECT_TRUE(shows(files_in_english.at("index.html"), "<html lang=\"en\""));
}

} // namespace
} // namespace congbo

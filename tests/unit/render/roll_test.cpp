// The honour roll's pages: names from A to Z, what they can be filtered by, whom to tell of a
// mistake.

#include <gtest/gtest.h>

#include <algorithm>

#include "sample.h"

namespace congbo {
namespace {

bool shows(const std::string& html, std::string_view text) {
  return html.find(text) != std::string::npos;
}

// Everything that stands between `open` and the next `close`, in order.
std::vector<std::string> all_between(const std::string& html, std::string_view open,
                                     std::string_view close) {
  std::vector<std::string> all;
  for (std::size_t at = html.find(open); at != html.npos; at = html.find(open, at)) {
    at += open.size();
    all.push_back(html.substr(at, html.find(close, at) - at));
  }
  return all;
}

struct Roll : testing::Test {
  sample::Sample sample = sample::make();

  // The town honours these people and nobody else, all with a Giấy khen.
  void honour(const std::vector<std::string>& names) {
    Site& site = sample.site;
    auto& honorees = site.documents[sample::decision].document.honorees;
    Honoree one = honorees.back();
    one.honorific.clear();
    honorees.clear();
    site.honorees.clear();
    site.years[1].honorees.clear();
    for (const std::string& name : names) {
      one.name = name;
      site.honorees.push_back(
          {sample::decision, honorees.size(), 2024, 1, "neo-" + std::to_string(honorees.size())});
      site.years[1].honorees.push_back(honorees.size());
      honorees.push_back(one);
    }
    site.events[sample::conference].honorees = site.years[1].honorees;
  }

  std::string page(const std::string& path) const {
    return sample::render_all(sample).at("khen-thuong/2024/" + path);
  }
};

TEST_F(Roll, NamesFromAToZ) {
  // As they must stand; given to the town in another order.
  const std::vector<std::string> order = {"Hồ Văn An",
                                          "Bùi Tuấn Anh",
                                          "Phạm Ngọc Ánh",
                                          "Trần Ân",
                                          "Lê Thị Ẩn",
                                          "Nguyễn Văn Bé",
                                          "Võ Thị Dương",
                                          "Trần Quốc Đạt",
                                          "Lê Văn Đạt",
                                          "Mai Đức Êm",
                                          "Ksor H'Bia",
                                          "Ksor H'Khuyên",
                                          "Vũ Thị Hoa",
                                          "Phan Gia Hòa",
                                          "Điểu K'Rơi",
                                          "Lý Lan",
                                          "Trần Văn Nam (Năm Đò)",
                                          "Ngô Thị Oanh",
                                          "Đinh Ô",
                                          "Vũ Ơn",
                                          "Nguyễn Thị Quý",
                                          "Y Đức Thành",
                                          "Đinh Công Ưng",
                                          "Đào Ứng",
                                          "Nguyễn Xuân Yến",
                                          "Marie Zoé",
                                          "Y Thanh Niê Zun",
                                          "(không nêu tên)"};
  auto given = order;
  std::reverse(given.begin(), given.end());
  std::swap(given[3], given[17]);
  honour(given);
  const std::string html = page("a-z/index.html");
  auto shown = all_between(html, "<p class=\"honoree__name\"><a href=\"../giay-khen/#", "</a>");
  for (std::string& name : shown) {
    name = name.substr(name.find('>') + 1);
    if (const auto quote = name.find("&#39;"); quote != name.npos) name.replace(quote, 5, "'");
  }
  EXPECT_EQ(shown, order) << "the last word is the given name";
  EXPECT_EQ(
      all_between(html, "class=\"letter__title\" id=\"", "</h2>"),
      (std::vector<std::string>{"chu-a\">A", "chu-aa\">Â", "chu-b\">B", "chu-d\">D", "chu-dd\">Đ",
                                "chu-ee\">Ê", "chu-h\">H", "chu-k\">K", "chu-l\">L", "chu-n\">N",
                                "chu-o\">O", "chu-oo\">Ô", "chu-ow\">Ơ", "chu-q\">Q", "chu-t\">T",
                                "chu-uw\">Ư", "chu-y\">Y", "chu-z\">Z", "chu-khac\">#"}));
  EXPECT_EQ(all_between(html, "letters__link\" href=\"#", "\"").size(), 19u)
      << "the strip has the same";
}

TEST_F(Roll, ForeignLettersStandWithThoseTheyAreSortedWith) {
  honour({"Jean Çelik", "Lê Cúc", "Ana Ñusta", "Trần Nga", "Đỗ 9"});
  EXPECT_EQ(all_between(page("a-z/index.html"), "class=\"letter__title\" id=\"", "\""),
            (std::vector<std::string>{"chu-c", "chu-n", "chu-khac"}));
}

TEST_F(Roll, FilterIsHiddenAndHasOnlyWhatCanBeChosen) {
  EXPECT_FALSE(shows(page("index.html"), "roll-filter")) << "four rows are found with the eye";
  honour({"Hồ An", "Lê Bé", "Ngô Cúc", "Vũ Đạt", "Cao Êm", "Tạ Hoa", "Lý Lan", "Mai Ơn"});
  EXPECT_TRUE(shows(page("index.html"), "<div class=\"roll-filter\" role=\"search\""));
  EXPECT_FALSE(shows(page("index.html"), "<select"))
      << "one award, kind and unit: nothing to choose";
  auto& honorees = sample.site.documents[sample::decision].document.honorees;
  honorees[0].unit = "Đội Dân phòng \"số 2\"";
  honorees[1].unit = "Ban Chỉ huy Quân sự";
  honorees[2].unit = "đội dân phòng";
  honorees[3].kind = HonoreeKind::tap_the;
  sample.site.honorees[3].award = 0;
  const std::string html = page("index.html");
  EXPECT_TRUE(shows(
      html,
      "data-some=\"Hiện {shown} trên {all}\" data-none=\"Không thấy ai trên trang này.\" hidden>"));
  EXPECT_EQ(
      all_between(html, "<option value=\"", "\""),
      (std::vector<std::string>{"", "Bằng khen", "Giấy khen", "", "tap-the", "ca-nhan", "",
                                "=Phòng Tài chính, &quot;Kế hoạch&quot;", "Ban Chỉ huy Quân sự",
                                "đội dân phòng", "Đội Dân phòng &quot;số 2&quot;"}));
  EXPECT_EQ(all_between(html, "data-award=\"", "\""),
            (std::vector<std::string>{"Bằng khen", "Giấy khen"}));
  EXPECT_EQ(all_between(page("giay-khen/index.html"), "data-kind=\"", "\""),
            (std::vector<std::string>{"ca-nhan"}));
  EXPECT_FALSE(shows(page("a-z/index.html"), "name=\"kind\"")) << "individuals only";
}

TEST_F(Roll, OverFiveHundredTheYearHasCountsAndNoFilter) {
  honour(std::vector<std::string>(501, "Lê Thị Mận"));
  const std::string year = page("index.html");
  EXPECT_FALSE(shows(year, "roll-filter"));
  EXPECT_FALSE(shows(year, "honoree__name"));
  EXPECT_TRUE(shows(year, "Xem đủ 501 cá nhân"));
  EXPECT_TRUE(shows(page("giay-khen/index.html"), "roll-filter"));
  EXPECT_TRUE(shows(page("giay-khen/2/index.html"), "id=\"neo-500\""));
}

TEST_F(Roll, ALetterToTheEditorsHasSubjectRowAndAddress) {
  const std::string html = page("giay-khen/index.html");
  EXPECT_TRUE(shows(html, "href=\"mailto:congbo@anhoadong.example?subject=%C4%90%C3%ADnh%20ch%C3%"
                          "ADnh%20danh%20s%C3%A1ch%20khen%20"
                          "th%C6%B0%E1%BB%9Fng%3A%20Nguy%E1%BB%85n%20Th%E1%BB%8B%20%C3%81nh&amp;"
                          "body=Trang%3A%20https%3A%2F%2F"
                          "anhoadong.example%2Fcong%2Fkhen-thuong%2F2024%2Fgiay-khen%2F%23nguyen-"
                          "thi-anh-000003%0D%0AD%C3%B2ng%3A%20"
                          "Nguy%E1%BB%85n%20Th%E1%BB%8B%20%C3%81nh%2C%20Ph%C3%B2ng%20N%E1%BB%99i%"
                          "20v%E1%BB%A5%0D%0AN%E1%BB%99i%20dung"))
      << html;
  EXPECT_TRUE(shows(
      html, "<a class=\"number\" href=\"tel:+84288123456\">Gọi\u00a00288\u00a0123\u00a0456</a> hoặc "));
}

TEST_F(Roll, WithoutMailAPhoneCall) {
  sample.site.settings.organisation.email.clear();
  const std::string html = page("giay-khen/index.html");
  EXPECT_TRUE(shows(html, "<a class=\"honoree__report\" href=\"tel:+84288123456\">Thấy sai?"));
  EXPECT_TRUE(shows(html, "Gọi\u00a00288\u00a0123\u00a0456</a></p>"));
  EXPECT_FALSE(shows(html, "mailto:"));
  sample.site.settings.organisation.phone.clear();
  EXPECT_FALSE(shows(page("giay-khen/index.html"), "Thấy sai?")) << "nobody to tell";
}

TEST_F(Roll, TheYearsListForSpreadsheets) {
  EXPECT_TRUE(
      shows(page("index.html"),
            "href=\"../../du-lieu/2024/khen-thuong.csv\" download=\"khen-thuong-2024.csv\""));
  const std::string csv = sample::render_all(sample).at("du-lieu/2024/khen-thuong.csv");
  EXPECT_TRUE(csv.starts_with("\xEF\xBB\xBF")) << "by which a spreadsheet knows UTF-8";
  EXPECT_TRUE(shows(csv, "\"'=Phòng Tài chính, \"\"Kế hoạch\"\"\"")) << "no formula" << csv;
}

} // namespace
} // namespace congbo

// Towns of one province: settings, theme and registers taken over from above, and a folder of sites.

#include <algorithm>

#include <gtest/gtest.h>

#include "base/memory_disk.h"
#include "small_site.h"

namespace congbo::test {
namespace {

constexpr const char* province = R"({"title": "Tỉnh Khánh Giang", "language": "en", "theme": "tinh",
  "base_url": "https://tinh.example", "look": {"mark": "dau.svg", "footer": "Chân trang chung"},
  "links": [{"label": "Tỉnh", "url": "https://tinh.example/"}], "licence": "CC BY 4.0"})";

class ManySites : public testing::Test {
 protected:
  void SetUp() override {
    disk.put("/tinh/congbo.json", province);
    disk.put("/tinh/dau.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    disk.put("/tinh/themes/tinh/templates/partials/site-footer.html", "<footer>Tỉnh: {{site.footer}}</footer>");
    disk.put("/tinh/themes/tinh/templates/pages/not-found.html", "Không có, theo tỉnh");
    for (const char* town : {"a", "b"}) {
      disk.put("/tinh/" + std::string(town) + "/congbo.json",
               "{\"extends\": \"../congbo.json\", \"title\": \"Xã " + std::string(town) + "\"}");
      disk.put("/tinh/" + std::string(town) + "/content/gioi-thieu.md", "# Giới thiệu\n\nXã ta.\n");
    }
  }

  BuildOptions options(const std::string& folder) {
    BuildOptions chosen;
    chosen.site = folder;
    chosen.date = {2026, 11, 21};
    chosen.jobs = 2;
    return chosen;
  }
  std::string text(const std::string& path) {
    const auto bytes = disk.read(path);
    return bytes ? *bytes : "(none)";
  }

  MemoryDisk disk;
};

TEST_F(ManySites, SettingsAndThemeComeFromAbove) {
  const auto report = build_site(options("/tinh/a"), disk);
  ASSERT_TRUE(report) << report.failure().message.en;
  EXPECT_FALSE(report->stopped);
  const std::string home = text("/tinh/a/output/index.html");
  EXPECT_NE(home.find("<title>Xã a"), std::string::npos);
  EXPECT_NE(home.find("lang=\"en\""), std::string::npos);
  EXPECT_NE(home.find("<footer>Tỉnh: Chân trang chung</footer>"), std::string::npos);
  EXPECT_NE(text("/tinh/a/output/assets/mark.svg"), "(none)");
  EXPECT_EQ(text("/tinh/a/output/404.html"), "Không có, theo tỉnh");
  EXPECT_EQ(text("/tinh/a/output/sitemap.xml"), "(none)") << "base_url is a site's own";
}

TEST_F(ManySites, ATownsOwnGoesFirst) {
  disk.put("/tinh/a/congbo.json", R"({"extends": "../congbo.json", "language": "vi", "look": {"footer": "Của xã"},
    "links": [{"label": "Xã", "url": "https://xa.example/"}]})");
  disk.put("/tinh/a/themes/tinh/templates/pages/not-found.html", "Không có, theo xã");
  ASSERT_TRUE(build_site(options("/tinh/a"), disk));
  const std::string home = text("/tinh/a/output/index.html");
  EXPECT_NE(home.find("lang=\"vi\""), std::string::npos);
  EXPECT_NE(home.find("<title>Tỉnh Khánh Giang"), std::string::npos) << "a title is taken over";
  EXPECT_NE(home.find("Tỉnh: Của xã"), std::string::npos);
  EXPECT_EQ(text("/tinh/a/output/404.html"), "Không có, theo xã");
}

TEST_F(ManySites, RegistersOfAProvinceAndOfATown) {
  const auto rows = [](const std::string& id, const std::string& name) {
    return R"({"rows": [{"id": ")" + id + R"(", "name": ")" + name + R"(", "variants": [")" + name +
           R"("], "kinds": "ct", "level": "dia-phuong", "precedence": 900}]})";
  };
  disk.put("/tinh/register/awards.json", rows("huy-hieu-tinh", "Huy hiệu Vì Khánh Giang"));
  disk.put("/tinh/a/register/awards.json", rows("huy-hieu-xa", "Huy hiệu Bến Nước"));
  const auto read = read_site_rules("/tinh/a", disk);
  ASSERT_TRUE(read);
  for (const char* name : {"huy hieu vi khanh giang", "huy hieu ben nuoc"})
    EXPECT_TRUE(read->registers.find_award(name)) << name;
}

bool tells_error_in_settings(const BuildReport& report) {
  return std::any_of(report.findings.begin(), report.findings.end(), [](const Finding& finding) {
    return finding.rule == RuleId::V08 && finding.place.line == 1 && finding.place.column > 0;
  });
}

// At the top of a disk "../congbo.json" is the file itself.
TEST_F(ManySites, ACircleOfExtendsIsTold) {
  disk.put("/congbo.json", R"({"title": "Vòng", "extends": "../congbo.json"})");
  const auto report = build_site(options("/"), disk);
  ASSERT_TRUE(report) << report.failure().message.en;
  EXPECT_TRUE(report->stopped);
  EXPECT_TRUE(tells_error_in_settings(*report));
}

TEST_F(ManySites, ExtendsGoesOverEightFilesAndNoMore) {
  std::string folder = "/x";
  disk.put(folder + "/congbo.json", R"({"title": "Trên cùng"})");
  const auto below = [&] {
    folder += "/x";
    disk.put(folder + "/congbo.json", R"({"extends": "../congbo.json"})");
  };
  for (int level = 0; level < 8; ++level) below();
  EXPECT_FALSE(build_site(options(folder), disk)->stopped);
  below();
  const auto report = build_site(options(folder), disk);
  ASSERT_TRUE(report);
  EXPECT_TRUE(report->stopped);
  EXPECT_TRUE(tells_error_in_settings(*report));
}

TEST_F(ManySites, ExtendsGoesUpAlone) {
  for (const char* wrong : {"congbo.json", "../khac.json", "../b/congbo.json", "/tinh/congbo.json", "..\\congbo.json", "../../../../../../../../../congbo.json"}) {
    disk.put("/tinh/a/congbo.json", std::string(R"({"title": "x", "extends": ")") + wrong + "\"}");
    const auto report = build_site(options("/tinh/a"), disk);
    ASSERT_TRUE(report) << wrong;
    EXPECT_TRUE(report->stopped) << wrong;
    EXPECT_EQ(report->findings[0].rule, RuleId::V08) << wrong;
  }
}

TEST_F(ManySites, WhatIsNotThereIsToldWhereItIsNamed) {
  disk.put("/tinh/congbo.json", R"({"title": "Tỉnh", "extends": "../congbo.json"})");
  const auto report = build_site(options("/tinh/a"), disk);
  ASSERT_TRUE(report && report->stopped);
  EXPECT_EQ(report->findings[0].place.file, "../congbo.json");
  EXPECT_EQ(report->findings[0].place.line, 1);
}

TEST_F(ManySites, AFaultAboveIsToldWithItsFile) {
  disk.put("/tinh/congbo.json", "{\"title\": \"Tỉnh\",\n \"mau\": 1}");
  const auto report = build_site(options("/tinh/a"), disk);
  ASSERT_TRUE(report && report->stopped);
  EXPECT_EQ(report->findings[0].place.file, "../congbo.json");
  EXPECT_EQ(report->findings[0].place.line, 2);
}

TEST_F(ManySites, AFailureStopsItsOwnAlone) {
  EXPECT_EQ(sites_in("/tinh", disk), (std::vector<std::string>{"a", "b"}));
  EXPECT_TRUE(sites_in("/tinh/a", disk).empty());
  disk.put("/tinh/a/congbo.json", "{");
  disk.put("/tinh/c/congbo.json", R"({"title": "Xã c"})");
  disk.put("/tinh/c/output/cua-toi.txt", "x");  // a stranger's: refused
  const std::vector<SiteResult> results = build_sites(options("/tinh"), sites_in("/tinh", disk), disk);
  ASSERT_EQ(results.size(), 3u);
  EXPECT_TRUE(results[0].report && results[0].report->stopped);
  EXPECT_TRUE(results[1].report && !results[1].report->stopped);
  EXPECT_FALSE(results[2].report);
  EXPECT_NE(text("/tinh/b/output/index.html"), "(none)");
  EXPECT_EQ(text("/tinh/a/output/index.html"), "(none)");
}

TEST_F(ManySites, OutputsTogether) {
  BuildOptions chosen = options("/tinh");
  chosen.output = "/www";
  build_sites(chosen, {"a", "b"}, disk);
  EXPECT_NE(text("/www/a/index.html"), "(none)");
  EXPECT_NE(text("/www/b/index.html"), "(none)");
}

}  // namespace
}  // namespace congbo::test

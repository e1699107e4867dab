#include "render/address.h"

#include <gtest/gtest.h>

namespace congbo {
namespace {

TEST(Address, RelativeLinks) {
  struct Case {
    const char *from, *to, *link;
  };
  const Case cases[] = {
      {"", "", "./"},
      {"", "2024/", "2024/"},
      {"", "feed.xml", "feed.xml"},
      {"2024/", "", "../"},
      {"2024/", "2024/", "./"},
      {"2024/", "2023/", "../2023/"},
      {"2024/x/", "2024/", "../"},
      {"2024/x/", "2024/x/lich.ics", "lich.ics"},
      {"2024/x/", "2024/xy/", "../xy/"},
      {"2024/x/ke-hoach/", "2024/x/giay-moi/", "../giay-moi/"},
      {"2024/x/ke-hoach/", "khen-thuong/2024/bk/2/#an-1a2b3c",
       "../../../khen-thuong/2024/bk/2/#an-1a2b3c"},
      {"2024/", "2024/#thang-3", "./#thang-3"},
      {"2024/", "2024/x/#a/b", "x/#a/b"},
  };
  for (const Case& c : cases)
    EXPECT_EQ(relative_link(c.from, c.to), c.link) << c.from << " → " << c.to;
}

TEST(Address, LinksLeadWhereTheyShould) {
  const char* addresses[] = {
      "", "2024/", "2024/x/", "2024/x/ke-hoach/", "van-ban/2024/1/", "du-lieu/van-ban.json"};
  for (const std::string from : addresses) {
    if (!from.empty() && from.back() != '/') continue;
    for (const std::string to : addresses) {
      // Walk the link by hand.
      std::string at = from, link = relative_link(from, to);
      if (link.starts_with("./")) link.erase(0, 2);
      while (link.starts_with("../")) {
        link.erase(0, 3);
        at.pop_back();
        at.erase(at.rfind('/') == std::string::npos ? 0 : at.rfind('/') + 1);
      }
      EXPECT_EQ(at + link, to) << from;
    }
  }
}

TEST(Address, FilesOfAddresses) {
  EXPECT_EQ(output_path(""), "index.html");
  EXPECT_EQ(output_path("2024/"), "2024/index.html");
  EXPECT_EQ(output_path("feed.xml"), "feed.xml");
  EXPECT_EQ(address_of("index.html"), "");
  EXPECT_EQ(address_of("2024/index.html"), "2024/");
  EXPECT_EQ(address_of("2024/my-index.html"), "2024/my-index.html");
}

TEST(Address, BaseUrl) {
  EXPECT_EQ(base_path(""), "/");
  EXPECT_EQ(base_path("https://a.example"), "/");
  EXPECT_EQ(base_path("https://a.example/cong/x"), "/cong/x/");
  EXPECT_EQ(host_of(""), "congbo.invalid");
  EXPECT_EQ(host_of("https://a.example:8443/cong"), "a.example");
  EXPECT_EQ(host_of("https://[2001:db8::1]:80/"), "[2001:db8::1]");
  EXPECT_EQ(whole_url("https://a.example/cong", "2024/"), "https://a.example/cong/2024/");
}

TEST(Address, LongLists) {
  EXPECT_EQ(award_address(2024, "bang-khen", 1), "khen-thuong/2024/bang-khen/");
  EXPECT_EQ(award_address(2024, "bang-khen", 3), "khen-thuong/2024/bang-khen/3/");
  EXPECT_EQ(register_address(2024, 1), "van-ban/2024/1/");
}

} // namespace
} // namespace congbo

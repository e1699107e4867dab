#include "render/hosting.h"

#include <gtest/gtest.h>

#include "render/render.h"
#include "sample.h"

namespace congbo {
namespace {

using sample::Sample;

TEST(Hosting, PagesSayTheSamePolicyAsHeaders) {
  std::string frame;
  for (const ThemeFile& file : built_in_theme("default"))
    if (file.path == "templates/layouts/base.html") frame = file.bytes;
  EXPECT_NE(frame.find("content=\"" + content_security_policy(false) + "\""), std::string::npos);
  EXPECT_TRUE(content_security_policy(true).starts_with(content_security_policy(false) + "; "));
}

TEST(Hosting, HttpsIsPromisedWhereTheSiteHasIt) {
  Settings settings;
  for (const char* url : {"http://a.example", ""}) {
    settings.base_url = url;
    for (const auto file : {apache_file, iis_file, nginx_file})
      EXPECT_EQ(file(settings).find("Strict-Transport-Security"), std::string::npos) << url;
  }
  settings.base_url = "https://a.example/cong";
  for (const auto file : {apache_file, iis_file, nginx_file}) {
    EXPECT_NE(file(settings).find("Strict-Transport-Security"), std::string::npos);
    EXPECT_NE(file(settings).find("/cong/404.html"), std::string::npos);
  }
}

TEST(Hosting, SecurityTextNamesTheOrganisation) {
  Sample sample = sample::make();
  Settings& settings = sample.site.settings;
  settings.organisation.email = "vanthu@a.example";
  settings.organisation.phone = "0200 3000 100";
  settings.base_url = "https://a.example";
  const std::string text = security_text(sample.site);
  EXPECT_TRUE(text.starts_with("Contact: mailto:vanthu@a.example\nContact: tel:+842003000100\nExpires: 20"));
  EXPECT_NE(text.find("-12-31T23:59:59+07:00\n"), std::string::npos);
  EXPECT_NE(text.find("Canonical: https://a.example/.well-known/security.txt\n"), std::string::npos);
  settings.base_url = "https://a.example/cong"; // nobody looks there
  EXPECT_EQ(security_text(sample.site), "");
  settings.base_url = "https://a.example";
  settings.organisation = {};
  EXPECT_EQ(security_text(sample.site), "");
}

} // namespace
} // namespace congbo

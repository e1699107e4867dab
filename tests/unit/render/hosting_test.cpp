#include "render/hosting.h"

#include <gtest/gtest.h>

#include <map>

#include "base/hash.h"
#include "render/render.h"
#include "sample.h"

namespace congbo {
namespace {

using sample::Sample;

std::string web_config(const Settings& settings) {
  return iis_file(settings, {"assets/style-1a2b3c4d.css"});
}

// The headers that a server's file sets, with their values, but for the caching.
using Headers = std::map<std::string, std::string>;

Headers headers_in(const std::string& file, const std::string& before, const std::string& between, const std::string& after) {
  Headers headers;
  for (std::size_t at = file.find(before); at != std::string::npos; at = file.find(before, at + 1)) {
    const std::size_t name = at + before.size(), value = file.find(between, name) + between.size();
    headers[file.substr(name, value - between.size() - name)] = file.substr(value, file.find(after, value) - value);
  }
  return headers;
}

TEST(Hosting, AllServersSendTheSameHeaders) {
  for (const char* url : {"https://a.example", "http://a.example", ""}) {
    Settings settings;
    settings.base_url = url;
    const Headers apache = headers_in(apache_file(settings), "Header always set ", " \"", "\"\n");
    std::string config = nginx_file(settings);
    const std::string cache = "add_header Cache-Control $congbo_cache always;\n";
    ASSERT_NE(config.find(cache), std::string::npos);
    config.erase(config.find(cache), cache.size());
    EXPECT_EQ(apache, headers_in(config, "add_header ", " \"", "\" always;"));
    Headers iis = headers_in(web_config(settings), "<add name=\"", "\" value=\"", "\"/>");
    for (auto& [name, value] : iis)
      for (std::size_t at = value.find("&apos;"); at != std::string::npos; at = value.find("&apos;")) value.replace(at, 6, "'");
    EXPECT_EQ(apache, iis);
    EXPECT_GE(apache.size(), 6U);
    for (const std::string& file : {apache_file(settings), nginx_file(settings)}) {
      EXPECT_NE(file.find("\"no-cache\""), std::string::npos);
      EXPECT_NE(file.find("public, max-age=31536000, immutable"), std::string::npos);
    }
    EXPECT_NE(web_config(settings).find("cacheControlMode=\"DisableCache\""), std::string::npos);
    EXPECT_NE(web_config(settings).find("cacheControlMaxAge=\"365.00:00:00\" cacheControlCustom=\"public, immutable\""), std::string::npos);
  }
}

TEST(Hosting, KnowsNamesWithAHash) {
  for (const char* path : {"assets/style-1a2b3c4d.css", "tim-kiem/e12-00ff00ff.js", "a-b-12345678.js"})
    EXPECT_TRUE(has_hashed_name(path)) << path;
  for (const char* path : {"assets/style.css", "tim-kiem/e12-00ff00.js", "a-12345678.html", "style12345678.css", "a-123456789.js",
                           "12345678.js", "a-1234567G.css"})
    EXPECT_FALSE(has_hashed_name(path)) << path;
}

// What the servers' files call unchanging is all that a page loads by a name with a hash.
TEST(Hosting, EveryHashedFileIsKept) {
  const Sample sample = sample::make();
  std::size_t hashed = 0, parts = 0;
  for (const auto& [path, bytes] : sample::render_all(sample)) {
    if (!path.ends_with(".js") && !path.ends_with(".css")) continue;
    EXPECT_TRUE(has_hashed_name(path)) << path;
    const std::string hash = sha256_hex(bytes).substr(0, 8);
    EXPECT_NE(path.find("-" + hash + "."), std::string::npos) << path;
    ++hashed;
    if (path.starts_with("tim-kiem/")) ++parts;
  }
  EXPECT_GE(hashed, 5U);
  EXPECT_GE(parts, 3U);
  for (const std::string& file : {apache_file(sample.site.settings), nginx_file(sample.site.settings)})
    EXPECT_NE(file.find("-[0-9a-f]{8}\\.(css|js)"), std::string::npos) << "the pattern that has_hashed_name() follows";
}

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
    for (const auto file : {apache_file, web_config, nginx_file})
      EXPECT_EQ(file(settings).find("Strict-Transport-Security"), std::string::npos) << url;
  }
  settings.base_url = "https://a.example/cong";
  for (const auto file : {apache_file, web_config, nginx_file}) {
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

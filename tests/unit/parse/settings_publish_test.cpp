// `publish` in the settings: what is read, and what is told with its place.

#include <gtest/gtest.h>

#include "base/message.h"
#include "parse/parse.h"

namespace congbo {
namespace {

ParsedSettings with_target(const std::string& target) {
  return parse_settings("congbo.json", "{\"title\": \"x\",\n \"publish\": {\"chinh\": " + target + "}}");
}

TEST(PublishSettings, AreRead) {
  const ParsedSettings parsed = with_target(R"({"url": "sftp://may.vn/srv/www/", "user": "vanthu", "key": "~/.ssh/id",
    "host_key": "SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "keep": [".htaccess"], "connections": 2, "timeout": 9})");
  ASSERT_TRUE(parsed.findings.empty()) << message_of(parsed.findings[0], Language::en);
  ASSERT_EQ(parsed.settings.publish.size(), 1u);
  const PublishTarget& target = parsed.settings.publish[0];
  EXPECT_EQ(target.name, "chinh");
  EXPECT_EQ(target.url, "sftp://may.vn/srv/www");
  EXPECT_EQ(target.user, "vanthu");
  EXPECT_EQ(target.host_keys, std::vector<std::string>{"SHA256:" + std::string(43, 'A')});
  EXPECT_EQ(target.keep, (std::vector<std::string>{".htaccess"}));
  EXPECT_EQ(target.connections, 2);
  EXPECT_EQ(target.timeout, 9);
  EXPECT_FALSE(target.plain);
}

TEST(PublishSettings, TakeSeveralKeysOfAHost) {
  const std::string first = "SHA256:" + std::string(43, 'A'), second = "SHA256:" + std::string(43, 'b');
  const ParsedSettings parsed = with_target("{\"url\": \"sftp://may.vn/\", \"host_key\": [\"" + first + "\", \"" + second + "\"]}");
  ASSERT_TRUE(parsed.findings.empty()) << message_of(parsed.findings[0], Language::en);
  EXPECT_EQ(parsed.settings.publish.at(0).host_keys, (std::vector<std::string>{first, second}));
}

TEST(PublishSettings, FaultsAreFindings) {
  const std::pair<const char*, const char*> rows[] = {
      {R"({"user": "x"})", "lacks 'url'"},
      {R"({"url": "http://may.vn/"})", "is not an address such as"},
      {R"({"url": "ftp://"})", "is not an address such as"},
      {R"({"url": "ftp://u:bi-mat@may.vn/"})", "the address holds a password"},
      {R"({"url": "http://u:bi-mat@may.vn/"})", "the address holds a password"},
      {R"({"url": "u:bi-mat@may.vn/www"})", "the address holds a password"},
      {R"({"url": "ftp://may.vn/", "password": "bi-mat"})", "no password in congbo.json"},
      {R"({"url": "ftp://may.vn/", "pasword": "x"})", "did you mean 'password'?"},
      {R"({"url": "ftp://may.vn/", "connections": 0})", "takes a number from 1 to 16"},
      {R"({"url": "ftp://may.vn/", "connections": "4"})", "takes a number from 1 to 16"},
      {R"({"url": "ftp://may.vn/", "plain": "true"})", "must be true or false"},
      {R"({"url": "dav://may.vn/"})", "is not encrypted"},
      {R"({"url": "sftp://may.vn/", "host_key": "aa:bb"})", "is not a fingerprint"},
      {R"({"url": "sftp://may.vn/", "host_key": ["SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "aa:bb"]})", "is not a fingerprint"},
      {R"({"url": "sftp://may.vn/", "host_key": []})", "'host_key' is empty"},
      {R"({"url": "sftp://may.vn/", "host_key": [7]})", "must be text in quotes"},
      {R"({"url": "s3://kho", "endpoint": "may.vn"})", "must be an address"},
      {R"("sftp://may.vn/")", "must be a group"}};
  for (const auto& [target, part] : rows) {
    const ParsedSettings parsed = with_target(target);
    ASSERT_EQ(parsed.findings.size(), 1u) << target;
    const std::string message = message_of(parsed.findings[0], Language::en);
    EXPECT_EQ(parsed.findings[0].rule, RuleId::V08) << target;
    EXPECT_EQ(parsed.findings[0].place.line, 2) << target;
    EXPECT_NE(message.find(part), message.npos) << target << ": " << message;
    EXPECT_EQ(message.find("bi-mat"), message.npos) << "a finding never shows a secret";
    EXPECT_TRUE(parsed.settings.publish.empty()) << target;
  }
}

TEST(PublishSettings, KeepPathsInside) {
  const ParsedSettings parsed = with_target(R"({"url": "ftp://may.vn/", "keep": ["../x"]})");
  ASSERT_EQ(parsed.findings.size(), 1u);
  EXPECT_EQ(parsed.findings[0].rule, RuleId::V10);
}

TEST(PublishSettings, NamesAreShortAndOnce) {
  EXPECT_EQ(parse_settings("congbo.json", R"({"title": "x", "publish": {"Máy chủ": {"url": "ftp://a/"}}})").findings.size(), 1u);
  EXPECT_EQ(parse_settings("congbo.json", R"({"title": "x", "publish": {"a": {"url": "ftp://a/"}, "a": {"url": "ftp://b/"}}})").findings.size(), 1u);
  EXPECT_EQ(parse_settings("congbo.json", R"({"title": "x", "publish": []})").findings.size(), 1u);
}

}  // namespace
}  // namespace congbo

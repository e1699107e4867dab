// What can be known of a target before anything is sent.

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "publish/open_target.h"
#include "small_release.h"

namespace congbo {
namespace {

PublishTarget target_at(const std::string& url) {
  PublishTarget target;
  target.name = "thu-mo";
  target.url = url;
  target.user = "vanthu";
  return target;
}

class OpenTarget : public testing::Test {
 protected:
  void SetUp() override { ::setenv("CONGBO_PASSWORD_THU_MO", "x", 1); }
  void TearDown() override { ::unsetenv("CONGBO_PASSWORD_THU_MO"); }
};

TEST_F(OpenTarget, WarnsOfWhatIsNotEncrypted) {
  struct Case {
    const char* url;
    const char* endpoint;
    const char* warning;  // a part of it; empty = none
  };
  for (const Case& c : {Case{"ftp://may.vn/www", "", "ask the host for SFTP or FTPS"}, Case{"dav://may.vn/www", "", "use davs://"},
                        Case{"s3://kho", "http://may.vn", "an 'endpoint' of https://"}, Case{"s3://kho", "https://may.vn", ""},
                        Case{"ftps://may.vn/www", "", ""}, Case{"sftp://may.vn/www", "", ""}, Case{"davs://may.vn/www", "", ""}}) {
    PublishTarget target = target_at(c.url);
    target.plain = true;
    target.endpoint = c.endpoint;
    const auto opened = open_target(target, disk());
    ASSERT_TRUE(opened) << c.url << ": " << opened.trouble().message.en;
    EXPECT_EQ(opened->warning.has_value(), *c.warning != '\0') << c.url;
    if (!opened->warning) continue;
    EXPECT_NE(opened->warning->what.en.find(c.warning), std::string::npos) << opened->warning->what.en;
    EXPECT_FALSE(opened->warning->ask.vi.empty());
  }
}

TEST_F(OpenTarget, NamesWhatIsMissing) {
  PublishTarget nobody = target_at("ftp://may.vn/www");
  nobody.user.clear();
  EXPECT_TRUE(open_target(nobody, disk()).failed_by(Cause::no_user));
  ::unsetenv("CONGBO_PASSWORD_THU_MO");
  TestFolder home;
  ::setenv("NETRC", (home.path() + "/none").c_str(), 1);
  EXPECT_TRUE(open_target(target_at("davs://may.vn/www"), disk()).failed_by(Cause::no_secret));
  PublishTarget keyed = target_at("sftp://may.vn/www");
  keyed.key = home.path() + "/id";
  const auto missing = open_target(keyed, disk());
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.trouble().message.en, "there is no file '" + keyed.key + "'");
  ASSERT_TRUE(disk().replace(keyed.key, "key").ok());
  std::filesystem::permissions(keyed.key, std::filesystem::perms(0644));
  const auto open = open_target(keyed, disk());
  ASSERT_FALSE(open);
  EXPECT_NE(open.trouble().message.vi.find("chạy chmod 600 '" + keyed.key + "'"), std::string::npos);
  std::filesystem::permissions(keyed.key, std::filesystem::perms(0600));
  EXPECT_TRUE(open_target(keyed, disk()));
  ::unsetenv("NETRC");
}

TEST(PlaceOfTarget, HasNoUser) { EXPECT_EQ(place_of(target_at("ftp://vanthu@may.vn:2121//srv/www")), "ftp://may.vn:2121//srv/www"); }

}  // namespace
}  // namespace congbo

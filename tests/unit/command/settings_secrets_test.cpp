#include "command/settings_secrets.h"

#include <gtest/gtest.h>

namespace congbo {
namespace {

TEST(SettingsSecrets, AreStarsWhereAReportQuotesThem) {
  struct Case {
    std::string_view json, shown;
  };
  constexpr Case cases[] = {
      {R"({ "user": "vanthu", "password": "bí mật\"1" })", R"({ "user": "vanthu", "password": "*********" })"},
      {R"("Mật khẩu" : "abc", "timeout": 30)", R"("Mật khẩu" : "***", "timeout": 30)"},
      {R"("mat-khau": 1234, "pasword": ["ab"])", R"("mat-khau": ****, "pasword": ["**"])"},
      {R"("secret_file": "~/.mat-khau", "title": "Mật khẩu: đổi ngày 5")", R"("secret_file": "~/.mat-khau", "title": "Mật khẩu: đổi ngày 5")"},
      {R"("url": "sftp://vanthu:a@b:c@vps.example/x:y@z")", R"("url": "sftp://vanthu:*****@vps.example/x:y@z")"},
      {R"("url": "vanthu:abc@vps.example")", R"("url": "vanthu:***@vps.example")"},
      {R"("url": "ftp://vanthu@vps.example:21/www", "email": "a@b.vn")", R"("url": "ftp://vanthu@vps.example:21/www", "email": "a@b.vn")"},
      {"// \"password\": \"abc\"\n\"title\": \"x", "// \"password\": \"***\"\n\"title\": \"x"},
      {"\"password\": \"abc\n}", "\"password\": \"***\n}"},
      {"\"password\": \"abc\\", "\"password\": \"****"},
  };
  for (const Case& c : cases) EXPECT_EQ(without_secrets(c.json), c.shown) << c.json;
}

}  // namespace
}  // namespace congbo

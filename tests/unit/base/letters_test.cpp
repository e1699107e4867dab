// Bytes written as letters: Base64 and percent-encoding.

#include <gtest/gtest.h>

#include "base/base64.h"
#include "base/percent.h"

namespace congbo {
namespace {

TEST(Base64, IsThatOfTheRfc) {
  // RFC 4648, section 10.
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"", ""}, {"f", "Zg=="}, {"fo", "Zm8="}, {"foo", "Zm9v"}, {"foob", "Zm9vYg=="}, {"fooba", "Zm9vYmE="}, {"foobar", "Zm9vYmFy"}};
  for (const auto& [bytes, text] : rows) {
    EXPECT_EQ(base64(bytes), text);
    EXPECT_EQ(base64(bytes, Padding::without), text.substr(0, text.find('=')));
    EXPECT_EQ(from_base64(text), bytes);
    EXPECT_EQ(from_base64(text.substr(0, text.find('='))), bytes);
  }
}

TEST(Base64, CarriesEveryByte) {
  std::string all;
  for (int i = 0; i < 1000; ++i) all += static_cast<char>(i * 7 & 255);
  EXPECT_EQ(from_base64(base64(all)), all);
  EXPECT_EQ(base64("\xfb\xff\xfe"), "+//+");
  EXPECT_EQ(from_base64(" Zm9v\r\nYmFy"), "foobar") << "lines are passed over";
}

TEST(Percent, EscapesAllButUnreserved) {
  EXPECT_EQ(percent_encoded("a b/ầ+=(~)"), "a%20b/%E1%BA%A7%2B%3D%28~%29");
  EXPECT_EQ(percent_encoded("/nhà/a b:#?%.md"), "/nh%C3%A0/a%20b%3A%23%3F%25.md");
  EXPECT_EQ(percent_encoded("a/b", Slashes::escaped), "a%2Fb");
}

TEST(Percent, IsUndone) {
  EXPECT_EQ(percent_decoded("a%20b%E1%BA%A7%2f"), "a bầ/");
  EXPECT_EQ(percent_decoded("%zz%4%%41%"), "%zz%4%A%") << "what is no escape stays";
  EXPECT_EQ(percent_decoded_strictly("a%20b").value_or("?"), "a b");
  for (const char* broken : {"%", "%4", "%4g", "%zz", "a%20%"}) EXPECT_FALSE(percent_decoded_strictly(broken)) << broken;
}

}  // namespace
}  // namespace congbo

#include "serve/request.h"

#include <gtest/gtest.h>

namespace congbo {
namespace {

TEST(Host, IsThisServerUnderItsOwnNamesAlone) {
  const struct {
    const char* host;
    int port;
    bool own;
  } rows[] = {
      {"127.0.0.1:8765", 8765, true},   {"localhost:8765", 8765, true},      {"LocalHost:8765", 8765, true},
      {"[::1]:8765", 8765, true},       {"127.0.0.1", 80, true},             {"localhost", 80, true},
      {"[::1]", 80, true},              {"127.0.0.1", 8765, false},          {"127.0.0.1:8766", 8765, false},
      {"", 8765, false},                {"", 80, false},                     {":8765", 8765, false},
      {"evil.example:8765", 8765, false}, {"localhost.evil.example:8765", 8765, false},
      {"evil.localhost:8765", 8765, false}, {"notlocalhost:8765", 8765, false}, {"x127.0.0.1:8765", 8765, false},
      {"evil.example@127.0.0.1:8765", 8765, false}, {"127.0.0.1:8765:8765", 8765, false},
      {"127.0.0.1.:8765", 8765, false}, {"127.0.0.1:08765", 8765, false},    {"127.0.0.1: 8765", 8765, false},
      {"::1:8765", 8765, false},        {"0.0.0.0:8765", 8765, false},       {"192.168.1.2:8765", 8765, false},
  };
  for (const auto& row : rows) EXPECT_EQ(is_own_host(row.host, row.port), row.own) << row.host << " at " << row.port;
}

TEST(Origin, IsThisServerOrTheRequestIsRefused) {
  EXPECT_TRUE(is_own_origin("http://127.0.0.1:8765", 8765));
  EXPECT_TRUE(is_own_origin("http://localhost:8765", 8765));
  for (const char* other : {"null", "", "http://evil.example", "https://127.0.0.1:8765", "http://127.0.0.1:8000", "file://"})
    EXPECT_FALSE(is_own_origin(other, 8765)) << other;
}

TEST(Request, IsJudgedByHostOriginAndMethod) {
  const std::string own = "localhost:8765";
  const struct {
    HttpRequest request;
    Refusal refusal;
  } rows[] = {
      {{"GET", "/", {own}, {}}, Refusal::none},
      {{"HEAD", "/", {own}, {"http://localhost:8765"}}, Refusal::none},
      {{"POST", "/", {own}, {}}, Refusal::method},
      {{"GET", "/", {}, {}}, Refusal::host},
      {{"GET", "/", {own, own}, {}}, Refusal::host},
      {{"GET", "/", {"evil.example:8765"}, {}}, Refusal::host},
      {{"GET", "/", {own}, {"http://evil.example"}}, Refusal::origin},
      {{"GET", "/", {own}, {"http://localhost:8765", "null"}}, Refusal::origin},
  };
  for (const auto& row : rows) EXPECT_EQ(judge(row.request, 8765), row.refusal) << row.request.method;
}

TEST(Target, IsDecodedToAPathBelowTheRoot) {
  const struct {
    const char* target;
    const char* path;
    const char* query;
  } rows[] = {
      {"/", "", ""},
      {"/2026/x/", "2026/x/", ""},
      {"/2026/x", "2026/x", ""},
      {"/lich.ics?a=b&c", "lich.ics", "a=b&c"},
      {"/a%20b/%C4%91.txt", "a b/đ.txt", ""},
      {"/?/../x", "", "/../x"},
      {"/...", "...", ""},
      {"/.well-known/security.txt", ".well-known/security.txt", ""},
      {"/a+b", "a+b", ""},
      {"/%252e%252e/", "%2e%2e/", ""},
  };
  for (const auto& row : rows) {
    const auto parsed = parse_target(row.target);
    ASSERT_TRUE(parsed) << row.target;
    EXPECT_EQ(parsed->path, row.path) << row.target;
    EXPECT_EQ(parsed->query, row.query) << row.target;
  }
}

TEST(Target, ThatLeadsOutOrIsNoneIsRefused) {
  const std::string rows[] = {
      "", "x", "*", "http://127.0.0.1/", "//evil.example/", "/a//b", "/..", "/../", "/a/../b", "/a/./b", "/%2e%2e/", "/.%2E/",
      "/..%2fetc/passwd", "/%2e%2e%2f%2e%2e%2fetc", "/a%2fb", "/a%5cb", "/a\\b", "/..%5c", "/%00", "/a%0d%0ab", "/%7f", "/%c3",
      "/%c0%ae%c0%ae/", "/%ff", "/%", "/%2", "/%zz", "/a b", "/\xc4\x91", "/a\r\nb", std::string("/\0", 2), "/" + std::string(8000, 'a'),
  };
  for (const std::string& row : rows) EXPECT_FALSE(parse_target(row)) << row;
}

TEST(Target, OfServersAloneIsHidden) {
  for (const char* path : {".congbo", ".htaccess", "a/.git/config", "..."}) EXPECT_TRUE(is_hidden(path)) << path;
  for (const char* path : {"", "a.b/c", ".well-known/security.txt", "a./b"}) EXPECT_FALSE(is_hidden(path)) << path;
}

TEST(Query, GivesValuesByName) {
  EXPECT_EQ(query_value("page=%2F2026%2F&state=ab", "page"), "/2026/");
  EXPECT_EQ(query_value("page=%2F2026%2F&state=ab", "state"), "ab");
  EXPECT_EQ(query_value("pages=x&page=y", "page"), "y");
  for (const char* query : {"", "page", "page=", "page=%", "apage=x", "&&"}) EXPECT_EQ(query_value(query, "page"), "") << query;
}

}  // namespace
}  // namespace congbo

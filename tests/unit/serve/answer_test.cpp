#include "serve/answer.h"

#include <gtest/gtest.h>

#include "serve/pages.h"
#include "serve/small_preview.h"

namespace congbo {
namespace {

struct AnswerTest : testing::Test {
  Snapshot snapshot = test::small_snapshot();
  MemoryDisk disk;
  AnswerTest() { test::put_output(disk, snapshot); }
  HttpAnswer get(const std::string& target, const std::string& method = "GET", const std::string& host = "127.0.0.1:8765") {
    return answer({method, target, {host}, {}}, 8765, snapshot, disk);
  }
};

TEST_F(AnswerTest, HasItsStatus) {
  disk.put("/preview/secret.txt", "not listed");
  const std::pair<const char*, int> rows[] = {
      {"/", 200},           {"/2026/le-hoi/", 200}, {"/2026/le-hoi", 302},    {"/lich.ics", 200},
      {"/khong-co/", 404},  {"/khong-co", 404},     {"/secret.txt", 404},     {"/.htaccess", 404},
      {"/.congbo", 404},    {"/.well-known/security.txt", 200},               {"/../secret.txt", 400},
      {"/..%2fsecret", 400}, {"//evil.example/", 400},                        {"/__congbo/", 200},
      {"/__congbo/bar.js", 200}, {"/__congbo/bar.html", 404},                 {"/__congbo/events", 400},
      {"/lich.ics/", 404},
  };
  for (const auto& [target, status] : rows) EXPECT_EQ(get(target).status, status) << target;
  EXPECT_EQ(get("/", "HEAD").status, 200);
  EXPECT_EQ(get("/", "POST").status, 405);
  EXPECT_EQ(get("/", "GET", "evil.example").status, 403);
}

TEST_F(AnswerTest, IsThePageWithItsBarAndAnyOtherFileAsItIs) {
  const HttpAnswer page = get("/2026/le-hoi/");
  EXPECT_EQ(page.type, "text/html; charset=utf-8");
  EXPECT_EQ(page.body, "<html><body><p>2026/le-hoi/index.html</p>" + bar_of(snapshot, "2026/le-hoi/") + "</body></html>");
  EXPECT_EQ(get("/lich.ics").body, "<html><body><p>lich.ics</p></body></html>");
  EXPECT_TRUE(get("/khong-co/").body.starts_with("<html><body><p>404.html</p><aside id=\"congbo-bar\""));
}

TEST_F(AnswerTest, SendsOnToTheFolderAndKeepsTheQuestion) {
  EXPECT_EQ(get("/2026/le-hoi?a=b").location, "/2026/le-hoi/?a=b");
}

TEST_F(AnswerTest, FollowsNoLink) {
  MemoryDisk linked;
  linked.put("/preview/index.html", "x");
  linked.put_link("/preview/lich.ics");
  linked.put_link("/preview/2026");
  EXPECT_EQ(answer({"GET", "/lich.ics", {"127.0.0.1:8765"}, {}}, 8765, snapshot, linked).status, 404);
  EXPECT_EQ(answer({"GET", "/2026/le-hoi/", {"127.0.0.1:8765"}, {}}, 8765, snapshot, linked).status, 404);
}

TEST_F(AnswerTest, IsTheOverviewUntilThereIsASite) {
  snapshot.built = false;
  const HttpAnswer page = get("/2026/le-hoi/");
  EXPECT_EQ(page.status, 503);
  EXPECT_NE(page.body.find("<main id=\"congbo-bar\""), std::string::npos);
  EXPECT_EQ(get("/__congbo/bar.js").status, 200);
}

TEST_F(AnswerTest, IsAStreamForListeners) {
  const HttpAnswer stream = get("/__congbo/events?page=%2F2026%2Fle-hoi%2F&state=abc&since=7");
  ASSERT_TRUE(stream.listener);
  EXPECT_EQ(stream.listener->page, "2026/le-hoi/");
  EXPECT_EQ(stream.listener->state, "abc");
  EXPECT_EQ(stream.listener->since, 7u);
}

TEST_F(AnswerTest, TellsListenersOfTheirPageAlone) {
  const Listener listener{"2026/le-hoi/", state_of(snapshot, "2026/le-hoi/"), 2};
  snapshot.version = 3;
  snapshot.files["2026/tong-ket/index.html"] = std::string(64, '1');
  const std::string summary = "event: summary\ndata: " + summary_for(snapshot, "2026/le-hoi/") + "\n\n";
  EXPECT_EQ(news_for(listener, snapshot), summary);
  snapshot.replaced = {{"2026/le-hoi/ảnh.jpg", 3}, {"cu.jpg", 2}};
  EXPECT_EQ(news_for(listener, snapshot), summary + "event: files\ndata: /2026/le-hoi/%E1%BA%A3nh.jpg\n\n");
  for (int i = 0; i < 501; ++i) snapshot.replaced[std::to_string(i)] = 3;
  EXPECT_EQ(news_for(listener, snapshot), "event: reload\ndata:\n\n") << "too many to tell";
  snapshot.replaced.clear();
  snapshot.files["2026/le-hoi/index.html"] = std::string(64, '1');
  EXPECT_EQ(news_for(listener, snapshot), "event: reload\ndata:\n\n");
}

TEST_F(AnswerTest, HasPagesThatStandInThePlaceOfOthers) {
  const QuickPages quick{{"2026/le-hoi/index.html", {"<html><body><p>mới</p></body></html>", std::string(64, '2')}}};
  const std::string before = state_of(snapshot, "2026/le-hoi/");
  const auto body = [&](const std::string& target) { return answer({"GET", target, {"127.0.0.1:8765"}, {}}, 8765, snapshot, disk, quick).body; };
  EXPECT_NE(body("/2026/le-hoi/").find("<p>mới</p>"), std::string::npos);
  EXPECT_EQ(body("/2026/tong-ket/"), get("/2026/tong-ket/").body);
  EXPECT_EQ(news_for({"2026/le-hoi/", before, 2}, snapshot, quick), "event: reload\ndata:\n\n");
  EXPECT_TRUE(news_for({"2026/tong-ket/", state_of(snapshot, "2026/tong-ket/"), 2}, snapshot, quick).starts_with("event: summary"));
  const std::string after = state_of(snapshot, "2026/le-hoi/", quick);
  snapshot.files["2026/le-hoi/index.html"] = std::string(64, '2');
  EXPECT_EQ(state_of(snapshot, "2026/le-hoi/"), after) << "a build that makes the same page changes nothing for its reader";
}

}  // namespace
}  // namespace congbo

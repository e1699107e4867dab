#include "serve/snapshot.h"

#include <gtest/gtest.h>

#include <thread>

#include "serve/small_preview.h"

namespace congbo {
namespace {

using Indices = std::vector<std::size_t>;

TEST(PageFindings, AreThoseOfThePagesDocumentsAndOfTheFilesBeside) {
  const Snapshot snapshot = test::small_snapshot();
  const std::pair<const char*, Indices> rows[] = {
      {"2026/tong-ket/ke-hoach/", {3}},      {"2026/tong-ket/", {2, 3}}, {"2026/tong-ket/index.html", {2, 3}},
      {"2026/tong-ket/thu-moi/", {2, 3}},    {"2026/tong-ket/quyet-dinh/", {}},
      {"2026/le-hoi/", {1}},                 {"2026/", {}},              {"", {}},
      {"gioi-thieu/", {4}},                  {"khen-thuong/2026/", {}},
  };
  for (const auto& [page, expected] : rows) EXPECT_EQ(snapshot.by_page.of(page), expected) << page;
}

TEST(PageFindings, KnowThePageOfAFile) {
  const PageFindings& by_page = test::small_snapshot().by_page;
  EXPECT_EQ(by_page.page_of("content/2026/tong-ket/ke-hoach.md"), "2026/tong-ket/ke-hoach/");
  EXPECT_EQ(by_page.page_of("content/2026/tong-ket/danh-sach.csv"), "2026/tong-ket/");
  EXPECT_EQ(by_page.page_of("congbo.json"), "");
}

// Two documents directly in a year's folder are two events; what lies beside them is of neither.
TEST(PageFindings, OfAFolderOfSeveralEventsStayApart) {
  const PageFindings by_page({{"content/2026/a.md", "2026/a/", "2026/a/"}, {"content/2026/b.md", "2026/b/", "2026/b/"}},
                             {test::finding_in("content/2026/a.md"), test::finding_in("content/2026/c.csv")});
  EXPECT_EQ(by_page.of("2026/a/"), Indices{0});
  EXPECT_EQ(by_page.of("2026/b/"), Indices{});
  EXPECT_EQ(by_page.page_of("content/2026/c.csv"), "");
}

TEST(Snapshot, FindsTheFileOfAPath) {
  Snapshot snapshot = test::small_snapshot();
  EXPECT_EQ(snapshot.file_at(""), "index.html");
  EXPECT_EQ(snapshot.file_at("2026/le-hoi/"), "2026/le-hoi/index.html");
  EXPECT_EQ(snapshot.file_at("lich.ics"), "lich.ics");
  EXPECT_EQ(snapshot.file_at("2026/le-hoi"), std::nullopt);
  EXPECT_EQ(snapshot.file_at("an-lac/lich.ics"), std::nullopt);
  snapshot.base = "an-lac";
  EXPECT_EQ(snapshot.file_at("an-lac/lich.ics"), "lich.ics");
  EXPECT_EQ(snapshot.file_at("an-lac/"), "index.html");
  EXPECT_EQ(snapshot.file_at("an-lac"), std::nullopt);
}

TEST(MadeFiles, AreReadFromTheList) {
  const std::string hash(64, 'a');
  const auto files = parse_made_files(hash + "  a b/index.html\n" + hash + "  \nshort\n" + hash + "  lich.ics");
  EXPECT_EQ(files.size(), 2u);
  EXPECT_EQ(files.at("a b/index.html"), hash);
  EXPECT_EQ(files.at("lich.ics"), hash);
}

TEST(MadeFiles, DifferWhereNewChangedOrGone) {
  EXPECT_EQ(count_changes({{"a", "1"}, {"b", "1"}, {"c", "1"}}, {{"a", "1"}, {"b", "2"}, {"d", "1"}}), 3u);
  EXPECT_EQ(count_changes({}, {}), 0u);
}

TEST(Board, WakesWhoWaitsAndLetsGoWhenClosed) {
  Board board;
  EXPECT_EQ(board.now(), nullptr);
  board.show({});
  EXPECT_EQ(board.wait_for_other(0, 60).snapshot->version, 1u);
  EXPECT_EQ(board.wait_for_other(1, 0).snapshot->version, 1u) << "nothing new in time";
  std::thread builder([&] { board.show({}); });
  EXPECT_EQ(board.wait_for_other(1, 60).snapshot->version, 2u);
  builder.join();
  std::thread closer([&] { board.close(); });
  EXPECT_EQ(board.wait_for_other(2, 60).snapshot, nullptr);
  closer.join();
}

TEST(Board, ShowsPagesUntilTheNextBuild) {
  Board board;
  board.show_pages({{"a", {"x", "1"}}});
  EXPECT_EQ(board.shown().quick, nullptr) << "nothing to stand in the place of";
  board.show({});
  board.show_pages({{"a", {"x", "1"}}});
  board.show_pages({{"b", {"y", "2"}}});
  EXPECT_EQ(board.shown().turn, 3u);
  EXPECT_EQ(board.shown().quick->size(), 2u);
  board.show_pages({});
  EXPECT_EQ(board.shown().turn, 3u) << "nothing new";
  board.show({}, 0);
  EXPECT_EQ(board.shown().quick->size(), 2u) << "a build that did not come out";
  board.show({}, 2);
  EXPECT_FALSE(board.shown().quick->contains("a")) << "taken in";
  EXPECT_TRUE(board.shown().quick->contains("b")) << "saved while it was built";
  board.show_pages({{"b", {"z", "3"}}});
  board.show({}, 5);
  EXPECT_TRUE(board.shown().quick->contains("b")) << "again";
  board.show({});
  EXPECT_TRUE(board.shown().quick->empty());
  EXPECT_EQ(board.now()->version, 5u);
}

TEST(Board, TellsOfVisits) {
  Board board;
  board.visit("2026/x/");
  board.visit("2026/y/");
  EXPECT_EQ(board.next_visit(), "2026/x/");
  EXPECT_EQ(board.next_visit(), "2026/y/");
  std::thread closer([&] { board.close(); });
  EXPECT_EQ(board.next_visit(), std::nullopt);
  closer.join();
}

}  // namespace
}  // namespace congbo

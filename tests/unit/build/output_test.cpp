// Which folders a build takes for its output, and what it touches there.

#include <gtest/gtest.h>

#include "base/hash.h"
#include "build/stages.h"
#include "small_site.h"

namespace congbo::test {
namespace {

const std::string out = "/site/output";

std::string refusal(const std::string& folder, MemoryDisk& disk) {
  const auto output = Output::open(folder, "/site", disk);
  return output ? "" : output.failure().message.en;
}

TEST(OutputFolder, IsRefusedWhereItWouldCostSomebodySomething) {
  MemoryDisk disk;
  fill(disk);
  disk.put("/site/tep", "");
  disk.put_link("/site/lien-ket");
  disk.put("/www/cua-nguoi-khac.html", "");
  disk.put("/dot/.htaccess", "");
  const std::string home = home_folder().empty() ? "/" : home_folder();
  const struct {
    std::string folder;
    const char* said;  // empty: it is taken
  } rows[] = {
      {"/", "the root of the disk"},
      {home, home == "/" ? "the root of the disk" : "the home folder"},
      {"/site", "the site lies in it"},
      {"/site/output/..", "the site lies in it"},
      {"/site/content", "the site's sources lie there"},
      {"/site/content/2026", "the site's sources lie there"},
      {"/site/themes", "the site's sources lie there"},
      {"/site/register/moi", "the site's sources lie there"},
      {"/site/.congbo", "the site's sources lie there"},
      {"/site/.congbo/pictures", "the site's sources lie there"},
      {"/site/lien-ket", "a symbolic link"},
      {"/site/tep", "not a folder"},
      {"/www", "'cua-nguoi-khac.html', which congbo did not make"},
      {"/site/.congbo/preview", ""},
      {"/site/.congbo/preview/trang", ""},
      {"/site/contents", ""},
      {"/dot", ""},
      {"/moi/sau/nua", ""},
      {out, ""},
  };
  for (const auto& row : rows) {
    const std::string said = refusal(row.folder, disk);
    if (*row.said == '\0') EXPECT_EQ(said, "") << row.folder;
    else EXPECT_NE(said.find(row.said), std::string::npos) << row.folder << ": " << said;
  }
}

// A list as congbo writes it, of files that hold their own paths.
std::string line(const std::string& path) { return sha256_hex(path) + "  " + path + "\n"; }

// Removes what the list names and no build makes; what went, what stayed.
struct Emptied {
  std::size_t removed = 0;
  std::vector<std::string> left;
};
Emptied empty_output(MemoryDisk& disk) {
  Emptied done;
  auto output = Output::open(out, "/site", disk);
  if (!output) return ADD_FAILURE() << output.failure().message.en, done;
  const auto removed = output->finish({}, done.left, 1);
  EXPECT_TRUE(removed);
  done.removed = removed ? *removed : 0;
  return done;
}

// The list may be another's work: nothing outside the folder is touched, whatever it names.
TEST(OutputFolder, AListNamesOnlyWhatLiesInside) {
  for (const std::string path : {"/site/congbo.json", "../congbo.json", "a/../../congbo.json", "./congbo.json", "a//b", "a/", ".", "..", ""}) {
    MemoryDisk disk;
    fill(disk);
    disk.put("/site/congbo.json", path);
    disk.put(out + "/trang.html", "trang.html");
    disk.put(out + "/.congbo", line("trang.html") + line(path) + "khong phai mot dong\n");
    const Emptied done = empty_output(disk);
    EXPECT_EQ(done.removed, 1U) << path;
    EXPECT_TRUE(done.left.empty()) << path;
    EXPECT_EQ(disk.files().at("/site/congbo.json"), path);
    EXPECT_FALSE(disk.files().contains(out + "/trang.html"));
  }
}

TEST(OutputFolder, WhatHoldsOtherBytesNowStays) {
  MemoryDisk disk;
  fill(disk);
  for (const char* path : {"nguyen.html", "da-sua.html", "a/b/sau.html"}) disk.put(out + "/" + path, path);
  disk.put(out + "/da-sua.html", "người khác viết");
  disk.put(out + "/thu-muc.html/x", "");
  disk.put_link(out + "/lien-ket.html");
  disk.put(out + "/.congbo", line("a/b/sau.html") + line("da-sua.html") + line("khong-con.html") + line("lien-ket.html") +
                                 line("nguyen.html") + line("thu-muc.html"));
  const Emptied done = empty_output(disk);
  EXPECT_EQ(done.removed, 2U);
  EXPECT_EQ(done.left, (std::vector<std::string>{"da-sua.html", "lien-ket.html", "thu-muc.html"}));
  EXPECT_EQ(disk.files().at(out + "/da-sua.html"), "người khác viết");
  EXPECT_EQ(disk.kind(out + "/a"), FileKind::none) << "its folders are empty, and congbo's";
  EXPECT_EQ(disk.files().at(out + "/.congbo"), "");
}

TEST(OutputFolder, WritesOnlyOntoItsOwnFiles) {
  MemoryDisk disk;
  fill(disk);
  disk.put(out + "/cua-ta.html", "cua-ta.html");
  disk.put(out + "/cua-ho.html", "cua-ho.html, đã sửa");
  disk.put(out + "/thu-muc.html/x", "");
  disk.put_link(out + "/lien-ket.html");
  disk.put(out + "/.congbo", line("cua-ho.html") + line("cua-ta.html"));
  auto output = Output::open(out, "/site", disk);
  ASSERT_TRUE(output);
  using Kind = Output::Writing::Kind;
  const struct {
    const char* path;
    const char* bytes;
    Kind kind;
  } rows[] = {
      {"moi.html", "mới", Kind::laid},         {"cua-ta.html", "mới", Kind::laid},      {"cua-ta.html", "cua-ta.html", Kind::same},
      {"cua-ho.html", "mới", Kind::left},      {"thu-muc.html", "mới", Kind::left},     {"lien-ket.html", "mới", Kind::left},
  };
  for (const auto& row : rows) {
    const auto written = output->write(row.path, row.bytes, sha256(row.bytes));
    ASSERT_TRUE(written) << row.path;
    EXPECT_EQ(written->kind, row.kind) << row.path;
    EXPECT_EQ(written->laid.has_value(), row.kind == Kind::laid) << row.path;
  }
  EXPECT_EQ(disk.files().at(out + "/cua-ta.html"), "cua-ta.html") << "nothing comes into its place before the end";
}

TEST(OutputFolder, TellsOfDraftsInItsList) {
  MemoryDisk disk;
  fill(disk);
  for (const bool drafts : {true, false}) {
    auto output = Output::open(out, "/site", disk);
    ASSERT_TRUE(output);
    output->holds_drafts(drafts);
    const auto written = output->write("a.html", "a", sha256("a"));
    ASSERT_TRUE(written);
    std::vector<std::string> left;
    ASSERT_TRUE(output->finish({{"a.html", sha256("a"), written->laid}}, left, 1));
    EXPECT_EQ(disk.files().at(out + "/.congbo").starts_with("# drafts\n"), drafts);
  }
}

}  // namespace
}  // namespace congbo::test

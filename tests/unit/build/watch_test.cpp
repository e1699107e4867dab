// What a build notes of the disk, and when a later one may take it for unchanged.

#include "build/watch.h"

#include <gtest/gtest.h>

#include <functional>

#include "base/memory_disk.h"

namespace congbo::test {
namespace {

const std::string file = "/s/a.md", folder = "/s", missing = "/khong-co.md";

// A stamp says something of a file only when its tick is over.
void pass_time(MemoryDisk& disk) {
  for (int seconds = 0; seconds < 3; ++seconds) disk.put("/khac", "");
}

void fill(MemoryDisk& disk) {
  disk.put(file, "một");
  disk.put("/s/thu-muc/b.md", "hai");
  pass_time(disk);
}

// Every kind of look that a build takes.
void look(Watch& watch) {
  EXPECT_EQ(watch.kind(folder), FileKind::folder);
  EXPECT_EQ(watch.kind(missing), FileKind::none);
  EXPECT_TRUE(watch.list(folder));
  EXPECT_TRUE(watch.read(file));
  EXPECT_FALSE(watch.read(missing));
}

struct Event {
  const char* what;
  std::function<void(MemoryDisk&)> happens;
  bool still_so;
};

TEST(WatchTest, WhatALaterBuildTakesForTheSame) {
  const Event events[] = {
      {"nothing", [](MemoryDisk&) {}, true},
      {"a touch", [](MemoryDisk& disk) { disk.touch(file); }, true},
      {"a file that no stage looks at", [](MemoryDisk& disk) { disk.put("/s/.nhap", ""); }, true},
      {"what lies deeper than was looked", [](MemoryDisk& disk) { disk.put("/s/thu-muc/c.md", ""); }, true},
      {"other bytes", [](MemoryDisk& disk) { disk.put(file, "hai, ba"); }, false},
      {"as many other bytes", [](MemoryDisk& disk) { disk.put(file, "mốt"); }, false},
      {"the file is gone", [](MemoryDisk& disk) { EXPECT_TRUE(disk.remove_file(file)); }, false},
      {"a new file", [](MemoryDisk& disk) { disk.put("/s/c.md", ""); }, false},
      {"a new link", [](MemoryDisk& disk) { disk.put_link("/s/lien-ket"); }, false},
      {"what was not there", [](MemoryDisk& disk) { disk.put(missing, ""); }, false},
      {"a folder of that name", [](MemoryDisk& disk) { disk.put(missing + "/a.md", ""); }, false},
      {"the folder cannot be read", [](MemoryDisk& disk) { disk.fail_at(1); }, false},
  };
  for (const Event& event : events) {
    MemoryDisk disk;
    fill(disk);
    Watch watch(disk);
    look(watch);
    const SeenDisk seen = watch.seen();
    EXPECT_TRUE(seen.steady) << event.what;
    disk.forget_calls();
    event.happens(disk);
    EXPECT_EQ(still_so(seen, disk, 1), event.still_so) << event.what;
  }
}

// What changes while it is read may stand in one page and not in another: the next build believes none of it.
TEST(WatchTest, WhatChangesWhileItIsReadIsNeverTheSame) {
  const Event events[] = {
      {"other bytes", [](MemoryDisk& disk) { disk.put(file, "ba"); }, false},
      {"a file that can be read no longer", [](MemoryDisk& disk) { EXPECT_TRUE(disk.remove_file(file)); }, false},
      {"a new file", [](MemoryDisk& disk) { disk.put("/s/c.md", ""); }, false},
      {"what was not there", [](MemoryDisk& disk) { disk.put(missing, ""); }, false},
  };
  for (const Event& event : events) {
    MemoryDisk disk;
    fill(disk);
    Watch watch(disk);
    look(watch);
    event.happens(disk);
    static_cast<void>(watch.kind(missing));
    static_cast<void>(watch.list(folder).ok());
    static_cast<void>(watch.read(file).ok());
    EXPECT_FALSE(watch.seen().steady) << event.what;
    EXPECT_FALSE(still_so(watch.seen(), disk, 1)) << event.what;
  }
}

TEST(WatchTest, AFolderThatCannotBeReadIsNeverTheSame) {
  MemoryDisk disk;
  fill(disk);
  Watch watch(disk);
  EXPECT_FALSE(watch.list("/khong-co"));
  EXPECT_FALSE(still_so(watch.seen(), disk, 1));
}

TEST(WatchTest, WhatTheLastBuildSawNeedNotBeReadAgain) {
  MemoryDisk disk;
  fill(disk);
  Watch first(disk);
  look(first);
  const SeenDisk seen = first.seen();
  Watch second(disk);
  second.remember(seen);
  disk.forget_calls();
  const auto hash = second.hash_if_same(file);
  ASSERT_TRUE(hash);
  EXPECT_EQ(*hash, sha256("một"));
  EXPECT_EQ(second.hash_of(file), *hash) << "it counts as read";
  EXPECT_FALSE(second.hash_if_same(missing)) << "it was not read then either";
  EXPECT_TRUE(disk.reads().empty());

  disk.put(file, "mốt");
  EXPECT_FALSE(second.hash_if_same(file)) << "as many other bytes";
  disk.put(file, "một");
  ASSERT_TRUE(second.read(file));
  EXPECT_TRUE(second.seen().steady);

  SeenDisk unsteady = seen;
  unsteady.steady = false;
  Watch third(disk);
  third.remember(unsteady);
  EXPECT_FALSE(third.hash_if_same(file));
}

// A build writes some of the files that it has read: of these the next one is to know the new bytes.
TEST(WatchTest, LooksAgainAtWhatTheBuildItselfWrote) {
  MemoryDisk disk;
  fill(disk);
  Watch watch(disk);
  look(watch);
  ASSERT_TRUE(watch.replace(file, "hai"));
  EXPECT_TRUE(watch.look_again(file));
  EXPECT_TRUE(watch.look_again(missing)) << "nothing there is nothing wrong";
  EXPECT_TRUE(watch.seen().steady);
  EXPECT_EQ(watch.hash_of(file), sha256("hai"));
  disk.forget_calls();
  disk.fail_at(1);
  EXPECT_FALSE(watch.look_again(file));
}

TEST(WatchTest, AStampIsSureWhenItsTickIsOver) {
  constexpr std::int64_t second = 1'000'000'000, whole = 1'700'000'000 * second, fine = whole + 5;
  const struct {
    const char* what;
    FileKind kind;
    std::int64_t modified, changed, now;
    bool sure;
  } rows[] = {
      {"at once", FileKind::file, fine, fine, fine, false},
      {"within a tick", FileKind::file, fine, fine, fine + 20'000'000, false},
      {"after it", FileKind::file, fine, fine, fine + 20'000'001, true},
      {"whole seconds, within two", FileKind::file, whole, whole, whole + 2 * second, false},
      {"whole seconds, after two", FileKind::file, whole, whole, whole + 2 * second + 1, true},
      {"rights changed late", FileKind::file, fine, fine + second, fine + second, false},
      {"from the future", FileKind::file, fine + 3600 * second, fine, fine, false},
      {"no file", FileKind::folder, fine, fine, fine + second, false},
  };
  for (const auto& row : rows)
    EXPECT_EQ(sure_stamp({row.kind, 1, row.modified, row.changed, 7}, row.now).sure, row.sure) << row.what;
}

}  // namespace
}  // namespace congbo::test

#include <fcntl.h>
#include <gtest/gtest.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <functional>

#include "base/confined_disk.h"
#include "base/memory_disk.h"

namespace congbo {
namespace {

namespace fs = std::filesystem;

class DiskTest : public testing::Test {
 protected:
  void SetUp() override {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    m_folder = fs::temp_directory_path() / ("congbo-disk-" + std::string(test->name()));
    fs::remove_all(m_folder);
    fs::create_directories(m_folder);
  }
  void TearDown() override { fs::remove_all(m_folder); }
  std::string at(const std::string& name) const { return (m_folder / name).string(); }
  void confined_does_what_the_disk_does();
  void confined_goes_through_no_link();
  fs::path m_folder;
};

TEST_F(DiskTest, ReplacesWholeFilesAndMakesTheirFolders) {
  ASSERT_TRUE(disk().replace(at("a/b/c.txt"), "một"));
  ASSERT_TRUE(disk().replace(at("a/b/c.txt"), "hai"));
  EXPECT_EQ(disk().read(at("a/b/c.txt")).value(), "hai");
  const auto left = disk().list(at("a/b"));
  ASSERT_TRUE(left);
  EXPECT_EQ(left->size(), 1u) << "a temporary file was left behind";
}

TEST_F(DiskTest, MakesFoldersHoweverManyAreMissing) {
  for (const char* name : {"x", "x/y", "p/q/r/s", "p//q/t//u/", "."}) {
    EXPECT_TRUE(disk().make_folders(at(name))) << name;
    EXPECT_TRUE(fs::is_directory(at(name))) << name;
  }
  std::ofstream(at("tep")) << "một";
  EXPECT_FALSE(disk().make_folders(at("tep")));
  EXPECT_FALSE(disk().make_folders(at("tep/a/b")));
  EXPECT_FALSE(disk().make_folders(at(std::string(300, 'a'))));
}

TEST_F(DiskTest, ListsInByteOrderWithKinds) {
  ASSERT_TRUE(disk().replace(at("b.md"), ""));
  ASSERT_TRUE(disk().replace(at("a/x"), ""));
  fs::create_symlink("b.md", at("c.md"));
  const auto entries = disk().list(at("")).value();
  ASSERT_EQ(entries.size(), 3u);
  EXPECT_EQ(entries[0].name, "a");
  EXPECT_EQ(entries[0].kind, FileKind::folder);
  EXPECT_EQ(entries[1].kind, FileKind::file);
  EXPECT_EQ(entries[2].kind, FileKind::link);
}

TEST_F(DiskTest, RefusesLinksFoldersPipesAndLargeFiles) {
  ASSERT_TRUE(disk().replace(at("secret"), "bí mật"));
  fs::create_symlink(at("secret"), at("link.md"));
  EXPECT_FALSE(disk().read(at("link.md")));
  EXPECT_FALSE(disk().read(at("")));
  EXPECT_FALSE(disk().read(at("nothing")));
  EXPECT_FALSE(disk().read(at("secret"), 3));
}

// Where a folder on the way is a link, each thing that can be done is refused, and nothing beyond it is touched.
TEST_F(DiskTest, ConfinedGoesThroughNoLink) { confined_goes_through_no_link(); }

void DiskTest::confined_goes_through_no_link() {
  ASSERT_TRUE(disk().replace(at("other/secret"), "bí mật"));
  ASSERT_TRUE(disk().make_folders(at("other/empty")));
  ASSERT_TRUE(disk().make_folders(at("site/a")));
  fs::create_directory_symlink(at("other"), at("site/a/link"));
  const auto confined = confined_disk({at("site")});
  EXPECT_FALSE(confined->read(at("site/a/link/secret")));
  EXPECT_FALSE(confined->list(at("site/a/link")));
  EXPECT_FALSE(confined->replace(at("site/a/link/secret"), "của ta"));
  EXPECT_FALSE(confined->replace(at("site/a/link/new/file"), "của ta"));
  EXPECT_FALSE(confined->lay(at("site/a/link/secret"), "của ta"));
  ASSERT_TRUE(confined->replace(at("site/a/own"), "của ta"));
  EXPECT_FALSE(confined->rename(at("site/a/link/secret"), at("site/a/link/other")));
  EXPECT_FALSE(confined->exchange(at("site/a/link/secret"), at("site/a/link/empty")));
  EXPECT_FALSE(confined->lock(at("site/a/link/lock")));
  EXPECT_FALSE(confined->make_folders(at("site/a/link/new")));
  EXPECT_FALSE(confined->read(at("site/a/../../other/secret")));
  confined->remove_empty_folder(at("site/a/link/empty"));
  static_cast<void>(confined->remove_file(at("site/a/link/secret")));
  EXPECT_EQ(disk().read(at("other/secret")).value(), "bí mật");
  EXPECT_EQ(disk().list(at("other")).value().size(), 2u);
  EXPECT_TRUE(disk().read(at("site/a/link/secret"))) << "the disk as it is goes on following";
}

TEST_F(DiskTest, ConfinedDoesWhatTheDiskDoes) { confined_does_what_the_disk_does(); }

void DiskTest::confined_does_what_the_disk_does() {
  const auto confined = confined_disk({at("site"), at("output")});
  ASSERT_TRUE(confined->replace(at("output/a/b/c.txt"), "một"));
  ASSERT_TRUE(confined->replace(at("output/a/b/c.txt"), "hai"));
  EXPECT_EQ(confined->read(at("output/a/b/c.txt")).value(), "hai");
  EXPECT_EQ(confined->list(at("output")).value().size(), 1u);
  EXPECT_EQ(confined->list(at("output/a/b")).value().size(), 1u);
  ASSERT_TRUE(confined->make_folders(at("site/x/y/z")));
  ASSERT_TRUE(confined->make_folders(at("site/x/y/z")));
  EXPECT_EQ(disk().kind(at("site/x/y/z")), FileKind::folder);
  EXPECT_TRUE(confined->lock(at("site/khóa")).value().held);
  ASSERT_TRUE(confined->remove_file(at("output/a/b/c.txt")));
  ASSERT_TRUE(confined->remove_file(at("output/a/b/c.txt")));
  confined->remove_empty_folder(at("output/a/b"));
  EXPECT_EQ(disk().kind(at("output/a/b")), FileKind::none);
  ASSERT_TRUE(confined->replace(at("elsewhere"), "cũng được"));
  EXPECT_EQ(confined->read(at("elsewhere")).value(), "cũng được");
}

// In a process of its own, where the kernel answers `error` to openat2 (before Linux 5.6, or by a filter).
void without_openat2(int error, const std::function<void()>& body) {
  const auto filtered = [&] {
    std::array<sock_filter, 4> program{{BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)), BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_openat2, 0, 1),
                                        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | static_cast<unsigned>(error)), BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)}};
    const sock_fprog all{program.size(), program.data()};
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &all) != 0) ::_exit(2);
    if (::syscall(SYS_openat2, AT_FDCWD, ".", nullptr, 0) != -1 || errno != error) ::_exit(3);
    body();
    ::_exit(testing::Test::HasFailure() ? 1 : 0);
  };
  EXPECT_EXIT(filtered(), testing::ExitedWithCode(0), "");
}

TEST_F(DiskTest, ConfinedKeepsToItsFoldersOnOldKernelsToo) {
  for (const int error : {ENOSYS, EPERM}) {
    without_openat2(error, [this] { confined_does_what_the_disk_does(); });
    SetUp();
    without_openat2(error, [this] { confined_goes_through_no_link(); });
    SetUp();
  }
}

// The two halves of a replacement, on the disk as it is and on one that is confined.
TEST_F(DiskTest, LaysBesideAndPutsInPlaceByNamesAlone) {
  const auto confined = confined_disk({at("confined")});
  for (auto [files, folder] : {std::pair<FileSystem*, std::string>{&disk(), at("plain")}, {confined.get(), at("confined")}}) {
    const std::string path = folder + "/a/b/c.txt";
    const auto laid = files->lay(path, "một");
    ASSERT_TRUE(laid) << laid.failure().message.en;
    EXPECT_TRUE(laid->starts_with(folder + "/a/b/.congbo-") && laid->ends_with(".tmp")) << *laid;
    EXPECT_EQ(files->kind(path), FileKind::none);
    EXPECT_FALSE(files->exchange(*laid, path)) << "there is nothing to exchange with";
    ASSERT_TRUE(files->rename(*laid, path));
    EXPECT_EQ(files->read(path).value(), "một");
    const auto other = files->lay(path, "hai");
    ASSERT_TRUE(other);
    EXPECT_EQ(files->read(path).value(), "một");
    if (files->exchange(*other, path)) {
      EXPECT_EQ(files->read(path).value(), "hai");
      EXPECT_EQ(files->read(*other).value(), "một");
      EXPECT_TRUE(files->exchange(path, *other));
    }
    ASSERT_TRUE(files->rename(*other, path)) << "over the one that is there";
    EXPECT_EQ(files->read(path).value(), "hai");
    EXPECT_EQ(files->list(folder + "/a/b").value().size(), 1u);
    EXPECT_FALSE(files->rename(folder + "/a/b/khong-co", path));
    EXPECT_FALSE(files->lay(path + "/d", "ba")) << "below a file";
  }
}

TEST_F(DiskTest, SaysWhatCannotBeDoneInBothLanguages) {
  const auto missing = disk().read(at("không-có.md"));
  ASSERT_FALSE(missing);
  EXPECT_NE(missing.failure().message.vi.find("không-có.md"), std::string::npos);
  EXPECT_NE(missing.failure().message.en.find("cannot open"), std::string::npos);
}

TEST_F(DiskTest, RemovesOnlyWhatItIsTold) {
  ASSERT_TRUE(disk().replace(at("a/one"), ""));
  ASSERT_TRUE(disk().replace(at("a/two"), ""));
  ASSERT_TRUE(disk().remove_file(at("a/one")));
  disk().remove_empty_folder(at("a"));
  EXPECT_EQ(disk().kind(at("a/two")), FileKind::file);
  ASSERT_TRUE(disk().remove_file(at("a/two")));
  ASSERT_TRUE(disk().remove_file(at("a/two"))) << "what is gone is no failure";
  disk().remove_empty_folder(at("a"));
  EXPECT_EQ(disk().kind(at("a")), FileKind::none);
}

TEST(MemoryDisk, FailsAtTheCallItIsTold) {
  MemoryDisk memory;
  memory.put("/s/a", "x");
  memory.fail_at(2);
  EXPECT_TRUE(memory.read("/s/a"));
  EXPECT_FALSE(memory.read("/s/a"));
  EXPECT_TRUE(memory.read("/s/a"));
}

TEST(Paths, JoinWithoutDoublingTheSlash) {
  EXPECT_EQ(join_path("", "a"), "a");
  EXPECT_EQ(join_path(".", "a"), "a");
  EXPECT_EQ(join_path("/", "a"), "/a");
  EXPECT_EQ(join_path("x", "a"), "x/a");
}

}  // namespace
}  // namespace congbo

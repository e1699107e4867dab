// The real disk behind base/file_system.h. Opens never follow a final link (O_NOFOLLOW), so that a
// link that leads out of a site is refused when it is opened and not by a look beforehand.

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <deque>
#include <filesystem>
#include <system_error>
#include <utility>

#include "base/confined_disk.h"
#include "base/held_file.h"
#include "base/held_folder.h"
#include "base/system_reason.h"

namespace congbo {
namespace {

// `error` is an errno, or 0 where the words say all.
Failure failed(std::string_view vi, std::string_view en, const std::string& path, int error) {
  if (error == 0) return {{std::string(vi) + " '" + path + "'", std::string(en) + " '" + path + "'"}};
  return system_failure(vi, en, path, error);
}

FileKind kind_of(mode_t mode) {
  if (S_ISREG(mode)) return FileKind::file;
  if (S_ISDIR(mode)) return FileKind::folder;
  if (S_ISLNK(mode)) return FileKind::link;
  return FileKind::other;
}

constexpr std::uint64_t most_note = 4096;

bool write_all(int handle, std::string_view bytes) {
  std::size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t n = ::write(handle, bytes.data() + done, bytes.size() - done);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return false;
    done += static_cast<std::size_t>(n);
  }
  return true;
}

class DiskLock final : public HeldLock {
 public:
  explicit DiskLock(HeldFile file) : m_file(std::move(file)) {}
  ~DiskLock() override {
    if (m_signed) m_file.clear().ok();
  }
  // What cannot be written is only not told.
  void sign(const std::string& note) override {
    m_signed = true;
    if (m_file.clear().ok()) m_file.append(note).ok();
  }

 private:
  HeldFile m_file;
  bool m_signed = false;
};

std::int64_t nanoseconds(const timespec& time) {
  return static_cast<std::int64_t>(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

class Disk final : public FileSystem {
 public:
  // A limit of file sizes is a failure to write like any other, and no reason to die (SIGXFSZ).
  Disk() { ::signal(SIGXFSZ, SIG_IGN); }
  explicit Disk(std::vector<std::string> folders) {
    for (std::string& folder : folders) m_confined.emplace_back(std::move(folder));
  }

  Result<std::vector<FolderEntry>> list(const std::string& folder) override {
    const int opened = open(folder.empty() ? "." : folder, O_RDONLY | O_DIRECTORY);
    DIR* stream = opened < 0 ? nullptr : ::fdopendir(opened);
    if (!stream) return failed("không mở được thư mục", "cannot open the folder", folder, errno);
    std::vector<FolderEntry> entries;
    errno = 0;
    while (const dirent* entry = ::readdir(stream)) {
      const std::string name = entry->d_name;
      if (name == "." || name == "..") continue;
      entries.push_back({name, kind_in(stream, name, entry->d_type)});
      errno = 0;
    }
    const int error = errno;
    ::closedir(stream);
    if (error != 0) return failed("không đọc được thư mục", "cannot read the folder", folder, error);
    std::sort(entries.begin(), entries.end(),
              [](const FolderEntry& a, const FolderEntry& b) { return a.name < b.name; });
    return entries;
  }

  FileKind kind(const std::string& path) override {
    struct stat status {};
    return ::lstat(path.c_str(), &status) == 0 ? kind_of(status.st_mode) : FileKind::none;
  }

  FileStamp stamp(const std::string& path) override {
    struct stat status {};
    if (::lstat(path.c_str(), &status) != 0) return {};
    return {kind_of(status.st_mode), static_cast<std::uint64_t>(status.st_size), nanoseconds(status.st_mtim),
            nanoseconds(status.st_ctim), status.st_ino};
  }

  std::int64_t now() override {
    timespec time{};
    ::clock_gettime(CLOCK_REALTIME, &time);
    return nanoseconds(time);
  }

  Result<std::string> read(const std::string& path, std::uint64_t most) override {
    // O_NONBLOCK: a pipe named like a document must not hang the build.
    Handle handle(open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK));
    if (handle.get() < 0) return failed("không mở được tệp", "cannot open the file", path, errno);
    struct stat status {};
    if (::fstat(handle.get(), &status) != 0 || !S_ISREG(status.st_mode))
      return failed("không phải tệp thường", "not a regular file:", path, S_ISDIR(status.st_mode) ? EISDIR : 0);
    if (static_cast<std::uint64_t>(status.st_size) > most)
      return failed("tệp quá lớn", "the file is too large:", path, 0);
    return read_rest(handle.get(), path, static_cast<std::size_t>(status.st_size));
  }

  Outcome replace(const std::string& path, const std::string& bytes) override {
    auto laid = lay(path, bytes);
    if (!laid) return laid.failure();
    Outcome renamed = rename(*laid, path);
    if (!renamed) remove_file(*laid).ok();
    return renamed;
  }

  Result<std::string> lay(const std::string& path, const std::string& bytes) override { return lay_pieces(path, one_piece(bytes)); }

  Result<std::string> lay_pieces(const std::string& path, const Pieces& pieces) override {
    std::string laid = temporary_beside(path);
    constexpr int flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW;
    Handle handle(open(laid, flags, 0644));
    if (handle.get() < 0 && errno == ENOENT) {
      if (Outcome made = make_folders(folder_above(path)); !made) return made.failure();
      handle.reset(open(laid, flags, 0644));
    }
    if (handle.get() < 0) return not_written(path, errno);
    int error = 0;
    pieces([&](std::string_view piece) {
      if (error == 0 && !write_all(handle.get(), piece)) error = errno;
    });
    if (error == 0 && handle.close()) return laid;
    if (error == 0) error = errno;
    remove_file(laid).ok();
    return not_written(path, error);
  }

  Outcome rename(const std::string& from, const std::string& to) override {
    const Spot spot = spot_of(from);
    const int folder = spot.folder.get();
    if (spot.error == 0 && ::renameat(folder, spot.name.c_str(), folder, spot.name_of(to).c_str()) == 0) return Done{};
    return not_written(to, spot.error != 0 ? spot.error : errno);
  }

  bool exchange(const std::string& one, const std::string& other) override {
    const Spot spot = spot_of(one);
    const int folder = spot.folder.get();
    return spot.error == 0 && ::renameat2(folder, spot.name.c_str(), folder, spot.name_of(other).c_str(), RENAME_EXCHANGE) == 0;
  }

  Result<LockAttempt> lock(const std::string& path) override {
    auto held = HeldFile::hold(open(path, HeldFile::flags, HeldFile::mode), path);
    if (!held) return held.failure();
    if (*held) {
      std::string before = (*held)->content();
      return LockAttempt{std::make_unique<DiskLock>(std::move(**held)), std::move(before)};
    }
    const auto holder = read(path, most_note);
    return LockAttempt{nullptr, holder ? *holder : std::string()};
  }

  Outcome remove_file(const std::string& path) override {
    const Spot spot = spot_of(path);
    const bool gone = spot.error == 0 && ::unlinkat(spot.folder.get(), spot.name.c_str(), 0) == 0;
    const int error = spot.error != 0 ? spot.error : errno;
    if (gone || error == ENOENT || error == ENOTDIR) return Done{};
    return failed("không xóa được tệp", "cannot remove the file", path, error);
  }

  void remove_empty_folder(const std::string& path) override {
    if (const Spot spot = spot_of(path); spot.error == 0) ::unlinkat(spot.folder.get(), spot.name.c_str(), AT_REMOVEDIR);
  }

  Outcome make_folders(const std::string& path) override {
    // As a rule all folders above are there, or all but one: from below up to the one that is, and down again.
    std::size_t end = path.size();
    int error = 0;
    while ((error = make_folder(path.substr(0, end))) != 0 && error != EEXIST) {
      const std::size_t slash = error == ENOENT ? path.rfind('/', end - 1) : std::string::npos;
      const std::size_t last = slash == std::string::npos ? slash : path.find_last_not_of('/', slash);
      if (last == std::string::npos) return failed("không tạo được thư mục", "cannot make the folder", path.substr(0, end), error);
      end = last + 1;
    }
    while (end < path.size()) {
      end = std::min(path.find('/', path.find_first_not_of('/', end)), path.size());
      error = make_folder(path.substr(0, end));
      if (error != 0 && error != EEXIST) return failed("không tạo được thư mục", "cannot make the folder", path.substr(0, end), error);
    }
    if (error == 0 || kind(path) == FileKind::folder) return Done{};
    return failed("không tạo được thư mục", "cannot make the folder", path, ENOTDIR);
  }

  Result<std::string> canonical(const std::string& path) override {
    std::error_code error;
    const auto whole = std::filesystem::weakly_canonical(
        std::filesystem::absolute(path.empty() ? "." : path, error), error);
    if (error)
      return failed("không xác định được đường dẫn", "cannot resolve the path", path, error.value());
    std::string text = whole.string();
    while (text.size() > 1 && text.back() == '/') text.pop_back();
    return text;
  }

 private:
  static Failure not_written(const std::string& path, int error) {
    return failed("không ghi được tệp", "cannot write the file", path, error);
  }

  static std::string folder_above(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? "." : slash == 0 ? "/" : path.substr(0, slash);
  }

  // The errno of making one folder; 0 where it is made.
  int make_folder(const std::string& path) const {
    const Spot spot = spot_of(path);
    if (spot.error != 0) return spot.error;
    return ::mkdirat(spot.folder.get(), spot.name.c_str(), 0755) == 0 ? 0 : errno;
  }

  // The confined folder that the path lies in; null where there is none.
  const HeldFolder* folder_around(const std::string& path) const {
    const auto around = std::find_if(m_confined.begin(), m_confined.end(), [&](const HeldFolder& folder) { return folder.is_around(path); });
    return around == m_confined.end() ? nullptr : &*around;
  }

  // A handle or -1, with the reason in errno; through no link where the path is confined.
  int open(const std::string& path, int flags, mode_t mode = 0) const {
    const HeldFolder* around = folder_around(path);
    return around ? around->open(path, flags, mode) : ::open(path.c_str(), flags | O_CLOEXEC, mode);
  }

  Spot spot_of(const std::string& path) const {
    const HeldFolder* around = folder_around(path);
    return around ? around->spot_of(path) : Spot{.name = path};
  }

  static FileKind kind_in(DIR* stream, const std::string& name, unsigned char type) {
    switch (type) {
      case DT_REG: return FileKind::file;
      case DT_DIR: return FileKind::folder;
      case DT_LNK: return FileKind::link;
      case DT_UNKNOWN: break;  // some file systems do not say
      default: return FileKind::other;
    }
    struct stat status {};
    const bool known = ::fstatat(::dirfd(stream), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0;
    return known ? kind_of(status.st_mode) : FileKind::none;
  }

  static Result<std::string> read_rest(int handle, const std::string& path, std::size_t expected) {
    std::string bytes;
    bytes.resize(expected);
    std::size_t done = 0;
    for (;;) {
      if (done == bytes.size()) {
        // The end, as a rule; a file that grew meanwhile goes on.
        std::array<char, 4096> more{};
        const ssize_t n = ::read(handle, more.data(), more.size());
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return failed("không đọc được tệp", "cannot read the file", path, errno);
        if (n == 0) return bytes;
        bytes.append(more.data(), static_cast<std::size_t>(n));
        done = bytes.size();
        continue;
      }
      const ssize_t n = ::read(handle, bytes.data() + done, bytes.size() - done);
      if (n < 0 && errno == EINTR) continue;
      if (n < 0) return failed("không đọc được tệp", "cannot read the file", path, errno);
      if (n == 0) bytes.resize(done);
      done += static_cast<std::size_t>(n);
    }
  }

  std::deque<HeldFolder> m_confined;
};

}  // namespace

FileSystem& disk() {
  static Disk instance;
  return instance;
}

std::unique_ptr<FileSystem> confined_disk(std::vector<std::string> folders) {
  return std::make_unique<Disk>(std::move(folders));
}

}  // namespace congbo

// The real disk behind base/file_system.h. Opens never follow a final link (O_NOFOLLOW), so that a
// link that leads out of a site is refused when it is opened and not by a look beforehand.

#include <dirent.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <system_error>
#include <utility>

#include "base/confined_disk.h"
#include "base/held_file.h"
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

class Handle {
 public:
  explicit Handle(int handle) : m_handle(handle) {}
  Handle(Handle&& other) noexcept : m_handle(std::exchange(other.m_handle, -1)) {}
  Handle& operator=(Handle&& other) noexcept {
    reset(std::exchange(other.m_handle, -1));
    return *this;
  }
  ~Handle() { close(); }
  int get() const { return m_handle; }
  void reset(int handle) {
    close();
    m_handle = handle;
  }
  // False where the system could not write what it still held.
  bool close() {
    const int handle = m_handle;
    m_handle = -1;
    return handle < 0 || ::close(handle) == 0;
  }

 private:
  int m_handle;
};

// Where a path ends: a name in a folder that is held open, or the path itself where there is none to hold.
struct Spot {
  Handle folder{AT_FDCWD};
  std::string name;
  int error = 0;  // why it cannot be reached; 0 = it can

  bool is_held() const { return folder.get() != AT_FDCWD; }
  // A handle or -1, with the reason in errno.
  int open(int flags, mode_t mode = 0) const {
    if (error == 0) return ::openat(folder.get(), name.c_str(), flags | O_CLOEXEC, mode);
    errno = error;
    return -1;
  }
};

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

// A folder below another, through no link on the way: at once, where the kernel can (Linux 5.6). Else -1 with ENOSYS,
// or EPERM where a filter of system calls does not know it.
int open_below(int folder, const std::string& path, int flags) {
  open_how how{};
  how.flags = static_cast<std::uint64_t>(flags);
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS;
  return static_cast<int>(::syscall(SYS_openat2, folder, path.c_str(), &how, sizeof how));
}

// Without the folders; of one that is reached by its path, all of it.
std::string name_in(const Spot& spot, const std::string& path) {
  return spot.is_held() ? path.substr(path.rfind('/') + 1) : path;
}

// Makes a file that is not there. 0, or why it cannot: then nothing is left of it.
int write_new(const Spot& spot, const Pieces& pieces) {
  Handle handle(spot.open(O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0644));
  if (handle.get() < 0) return errno;
  int error = 0;
  pieces([&](std::string_view piece) {
    if (error == 0 && !write_all(handle.get(), piece)) error = errno;
  });
  if (error == 0 && handle.close()) return 0;
  if (error == 0) error = errno;
  ::unlinkat(spot.folder.get(), spot.name.c_str(), 0);
  return error;
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
  explicit Disk(std::vector<std::string> folders) : m_confined(std::move(folders)) {}

  Result<std::vector<FolderEntry>> list(const std::string& folder) override {
    const Spot spot = spot_of(folder.empty() ? "." : folder);
    const int opened = spot.open(O_RDONLY | O_DIRECTORY | (spot.is_held() ? O_NOFOLLOW : 0));
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
    Handle handle(spot_of(path).open(O_RDONLY | O_NOFOLLOW | O_NONBLOCK));
    if (handle.get() < 0) return failed("không mở được tệp", "cannot open the file", path, errno);
    struct stat status {};
    if (::fstat(handle.get(), &status) != 0 || !S_ISREG(status.st_mode))
      return failed("không phải tệp thường", "not a regular file:", path, S_ISDIR(status.st_mode) ? EISDIR : 0);
    if (static_cast<std::uint64_t>(status.st_size) > most)
      return failed("tệp quá lớn", "the file is too large:", path, 0);
    return read_rest(handle.get(), path, static_cast<std::size_t>(status.st_size));
  }

  Outcome replace(const std::string& path, const std::string& bytes) override {
    auto laid = lay_beside(path, one_piece(bytes));
    if (!laid) return laid.failure();
    const std::string name = name_in(*laid, path);
    const int folder = laid->folder.get();
    if (::renameat(folder, laid->name.c_str(), folder, name.c_str()) == 0) return Done{};
    const int error = errno;
    ::unlinkat(folder, laid->name.c_str(), 0);
    return not_written(path, error);
  }

  Result<std::string> lay(const std::string& path, const std::string& bytes) override { return lay_pieces(path, one_piece(bytes)); }

  Result<std::string> lay_pieces(const std::string& path, const Pieces& pieces) override {
    auto laid = lay_beside(path, pieces);
    if (!laid) return laid.failure();
    return laid->is_held() ? path.substr(0, path.rfind('/') + 1) + laid->name : std::move(laid->name);
  }

  Outcome rename(const std::string& from, const std::string& to) override {
    const Spot spot = spot_of(from);
    const int folder = spot.folder.get();
    if (spot.error == 0 && ::renameat(folder, spot.name.c_str(), folder, name_in(spot, to).c_str()) == 0) return Done{};
    return not_written(to, spot.error != 0 ? spot.error : errno);
  }

  bool exchange(const std::string& one, const std::string& other) override {
    const Spot spot = spot_of(one);
    const int folder = spot.folder.get();
    return spot.error == 0 && ::renameat2(folder, spot.name.c_str(), folder, name_in(spot, other).c_str(), RENAME_EXCHANGE) == 0;
  }

  Result<LockAttempt> lock(const std::string& path) override {
    auto held = HeldFile::hold(spot_of(path).open(HeldFile::flags, HeldFile::mode), path);
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

  // A file of a temporary name beside `path`, and folders above it.
  Result<Spot> lay_beside(const std::string& path, const Pieces& pieces) {
    Spot spot = spot_of(path);
    if (spot.error == ENOENT || (spot.error == 0 && !spot.is_held() && kind(folder_above(path)) == FileKind::none)) {
      if (Outcome made = make_folders(folder_above(path)); !made) return made.failure();
      spot = spot_of(path);
    }
    spot.name = temporary_beside(spot.name);
    if (const int error = write_new(spot, pieces)) return not_written(path, error);
    return spot;
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

  // Goes down from the confined folder that the path lies in, by handles and through no link.
  Spot spot_of(const std::string& path) const {
    Spot spot{.name = path};
    const auto around = std::find_if(m_confined.begin(), m_confined.end(), [&](const std::string& folder) {
      return path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/';
    });
    if (around == m_confined.end()) return spot;
    constexpr int flags = O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
    int at = ::open(around->c_str(), flags);
    std::size_t begin = around->size() + 1;
    const std::size_t slash = path.rfind('/');
    if (at >= 0 && slash > begin && path.find("/..", begin - 1) == path.npos) {
      const int below = open_below(at, path.substr(begin, slash - begin), flags);
      if (below >= 0 || (errno != ENOSYS && errno != EPERM)) {
        spot.folder.reset(at);
        at = below;
        begin = slash + 1;
      }
    }
    for (std::size_t end = path.find('/', begin); at >= 0 && end != path.npos; end = path.find('/', begin)) {
      spot.folder.reset(at);
      const std::string part = path.substr(begin, end - begin);
      begin = end + 1;
      if (part == "..") errno = ELOOP;
      at = part == ".." ? -1 : part.empty() ? ::openat(spot.folder.get(), ".", flags) : ::openat(spot.folder.get(), part.c_str(), flags);
    }
    if (at < 0) spot.error = errno;
    else spot.folder.reset(at);
    spot.name = path.substr(begin);
    return spot;
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

  std::vector<std::string> m_confined;
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

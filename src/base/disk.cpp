// The real disk behind base/file_system.h. Opens never follow a final link (O_NOFOLLOW), so that a
// link that leads out of a site is refused when it is opened and not by a look beforehand.

#include <dirent.h>
#include <fcntl.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <filesystem>

#include "base/file_system.h"
#include "base/held_file.h"

namespace congbo {
namespace {

Failure failed(std::string_view vi, std::string_view en, const std::string& path, int error) {
  const std::string reason = std::strerror(error);
  return {{std::string(vi) + " '" + path + "': " + reason, std::string(en) + " '" + path + "': " + reason}};
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
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  ~Handle() { close(); }
  int get() const { return m_handle; }
  // False where the system could not write what it still held.
  bool close() {
    const int handle = m_handle;
    m_handle = -1;
    return handle < 0 || ::close(handle) == 0;
  }

 private:
  int m_handle;
};

bool write_all(int handle, const std::string& bytes) {
  std::size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t n = ::write(handle, bytes.data() + done, bytes.size() - done);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return false;
    done += static_cast<std::size_t>(n);
  }
  return true;
}

// A name beside `path` that no other writer of this or another process uses.
std::string temporary_beside(const std::string& path) {
  static std::atomic<unsigned> counter{0};
  const std::size_t slash = path.rfind('/');
  const std::string folder = slash == std::string::npos ? "" : path.substr(0, slash + 1);
  return folder + ".congbo-" + std::to_string(::getpid()) + "-" + std::to_string(counter++) + ".tmp";
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
  Result<std::vector<FolderEntry>> list(const std::string& folder) override {
    DIR* stream = ::opendir(folder.empty() ? "." : folder.c_str());
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
    Handle handle(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    if (handle.get() < 0) return failed("không mở được tệp", "cannot open the file", path, errno);
    struct stat status {};
    if (::fstat(handle.get(), &status) != 0 || !S_ISREG(status.st_mode))
      return failed("không phải tệp thường", "not a regular file:", path, EINVAL);
    if (static_cast<std::uint64_t>(status.st_size) > most)
      return failed("tệp quá lớn", "the file is too large:", path, EFBIG);
    return read_rest(handle.get(), path, static_cast<std::size_t>(status.st_size));
  }

  Outcome replace(const std::string& path, const std::string& bytes) override {
    const std::string temporary = temporary_beside(path);
    const int flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW;
    int opened = ::open(temporary.c_str(), flags, 0644);
    if (opened < 0 && errno == ENOENT) {
      const std::size_t slash = path.rfind('/');
      if (slash != std::string::npos) {
        if (Outcome made = make_folders(path.substr(0, slash)); !made) return made;
        opened = ::open(temporary.c_str(), flags, 0644);
      }
    }
    if (opened < 0) return failed("không ghi được tệp", "cannot write the file", path, errno);
    Handle handle(opened);
    const bool written = write_all(handle.get(), bytes);
    const int write_error = errno;
    if (!written || !handle.close() || ::rename(temporary.c_str(), path.c_str()) != 0) {
      const int error = written ? errno : write_error;
      ::unlink(temporary.c_str());
      return failed("không ghi được tệp", "cannot write the file", path, error);
    }
    return Done{};
  }

  Outcome append(const std::string& path, const std::string& bytes) override {
    Handle handle(::open(path.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    struct stat status {};
    const bool regular = handle.get() >= 0 && ::fstat(handle.get(), &status) == 0 && S_ISREG(status.st_mode);
    if (regular && write_all(handle.get(), bytes) && handle.close()) return Done{};
    return failed("không ghi được tệp", "cannot write the file", path, errno);
  }

  Result<LockAttempt> lock(const std::string& path) override {
    auto held = HeldFile::open(path);
    if (!held) return held.failure();
    if (*held) {
      std::string before = (*held)->content();
      return LockAttempt{std::make_unique<DiskLock>(std::move(**held)), std::move(before)};
    }
    const auto holder = read(path, most_note);
    return LockAttempt{nullptr, holder ? *holder : std::string()};
  }

  Outcome remove_file(const std::string& path) override {
    if (::unlink(path.c_str()) == 0 || errno == ENOENT || errno == ENOTDIR) return Done{};
    return failed("không xóa được tệp", "cannot remove the file", path, errno);
  }

  void remove_empty_folder(const std::string& path) override { ::rmdir(path.c_str()); }

  Outcome make_folders(const std::string& path) override {
    // As a rule all folders above are there, or all but one: from below up to the one that is, and down again.
    std::size_t end = path.size();
    while (::mkdir(path.substr(0, end).c_str(), 0755) != 0) {
      const int error = errno;
      if (error == EEXIST) break;
      const std::size_t slash = error == ENOENT ? path.rfind('/', end - 1) : std::string::npos;
      const std::size_t last = slash == std::string::npos ? slash : path.find_last_not_of('/', slash);
      if (last == std::string::npos) return failed("không tạo được thư mục", "cannot make the folder", path.substr(0, end), error);
      end = last + 1;
    }
    while (end < path.size()) {
      end = std::min(path.find('/', path.find_first_not_of('/', end)), path.size());
      if (::mkdir(path.substr(0, end).c_str(), 0755) != 0 && errno != EEXIST)
        return failed("không tạo được thư mục", "cannot make the folder", path.substr(0, end), errno);
    }
    if (kind(path) == FileKind::folder) return Done{};
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
};

}  // namespace

FileSystem& disk() {
  static Disk instance;
  return instance;
}

std::string home_folder() {
  if (const char* home = std::getenv("HOME"); home && *home) return home;
  if (const passwd* user = ::getpwuid(::getuid()); user && user->pw_dir) return user->pw_dir;
  return {};
}

std::string join_path(std::string_view folder, std::string_view name) {
  if (folder.empty() || folder == ".") return std::string(name);
  std::string path(folder);
  if (path.back() != '/') path += '/';
  return path += name;
}

}  // namespace congbo

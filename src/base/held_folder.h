#pragma once
// A folder that is held open, and what lies below it reached through no link. Internal to base/.

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <string>
#include <utility>

namespace congbo {

// An open file or folder, or none (-1, AT_FDCWD).
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

  // Of another path in the same folder: what it is called there.
  std::string name_of(const std::string& path) const {
    return folder.get() == AT_FDCWD ? path : path.substr(path.rfind('/') + 1);
  }
};

// Held from its first use on: until then it need not exist. Paths begin with the folder's own, as folder_around()
// tells. Where a link takes the place of a folder on the way, it is refused (ELOOP, ENOTDIR). Thread-safe.
class HeldFolder {
 public:
  explicit HeldFolder(std::string path) : m_path(std::move(path)) {}
  HeldFolder(const HeldFolder&) = delete;
  HeldFolder& operator=(const HeldFolder&) = delete;
  ~HeldFolder() {
    if (const int handle = m_handle; handle >= 0) ::close(handle);
  }

  bool is_around(const std::string& path) const {
    return path.size() > m_path.size() && path.starts_with(m_path) && path[m_path.size()] == '/';
  }
  // A handle, or -1 with the reason in errno. A link at the path's end is refused too.
  int open(const std::string& path, int flags, mode_t mode) const;
  Spot spot_of(const std::string& path) const;

 private:
  int handle() const;
  Spot walk(const std::string& path) const;

  const std::string m_path;
  mutable std::atomic<int> m_handle{-1};
};

}  // namespace congbo

#include "base/held_folder.h"

#include <linux/openat2.h>
#include <sys/syscall.h>

namespace congbo {
namespace {

constexpr int folder_flags = O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;

// What lies below a folder, through no link on the way: at once, where the kernel can (Linux 5.6). Else -1, with an
// errno that is_unknown_call() tells.
int open_below(int folder, const char* path, int flags, mode_t mode = 0) {
  open_how how{};
  how.flags = static_cast<std::uint64_t>(flags | O_CLOEXEC);
  how.mode = mode;
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS;
  return static_cast<int>(::syscall(SYS_openat2, folder, path, &how, sizeof how));
}

// EPERM where a filter of system calls does not know it.
bool is_unknown_call(int error) { return error == ENOSYS || error == EPERM; }

bool climbs(const std::string& path, std::size_t begin) { return path.find("/..", begin) != std::string::npos; }

}  // namespace

int HeldFolder::handle() const {
  int held = m_handle;
  if (held >= 0) return held;
  const int opened = ::open(m_path.c_str(), folder_flags);
  if (opened < 0 || m_handle.compare_exchange_strong(held, opened)) return opened;
  ::close(opened);
  return held;
}

int HeldFolder::open(const std::string& path, int flags, mode_t mode) const {
  const int around = handle();
  if (around < 0) return -1;
  if (!climbs(path, m_path.size())) {
    const int opened = open_below(around, path.c_str() + m_path.size() + 1, flags, mode);
    if (opened >= 0 || !is_unknown_call(errno)) return opened;
  }
  const Spot spot = walk(path);
  if (spot.error == 0) return ::openat(spot.folder.get(), spot.name.c_str(), flags | O_NOFOLLOW | O_CLOEXEC, mode);
  errno = spot.error;
  return -1;
}

Spot HeldFolder::spot_of(const std::string& path) const {
  const int around = handle();
  if (around < 0 || climbs(path, m_path.size())) return walk(path);
  const std::size_t begin = m_path.size() + 1, slash = path.rfind('/');
  const std::string folder = slash < begin ? "." : path.substr(begin, slash - begin);
  const int opened = open_below(around, folder.c_str(), folder_flags);
  const int error = opened < 0 ? errno : 0;
  if (is_unknown_call(error)) return walk(path);
  return {Handle(opened), path.substr(slash + 1), error};
}

// Name by name, each by a handle of the one above.
Spot HeldFolder::walk(const std::string& path) const {
  Spot spot;
  std::size_t begin = m_path.size() + 1;
  int at = handle();
  if (at >= 0) at = ::openat(at, ".", folder_flags);
  for (std::size_t end = path.find('/', begin); at >= 0 && end != path.npos; end = path.find('/', begin)) {
    spot.folder.reset(at);
    const std::string part = path.substr(begin, end - begin);
    begin = end + 1;
    if (part == "..") errno = ELOOP;
    at = part == ".." ? -1 : ::openat(spot.folder.get(), part.empty() ? "." : part.c_str(), folder_flags);
  }
  if (at < 0) spot.error = errno;
  else spot.folder.reset(at);
  spot.name = path.substr(begin);
  return spot;
}

}  // namespace congbo

#include "base/folder_watch.h"

#include <dirent.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cmath>
#include <map>

namespace congbo {
namespace {

// A file that is being made is told when it is closed; a folder has no such moment.
constexpr std::uint32_t told = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO |
                               IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR | IN_DONT_FOLLOW;

FileKind kind_of(mode_t mode) {
  if (S_ISREG(mode)) return FileKind::file;
  if (S_ISDIR(mode)) return FileKind::folder;
  return S_ISLNK(mode) ? FileKind::link : FileKind::other;
}

StampedEntry stamped(const char* name, const struct stat& about) {
  constexpr std::int64_t second = 1'000'000'000;
  const FileKind kind = kind_of(about.st_mode);
  if (kind == FileKind::folder) return {name, kind};
  return {name, kind, about.st_mtim.tv_sec * second + about.st_mtim.tv_nsec, static_cast<std::uint64_t>(about.st_size),
          static_cast<std::uint64_t>(about.st_ino)};
}

}  // namespace

std::vector<StampedEntry> stamped_entries(const std::string& folder) {
  std::vector<StampedEntry> entries;
  const int number = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  DIR* stream = number < 0 ? nullptr : ::fdopendir(number);
  if (!stream) {
    if (number >= 0) ::close(number);
    return entries;
  }
  while (const dirent* entry = ::readdir(stream)) {
    if (entry->d_name[0] == '.') continue;
    struct stat about {};
    if (::fstatat(number, entry->d_name, &about, AT_SYMLINK_NOFOLLOW) == 0) entries.push_back(stamped(entry->d_name, about));
  }
  ::closedir(stream);
  std::sort(entries.begin(), entries.end(), [](const StampedEntry& a, const StampedEntry& b) { return a.name < b.name; });
  return entries;
}

bool is_open_for_writing(const std::string& path) {
  const int number = ::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (number < 0) return false;
  // The lease goes with the descriptor; a writer who comes meanwhile waits that long. It would be told by SIGIO, which
  // ends a process; SIGURG does not.
  ::fcntl(number, F_SETSIG, SIGURG);
  const bool open = ::fcntl(number, F_SETLEASE, F_RDLCK) != 0 && (errno == EAGAIN || errno == EBUSY);
  ::close(number);
  return open;
}

struct FolderWatch::State {
  int events = ::inotify_init1(IN_CLOEXEC | IN_NONBLOCK);  // -1: nothing is heard
  int ending = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  std::map<int, std::string> folders;

  void take(const inotify_event& event, News& news) {
    if ((event.mask & IN_Q_OVERFLOW) != 0) news.lost = true;
    if ((event.mask & (IN_ISDIR | IN_DELETE_SELF | IN_MOVE_SELF)) != 0) news.folders = true;
    const auto folder = folders.find(event.wd);
    if (folder == folders.end()) return;
    const bool still_open = (event.mask & IN_CREATE) != 0 && (event.mask & IN_ISDIR) == 0;
    if (event.len > 0 && !still_open) news.paths.push_back(folder->second + "/" + event.name);
    if ((event.mask & IN_IGNORED) != 0) folders.erase(folder);
  }

  void take_all(News& news) {
    alignas(inotify_event) std::array<char, 1 << 16> bytes;
    for (;;) {
      const ssize_t count = ::read(events, bytes.data(), bytes.size());
      if (count <= 0) return;
      for (std::size_t at = 0; at < static_cast<std::size_t>(count);) {
        const auto& event = *reinterpret_cast<const inotify_event*>(bytes.data() + at);  // aligned by the system
        take(event, news);
        at += sizeof event + event.len;
      }
    }
  }
};

FolderWatch::FolderWatch() : m_state(std::make_unique<State>()) {}

FolderWatch::~FolderWatch() {
  if (m_state->events >= 0) ::close(m_state->events);
  if (m_state->ending >= 0) ::close(m_state->ending);
}

bool FolderWatch::add(const std::string& folder) {
  const int number = m_state->events < 0 ? -1 : ::inotify_add_watch(m_state->events, folder.c_str(), told);
  if (number < 0) return false;
  m_state->folders[number] = folder;  // it may have moved here
  return true;
}

FolderWatch::News FolderWatch::wait(double seconds) {
  std::array<pollfd, 2> ready{{{m_state->ending, POLLIN, 0}, {m_state->events, POLLIN, 0}}};
  ::poll(ready.data(), ready.size(), static_cast<int>(std::ceil(std::clamp(seconds, 0.0, 3600.0) * 1000)));
  News news;
  news.stopped = (ready[0].revents & POLLIN) != 0;
  if ((ready[1].revents & POLLIN) != 0) m_state->take_all(news);
  return news;
}

void FolderWatch::stop() {
  const std::uint64_t one = 1;
  // Of no consequence where it fails: the counter stands above zero then.
  if (::write(m_state->ending, &one, sizeof one) < 0) return;
}

}  // namespace congbo

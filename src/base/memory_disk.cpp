#include "base/memory_disk.h"

namespace congbo {
namespace {

Failure broken(const std::string& path) {
  return {{"đĩa thử nghiệm báo lỗi ở '" + path + "'", "the test disk fails at '" + path + "'"}};
}

// The path with "name/.." taken out, and ".." at the top; there are no links to folders here.
std::string resolved(std::string path) {
  constexpr std::string_view up = "/..";
  std::size_t at = 0;
  while ((at = path.find(up, at)) != std::string::npos) {
    const std::size_t end = at + up.size();
    const std::size_t begin = at == 0 ? 0 : path.rfind('/', at - 1);
    if (begin == std::string::npos || (end < path.size() && path[end] != '/')) {
      at = end;
      continue;
    }
    path.erase(begin, end - begin);
    at = 0;
  }
  return path;
}

}  // namespace

bool MemoryDisk::fails() { return ++m_calls == m_fail_at; }

void MemoryDisk::make_parents(const std::string& path) {
  for (std::size_t at = path.find('/', 1); at != std::string::npos; at = path.find('/', at + 1))
    m_folders.insert(path.substr(0, at));
}

void MemoryDisk::put(const std::string& path, std::string bytes) {
  make_parents(path);
  m_files[path] = std::move(bytes);
  if (!m_clock_stands) m_clock += 1'000'000'000;
  m_changed[path] = m_clock;
}

void MemoryDisk::put_link(const std::string& path) {
  make_parents(path);
  m_links.insert(path);
}

void MemoryDisk::forget_calls() {
  m_reads.clear();
  m_writes.clear();
  m_calls = 0;
  m_fail_at = 0;
}

Result<std::vector<FolderEntry>> MemoryDisk::list(const std::string& named) {
  const std::lock_guard lock(m_lock);
  const std::string folder = resolved(named);
  if (fails() || !m_folders.contains(folder)) return broken(folder);
  const std::string prefix = folder + "/";
  std::map<std::string, FileKind> found;
  for (const auto& [path, bytes] : m_files)
    if (path.starts_with(prefix) && path.find('/', prefix.size()) == std::string::npos)
      found[path.substr(prefix.size())] = FileKind::file;
  for (const std::string& path : m_folders)
    if (path.starts_with(prefix) && path.find('/', prefix.size()) == std::string::npos)
      found[path.substr(prefix.size())] = FileKind::folder;
  for (const std::string& path : m_links)
    if (path.starts_with(prefix) && path.find('/', prefix.size()) == std::string::npos)
      found[path.substr(prefix.size())] = FileKind::link;
  std::vector<FolderEntry> entries;
  for (const auto& [name, kind] : found) entries.push_back({name, kind});
  return entries;
}

FileKind MemoryDisk::kind(const std::string& named) {
  const std::lock_guard lock(m_lock);
  const std::string path = resolved(named);
  if (m_files.contains(path)) return FileKind::file;
  if (m_links.contains(path)) return FileKind::link;
  return m_folders.contains(path) ? FileKind::folder : FileKind::none;
}

FileStamp MemoryDisk::stamp(const std::string& named) {
  const FileKind what = kind(named);
  const std::lock_guard lock(m_lock);
  const auto found = m_files.find(resolved(named));
  if (found == m_files.end()) return {what, 0, 0, 0, 0};
  const std::int64_t time = m_changed[found->first];
  return {what, found->second.size(), time, time, 0};
}

bool MemoryDisk::is_full_with(const std::string& bytes) const {
  std::size_t all = bytes.size();
  if (m_most == SIZE_MAX) return false;
  for (const auto& [path, held] : m_files) all += held.size();
  return all > m_most;
}

Result<std::string> MemoryDisk::lay(const std::string& path, const std::string& bytes) {
  const std::lock_guard lock(m_lock);
  m_writes.push_back(path);
  make_parents(path);
  if (fails() || is_full_with(bytes)) return broken(path);
  const std::string temporary = temporary_beside(path);
  put(temporary, bytes);
  return temporary;
}

Outcome MemoryDisk::rename(const std::string& from, const std::string& to) {
  const std::lock_guard lock(m_lock);
  const auto found = m_files.find(from);
  if (fails() || found == m_files.end()) return broken(to);
  put(to, std::move(found->second));
  m_files.erase(from);
  return Done{};
}

bool MemoryDisk::exchange(const std::string& one, const std::string& other) {
  const std::lock_guard lock(m_lock);
  if (fails() || !m_exchanges || !m_files.contains(one) || !m_files.contains(other)) return false;
  std::string bytes = m_files[one];
  put(one, m_files[other]);
  put(other, std::move(bytes));
  return true;
}

class MemoryDisk::Lock final : public HeldLock {
 public:
  Lock(MemoryDisk& disk, std::string path) : m_disk(disk), m_path(std::move(path)) {}
  ~Lock() override {
    const std::lock_guard lock(m_disk.m_lock);
    m_disk.m_locked.erase(m_path);
  }
  void sign(const std::string& note) override {
    const std::lock_guard lock(m_disk.m_lock);
    m_disk.m_locked[m_path] = note;
  }

 private:
  MemoryDisk& m_disk;
  std::string m_path;
};

Result<LockAttempt> MemoryDisk::lock(const std::string& path) {
  const std::lock_guard lock(m_lock);
  if (fails()) return broken(path);
  const auto [holder, fresh] = m_locked.emplace(path, "");
  if (!fresh) return LockAttempt{nullptr, holder->second};
  return LockAttempt{std::make_unique<Lock>(*this, path), {}};
}

Result<std::string> MemoryDisk::read(const std::string& named, std::uint64_t most) {
  const std::lock_guard lock(m_lock);
  const std::string path = resolved(named);
  m_reads.push_back(path);
  const auto found = m_files.find(path);
  if (fails() || found == m_files.end() || found->second.size() > most) return broken(path);
  return found->second;
}

Outcome MemoryDisk::replace(const std::string& path, const std::string& bytes) {
  const std::lock_guard lock(m_lock);
  m_writes.push_back(path);
  if (fails() || is_full_with(bytes)) return broken(path);
  put(path, bytes);
  return Done{};
}

Outcome MemoryDisk::remove_file(const std::string& path) {
  const std::lock_guard lock(m_lock);
  m_writes.push_back(path);
  if (fails()) return broken(path);
  m_files.erase(path);
  return Done{};
}

void MemoryDisk::remove_empty_folder(const std::string& path) {
  const std::lock_guard lock(m_lock);
  const std::string prefix = path + "/";
  const auto inside = [&](const std::string& other) { return other.starts_with(prefix); };
  for (const auto& [file, bytes] : m_files)
    if (inside(file)) return;
  for (const std::string& folder : m_folders)
    if (inside(folder)) return;
  m_folders.erase(path);
}

Outcome MemoryDisk::make_folders(const std::string& path) {
  const std::lock_guard lock(m_lock);
  if (fails()) return broken(path);
  make_parents(path + "/");
  return Done{};
}

Result<std::string> MemoryDisk::canonical(const std::string& path) { return resolved(path); }

}  // namespace congbo

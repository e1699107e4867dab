#include "build/watch.h"

#include <algorithm>
#include <atomic>

#include "base/parallel.h"

namespace congbo {
namespace {

// The longest tick of a kernel's clock that file systems take times from (HZ = 100), twice over.
constexpr std::int64_t fine_tick = 20'000'000;
// Of file systems that keep whole seconds, FAT even ones.
constexpr std::int64_t coarse_tick = 2'000'000'000;
constexpr std::int64_t second = 1'000'000'000;

std::vector<FolderEntry> without_dot_files(std::vector<FolderEntry> entries) {
  std::erase_if(entries, [](const FolderEntry& entry) { return entry.name.starts_with('.'); });
  return entries;
}

bool same_entries(const std::vector<FolderEntry>& a, const std::vector<FolderEntry>& b) {
  return std::ranges::equal(a, b, [](const FolderEntry& x, const FolderEntry& y) { return x.name == y.name && x.kind == y.kind; });
}

bool same_file(const SeenFile& known, FileSystem& files) {
  const FileStamp now = files.stamp(known.path);
  if (known.unread) return now.kind == known.stamp.stamp.kind && now.kind != FileKind::file;
  if (surely_same(known.stamp, now)) return true;
  if (now.kind != FileKind::file || now.size != known.stamp.stamp.size) return false;
  const auto bytes = files.read(known.path);
  return bytes && sha256(*bytes) == known.hash;
}

bool same_folder(const SeenFolder& known, FileSystem& files) {
  auto entries = files.list(known.path);
  return entries && same_entries(without_dot_files(std::move(*entries)), known.entries);
}

}  // namespace

SureStamp sure_stamp(const FileStamp& stamp, std::int64_t now) {
  const std::int64_t latest = std::max(stamp.modified, stamp.changed);
  const std::int64_t tick = stamp.modified % second == 0 || stamp.changed % second == 0 ? coarse_tick : fine_tick;
  return {stamp, stamp.kind == FileKind::file && latest + tick < now};
}

bool still_so(const SeenDisk& seen, FileSystem& files, unsigned jobs) {
  if (!seen.steady) return false;
  for (const SeenKind& known : seen.kinds)
    if (files.kind(known.path) != known.kind) return false;
  std::atomic<bool> same{true};
  const std::size_t folders = seen.folders.size();
  // Handed out by the hundred: one is too little work to take a turn for.
  constexpr std::size_t at_once = 100;
  const std::size_t all = folders + seen.files.size();
  parallel_for((all + at_once - 1) / at_once, jobs, [&](std::size_t part) {
    for (std::size_t i = part * at_once; i < std::min(all, (part + 1) * at_once) && same; ++i)
      if (i < folders ? !same_folder(seen.folders[i], files) : !same_file(seen.files[i - folders], files)) same = false;
  });
  return same;
}

Result<std::vector<FolderEntry>> Watch::list(const std::string& folder) {
  auto entries = m_files.list(folder);
  const std::lock_guard lock(m_mutex);
  if (!entries) return m_steady = false, std::move(entries);
  const auto [known, fresh] = m_listed.emplace(folder, without_dot_files(*entries));
  if (!fresh && !same_entries(known->second, without_dot_files(*entries))) m_steady = false;
  return entries;
}

FileKind Watch::kind(const std::string& path) {
  const FileKind kind = m_files.kind(path);
  const std::lock_guard lock(m_mutex);
  const auto [known, fresh] = m_kinds.emplace(path, kind);
  if (!fresh && known->second != kind) m_steady = false;
  return kind;
}

Result<std::string> Watch::read(const std::string& path, std::uint64_t most) {
  // The stamp is taken before: a change while reading shows as another stamp.
  const SureStamp stamp = sure_stamp(m_files.stamp(path), m_files.now());
  auto bytes = m_files.read(path, most);
  SeenFile file{path, stamp, bytes ? sha256(*bytes) : Digest{}, !bytes};
  const std::lock_guard lock(m_mutex);
  const auto [known, fresh] = m_read.emplace(path, file);
  if (!fresh && (known->second.hash != file.hash || known->second.unread != file.unread)) m_steady = false;
  return bytes;
}

void Watch::remember(const SeenDisk& last) {
  if (!last.steady) return;
  m_last.reserve(last.files.size());
  for (const SeenFile& file : last.files)
    if (file.stamp.sure && !file.unread) m_last.emplace(file.path, file);
}

std::optional<Digest> Watch::hash_if_same(const std::string& path) {
  const auto last = m_last.find(path);
  if (last == m_last.end() || !surely_same(last->second.stamp, m_files.stamp(path))) return std::nullopt;
  const std::lock_guard lock(m_mutex);
  const auto [known, fresh] = m_read.emplace(path, last->second);
  if (!fresh && known->second.hash != last->second.hash) m_steady = false;
  return last->second.hash;
}

SeenDisk Watch::seen() const {
  const std::lock_guard lock(m_mutex);
  SeenDisk seen;
  for (const auto& [path, file] : m_read) seen.files.push_back(file);
  std::sort(seen.files.begin(), seen.files.end(), [](const SeenFile& a, const SeenFile& b) { return a.path < b.path; });
  for (const auto& [path, entries] : m_listed) seen.folders.push_back({path, entries});
  for (const auto& [path, kind] : m_kinds) seen.kinds.push_back({path, kind});
  seen.steady = m_steady;
  return seen;
}

bool Watch::look_again(const std::string& path) {
  {
    const std::lock_guard lock(m_mutex);
    m_kinds.erase(path);
    m_read.erase(path);
  }
  return kind(path) != FileKind::file || read(path).ok();
}

Digest Watch::hash_of(const std::string& path) const {
  const std::lock_guard lock(m_mutex);
  const auto found = m_read.find(path);
  return found == m_read.end() ? Digest{} : found->second.hash;
}

}  // namespace congbo

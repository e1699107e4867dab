#include "base/overlaid_disk.h"

#include <algorithm>

namespace congbo {

OverlaidDisk::OverlaidDisk(FileSystem& below, std::map<std::string, std::string> files)
    : ReadOnlyDisk(below), m_files(std::move(files)) {
  for (const auto& [path, bytes] : m_files) {
    FileKind kind = FileKind::file;
    for (std::size_t end = path.size(), slash = path.rfind('/', end - 1); slash != path.npos && slash > 0;
         end = slash, slash = path.rfind('/', end - 1)) {
      m_folders[path.substr(0, slash)][path.substr(slash + 1, end - slash - 1)] = kind;
      kind = FileKind::folder;
    }
  }
}

Result<std::vector<FolderEntry>> OverlaidDisk::list(const std::string& folder) {
  const auto more = m_folders.find(folder);
  if (more == m_folders.end()) return m_below.list(folder);
  std::map<std::string, FileKind> entries;
  if (m_below.kind(folder) == FileKind::folder) {
    const auto there = m_below.list(folder);
    if (!there) return there.failure();
    for (const FolderEntry& entry : *there) entries[entry.name] = entry.kind;
  }
  for (const auto& [name, kind] : more->second) entries[name] = kind;
  std::vector<FolderEntry> all;
  for (const auto& [name, kind] : entries) all.push_back({name, kind});
  return all;
}

FileKind OverlaidDisk::kind(const std::string& path) {
  if (m_files.contains(path)) return FileKind::file;
  return m_folders.contains(path) ? FileKind::folder : m_below.kind(path);
}

FileStamp OverlaidDisk::stamp(const std::string& path) {
  const auto file = m_files.find(path);
  if (file == m_files.end()) return m_below.stamp(path);
  return {FileKind::file, file->second.size(), m_below.now(), m_below.now(), 0};
}

Result<std::string> OverlaidDisk::read(const std::string& path, std::uint64_t most) {
  const auto file = m_files.find(path);
  if (file == m_files.end()) return m_below.read(path, most);
  if (file->second.size() <= most) return file->second;
  return Failure{{"tệp quá lớn '" + path + "'", "the file is too large: '" + path + "'"}};
}

}  // namespace congbo

#pragma once
// A site's folder as if one event were all its content.

#include "base/read_only_disk.h"

namespace congbo {

// Reads like `below`, but sees in content/ of `site` only the event at `event`: a folder ("content/2026/hoi-nghi") or a
// document by itself ("content/2026/le-hoi.md"), with the files beside it that are no documents. What earlier builds
// remember (.congbo) is not there. Nothing can be written.
class EventDisk final : public ReadOnlyDisk {
 public:
  EventDisk(FileSystem& below, std::string site, std::string event);

  Result<std::vector<FolderEntry>> list(const std::string& folder) override;
  FileKind kind(const std::string& path) override { return hides(path) ? FileKind::none : m_below.kind(path); }
  FileStamp stamp(const std::string& path) override { return hides(path) ? FileStamp{} : m_below.stamp(path); }
  Result<std::string> read(const std::string& path, std::uint64_t most = 1ULL << 30) override;

 private:
  bool hides(const std::string& path) const { return path.starts_with(m_memory); }

  std::string m_site, m_event, m_memory;
};

}  // namespace congbo

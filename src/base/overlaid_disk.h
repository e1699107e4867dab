#pragma once
// A disk with some more files than it has: a site as it would be with a document that is not (yet) in it.

#include <map>
#include <string>

#include "base/read_only_disk.h"

namespace congbo {

// Reads like `below`, but for `files` (path → bytes), which stand before those of their paths; their folders are there
// too. Nothing can be written or locked.
class OverlaidDisk final : public ReadOnlyDisk {
 public:
  OverlaidDisk(FileSystem& below, std::map<std::string, std::string> files);

  Result<std::vector<FolderEntry>> list(const std::string& folder) override;
  FileKind kind(const std::string& path) override;
  FileStamp stamp(const std::string& path) override;
  Result<std::string> read(const std::string& path, std::uint64_t most = 1ULL << 30) override;

 private:
  std::map<std::string, std::string> m_files;
  std::map<std::string, std::map<std::string, FileKind>> m_folders;  // of the files: what each adds
};

}  // namespace congbo

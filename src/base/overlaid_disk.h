#pragma once
// A disk with some more files than it has: a site as it would be with a document that is not (yet) in it.

#include <map>
#include <string>

#include "base/file_system.h"

namespace congbo {

// Reads like `below`, but for `files` (path → bytes), which stand before those of their paths; their folders are there
// too. Nothing can be written or locked.
class OverlaidDisk final : public FileSystem {
 public:
  OverlaidDisk(FileSystem& below, std::map<std::string, std::string> files);

  Result<std::vector<FolderEntry>> list(const std::string& folder) override;
  FileKind kind(const std::string& path) override;
  FileStamp stamp(const std::string& path) override;
  std::int64_t now() override { return m_below.now(); }
  Result<std::string> read(const std::string& path, std::uint64_t most = 1ULL << 30) override;
  Outcome replace(const std::string& path, const std::string& bytes) override;
  Outcome append(const std::string& path, const std::string& bytes) override;
  Result<LockAttempt> lock(const std::string& path) override;
  Outcome remove_file(const std::string& path) override;
  void remove_empty_folder(const std::string&) override {}
  Outcome make_folders(const std::string& path) override;
  Result<std::string> canonical(const std::string& path) override { return m_below.canonical(path); }

 private:
  FileSystem& m_below;
  std::map<std::string, std::string> m_files;
  std::map<std::string, std::map<std::string, FileKind>> m_folders;  // of the files: what each adds
};

}  // namespace congbo

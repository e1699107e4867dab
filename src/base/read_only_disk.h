#pragma once
// A disk that is another one, but that nothing can be written to. What it shows otherwise, a derived class says.

#include <string>
#include <vector>

#include "base/file_system.h"

namespace congbo {

// Reads as `below`, which must outlive it; whatever would write or lock fails.
class ReadOnlyDisk : public FileSystem {
 public:
  Result<std::vector<FolderEntry>> list(const std::string& folder) override { return m_below.list(folder); }
  FileKind kind(const std::string& path) override { return m_below.kind(path); }
  FileStamp stamp(const std::string& path) override { return m_below.stamp(path); }
  std::int64_t now() override { return m_below.now(); }
  Result<std::string> read(const std::string& path, std::uint64_t most = 1ULL << 30) override { return m_below.read(path, most); }
  Result<std::string> canonical(const std::string& path) override { return m_below.canonical(path); }

  Outcome replace(const std::string& path, const std::string&) final { return refused(path); }
  Result<std::string> lay(const std::string& path, const std::string&) final { return refused(path); }
  Outcome rename(const std::string&, const std::string& to) final { return refused(to); }
  bool exchange(const std::string&, const std::string&) final { return false; }
  Result<LockAttempt> lock(const std::string& path) final { return refused(path); }
  Outcome remove_file(const std::string& path) final { return refused(path); }
  void remove_empty_folder(const std::string&) final {}
  Outcome make_folders(const std::string& path) final { return refused(path); }

 protected:
  explicit ReadOnlyDisk(FileSystem& below) : m_below(below) {}
  FileSystem& m_below;

 private:
  static Failure refused(const std::string& path) {
    return {{"không ghi được '" + path + "': chỉ để đọc", "cannot write '" + path + "': it is only to be read"}};
  }
};

}  // namespace congbo

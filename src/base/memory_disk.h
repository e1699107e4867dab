#pragma once
// A folder in memory, for tests and for texts that lie on no disk: remembers which files were read and written, and fails at the n-th
// call on demand. Not thread-safe for writing; meant for small sites.

#include <map>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "base/file_system.h"

namespace congbo {

class MemoryDisk final : public FileSystem {
 public:
  // Puts a file there, its folders with it.
  void put(const std::string& path, std::string bytes);
  // Puts a symbolic link there; it leads nowhere.
  void put_link(const std::string& path);
  std::map<std::string, std::string> files() const { return m_files; }
  const std::vector<std::string>& reads() const { return m_reads; }
  const std::vector<std::string>& writes() const { return m_writes; }
  void forget_calls();
  // The time of its clock, which goes on by a second at every change unless it stands still.
  void stop_clock(bool stopped) { m_clock_stands = stopped; }
  // Stamps a file as changed now, with the bytes it has.
  void touch(const std::string& path) { put(path, m_files.at(path)); }
  // Whether two files can change their names in one step.
  void can_exchange(bool can) { m_exchanges = can; }
  // The n-th call from now on (from 1) that can fail does; 0 = none.
  void fail_at(int call) { m_fail_at = call; }
  // How many bytes the files may have together.
  void hold_at_most(std::size_t bytes) { m_most = bytes; }
  int calls() const { return m_calls; }

  Result<std::vector<FolderEntry>> list(const std::string& folder) override;
  FileKind kind(const std::string& path) override;
  FileStamp stamp(const std::string& path) override;
  std::int64_t now() override { return m_clock; }
  Result<std::string> read(const std::string& path, std::uint64_t most = 1ULL << 30) override;
  Result<std::string> lay(const std::string& path, const std::string& bytes) override;
  Outcome rename(const std::string& from, const std::string& to) override;
  bool exchange(const std::string& one, const std::string& other) override;
  // Knows no files: a lock leaves no trace.
  Result<LockAttempt> lock(const std::string& path) override;
  Outcome replace(const std::string& path, const std::string& bytes) override;
  Outcome remove_file(const std::string& path) override;
  void remove_empty_folder(const std::string& path) override;
  Outcome make_folders(const std::string& path) override;
  Result<std::string> canonical(const std::string& path) override;

 private:
  class Lock;
  bool fails();
  bool is_full_with(const std::string& bytes) const;
  void make_parents(const std::string& path);
  std::map<std::string, std::string> m_files;
  std::map<std::string, std::int64_t> m_changed;  // when each file was
  std::map<std::string, std::string> m_locked;  // path → what its holder wrote
  std::int64_t m_clock = 1'000'000'000'000'000'001;
  bool m_clock_stands = false;
  std::set<std::string> m_folders;
  std::set<std::string> m_links;
  std::vector<std::string> m_reads;
  std::vector<std::string> m_writes;
  std::mutex m_lock;
  int m_calls = 0;
  int m_fail_at = 0;
  std::size_t m_most = SIZE_MAX;
  bool m_exchanges = true;
};

}  // namespace congbo

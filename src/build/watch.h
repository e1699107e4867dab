#pragma once
// The disk as a build reads it, with a note of everything it saw: what the next build compares to know that
// nothing has changed. Whatever a stage reads is noted here and nowhere else, so nothing can be forgotten.

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/file_system.h"
#include "base/hash.h"

namespace congbo {

// A stamp that is worth something: one taken within a tick of the file's last change may be that of a later
// change too ("racily clean", as git's index has it), and then only the bytes tell.
struct SureStamp {
  FileStamp stamp;
  bool sure = false;
};
SureStamp sure_stamp(const FileStamp& stamp, std::int64_t now);

// Whether `stamp` is that of the file which had the sure stamp `known`.
inline bool surely_same(const SureStamp& known, const FileStamp& stamp) { return known.sure && known.stamp == stamp; }

struct SeenFile {
  std::string path;
  SureStamp stamp;
  Digest hash{};        // of its bytes
  bool unread = false;  // it could not be read
};

// A folder's entries but for dot-files, which no stage looks at.
struct SeenFolder {
  std::string path;
  std::vector<FolderEntry> entries;
};

struct SeenKind {
  std::string path;
  FileKind kind = FileKind::none;
};

struct SeenDisk {
  std::vector<SeenFile> files;
  std::vector<SeenFolder> folders;
  std::vector<SeenKind> kinds;
  bool steady = true;  // nothing was seen to change while it was read
};

// Whether all that was seen is still so. Reads only files whose stamp says nothing. Thread-safe.
bool still_so(const SeenDisk& seen, FileSystem& files, unsigned jobs);

// Thread-safe. Writing goes through without a note.
class Watch final : public FileSystem {
 public:
  explicit Watch(FileSystem& files) : m_files(files) {}

  // What the last build saw: files that are surely the same need not be read.
  void remember(const SeenDisk& last);
  // The hash of a file that is as the last build saw it, which counts as read; nothing for others.
  std::optional<Digest> hash_if_same(const std::string& path);

  // By path. To be called when the reading is over.
  SeenDisk seen() const;
  // Looks anew at a file that the build itself has written. False where it cannot.
  bool look_again(const std::string& path);
  // The hash of a file that was read; all zero for one that was not.
  Digest hash_of(const std::string& path) const;

  Result<std::vector<FolderEntry>> list(const std::string& folder) override;
  FileKind kind(const std::string& path) override;
  Result<std::string> read(const std::string& path, std::uint64_t most = 1ULL << 30) override;

  FileStamp stamp(const std::string& path) override { return m_files.stamp(path); }
  std::int64_t now() override { return m_files.now(); }
  Outcome replace(const std::string& path, const std::string& bytes) override { return m_files.replace(path, bytes); }
  Result<std::string> lay(const std::string& path, const std::string& bytes) override { return m_files.lay(path, bytes); }
  Result<std::string> lay_pieces(const std::string& path, const Pieces& pieces) override { return m_files.lay_pieces(path, pieces); }
  Outcome rename(const std::string& from, const std::string& to) override { return m_files.rename(from, to); }
  bool exchange(const std::string& one, const std::string& other) override { return m_files.exchange(one, other); }
  Result<LockAttempt> lock(const std::string& path) override { return m_files.lock(path); }
  Outcome remove_file(const std::string& path) override { return m_files.remove_file(path); }
  void remove_empty_folder(const std::string& path) override { m_files.remove_empty_folder(path); }
  Outcome make_folders(const std::string& path) override { return m_files.make_folders(path); }
  Result<std::string> canonical(const std::string& path) override { return m_files.canonical(path); }

 private:
  FileSystem& m_files;
  mutable std::mutex m_mutex;  // guards what follows
  std::unordered_map<std::string, SeenFile> m_read;
  std::map<std::string, std::vector<FolderEntry>> m_listed;
  std::map<std::string, FileKind> m_kinds;
  bool m_steady = true;
  std::unordered_map<std::string, SeenFile> m_last;  // only those with a sure stamp; not changed while reading
};

}  // namespace congbo

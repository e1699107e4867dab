#pragma once
// The disk behind a small interface, so that tests can put a folder in memory, record what was read,
// and fail at the n-th call. Paths are UTF-8 (as the system stores names, not normalised).

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/pieces.h"
#include "base/result.h"

namespace congbo {

enum class FileKind { none, file, folder, link, other };

struct FolderEntry {
  std::string name;  // one component, as on disk
  FileKind kind = FileKind::none;  // a symbolic link is `link`, whatever it leads to
};

// What the system says of a file without opening it. Two equal stamps are the same bytes, but for a file
// changed twice within one tick of the disk's clock.
struct FileStamp {
  FileKind kind = FileKind::none;  // a link is not followed
  std::uint64_t size = 0;
  std::int64_t modified = 0;  // nanoseconds since 1970-01-01 00:00 UTC: of the content,
  std::int64_t changed = 0;   // and of anything, rights and name too
  std::uint64_t inode = 0;
  friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

// A lock that is held until this is destroyed, or the process ends in whatever way.
class HeldLock {
 public:
  virtual ~HeldLock() = default;
  // Tells others who holds it; forgotten when it is released.
  virtual void sign(const std::string& note) = 0;
};

// An attempt to be the only one.
struct LockAttempt {
  std::unique_ptr<HeldLock> held;  // null: another has it
  std::string holder;              // the other's note, or that of one which was killed; may be empty
};

class FileSystem {
 public:
  virtual ~FileSystem() = default;

  // The entries of a folder without "." and "..", in ascending byte order of their names.
  virtual Result<std::vector<FolderEntry>> list(const std::string& folder) = 0;

  // What stands at `path`; a symbolic link is not followed. `none` where there is nothing.
  virtual FileKind kind(const std::string& path) = 0;

  virtual FileStamp stamp(const std::string& path) = 0;

  // The time that a file changed now would be stamped with, within a tick.
  virtual std::int64_t now() = 0;

  // The whole content of a regular file. Fails for anything else, and above `most` bytes.
  virtual Result<std::string> read(const std::string& path, std::uint64_t most = 1ULL << 30) = 0;

  // Puts `bytes` at `path` in one step: written to a temporary name beside it, then renamed over it.
  // Readers see the old file or the new one. Missing parent folders are made.
  virtual Outcome replace(const std::string& path, const std::string& bytes) = 0;

  // The first half of replace(): `bytes` under a temporary name beside `path`, which is returned. Missing parent
  // folders are made; a failure leaves no file.
  virtual Result<std::string> lay(const std::string& path, const std::string& bytes) = 0;

  // The same for bytes in pieces; a disk that does not know how gathers them.
  virtual Result<std::string> lay_pieces(const std::string& path, const Pieces& pieces) { return lay(path, gather(pieces)); }

  // Gives a file another name in its folder, in one step; a file that has this name already is gone.
  virtual Outcome rename(const std::string& from, const std::string& to) = 0;

  // Two files of one folder change their names, in one step. False where nothing was done: one of them is not
  // there, or the disk has no such step.
  virtual bool exchange(const std::string& one, const std::string& other) = 0;

  // Tries to lock the file (flock(2)), which is made where there is none. Does not wait.
  virtual Result<LockAttempt> lock(const std::string& path) = 0;

  // Removes a file or a link (not what it leads to). Nothing there is no failure.
  virtual Outcome remove_file(const std::string& path) = 0;

  // Removes a folder if it is empty; otherwise leaves it and says nothing.
  virtual void remove_empty_folder(const std::string& path) = 0;

  virtual Outcome make_folders(const std::string& path) = 0;

  // The absolute path with links resolved; of what does not exist, as far as it exists.
  virtual Result<std::string> canonical(const std::string& path) = 0;
};

// The real disk. Thread-safe.
FileSystem& disk();

// The user's home folder, or empty.
std::string home_folder();

// A name beside `path` that no other writer of this or another process uses: what lay() gives.
std::string temporary_beside(const std::string& path);

// `folder`/`name` without doubling the slash; `name` alone where `folder` is empty or ".".
std::string join_path(std::string_view folder, std::string_view name);

}  // namespace congbo

#pragma once
// The disk behind a small interface, so that tests can put a folder in memory, record what was read,
// and fail at the n-th call. Paths are UTF-8 (as the system stores names, not normalised).

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace congbo {

enum class FileKind { none, file, folder, link, other };

struct FolderEntry {
  std::string name;  // one component, as on disk
  FileKind kind = FileKind::none;  // a symbolic link is `link`, whatever it leads to
};

class FileSystem {
 public:
  virtual ~FileSystem() = default;

  // The entries of a folder without "." and "..", in ascending byte order of their names.
  virtual Result<std::vector<FolderEntry>> list(const std::string& folder) = 0;

  // What stands at `path`; a symbolic link is not followed. `none` where there is nothing.
  virtual FileKind kind(const std::string& path) = 0;

  // The whole content of a regular file. Fails for anything else, and above `most` bytes.
  virtual Result<std::string> read(const std::string& path, std::uint64_t most = 1ULL << 30) = 0;

  // Puts `bytes` at `path` in one step: written to a temporary name beside it, then renamed over it.
  // Readers see the old file or the new one. Missing parent folders are made.
  virtual Outcome replace(const std::string& path, const std::string& bytes) = 0;

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

// `folder`/`name` without doubling the slash; `name` alone where `folder` is empty or ".".
std::string join_path(std::string_view folder, std::string_view name);

}  // namespace congbo

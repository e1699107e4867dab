#pragma once
// What is to be published: a finished build, or one that was kept.

#include <functional>
#include <string>

#include "base/file_system.h"
#include "publish/manifest.h"

namespace congbo {

struct Release {
  std::map<std::string, std::string> files;  // path → SHA-256
  // The bytes of one of `files`; fails where they are no longer those of the hash. Thread-safe.
  std::function<Result<std::string>(const std::string& path)> read;
  std::uint64_t restores = 0;  // the generation that it was, of one that was kept
};

// The build in `output`, as its list (output/.congbo) says; nothing else that lies there is published.
// Refused: no build, one that was not finished, one with drafts in it, one without a home page. `files` must
// outlive the release.
Result<Release> built_release(const std::string& output, FileSystem& files);

}  // namespace congbo

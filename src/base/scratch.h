#pragma once
// Places for what other programs write on the way.

#include <string>

#include "base/result.h"

namespace congbo {

// A new folder in the system's place for temporary files, for this user alone; gone with all that is in it
// when this is. Links in it are not followed.
class ScratchFolder {
 public:
  ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  ~ScratchFolder();

  // Its absolute path, or why it could not be made.
  const Result<std::string>& path() const { return m_path; }

 private:
  Result<std::string> m_path;
};

}  // namespace congbo

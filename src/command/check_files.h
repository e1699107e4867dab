#pragma once
// Single documents checked: inside a site, beside it, or before they are put there.

#include <map>
#include <string>
#include <vector>

#include "base/finding.h"
#include "base/result.h"
#include "build/build.h"

namespace congbo {

struct CheckedFiles {
  Findings findings; // places name files as the user did
  // What their lines are lines of, by those names: the files' bytes, of a word processor's what
  // pandoc made.
  std::map<std::string, std::string> texts;
  std::vector<std::string> converted; // the names of those that pandoc read
};

// A document in content/ of a site (a folder above it has congbo.json) is checked as a part of that
// site; another file below such a folder by itself, with the site's settings and registers; any
// other by the built-in ones. Of `options` it reads the date and the jobs. Fails where a file
// cannot be read.
Result<CheckedFiles> check_files(const std::vector<std::string>& paths,
                                 const BuildOptions& options);

} // namespace congbo

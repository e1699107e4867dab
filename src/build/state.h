#pragma once
// What a build remembers for the next one (.congbo/build): what it saw, what it made, what it said. A
// memory that is damaged, or of another version of the program, counts for nothing.

#include <optional>
#include <string>
#include <vector>

#include "build/build.h"
#include "build/watch.h"

namespace congbo {

// A file of the output, as the last build left it.
struct MadeFile {
  std::string path;
  Digest hash{};         // of what it should hold
  Digest fingerprint{};  // of what it was made from (page_facts.h); all zero = to be made anew
  SureStamp stamp;
  bool left = false;     // somebody else's bytes stand there
};

struct BuildState {
  std::string place;       // the site's folder and the output's
  std::string wanted;      // the options that matter
  CivilDate first, last;   // the days on which nothing is another
  SeenDisk seen;
  std::vector<MadeFile> made;  // by path
  MadeFile list;           // output/.congbo
  bool theme_is_sound = false;  // rendering showed no fault of the theme
  BuildReport report;      // `left` only of files that would be found again
};

// What was read from a file of the cache.
struct CacheFile {
  std::string bytes;         // all of it
  std::string_view content;  // of `bytes`; empty where there is none or it counts for nothing
  std::optional<Words> note; // why not, where people should know
};

// Reads and writes files of .congbo/ with the mark of this program and a checksum.
CacheFile read_cache_file(const std::string& path, FileSystem& files);
std::string begin_cache_file();          // its content is added behind this,
void seal_cache_file(std::string& bytes);  // and then it is sealed

// A preview has a memory of its own.
std::string state_path(const std::string& site, bool preview);

// Nothing where the content is no state.
std::optional<BuildState> parse_state(std::string_view content);
// As a file of the cache.
std::string state_file(const BuildState& state);

// For each file of `made`: whether it is as the build left it. Reads only files whose stamp says nothing.
std::vector<char> untouched(const std::vector<MadeFile>& made, const std::string& folder, FileSystem& files, unsigned jobs);

}  // namespace congbo

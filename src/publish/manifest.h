#pragma once
// What lies on a server by our doing: the manifest that each publication leaves there, and the note that
// stands there while one is under way. Both hold only what is public (paths, sizes, hashes), and who published.
//
// Text, UTF-8, one record a line, LF:
//   congbo-manifest 1
//   generation 12
//   publisher vanthu@may-01
//   time 1763712000
//   restores 9                      (only of a roll-back)
//   file <sha256> <bytes> <path>    (ascending by path)
//   gone <sha256> <bytes> <path>    (to be removed; here until that is done)
//   end <number of file and gone lines> <sha256 of all lines before>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace congbo {

inline constexpr std::string_view manifest_path = ".congbo-manifest";
// The coming manifest, where a server cannot replace a file in one step: one of the two is always whole.
inline constexpr std::string_view next_manifest_path = ".congbo-manifest-next";
inline constexpr std::string_view lock_path = ".congbo-lock";
// Temporary names begin so, in the folder of the file that they will become.
inline constexpr std::string_view temporary_prefix = ".congbo-new-";

struct PublishedFile {
  std::string hash;  // SHA-256, 64 hexadecimal digits
  std::uint64_t bytes = 0;
  friend bool operator==(const PublishedFile&, const PublishedFile&) = default;
};

using FileTable = std::map<std::string, PublishedFile>;  // by path from the target's folder, with '/'

struct Manifest {
  std::uint64_t generation = 0;  // 0: nothing was published yet
  std::string publisher;         // "user@machine"
  std::int64_t time = 0;         // seconds since 1970-01-01 UTC
  std::uint64_t restores = 0;    // the generation whose files these are; 0 = its own
  FileTable files;
  FileTable gone;
};

std::string manifest_text(const Manifest& manifest);

// Nothing where the text is cut, of another version, or no manifest; paths that lead out of the folder are
// never taken over.
std::optional<Manifest> read_manifest(std::string_view text);

// Who is publishing, and what will be new or other when it is done: if it dies, its files are not taken for
// strangers'.
struct LockNote {
  std::string session;  // 16 hexadecimal digits, of one publication
  std::string publisher;
  std::int64_t time = 0;
  std::uint64_t generation = 0;  // the one it works from
  FileTable coming;
};

std::string lock_text(const LockNote& note);
std::optional<LockNote> read_lock(std::string_view text);

// Whether a path stays inside its folder and on its line: parts that are no "." or "..", no control characters.
bool is_publishable_path(std::string_view path);

}  // namespace congbo

#pragma once
// A folder into which others put documents: which of its files have come to rest, and wait to be read.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/folder_watch.h"

namespace congbo {

// What the inbox adds beside a file: "giay-moi.docx" → "giay-moi.docx.congbo".
inline constexpr std::string_view inbox_ending = ".congbo";

// Whether a file of this name is one that somebody put there to be read: no lock, backup or download under way
// (is_passing_name), nothing of a system's own (Thumbs.db), no picture, film or sound.
bool is_inbox_name(std::string_view name);

// A file is at rest when two looks, a second apart, found it the same; an empty one after five seconds.
class Settling {
 public:
  using Files = std::map<std::string, StampedEntry>;  // by path in the inbox
  // The files that are at rest since this look, each told once in a state. `now` in seconds.
  std::vector<std::string> look(const Files& files, double now);
  // Whether some are not yet at rest.
  bool waits() const { return m_waits; }
  // A file told of was not at rest after all: it is told again once it is.
  void put_back(const std::string& path, double now);

 private:
  struct Seen {
    StampedEntry entry;
    double since = 0;  // the first look that found it so
    bool told = false;
  };
  std::map<std::string, Seen> m_seen;
  bool m_waits = false;
};

class InboxWatch {
 public:
  // `folder` as the system knows it. Folders in it count, to a depth of eight, but for the inbox's own.
  explicit InboxWatch(std::string folder) : m_folder(std::move(folder)) {}

  // Waits until there are files at rest that no program of this machine has open for writing: their paths in the inbox,
  // ascending. Nothing after stop().
  std::optional<std::vector<std::string>> wait();

  // From any thread.
  void stop() { m_watch.stop(); }

 private:
  void look_into(const std::string& inside, Settling::Files& files, int depth);

  std::string m_folder;
  FolderWatch m_watch;
  Settling m_settling;
};

}  // namespace congbo

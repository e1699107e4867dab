#pragma once
// When a site must be built anew.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_system.h"
#include "base/folder_watch.h"

namespace congbo {

// Puts work off while changes keep coming: until none has come for 30 ms, and at most for 300 ms.
class Debounce {
 public:
  void event(double now);
  // When the work is due; nothing where there is none.
  std::optional<double> due() const;
  void clear() { m_first = m_last = std::nullopt; }

 private:
  std::optional<double> m_first, m_last;
};

// Whether a file of this name is an editor's, a browser's or a system's own and of short life: a backup, a lock, a
// download under way, anything hidden.
bool is_passing_name(std::string_view name);

// The files that a build of `site` reads: its congbo.json and those above that it extends, with the folders content/ (of
// the site alone), themes/ and register/ beside each.
class Changes {
 public:
  // `deaf`: hears nothing from the system and finds everything by looking.
  // `site`: its absolute path.
  explicit Changes(std::string site, FileSystem& files, bool deaf = false);

  // Waits for a change since the last return, or since the beginning; a burst is one. What the system does not tell is
  // found by looking every 2 seconds. True after `most` seconds without a change too; false after stop().
  bool wait(double most = 1e9);

  // After wait(): the folders that changed ("content/2026/x", from the site), where all of them are of content/; empty where
  // others changed, or none is known to have.
  const std::set<std::string>& folders() const { return m_latest; }

  // From any thread.
  void stop() { m_watch.stop(); }

 private:
  using Stamps = std::map<std::string, std::vector<StampedEntry>>;  // by folder
  Stamps look();
  void look_into(const std::string& folder, Stamps& stamps, int depth);
  std::vector<StampedEntry> entries_of(const std::string& folder) const;
  void hear(const std::string& folder);
  void take(const FolderWatch::News& news, double now);
  void catch_up();
  bool changed_by_looks();
  void remember(const std::set<std::string>& changed);

  std::string m_site;
  FileSystem& m_files;
  bool m_deaf;
  FolderWatch m_watch;
  Debounce m_debounce;
  std::set<std::string> m_heard;       // folders that are watched
  std::set<std::string> m_settings;    // folders whose congbo.json counts
  std::set<std::string> m_touched;     // folders to look at anew
  std::set<std::string> m_latest;      // see folders()
  bool m_all_touched = false;
  Stamps m_stamps;
  double m_next_look = 0;
};

}  // namespace congbo

#pragma once
// What changes on disk, as the system tells it (inotify(7)). It may tell too little: network disks say
// nothing, a queue may overflow. Who must see everything looks for himself from time to time, by stamps.

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/file_system.h"

namespace congbo {

// Two of an unchanged file are the same. Of a folder only name and kind: it has its own entries.
struct StampedEntry {
  std::string name;
  FileKind kind = FileKind::none;  // a symbolic link is `link`
  std::int64_t changed = 0;        // nanoseconds since 1970, as the file system has it
  std::uint64_t size = 0;
  std::uint64_t number = 0;  // of the file in its file system: another one after a save by rename
  friend bool operator==(const StampedEntry&, const StampedEntry&) = default;
};

// The entries of a folder by name, hidden ones left out; none where there is no such folder, or a link in its place.
// Quick: meant for looking at thousands of files again and again.
std::vector<StampedEntry> stamped_entries(const std::string& folder);

// Whether a program of this machine, a file server among them, has the file open for writing (a read lease is refused then:
// fcntl(2), F_SETLEASE). False where the system does not say: not on every disk, and not of others' files.
bool is_open_for_writing(const std::string& path);

class FolderWatch {
 public:
  struct News {
    std::vector<std::string> paths;  // watched folder + "/" + name: files written, renamed or removed, folders too
    bool folders = false;            // a folder came, went or was moved: watch it and those inside anew
    bool lost = false;               // something more happened
    bool stopped = false;
  };

  FolderWatch();
  FolderWatch(const FolderWatch&) = delete;
  FolderWatch& operator=(const FolderWatch&) = delete;
  ~FolderWatch();

  // Hears of the entries of a folder from now on, not of folders inside it. False where the system does not
  // take it (too many, none there): then nothing is heard.
  bool add(const std::string& folder);

  // Waits for news, at most so long. Empty news: nothing happened.
  News wait(double seconds);

  // Ends a wait under way and every later one. From any thread.
  void stop();

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

}  // namespace congbo

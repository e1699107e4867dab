#pragma once
// What changes on disk, as the system tells it (inotify(7)). It may tell too little: network disks say
// nothing, a queue may overflow. Who must see everything looks for himself from time to time, by stamps.

#include <compare>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace congbo {

// Two stamps of an unchanged file are the same.
struct FileStamp {
  std::int64_t changed = 0;  // nanoseconds since 1970, as the file system has it
  std::uint64_t size = 0;
  std::uint64_t number = 0;  // of the file in its file system: another one after a save by rename
  friend auto operator<=>(const FileStamp&, const FileStamp&) = default;
};

// Of the regular file, link or folder itself; nothing where there is none.
std::optional<FileStamp> stamp_of(const std::string& path);

class Watch {
 public:
  struct News {
    std::vector<std::string> paths;  // watched folder + "/" + name: files written, renamed or removed, folders too
    bool folders = false;            // a folder came, went or was moved: watch it and those inside anew
    bool lost = false;               // something more happened
    bool stopped = false;
  };

  Watch();
  Watch(const Watch&) = delete;
  Watch& operator=(const Watch&) = delete;
  ~Watch();

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

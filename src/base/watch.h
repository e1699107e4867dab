#pragma once
// What changes on disk, as the system tells it (inotify(7)). It may tell too little: network disks say
// nothing, a queue may overflow. Who must see everything looks for himself from time to time, by stamps.

#include <memory>
#include <string>
#include <vector>

namespace congbo {

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

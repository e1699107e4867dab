#pragma once
// The inbox: a shared folder whose files are read as `import` reads them, with what was made of each beside it. Nothing
// goes into content/: who keeps the site accepts a file with `import`.

#include <functional>
#include <future>
#include <optional>
#include <string>
#include <thread>

#include "base/message.h"
#include "build/build.h"
#include "serve/inbox.h"

namespace congbo {

struct InboxOptions {
  std::string site;    // as the user named it
  std::string folder;  // as the user named it
  std::function<CivilDate()> date;
  Language language = Language::vi;
};

// Why the folder cannot be an inbox: not there, a part of the site that congbo reads or makes, or a folder that holds the
// site. Nothing where it can.
std::optional<Words> fault_of_inbox(const InboxOptions& options);

// Beside X stands the folder X.congbo, with xem-truoc.html (the event as it would be, or the list as it was read),
// can-xem-lai.txt (what was understood, what to look at, the command that accepts it; or why X could not be read) and the
// files that would go into content/. Its list `.congbo` holds path and SHA-256 of these and of X: a file that is another
// one by now is left as it is, and an X that is the same is not read again.
class Inbox {
 public:
  explicit Inbox(InboxOptions options);
  Inbox(const Inbox&) = delete;
  Inbox& operator=(const Inbox&) = delete;
  ~Inbox();

  // Reads what is there and what comes, on a thread of its own, with a line on standard output for each file.
  void start();

  // False where a file is still being read after so many seconds: the process may leave all the same, but not destroy this.
  bool stop(double seconds);

 private:
  void read_all(const std::vector<std::string>& names);

  InboxOptions m_options;
  InboxWatch m_watch;
  std::thread m_reader;
  std::promise<void> m_last;
  std::future<void> m_ended = m_last.get_future();
};

}  // namespace congbo

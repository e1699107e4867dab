#pragma once
// From a request to its answer, without a socket.

#include <optional>
#include <string>

#include "base/file_system.h"
#include "serve/request.h"
#include "serve/snapshot.h"

namespace congbo {

// A stream of news (text/event-stream) for who holds `page` in this state and since this version.
struct Listener {
  std::string page;  // "2026/x/"
  std::string state;
  unsigned since = 0;
};

struct HttpAnswer {
  int status = 200;
  std::string type;
  std::string body;
  std::string location;              // of a redirection
  std::optional<Listener> listener;  // the answer is a stream instead
};

// Reads files of the snapshot's folder only, those that its build listed, and none through a link. `quick`: pages in the
// place of those.
HttpAnswer answer(const HttpRequest& request, int port, const Snapshot& snapshot, FileSystem& files, const QuickPages& quick = {});

// What to tell a listener about a snapshot, in the format of server-sent events; "reload": its page is another one.
// "summary": the bar's line. "files": paths, one a line, of files but pages that have other bytes since its version.
std::string news_for(const Listener& listener, const Snapshot& snapshot, const QuickPages& quick = {});

}  // namespace congbo

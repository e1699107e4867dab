#pragma once
// The pages of an event that somebody looks at, as they are after an edit, before the whole site is built anew. The event
// is rendered by itself, as it was and as it is; what differs between the two goes into the pages that are served. So what
// the rest of the site has to do with a page stays as the last build had it, until the next one has come.

#include <functional>
#include <list>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "build/build.h"
#include "serve/snapshot.h"

namespace congbo {

// The event that a page is of or belongs to, as EventDisk takes it: "content/2026/hoi-nghi", or "content/2026/le-hoi.md" for
// a document by itself; empty where there is none. `page`: "2026/hoi-nghi/giay-moi/".
std::string event_of_page(const std::vector<DocumentPlace>& places, std::string_view page);

// Thread-safe.
class QuickLook {
 public:
  explicit QuickLook(FileSystem& files) : m_files(files) {}

  // Renders an event, to be held against what it will be. The last few are kept.
  void prepare(const BuildOptions& options, const std::string& event);

  // What is known of the prepared events is of no use any more: settings, theme or other events changed. Those events.
  std::vector<std::string> forget();

  // The pages of prepared events whose sources lie in these folders ("content/2026/hoi-nghi") that are others now.
  // `served`: the bytes of a page as it is served, by its path. Pages that cannot be put together are left to the build.
  QuickPages after_edit(const BuildOptions& options, const std::set<std::string>& folders,
                        const std::function<std::optional<std::string>(const std::string&)>& served);

 private:
  using Pages = std::map<std::string, std::string>;  // path → bytes
  std::optional<Pages> rendered(const BuildOptions& options, const std::string& event) const;

  FileSystem& m_files;
  std::mutex m_lock;
  std::list<std::pair<std::string, Pages>> m_prepared;  // the latest first
};

}  // namespace congbo

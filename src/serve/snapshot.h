#pragma once
// What is served at one moment.

#include <condition_variable>
#include <limits>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "base/message.h"
#include "build/build.h"

namespace congbo {

// The findings of a page: those of its documents and of the files beside them. By index, ascending.
class PageFindings {
 public:
  PageFindings() = default;
  PageFindings(const std::vector<DocumentPlace>& places, const Findings& findings);

  // `page`: "2026/x/ke-hoach/". A page of an event that is none of its documents' has those of the event; other
  // pages (lists, years) none.
  const std::vector<std::size_t>& of(std::string_view page) const;

  // The page that shows what a finding is about; empty where there is none.
  std::string page_of(std::string_view file) const;

 private:
  std::map<std::string, std::vector<std::size_t>, std::less<>> m_by_page;
  std::map<std::string, std::string, std::less<>> m_events;   // folder of the sources → event's page
  std::map<std::string, std::string, std::less<>> m_sources;  // document → its page
};

// A page as it is after an edit that no build has taken in yet.
struct QuickPage {
  std::string bytes;
  std::string hash;  // SHA-256, as in a build's list
  unsigned turn = 0;  // of what was shown first with it
};
using QuickPages = std::map<std::string, QuickPage, std::less<>>;  // by path

// Never changed once it is shown.
struct Snapshot {
  unsigned version = 0;  // of a snapshot shown: from 1, one more each time
  Language language = Language::vi;
  std::string site;     // absolute, for links into an editor
  std::string folder;   // where the output lies
  std::string base;     // path of base_url without slashes at its ends; 404.html alone leads there
  // The last build that came out; `built` is false until there is one.
  bool built = false;
  std::map<std::string, std::string, std::less<>> files;  // path → hash
  std::map<std::string, unsigned, std::less<>> replaced;  // files but pages: the version that brought other bytes
  std::vector<DocumentPlace> places;
  // The latest build, whether it came out or not.
  Findings findings;
  PageFindings by_page;
  std::optional<Words> trouble;  // why it did not come out

  // The file that a path leads to: itself, or the index.html of a folder; none where there is none.
  std::optional<std::string> file_at(std::string_view path) const;
};

// The list that a build leaves in its output (`.congbo`): path → hash.
std::map<std::string, std::string, std::less<>> parse_made_files(std::string_view list);

// How many of `files` a reader would find new, changed or gone.
std::size_t count_changes(const std::map<std::string, std::string, std::less<>>& before,
                          const std::map<std::string, std::string, std::less<>>& after);

// What is served: a snapshot, and the pages that stand in the place of its own. Both null before the first.
struct Shown {
  std::shared_ptr<const Snapshot> snapshot;
  std::shared_ptr<const QuickPages> quick;
  unsigned turn = 0;  // from 1, one more each time that something is shown
};

// Where the builder puts snapshots and the server's threads find the latest. Thread-safe.
class Board {
 public:
  // Numbers it. None may be shown before. Pages that stand in the place of others make way where they were shown in this turn
  // or before: a build has taken them in. Later ones are of edits that it has not seen, and stay.
  void show(Snapshot snapshot, unsigned taken_in = std::numeric_limits<unsigned>::max());
  // Pages in the place of the snapshot's, with those shown so before.
  void show_pages(QuickPages pages);
  Shown shown() const;
  std::shared_ptr<const Snapshot> now() const { return shown().snapshot; }
  // What is shown as soon as its turn is not `seen`, or the same after so many seconds; no snapshot when closed.
  Shown wait_for_other(unsigned seen, double seconds) const;
  void close();

  // Somebody has opened a page ("2026/x/").
  void visit(const std::string& page);
  // Waits for a page opened since; nothing when closed.
  std::optional<std::string> next_visit();

 private:
  mutable std::mutex m_lock;
  mutable std::condition_variable m_news;
  Shown m_shown;
  std::vector<std::string> m_visits;
  bool m_closed = false;
};

}  // namespace congbo

#pragma once
// What a publication has done so far, on this machine's disk: a line after each file, so that a killed one goes
// on where it was.
//
//   congbo-journal 1 <session> <generation it works from>
//   begin <temporary path> <path>
//   done <sha256> <bytes> <path>
//   gone <path>

#include <map>
#include <optional>
#include <set>
#include <string>

#include "base/held_file.h"
#include "publish/manifest.h"

namespace congbo {

// What a journal says; a cut last line counts as not written.
struct JournalRecord {
  std::string session;  // empty: no publication is under way
  std::uint64_t generation = 0;
  FileTable done;
  std::map<std::string, std::string> begun;  // temporary path → path: sent, or half sent, or just renamed
  std::set<std::string> gone;
};

JournalRecord read_journal(std::string_view text);

// The journal of one target; held by one process at a time. Thread-safe.
class Journal {
 public:
  // Nothing where another process of this machine publishes to the target.
  static Result<std::optional<Journal>> open(const std::string& path);

  const JournalRecord& before() const { return m_before; }

  Outcome start(const std::string& session, std::uint64_t generation);
  Outcome begin(const std::string& temporary, const std::string& path);
  Outcome done(const std::string& path, const PublishedFile& file);
  Outcome gone(const std::string& path);
  Outcome finish();

 private:
  explicit Journal(HeldFile file) : m_file(std::move(file)), m_before(read_journal(m_file.content())) {}
  HeldFile m_file;
  JournalRecord m_before;
};

}  // namespace congbo

#pragma once
// What a publication finds: on the server by manifest, note and listing; here by journal and memory.

#include <set>

#include "publish/connection.h"
#include "publish/journal.h"
#include "publish/plan.h"

namespace congbo {

struct Survey {
  std::uint64_t generation = 0;  // of the server's manifest; 0 = none
  std::string publisher;         // of that generation
  std::int64_t time = 0;
  std::uint64_t restores = 0;
  bool damaged = false;           // a manifest is there and cannot be read
  std::optional<LockNote> lock;   // whoever is publishing, or died at it
  bool own_lock = false;          // it is of our own journal: we go on
  std::uint64_t known = 0;        // the generation that this machine published or saw last; 0 = none
  bool expected = true;           // the server's generation is the one we know
  FileTable published;            // what that generation published, whatever was done since
  FileTable claimed;              // what we published last, where the server's manifest is gone: another place, perhaps
  ServerState state;
};

// `last` is what this machine published last, if it remembers.
Tried<Survey> survey_server(Connection& connection, const JournalRecord& journal, const std::optional<Manifest>& last,
                            const std::string& publisher);

// Looks at the server for what `release` would put where we published nothing: the same bytes are taken over into
// `survey.state`, as are those that we `claimed`; others are told in `foreign`; but for what a note on the server announced:
// its publication has looked already, and what is there now is its own.
struct Strangers {
  std::vector<ForeignFile> foreign;
  std::vector<std::string> names;  // others in the target's folder
  std::size_t adopted = 0;
};
Tried<Strangers> look_for_strangers(Connection& connection, const Release& release, const std::vector<std::string>& keep, Survey& survey);

}  // namespace congbo

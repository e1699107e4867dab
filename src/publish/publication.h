#pragma once
// A publication: look, plan, refuse or do, remember. At every moment the server shows a site whose links resolve;
// killed at any point, the next run goes on.

#include <functional>
#include <optional>

#include "base/file_system.h"
#include "publish/connection.h"
#include "publish/plan.h"
#include "publish/survey.h"

namespace congbo {

struct PublicationReport {
  Plan plan;
  std::uint64_t generation = 0;  // on the server now
  std::int64_t published = 0;    // when the generation before came to be; 0 = none
  FileTable before;              // what it published, as the server's list says
  std::vector<std::string> sent_before;  // by the run that was cut off and that this one went on with
  bool done = false;             // false: a dry run, or refused
  std::optional<Words> refusal;  // why nothing was changed
};

struct PublicationOptions {
  std::string memory;          // folder for journal and memory of this target, made where it is missing
  std::string publisher;       // "user@machine"
  std::vector<std::string> keep;
  int connections = 4;
  Patience patience;
  std::optional<std::size_t> removals;      // --delete N
  std::optional<std::uint64_t> generation;  // --generation N: the user has seen what generation N holds
  bool take_over = false;                   // --take-over: of a publication of another machine that died
  bool dry_run = false;
  // Asked once the plan is allowed and before anything is changed: words stop the publication.
  std::function<std::optional<Words>(const PublicationReport&)> last_word;
};

struct PublicationProgress {
  std::size_t files = 0, all_files = 0;
  std::uint64_t bytes = 0, all_bytes = 0;
};

// Fails by the connection, the server, this machine's disk or an interrupt (with the words of `last_word`, where it gave
// any); what is done by then stays and is remembered. A dry run changes nothing on the server. `progress` is called by
// one thread at a time, first before anything is changed there.
Tried<PublicationReport> publish(const Release& release, const TargetOpener& opener, const PublicationOptions& options,
                                 FileSystem& files, const std::function<void(const PublicationProgress&)>& progress = {});

// The publication before the one that this machine published last (kept_releases.h).
Result<Release> earlier_release(const std::string& memory, FileSystem& files);

// Documents whose text was public with other bytes (V18): the paths of their nguon.md, ascending.
std::vector<std::string> changed_texts(const Release& release, const FileTable& before);

// Why a plan must not be carried out (guards.cpp).
std::optional<Words> refusal_of(const Survey& survey, const Plan& plan, const PublicationOptions& options);

}  // namespace congbo

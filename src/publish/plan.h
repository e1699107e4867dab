#pragma once
// The difference between what is to be published and what the server has by our doing, as steps in their
// order. A value: --dry-run prints it, a publication carries out the same.

#include <string>
#include <vector>

#include "publish/manifest.h"
#include "publish/order.h"
#include "publish/release.h"

namespace congbo {

enum class StepKind { upload, replace, remove };

enum class StepReason {
  not_there,   // the server has no such file
  differs,     // its bytes are others
  uncertain,   // an earlier publication was cut off while it sent or removed this one, or readers get other bytes
  not_made,    // the build no longer makes it
};

struct PlanStep {
  StepKind kind = StepKind::upload;
  SitePart part = SitePart::page;
  StepReason reason = StepReason::not_there;
  std::string path;
  std::string hash;         // of an upload or a replacement
  std::uint64_t bytes = 0;  // of what is sent, or of what goes
  // Steps of one wave may be done in any order, and at the same time; those of the next wait for them.
  int wave = 0;
};

// A path that the server holds and congbo did not publish.
struct ForeignFile {
  std::string path;
  bool kept = false;             // `keep` names it: left as it is, ours is not published
  std::uint64_t theirs = 0, ours = 0;  // bytes
  std::string their_text, our_text;    // of what servers' settings are written in (.htaccess …), to be compared by a person
};

struct Plan {
  std::vector<PlanStep> steps;         // in the order in which they are done
  std::vector<ForeignFile> foreign;    // those not kept stop a publication
  std::vector<std::string> foreign_names;  // others beside ours in the target's folder: listed, never touched
  std::size_t unchanged = 0;
  std::size_t adopted = 0;  // the server had the same bytes already
  bool resumed = false;     // goes on where an earlier run was cut off
  bool one_step = true;     // whether a file is replaced in one step there

  std::size_t count(StepKind kind) const;
  std::uint64_t bytes() const;  // that will be sent
};

// What is known of the server, ours alone.
struct ServerState {
  FileTable files;      // there for certain
  FileTable uncertain;  // perhaps there, in an old or a new state
};

// `sizes` holds the bytes of each path of the release whose hash is not the one in `state.files`. Paths in `keep`
// are neither sent nor removed.
Plan make_plan(const Release& release, const ServerState& state, const std::map<std::string, std::uint64_t>& sizes,
               const std::vector<std::string>& keep);

// How many files a publication may remove without being told the number: 20, or a tenth of what is there.
std::size_t removals_allowed(std::size_t on_server);

}  // namespace congbo

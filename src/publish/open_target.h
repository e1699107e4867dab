#pragma once
// From settings to an open target.

#include <optional>

#include "base/file_system.h"
#include "model/settings.h"
#include "publish/target.h"

namespace congbo {

// Of a target without encryption: what that means, and what to ask the host for.
struct PlainWarning {
  Words what;
  Words ask;
};

struct OpenedTarget {
  TargetOpener opener;
  std::optional<PlainWarning> warning;
};

// Where it is, as people know it: the address without a user.
std::string place_of(const PublishTarget& target);

// Finds the secrets and checks that the settings can be used: nothing is sent yet. `files` must outlive it.
Tried<OpenedTarget> open_target(const PublishTarget& target, FileSystem& files);

}  // namespace congbo

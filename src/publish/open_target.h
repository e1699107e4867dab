#pragma once
// From settings to an open target.

#include "base/file_system.h"
#include <optional>

#include "publish/target.h"

namespace congbo {

struct OpenedTarget {
  TargetOpener opener;
  std::optional<Words> warning;  // without encryption
};

// Finds the secrets and checks that the settings can be used: nothing is sent yet. `files` must outlive it.
Tried<OpenedTarget> open_target(const PublishTarget& target, FileSystem& files);

}  // namespace congbo

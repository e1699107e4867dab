#pragma once
// The real disk for a program that trusts a few folders and nothing that leads out of them.

#include <memory>
#include <string>
#include <vector>

#include "base/file_system.h"

namespace congbo {

// What lies below one of `folders` is opened name by name from a handle of that folder, and no link is followed on
// the way, whatever takes its place meanwhile: neither to read nor to write nor to remove. Other paths are as on
// disk(). `folders` as the paths below them begin, without a final '/'; they need not exist yet. Thread-safe.
std::unique_ptr<FileSystem> confined_disk(std::vector<std::string> folders);

}  // namespace congbo

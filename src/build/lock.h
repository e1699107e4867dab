#pragma once
// One build of a site at a time (.congbo/lock).

#include <memory>
#include <string>

#include "base/file_system.h"

namespace congbo {

struct SiteLock {
  std::unique_ptr<HeldLock> held;  // null where the site's folder cannot be written to, so that nothing can be locked
  bool killed = false;             // the one that had it before came to no end
};

// Fails, saying who it is, where another build holds the lock and does not give it up within a second: long
// enough for one that finds nothing changed.
Result<SiteLock> lock_site(const std::string& site, FileSystem& files);

// Removes the temporary files (FileSystem::replace) that a killed build left below a folder.
void sweep(const std::string& folder, FileSystem& files);

// What the holder writes about itself: "4711 2026-11-21 10:22:05" (UTC+7).
std::string lock_note();

}  // namespace congbo

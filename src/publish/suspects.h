#pragma once
// Lists of paths in the memory of a target, a path a line: files that a look at the public site found wrong (what the
// server's list says of them is not believed by the next publication, which looks at them itself), and those that such a
// look was kept from.

#include <string>
#include <vector>

#include "base/file_system.h"
#include "publish/connection.h"
#include "publish/plan.h"

namespace congbo {

// In place of those that were remembered; none forgets them.
Outcome remember_suspects(const std::string& memory, const std::vector<std::string>& paths, FileSystem& files);

std::vector<std::string> remembered_suspects(const std::string& memory, FileSystem& files);

// The same of those that were to be looked at.
Outcome remember_unverified(const std::string& memory, const std::vector<std::string>& paths, FileSystem& files);
std::vector<std::string> remembered_unverified(const std::string& memory, FileSystem& files);

// Fetches each that `state` holds for certain; those whose bytes are others, or which are gone, become uncertain.
Tried<Done> doubt_suspects(Connection& connection, const std::vector<std::string>& suspects, ServerState& state);

}  // namespace congbo

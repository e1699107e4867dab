#pragma once
// Files that a look at the public site found wrong: what the server's list says of them is not believed by the next
// publication, which looks at them itself. A path a line, in the memory of the target.

#include <string>
#include <vector>

#include "base/file_system.h"
#include "publish/connection.h"
#include "publish/plan.h"

namespace congbo {

// In place of those that were remembered; none forgets them.
Outcome remember_suspects(const std::string& memory, const std::vector<std::string>& paths, FileSystem& files);

std::vector<std::string> remembered_suspects(const std::string& memory, FileSystem& files);

// Fetches each that `state` holds for certain; those whose bytes are others, or which are gone, become uncertain.
Tried<Done> doubt_suspects(Connection& connection, const std::vector<std::string>& suspects, ServerState& state);

}  // namespace congbo

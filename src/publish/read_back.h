#pragma once
// Whether what was sent is what lies there.

#include "publish/target.h"

namespace congbo {

// Fetches `path`: Cause::corrupted where there is none, or where its bytes are others; `named` is how people know it.
Tried<Done> read_back(Target& target, const std::string& path, const std::string& bytes, const std::string& named);

}  // namespace congbo

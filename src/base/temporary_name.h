#pragma once
// Names that temporary_beside() (base/file_system.h) gives.

#include <string_view>

namespace congbo {

// Whether a file of this name, without its folder, is one that a build or a publication which was killed left.
bool is_temporary_name(std::string_view name);

}  // namespace congbo

#pragma once
// Sizes as people read them.

#include <cstdint>
#include <string>

#include "base/message.h"

namespace congbo {

// "812 B", "12,3 kB" (English: "12.3 kB"), by thousands.
std::string size_text(std::uint64_t bytes, Language language);

}  // namespace congbo

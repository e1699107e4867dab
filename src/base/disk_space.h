#pragma once
// What a disk still holds.

#include <cstdint>
#include <optional>
#include <string>

namespace congbo {

// Bytes that this account may still write to the disk that `folder` lies on; nothing where the system does not say.
std::optional<std::uint64_t> free_bytes(const std::string& folder);

}  // namespace congbo

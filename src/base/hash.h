#pragma once
// SHA-256, for whatever is written down: the list of what congbo made, hashes in file names, anchors.

#include <string>
#include <string_view>

namespace congbo {

// 64 lower-case hexadecimal digits (FIPS 180-4). Thread-safe.
std::string sha256_hex(std::string_view bytes);

}  // namespace congbo

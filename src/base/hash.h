#pragma once
// SHA-256, for whatever is written down: the list of what congbo made, hashes in file names, anchors.

#include <string>
#include <string_view>

namespace congbo {

// 64 lower-case hexadecimal digits (FIPS 180-4). Thread-safe.
std::string sha256_hex(std::string_view bytes);

// The same as 32 bytes.
std::string sha256_bytes(std::string_view bytes);

// 32 bytes (RFC 2104 with SHA-256): what signs a request with a key. Thread-safe.
std::string hmac_sha256(std::string_view key, std::string_view message);

// Two lower-case hexadecimal digits a byte.
std::string hex_of(std::string_view bytes);

}  // namespace congbo

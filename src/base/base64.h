#pragma once
// Base64 (RFC 4648, section 4): bytes as letters, in data URIs, hashes of policies, fingerprints of keys.

#include <string>
#include <string_view>

namespace congbo {

enum class Padding { with, without };  // '=' up to a multiple of four

std::string base64(std::string_view bytes, Padding padding = Padding::with);

// The bytes again, with or without padding; characters that are none of the alphabet's are passed over.
std::string from_base64(std::string_view text);

}  // namespace congbo

#pragma once
// Compressed copies of files, for servers that hand out what lies ready.

#include <optional>
#include <string>
#include <string_view>

namespace congbo {

// Whether a file of this name is text that compression makes smaller: pages, stylesheets, data …
bool worth_compressing(std::string_view path);

// gzip (RFC 1952) without a name or a time, so that the same bytes give the same copy; nothing where
// the copy is no smaller.
std::optional<std::string> gzip(std::string_view bytes);

// Brotli (RFC 7932), likewise.
std::optional<std::string> brotli(std::string_view bytes);

}  // namespace congbo

#pragma once
// What a web server says of a file, by the ending of its name (lower case).

#include <string_view>

namespace congbo {

// Text with its encoding ("text/html; charset=utf-8"); application/octet-stream where the ending says nothing.
std::string_view media_type_of(std::string_view path);

// Without parameters, for data URIs.
std::string_view bare_media_type_of(std::string_view path);

}  // namespace congbo

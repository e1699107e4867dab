#pragma once

#include <string_view>

namespace congbo {

// The media type of a file by the ending of its name, text with its encoding; application/octet-stream where
// the ending says nothing.
std::string_view content_type_of(std::string_view path);

}  // namespace congbo

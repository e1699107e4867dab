#pragma once
// What a web server would say of a file, for stores that serve what they were told.

#include <string_view>

namespace congbo {

std::string_view media_type_of(std::string_view path);   // "text/html; charset=utf-8"
std::string_view cache_control_of(std::string_view path);  // a year for names with a hash, else ask anew

}  // namespace congbo

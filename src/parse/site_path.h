#pragma once
// Paths and addresses as people write them into front matter, settings and command lines.

#include <string_view>

namespace congbo {

// Whether a path leads out of the folder it is relative to (as path_in_site() has it).
bool leads_outside(std::string_view path);

// Whether `url` is http(s)://host[:port][/path], without user, query and fragment, and of signs that mean nothing in
// a page or in the settings of a server.
bool is_base_url(std::string_view url);

} // namespace congbo

#pragma once
// Paths as people write them in settings, front matter and links.

#include <optional>
#include <string>
#include <string_view>

namespace congbo {

// `path` as seen from `folder` (relative to the site, with '/'; empty = the site's own), relative to
// the site, without "." and "..". Nothing where it leads out of the site: absolute, from a home folder,
// with a drive or a scheme, or with more ".." than there are folders. '\' counts as '/'.
std::optional<std::string> path_in_site(std::string_view folder, std::string_view path);

}  // namespace congbo

#include "base/site_path.h"

#include <algorithm>

namespace congbo {
namespace {

bool separates(char c) { return c == '/' || c == '\\'; }

// Whether a path says itself where it begins.
bool stands_alone(std::string_view path) {
  if (path.empty()) return false;
  if (separates(path[0]) || path[0] == '~') return true;
  const std::size_t colon = path.find(':');
  return colon == 1 || (colon != path.npos && path.substr(colon).starts_with("://"));
}

// Walks on from `here`; false where that leads above the site.
bool walk(std::string_view path, std::string& here) {
  for (auto from = path.begin(); from != path.end();) {
    const auto to = std::find_if(from, path.end(), separates);
    const std::string_view name(from, to);
    from = to == path.end() ? to : to + 1;
    if (name.empty() || name == ".") continue;
    if (name == "..") {
      if (here.empty()) return false;
      const std::size_t slash = here.rfind('/');
      here.resize(slash == here.npos ? 0 : slash);
      continue;
    }
    if (!here.empty()) here += '/';
    here += name;
  }
  return true;
}

}  // namespace

std::optional<std::string> path_in_site(std::string_view folder, std::string_view path) {
  std::string here;
  if (stands_alone(path) || !walk(folder, here) || !walk(path, here)) return std::nullopt;
  return here;
}

}  // namespace congbo

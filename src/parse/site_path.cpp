#include "parse/site_path.h"

#include <algorithm>

namespace congbo {

bool leads_outside(std::string_view path) {
  const auto separator = [](char c) { return c == '/' || c == '\\'; };
  if (path.empty()) return false;
  if (separator(path[0]) || path[0] == '~') return true;
  const auto colon = path.find(':');
  if (colon == 1 || (colon != path.npos && path.substr(colon).starts_with("://"))) return true;
  int depth = 0;
  for (auto from = path.begin(); from != path.end();) {
    const auto to = std::find_if(from, path.end(), separator);
    const std::string_view name(from, to);
    if (name == "..") {
      if (--depth < 0) return true;
    } else if (!name.empty() && name != ".") {
      ++depth;
    }
    from = to == path.end() ? to : to + 1;
  }
  return false;
}

bool is_base_url(std::string_view url) {
  const auto scheme = url.find("://");
  if (scheme == url.npos || (url.substr(0, scheme) != "http" && url.substr(0, scheme) != "https"))
    return false;
  const auto rest = url.substr(scheme + 3);
  const auto host = rest.substr(0, rest.find_first_of("/:"));
  if (host.empty() || host.front() == '.' || host.front() == '-') return false;
  if (rest.find_first_of("?#@\\ \"<>") != rest.npos || rest.find("//") != rest.npos) return false;
  const auto colon = rest.find(':');
  if (colon == rest.npos) return true;
  const auto port = rest.substr(colon + 1, rest.find('/') - colon - 1);
  return colon == host.size() && !port.empty() && port.size() <= 5 &&
         port.find_first_not_of("0123456789") == port.npos;
}

} // namespace congbo

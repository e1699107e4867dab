#include "parse/site_path.h"

#include "base/site_path.h"

namespace congbo {

bool leads_outside(std::string_view path) {
  return !path_in_site({}, path);
}

bool is_base_url(std::string_view url) {
  const auto scheme = url.find("://");
  if (scheme == url.npos || (url.substr(0, scheme) != "http" && url.substr(0, scheme) != "https"))
    return false;
  const auto rest = url.substr(scheme + 3);
  const auto host = rest.substr(0, rest.find_first_of("/:"));
  if (host.empty() || host.front() == '.' || host.front() == '-') return false;
  if (rest.find_first_of("?#@\\ \"'`<>(){}[]|^$*!,;&") != rest.npos || rest.find("//") != rest.npos) return false;
  const auto colon = rest.find(':');
  if (colon == rest.npos) return true;
  const auto port = rest.substr(colon + 1, rest.find('/') - colon - 1);
  return colon == host.size() && !port.empty() && port.size() <= 5 &&
         port.find_first_not_of("0123456789") == port.npos;
}

} // namespace congbo

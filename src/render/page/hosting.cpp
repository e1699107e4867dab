// Files for the servers that `hosting` names, and security.txt.

#include <algorithm>

#include "render/hosting.h"
#include "render/page_kinds.h"

namespace congbo {
namespace {

struct Server {
  std::string_view name; // in the settings
  std::string_view path;
  std::string (*file)(const Page& page);
};

std::string write_iis(const Page& page) {
  std::vector<std::string> hashed;
  for (const PageTask& task : page.context().tasks)
    if (has_hashed_name(task.path)) hashed.push_back(task.path);
  return iis_file(page.settings(), hashed);
}

constexpr Server servers[] = {
    {"apache", ".htaccess", [](const Page& page) { return apache_file(page.settings()); }},
    {"iis", "web.config", write_iis},
    {"nginx", "nginx.conf", [](const Page& page) { return nginx_file(page.settings()); }},
};

void plan_servers(const SiteIndex& index, const Theme&, Planner& planner) {
  const std::vector<std::string>& wanted = index.site.settings.hosting;
  for (std::size_t i = 0; i < std::size(servers); ++i)
    if (std::find(wanted.begin(), wanted.end(), servers[i].name) != wanted.end())
      planner.add(servers[i].path, i);
}

std::string write_server(const Page& page) {
  return servers[page.task().subject].file(page);
}

void plan_security(const SiteIndex& index, const Theme&, Planner& planner) {
  if (!security_text(index.site).empty()) planner.add(".well-known/security.txt");
}

std::string write_security(const Page& page) {
  return security_text(page.site());
}

} // namespace

const PageKind server_file{"server", "", plan_servers, nullptr, write_server};
const PageKind security_file{"security", "", plan_security, nullptr, write_security};

} // namespace congbo

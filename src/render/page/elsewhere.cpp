// Pages that stand where something is not: 404.html, addresses that moved (front matter `aliases`),
// and addresses that were removed (settings `removed`).

#include <algorithm>

#include "render/address.h"
#include "render/page_kinds.h"

namespace congbo {
namespace {

void plan_not_found(const SiteIndex&, const Theme&, Planner& planner) {
  planner.add("404.html");
}

void plan_moved(const SiteIndex& index, const Theme&, Planner& planner) {
  for (std::size_t d = 0; d < index.site.documents.size(); ++d)
    for (const std::string& alias : index.site.documents[d].front_matter.aliases)
      if (const std::string address = written_address(alias); !address.empty())
        planner.add(address, d);
}

// `subject`: the place in the settings' list.
void plan_removed(const SiteIndex& index, const Theme&, Planner& planner) {
  std::size_t place = 0;
  for (const auto& [path, reason] : index.site.settings.removed) {
    if (const std::string address = written_address(path); !address.empty())
      planner.add(address, place);
    ++place;
  }
}

Composed compose_not_found(const Page& page) {
  Composed composed;
  composed.head.title = page.say("not_found.title");
  composed.head.has_crumbs = false;
  composed.head.noindex = true;
  const std::string& email = page.settings().organisation.email;
  Object value;
  value.set("report_url", email.empty() ? std::string() : "mailto:" + email);
  composed.values.set("not_found", std::move(value));
  return composed;
}

Composed compose_moved(const Page& page) {
  const SiteDocument& document = page.site().documents[page.task().subject];
  Composed composed;
  composed.head.title = page.say("moved.title");
  composed.head.noindex = true;
  composed.head.canonical = document.address;
  composed.values.set("moved", link_value(page.link(document.address), page.say("moved.label")));
  return composed;
}

Composed compose_removed(const Page& page) {
  auto entry = page.settings().removed.begin();
  std::advance(entry, static_cast<std::ptrdiff_t>(page.task().subject));
  Composed composed;
  composed.head.title = page.say("removed.title");
  composed.head.noindex = true;
  Object value;
  value.set("reason", entry->second);
  composed.values.set("removed", std::move(value));
  return composed;
}

} // namespace

const PageKind not_found_page{"not-found", "pages/not-found", plan_not_found, compose_not_found,
                              nullptr};
const PageKind moved_page{"moved", "pages/moved", plan_moved, compose_moved, nullptr};
const PageKind removed_page{"removed", "pages/removed", plan_removed, compose_removed, nullptr};

} // namespace congbo

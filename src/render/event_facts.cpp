#include "render/event_facts.h"

#include "model/reference.h"

namespace congbo {

std::string reference_of(const Document& document) {
  return written_reference(document.number, document.symbol);
}

std::optional<std::size_t> assignments_of(const Site& site, const SiteEvent& event) {
  if (event.plan && !site.documents[*event.plan].document.assignments.empty()) return event.plan;
  std::optional<std::size_t> latest;
  for (const std::size_t d : event.documents)
    if (!site.documents[d].document.assignments.empty()) latest = d;
  return latest;
}

} // namespace congbo

#pragma once
// What pages and open data both tell of events and documents.

#include <cstddef>
#include <optional>
#include <string>

#include "model/site.h"

namespace congbo {

// Number and symbol as cited: "54/KH-UBND"; "/KH-UBND" where the number is blank; empty where there
// is neither.
std::string reference_of(const Document& document);

// The document whose assignment of tasks (phân công) holds for the event: the plan, else the latest
// issued that has one.
std::optional<std::size_t> assignments_of(const Site& site, const SiteEvent& event);

} // namespace congbo

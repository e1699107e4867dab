#pragma once
// In what order files go to the server, so that no reader meets a link that leads nowhere.

#include <string_view>

namespace congbo {

// The parts of a site by their place in the order. A new file goes before every file that replaces one,
// whatever its part: nothing leads to it yet.
enum class SitePart {
  asset,   // a hash in its name: other bytes, another name
  page,    // events, documents, attachments, plain pages
  list,    // home, years, registers, honour rolls, open data
  search,
  feed,    // what machines fetch: feeds, calendar, site map, files for web servers
};

// Of a path in output/ (contract, "Output").
SitePart site_part(std::string_view path);

std::string_view name_of(SitePart part);

// How long a store should let browsers keep it: a year for names with a hash, else ask anew.
std::string_view cache_control_of(std::string_view path);

}  // namespace congbo

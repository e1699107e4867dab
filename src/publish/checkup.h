#pragma once
// What works on a server and on the public site, and what to ask the host for.

#include <cstdint>
#include <string>
#include <vector>

#include "publish/target.h"

namespace congbo {

enum class CheckupState {
  good,
  unknown,
  note,    // to be known, nothing can be done about it
  advice,
  bad,
};

struct CheckupRow {
  CheckupState state = CheckupState::good;
  Words what;  // what was looked at, and what was found
  Words ask;   // what to ask the host for; empty = nothing
};

// Logs in, lists, writes, reads back, replaces, removes, makes and removes a folder, under names that nothing else
// uses; leaves nothing behind, unless the connection breaks or an interrupt comes: then the next one takes it away. Ends
// with the first thing that does not work. `needed` is what the site takes, in bytes; 0 = not known.
struct ServerCheckup {
  std::vector<CheckupRow> rows;
  bool published = false;  // something was, there
};
ServerCheckup check_server(const TargetOpener& opener, std::uint64_t needed);

// The public site as browsers get it: encryption, headers, clock, folders without a page, the page for what is not
// there. `now` in seconds since 1970-01-01 UTC. Before the first publication (`published`) a site that is not there is no fault.
std::vector<CheckupRow> check_public_site(const std::string& base_url, std::int64_t now, bool published);

// Of a header Date (RFC 9110, section 5.6.7), in seconds since 1970-01-01 UTC; -1 where it is none.
std::int64_t seconds_of_http_date(const std::string& text);

}  // namespace congbo

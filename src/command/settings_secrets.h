#pragma once
// A report quotes the lines of congbo.json that findings speak of, and a password may stand there by mistake.

#include <string>
#include <string_view>

namespace congbo {

// The text of a JSON file, cut anywhere or not, with a '*' in place of each code point of what may be a secret: strings under a key that
// speaks of a password, and what stands between "user:" and "@host" of an address. Lines and columns stay.
std::string without_secrets(std::string_view json);

}  // namespace congbo

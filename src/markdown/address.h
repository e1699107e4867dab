#pragma once
// What a link may lead to. For markdown/ and parse/.

#include <string_view>

namespace congbo {

// Whether an address is relative, or of the schemes http, https, mailto and tel. "//host/x" names
// another host without a scheme and is none of these.
bool is_safe_address(std::string_view url);

} // namespace congbo

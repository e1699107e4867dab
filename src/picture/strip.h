#pragma once
// Internal to picture/.

#include <optional>
#include <string>
#include <string_view>

namespace congbo {

// A JPEG or PNG without metadata, its own colour profile included, and with this one; empty is
// none.
std::optional<std::string> with_profile_alone(std::string_view bytes, std::string_view profile);

} // namespace congbo

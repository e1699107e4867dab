#pragma once

#include <string>
#include <string_view>

namespace congbo {

// `page` with `bar` before its last </body>, in whatever case, else at its end.
std::string with_bar(std::string_view page, std::string_view bar);

}  // namespace congbo

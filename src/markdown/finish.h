#pragma once
// The last touch to the library's HTML. Internal to markdown/.

#include <string>
#include <string_view>

namespace congbo {

// Void elements without a slash; <th scope="col">, an empty one as <td>; alignment as a class
// ("align-right"), for a strict Content-Security-Policy; break marks (bounds.h) as <br>; other control characters as spaces. The input
// is the library's own: every '<' in it begins a tag, and the next '>' ends it.
std::string finish_html(std::string_view html);

} // namespace congbo

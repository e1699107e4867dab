#pragma once
// The strip of pages below a long list.

#include <functional>
#include <string>

#include "render/page.h"

namespace congbo {

// {previous, next, pages}, or false where there is one page. `address(n)` is that of page n,
// from 1.
Value pagination_value(const Page& page, std::size_t current, std::size_t pages,
                       const std::function<std::string(std::size_t)>& address);

// How many pages hold `count` things, `a_page` on each.
inline std::size_t pages_for(std::size_t count, std::size_t a_page) {
  return (count + a_page - 1) / a_page;
}

} // namespace congbo

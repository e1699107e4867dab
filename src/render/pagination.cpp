#include "render/pagination.h"

namespace congbo {

Value pagination_value(const Page& page, std::size_t current, std::size_t pages,
                       const std::function<std::string(std::size_t)>& address) {
  if (pages < 2) return false;
  const auto step = [&](bool there, std::size_t n, std::string_view key) -> Value {
    if (!there) return false;
    return link_value(page.link(address(n)), page.say(key));
  };
  const auto entry = [&](std::string label, std::string url, bool is_current) {
    Object value = link_value(std::move(url), std::move(label));
    value.set("current", is_current);
    return value;
  };
  // The first, the last, and those around the current one.
  List list;
  std::size_t shown = 0;
  for (std::size_t n = 1; n <= pages; ++n) {
    const bool near = n + 1 >= current && n <= current + 1;
    if (n != 1 && n != pages && !near) continue;
    if (n > shown + 1) list.emplace_back(entry(page.say("pagination.gap"), "", false));
    list.emplace_back(entry(std::to_string(n), page.link(address(n)), n == current));
    shown = n;
  }
  Object value;
  value.set("previous", step(current > 1, current - 1, "pagination.previous"));
  value.set("next", step(current < pages, current + 1, "pagination.next"));
  value.set("pages", std::move(list));
  return value;
}

} // namespace congbo

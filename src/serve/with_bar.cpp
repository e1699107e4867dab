#include "serve/with_bar.h"

#include <algorithm>

namespace congbo {

std::string with_bar(std::string_view page, std::string_view bar) {
  constexpr std::string_view end = "</body";
  const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; };
  const auto found = std::find_end(page.begin(), page.end(), end.begin(), end.end(), same);
  std::string whole(page.begin(), found);
  whole += bar;
  return whole.append(found, page.end());
}

}  // namespace congbo

#pragma once
// When two amounts of đồng are one. Internal to check/.

#include <algorithm>

namespace congbo {

// Rounded amounts ("33.333 x 3 = 100.000") are right to the thousand.
inline bool amounts_agree(long long a, long long b) {
  constexpr long long rounding = 1000;
  return a == b || (std::max(a, b) - std::min(a, b) < rounding && std::max(a, b) % rounding == 0);
}

}  // namespace congbo

#pragma once
// How a fuzz target says that something does not hold.

#include <cstdio>
#include <cstdlib>

namespace congbo::test {

inline void expect(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "%s\n", what);
  std::abort();
}

}  // namespace congbo::test

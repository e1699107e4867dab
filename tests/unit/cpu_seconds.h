#pragma once
// Processor time, for tests of linear growth: what else the machine does does not count.

#include <ctime>

namespace congbo::test {

template <class Work>
double cpu_seconds(Work&& work) {
  const std::clock_t begin = std::clock();
  work();
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

}  // namespace congbo::test

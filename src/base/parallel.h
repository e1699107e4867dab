#pragma once
// Work spread over threads with results in a fixed order.

#include <cstddef>
#include <functional>

namespace congbo {

// The number of processors this process may use, at least 1.
unsigned processor_count();

// Calls `work(i)` once for every i in [0, count), on up to `jobs` threads (the caller's among them).
// Returns when all calls have returned. `work` must not throw and must touch only what belongs to i;
// the order of calls is not defined, so results go into a slot of their own.
void parallel_for(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work);

}  // namespace congbo

#pragma once
// Moments as people in Việt Nam read them: UTC+7, no summer time.

#include <cstdint>
#include <string>

namespace congbo {

// Days since 1970-01-01 there. `unix_seconds` from 1970 on.
long day_in_vietnam(std::int64_t unix_seconds);

// "2026-11-21 10:22"
std::string minute_in_vietnam(std::int64_t unix_seconds);

// "2026-11-21 10:22:05"
std::string second_in_vietnam(std::int64_t unix_seconds);

}  // namespace congbo

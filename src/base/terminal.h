#pragma once
// The surroundings of the process: terminal, clock, environment.

#include <cstdint>
#include <string>

namespace congbo {

bool stdin_is_terminal();
bool stdout_is_terminal();
bool stderr_is_terminal();

// Seconds since 1970-01-01 00:00 UTC.
std::int64_t unix_time();

// Seconds from some fixed point, for measuring durations.
double steady_seconds();

// The variable's value, or empty.
std::string environment(const char* name);

}  // namespace congbo

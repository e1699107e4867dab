#include "base/moment.h"

#include <ctime>

namespace congbo {
namespace {

constexpr std::int64_t hour = 3600, day = 24 * hour, east = 7 * hour;

std::string written(std::int64_t unix_seconds, const char* form) {
  const std::time_t local = static_cast<std::time_t>(unix_seconds + east);
  std::tm parts{};
  ::gmtime_r(&local, &parts);
  char text[32] = "";
  const std::size_t length = std::strftime(text, sizeof text, form, &parts);
  return {text, length};
}

}  // namespace

long day_in_vietnam(std::int64_t unix_seconds) { return static_cast<long>((unix_seconds + east) / day); }

std::string minute_in_vietnam(std::int64_t unix_seconds) { return written(unix_seconds, "%Y-%m-%d %H:%M"); }

std::string second_in_vietnam(std::int64_t unix_seconds) { return written(unix_seconds, "%Y-%m-%d %H:%M:%S"); }

}  // namespace congbo

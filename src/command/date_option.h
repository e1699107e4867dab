#pragma once
// --date, as build, check and others take it.

#include <optional>

#include "base/finding.h"
#include "command/command.h"
#include "vietnamese/civil_date.h"

namespace congbo {

// Sets `date` to the day given, else to today in Việt Nam (UTC+7, no summer time). What is wrong with
// the option, if anything.
std::optional<Words> read_date_option(const Arguments& arguments, CivilDate& date);

}  // namespace congbo

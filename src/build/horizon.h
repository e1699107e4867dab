#pragma once
// The days on which a site looks the same.

#include "model/site.h"

namespace congbo {

struct DayRange {
  CivilDate first, last;  // inclusive
};

// The days around the site's `today` on which no state and no finding is another. The day is looked at in
// assemble/events.cpp (states) and check/events.cpp (V06), and nowhere else.
DayRange same_days(const Site& site);

}  // namespace congbo

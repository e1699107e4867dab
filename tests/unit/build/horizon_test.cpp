#include "build/horizon.h"

#include <gtest/gtest.h>

namespace congbo {
namespace {

struct Row {
  const char* what;
  CivilDate today, first, last;  // of the event
  bool plan, invitation, outcome;
  EventState state;
  CivilDate from, until;  // the days that are the same
};

constexpr CivilDate begin{1, 1, 1}, end{9999, 12, 31};

TEST(Horizon, TheDaysOnWhichNothingIsAnother) {
  const Row rows[] = {
      {"planned, far off", {2026, 1, 1}, {2026, 3, 20}, {2026, 3, 21}, true, false, false, EventState::planned, begin, {2026, 3, 5}},
      {"an invitation is missed (V06)", {2026, 3, 10}, {2026, 3, 20}, {2026, 3, 21}, true, false, false, EventState::planned, {2026, 3, 6}, {2026, 3, 20}},
      {"under way", {2026, 3, 21}, {2026, 3, 20}, {2026, 3, 21}, true, false, false, EventState::planned, {2026, 3, 21}, {2026, 3, 21}},
      {"held", {2026, 5, 1}, {2026, 3, 20}, {2026, 3, 21}, true, false, false, EventState::held, {2026, 3, 22}, end},
      {"invited", {2026, 1, 1}, {2026, 3, 20}, {2026, 3, 21}, true, true, false, EventState::invited, begin, {2026, 3, 21}},
      {"outcome", {2026, 5, 1}, {2026, 3, 20}, {2026, 3, 21}, true, true, true, EventState::outcome, {2026, 3, 21}, end},
      {"called off", {2026, 1, 1}, {2026, 3, 20}, {2026, 3, 21}, true, true, false, EventState::cancelled, begin, end},
  };
  for (const Row& row : rows) {
    Site site;
    site.today = row.today;
    SiteEvent event;
    event.first_day = row.first;
    event.last_day = row.last;
    event.state = row.state;
    if (row.plan) event.plan = 0;
    if (row.invitation) event.invitation = 0;
    if (row.outcome) event.outcomes = {0};
    site.events.push_back(event);
    const DayRange days = same_days(site);
    EXPECT_EQ(days.first, row.from) << row.what;
    EXPECT_EQ(days.last, row.until) << row.what;
  }
}

}  // namespace
}  // namespace congbo

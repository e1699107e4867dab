#pragma once
// When an event takes place, exact to the day: what calendars and search engines are told. Pages
// say the rest in words.

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "model/site.h"

namespace congbo {

// One side of a time: its day and, where said, hour and minute. Civil, UTC+7.
struct EventMoment {
  CivilDate day;
  std::optional<std::pair<int, int>> clock;
  friend bool operator==(const EventMoment&, const EventMoment&) = default;
};

struct EventSpan {
  EventMoment start;
  std::optional<EventMoment> end; // the last day, or the hour that it ends; not before the start
};

// Known to the day on both sides, or nothing: a vague date makes no appointment.
std::optional<EventSpan> event_span(std::string_view edtf);
std::optional<EventSpan> event_span(const SiteEvent& event);

// "2024-02-20", or with the hour "2024-02-20T08:00+07:00": as <time datetime> and schema.org have
// it.
std::string iso_text(const EventMoment& moment);

// Whether what was announced holds.
enum class EventStanding { on, moved, postponed, cancelled };

// `postponed` is without a new day; with one the event is `moved`, as where a later document gives
// another time than an earlier one had fixed.
EventStanding standing_of(const Site& site, const SiteEvent& event);

// What the time of an event that is off is: the one that was set and no longer holds, a new one, or
// one of which the documents leave open which it is (none at all too).
enum class OffTime { unsure, set, fresh };
OffTime off_time(const Site& site, const SiteEvent& event);

// When it was to be before it was moved: the latest time that was fixed and no longer holds.
std::optional<EventMoment> earlier_start(const Site& site, const SiteEvent& event);

} // namespace congbo

#pragma once
// Template values of an event: the parts of its page.

#include "render/page.h"

namespace congbo {

// The value `event`. `lone`: its only document is on the same page.
Object event_value(const Page& page, std::size_t event, bool lone);

// event_work.cpp: who does what until when, and what else is announced.
Value assignments_value(const Page& page, const SiteEvent& event);
Value deadlines_value(const Page& page, const SiteEvent& event);

// Other events that the event's documents announce: {items: [{name, date, venue, until}]}.
Value other_events_value(const Page& page, const SiteEvent& event);

// event_money.cpp
Value budget_value(const Page& page, const SiteEvent& event);
Value rankings_value(const Page& page, const SiteEvent& event);

// The event's calendar file and what to call the way to it: to add the event, or to change what was
// added before. No address where there is no file, or where the event is over.
struct CalendarLink {
  std::string url, label;
};
CalendarLink calendar_link(const Page& page, const SiteEvent& event);

// A number as people write it: "97,25".
std::string decimal(double value);

// Name of the body that holds the event: the issuer of its plan, invitation, or first document.
std::string organiser_of(const Site& site, const SiteEvent& event);

} // namespace congbo

#include "render/event_time.h"

#include <cstdio>

#include "vietnamese/edtf.h"

namespace congbo {
namespace {

std::optional<EventMoment> moment(std::string_view edtf) {
  const auto day = edtf_day(edtf);
  if (!day) return std::nullopt;
  return EventMoment{*day, edtf_clock(edtf)};
}

// An end at the start, or before it by the clock, is none.
bool ends_after(const EventMoment& start, const EventMoment& end) {
  if (end.day != start.day) return end.day > start.day;
  return !start.clock ? false : !end.clock || *end.clock > *start.clock;
}

bool announces_off(const SiteDocument& document) {
  return document.document.notice == Document::Notice::postponed ||
         document.front_matter.status == "postponed";
}

// What a document says of the time; an article only retells it.
const When* said_time(const SiteDocument& document) {
  const auto& event = document.document.event;
  if (document.role == Role::article || !event || !event->time) return nullptr;
  return &*event->time;
}

std::optional<EventMoment> said_start(const SiteDocument& document) {
  const When* time = said_time(document);
  const auto span = time ? event_span(time->edtf) : std::nullopt;
  return span ? std::optional(span->start) : std::nullopt;
}

// Whether the document that postpones, or a later one, gives another day than was said before it.
bool has_new_day(const Site& site, const SiteEvent& event) {
  std::optional<CivilDate> before;
  bool off = false, fresh = false;
  for (const std::size_t d : event.documents) {
    const SiteDocument& document = site.documents[d];
    if (announces_off(document)) off = true, fresh = false;
    const auto start = said_start(document);
    if (!start) continue;
    if (off)
      fresh = before && start->day != *before;
    else
      before = start->day;
  }
  return fresh;
}

// Whether the postponing document, or a later one, says another time than was said before it, be it
// vague: "lùi sang quý IV".
OffTime time_of_postponed(const Site& site, const SiteEvent& event) {
  std::string_view before;
  bool off = false, fresh = false;
  for (const std::size_t d : event.documents) {
    const SiteDocument& document = site.documents[d];
    if (announces_off(document)) off = true, fresh = false;
    const When* time = said_time(document);
    if (!time || time->edtf.empty()) continue;
    if (!off)
      before = time->edtf;
    else
      fresh = time->edtf != before;
  }
  if (before.empty()) return OffTime::unsure;
  return fresh ? OffTime::fresh : OffTime::set;
}

// An hour that is only added or left out moves nothing.
bool differ(const EventMoment& a, const EventMoment& b) {
  return a.day != b.day || (a.clock && b.clock && a.clock != b.clock);
}

} // namespace

std::optional<EventSpan> event_span(std::string_view edtf) {
  const std::size_t slash = edtf.find('/');
  const auto start = moment(edtf.substr(0, slash));
  if (!start) return std::nullopt;
  if (slash == std::string_view::npos) return EventSpan{*start, std::nullopt};
  const auto end = moment(edtf.substr(slash + 1));
  if (!end) return std::nullopt;
  if (!ends_after(*start, *end)) return EventSpan{*start, std::nullopt};
  return EventSpan{*start, end};
}

std::optional<EventSpan> event_span(const SiteEvent& event) {
  return event.time ? event_span(event.time->edtf) : std::nullopt;
}

std::string iso_text(const EventMoment& moment) {
  std::string text = edtf(moment.day);
  if (!moment.clock) return text;
  char clock[32];
  std::snprintf(clock, sizeof clock, "T%02d:%02d+07:00", moment.clock->first, moment.clock->second);
  return text + clock;
}

std::optional<EventMoment> earlier_start(const Site& site, const SiteEvent& event) {
  const auto now = event_span(event);
  if (!now) return std::nullopt;
  std::optional<EventMoment> earlier;
  for (const std::size_t d : event.documents) {
    const When* time = said_time(site.documents[d]);
    if (!time || time->tentative) continue; // what was only hoped for was not fixed
    const auto start = said_start(site.documents[d]);
    if (start && differ(*start, now->start)) earlier = start;
  }
  return earlier;
}

OffTime off_time(const Site& site, const SiteEvent& event) {
  if (!event.time || event.time->edtf.empty()) return OffTime::unsure;
  if (event.state == EventState::cancelled) return OffTime::set;
  return event.state == EventState::postponed ? time_of_postponed(site, event) : OffTime::unsure;
}

EventStanding standing_of(const Site& site, const SiteEvent& event) {
  if (event.state == EventState::cancelled) return EventStanding::cancelled;
  if (event.state == EventState::postponed && !has_new_day(site, event))
    return EventStanding::postponed;
  return earlier_start(site, event) ? EventStanding::moved : EventStanding::on;
}

} // namespace congbo

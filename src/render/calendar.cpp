#include "render/calendar.h"

#include <algorithm>
#include <cstdio>
#include <tuple>

#include "render/address.h"
#include "render/event_time.h"
#include "vietnamese/edtf.h"

namespace congbo {
namespace {

constexpr std::size_t most_octets = 75; // RFC 5545, 3.1: without the line end
constexpr std::size_t most_events = 1000;
constexpr int utc_offset = 7; // hours, all year round

using Clock = std::pair<int, int>;

std::string date_digits(CivilDate day) {
  char text[40];
  std::snprintf(text, sizeof text, "%04d%02d%02d", day.year, day.month, day.day);
  return text;
}

CivilDate next_day(CivilDate day) {
  return from_days(days_from_epoch(day) + 1);
}

std::string utc_time(CivilDate day, Clock clock) {
  int hour = clock.first - utc_offset;
  if (hour < 0) {
    hour += 24;
    day = from_days(days_from_epoch(day) - 1);
  }
  char text[40];
  std::snprintf(text, sizeof text, "T%02d%02d00Z", hour, clock.second);
  return date_digits(day) + text;
}

void append_text(std::string& out, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  std::string line(name);
  line += ':';
  for (const char c : value) {
    if (c == '\n') {
      line += "\\n";
      continue;
    }
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) continue; // no controls in TEXT (3.1)
    if (c == '\\' || c == ';' || c == ',') line += '\\';
    line += c;
  }
  append_folded(out, line);
}

// DTEND is exclusive, so a day's end is the next day. An end without an hour after a start with one
// is the midnight that ends that day: both must be of one type (3.8.2.2).
void append_span(std::string& out, const EventSpan& span) {
  const EventMoment& start = span.start;
  if (!start.clock) {
    append_folded(out, "DTSTART;VALUE=DATE:" + date_digits(start.day));
    if (span.end) append_folded(out, "DTEND;VALUE=DATE:" + date_digits(next_day(span.end->day)));
    return;
  }
  append_folded(out, "DTSTART:" + utc_time(start.day, *start.clock));
  if (!span.end) return;
  const EventMoment& end = *span.end;
  append_folded(out, "DTEND:" + (end.clock ? utc_time(end.day, *end.clock)
                                           : utc_time(next_day(end.day), {0, 0})));
}

void append_entry(std::string& out, const CalendarEntry& entry) {
  append_folded(out, "BEGIN:VEVENT");
  append_folded(out, "UID:" + entry.uid);
  append_folded(out, "DTSTAMP:" + date_digits(entry.stamp) + "T000000Z");
  if (const auto span = event_span(entry.edtf)) append_span(out, *span);
  append_folded(out, "SEQUENCE:" + std::to_string(entry.sequence));
  append_folded(out, "STATUS:" + std::string(entry.status));
  append_text(out, "SUMMARY", entry.summary);
  append_text(out, "LOCATION", entry.location);
  append_text(out, "DESCRIPTION", entry.description);
  if (!entry.url.empty()) append_folded(out, "URL:" + entry.url);
  append_folded(out, "END:VEVENT");
}

// What the invitation fixes is confirmed; a plan, or what is said to be "dự kiến", is tentative.
std::string_view status_of(const Site& site, const SiteEvent& event) {
  const EventStanding standing = standing_of(site, event);
  if (standing == EventStanding::cancelled || standing == EventStanding::postponed)
    return "CANCELLED";
  if (event.invitation) return "CONFIRMED";
  return event.plan || event.time->tentative ? "TENTATIVE" : "CONFIRMED";
}

std::string description_of(const SiteEvent& event, std::string_view chair) {
  std::string text;
  if (!event.chair.empty()) text.append(chair).append(": ").append(event.chair);
  for (std::size_t i = 0; i < event.programme.size(); ++i) {
    if (!text.empty()) text += '\n';
    text += std::to_string(i + 1) + ". " + event.programme[i];
  }
  return text;
}

} // namespace

void append_folded(std::string& out, std::string_view line) {
  std::size_t room = most_octets;
  while (line.size() > room) {
    std::size_t cut = room;
    // A letter is never cut: UTF-8 continuation bytes are 10xxxxxx.
    while (cut > 1 && (static_cast<unsigned char>(line[cut]) & 0xC0U) == 0x80U)
      --cut;
    out += line.substr(0, cut);
    out += "\r\n ";
    line.remove_prefix(cut);
    room = most_octets - 1; // the space counts
  }
  out += line;
  out += "\r\n";
}

std::optional<CalendarEntry> calendar_entry(const Site& site, const SiteEvent& event,
                                            std::string_view chair) {
  const auto span = event_span(event);
  if (!span) return std::nullopt;
  const std::string& base = site.settings.base_url;
  CalendarEntry entry;
  entry.uid = std::to_string(event.year) + "-" + event.slug + "@" + host_of(base);
  entry.stamp = event.stamp ? *event.stamp : span->start.day;
  entry.sequence = event.sequence;
  entry.status = status_of(site, event);
  entry.edtf = event.time->edtf;
  entry.summary = event.name;
  entry.location = event.venue;
  entry.description = description_of(event, chair);
  if (!base.empty()) entry.url = whole_url(base, event.address);
  return entry;
}

std::string calendar_file(std::string_view name, const std::vector<CalendarEntry>& entries) {
  std::string out;
  append_folded(out, "BEGIN:VCALENDAR");
  append_folded(out, "VERSION:2.0");
  append_folded(out, "PRODID:-//congbo//congbo//VI");
  append_folded(out, "CALSCALE:GREGORIAN");
  // No METHOD: with one the file would be a message of RFC 5546, which must name an ORGANIZER by
  // mail.
  append_text(out, "X-WR-CALNAME", name);
  for (const CalendarEntry& entry : entries)
    append_entry(out, entry);
  append_folded(out, "END:VCALENDAR");
  return out;
}

std::string site_calendar(const Site& site, std::string_view chair) {
  std::vector<std::tuple<CivilDate, std::string_view, const SiteEvent*>> dated;
  for (const SiteEvent& event : site.events)
    if (const auto span = event_span(event))
      dated.emplace_back(span->start.day, event.address, &event);
  if (dated.empty()) return {};
  std::sort(dated.begin(), dated.end());
  const std::size_t from = dated.size() > most_events ? dated.size() - most_events : 0;
  std::vector<CalendarEntry> entries;
  for (std::size_t i = from; i < dated.size(); ++i)
    entries.push_back(*calendar_entry(site, *std::get<2>(dated[i]), chair));
  return calendar_file(site.settings.title, entries);
}

} // namespace congbo

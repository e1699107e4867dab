#include "render/calendar.h"

#include <algorithm>
#include <cstdio>
#include <tuple>

#include "render/address.h"
#include "vietnamese/edtf.h"

namespace congbo {
namespace {

constexpr std::size_t most_octets = 75; // RFC 5545, 3.1: without the line end
constexpr std::size_t most_events = 1000;
constexpr int utc_offset = 7; // hours, all year round

using Clock = std::pair<int, int>;

// One side of the time: its day and, where said, its hour.
struct Moment {
  CivilDate day;
  std::optional<Clock> clock;
};

struct Span {
  Moment start;
  std::optional<Moment> end;
};

std::optional<Moment> moment(std::string_view edtf) {
  const auto day = edtf_day(edtf);
  if (!day) return std::nullopt;
  return Moment{*day, edtf_clock(edtf)};
}

// Known to the day on both sides, or nothing.
std::optional<Span> span_of(std::string_view edtf) {
  const std::size_t slash = edtf.find('/');
  const auto start = moment(edtf.substr(0, slash));
  if (!start) return std::nullopt;
  if (slash == std::string_view::npos) return Span{*start, std::nullopt};
  const auto end = moment(edtf.substr(slash + 1));
  if (!end) return std::nullopt;
  return Span{*start, end};
}

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
    if (static_cast<unsigned char>(c) < 0x20) continue; // no controls in TEXT (3.3.11)
    if (c == '\\' || c == ';' || c == ',') line += '\\';
    line += c;
  }
  append_folded(out, line);
}

// DTEND is exclusive, so a day's end is the next day. An end without an hour after a start with one
// is the midnight that ends that day: both must be of one type (3.8.2.2).
void append_span(std::string& out, const Span& span) {
  const Moment& start = span.start;
  if (!start.clock) {
    append_folded(out, "DTSTART;VALUE=DATE:" + date_digits(start.day));
    if (span.end) append_folded(out, "DTEND;VALUE=DATE:" + date_digits(next_day(span.end->day)));
    return;
  }
  append_folded(out, "DTSTART:" + utc_time(start.day, *start.clock));
  if (!span.end) return;
  const Moment& end = *span.end;
  append_folded(out, "DTEND:" + (end.clock ? utc_time(end.day, *end.clock)
                                           : utc_time(next_day(end.day), {0, 0})));
}

void append_entry(std::string& out, const CalendarEntry& entry) {
  append_folded(out, "BEGIN:VEVENT");
  append_folded(out, "UID:" + entry.uid);
  append_folded(out, "DTSTAMP:" + date_digits(entry.stamp) + "T000000Z");
  if (const auto span = span_of(entry.edtf)) append_span(out, *span);
  append_folded(out, "SEQUENCE:" + std::to_string(entry.sequence));
  append_folded(out, "STATUS:" + std::string(entry.status));
  append_text(out, "SUMMARY", entry.summary);
  append_text(out, "LOCATION", entry.location);
  append_text(out, "DESCRIPTION", entry.description);
  if (!entry.url.empty()) append_folded(out, "URL:" + entry.url);
  append_folded(out, "END:VEVENT");
}

bool announces_off(const SiteDocument& document) {
  return document.document.notice == Document::Notice::postponed ||
         document.front_matter.status == "postponed";
}

std::optional<CivilDate> said_day(const SiteDocument& document) {
  const auto& event = document.document.event;
  if (!event || !event->time) return std::nullopt;
  const auto span = span_of(event->time->edtf);
  return span ? std::optional(span->start.day) : std::nullopt;
}

// Whether the document that postpones, or a later one, gives another day than was said before it.
bool has_new_day(const Site& site, const SiteEvent& event) {
  std::optional<CivilDate> before;
  bool off = false, fresh = false;
  for (const std::size_t d : event.documents) {
    const SiteDocument& document = site.documents[d];
    if (announces_off(document)) off = true, fresh = false;
    const auto day = said_day(document);
    if (!day) continue;
    if (off)
      fresh = before && *day != *before;
    else
      before = day;
  }
  return fresh;
}

// What the invitation fixes is confirmed; a plan, or what is said to be "dự kiến", is tentative.
std::string_view status_of(const Site& site, const SiteEvent& event) {
  if (event.state == EventState::cancelled) return "CANCELLED";
  if (event.state == EventState::postponed && !has_new_day(site, event)) return "CANCELLED";
  if (event.invitation) return "CONFIRMED";
  return event.plan || event.time->tentative ? "TENTATIVE" : "CONFIRMED";
}

std::string description_of(const SiteEvent& event) {
  std::string text;
  if (!event.chair.empty()) text += "Chủ trì: " + event.chair;
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

std::optional<CalendarEntry> calendar_entry(const Site& site, const SiteEvent& event) {
  if (!event.time) return std::nullopt;
  const auto span = span_of(event.time->edtf);
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
  entry.description = description_of(event);
  if (!base.empty()) entry.url = whole_url(base, event.address);
  return entry;
}

std::string calendar_file(std::string_view name, const std::vector<CalendarEntry>& entries) {
  std::string out;
  append_folded(out, "BEGIN:VCALENDAR");
  append_folded(out, "VERSION:2.0");
  append_folded(out, "PRODID:-//congbo//congbo//VI");
  append_folded(out, "CALSCALE:GREGORIAN");
  append_folded(out, "METHOD:PUBLISH");
  append_text(out, "X-WR-CALNAME", name);
  for (const CalendarEntry& entry : entries)
    append_entry(out, entry);
  append_folded(out, "END:VCALENDAR");
  return out;
}

std::string site_calendar(const Site& site) {
  std::vector<std::tuple<CivilDate, std::string_view, const SiteEvent*>> dated;
  for (const SiteEvent& event : site.events)
    if (const auto span = event.time ? span_of(event.time->edtf) : std::nullopt)
      dated.emplace_back(span->start.day, event.address, &event);
  if (dated.empty()) return {};
  std::sort(dated.begin(), dated.end());
  const std::size_t from = dated.size() > most_events ? dated.size() - most_events : 0;
  std::vector<CalendarEntry> entries;
  for (std::size_t i = from; i < dated.size(); ++i)
    entries.push_back(*calendar_entry(site, *std::get<2>(dated[i])));
  return calendar_file(site.settings.title, entries);
}

} // namespace congbo

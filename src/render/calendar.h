#pragma once
// Calendar files (iCalendar, RFC 5545) of events whose day is known.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/site.h"

namespace congbo {

// One event as a calendar shows it. Times are EDTF, UTC+7.
struct CalendarEntry {
  std::string uid;         // "2024-hoi-nghi@duyenha.example"
  CivilDate stamp;         // DTSTAMP, 00:00 UTC
  int sequence = 0;        // how often time, venue or status changed
  std::string_view status; // TENTATIVE, CONFIRMED, CANCELLED
  std::string edtf;        // a day, an hour of a day, or START/END of such
  std::string summary;
  std::string location;
  std::string description;
  std::string url;
};

// The entry of an event, or nothing where its day is not known (a vague date makes no appointment).
// `chair`: the word before who is in the chair, in the site's language.
std::optional<CalendarEntry> calendar_entry(const Site& site, const SiteEvent& event,
                                            std::string_view chair);

// The file: CRLF, lines folded at 75 octets between letters. `name` is shown by calendar programs;
// empty = none.
std::string calendar_file(std::string_view name, const std::vector<CalendarEntry>& entries);

// The file for the whole site: the latest 1,000 events, earliest first. Empty where there is none.
std::string site_calendar(const Site& site, std::string_view chair);

// Appends `line` folded as RFC 5545, 3.1 asks, with its line end.
void append_folded(std::string& out, std::string_view line);

} // namespace congbo

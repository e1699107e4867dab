#pragma once
// EVENT as a user writes it.

#include <optional>
#include <string>

#include "base/finding.h"

namespace congbo {

// "2026/hoi-nghi", "content/2026/hoi-nghi" or, in `year`, "hoi-nghi" → "content/2026/hoi-nghi", relative to
// the site. Nothing where it would lead out of content/.
std::optional<std::string> event_folder(std::string event, int year);

// Where an event lies: the site's folder and the event's path in it ("content/2026/hoi-nghi").
struct EventFolder {
  std::string site;
  std::string path;
};

// An event that is there: a folder on disk, or one below content/ of the current site; a single document's
// file too.
std::optional<EventFolder> find_event(std::string operand);

// Whether `path` is the event, or lies in its folder.
bool belongs(const std::string& path, const EventFolder& event);

// What is said of one that would lead out.
Words outside_site(const std::string& event);

// A folder that holds no site.
bool is_site(const std::string& site);
Words no_site(const std::string& site);

}  // namespace congbo

#pragma once
// EVENT as a user writes it.

#include <optional>
#include <string>

#include "base/finding.h"

namespace congbo {

// "2026/hoi-nghi", "content/2026/hoi-nghi" or, in `year`, "hoi-nghi" → "content/2026/hoi-nghi", relative to `site`. A name in
// words ("Ngày hội Văn hóa") is the folder called so where there is one, else that of its slug. Nothing where it would
// lead out of content/.
std::optional<std::string> event_folder(const std::string& site, std::string event, int year);

// The name of an event, where it is given in words and not as a folder: "2026/Ngày hội Văn hóa" → "Ngày hội Văn hóa". Empty
// else.
std::string event_in_words(const std::string& event);

// Where an event lies: the site's folder and the event's path in it ("content/2026/hoi-nghi").
struct EventFolder {
  std::string site;
  std::string path;
};

// An event that is there: a folder on disk, or one below content/ of the current site, without its year too where only one
// year has it; a single document's file too.
std::optional<EventFolder> find_event(std::string operand);

// What is said of one that is not there.
Words no_event(const std::string& operand);

// Whether `path` is the event, or lies in its folder.
bool belongs(const std::string& path, const EventFolder& event);

// What is said of one that would lead out.
Words outside_site(const std::string& event);

// A folder that holds no site.
bool is_site(const std::string& site);
Words no_site(const std::string& site);

}  // namespace congbo

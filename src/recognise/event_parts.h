#pragma once
// What the readers of an event share: the passages of the text that announces it, and its labels.
// Internal to recognise/.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/evidence.h"
#include "recognise/label.h"

namespace congbo {

struct EventText {
  std::span<const Line> lines;  // of the whole document
  std::vector<Passage> passages;
  std::vector<Label> labels;
};

// Whether labels stand inside `label`.
bool has_labels_below(const EventText& text, const Label& label);

EventText event_text(const Reading& reading, LineRange range);

// A part of an EventText: passages from `begin` to before `end`.
struct EventScope {
  const EventText* text = nullptr;
  std::size_t begin = 0;
  std::size_t end = 0;
  bool holds(const Label& label) const { return label.passage >= begin && label.passage < end; }
};

// Where a value was read, and by what: the evidence of its member (model/evidence.h).
struct Sighting {
  int line = 0;
  Mark mark = Mark::label;
  std::string seen;
};
Sighting sighting_of(const EventText& text, const Label& label);

// Words that make a time or a place an intention: "dự kiến", "thông báo sau", "có Giấy mời sau".
bool is_tentative(std::string_view folded);

// `seen` is set where a value is found.
std::optional<When> event_time(const EventScope& scope, int assumed_year, Sighting& seen);
std::optional<When> event_time_in_sentence(Wording sentence, std::size_t from, int assumed_year);
std::string event_venue(const EventScope& scope, Sighting& seen);
// The place in a sentence that says it: "…, tại Hội trường …". `from` is where the event is named.
std::string event_venue_in_sentence(Wording sentence, std::size_t from);
std::string event_chair(const EventScope& scope, Sighting& seen);

std::optional<Delegates> event_delegates(const EventScope& scope, Sighting& seen);
// Of an annex whose title says that it lists the guests.
std::optional<Delegates> delegates_of_annex(const EventText& annex, Sighting& seen);
std::vector<std::string> event_programme(const EventScope& scope, Sighting& seen);
// Of an annex whose title says that it is the programme.
std::vector<std::string> programme_of_annex(const EventText& annex, Sighting& seen);
std::vector<std::string> event_backdrop(const EventScope& scope);

}  // namespace congbo

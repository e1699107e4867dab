#pragma once
// What the readers of an event share: the passages of the text that announces it, and its labels.
// Internal to recognise/.

#include <optional>
#include <span>
#include <string>
#include <vector>

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

// Words that make a time or a place an intention: "dự kiến", "thông báo sau", "có Giấy mời sau".
bool is_tentative(std::string_view folded);

std::optional<When> event_time(const EventScope& scope, int assumed_year);
std::optional<When> event_time_in_sentence(Wording sentence, std::size_t from, int assumed_year);
std::string event_venue(const EventScope& scope);
// The place in a sentence that says it: "…, tại Hội trường …". `from` is where the event is named.
std::string event_venue_in_sentence(Wording sentence, std::size_t from);
std::string event_chair(const EventScope& scope);

std::optional<Delegates> event_delegates(const EventScope& scope);
std::vector<std::string> event_programme(const EventScope& scope);
std::vector<std::string> event_backdrop(const EventScope& scope);

// The line on which the first time, or venue, of a scope stands; 0 where there is none.
int line_of_topic(const EventScope& scope, unsigned topic);

}  // namespace congbo

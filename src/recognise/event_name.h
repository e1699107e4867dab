#pragma once
// The names of events: "Hội nghị …", "Lễ …", "Đại hội …". Internal to recognise/.

#include <string>
#include <string_view>

#include "recognise/phrase.h"

namespace congbo {

// Whether words begin with a kind of event; the folded form alone takes "Hợp tác xã" for "Họp …".
bool opens_with_event(std::string_view folded);
bool opens_with_event(Wording words);

struct EventName {
  std::string name;     // empty: none
  bool certain = true;  // not for "tổng kết …", "kỷ niệm …", which may name a task as well
};

// The event that the title of a document announces: "Tổ chức Hội nghị …" → "Hội nghị …". Nothing where
// an event is only mentioned ("Kết luận tại Hội nghị …").
EventName event_in_title(Wording title);

// The event to which a sentence invites or which it announces: "… tới dự Hội nghị …, thời gian …" →
// "Hội nghị …".
EventName event_in_sentence(Wording sentence);

// The event that a heading names: "Đối với Đại hội … lần thứ I" → "Đại hội … lần thứ I".
EventName event_in_heading(Wording heading);

// Where the name of an event that begins at `begin` ends in running text.
std::size_t end_of_event_name(std::string_view folded, std::size_t begin);

}  // namespace congbo

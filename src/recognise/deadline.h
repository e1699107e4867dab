#pragma once
// The day by which a task is to be done (thời hạn). Internal to recognise/.

#include <optional>

#include "model/document.h"
#include "recognise/phrase.h"
#include "vietnamese/civil_date.h"

namespace congbo {

// What a deadline may be reckoned from.
struct DeadlineContext {
  std::optional<CivilDate> event;   // the event's day, where exactly one is known
  std::optional<CivilDate> issued;  // gives the year to a day that says none
};
DeadlineContext deadline_context(const Document& document);

// The first deadline in a task, inside or outside brackets. Other dates (of cited documents, of events)
// are none. What is reckoned from an event whose day is unknown has no edtf.
std::optional<When> deadline_in(Wording task, const DeadlineContext& context);

}  // namespace congbo

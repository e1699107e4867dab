#pragma once

#include <cstddef>
#include <optional>
#include <utility>

#include "vietnamese/date_phrase.h"
#include "vietnamese/date_span.h"

// From readings to the phrases of date_phrase.h. Private to this folder.
namespace congbo::phrase {

// Clock times said beside a date, not inside it.
struct Hours {
  std::optional<Clock> start, end;
};

using Bytes = std::pair<std::size_t, std::size_t>; // begin, end

DatePhrase compose(const DateReading& reading, Bytes bytes, const Hours& hours, int assumed_year);

DateReading without_clocks(DateReading reading);

// A clock time that begins at the current token and is none of duration ("trong 2 giờ"), and the
// token after it.
struct FoundClock {
  ClockPhrase phrase;
  std::size_t next;
};
std::optional<FoundClock> clock_phrase(Tokens& tokens);

// A year or a span of years that begins at the current token.
std::optional<YearPhrase> year_phrase(Tokens& tokens);

} // namespace congbo::phrase

#pragma once

#include <cstddef>
#include <optional>

#include "vietnamese/date_grammar.h"

// Dates with the words around them: limits, spans, and reckonings from another event. Private to
// this folder.
namespace congbo::phrase {

enum class Limit : unsigned char { none, before, by }; // trước ngày; chậm nhất ngày

struct DateReading {
  Calendar start;
  std::optional<Calendar> end; // of a span
  Limit limit = Limit::none;
  bool relative = false; // then nothing else is set
  std::size_t next = 0;  // the token after it
};

// The date expression that begins at the current token.
std::optional<DateReading> read_date(Tokens& tokens);

} // namespace congbo::phrase

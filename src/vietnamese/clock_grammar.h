#pragma once

#include <cstddef>
#include <optional>
#include <utility>

#include "vietnamese/phrase_tokens.h"

// How a time of day is written. Private to this folder.
namespace congbo::phrase {

using Clock = std::pair<int, int>; // hour, minute

// The half days that people name beside an hour of the twelve: "2 giờ chiều" is 14:00.
enum class Session : unsigned char { none, morning, noon, afternoon, evening, night };

// The session that the token `ahead` names (sáng, trưa, chiều, tối, đêm).
Session session_at(Tokens& tokens, std::size_t ahead);

Clock in_session(Clock clock, Session session);

// A time of day that begins at the token `at`. `next` is the token after it.
struct ClockReading {
  Clock clock;
  std::optional<Clock> until;
  std::size_t next;
};
std::optional<ClockReading> read_clock(Tokens& tokens, std::size_t at);

} // namespace congbo::phrase


#include "vietnamese/phrase_moment.h"

namespace congbo::phrase {
namespace {

// "trong 2 giờ", "24/24 giờ", "+07:00", "1,5 giờ", "8 giờ/ngày", "2 giờ đồng hồ" say how long.
bool is_duration(Tokens& tokens, const ClockReading& reading) {
  const Token& before = tokens.previous();
  const bool joined = before.is_sign('/') || before.is_sign(',') || before.is_sign('.') ||
                      before.is_sign('+') || before.is_sign(':');
  if (joined && !tokens[0].spaced) return true;
  if (reading.clock.second != 0 || reading.until) return false;
  const Token& after = tokens[reading.next];
  return before.is_one_of({"trong", "sau", "vong", "moi", "suot", "hon", "them", "du"}) ||
         after.is_one_of({"lam", "dong", "moi", "hoc", "cong", "lien"}) ||
         (after.is_sign('/') && tokens[reading.next + 1].kind == TokenKind::word);
}

// The session before the hour: "buổi chiều lúc 2 giờ", "chiều từ 2 giờ".
Session session_before(Tokens& tokens, std::size_t& at) {
  const Session session = session_at(tokens, 0);
  if (session == Session::none) return session;
  at = 1;
  while (at < 4 && (tokens[at].is_sign(',') || tokens[at].is_sign(':') ||
                    tokens[at].is_one_of({"luc", "hoi", "vao"})))
    ++at;
  return session;
}

} // namespace

std::optional<FoundClock> clock_phrase(Tokens& tokens) {
  const Token& first = tokens[0];
  if (first.kind != TokenKind::number &&
      !first.is_one_of({"tu", "sang", "trua", "chieu", "toi", "dem"}))
    return std::nullopt;
  std::size_t at = 0;
  const Session session = session_before(tokens, at);
  const bool number = tokens[at].kind == TokenKind::number;
  if (!number && !tokens[at].is("tu")) return std::nullopt;
  const auto reading = read_clock(tokens, at);
  if (!reading || (at == 0 && number && is_duration(tokens, *reading))) return std::nullopt;
  const Clock start = in_session(reading->clock, session);
  FoundClock found;
  found.phrase.begin = tokens[at].begin;
  found.phrase.end = tokens[reading->next - 1].end;
  found.phrase.hour = start.first;
  found.phrase.minute = start.second;
  if (reading->until) found.phrase.until = in_session(*reading->until, session);
  found.next = reading->next;
  return found;
}

} // namespace congbo::phrase

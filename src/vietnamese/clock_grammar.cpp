#include "vietnamese/clock_grammar.h"

namespace congbo::phrase {
namespace {

// Reads one time of day; `m_at` moves past what has been read.
class ClockReader {
 public:
  ClockReader(Tokens& tokens, std::size_t at) : m_tokens(tokens), m_at(at) {}

  std::optional<Clock> clock() {
    const Token& hour = m_tokens[m_at];
    if (!hour.is_number(0, 24) || hour.digits > 2) return std::nullopt;
    m_hour = hour.value;
    m_minute = 0;
    if (!after_hour()) return std::nullopt;
    if (m_hour == 24) return m_minute == 0 ? std::optional(Clock{23, 59}) : std::nullopt;
    return Clock{m_hour, m_minute};
  }

  // An hour whose unit stands at the end of the span: the 7 of "từ 7 đến 9 giờ".
  std::optional<Clock> bare_hour() {
    const Token& hour = m_tokens[m_at];
    if (!hour.is_number(0, 23) || hour.digits > 2) return std::nullopt;
    ++m_at;
    return Clock{hour.value, 0};
  }

  Session session() {
    const std::size_t named = m_tokens[m_at].is("buoi") ? m_at + 1 : m_at;
    const Session found = session_at(m_tokens, named);
    if (found != Session::none) m_at = named + 1;
    return found;
  }

  // "-", "–", "->", "đến", "tới", "đến hết".
  bool connector() {
    const std::size_t start = m_at;
    while (m_tokens[m_at].is_sign('-') || m_tokens[m_at].is_sign('>') ||
           m_tokens[m_at].is_sign('~'))
      ++m_at;
    if (m_at == start && (m_tokens[m_at].is("den") || m_tokens.spelled(m_at, "toi", "tới"))) ++m_at;
    const bool found = m_at > start;
    if (found && m_tokens[m_at].is("het")) ++m_at;
    return found;
  }

  std::size_t at() const { return m_at; }

 private:
  bool after_hour() {
    const Token& unit = m_tokens[m_at + 1];
    if (unit.is("gio") || unit.is("h")) {
      m_at += 2;
      return unit.is("gio") ? minutes(2) : minutes(1);
    }
    if (unit.is("g") && !unit.spaced && m_tokens[m_at + 2].digits == 2) { // "7g" alone is grams
      m_at += 2;
      return minutes(2);
    }
    const Token& minute = m_tokens[m_at + 2];
    if (!unit.is_sign(':') || unit.spaced || minute.spaced || minute.digits != 2) return false;
    if (!minute.is_number(0, 59)) return false;
    m_minute = minute.value;
    m_at += 3;
    return seconds();
  }

  bool minutes(unsigned char digits) {
    const Token& minute = m_tokens[m_at];
    if (m_tokens.spelled(m_at, "ruoi", "rưỡi")) {
      m_minute = 30;
      ++m_at;
      return true;
    }
    if (!minute.is_number(0, 59) || minute.digits > 2) return true;
    const Token& unit = m_tokens[m_at + 1];
    const bool said = unit.is("phut") || unit.is("p") || unit.is_sign('\'');
    if (!said && (minute.digits < digits || begins_date())) return true;
    m_minute = minute.value;
    m_at += said ? 2 : 1;
    return true;
  }

  // "7 giờ 15/3": what follows the hour is a date, not the minutes.
  bool begins_date() {
    const Token& mark = m_tokens[m_at + 1];
    if (mark.is("thang")) return true;
    const bool joins = mark.is_sign('/') || (mark.is_sign('.') && !m_tokens[m_at + 2].spaced);
    return joins && m_tokens[m_at + 2].kind == TokenKind::number;
  }

  bool seconds() { // of a digital signature: "15:17:35"
    if (m_tokens[m_at].is_sign(':') && m_tokens[m_at + 1].digits == 2 && !m_tokens[m_at].spaced)
      m_at += 2;
    return true;
  }

  Tokens& m_tokens;
  std::size_t m_at;
  int m_hour = 0, m_minute = 0;
};

bool later(Clock a, Clock b) {
  return b < a;
}

} // namespace

Session session_at(Tokens& tokens, std::size_t ahead) {
  if (!tokens[ahead].is_one_of({"sang", "trua", "chieu", "toi", "dem"})) return Session::none;
  if (tokens.spelled(ahead, "sang", "sáng")) return Session::morning;
  if (tokens.spelled(ahead, "trua", "trưa")) return Session::noon;
  if (tokens.spelled(ahead, "chieu", "chiều")) return Session::afternoon;
  if (tokens.spelled(ahead, "toi", "tối")) return Session::evening;
  return tokens.spelled(ahead, "dem", "đêm") ? Session::night : Session::none;
}

Clock in_session(Clock clock, Session session) {
  const int hour = clock.first;
  const bool later_half = (session == Session::noon && hour >= 1 && hour <= 2) ||
                          (session == Session::afternoon && hour >= 1 && hour <= 6) ||
                          (session == Session::evening && hour >= 5 && hour <= 11) ||
                          (session == Session::night && hour >= 8 && hour <= 11);
  if (later_half) return {hour + 12, clock.second};
  return session == Session::night && hour == 12 ? Clock{0, clock.second} : clock;
}

std::optional<ClockReading> read_clock(Tokens& tokens, std::size_t at) {
  const bool from = tokens.spelled(at, "tu", "từ");
  ClockReader reader(tokens, from ? at + 1 : at);
  auto start = reader.clock();
  const bool bare = !start && from;
  if (bare) start = reader.bare_hour();
  if (!start) return std::nullopt;
  const Session first = bare ? Session::none : reader.session();
  ClockReader rest = reader;
  const auto end = rest.connector() ? rest.clock() : std::nullopt;
  if (!end) {
    if (from) return std::nullopt; // the caller comes again at the hour, and leaves "từ" alone
    return ClockReading{in_session(*start, first), std::nullopt, reader.at()};
  }
  const Session last = rest.session();
  const Clock until = in_session(*end, last);
  Clock begin = in_session(*start, first);
  if (first == Session::none && !later(in_session(begin, last), until))
    begin = in_session(begin, last);
  if (later(begin, until)) return ClockReading{begin, std::nullopt, reader.at()};
  return ClockReading{begin, until, rest.at()};
}

} // namespace congbo::phrase

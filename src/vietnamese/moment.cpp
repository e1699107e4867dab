// find_moment: a date, and the clock time that stands a few words before or after it.

#include <algorithm>

#include "vietnamese/phrase_moment.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace phrase {
namespace {

constexpr std::size_t most_words_between = 12;
constexpr std::size_t most_bytes_between = 160;

// Words that tie a time to its day: "ngày 10/01/2018, bắt đầu lúc 7 giờ 30", "7 giờ 30, sáng thứ
// Ba, ngày".
bool ties(const Token& token) {
  if (token.kind == TokenKind::sign)
    return token.is_sign(',') || token.is_sign('(') || token.is_sign(')') || token.is_sign(':') ||
           token.is_sign('-') || token.is_sign(';');
  return token.is_one_of({"bat",  "dau",  "khai", "mac",  "vao",   "luc",   "hoi",    "tu",
                          "ngay", "buoi", "sang", "trua", "chieu", "toi",   "dem",    "thu",
                          "hai",  "ba",   "nam",  "sau",  "bay",   "chu",   "nhat",   "gio",
                          "don",  "dai",  "bieu", "tiep", "du",    "kien",  "khoang", "la",
                          "thoi", "gian", "cung", "cua",  "tap",   "trung", "trong",  "cac"});
}

// What lies between bytes `begin` and `end`: whether it ties them together, and the session it
// names.
struct Gap {
  bool ties = false;
  bool closes = false; // a bracket
  Session session = Session::none;
};

Gap gap_between(std::string_view text, std::size_t begin, std::size_t end) {
  Gap gap;
  if (end < begin || end - begin > most_bytes_between) return gap;
  Tokens tokens(text.substr(0, end), begin);
  for (std::size_t count = 0; !tokens.at_end(); tokens.advance(), ++count) {
    if (count > most_words_between || tokens[0].paragraph != 0 || !ties(tokens[0])) return gap;
    gap.closes = gap.closes || tokens[0].is_sign(')');
    if (const Session session = session_at(tokens, 0); session != Session::none)
      gap.session = session;
  }
  gap.ties = true;
  return gap;
}

std::size_t window_start(std::string_view text, std::size_t from, std::size_t at) {
  return whole_from(text, at > from + most_bytes_between ? at - most_bytes_between : from);
}

std::optional<ClockPhrase> clock_before(std::string_view text, std::size_t from, std::size_t date) {
  std::optional<ClockPhrase> last;
  Tokens tokens(text.substr(0, date), window_start(text, from, date));
  while (!tokens.at_end()) {
    const auto found = clock_phrase(tokens);
    if (found) last = found->phrase;
    tokens.advance(found ? found->next : 1);
  }
  return last && gap_between(text, last->end, date).ties ? last : std::nullopt;
}

// "…, thứ Năm, ngày 07/3/2024" behind an hour.
bool date_follows(Tokens& tokens, std::size_t at) {
  while (tokens[at].is_sign(',')) ++at;
  read_weekday(tokens, at);
  while (tokens[at].is_sign(',')) ++at;
  return tokens[at].is("ngay") && read_calendar(tokens, at, Expect::nothing);
}

std::optional<ClockPhrase> clock_after(std::string_view text, std::size_t date_end) {
  Tokens tokens(text, date_end);
  for (std::size_t i = 0; i <= most_words_between && !tokens.at_end(); ++i, tokens.advance()) {
    if (tokens[0].begin - date_end > most_bytes_between || tokens[0].paragraph != 0) break;
    if (const auto found = clock_phrase(tokens)) {
      const Gap gap = gap_between(text, date_end, found->phrase.begin);
      // "(08/3/1910 - 08/3/2024), lúc 15 giờ, ngày 07/3/2024": the hour is the next day's.
      if (!gap.ties || (gap.closes && date_follows(tokens, found->next))) return std::nullopt;
      return found->phrase;
    }
    if (!ties(tokens[0])) break;
  }
  return std::nullopt;
}

// Moves `begin` back over "sáng", "buổi chiều" and the like before it; the session they name.
Session session_to_the_left(std::string_view text, std::size_t from, std::size_t& begin) {
  Session session = Session::none;
  std::size_t first = begin;
  Tokens tokens(text.substr(0, begin), window_start(text, from, begin));
  for (; !tokens.at_end(); tokens.advance()) {
    const std::size_t named = tokens[0].is("buoi") ? 1 : 0;
    if (session_at(tokens, named) == Session::none) continue;
    const std::size_t end = tokens[named].end;
    const std::string_view rest = text.substr(end, begin - end);
    const bool adjacent = rest.find_first_not_of(" \t\n\r,*_") == rest.npos;
    if (!adjacent) continue;
    session = session_at(tokens, named);
    first = tokens[0].begin;
    break;
  }
  begin = first;
  return session;
}

// "… ngày 20/11/2031 đến 17 giờ cùng ngày": the end of an hour that stands before the date.
std::optional<ClockPhrase> end_on_same_day(std::string_view text, std::size_t date_end) {
  Tokens tokens(text, date_end);
  if (tokens.at_end() || !tokens[0].is("den")) return std::nullopt;
  tokens.advance();
  const auto found = clock_phrase(tokens);
  if (!found) return std::nullopt;
  ClockPhrase phrase = found->phrase;
  if (tokens[found->next].is("cung") && tokens[found->next + 1].is("ngay"))
    phrase.end = tokens[found->next + 1].end;
  return phrase;
}

class MomentReader {
 public:
  MomentReader(std::string_view text, std::size_t from) : m_text(text), m_from(from) {}

  DatePhrase read(const DateReading& date, Bytes bytes, int assumed_year) {
    m_bytes = bytes;
    const bool inside = date.start.clock || (date.end && date.end->clock);
    Session session = Session::none;
    if (!date.relative) session = session_to_the_left(m_text, m_from, m_bytes.first);
    const Calendar& day = date.end ? *date.end : date.start;
    if (!inside && !date.relative && day.day > 0 && date.limit == Limit::none) find_hours(session);
    // "8h00 ngày 12/3 - 11h30 ngày 13/3/2031": the hour of the first day stands before the span.
    if (date.end && date.end->clock && !date.start.clock)
      if (const auto clock = clock_before(m_text, m_from, m_bytes.first)) take(*clock, session);
    return compose(date, m_bytes, m_hours, assumed_year);
  }

 private:
  void find_hours(Session session) {
    const std::size_t date_end = m_bytes.second;
    if (const auto clock = clock_before(m_text, m_from, m_bytes.first)) {
      take(*clock, session);
      const auto end = clock->until ? std::nullopt : end_on_same_day(m_text, date_end);
      if (!end) return;
      m_hours.end = Clock{end->hour, end->minute};
      m_bytes.second = end->end;
    } else if (const auto after = clock_after(m_text, date_end)) {
      take(*after, session);
    }
  }

  void take(const ClockPhrase& clock, Session session) {
    m_hours.start = in_session({clock.hour, clock.minute}, session);
    if (clock.until) m_hours.end = in_session(*clock.until, session);
    m_bytes = {std::min(m_bytes.first, clock.begin), std::max(m_bytes.second, clock.end)};
  }

  std::string_view m_text;
  std::size_t m_from;
  Bytes m_bytes;
  Hours m_hours;
};

} // namespace
} // namespace phrase

std::optional<DatePhrase> find_moment(std::string_view text, std::size_t from, int assumed_year) {
  using namespace phrase;
  for (Tokens tokens(text, from); !tokens.at_end(); tokens.advance()) {
    const auto reading = read_date(tokens);
    if (!reading) continue;
    const Bytes bytes{tokens[0].begin, tokens[reading->next - 1].end};
    return MomentReader(text, from).read(*reading, bytes, assumed_year);
  }
  return std::nullopt;
}

} // namespace congbo

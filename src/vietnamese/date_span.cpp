#include "vietnamese/date_span.h"

#include "vietnamese/relative_date.h"

namespace congbo::phrase {
namespace {

// Cheap: whether a date expression may begin with this token at all.
bool may_begin(const Token& token) {
  if (token.kind == TokenKind::number) return token.digits <= 4;
  if (token.kind != TokenKind::word) return false;
  switch (token.first_letter()) {
  case 'c':
    return token.is_one_of({"cham", "cuoi", "chu", "cn", "cac"});
  case 'd':
    return token.is_one_of({"den", "dau"});
  case 'g':
    return token.is("giua");
  case 'h':
    return token.is_one_of({"han", "het", "ha"});
  case 'i':
    return token.is("it");
  case 'k':
    return token.is_one_of({"khoang", "khong"});
  case 'm':
    return token.is_one_of({"muon", "mung", "mong"});
  case 'n':
    return token.is_one_of({"ngay", "nua"});
  case 'o':
    return token.is("o");
  case 'q':
    return token.is("quy");
  case 'r':
    return token.is("ram");
  case 's':
    return token.is("sau");
  case 't':
    return token.is_one_of(
        {"thang", "trong", "truoc", "tu", "thu", "thoi", "thuong", "trung", "toi", "tuan", "t"});
  default:
    return false;
  }
}

// A number in the middle of a longer one ("1.26/8/2031", "VB/26/8/2031").
bool continues_number(Tokens& tokens) {
  const Token& token = tokens[0];
  const Token& before = tokens.previous();
  const bool joined = before.is_sign('/') || before.is_sign('.') || before.is_sign(',');
  return token.kind == TokenKind::number && !token.spaced && joined;
}

// --- limits ------------------------------------------------------------------------------------

// The words that open a limit; `at` moves past them.
Limit limit_opening(Tokens& tokens, std::size_t& at) {
  const auto word = [&](Keyword folded) { return tokens[at].is(folded) && ++at > 0; };
  if (word("truoc")) return Limit::before;
  if (tokens[0].is_one_of({"cham", "muon"}) && tokens[1].is("nhat")) {
    at = 2;
    return Limit::by;
  }
  if (tokens[0].is("khong") && (tokens[1].is_one_of({"qua", "muon", "cham"}))) {
    at = tokens[2].is("hon") ? 3 : 2;
    return Limit::by;
  }
  if (tokens[0].is("het") || (tokens[0].is("den") && tokens[1].is("het"))) {
    at = tokens[0].is("het") ? 1 : 2;
    return Limit::by;
  }
  word("thoi");
  if (!tokens.spelled(at, "han", "hạn")) return Limit::none;
  ++at;
  while (at < 8 &&
         tokens[at].is_one_of({"cuoi", "cung", "chot", "nop", "gui", "nhan", "dang", "ky", "ho",
                               "so", "bao", "cao", "hoan", "thanh", "thuc", "hien"}))
    ++at;
  return Limit::by;
}

// What may stand between the opening and the date; "hạn nộp: trước ngày" makes the limit exclusive.
void limit_filling(Tokens& tokens, std::size_t& at, Limit& limit) {
  while (at < 14) {
    const Token& token = tokens[at];
    if (token.is("truoc")) {
      limit = Limit::before;
    } else if (!token.is_one_of({"la", "vao", "den", "het", "luc", "trong"}) &&
               !token.is_sign(':')) {
      return;
    }
    ++at;
  }
}

// "17 giờ 00 ngày", "17h, ngày", "chiều ngày": the clock, if any; `at` moves to the date.
std::optional<Clock> inner_clock(Tokens& tokens, std::size_t& at) {
  const auto read = tokens[at].kind == TokenKind::number ? read_clock(tokens, at) : std::nullopt;
  std::optional<Clock> clock;
  std::size_t next = at;
  if (read && !read->until) {
    clock = read->clock;
    next = read->next;
    if (tokens[next].is_sign(',') || tokens[next].is_one_of({"cua", "vao"})) ++next;
  }
  if (tokens[next].is("buoi")) ++next;
  if (const Session session = session_at(tokens, next); session != Session::none) {
    if (clock) clock = in_session(*clock, session);
    ++next;
  }
  at = next;
  return clock;
}

std::optional<DateReading> read_limit(Tokens& tokens) {
  std::size_t at = 0;
  DateReading reading;
  reading.limit = limit_opening(tokens, at);
  if (reading.limit == Limit::none) return std::nullopt;
  limit_filling(tokens, at, reading.limit);
  const auto clock = inner_clock(tokens, at);
  const auto date = read_calendar(tokens, at, Expect::date);
  if (!date) return std::nullopt;
  reading.start = date->value;
  reading.start.clock = clock;
  reading.next = date->next;
  return reading;
}

// --- spans -------------------------------------------------------------------------------------

enum class Join : unsigned char { none, range, list };

// "-", "đến", "tới", "đến hết" join a range; "," and "và" list days.
Join connector(Tokens& tokens, std::size_t& at) {
  const std::size_t start = at;
  while (tokens[at].is_sign('-') || tokens[at].is_sign('>'))
    ++at;
  if (at == start && (tokens[at].is("den") || tokens.spelled(at, "toi", "tới"))) ++at;
  if (at > start) {
    if (tokens[at].is("het")) ++at;
    return Join::range;
  }
  if (!tokens[at].is_sign(',') && !tokens[at].is("va")) return Join::none;
  ++at;
  return Join::list;
}

void skip_day_words(Tokens& tokens, std::size_t& at) {
  std::size_t next = at;
  read_weekday(tokens, next);
  if (tokens[next].is_sign(',')) ++next;
  if (tokens[next].is("cac")) ++next;
  if (tokens[next].is("ngay")) at = next + 1;
}

bool before_end(const Calendar& start, const Calendar& end) {
  const auto month = [](const Calendar& date) {
    return date.quarter > 0 ? date.quarter * 3 : date.month;
  };
  if (start.year != end.year) return start.year < end.year;
  if (month(start) != month(end)) return month(start) < month(end);
  return start.day <= end.day || start.day == 0 || end.day == 0;
}

// Gives each side what only the other says. False where the end would come before the start.
bool complete(Calendar& start, Calendar& end) {
  if (start.month == 0 && start.quarter == 0) start.month = end.month;
  const bool start_implied = start.year == 0, end_implied = end.year == 0;
  if (start_implied) start.year = end.year;
  if (end_implied) end.year = start.year;
  if (before_end(start, end)) return true;
  if (start.month == end.month || start_implied == end_implied) return end.year == 0;
  if (start_implied) // "từ 25/12 đến 05/01/2031"
    --start.year;
  else
    ++end.year;
  return true;
}

std::optional<DateReading> joined(Calendar start, const CalendarReading& end,
                                  std::optional<Clock> clock) {
  DateReading reading;
  reading.start = start;
  reading.end = end.value;
  reading.end->clock = clock;
  reading.next = end.next;
  if (start.impossible || end.value.impossible || !complete(reading.start, *reading.end))
    return std::nullopt;
  reading.start.every_year = reading.start.every_year || end.value.every_year;
  reading.start.lunar = reading.start.lunar || end.value.lunar;
  return reading;
}

// The end of a span: another date, perhaps with its hour.
std::optional<DateReading> read_end(Tokens& tokens, std::size_t at, const Calendar& start,
                                    Expect expect) {
  const auto clock = inner_clock(tokens, at);
  auto date = read_calendar(tokens, at, Expect::date);
  if (!date || (date->value.quarter == 0 && expect == Expect::quarter)) {
    date = read_calendar(tokens, at, expect);
    if (date && date->value.year == 0) return std::nullopt; // "tháng 9, 10 hộ"
  }
  if (!date || (start.day > 0) != (date->value.day > 0)) return std::nullopt;
  return joined(start, *date, clock);
}

bool lone_day(const Token& token) {
  return token.is_number(1, 31) && token.digits <= 2;
}

// "từ 20 đến 22/11/2031", "ngày 20 - 22/11/2031", "các ngày 20, 21 và 22 tháng 11 năm 2031",
// "20-22/11/2031".
std::optional<DateReading> read_days_of_month(Tokens& tokens, bool from) {
  constexpr int most_days = 10;
  std::size_t at = from ? 1 : 0;
  Calendar start;
  if (from) start.clock = inner_clock(tokens, at);
  const std::size_t words = at;
  skip_day_words(tokens, at);
  const bool said_day = from || at > words;
  // "02 ngày (12 và 13/3/2031)", "02 ngày, 12 và 13 tháng 3 năm 2031", "Thời gian: 12 và 13/3/2031"
  const Token& before = tokens.previous();
  const bool bracketed = before.is_sign('(') || before.is_sign(',') || before.is_sign(':');
  if (!lone_day(tokens[at])) return std::nullopt;
  start.day = tokens[at].value;
  ++at;
  for (int i = 0; i < most_days; ++i) {
    const bool tight = tokens[at].is_sign('-') && !tokens[at].spaced && !tokens[at + 1].spaced;
    const Join join = connector(tokens, at);
    if (join == Join::none || (!said_day && !tight && !bracketed)) return std::nullopt;
    if (tokens[at].is("va")) ++at; // ", và"
    if (auto reading = read_end(tokens, at, start, Expect::date))
      return said_day || reading->end->year != 0 ? reading : std::nullopt;
    skip_day_words(tokens, at);
    if (!lone_day(tokens[at])) return std::nullopt;
    ++at;
  }
  return std::nullopt;
}

// "từ ngày 20/11 đến ngày 22/11/2031", "tháng 9 - 10/2031", "quý I, II năm 2031".
std::optional<DateReading> read_dates_joined(Tokens& tokens, bool from) {
  std::size_t at = from ? 1 : 0;
  const auto clock = from ? inner_clock(tokens, at) : std::nullopt;
  auto first = read_calendar(tokens, at, from ? Expect::date : Expect::nothing);
  if (!first) return std::nullopt;
  first->value.clock = clock;
  at = first->next;
  const Join join = connector(tokens, at);
  if (join == Join::none || (join == Join::list && first->value.year != 0)) return std::nullopt;
  const Calendar& start = first->value;
  const Expect expect = start.quarter > 0 ? Expect::quarter
                        : start.day == 0  ? Expect::month
                                          : Expect::date;
  return read_end(tokens, at, start, expect);
}

} // namespace

std::optional<DateReading> read_date(Tokens& tokens) {
  if (!may_begin(tokens[0]) || continues_number(tokens)) return std::nullopt;
  if (const std::size_t next = read_relative(tokens); next > 0) {
    DateReading reading;
    reading.relative = true;
    reading.next = next;
    return reading;
  }
  if (auto limit = read_limit(tokens)) return limit;
  const bool from = tokens.spelled(0, "tu", "từ");
  if (auto span = read_days_of_month(tokens, from)) return span;
  if (auto span = read_dates_joined(tokens, from)) return span;
  const auto date = read_calendar(tokens, 0, Expect::nothing);
  if (!date) return std::nullopt;
  DateReading reading;
  reading.start = date->value;
  reading.next = date->next;
  return reading;
}

} // namespace congbo::phrase

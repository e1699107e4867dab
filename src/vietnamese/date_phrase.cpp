#include "vietnamese/date_phrase.h"

#include "vietnamese/date_span.h"
#include "vietnamese/edtf.h"
#include "vietnamese/phrase_moment.h"

namespace congbo {

using phrase::DateReading;
using phrase::read_date;
using phrase::Tokens;

namespace {

DatePhrase to_phrase(Tokens& tokens, const DateReading& reading, int assumed_year) {
  return phrase::compose(reading, {tokens[0].begin, tokens[reading.next - 1].end}, {},
                         assumed_year);
}

} // namespace

std::optional<DatePhrase> find_date(std::string_view text, std::size_t from, int assumed_year) {
  for (Tokens tokens(text, from); !tokens.at_end(); tokens.advance())
    if (const auto reading = read_date(tokens))
      return to_phrase(tokens, phrase::without_clocks(*reading), assumed_year);
  return std::nullopt;
}

std::vector<DatePhrase> find_dates(std::string_view text, int assumed_year) {
  std::vector<DatePhrase> found;
  for (Tokens tokens(text, 0); !tokens.at_end();) {
    const auto reading = read_date(tokens);
    if (reading) found.push_back(to_phrase(tokens, phrase::without_clocks(*reading), assumed_year));
    tokens.advance(reading ? reading->next : 1);
  }
  return found;
}

std::optional<ClockPhrase> find_clock(std::string_view text, std::size_t from) {
  for (Tokens tokens(text, from); !tokens.at_end(); tokens.advance())
    if (const auto found = phrase::clock_phrase(tokens)) return found->phrase;
  return std::nullopt;
}

std::optional<YearPhrase> find_year(std::string_view text, std::size_t from) {
  for (Tokens tokens(text, from); !tokens.at_end(); tokens.advance())
    if (const auto found = phrase::year_phrase(tokens)) return found;
  return std::nullopt;
}

} // namespace congbo

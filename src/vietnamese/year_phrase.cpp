
#include "vietnamese/phrase_moment.h"

namespace congbo::phrase {
namespace {

// năm, năm học, giai đoạn, nhiệm kỳ, niên khóa, thời kỳ: the token after it, 0 for none.
std::size_t year_word(Tokens& tokens, std::size_t at) {
  const Token& first = tokens[at];
  const Token& second = tokens[at + 1];
  if (first.is("nam")) return second.is("hoc") ? at + 2 : at + 1;
  const bool two = (first.is("giai") && second.is("doan")) ||
                   (first.is("nhiem") && second.is("ky")) ||
                   (first.is("nien") && second.is("khoa")) || (first.is("thoi") && second.is("ky"));
  return two ? at + 2 : 0;
}

// "- 2031", "đến năm 2031", "và 2031": the token after it, 0 for none.
std::size_t second_year(Tokens& tokens, std::size_t at, bool named) {
  std::size_t next = at;
  while (tokens[next].is_sign('-'))
    ++next;
  if (next == at && named && tokens[at].is_one_of({"den", "va"})) ++next;
  if (next == at && named && (tokens[at].is_sign('/') || tokens[at].is_sign(','))) ++next;
  if (next == at) return 0;
  if (tokens[next].is("nam")) ++next;
  return is_year(tokens[next]) ? next + 1 : 0;
}

} // namespace

std::optional<YearPhrase> year_phrase(Tokens& tokens) {
  constexpr int longest_span = 60;
  std::size_t at = tokens.spelled(0, "tu", "từ") ? 1 : 0;
  const std::size_t named = year_word(tokens, at);
  if (named == 0 && at == 1) return std::nullopt;
  if (named > 0) at = tokens[named].is("tu") ? named + 1 : named;
  const Token& first = tokens[at];
  if (!is_year(first)) return std::nullopt;
  const Token& before = tokens.previous();
  const bool joined = before.is_sign('/') || before.is_sign('-') || before.is_sign('.');
  if (named == 0 && joined && !tokens[0].spaced) return std::nullopt;
  YearPhrase phrase{tokens[0].begin, first.end, first.value, first.value};
  const std::size_t next = second_year(tokens, at + 1, named > 0);
  const int last = next > 0 ? tokens[next - 1].value : 0;
  if (last > first.value && last - first.value <= longest_span) {
    phrase.last = last;
    phrase.end = tokens[next - 1].end;
  } else if (named == 0) {
    return std::nullopt;
  } else if (tokens[0].is("tu")) { // "từ năm 2031": the year alone
    phrase.begin = tokens[1].begin;
  }
  return phrase;
}

} // namespace congbo::phrase

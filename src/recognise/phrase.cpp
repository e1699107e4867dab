#include "recognise/phrase.h"

#include <algorithm>

#include "vietnamese/fold.h"
#include "vietnamese/letters.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

// A set of single bytes.
using Bytes = std::array<bool, 256>;
constexpr Bytes bytes_in(std::string_view signs) {
  Bytes set{};
  for (const char c : signs) set[static_cast<unsigned char>(c)] = true;
  return set;
}
constexpr Bytes word_bytes = bytes_in("abcdefghijklmnopqrstuvwxyz0123456789");
constexpr Bytes closing_signs = bytes_in(" ;.,:/-*_");
constexpr Bytes opening_signs = bytes_in(" ;.,:-*_");
constexpr Bytes first_of_quotes = bytes_in("\"'“«‘”");

bool is_one_of(char c, const Bytes& set) { return set[static_cast<unsigned char>(c)]; }
bool word_byte(char c) { return is_one_of(c, word_bytes); }

}  // namespace

std::size_t folded_length(std::string_view text) {
  std::size_t length = 0;
  for (std::size_t at = 0; at < text.size();) {
    const FoldStep step = fold_step(text, at);
    length += step.folded;
    at += step.text;
  }
  return length;
}

std::size_t text_offset(std::string_view text, std::size_t folded_at) {
  std::size_t at = 0;
  for (std::size_t passed = 0; at < text.size();) {
    const FoldStep step = fold_step(text, at);
    // A mark without a letter of its own in the folded text belongs to what stands before it.
    if (passed >= folded_at && step.folded > 0) return at;
    passed += step.folded;
    at += step.text;
  }
  return at;
}

Wording Wording::from(std::size_t begin) const {
  if (begin >= folded.size()) return {text.substr(text.size()), folded.substr(folded.size())};
  return {text.substr(text_offset(text, begin)), folded.substr(begin)};
}

Wording Wording::to(std::size_t end) const {
  if (end >= folded.size()) return *this;
  return {text.substr(0, text_offset(text, end)), folded.substr(0, end)};
}

Wording Wording::behind(std::size_t bytes) const {
  return {text.substr(bytes), folded.substr(folded_length(text.substr(0, bytes)))};
}

Wording Wording::before(std::size_t bytes) const {
  const std::string_view head = text.substr(0, bytes);
  return {head, folded.substr(0, folded_length(head))};
}

OwnWording::OwnWording(std::string_view from) : text(from), folded(fold(from)) {}

Wording behind_numeral(const Line& line) { return wording_of(line).behind(line.numeral.length); }

std::size_t find_phrase(std::string_view folded, std::string_view phrase, std::size_t from) {
  for (std::size_t at = folded.find(phrase, from); at != nowhere; at = folded.find(phrase, at + 1)) {
    const std::size_t end = at + phrase.size();
    const bool begins = at == 0 || !word_byte(folded[at - 1]) || !word_byte(phrase.front());
    const bool ends = end == folded.size() || !word_byte(folded[end]) || !word_byte(phrase.back());
    if (begins && ends) return at;
  }
  return nowhere;
}

PhrasePlace PhraseList::opening(std::string_view folded) const {
  PhrasePlace longest;
  if (!may_open(folded)) return longest;
  auto first = m_phrases.begin() + m_starts[letter(folded[0])];
  auto last = m_phrases.begin() + m_starts[letter(folded[0]) + 1];
  // Letter by letter the phrases that go on otherwise drop out at both ends.
  for (std::size_t at = 1; first != last; ++at) {
    const bool word_ends = at == folded.size() || !word_byte(folded[at]);
    for (; first != last && first->size() == at; ++first)
      if (word_ends) longest = {0, at};
    if (at == folded.size()) break;
    while (first != last && (*first)[at] < folded[at]) ++first;
    while (first != last && (*(last - 1))[at] > folded[at]) --last;
  }
  return longest;
}

PhrasePlace PhraseList::find(std::string_view folded, std::size_t from) const {
  std::size_t at = from;
  const auto pass_word = [&] {
    while (at < folded.size() && word_byte(folded[at])) ++at;
  };
  if (from > 0 && from <= folded.size() && word_byte(folded[from - 1])) pass_word();
  while (at < folded.size()) {
    if (may_open(folded.substr(at)))
      if (const PhrasePlace place = opening(folded.substr(at))) return {at, at + place.end};
    pass_word();
    ++at;
  }
  return {};
}

PhrasePlace opening_phrase(std::string_view folded, Phrases phrases) {
  for (const std::string_view phrase : phrases)
    if (opens_quickly(folded, phrase)) return {0, phrase.size()};
  return {};
}

PhrasePlace earliest(std::string_view folded, Phrases phrases, std::size_t from) {
  PhrasePlace best;
  for (const std::string_view phrase : phrases) {
    // Only what begins before the best so far can be better; one byte more shows where its word ends.
    const std::string_view rest = best ? folded.substr(0, best.begin + phrase.size()) : folded;
    const std::size_t at = find_phrase(rest, phrase, from);
    if (at < best.begin) best = {at, at + phrase.size()};
  }
  return best;
}

bool has_any(std::string_view folded, Phrases phrases) {
  return std::ranges::any_of(
      phrases, [&](std::string_view phrase) { return find_phrase(folded, phrase) != nowhere; });
}

std::string_view last_word(std::string_view folded) {
  while (!folded.empty() && !word_byte(folded.back())) folded.remove_suffix(1);
  std::size_t begin = folded.size();
  while (begin > 0 && word_byte(folded[begin - 1])) --begin;
  return folded.substr(begin);
}

Wording trim(Wording wording) {
  while (wording.text.starts_with(' ')) wording.text.remove_prefix(1);
  while (wording.text.ends_with(' ')) wording.text.remove_suffix(1);
  while (wording.folded.starts_with(' ')) wording.folded.remove_prefix(1);
  while (wording.folded.ends_with(' ')) wording.folded.remove_suffix(1);
  return wording;
}

// Signs fold to one byte each, so both views lose one code point at a time.
Wording trim_signs(Wording wording) {
  while (!wording.folded.empty() && is_one_of(wording.folded.front(), opening_signs)) {
    wording.text.remove_prefix(decode(wording.text, 0).size);
    wording.folded.remove_prefix(1);
  }
  while (!wording.folded.empty() && is_one_of(wording.folded.back(), closing_signs)) {
    wording.text.remove_suffix(decode_before(wording.text, wording.text.size()).size);
    wording.folded.remove_suffix(1);
  }
  return wording;
}

std::string_view trim_signs(std::string_view text) {
  while (!text.empty() && is_one_of(text.front(), opening_signs)) text.remove_prefix(1);
  while (!text.empty() && is_one_of(text.back(), closing_signs)) text.remove_suffix(1);
  return text;
}

std::string_view unquote(std::string_view text) {
  constexpr std::string_view opens[] = {"\"", "“", "«", "'", "‘", "”"};
  constexpr std::string_view closes[] = {"\"", "”", "»", "'", "’", "“"};
  if (text.empty() || !is_one_of(text.front(), first_of_quotes)) return text;
  for (const std::string_view open : opens) {
    if (!text.starts_with(open)) continue;
    for (const std::string_view close : closes) {
      if (text.size() <= open.size() + close.size() || !text.ends_with(close)) continue;
      const auto inner = text.substr(open.size(), text.size() - open.size() - close.size());
      // Two quoted pieces side by side are no single quotation.
      return inner.find(open) == nowhere && inner.find(close) == nowhere ? inner : text;
    }
  }
  return text;
}

Wording without_closing_remark(Wording wording) {
  const Wording trimmed = trim_signs(wording);
  if (!trimmed.folded.ends_with(')')) return trimmed;
  std::size_t depth = 0;
  for (std::size_t at = trimmed.folded.size(); at-- > 1;) {
    if (trimmed.folded[at] == ')') ++depth;
    if (trimmed.folded[at] == '(' && --depth == 0) return trim_signs(trimmed.to(at));
  }
  return trimmed;
}

std::size_t label_colon(std::string_view folded, std::size_t most) {
  int depth = 0;
  for (std::size_t at = 0; at < folded.size() && at < most; ++at) {
    if (folded[at] == '(') ++depth;
    if (folded[at] == ')') --depth;
    if (folded[at] == ';') return nowhere;
    if (folded[at] != ':' || depth > 0) continue;
    const bool hour = at > 0 && at + 1 < folded.size() && is_digit_byte(folded[at - 1]) &&
                      is_digit_byte(folded[at + 1]);
    if (!hour && !folded.substr(at).starts_with("://")) return at;
  }
  return nowhere;
}

}  // namespace congbo

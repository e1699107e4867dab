#include "recognise/phrase.h"

#include <algorithm>

#include "vietnamese/fold.h"
#include "vietnamese/letters.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

unsigned encoded_size(char32_t c) {
  if (c == 0) return 0;
  return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
}

unsigned folded_size(char32_t c) {
  const FoldedLetter letter = folded(c);
  return encoded_size(letter.first) + encoded_size(letter.second);
}

// A code point's bytes in the text and in its folded form.
struct FoldedStep {
  unsigned text, folded;
};

FoldedStep step_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  if (byte(at) < 0x80) return {1, 1};
  // Most Vietnamese letters, U+1EA0 to U+1EFF: a letter each.
  if (byte(at) == 0xE1 && at + 2 < text.size() && byte(at + 1) == 0xBB) return {3, 1};
  const Decoded decoded = decode(text, at);
  return {decoded.size, folded_size(decoded.c)};
}

bool word_byte(char c) { return is_digit_byte(c) || (c >= 'a' && c <= 'z'); }

bool is_one_of(char c, std::string_view set) { return set.find(c) != nowhere; }

constexpr std::string_view closing_signs = " ;.,:/-*_";
constexpr std::string_view opening_signs = " ;.,:-*_";

}  // namespace

std::size_t folded_length(std::string_view text) {
  std::size_t length = 0;
  for (std::size_t at = 0; at < text.size();) {
    const FoldedStep step = step_at(text, at);
    length += step.folded;
    at += step.text;
  }
  return length;
}

std::size_t text_offset(std::string_view text, std::size_t folded_at) {
  std::size_t at = 0;
  for (std::size_t passed = 0; at < text.size();) {
    const FoldedStep step = step_at(text, at);
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

OwnWording::OwnWording(std::string_view from) : text(from), folded(fold(from)) {}

Wording behind_numeral(const Line& line) {
  const std::size_t at = folded_length(line.text.substr(0, line.numeral.length));
  return {line.rest(), line.folded.substr(std::min(at, line.folded.size()))};
}

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
  for (const std::string_view phrase : m_phrases)
    if (opens_quickly(folded, phrase) && (!longest || phrase.size() > longest.end)) longest = {0, phrase.size()};
  return longest;
}

PhrasePlace PhraseList::find(std::string_view folded, std::size_t from) const {
  bool inside = from > 0 && from <= folded.size() && word_byte(folded[from - 1]);
  for (std::size_t at = from; at < folded.size(); ++at) {
    const bool part = word_byte(folded[at]);
    if (part && !inside && may_open(folded.substr(at)))
      if (const PhrasePlace place = opening(folded.substr(at))) return {at, at + place.end};
    inside = part;
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

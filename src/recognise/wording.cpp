#include "recognise/wording.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "vietnamese/fold.h"
#include "vietnamese/letters.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

// Folded text is nearly all ASCII; anything else stands outside words.
bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool is_blank(char c) {
  return (c == ' ') | (c == '\t') | (c == '\n'); // without branches, for word_count()
}

bool is_item_end(char32_t c) {
  return c == '.' || c == ';' || c == ':' || c == '!' || c == '?' || c == U'…';
}

bool is_closing(char32_t c) {
  return c == ')' || c == ']' || c == '"' || c == '\'' || c == U'”' || c == U'’' || c == U'»';
}

} // namespace

bool opens_with(std::string_view folded, std::string_view phrase) {
  // Most texts differ in the first letter: that is worth a look before the call.
  if (folded.empty() || phrase.empty() || folded.front() != phrase.front()) return false;
  return folded.starts_with(phrase) &&
         (folded.size() == phrase.size() || !is_word(folded[phrase.size()]));
}

std::size_t opening(std::string_view folded, std::span<const std::string_view> phrases) {
  std::size_t best = 0;
  for (const std::string_view phrase : phrases)
    if (phrase.size() > best && opens_with(folded, phrase)) best = phrase.size();
  return best;
}

std::size_t find_words(std::string_view folded, std::string_view phrase, std::size_t from) {
  for (std::size_t at = folded.find(phrase, from); at != nowhere;
       at = folded.find(phrase, at + 1)) {
    const bool begins = at == 0 || !is_word(folded[at - 1]);
    const std::size_t end = at + phrase.size();
    if (begins && (end == folded.size() || !is_word(folded[end]))) return at;
  }
  return nowhere;
}

bool has_words(std::string_view folded, std::string_view phrase) {
  return find_words(folded, phrase) != nowhere;
}

FoundWords find_any(std::string_view folded, std::span<const std::string_view> phrases,
                    std::size_t from) {
  FoundWords best;
  for (const std::string_view phrase : phrases) {
    const std::size_t at = find_words(folded, phrase, from);
    if (at < best.begin || (at == best.begin && at != nowhere && at + phrase.size() > best.end))
      best = {at, at + phrase.size()};
  }
  return best;
}

std::size_t SourceOffsets::at(std::size_t folded_offset) {
  if (folded_offset < m_folded) m_source = m_folded = 0;
  while (m_folded < folded_offset && m_source < m_text.size()) {
    const FoldStep step = fold_step(m_text, m_source);
    m_folded += step.folded;
    m_source += step.text;
  }
  return m_source;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front()))
    text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back()))
    text.remove_suffix(1);
  return text;
}

std::string_view without_end_marks(std::string_view text) {
  constexpr std::string_view marks = " \t\n;.,:/-";
  while (!text.empty()) {
    if (marks.find(text.back()) != nowhere)
      text.remove_suffix(1);
    else if (text.ends_with("…"))
      text.remove_suffix(std::string_view("…").size());
    else
      break;
  }
  return text;
}

std::string_view without_bullet(std::string_view text) {
  for (bool again = true; again && !text.empty();) {
    again = false;
    for (const std::string_view mark : {" ", "-", "+", "*", "–", "—", "•", "·"}) {
      if (!text.starts_with(mark)) continue;
      text.remove_prefix(mark.size());
      again = true;
    }
  }
  return text;
}

bool ends_item(std::string_view text) {
  std::size_t at = text.size();
  while (at > 0) {
    const Decoded letter = decode_before(text, at);
    if (is_item_end(letter.c)) return true;
    if (!is_closing(letter.c) && letter.c != ' ' && letter.c != '*') return false;
    at -= letter.size;
  }
  return false;
}

bool only_marks(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Decoded letter = decode(text, at);
    if (is_letter(letter.c) || is_digit(letter.c)) return false;
    at += letter.size;
  }
  return true;
}

bool begins_lower(std::string_view text) {
  return !text.empty() && is_lower(decode(text, 0).c);
}

bool begins_upper(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Decoded letter = decode(text, at);
    if (is_letter(letter.c)) return is_upper(letter.c);
    if (is_digit(letter.c)) return false;
    at += letter.size;
  }
  return false;
}

std::size_t after_last_lower(std::string_view text) {
  for (std::size_t at = text.size(); at > 0;) {
    const Decoded letter = decode_before(text, at);
    if (is_lower(letter.c)) return at;
    at -= letter.size;
  }
  return 0;
}

std::size_t leading_capitals(std::string_view text) {
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t space = std::min(text.find(' ', at), text.size());
    if (after_last_lower(text.substr(at, space - at)) != 0) break;
    end = space;
    at = space + 1;
  }
  return end;
}

std::size_t word_count(std::string_view text) {
  if (text.empty()) return 0;
  std::size_t count = is_blank(text.front()) ? 0 : 1;
  for (std::size_t i = 1; i < text.size(); ++i)
    count += is_blank(text[i - 1]) && !is_blank(text[i]);
  return count;
}

void append_words(std::string& out, std::string_view part) {
  if (part.empty()) return;
  if (!out.empty()) out += ' ';
  out += part;
}

std::size_t distance(std::string_view a, std::string_view b, std::size_t most) {
  constexpr std::size_t longest = 40;
  const std::size_t gap = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (gap > most || a.size() >= longest || b.size() >= longest) return most + 1;
  // What both begin or end with costs no change.
  while (!a.empty() && !b.empty() && a.front() == b.front()) {
    a.remove_prefix(1);
    b.remove_prefix(1);
  }
  while (!a.empty() && !b.empty() && a.back() == b.back()) {
    a.remove_suffix(1);
    b.remove_suffix(1);
  }
  std::array<std::size_t, longest> row{};
  for (std::size_t j = 0; j <= b.size(); ++j)
    row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    // Farther from the diagonal lie more changes than are counted.
    const std::size_t first = i > most ? i - most : 1;
    const std::size_t last = std::min(b.size(), i + most);
    std::size_t diagonal = row[first - 1];
    row[first - 1] = first == 1 ? i : most + 1;
    std::size_t least = row[first - 1];
    for (std::size_t j = first; j <= last; ++j) {
      const std::size_t change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({change, row[j] + 1, row[j - 1] + 1});
      least = std::min(least, row[j]);
    }
    if (least > most) return most + 1;
  }
  return std::min(row[b.size()], most + 1);
}

std::string compact(std::string_view folded) {
  std::string out;
  out.reserve(folded.size());
  for (const char c : folded)
    if (is_word(c)) out += c;
  return out;
}

} // namespace congbo

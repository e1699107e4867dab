#include "register/phrase_index.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace congbo {
namespace {

constexpr std::uint32_t widest_gap = 3;  // " - ", in bytes

using Pair = std::pair<std::uint64_t, std::uint64_t>;

Pair opening_of(const PhraseIndex::Entry& entry) { return {entry.words[0].key, entry.words[1].key}; }

bool before(const PhraseIndex::Entry& a, const PhraseIndex::Entry& b) {
  if (opening_of(a) != opening_of(b)) return opening_of(a) < opening_of(b);
  if (a.words.size() != b.words.size()) return a.words.size() > b.words.size();
  if (a.kind != b.kind) return a.kind > b.kind;  // what is known to be wrong before what is right
  return a.row < b.row;
}

}  // namespace

void PhraseIndex::add(std::string_view phrase, Kind kind, std::size_t row) {
  std::vector<Word> words;
  find_words(phrase, words);
  if (words.size() < 2) return;
  Entry entry{{}, kind, row};
  for (const Word& word : words) entry.words.push_back({word.key, word.marks});
  m_entries.push_back(std::move(entry));
}

void PhraseIndex::finish() {
  std::stable_sort(m_entries.begin(), m_entries.end(), before);
  // Three places in four stay empty, so that most pairs of words are turned away at once.
  m_places.assign(std::bit_ceil(4 * m_entries.size() + 1), 0);
  for (std::size_t begin = 0, end = 0; begin < m_entries.size(); begin = end) {
    Entry& first = m_entries[begin];
    for (end = begin + 1; end < m_entries.size() && opening_of(m_entries[end]) == opening_of(first);) ++end;
    first.alike = static_cast<std::uint32_t>(end - begin);
    std::size_t at = place(first.words[0].key, first.words[1].key);
    while (m_places[at] != 0) at = (at + 1) % m_places.size();
    m_places[at] = static_cast<std::uint32_t>(begin + 1);
  }
}

bool opens_with(std::span<const Word> words, const PhraseIndex::Entry& entry) {
  if (words.size() < entry.words.size()) return false;
  for (std::size_t i = 0; i < entry.words.size(); ++i) {
    if (words[i].key != entry.words[i].key) return false;
    if (i == 0 || words[i].joined) continue;
    if (entry.kind != PhraseIndex::Kind::name || words[i].begin - words[i - 1].end > widest_gap) return false;
  }
  return true;
}

bool spelt_as(std::span<const Word> words, const PhraseIndex::Entry& entry) {
  if (words.size() < entry.words.size()) return false;
  for (std::size_t i = 0; i < entry.words.size(); ++i)
    if (words[i].marks != entry.words[i].marks) return false;
  return true;
}

}  // namespace congbo

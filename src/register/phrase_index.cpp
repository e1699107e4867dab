#include "register/phrase_index.h"

#include <algorithm>

namespace congbo {
namespace {

constexpr std::uint32_t widest_gap = 3;  // " - ", in bytes

bool before(const PhraseIndex::Entry& a, const PhraseIndex::Entry& b) {
  if (a.words.front() != b.words.front()) return a.words.front() < b.words.front();
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
  for (const Word& word : words) entry.words.push_back(word.key);
  m_entries.push_back(std::move(entry));
}

void PhraseIndex::finish() {
  std::stable_sort(m_entries.begin(), m_entries.end(), before);
  m_filter.fill(0);
  for (const Entry& entry : m_entries) {
    const std::size_t at = bit(entry.words.front());
    m_filter[at / 64] |= std::uint64_t{1} << (at % 64);
  }
}

std::span<const PhraseIndex::Entry> PhraseIndex::opening(std::uint64_t key) const {
  const std::size_t at = bit(key);
  if ((m_filter[at / 64] >> (at % 64) & 1U) == 0) return {};
  const auto first = std::partition_point(m_entries.begin(), m_entries.end(), [key](const Entry& entry) {
    return entry.words.front() < key;
  });
  auto last = first;
  while (last != m_entries.end() && last->words.front() == key) ++last;
  return {first, last};
}

bool opens_with(std::span<const Word> words, const PhraseIndex::Entry& entry) {
  if (words.size() < entry.words.size()) return false;
  for (std::size_t i = 0; i < entry.words.size(); ++i) {
    if (words[i].key != entry.words[i]) return false;
    if (i == 0 || words[i].joined) continue;
    if (entry.kind != PhraseIndex::Kind::name || words[i].begin - words[i - 1].end > widest_gap) return false;
  }
  return true;
}

}  // namespace congbo

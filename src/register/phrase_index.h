#pragma once
// Finds the phrases of several tables in the words of a text, whatever their marks and case.

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "vietnamese/words.h"

namespace congbo {

class PhraseIndex {
 public:
  enum class Kind : std::uint8_t { fixed, confusable, incomplete, name };
  struct Entry {
    struct Key {
      std::uint64_t key, marks;  // as in Word
    };
    std::vector<Key> words;
    Kind kind = Kind::fixed;
    std::size_t row = 0;      // in the table of its kind
    std::uint32_t alike = 1;  // entries from this one on that have its first two words
  };

  // Phrases of one word or none are left out.
  void add(std::string_view phrase, Kind kind, std::size_t row);
  // To be called after the last add(): until then nothing is found.
  void finish();

  // The phrases whose first two words have these keys, the longest first.
  std::span<const Entry> opening(std::uint64_t first, std::uint64_t second) const {
    if (m_places.empty()) return {};
    for (std::size_t at = place(first, second); m_places[at] != 0; at = (at + 1) % m_places.size()) {
      const Entry& entry = m_entries[m_places[at] - 1];
      if (entry.words[0].key == first && entry.words[1].key == second) return {&entry, entry.alike};
    }
    return {};
  }

 private:
  std::size_t place(std::uint64_t first, std::uint64_t second) const {
    const std::uint64_t mixed = first * 3 + second;
    return (mixed ^ (mixed >> 32)) & (m_places.size() - 1);
  }

  std::vector<Entry> m_entries;         // those that open alike beside one another
  std::vector<std::uint32_t> m_places;  // by the hash of the opening: 1 + the first such entry; 0 = none
};

// Whether the words from `words.front()` on are those of the entry; every one after the first must be
// joined to the one before, but in a name a comma or hyphen may part them.
bool opens_with(std::span<const Word> words, const PhraseIndex::Entry& entry);

// Whether those words are spelt as the entry's are, case apart.
bool spelt_as(std::span<const Word> words, const PhraseIndex::Entry& entry);

}  // namespace congbo

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
    std::vector<std::uint64_t> words;  // word_key() of each, the first one's too
    Kind kind = Kind::fixed;
    std::size_t row = 0;  // in the table of its kind
  };

  // Phrases of one word or none are left out.
  void add(std::string_view phrase, Kind kind, std::size_t row);
  // To be called after the last add(): until then nothing is found.
  void finish();

  // The phrases whose first word has this key, the longest first. Most words are turned away by a filter.
  std::span<const Entry> opening(std::uint64_t key) const;

 private:
  static std::size_t bit(std::uint64_t key) { return (key ^ (key >> 32)) % 8192; }
  std::vector<Entry> m_entries;
  std::array<std::uint64_t, 128> m_filter{};
};

// Whether the words from `words.front()` on are those of the entry; every one after the first must be
// joined to the one before, but in a name a comma or hyphen may part them.
bool opens_with(std::span<const Word> words, const PhraseIndex::Entry& entry);

}  // namespace congbo

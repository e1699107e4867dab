#pragma once
// What a search can find, in the order of its numbers, with the words it is found by.

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "render/search_words.h"
#include "render/site_index.h"

namespace congbo {

// Kinds in the order of their numbers. The first five are found by whatever their texts say, people
// (households too) by their names.
enum class SearchKind : std::uint8_t { event, document, award_list, unit, collective, person };
inline constexpr std::size_t search_kinds = 6;

struct SearchEntry {
  SearchKind kind;
  std::uint32_t subject; // into events, documents, SiteIndex::groups, SearchEntries::units, honorees
};

// A unit (đơn vị) of those honoured.
struct SearchUnit {
  std::string_view name;
  std::vector<std::uint32_t> people; // numbers within the people, ascending
};

struct SearchEntries {
  std::vector<SearchEntry> entries;               // by number
  std::array<std::uint32_t, search_kinds> counts; // of each kind, whose numbers follow one another
  std::vector<SearchUnit> units;                  // the most honoured first
  std::vector<std::uint32_t> words;               // forms, entry by entry, each once
  std::vector<std::uint32_t> first_word;          // per entry: into words; one more at the end

  std::uint32_t first_person() const {
    return static_cast<std::uint32_t>(entries.size()) - counts.back();
  }
  std::span<const std::uint32_t> words_of(std::uint32_t entry) const {
    return std::span(words).subspan(first_word[entry], first_word[entry + 1] - first_word[entry]);
  }
};

// Events and documents newest first, lists of an award newest first, units by their people,
// collectives by name, people by given name, middle names and family name (each in the order of
// folded words, so that "Hùng" and "Hưng" are neighbours), the latest honour first.
SearchEntries search_entries(const SiteIndex& index, SearchWords& words);

// The day as "26/8/2031", else the words as printed; empty where there is none.
std::string search_date(const std::optional<When>& when);

} // namespace congbo

#pragma once
// Entries of the search index as results show them.

#include <cstdint>
#include <span>
#include <vector>

#include "render/search_code.h"
#include "render/search_entries.h"

namespace congbo {

// One number of a record.
struct RecordCode {
  enum class Kind : std::uint8_t { number, text, digit };
  Kind kind; // text: a number of TextNumbers; digit: 6 bits
  std::uint32_t value;
};

// The records of all entries:
//   0 event       name, address, date, venue
//   1 document    title, address, date, kind (15 more: corrected, 30 more: revoked), number and symbol, issuer,
//     type's name
//   2 award list  award, year, count
//   3 unit        name, count
//   4 collective, 5 person: name, award, year, page of the list, position, unit, and the end of the
//     anchor as four digits of 6 bits
//   6 collective, 7 person: the same with the whole anchor
//   8 to 11: the same as 4 to 7, revoked
// Awards are places in Site::awards; years are counted back from the latest.
class SearchRecords {
 public:
  SearchRecords(const SiteIndex& index, const SearchEntries& all);

  std::span<const RecordCode> of(std::uint32_t entry) const {
    return std::span(m_codes).subspan(m_places[entry].begin, m_places[entry].size);
  }
  const std::vector<std::string_view>& texts() const { return m_texts.texts(); }

 private:
  TextNumbers m_texts;
  std::vector<RecordCode> m_codes;
  struct Place {
    std::size_t begin = 0, size = 0;
  };
  std::vector<Place> m_places; // by entry
};

} // namespace congbo

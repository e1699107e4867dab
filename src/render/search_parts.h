#pragma once
// Parts of the search index: sequences of items, cut into files of about one size.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "render/json.h"
#include "render/search.h"
#include "render/search_code.h"
#include "render/search_record.h"

namespace congbo {

// A sequence of one kind of items while it is written, part by part. A part is closed when its
// bytes reach a target; items are numbered from 0.
class SearchParts {
 public:
  // `letter`: the kind of part; `texts`: what records refer to, which outlives this.
  SearchParts(char letter, std::size_t target, const std::vector<std::string_view>& texts)
      : m_letter(letter), m_target(target), m_all_texts(texts) {}

  // The part that is open. What separates items, and values in an item, is the caller's affair.
  std::string& payload() { return m_payload; }

  // Appends a record to the open part, whose dictionary gets its texts.
  void append(std::span<const RecordCode> record);

  // The item is written; closes the part when it is full. The payload of records is one text,
  // others are lists.
  void end_item();
  void close();

  std::size_t parts() const { return m_starts.size(); }
  // The part in which an item is.
  std::size_t part_of(std::uint32_t item) const;
  // The items with which parts begin.
  const std::vector<std::uint32_t>& starts() const { return m_starts; }

  // Makes the files of the closed parts; before that there are none.
  void make_files(unsigned jobs);
  // Of each part eight digits of its hash, one after another; and the files.
  const std::string& hashes() const { return m_hashes; }
  std::vector<SearchFile>& files() { return m_files; }

 private:
  char m_letter;
  std::size_t m_target;
  const std::vector<std::string_view>& m_all_texts;
  std::vector<std::uint32_t> m_places; // per text: its place in the open part, from 1; 0 = none
  std::vector<std::uint32_t> m_texts;  // of the open part, in the order of their first use
  std::size_t m_text_bytes = 0;
  std::string m_payload;
  std::uint32_t m_count = 0;
  std::uint32_t m_begin = 0; // first item of the open part
  std::vector<std::uint32_t> m_starts;
  struct Closed {
    std::string payload;
    std::vector<std::uint32_t> texts;
  };
  std::vector<Closed> m_closed;
  std::string m_hashes;
  std::vector<SearchFile> m_files;
};

// Parts are at least so large, and larger where there would be more of them than so many.
struct PartPlan {
  char letter;
  std::size_t least_bytes;
  std::size_t most_parts;
};

// Writes items 0 to `items` - 1, which `write` appends to the open part (maybe more than once, with
// other sizes). The files are made on up to `jobs` threads.
SearchParts cut_parts(const PartPlan& plan, std::uint32_t items,
                      const std::vector<std::string_view>& texts, unsigned jobs,
                      const std::function<void(SearchParts&, std::uint32_t)>& write);

// `congbo_tim(NAME,TEXTS,PAYLOAD)` as a file of the index; `payload` is JSON.
SearchFile search_file_of(std::string_view name, const std::vector<std::string_view>& texts,
                          std::string_view payload);

} // namespace congbo

#pragma once
// A passage: a paragraph or list item with the lines that it runs on over, put together where a
// converter broke it (wrapped lines, a page break in a sentence, a name broken at ' - '). Internal to
// recognise/.

#include <cstddef>
#include <string>
#include <vector>

#include "recognise/reading.h"
#include "recognise/phrase.h"

namespace congbo {

struct Passage {
  const Line* head = nullptr;  // its first line
  std::size_t line = 0;        // index of that line
  std::size_t end = 0;         // one past its last line
  // How high it stands: a smaller rank encloses the greater ones below it. Paragraphs have `plain`.
  int rank = 0;
  OwnWording joined;  // of more lines than one

  static constexpr int plain = 1000;
  bool is_row() const { return head->kind == LineKind::table_row; }
  bool is_numbered() const { return head->numeral.kind != NumeralKind::none; }
  bool is_bullet() const { return !is_numbered() && head->bullet != 0; }
  bool is_plain() const { return rank == plain; }
  bool is_item() const { return is_numbered() || is_bullet(); }
  Wording wording() const { return joined.text.empty() ? wording_of(*head) : joined.view(); }
  Wording body() const;  // behind the numeral
};

// The passages of a range; blank lines, rules and comments are left out, each table row stands alone.
std::vector<Passage> passages_in(const Reading& reading, LineRange range);

// One past the last passage below `at` that belongs to it.
std::size_t end_of_passage(const std::vector<Passage>& passages, std::size_t at);

// One past the last line that belongs to the heading or item on `line`, by the ranks of the lines below.
std::size_t end_below(const Reading& reading, std::size_t line, std::size_t limit);

// "Trên đây là …", "Căn cứ nội dung nêu trên …": closes a document, belongs to no item above it.
bool closes_document(std::string_view folded);

}  // namespace congbo

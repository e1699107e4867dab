#pragma once
// Lines on which a converter set several columns beside each other: cells of a table, or wide gaps.

#include <forward_list>
#include <vector>

#include "model/source.h"
#include "recognise/phrase.h"

namespace congbo {

inline bool in_table(const Line& line) { return line.kind == LineKind::table_row || line.kind == LineKind::table_rule; }

// The column of a segment that has its line for itself: it may stand anywhere.
inline constexpr int unknown_column = -1;

struct Segment {
  int column = 0; // from 0, or unknown_column
  Wording words;  // marks removed, white space folded; never empty
};

// The segments of one line. Most are read where the line has them; `m_made` holds the others.
class Segments {
 public:
  auto begin() const { return m_segments.begin(); }
  auto end() const { return m_segments.end(); }
  std::size_t size() const { return m_segments.size(); }
  Segment& front() { return m_segments.front(); }
  void add(int column, Wording words) { m_segments.push_back({column, words}); }
  void add_made(int column, std::string_view text) {
    add(column, m_made.emplace_front(text).view());
  }

 private:
  std::vector<Segment> m_segments;
  std::forward_list<OwnWording> m_made;
};

// The segments of a line, left to right; of a cell with <br>, top to bottom. A line without columns
// is one segment; a blank line, a rule or a comment has none.
Segments segments_of(const Line& line);

// The cells of a row of a table, empty ones too.
std::vector<Wording> cells_of(const Line& row);

} // namespace congbo

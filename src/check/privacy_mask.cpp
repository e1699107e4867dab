// The text without what is private.

#include <algorithm>
#include <optional>
#include <utility>

#include "check/privacy.h"
#include "check/privacy_columns.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

constexpr std::string_view dot = "•";

// Line ends, borders of cells and emphasis shape the text and say nothing.
bool stays(char c) {
  return c == '\n' || c == '|' || c == '*' || c == '`';
}

void mask(std::string_view value, std::string& out) {
  for (std::size_t at = 0; at < value.size();) {
    if (stays(value[at])) {
      out += value[at++];
      continue;
    }
    out += dot;
    at += decode(value, at).size;
  }
}

// Spans and, for `masked`, the cells of private columns below their headers, by place.
struct Range {
  std::size_t begin, end;
};

std::size_t cells_in(const SearchedText& searched, std::size_t row) {
  std::vector<CellBounds> cells;
  cell_bounds(searched.text, searched.lines[row], cells);
  return cells.size();
}

bool has_borders(const SearchedText& searched, const SearchedLine& line) {
  return searched.text.substr(line.begin, line.end - line.begin).find('|') != std::string::npos;
}

// The cells of a row in which a private value may stand, first and last; nothing where the row is too
// short. Where white space alone sets cells apart, an empty one leaves no trace, and one with a wide
// gap is two: then the value may stand as many cells to the left or right as there are too few or
// too many, and rather a neighbour goes than a value stays.
std::optional<std::pair<std::size_t, std::size_t>>
private_cells(const SearchedText& searched, const SearchedLine& line, std::size_t column,
              std::size_t headers, std::size_t cells) {
  if (cells == headers || has_borders(searched, line)) {
    if (column >= cells) return std::nullopt;
    return std::pair(column, column);
  }
  const std::size_t missing = headers > cells ? headers - cells : 0;
  const std::size_t extra = cells > headers ? cells - headers : 0;
  const std::size_t first = column > missing ? column - missing : std::min<std::size_t>(1, column);
  if (first >= cells) return std::nullopt;
  return std::pair(first, std::min(column + extra, cells - 1));
}

void add_column_cells(const SearchedText& searched, const PrivateData& data,
                      std::vector<Range>& ranges) {
  std::vector<CellBounds> cells;
  for (const PrivateColumn& column : data.columns) {
    const std::size_t headers = cells_in(searched, column.first_row);
    for (std::size_t row = column.first_row; row <= column.last_row; ++row) {
      if (searched.lines[row].kind != LineKind::table_row) continue;
      cells.clear();
      cell_bounds(searched.text, searched.lines[row], cells);
      const auto which =
          private_cells(searched, searched.lines[row], column.column, headers, cells.size());
      if (!which) continue;
      std::size_t begin = cells[which->first].begin, end = cells[which->second].end;
      if (column.headed && column.begin >= begin && column.begin <= end) continue; // the header
      while (begin < end && searched.text[begin] == ' ')
        ++begin;
      while (end > begin && searched.text[end - 1] == ' ')
        --end;
      if (begin < end) ranges.push_back({begin, end});
    }
  }
}

std::string with_ranges_masked(std::string_view text, std::vector<Range> ranges) {
  std::stable_sort(ranges.begin(), ranges.end(),
                   [](const Range& a, const Range& b) { return a.begin < b.begin; });
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  std::size_t at = 0;
  for (const Range& range : ranges) {
    if (range.end <= at) continue;
    const std::size_t begin = std::max(range.begin, at);
    out += text.substr(at, begin - at);
    mask(text.substr(begin, range.end - begin), out);
    at = range.end;
  }
  out += text.substr(at);
  return out;
}

} // namespace

std::string masked(const SearchedText& searched, const PrivateData& data) {
  std::vector<Range> ranges;
  for (const PrivateSpan& span : data.spans)
    ranges.push_back({span.begin, span.end});
  add_column_cells(searched, data, ranges);
  return with_ranges_masked(searched.text, std::move(ranges));
}

std::string without_private(const SearchedText& searched, const PrivateData& data) {
  std::string_view text = searched.text;
  // Bytes to leave out: each private cell with one of its borders.
  std::vector<Range> gone;
  std::vector<CellBounds> cells;
  std::vector<std::size_t> headers; // of each private column: the cells of its header
  for (const PrivateColumn& column : data.columns)
    headers.push_back(cells_in(searched, column.first_row));
  for (std::size_t row = 0; row < searched.lines.size() && !data.columns.empty(); ++row) {
    const SearchedLine& line = searched.lines[row];
    if (line.kind != LineKind::table_row && line.kind != LineKind::table_rule) continue;
    cells.clear();
    for (std::size_t c = 0; c < data.columns.size(); ++c) {
      const PrivateColumn& column = data.columns[c];
      if (row < column.first_row || row > column.last_row) continue;
      if (cells.empty()) cell_bounds(text, line, cells);
      const auto which =
          private_cells(searched, line, column.column, headers[c], cells.size());
      if (!which) continue;
      const CellBounds cell{cells[which->first].begin, cells[which->second].end};
      if (cell.end < line.end && text[cell.end] == '|')
        gone.push_back({cell.begin, cell.end + 1});
      else
        gone.push_back(
            {cell.begin - (cell.begin > line.begin && text[cell.begin - 1] == '|' ? 1 : 0),
             cell.end});
    }
  }
  std::stable_sort(gone.begin(), gone.end(),
                   [](const Range& a, const Range& b) { return a.begin < b.begin; });
  std::vector<Range> spans;
  for (const PrivateSpan& span : data.spans)
    spans.push_back({span.begin, span.end});
  std::string out;
  std::size_t at = 0, next = 0;
  const auto copy = [&](std::size_t end) {
    while (next < spans.size() && spans[next].end <= at)
      ++next;
    for (; next < spans.size() && spans[next].begin < end; ++next) {
      const std::size_t begin = std::max(spans[next].begin, at);
      out += text.substr(at, begin - at);
      const std::size_t stop = std::min(spans[next].end, end);
      mask(text.substr(begin, stop - begin), out);
      at = stop;
      if (spans[next].end > end) break;
    }
    if (at < end) out += text.substr(at, end - at);
    at = std::max(at, end);
  };
  for (const Range& range : gone) {
    if (range.end <= at) continue;
    copy(std::max(range.begin, at));
    at = range.end;
  }
  copy(text.size());
  return out;
}

} // namespace congbo

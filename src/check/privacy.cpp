#include "check/privacy.h"

#include <algorithm>

#include "check/privacy_columns.h"
#include "check/privacy_reading.h"
#include "check/privacy_search.h"
#include "vietnamese/fold.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

// Mobile numbers of eleven digits became such of ten (Decision 798/QĐ-BTTTT of 2018).
constexpr std::string_view ten_digits_since = "2018-09-15";

// Lines of the file that `text` begins, none of which goes on in the next.
void add_plain_lines(std::string_view text, std::size_t begin, std::size_t end, int number,
                     bool opens, std::vector<SearchedLine>& lines) {
  while (begin < end) {
    const std::size_t line_end = std::min(text.find('\n', begin), end);
    lines.push_back({begin, line_end, number++, LineKind::text, opens});
    begin = line_end + 1;
  }
}

std::size_t line_of(const SearchedText& searched, std::size_t at) {
  const auto behind = std::upper_bound(
      searched.lines.begin(), searched.lines.end(), at,
      [](std::size_t begin, const SearchedLine& line) { return begin < line.begin; });
  return behind == searched.lines.begin()
             ? 0
             : static_cast<std::size_t>(behind - searched.lines.begin()) - 1;
}

Place place_of(const std::string& path, const SearchedText& searched, std::size_t begin,
               std::size_t end, ColumnCursor& cursor) {
  if (searched.lines.empty()) return {path, 0, 0, 0};
  const SearchedLine& line = searched.lines[line_of(searched, begin)];
  const std::string_view text = searched.text;
  return {path, line.number,
          cursor.column(text.substr(line.begin, line.end - line.begin), begin - line.begin),
          static_cast<int>(code_points(text.substr(begin, std::min(end, line.end) - begin)))};
}

// Spans by place, what overlaps cut off; those in private columns are told by the column.
void settle(const SearchedText& searched, PrivateData& data) {
  auto& spans = data.spans;
  for (PrivateSpan& span : spans) {
    const std::size_t row = line_of(searched, span.begin);
    std::vector<CellBounds> cells;
    for (const PrivateColumn& column : data.columns) {
      if (row < column.first_row || row > column.last_row) continue;
      if (cells.empty()) cell_bounds(searched.text, searched.lines[row], cells);
      if (column.column < cells.size() && span.begin >= cells[column.column].begin &&
          span.begin < cells[column.column].end)
        span.where = PrivateSpan::Where::column;
    }
  }
  std::size_t end = 0;
  for (PrivateSpan& span : spans) {
    span.begin = std::max(span.begin, end);
    end = std::max(end, span.end);
  }
  std::erase_if(spans, [](const PrivateSpan& span) { return span.begin >= span.end; });
}

} // namespace

OfficialContacts official_contacts(const Settings& settings) {
  OfficialContacts official{settings.organisation.domains, lower(settings.organisation.email), {}};
  for (const char c : settings.organisation.phone)
    if (c >= '0' && c <= '9') official.phone += c;
  return official;
}

SearchedText searched_text(const SourceDocument& source, const Document& document) {
  SearchedText searched{source.text, {}, false};
  searched.lines.reserve(source.lines.size());
  const auto body = static_cast<std::size_t>(source.body.data() - source.text.data());
  add_plain_lines(source.text, 0, source.body.empty() ? source.text.size() : body, 1, true,
                  searched.lines);
  bool after_text = false;
  for (const Line& line : source.lines) {
    const auto begin = static_cast<std::size_t>(line.raw.data() - source.text.data());
    const bool text = line.kind == LineKind::text || line.kind == LineKind::comment;
    const bool opens = !after_text || !text || line.bullet != 0 || line.heading > 0 ||
                       line.numeral.kind != NumeralKind::none;
    searched.lines.push_back({begin, begin + line.raw.size(), line.number, line.kind, opens});
    after_text = text;
  }
  const std::string_view day =
      document.date ? std::string_view(document.date->edtf) : std::string_view();
  searched.old_numbers =
      day.size() >= 4 && day[0] >= '0' && day[0] <= '9' && day < ten_digits_since;
  return searched;
}

SearchedText searched_lines(std::string_view text) {
  SearchedText searched{text, {}, false};
  add_plain_lines(text, 0, text.size(), 1, false, searched.lines);
  return searched;
}

SearchedText searched_rows(std::span<const RowText> rows, std::string& text) {
  SearchedText searched;
  for (const RowText& row : rows) {
    const std::size_t begin = text.size();
    text += '|';
    for (const std::string& cell : row.cells) {
      for (const char sign : cell)
        text += sign == '|' || sign == '\\' ? '/' : sign == '\n' ? ' ' : sign;
      text += '|';
    }
    searched.lines.push_back({begin, text.size(), row.line, LineKind::table_row, true});
    text += '\n';
  }
  searched.text = text;
  return searched;
}

PrivateData find_private(const SearchedText& searched, const OfficialContacts& official) {
  PrivateData data;
  Seen seen = read_as_seen(searched);
  PrivacySearch(seen, searched, official, data.spans).run();
  const auto by_place = [](const PrivateSpan& a, const PrivateSpan& b) {
    return a.begin < b.begin;
  };
  std::stable_sort(data.spans.begin(), data.spans.end(), by_place);
  data.columns = find_private_columns(searched, data.spans);
  settle(searched, data);
  return data;
}

std::string shown_value(RuleId rule, std::string_view value) {
  const bool number =
      rule == RuleId::P01 || rule == RuleId::P02 || rule == RuleId::P03 || rule == RuleId::P07;
  constexpr std::size_t shown_digits = 2;
  std::size_t keep = value.size(), digits = 0;
  while (number && keep > 0 && digits < shown_digits)
    digits += value[--keep] >= '0' && value[keep] <= '9' ? 1 : 0;
  std::string out;
  for (std::size_t at = 0; at < value.size();) {
    const Decoded read = decode(value, at);
    const bool digit = read.size == 1 && value[at] >= '0' && value[at] <= '9';
    if (number && at >= keep && digit)
      out += value[at];
    else
      out += "•";
    at += read.size;
  }
  return out;
}

Findings privacy_findings(const std::string& path, const SearchedText& searched,
                          const PrivateData& data, const Words& note, ColumnCursor& cursor) {
  Findings findings;
  for (const PrivateSpan& span : data.spans) {
    if (span.where != PrivateSpan::Where::text) continue;
    const std::string_view value = searched.text.substr(span.begin, span.end - span.begin);
    findings.push_back({span.rule,
                        place_of(path, searched, span.begin, span.end, cursor),
                        {shown_value(span.rule, value), note},
                        {}});
  }
  for (const PrivateColumn& column : data.columns)
    if (column.headed)
      findings.push_back(
          {column.rule,
           place_of(path, searched, column.begin, column.end, cursor),
           {Words{"cột '" + column.header + "'", "the column '" + column.header + "'"}, note},
           {}});
  return findings;
}

} // namespace congbo

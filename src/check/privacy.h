#pragma once
// The privacy guard: where personal data stand in a text (P01-P09), what there is to say about
// them, and the text without them (contract, "Findings": personal data; Law 91/2025/QH15 on
// personal data). Pure functions of text: they know no files.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "check/column_cursor.h"
#include "model/document.h"
#include "model/settings.h"
#include "model/source.h"

namespace congbo {

// What the site has declared to be its own, and so is not private.
struct OfficialContacts {
  std::vector<std::string> domains; // lower case; *.gov.vn is always official
  std::string email;
  std::string phone; // digits only
};
OfficialContacts official_contacts(const Settings& settings);

// A value that is private: bytes [begin, end) of the searched text. It may go over line ends, cells
// and emphasis.
struct PrivateSpan {
  RuleId rule;
  std::size_t begin = 0;
  std::size_t end = 0;
  // In a comment it is masked without a word; in a private column, the column's header is told.
  enum class Where : unsigned char { text, comment, column } where = Where::text;
};

// A column of a table that only holds private values.
struct PrivateColumn {
  RuleId rule;
  std::size_t column = 0;    // from 0
  std::size_t first_row = 0; // of SearchedText::lines, its header; inclusive
  std::size_t last_row = 0;
  std::size_t begin = 0, end = 0; // the header's words in the text
  bool headed = true;             // false: the table goes on from another, without a header
  std::string header;
};

struct PrivateData {
  std::vector<PrivateSpan> spans;     // by place, never overlapping
  std::vector<PrivateColumn> columns; // by place
  bool empty() const { return spans.empty() && columns.empty(); }
};

// A text as the search reads it: its lines, and which of them are rows of tables.
struct SearchedLine {
  std::size_t begin = 0, end = 0; // bytes of the text, without the line end
  int number = 0;                 // in the file on disk
  LineKind kind = LineKind::text;
  bool opens = true; // begins a block: nothing goes on from the line above
};
struct SearchedText {
  std::string_view text;
  std::vector<SearchedLine> lines;
  bool old_numbers = false; // of the days before mobile numbers had ten digits (15/9/2018)
};

// The whole file of a document, front matter too; plain lines; rows of a list, each as "|a|b|c|" on
// a line of its own, which `text` receives ('|' within a cell becomes '/').
SearchedText searched_text(const SourceDocument& source, const Document& document);
SearchedText searched_lines(std::string_view text);
struct RowText {
  int line = 0;
  std::span<const std::string> cells;
};
SearchedText searched_rows(std::span<const RowText> rows, std::string& text);

// Everything private in it. Linear in the text.
PrivateData find_private(const SearchedText& searched, const OfficialContacts& official);

// One finding a span or column that is to be told, at its place in `path`; `note` stands behind
// what was found ("đã che"). At most the last two digits of a value are shown.
Findings privacy_findings(const std::string& path, const SearchedText& searched, const PrivateData& data,
                          const Words& note, ColumnCursor& cursor);
inline Findings privacy_findings(const std::string& path, const SearchedText& searched, const PrivateData& data,
                                 const Words& note) {
  ColumnCursor cursor;
  return privacy_findings(path, searched, data, note, cursor);
}

// Every private value as '•', as many as it had code points; cells of private columns too. Line
// ends, cell borders and emphasis stay, so that lines and columns are those of the text.
std::string masked(const SearchedText& searched, const PrivateData& data);

// The same without the private columns. As many lines as the text.
std::string without_private(const SearchedText& searched, const PrivateData& data);

// "•••••••••45": a value as a finding may show it.
std::string shown_value(RuleId rule, std::string_view value);

} // namespace congbo

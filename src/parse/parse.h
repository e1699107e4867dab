#pragma once
// Text → structure with positions. Reads what lies on disk into values; what is wrong with it becomes
// findings, and the value is as whole as can be.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "model/document.h"
#include "model/settings.h"
#include "model/source.h"

namespace congbo {

struct ParsedSource {
  SourceDocument source;
  Findings findings;  // V07 front matter, V10 path in it; V09 encoding, and then the document is empty
  bool decomposed = false;  // the file was not NFC: columns are of its NFC text (see place_on_disk)
};

// Reads one Markdown document. `path` is relative to the site; `bytes` are the file's: UTF-8 with or
// without BOM, UTF-16 with BOM; LF, CRLF or CR; any normalisation. All of these give the same value.
ParsedSource parse_source(std::string path, std::string_view bytes);

// The same of a text that is SourceDocument::text of an earlier reading, with its path.
ParsedSource parse_text(std::string path, std::string_view text);

// What stands below the front matter of such a text.
std::string_view body_of(std::string_view text);

// UTF-8 or UTF-16 (BOM) with any line ends → UTF-8, NFC, LF, without BOM; V09 where that cannot be.
struct DecodedText {
  std::string text;
  Findings findings;
  bool decomposed = false;  // it was not NFC
};
DecodedText decode_text(const std::string& path, std::string_view bytes);

// The same without normalising: the text as the disk has it, to count and to quote.
DecodedText decode_as_on_disk(const std::string& path, std::string_view bytes);

// Columns and lengths of `places`, counted in the NFC text of a file of these bytes, become those of
// the file on disk: there an accented letter may be several code points. Linear in the file and the
// lines named.
void place_on_disk(std::string_view bytes, std::span<Place* const> places);

struct ParsedSettings {
  Settings settings;
  Findings findings;  // V08, with line and column
};

// Reads congbo.json: JSON with // and /* */ comments. Unknown keys, wrong types and broken values are
// V08; what is right is taken all the same.
//
// `inherited`: what the file that it extends says; what this one says goes before it (a list in place of a
// list, but rules after rules).
ParsedSettings parse_settings(const std::string& path, std::string_view bytes, Settings inherited = {});

// A table of cells with the file's lines, from a .csv (comma, semicolon or tab; quotes as RFC 4180).
struct CellTable {
  struct Row {
    int line = 0;
    std::vector<std::string> cells;
  };
  std::vector<Row> rows;
};
CellTable parse_csv(std::string_view text);

}  // namespace congbo

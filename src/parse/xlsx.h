#pragma once
// Workbooks (.xlsx, ECMA-376) → tables of cells.

#include <string_view>
#include <vector>

#include "base/finding.h"
#include "parse/parse.h"

namespace congbo {

struct Worksheet {
  std::string name;
  CellTable table; // rows in order, blank ones left out; Row::line is the row's number in the sheet
};

struct ParsedWorkbook {
  std::vector<Worksheet> sheets; // the visible ones, in order
  Findings findings;         // A05 where the file, or one of its sheets, cannot be read
};

// Reads every visible sheet, without hidden columns; hidden rows (a filter leaves them) are read. Cells
// are text in NFC with folded spaces: rich text joined, numbers and dates as a spreadsheet shows them, an
// error value (#REF!) as nothing. A cell merged over several rows stands in each. Columns beyond the 256th
// are not read. Bad bytes, an encrypted or old (.xls) file, or one that unpacks to more than
// ZipArchive::most_bytes, or says more than that in its cells, give findings at `path`. Linear in the unpacked size.
ParsedWorkbook parse_xlsx(const std::string& path, std::string_view bytes);

} // namespace congbo

#pragma once
// Everything that a workbook says, shown or not. Internal to parse/.

#include <string_view>
#include <vector>

#include "parse/attachment_lines.h"
#include "parse/xlsx_cells.h"

namespace congbo {

// Takes the parts of a workbook in any order, but those of sheets after the others.
class WorkbookText {
 public:
  explicit WorkbookText(AttachmentLines& lines) : m_lines(lines) {}

  // Whether the part with this root was a workbook's own; running text (comments, drawings) is not.
  bool take(XmlNode root);

  // The shared strings that no cell shows: a deleted cell can leave one behind.
  void finish();

 private:
  void take_sheet(XmlNode sheet);
  void take_row(XmlNode row);
  void take_values(XmlNode root);

  AttachmentLines& m_lines;
  CellValues m_values;
  std::vector<bool> m_shown; // by shared string
};

} // namespace congbo

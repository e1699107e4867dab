#include "parse/xlsx_text.h"

namespace congbo {

bool WorkbookText::take(XmlNode root) {
  const std::string_view kind = root.name();
  if (kind == "sst") {
    m_values.read_strings(root);
  } else if (kind == "styleSheet") {
    m_values.read_styles(root);
  } else if (kind == "workbook") {
    if (truth(root.child("workbookPr").attribute("date1904"))) m_values.count_from_1904();
    for (const XmlNode sheet : root.child("sheets"))
      m_lines.add(sheet.attribute("name"));
  } else if (kind == "worksheet") {
    take_sheet(root);
  } else if (kind == "pivotCacheDefinition" || kind == "pivotCacheRecords") {
    take_values(root);
  } else {
    return false;
  }
  return true;
}

void WorkbookText::take_sheet(XmlNode sheet) {
  m_shown.resize(m_values.strings().size());
  for (const XmlNode row : sheet.child("sheetData")) {
    if (m_lines.full()) return;
    take_row(row);
  }
  for (const XmlNode printed : sheet.child("headerFooter"))
    m_lines.add(printed.text());
}

void WorkbookText::take_row(XmlNode row) {
  constexpr int widest = 256; // columns that keep their place; those beyond stand a tab apart
  std::string line;
  int column = 0, written = 1;
  for (const XmlNode cell : row) {
    if (!cell.is("c")) continue;
    const auto place = place_in(cell.attribute("r"));
    column = place ? place->column : column + 1;
    if (const auto string = m_values.string_of(cell)) m_shown[*string] = true;
    const std::string value = m_values.value_of(cell);
    if (value.empty()) continue;
    if (column > written && column <= widest)
      line.append(static_cast<std::size_t>(column - written), '\t');
    else if (!line.empty())
      line += '\t';
    written = std::max(written, column);
    line += value;
    if (line.size() > AttachmentLines::most_bytes) break;
  }
  m_lines.add(line);
}

// A pivot table keeps what it was made from, in attributes, though the sheet itself be gone
// (ISO/IEC 29500-1, 18.10).
void WorkbookText::take_values(XmlNode root) {
  for (XmlNode node = root; node && !m_lines.full();) {
    if (node != root) m_lines.add(tidy(node.attribute("v")));
    if (node.first()) {
      node = node.first();
      continue;
    }
    while (node && node != root && !node.next())
      node = node.parent();
    node = node == root ? XmlNode() : node.next();
  }
}

void WorkbookText::finish() {
  m_shown.resize(m_values.strings().size());
  for (std::size_t i = 0; i < m_shown.size(); ++i)
    if (!m_shown[i]) m_lines.add(m_values.strings()[i]);
}

} // namespace congbo

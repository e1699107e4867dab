#pragma once
// A workbook of one sheet, as spreadsheets write it: an archive of small XML parts.

#include <string>
#include <vector>

#include "../parse/made_zip.h"

namespace congbo::test {

inline std::string workbook(const std::vector<std::vector<std::string>>& rows) {
  std::string data;
  for (const auto& row : rows) {
    data += "<row>";
    for (const std::string& cell : row) data += R"(<c t="str"><v>)" + cell + "</v></c>";
    data += "</row>";
  }
  return archive({{"xl/workbook.xml", R"(<workbook><sheets><sheet name="Giấy khen" sheetId="1" r:id="r1"/></sheets></workbook>)"},
                  {"xl/_rels/workbook.xml.rels",
                   R"(<Relationships><Relationship Id="r1" Type="http://x/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>)"},
                  {"xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + data + "</sheetData></worksheet>"}});
}

}  // namespace congbo::test

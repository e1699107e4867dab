#pragma once
// A workbook of one sheet, written as spreadsheets do: a ZIP archive, stored, of small XML parts.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace congbo::test {

inline std::uint32_t crc_of(std::string_view bytes) {
  std::uint32_t sum = 0xFFFFFFFF;
  for (const char byte : bytes) {
    sum ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) sum = sum >> 1 ^ (sum & 1 ? 0xEDB88320U : 0U);
  }
  return ~sum;
}

inline std::string workbook(const std::vector<std::vector<std::string>>& rows) {
  std::string data;
  for (const auto& row : rows) {
    data += "<row>";
    for (const std::string& cell : row) data += R"(<c t="str"><v>)" + cell + "</v></c>";
    data += "</row>";
  }
  const std::vector<std::pair<std::string, std::string>> parts{
      {"xl/workbook.xml", R"(<workbook><sheets><sheet name="Giấy khen" sheetId="1" r:id="r1"/></sheets></workbook>)"},
      {"xl/_rels/workbook.xml.rels",
       R"(<Relationships><Relationship Id="r1" Type="http://x/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>)"},
      {"xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + data + "</sheetData></worksheet>"}};
  std::string out, directory;
  const auto put = [](std::string& into, std::size_t value, int bytes) {
    for (int i = 0; i < bytes; ++i) into += static_cast<char>(value >> 8 * i);
  };
  for (const auto& [name, text] : parts) {
    std::string header;  // what a local header and its entry in the directory share (APPNOTE 4.3.7, 4.3.12)
    for (const auto& [value, bytes] : std::vector<std::pair<std::size_t, int>>{
             {20, 2}, {0, 2}, {0, 2}, {0, 4}, {crc_of(text), 4}, {text.size(), 4}, {text.size(), 4}, {name.size(), 2}, {0, 2}})
      put(header, value, bytes);
    directory += "PK\x01\x02";
    put(directory, 20, 2);
    directory += header + std::string(10, '\0');
    put(directory, out.size(), 4);
    directory += name;
    out += "PK\x03\x04" + header + name + text;
  }
  const std::size_t begin = out.size();
  out += directory + "PK\x05\x06";
  put(out, 0, 4);
  put(out, parts.size(), 2);
  put(out, parts.size(), 2);
  put(out, directory.size(), 4);
  put(out, begin, 4);
  put(out, 0, 2);
  return out;
}

}  // namespace congbo::test

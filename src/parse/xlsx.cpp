#include "parse/xlsx.h"

#include <algorithm>
#include <map>
#include <optional>

#include "parse/xlsx_cells.h"
#include "parse/zip.h"

namespace congbo {
namespace {

constexpr int most_columns = 256;
constexpr std::size_t most_sheets = 256;

class Workbook {
 public:
  Workbook(const std::string& path, ZipArchive& archive) : m_path(path), m_archive(archive) {}

  ParsedWorkbook read() {
    const std::string main = main_part();
    const auto workbook = xml(main);
    if (!workbook) {
      blame(m_archive.grew_too_large() ? too_large() : no_workbook());
      return std::move(m_out);
    }
    if (truth(workbook->root().child("workbookPr").attribute("date1904")))
      m_values.count_from_1904();
    const std::string folder = main.substr(0, main.rfind('/') + 1);
    const auto parts = relations(folder, folder + "_rels/" + main.substr(folder.size()) + ".rels");
    for (const auto& [id, part] : parts) {
      const bool strings = part.type == "sharedStrings";
      if (!strings && part.type != "styles") continue;
      const auto shared = xml(part.target);
      if (shared && strings) m_values.read_strings(shared->root());
      if (shared && !strings) m_values.read_styles(shared->root());
    }
    const XmlNode sheets = workbook->root().child("sheets");
    for (const XmlNode sheet : sheets) {
      const std::string_view state = sheet.attribute("state");
      if (!sheet.is("sheet") || state == "hidden" || state == "veryHidden") continue;
      if (m_out.sheets.size() + m_out.findings.size() >= most_sheets) {
        blame({"bảng tính có quá nhiều trang tính", "the workbook has too many sheets"});
        break;
      }
      // The sheet's own number ("sheetId") is no relation; "r:id" has the local name "id".
      const auto part = parts.find(std::string(sheet.attribute("id")));
      const std::string name = tidy(sheet.attribute("name"));
      if (part == parts.end() || part->second.type == "worksheet")
        read_sheet(name, part == parts.end() ? std::string() : part->second.target);
    }
    return std::move(m_out);
  }

 private:
  struct Part {
    std::string type;
    std::string target;
  };

  static Words no_workbook() {
    return {"tệp không phải bảng tính .xlsx, hoặc bị hỏng",
            "the file is no .xlsx workbook, or it is damaged"};
  }
  static Words too_large() { return {"tệp giải nén ra quá lớn", "the file unpacks to too much"}; }

  void blame(Words what) {
    m_out.findings.push_back({RuleId::A05, {m_path, 0, 0, 0}, {std::move(what)}, {}});
  }

  std::optional<XmlDocument> xml(const std::string& part) {
    if (part.empty()) return std::nullopt;
    const auto bytes = m_archive.read(part);
    if (!bytes) return std::nullopt;
    return XmlDocument::parse(*bytes);
  }

  std::string main_part() {
    for (const auto& [id, part] : relations("", "_rels/.rels"))
      if (part.type == "officeDocument") return part.target;
    return "xl/workbook.xml";
  }

  // The parts that the file of relations names, by id; targets are whole names in the archive.
  std::map<std::string, Part> relations(const std::string& folder, const std::string& name) {
    std::map<std::string, Part> parts;
    const auto document = xml(name);
    if (!document) return parts;
    for (const XmlNode node : document->root()) {
      const std::string_view type = node.attribute("Type");
      std::string_view target = node.attribute("Target");
      const bool absolute = target.starts_with('/');
      if (absolute) target.remove_prefix(1);
      parts[std::string(node.attribute("Id"))] = {std::string(type.substr(type.rfind('/') + 1)),
                                                  (absolute ? "" : folder) + std::string(target)};
    }
    return parts;
  }

  void read_sheet(std::string name, const std::string& part) {
    const auto document = xml(part);
    if (!document) {
      const Words why = m_archive.grew_too_large() ? too_large()
                                                   : Words{"trang tính '" + name + "' bị hỏng",
                                                           "the sheet '" + name + "' is damaged"};
      return blame(why);
    }
    const XmlNode root = document->root();
    Worksheet sheet{std::move(name), {}};
    int number = 0;
    for (const XmlNode row : root.child("sheetData")) {
      if (!row.is("row")) continue;
      const int said = integer(row.attribute("r"), number + 1);
      // Rows stand in order; a number that goes back would be another row's.
      number = said > number && said <= most_rows ? said : number + 1;
      sheet.table.rows.push_back({number, cells_of(row)});
      if (m_text_left == 0) return blame(too_large());
    }
    fill_merged(root.child("mergeCells"), sheet.table);
    drop_hidden(root.child("cols"), sheet.table);
    std::erase_if(sheet.table.rows, [](const CellTable::Row& row) {
      return std::ranges::all_of(row.cells, [](const std::string& cell) { return cell.empty(); });
    });
    m_out.sheets.push_back(std::move(sheet));
  }

  std::vector<std::string> cells_of(XmlNode row) {
    std::vector<std::string> cells;
    int column = 0;
    for (const XmlNode cell : row) {
      if (!cell.is("c")) continue;
      const auto place = place_in(cell.attribute("r"));
      column = place ? place->column : column + 1;
      std::string value = m_values.value_of(cell);
      if (value.empty() || column > most_columns) continue;
      // A small file can say one long string in a million cells.
      if (value.size() > m_text_left) {
        m_text_left = 0;
        break;
      }
      m_text_left -= value.size();
      const std::size_t at = static_cast<std::size_t>(column) - 1;
      if (cells.size() <= at) cells.resize(at + 1);
      cells[at] = std::move(value);
    }
    return cells;
  }

  // What a merged cell says, it says of every row it spans.
  static void fill_merged(XmlNode merges, CellTable& table) {
    std::size_t budget =
        table.rows.size() * 16 + 4096; // ranges that overlap cost no more than this
    for (const XmlNode merge : merges) {
      const std::string_view reference = merge.attribute("ref");
      const std::size_t colon = reference.find(':');
      if (colon == reference.npos) continue;
      const auto first = place_in(reference.substr(0, colon));
      const auto last = place_in(reference.substr(colon + 1));
      if (!first || !last || first->column > most_columns || last->row <= first->row) continue;
      auto row = std::ranges::lower_bound(table.rows, first->row, {}, &CellTable::Row::line);
      if (row == table.rows.end() || row->line != first->row) continue;
      const std::size_t at = static_cast<std::size_t>(first->column) - 1;
      if (row->cells.size() <= at || row->cells[at].empty()) continue;
      const std::string value = row->cells[at];
      for (++row; row != table.rows.end() && row->line <= last->row && budget > 0;
           ++row, --budget) {
        // A row that holds nothing else stays blank: it is the rest of the one above.
        if (std::ranges::all_of(row->cells, [](const std::string& cell) { return cell.empty(); }))
          continue;
        if (row->cells.size() <= at) row->cells.resize(at + 1);
        if (row->cells[at].empty()) row->cells[at] = value;
      }
    }
  }

  static void drop_hidden(XmlNode columns, CellTable& table) {
    std::vector<bool> hidden(most_columns, false);
    for (const XmlNode range : columns) {
      if (!truth(range.attribute("hidden"))) continue;
      const int first = std::max(integer(range.attribute("min"), 1), 1);
      const int last = std::min(integer(range.attribute("max"), 0), most_columns);
      for (int column = first; column <= last; ++column)
        hidden[static_cast<std::size_t>(column) - 1] = true;
    }
    for (CellTable::Row& row : table.rows) {
      std::size_t kept = 0;
      for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (hidden[i]) continue;
        if (kept != i) row.cells[kept] = std::move(row.cells[i]);
        ++kept;
      }
      row.cells.resize(kept);
    }
  }

  const std::string& m_path;
  ZipArchive& m_archive;
  ParsedWorkbook m_out;
  CellValues m_values;
  std::size_t m_text_left = ZipArchive::most_bytes;
};

} // namespace

ParsedWorkbook parse_xlsx(const std::string& path, std::string_view bytes) {
  auto archive = ZipArchive::open(bytes);
  if (archive) return Workbook(path, *archive).read();
  // Encrypted workbooks and those of old programs are compound files (MS-CFB).
  const bool compound = bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
  Words why{"tệp không phải bảng tính .xlsx, hoặc bị hỏng",
            "the file is no .xlsx workbook, or it is damaged"};
  if (compound)
    why = {"bảng tính có mật khẩu, hoặc là tệp .xls cũ",
           "the workbook has a password, or is an old .xls file"};
  return {{}, {{RuleId::A05, {path, 0, 0, 0}, {std::move(why)}, {}}}};
}

} // namespace congbo

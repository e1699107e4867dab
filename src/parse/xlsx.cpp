#include "parse/xlsx.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <pugixml.hpp>

#include "parse/cell_number.h"
#include "parse/zip.h"
#include "vietnamese/fold.h"
#include "vietnamese/normalize.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

constexpr int most_columns = 256;
constexpr int most_rows = 1048576; // of a sheet in any program
constexpr std::size_t most_sheets = 256;

// Prefixes of names differ from program to program ("row", "x:row").
std::string_view local_name(const char* name) {
  const std::string_view whole(name);
  return whole.substr(whole.find(':') + 1); // npos + 1 == 0
}

bool is(pugi::xml_node node, std::string_view name) {
  return local_name(node.name()) == name;
}

pugi::xml_node child(pugi::xml_node node, std::string_view name) {
  return node.find_child([&](pugi::xml_node inner) { return is(inner, name); });
}

std::string_view attribute(pugi::xml_node node, std::string_view name) {
  for (const pugi::xml_attribute& found : node.attributes())
    if (local_name(found.name()) == name) return found.value();
  return {};
}

int integer(std::string_view digits, int otherwise) {
  int value = otherwise;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return read.ec == std::errc() && read.ptr == digits.data() + digits.size() ? value : otherwise;
}

bool truth(std::string_view value) {
  return value == "1" || value == "true";
}

std::string tidy(std::string_view text) {
  if (first_invalid(text)) return {};
  std::string out = collapse_spaces(text);
  // A carriage return that the format writes in letters.
  for (std::size_t at = out.find("_x000D_"); at != out.npos; at = out.find("_x000D_", at))
    out.erase(at, 7);
  return nfc(std::move(out));
}

// The text of <si> or <is>: plain, or runs of rich text; phonetic hints (<rPh>) are no part of it.
std::string text_of(pugi::xml_node item) {
  std::string text;
  for (const pugi::xml_node& part : item.children()) {
    if (is(part, "t")) text += part.child_value();
    if (is(part, "r")) text += child(part, "t").child_value();
  }
  return tidy(text);
}

// "C7" → column 3, row 7; nothing for what is no reference.
struct CellPlace {
  int column = 0;
  int row = 0;
};
std::optional<CellPlace> place_in(std::string_view reference) {
  CellPlace place;
  std::size_t at = 0;
  for (; at < reference.size() && at < 3 && reference[at] >= 'A' && reference[at] <= 'Z'; ++at)
    place.column = place.column * 26 + (reference[at] - 'A' + 1);
  place.row = integer(reference.substr(at), 0);
  if (place.column == 0 || place.row < 1 || place.row > most_rows) return std::nullopt;
  return place;
}

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
    m_from_1904 =
        truth(attribute(child(workbook->document_element(), "workbookPr"), "date1904"));
    const std::string folder = main.substr(0, main.rfind('/') + 1);
    const auto parts = relations(folder, folder + "_rels/" + main.substr(folder.size()) + ".rels");
    for (const auto& [id, part] : parts) {
      if (part.type == "sharedStrings") read_strings(part.target);
      if (part.type == "styles") read_styles(part.target);
    }
    const pugi::xml_node sheets = child(workbook->document_element(), "sheets");
    for (const pugi::xml_node& sheet : sheets.children()) {
      const std::string_view state = attribute(sheet, "state");
      if (!is(sheet, "sheet") || state == "hidden" || state == "veryHidden") continue;
      if (m_out.sheets.size() + m_out.findings.size() >= most_sheets) {
        blame({"bảng tính có quá nhiều trang tính", "the workbook has too many sheets"});
        break;
      }
      // The sheet's own number ("sheetId") is no relation; "r:id" has the local name "id".
      const auto part = parts.find(std::string(attribute(sheet, "id")));
      const std::string name = tidy(attribute(sheet, "name"));
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
  static Words too_large() {
    return {"tệp giải nén ra quá lớn", "the file unpacks to too much"};
  }

  void blame(Words what) {
    m_out.findings.push_back({RuleId::A05, {m_path, 0, 0, 0}, {std::move(what)}, {}});
  }

  std::optional<pugi::xml_document> xml(const std::string& part) {
    if (part.empty()) return std::nullopt;
    const auto bytes = m_archive.read(part);
    if (!bytes) return std::nullopt;
    pugi::xml_document document;
    // A space between two runs of rich text is a text of spaces only.
    const unsigned options = pugi::parse_default | pugi::parse_ws_pcdata_single;
    if (!document.load_buffer(bytes->data(), bytes->size(), options)) return std::nullopt;
    return document;
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
    for (const pugi::xml_node& node : document->document_element().children()) {
      const std::string_view type = attribute(node, "Type");
      std::string_view target = attribute(node, "Target");
      const bool absolute = target.starts_with('/');
      if (absolute) target.remove_prefix(1);
      parts[std::string(attribute(node, "Id"))] = {std::string(type.substr(type.rfind('/') + 1)),
                                                   (absolute ? "" : folder) + std::string(target)};
    }
    return parts;
  }

  void read_strings(const std::string& part) {
    const auto document = xml(part);
    if (!document) return;
    for (const pugi::xml_node& item : document->document_element().children())
      if (is(item, "si")) m_strings.push_back(text_of(item));
  }

  void read_styles(const std::string& part) {
    const auto document = xml(part);
    if (!document) return;
    const pugi::xml_node root = document->document_element();
    std::map<int, bool> own;
    for (const pugi::xml_node& format : child(root, "numFmts").children())
      own[integer(attribute(format, "numFmtId"), -1)] = shows_date(attribute(format, "formatCode"));
    for (const pugi::xml_node& style : child(root, "cellXfs").children()) {
      const int format = integer(attribute(style, "numFmtId"), 0);
      const auto known = own.find(format);
      m_dates.push_back(known == own.end() ? shows_date(format) : known->second);
    }
  }

  std::string value_of(pugi::xml_node cell) const {
    const std::string_view type = attribute(cell, "t");
    if (type == "inlineStr") return text_of(child(cell, "is"));
    const std::string_view value = child(cell, "v").child_value();
    if (type == "s") {
      const int at = integer(value, -1);
      const bool known = at >= 0 && static_cast<std::size_t>(at) < m_strings.size();
      return known ? m_strings[static_cast<std::size_t>(at)] : std::string();
    }
    if (type == "e" || type == "b" || value.empty()) return {};
    if (type == "str" || type == "d") return tidy(value);
    const int style = integer(attribute(cell, "s"), 0);
    const bool date = style >= 0 && static_cast<std::size_t>(style) < m_dates.size() &&
                      m_dates[static_cast<std::size_t>(style)];
    return date ? date_of_serial(value, m_from_1904) : plain_number(tidy(value));
  }

  void read_sheet(std::string name, const std::string& part) {
    const auto document = xml(part);
    if (!document) {
      const Words why = m_archive.grew_too_large() ? too_large()
                                                   : Words{"trang tính '" + name + "' bị hỏng",
                                                           "the sheet '" + name + "' is damaged"};
      return blame(why);
    }
    const pugi::xml_node root = document->document_element();
    Worksheet sheet{std::move(name), {}};
    int number = 0;
    for (const pugi::xml_node& row : child(root, "sheetData").children()) {
      if (!is(row, "row")) continue;
      const int said = integer(attribute(row, "r"), number + 1);
      // Rows stand in order; a number that goes back would be another row's.
      number = said > number && said <= most_rows ? said : number + 1;
      sheet.table.rows.push_back({number, cells_of(row)});
    }
    fill_merged(child(root, "mergeCells"), sheet.table);
    drop_hidden(child(root, "cols"), sheet.table);
    std::erase_if(sheet.table.rows, [](const CellTable::Row& row) {
      return std::ranges::all_of(row.cells, [](const std::string& cell) { return cell.empty(); });
    });
    m_out.sheets.push_back(std::move(sheet));
  }

  std::vector<std::string> cells_of(pugi::xml_node row) const {
    std::vector<std::string> cells;
    int column = 0;
    for (const pugi::xml_node& cell : row.children()) {
      if (!is(cell, "c")) continue;
      const auto place = place_in(attribute(cell, "r"));
      column = place ? place->column : column + 1;
      std::string value = value_of(cell);
      if (value.empty() || column > most_columns) continue;
      const std::size_t at = static_cast<std::size_t>(column) - 1;
      if (cells.size() <= at) cells.resize(at + 1);
      cells[at] = std::move(value);
    }
    return cells;
  }

  // What a merged cell says, it says of every row it spans.
  static void fill_merged(pugi::xml_node merges, CellTable& table) {
    std::size_t budget = table.rows.size() * 16 + 4096; // ranges that overlap cost no more than this
    for (const pugi::xml_node& merge : merges.children()) {
      const std::string_view reference = attribute(merge, "ref");
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
      for (++row; row != table.rows.end() && row->line <= last->row && budget > 0; ++row, --budget) {
        // A row that holds nothing else stays blank: it is the rest of the one above.
        if (std::ranges::all_of(row->cells, [](const std::string& cell) { return cell.empty(); }))
          continue;
        if (row->cells.size() <= at) row->cells.resize(at + 1);
        if (row->cells[at].empty()) row->cells[at] = value;
      }
    }
  }

  static void drop_hidden(pugi::xml_node columns, CellTable& table) {
    std::vector<bool> hidden(most_columns, false);
    for (const pugi::xml_node& range : columns.children()) {
      if (!truth(attribute(range, "hidden"))) continue;
      const int first = std::max(integer(attribute(range, "min"), 1), 1);
      const int last = std::min(integer(attribute(range, "max"), 0), most_columns);
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
  std::vector<std::string> m_strings;
  std::vector<bool> m_dates; // by style: whether it shows a date
  bool m_from_1904 = false;
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

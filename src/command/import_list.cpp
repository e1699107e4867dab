// import: workbooks and .csv as lists of honorees.

#include <set>

#include "base/file_system.h"
#include "base/message.h"
#include "build/guard.h"
#include "command/import_plan.h"
#include "parse/parse.h"
#include "parse/xlsx.h"
#include "recognise/recognise.h"
#include "vietnamese/fold.h"
#include "vietnamese/slug.h"

namespace congbo {
namespace {

constexpr std::uint64_t most_bytes = 256ULL << 20;

Failure no_list(const std::string& path) {
  return {{"'" + path + "': không thấy danh sách: dòng tiêu đề phải có một cột như 'Họ và tên', 'Tập thể' và ít nhất một cột khác, như 'Đơn vị'",
           "'" + path + "': there is no list: the header must have a column such as 'Họ và tên', 'Tập thể' and at least one more, such as 'Đơn vị'"}};
}

Failure unreadable(const std::string& path, const Findings& findings) {
  return {{"'" + path + "': " + message_of(findings.front(), Language::vi), "'" + path + "': " + message_of(findings.front(), Language::en)}};
}

Result<std::vector<Worksheet>> sheets_of(const std::string& path, const std::string& bytes) {
  if (lower(path).ends_with(".xlsx")) {
    ParsedWorkbook workbook = parse_xlsx(path, bytes);
    if (workbook.sheets.empty() && !workbook.findings.empty()) return unreadable(path, workbook.findings);
    return std::move(workbook.sheets);
  }
  DecodedText decoded = decode_text(path, bytes);
  if (!decoded.findings.empty()) return unreadable(path, decoded.findings);
  std::vector<Worksheet> sheets;
  sheets.push_back({"", parse_csv(decoded.text)});
  return sheets;
}

std::vector<RowText> rows_of(const Worksheet& sheet) {
  std::vector<RowText> rows;
  for (const CellTable::Row& row : sheet.table.rows) rows.push_back({row.line, row.cells});
  return rows;
}

// "1150" → "1.150"
std::string counted(std::size_t number, char mark) {
  std::string text = std::to_string(number);
  for (std::size_t at = text.size(); at > 3; at -= 3) text.insert(at - 3, 1, mark);
  return text;
}

void append_row(std::string& csv, const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) csv += ',';
    if (cells[i].find_first_of(",;\"\n\t") == std::string::npos) {
      csv += cells[i];
      continue;
    }
    csv += '"';
    for (const char c : cells[i]) csv += c == '"' ? std::string("\"\"") : std::string(1, c);
    csv += '"';
  }
  csv += "\r\n";
}

struct ReadList {
  std::string csv;
  RecognisedList list;
  std::vector<std::string> dropped;  // headers of columns that are never published
  std::size_t masked = 0;            // values in other columns
};

ReadList read_sheet(const std::string& path, const Worksheet& sheet, const PrivacyPolicy& policy, const Register& registers) {
  ReadList out;
  const std::vector<RowText> rows = rows_of(sheet);
  std::string text;
  const SearchedText searched = searched_rows(rows, text);
  const PrivateData data = find_private(searched, policy.official);
  for (const PrivateColumn& column : data.columns)
    if (!column.header.empty()) out.dropped.push_back(column.header);
  for (const PrivateSpan& span : data.spans) out.masked += span.where == PrivateSpan::Where::text;
  Findings told;
  std::set<std::size_t> withheld;
  std::vector<ListRow> kept;
  for (GuardedRow& row : guard_rows(path, rows, policy, told, withheld)) {
    append_row(out.csv, row.cells);
    kept.push_back({row.line, std::move(row.cells)});
  }
  out.list = recognise_list(kept, registers, sheet.name);
  return out;
}

Words about(const ReadList& read) {
  const std::size_t all = read.list.honorees.size() + read.list.unread_rows.size();
  Words words;
  if (!read.dropped.empty()) {
    std::string names;
    for (const std::string& name : read.dropped) names += (names.empty() ? "" : ", ") + name;
    const std::string count = std::to_string(read.dropped.size());
    words = {"Đã bỏ " + count + " cột: " + names + ". ", "Left out " + count + " columns: " + names + ". "};
  }
  words.vi += "Đọc " + counted(read.list.honorees.size(), '.') + "/" + counted(all, '.') + " dòng.";
  words.en += "Read " + counted(read.list.honorees.size(), ',') + " of " + counted(all, ',') + " rows.";
  if (read.masked > 0) {
    words.vi += " Đã che " + std::to_string(read.masked) + " số, địa chỉ riêng trong các cột khác.";
    words.en += " Masked " + std::to_string(read.masked) + " private numbers and addresses in other columns.";
  }
  for (std::size_t i = 0; i < read.list.unread_rows.size() && i < 5; ++i) {
    const std::string line = std::to_string(read.list.unread_rows[i].line);
    words.vi += "\n  dòng " + line + " không rõ tên: dò lại";
    words.en += "\n  row " + line + " has no name that could be read: look at it";
  }
  return words;
}

}  // namespace

Result<ImportPlan> plan_list(const std::string& path, const Settings& settings, const Register& registers) {
  const auto bytes = disk().read(path, most_bytes);
  if (!bytes) return bytes.failure();
  auto sheets = sheets_of(path, *bytes);
  if (!sheets) return sheets.failure();
  Settings masking = settings;
  masking.privacy = Privacy::redact;
  const PrivacyPolicy policy(masking);
  ImportPlan plan;
  plan.list = true;
  const std::size_t slash = path.rfind('/') == path.npos ? 0 : path.rfind('/') + 1;
  const std::string stem = slug(path.substr(slash, path.rfind('.') - slash));
  for (const Worksheet& sheet : *sheets) {
    ReadList read = read_sheet(path, sheet, policy, registers);
    if (read.list.honorees.empty()) continue;
    const std::string part = sheets->size() > 1 ? slug(sheet.name) : std::string();
    std::string name = stem.empty() ? "danh-sach" : stem;
    if (!part.empty()) name += "-" + part;
    plan.files.push_back({name + ".csv", "\xEF\xBB\xBF" + read.csv});
    plan.told.push_back(about(read));
    for (Honoree& honoree : read.list.honorees) plan.document.honorees.push_back(std::move(honoree));
  }
  if (plan.files.empty()) return no_list(path);
  return plan;
}

}  // namespace congbo

#include "render/proof_sheet.h"

#include <algorithm>
#include <map>

namespace congbo {
namespace {

constexpr std::string_view data_begin = "<script type=\"text/plain\" id=\"congbo-proof\">\n";
constexpr std::string_view data_end = "</script>";

constexpr std::string_view style = R"(
@page { size: A4; margin: 15mm 12mm }
body { font: 13pt/1.35 "Times New Roman", "Noto Serif", serif; margin: 0 auto; max-width: 190mm; color: #000 }
h1 { font-size: 16pt; margin: 8mm 0 2mm } h2 { font-size: 15pt; margin: 0 0 1mm } p { margin: 0 0 3mm }
section { break-after: page; margin-top: 8mm } section:last-of-type { break-after: auto }
table { border-collapse: collapse; width: 100% } thead { display: table-header-group }
tr { break-inside: avoid } th, td { border: 1px solid #555; padding: 1.5mm 2mm; text-align: left; vertical-align: top }
.name { font-size: 20pt; font-weight: bold; line-height: 1.25 } .box { width: 7mm; font-size: 20pt; text-align: center }
.stt { width: 10mm } .totals { width: auto; margin-top: 4mm } .totals td:last-child { text-align: right }
.sign { display: flex; justify-content: space-between; margin-top: 6mm } .gone { text-decoration: line-through }
)";

std::string html(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '&': out += "&amp;"; break;
      case '"': out += "&quot;"; break;
      default: out += c;
    }
  }
  return out;
}

// Tabs part the members of a line of data, '<' would end the script.
std::string plain(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '<') out += "\\u003c";
    else out += c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
  }
  return out;
}

std::string data_line(const ProofList& list, const ProofRow& row) {
  std::string line = plain(list.source);
  for (const std::string* member : {&row.order, &row.name, &row.position, &row.unit, &row.award})
    line.append(1, '\t').append(plain(*member));
  return line;
}

std::string_view name_of_kind(HonoreeKind kind) {
  if (kind == HonoreeKind::tap_the) return "tập thể";
  return kind == HonoreeKind::ca_nhan ? "cá nhân" : "hộ gia đình";
}

void append_row(std::string& out, const ProofRow& row) {
  out += "<tr><td class=\"box\">☐</td><td class=\"box\">☐</td><td class=\"stt\">" + html(row.order) + "</td><td class=\"name\">" +
         html(row.name) + "</td><td>" + html(row.position);
  if (!row.position.empty() && !row.unit.empty()) out += "<br>";
  out += html(row.unit) + "</td><td>" + html(row.award) + "</td></tr>\n";
}

// By award in order of appearance, in an award by kind.
void append_totals(std::string& out, const std::vector<const ProofRow*>& rows) {
  std::vector<std::string> awards;
  std::map<std::pair<std::string, HonoreeKind>, int> counts;
  for (const ProofRow* row : rows) {
    if (std::find(awards.begin(), awards.end(), row->award) == awards.end()) awards.push_back(row->award);
    ++counts[{row->award, row->kind}];
  }
  out += "<table class=\"totals\"><thead><tr><th>Hình thức</th><th>Đối tượng</th><th>Số lượng</th></tr></thead><tbody>\n";
  for (const std::string& award : awards)
    for (const HonoreeKind kind : {HonoreeKind::tap_the, HonoreeKind::ho_gia_dinh, HonoreeKind::ca_nhan})
      if (const auto found = counts.find({award, kind}); found != counts.end())
        out += "<tr><td>" + html(award.empty() ? "(không rõ)" : award) + "</td><td>" + std::string(name_of_kind(kind)) + "</td><td>" +
               std::to_string(found->second) + "</td></tr>\n";
  out += "<tr><td colspan=\"2\"><strong>Cộng</strong></td><td><strong>" + std::to_string(rows.size()) + "</strong></td></tr></tbody></table>\n";
}

void append_list(std::string& out, const ProofList& list) {
  out += "<section>\n<h2>" + html(list.heading) + "</h2>\n<p>" + html(list.title) + "<br><small>" + html(list.source) + "</small></p>\n";
  out += "<table><thead><tr><th>Đọc</th><th>Dò</th><th>STT</th><th>Họ và tên, tên tập thể</th><th>Chức vụ, đơn vị</th>"
         "<th>Hình thức</th></tr></thead><tbody>\n";
  std::vector<const ProofRow*> rows;
  for (const ProofRow& row : list.rows) {
    append_row(out, row);
    rows.push_back(&row);
  }
  out += "</tbody></table>\n";
  append_totals(out, rows);
  out += "<p class=\"sign\"><span>Người đọc: ……………………</span><span>Người dò: ……………………</span><span>Ngày …… / …… / ………</span></p>\n</section>\n";
}

std::string head(std::string_view event, std::string_view task) {
  return "<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n"
         "<meta name=\"robots\" content=\"noindex\">\n<title>Phiếu dò: " + html(event) + "</title>\n<style>" + std::string(style) +
         "</style>\n</head>\n<body>\n<h1>Phiếu dò: " + html(event) + "</h1>\n<p>" + std::string(task) + "</p>\n";
}

std::string data_of(const ProofSheet& sheet) {
  std::string out(data_begin);
  for (const ProofList& list : sheet.lists)
    for (const ProofRow& row : list.rows) out += data_line(list, row) + "\n";
  return out.append(data_end).append("\n</body>\n</html>\n");
}

std::string totals_of(const ProofSheet& sheet) {
  std::vector<const ProofRow*> rows;
  for (const ProofList& list : sheet.lists)
    for (const ProofRow& row : list.rows) rows.push_back(&row);
  std::string out = "<h2>Tổng hợp</h2>\n";
  append_totals(out, rows);
  return out;
}

}  // namespace

std::string proof_page(const ProofSheet& sheet) {
  std::string out = head(sheet.event, "Một người đọc to từng hàng theo phiếu này, một người dò bản đã ký; đúng thì đánh dấu cả hai ô.");
  if (sheet.lists.size() > 1) out += totals_of(sheet);
  for (const ProofList& list : sheet.lists) append_list(out, list);
  return out + data_of(sheet);
}

std::vector<std::string> proof_data(std::string_view page) {
  std::vector<std::string> lines;
  const std::size_t begin = page.find(data_begin);
  const std::size_t end = page.find(data_end, begin == std::string_view::npos ? page.size() : begin);
  if (begin == std::string_view::npos || end == std::string_view::npos) return lines;
  for (std::size_t at = begin + data_begin.size(); at < end;) {
    const std::size_t stop = std::min(page.find('\n', at), end);
    if (stop > at) lines.emplace_back(page.substr(at, stop - at));
    at = stop + 1;
  }
  return lines;
}

ProofChanges changes_since(const ProofSheet& sheet, const std::vector<std::string>& earlier) {
  std::map<std::string, int> left;
  for (const std::string& line : earlier) ++left[line];
  ProofChanges changes{{sheet.event, {}}, {}};
  for (const ProofList& list : sheet.lists) {
    ProofList changed{list.source, list.heading, list.title, {}};
    for (const ProofRow& row : list.rows) {
      const auto found = left.find(data_line(list, row));
      if (found != left.end() && found->second > 0) --found->second;
      else changed.rows.push_back(row);
    }
    if (!changed.rows.empty()) changes.sheet.lists.push_back(std::move(changed));
  }
  // In the order of the earlier sheet.
  for (const std::string& line : earlier)
    if (int& times = left[line]; times > 0) {
      --times;
      changes.gone.push_back(line);
    }
  return changes;
}

std::string proof_page(const ProofChanges& changes, const ProofSheet& whole) {
  std::string out = head(changes.sheet.event, "Chỉ các hàng đã đổi so với phiếu trước. Đọc và dò lại các hàng này.");
  if (changes.sheet.lists.empty() && changes.gone.empty()) out += "<p><strong>Không có hàng nào thay đổi.</strong></p>\n";
  for (const ProofList& list : changes.sheet.lists) append_list(out, list);
  if (!changes.gone.empty()) {
    out += "<section><h2>Hàng không còn như phiếu trước</h2>\n<ul>\n";
    for (std::string line : changes.gone) {
      std::replace(line.begin(), line.end(), '\t', '|');
      std::string shown;
      for (const char c : line) shown += c == '|' ? std::string(" · ") : std::string(1, c);
      out += "<li class=\"gone\">" + html(shown) + "</li>\n";
    }
    out += "</ul></section>\n";
  }
  return out + data_of(whole);
}

}  // namespace congbo

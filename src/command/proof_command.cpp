// congbo proof: sheets to read an event's honorees aloud against the signed paper.

#include "base/file_system.h"
#include "build/build.h"
#include "command/answer.h"
#include "command/command.h"
#include "command/event_operand.h"
#include "command/report.h"
#include "render/proof_sheet.h"
#include "vietnamese/slug.h"

namespace congbo {
namespace {

constexpr std::uint64_t most_sheet_bytes = 64ULL << 20;

std::string heading_of(const Document& document) {
  std::string heading = document.type_name.empty() ? document.source : document.type_name;
  if (!document.number.empty()) heading += " số " + document.number + "/" + document.symbol;
  if (document.date) heading += " " + document.date->text;
  return heading;
}

// Lists by document, the text's own rows before those of each file beside it; rows in source order.
ProofSheet sheet_of(const Site& site, const EventFolder& event) {
  ProofSheet sheet;
  sheet.event = event.path;
  for (const SiteDocument& entry : site.documents) {
    const Document& document = entry.document;
    if (!belongs(document.source, event)) continue;
    if (entry.event) sheet.event = site.events[*entry.event].name;
    if (entry.role != Role::outcome) continue;
    for (const Honoree& honoree : document.honorees) {
      const std::string& source = honoree.list.empty() ? document.source : honoree.list;
      if (sheet.lists.empty() || sheet.lists.back().source != source)
        sheet.lists.push_back({source, heading_of(document), document.title, {}});
      const std::string name = honoree.honorific.empty() ? honoree.name : honoree.honorific + " " + honoree.name;
      sheet.lists.back().rows.push_back({honoree.order, name, honoree.position, honoree.unit, honoree.award, honoree.kind});
    }
  }
  return sheet;
}

// What keeps rows from the sheet: files that cannot be read, lists of no document, rows nobody could read.
Findings about_lists(const Findings& all, const EventFolder& event) {
  Findings some;
  for (const Finding& finding : all)
    if (belongs(finding.place.file, event) && (rule_of(finding.rule).code.starts_with('V') || finding.rule == RuleId::A05))
      some.push_back(finding);
  return some;
}

std::size_t rows_of(const ProofSheet& sheet) {
  std::size_t rows = 0;
  for (const ProofList& list : sheet.lists) rows += list.rows.size();
  return rows;
}

// The page to write: all rows, or with --since those that changed; nothing, told why, where FILE is no sheet.
std::optional<std::string> page_of(const ProofSheet& sheet, const Arguments& arguments, std::size_t& rows) {
  rows = rows_of(sheet);
  if (!arguments.has("--since")) return proof_page(sheet);
  const std::string earlier = arguments.value("--since");
  const auto bytes = disk().read(earlier, most_sheet_bytes);
  const std::vector<std::string> data = bytes ? proof_data(*bytes) : std::vector<std::string>();
  if (data.empty()) {
    refuse("proof", {"'" + earlier + "' không phải phiếu dò do congbo in", "'" + earlier + "' is no proof sheet of congbo"}, arguments.language);
    return std::nullopt;
  }
  const ProofChanges changes = changes_since(sheet, data);
  rows = rows_of(changes.sheet);
  return proof_page(changes, sheet);
}

int run_proof(const Arguments& arguments) {
  const Language language = arguments.language;
  const auto event = find_event(arguments.operands[0]);
  if (!event) return refuse("proof", no_event(arguments.operands[0]), language);
  BuildOptions options;
  options.site = event->site;
  options.drafts = true;  // names are proofread before they are published
  const auto read = read_site_folder(options, disk());
  if (!read) return refuse("proof", read.failure().message, language);
  print(stderr, findings_as_text(about_lists(read->findings, *event), event->site, disk(), language));
  const ProofSheet sheet = sheet_of(read->site, *event);
  if (sheet.lists.empty())
    return refuse("proof", {"sự kiện này không có danh sách khen thưởng", "this event has no honorees"}, language);
  std::size_t rows = 0;
  const auto page = page_of(sheet, arguments, rows);
  if (!page) return failed;
  const std::string folder = event->path.substr(event->path.rfind('/') + 1);
  std::string output = arguments.value("--output");
  if (output.empty()) output = (arguments.has("--since") ? "proof-since-" : "proof-") + slug(folder) + ".html";
  if (disk().kind(output) != FileKind::none)
    return refuse("proof", {"'" + output + "' đã có, không ghi đè: ghi --output với tên khác", "'" + output + "' is there and is not overwritten: give another name with --output"}, language);
  if (const Outcome written = disk().replace(output, *page); !written) return refuse("proof", written.failure().message, language);
  print(stdout, (language == Language::vi ? "Đã ghi " + output + ": " + std::to_string(rows) + " hàng để dò\n"
                                          : "Wrote " + output + ": " + std::to_string(rows) + " rows to read\n"));
  return done;
}

}  // namespace

const Command proof_command{"proof", "EVENT", 1, 1,
    {"in phiếu để đọc to, dò tên người được khen với bản đã ký", "prints sheets to read honorees aloud against the signed paper"},
    {"EVENT là thư mục của sự kiện trong content/. Phiếu là một tệp HTML để in: chữ to, ô đánh dấu, tổng theo hình thức "
    "khen thưởng; không nằm trong output/ và không ghi đè tệp đã có.",
    "EVENT is the event's folder in content/. The sheet is an HTML file for print: large type, boxes to tick, totals by "
    "award; it stays outside output/ and overwrites nothing."},
    {{"--output", "FILE", {"tệp để ghi (mặc định: proof-<sự kiện>.html)", "file to write (default: proof-<event>.html)"}},
    {"--since", "FILE",
     {"phiếu đã in lần trước: chỉ in các hàng đã đổi", "an earlier sheet: only the rows that changed since"}}},
   run_proof};

}  // namespace congbo

// congbo proof: sheets to read an event's honorees aloud against the signed paper.

#include <cstdio>

#include "assemble/assemble.h"
#include "base/file_system.h"
#include "command/command.h"
#include "command/report.h"
#include "parse/parse.h"
#include "recognise/recognise.h"
#include "render/proof_sheet.h"
#include "vietnamese/normalize.h"
#include "vietnamese/slug.h"

namespace congbo {
namespace {

constexpr int done = 0, failed = 2;
constexpr std::uint64_t most_bytes = 64ULL << 20;

void print(std::FILE* stream, const std::string& text) { std::fwrite(text.data(), 1, text.size(), stream); }

int refuse(const Words& why, Language language) {
  print(stderr, "congbo proof: " + in(why, language) + "\n");
  return failed;
}

// Where an event lies: the site's folder and the event's path in it ("content/2026/hoi-nghi").
struct EventFolder {
  std::string site;
  std::string path;
};

// EVENT as a user writes it: a folder on disk, or one below content/ of the current site; a single
// document's file too.
std::optional<EventFolder> find_event(std::string operand) {
  while (operand.size() > 1 && operand.ends_with('/')) operand.pop_back();
  while (operand.starts_with("./")) operand.erase(0, 2);
  if (disk().kind(operand) == FileKind::none) operand = join_path("content", operand);
  const FileKind kind = disk().kind(operand);
  if (kind != FileKind::folder && kind != FileKind::file) return std::nullopt;
  const std::size_t inside = operand.rfind("/content/");
  if (inside != std::string::npos) return EventFolder{operand.substr(0, inside), operand.substr(inside + 1)};
  if (operand.starts_with("content/")) return EventFolder{"", operand};
  return std::nullopt;
}

Result<Register> site_register(const std::string& site, Findings& findings) {
  Register registers = Register::built_in();
  const std::string folder = join_path(site, "register");
  if (disk().kind(folder) != FileKind::folder) return registers;
  auto entries = disk().list(folder);
  if (!entries) return entries.failure();
  for (const FolderEntry& entry : *entries) {
    if (entry.kind != FileKind::file || !entry.name.ends_with(".json")) continue;
    auto bytes = disk().read(join_path(folder, entry.name), most_bytes);
    if (!bytes) return bytes.failure();
    registers.add(entry.name.substr(0, entry.name.size() - 5), "register/" + entry.name, *bytes, findings);
  }
  return registers;
}

// Reads the event's documents and lists into `material`.
Outcome read_file(const EventFolder& event, const std::string& path, const Register& registers, Material& material, Findings& findings) {
  auto bytes = disk().read(join_path(event.site, path), most_bytes);
  if (!bytes) return bytes.failure();
  if (path.ends_with(".md")) {
    ParsedSource parsed = parse_source(nfc(path), *bytes);
    std::move(parsed.findings.begin(), parsed.findings.end(), std::back_inserter(findings));
    Document document = recognise(parsed.source, registers);
    material.sources.push_back({std::move(document), std::move(parsed.source.front_matter), {}, {}});
  } else if (path.ends_with(".csv") || path.ends_with(".CSV")) {
    DecodedText decoded = decode_text(nfc(path), *bytes);
    std::vector<ListRow> rows;
    for (CellTable::Row& row : parse_csv(decoded.text).rows) rows.push_back({row.line, std::move(row.cells)});
    SideFile side{nfc(path), bytes->size(), recognise_list(rows, registers)};
    if (side.list->empty()) side.list.reset();
    material.files.push_back(std::move(side));
  }
  return Done{};
}

Outcome read_event(const EventFolder& event, const Register& registers, Material& material, Findings& findings) {
  if (disk().kind(join_path(event.site, event.path)) == FileKind::file)
    return read_file(event, event.path, registers, material, findings);
  auto entries = disk().list(join_path(event.site, event.path));
  if (!entries) return entries.failure();
  for (const FolderEntry& entry : *entries) {
    if (entry.kind != FileKind::file || entry.name.starts_with('.')) continue;
    if (Outcome read = read_file(event, event.path + "/" + entry.name, registers, material, findings); !read) return read;
  }
  return Done{};
}

std::string heading_of(const Document& document) {
  std::string heading = document.type_name.empty() ? document.source : document.type_name;
  if (!document.number.empty()) heading += " số " + document.number + "/" + document.symbol;
  if (document.date) heading += " " + document.date->text;
  return heading;
}

// Lists by document, the text's own rows before those of each file beside it; rows in source order.
ProofSheet sheet_of(const Site& site, const EventFolder& event) {
  ProofSheet sheet;
  for (const SiteEvent& one : site.events) sheet.event = one.name;
  if (sheet.event.empty()) sheet.event = event.path;
  for (const SiteDocument& entry : site.documents) {
    if (entry.role != Role::outcome) continue;
    const Document& document = entry.document;
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
  const auto bytes = disk().read(earlier, most_bytes);
  const std::vector<std::string> data = bytes ? proof_data(*bytes) : std::vector<std::string>();
  if (data.empty()) {
    refuse({"'" + earlier + "' không phải phiếu dò do congbo in", "'" + earlier + "' is no proof sheet of congbo"}, arguments.language);
    return std::nullopt;
  }
  const ProofChanges changes = changes_since(sheet, data);
  rows = rows_of(changes.sheet);
  return proof_page(changes, sheet);
}

}  // namespace

int run_proof(const Arguments& arguments) {
  const Language language = arguments.language;
  const auto event = find_event(arguments.operands[0]);
  if (!event)
    return refuse({"không thấy sự kiện '" + arguments.operands[0] + "' trong content/",
                   "there is no event '" + arguments.operands[0] + "' in content/"}, language);
  Findings findings;
  const auto registers = site_register(event->site, findings);
  if (!registers) return refuse(registers.failure().message, language);
  Material material;
  if (const Outcome read = read_event(*event, *registers, material, findings); !read) return refuse(read.failure().message, language);
  const AssembledSite assembled = assemble({}, {1970, 1, 1}, std::move(material), *registers);
  for (const Finding& finding : assembled.findings)
    if (finding.rule == RuleId::V14) findings.push_back(finding);  // a list that would be missing on the sheet
  sort_findings(findings);
  print(stderr, findings_as_text(findings, event->site, disk(), language));
  const ProofSheet sheet = sheet_of(assembled.site, *event);
  if (sheet.lists.empty())
    return refuse({"sự kiện này không có danh sách khen thưởng", "this event has no honorees"}, language);
  std::size_t rows = 0;
  const auto page = page_of(sheet, arguments, rows);
  if (!page) return failed;
  const std::string folder = event->path.substr(event->path.rfind('/') + 1);
  std::string output = arguments.value("--output");
  if (output.empty()) output = (arguments.has("--since") ? "proof-since-" : "proof-") + slug(folder) + ".html";
  if (disk().kind(output) != FileKind::none)
    return refuse({"'" + output + "' đã có, không ghi đè: ghi --output với tên khác", "'" + output + "' is there and is not overwritten: give another name with --output"}, language);
  if (const Outcome written = disk().replace(output, *page); !written) return refuse(written.failure().message, language);
  print(stdout, (language == Language::vi ? "Đã ghi " + output + ": " + std::to_string(rows) + " hàng để dò\n"
                                          : "Wrote " + output + ": " + std::to_string(rows) + " rows to read\n"));
  return done;
}

}  // namespace congbo

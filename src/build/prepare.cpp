// Each document by itself, on any thread: parse → recognise → check.

#include <algorithm>

#include "base/hash.h"
#include "base/parallel.h"
#include "base/release.h"
#include "build/archive_model.h"
#include "build/stages.h"
#include "check/check.h"
#include "recognise/recognise.h"

namespace congbo {
namespace {

constexpr std::uint64_t most_document_bytes = 64ULL << 20;
constexpr std::uint64_t most_list_bytes = 64ULL << 20;

}  // namespace

bool has_ending(std::string_view path, std::string_view ending) {
  return path.size() > ending.size() &&
         std::ranges::equal(path.substr(path.size() - ending.size()), ending,
                            [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; });
}

namespace {

bool held(const std::string& path, const BuildOptions& options) {
  return std::find(options.hold.begin(), options.hold.end(), path) != options.hold.end();
}

PreparedDocument read_document(const FoundFile& file, const std::string& bytes, const PrivacyPolicy& policy,
                               const Register& registers) {
  PreparedDocument prepared;
  GuardedSource guarded = guard_document(file.path, bytes, policy, registers);
  SourceDocument& source = guarded.source;
  prepared.decomposed = guarded.decomposed;
  prepared.quotable = guarded.quotable;
  prepared.withheld = std::move(guarded.withheld);
  prepared.findings = std::move(guarded.findings);
  guard_name(file.path, policy, prepared.findings);
  prepared.silences = std::move(guarded.silences);
  prepared.draft = source.front_matter.draft || guarded.document.draft_mark;
  if (source.text != bytes) prepared.text = std::string(source.text);
  release(guarded.document.evidence);  // for `inspect`
  guarded.document.honorees.shrink_to_fit();  // most of what a large site holds
  const Digest recognised = sha256(archived(guarded.document));
  prepared.source = {std::move(guarded.document), std::move(source.front_matter), std::move(source.links),
                     sha256_hex(source.text), recognised};
  prepared.archive = DocumentCache::archive_of(prepared);
  return prepared;
}

PreparedDocument prepare(const FoundFile& file, const BuildOptions& options, const PrivacyPolicy& policy,
                         const Register& registers, const DocumentCache& cache, Watch& files) {
  PreparedDocument prepared;
  const auto same = files.hash_if_same(file.on_disk);
  if (!same || !cache.find(file.path, *same, prepared)) {
    auto bytes = files.read(file.on_disk, most_document_bytes);
    if (!bytes) {
      prepared.failure = bytes.failure();
      return prepared;
    }
    const Digest hash = files.hash_of(file.on_disk);
    if (!cache.find(file.path, hash, prepared)) prepared = read_document(file, *bytes, policy, registers);
  }
  prepared.bytes = files.hash_of(file.on_disk);
  prepared.held = held(file.path, options);
  if (prepared.held) {  // what is wrong with a document that is held back stops nobody
    prepared.findings.clear();
    prepared.silences.clear();
  }
  return prepared;
}

void add(Findings& all, Findings some) { std::move(some.begin(), some.end(), std::back_inserter(all)); }

}  // namespace

// The sheets of a list beside a document; a .csv is one without a name.
std::vector<Worksheet> read_sheets(const std::string& path, const std::string& bytes, Findings& findings) {
  if (has_ending(path, ".xlsx")) {
    ParsedWorkbook workbook = parse_xlsx(path, bytes);
    add(findings, std::move(workbook.findings));
    return std::move(workbook.sheets);
  }
  DecodedText decoded = decode_text(path, bytes);
  if (decoded.findings.empty()) return {{"", parse_csv(decoded.text)}};
  add(findings, std::move(decoded.findings));
  return {};
}

std::vector<RowText> rows_of(const Worksheet& sheet) {
  std::vector<RowText> rows;
  for (const CellTable::Row& row : sheet.table.rows) rows.push_back({row.line, row.cells});
  return rows;
}

namespace {

std::optional<std::vector<Honoree>> read_list(const FoundFile& file, const std::string& bytes,
                                              const PrivacyPolicy& policy, const Register& registers,
                                              std::set<std::size_t>& withheld, Findings& findings) {
  std::vector<Honoree> honorees;
  for (const Worksheet& sheet : read_sheets(file.path, bytes, findings)) {
    Findings told;
    std::vector<ListRow> rows;
    for (GuardedRow& row : guard_rows(file.path, rows_of(sheet), policy, told, withheld))
      rows.push_back({row.line, std::move(row.cells)});
    RecognisedList list = recognise_list(rows, registers, sheet.name);
    add(findings, check_list(file.path, sheet.name, list.unread_rows));
    if (list.honorees.empty()) continue;  // no list: searched where a document publishes it
    add(findings, std::move(told));
    std::move(list.honorees.begin(), list.honorees.end(), std::back_inserter(honorees));
  }
  if (honorees.empty()) return std::nullopt;
  return honorees;
}

bool is_list_name(const std::string& path) { return has_ending(path, ".csv") || has_ending(path, ".xlsx"); }

}  // namespace

std::vector<PreparedDocument> prepare_documents(const std::vector<FoundFile>& documents,
                                                const BuildOptions& options, const PrivacyPolicy& policy,
                                                const Register& registers, const DocumentCache& cache, Watch& files) {
  std::vector<PreparedDocument> prepared(documents.size());
  parallel_for(documents.size(), options.jobs, [&](std::size_t i) {
    prepared[i] = prepare(documents[i], options, policy, registers, cache, files);
  });
  return prepared;
}

Result<std::vector<SideFile>> prepare_side_files(const std::vector<FoundFile>& others, const PrivacyPolicy& policy,
                                                 const Register& registers, FileSystem& files,
                                                 std::set<std::size_t>& withheld, Findings& findings) {
  std::vector<SideFile> sides;
  for (const FoundFile& file : others) {
    auto bytes = files.read(file.on_disk, most_list_bytes);
    if (!bytes) return bytes.failure();
    SideFile side{file.path, bytes->size(), std::nullopt};
    if (is_list_name(file.path)) side.list = read_list(file, *bytes, policy, registers, withheld, findings);
    sides.push_back(std::move(side));
  }
  return sides;
}

}  // namespace congbo

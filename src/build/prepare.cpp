// Each document by itself, on any thread: parse → recognise → check.

#include <algorithm>

#include "base/hash.h"
#include "base/parallel.h"
#include "build/stages.h"
#include "check/check.h"
#include "recognise/recognise.h"

namespace congbo {
namespace {

constexpr std::uint64_t most_document_bytes = 64ULL << 20;
constexpr std::uint64_t most_list_bytes = 64ULL << 20;

bool held(const std::string& path, const BuildOptions& options) {
  return std::find(options.hold.begin(), options.hold.end(), path) != options.hold.end();
}

PreparedDocument prepare(const FoundFile& file, const BuildOptions& options, const Register& registers,
                         FileSystem& files) {
  PreparedDocument prepared;
  auto bytes = files.read(file.on_disk, most_document_bytes);
  if (!bytes) {
    prepared.failure = bytes.failure();
    return prepared;
  }
  ParsedSource parsed = parse_source(file.path, *bytes);
  prepared.decomposed = parsed.decomposed;
  SourceDocument& source = parsed.source;
  Document document = recognise(source, registers);
  prepared.held = held(file.path, options);
  if (!prepared.held) {  // what is wrong with a document that is held back stops nobody
    prepared.findings = std::move(parsed.findings);
    Findings checked = check_document(source, document, registers);
    std::move(checked.begin(), checked.end(), std::back_inserter(prepared.findings));
    prepared.silences = text_silences(source);
  }
  prepared.draft = source.front_matter.draft || document.draft_mark;
  prepared.text = std::string(source.text);
  prepared.source = {std::move(document), std::move(source.front_matter), std::move(source.links),
                     sha256_hex(source.text)};
  return prepared;
}

std::optional<std::vector<Honoree>> read_list(const FoundFile& file, const std::string& bytes,
                                              const Register& registers, Findings& findings) {
  DecodedText decoded = decode_text(file.path, bytes);
  if (!decoded.findings.empty()) {
    std::move(decoded.findings.begin(), decoded.findings.end(), std::back_inserter(findings));
    return std::nullopt;
  }
  std::vector<ListRow> rows;
  for (CellTable::Row& row : parse_csv(decoded.text).rows) rows.push_back({row.line, std::move(row.cells)});
  std::vector<Honoree> honorees = recognise_list(rows, registers);
  if (honorees.empty()) return std::nullopt;
  return honorees;
}

bool is_list_name(const std::string& path) { return path.ends_with(".csv") || path.ends_with(".CSV"); }

}  // namespace

std::vector<PreparedDocument> prepare_documents(const std::vector<FoundFile>& documents,
                                                const BuildOptions& options, const Register& registers,
                                                FileSystem& files) {
  std::vector<PreparedDocument> prepared(documents.size());
  parallel_for(documents.size(), options.jobs, [&](std::size_t i) {
    prepared[i] = prepare(documents[i], options, registers, files);
  });
  return prepared;
}

Result<std::vector<SideFile>> prepare_side_files(const std::vector<FoundFile>& others,
                                                 const Register& registers, FileSystem& files,
                                                 Findings& findings) {
  std::vector<SideFile> sides;
  for (const FoundFile& file : others) {
    auto bytes = files.read(file.on_disk, most_list_bytes);
    if (!bytes) return bytes.failure();
    SideFile side{file.path, bytes->size(), std::nullopt};
    if (is_list_name(file.path)) side.list = read_list(file, *bytes, registers, findings);
    sides.push_back(std::move(side));
  }
  return sides;
}

}  // namespace congbo

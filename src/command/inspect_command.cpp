// congbo inspect

#include "base/file_system.h"
#include "check/privacy.h"
#include "command/answer.h"
#include "command/command.h"
#include "command/document_text.h"
#include "command/report.h"
#include "parse/parse.h"
#include "recognise/recognise.h"
#include "render/document_json.h"
#include "vietnamese/normalize.h"

namespace congbo {
namespace {

constexpr std::uint64_t most_bytes = 64ULL << 20;

int run_inspect(const Arguments& arguments) {
  int status = 0;
  for (const std::string& path : arguments.operands) {
    const auto bytes = disk().read(path, most_bytes);
    if (!bytes) {
      print(stderr, "congbo inspect: " + in(bytes.failure().message, arguments.language) + "\n");
      status = 2;
      continue;
    }
    ParsedSource parsed = parse_source(nfc(path), *bytes);
    const Document document = recognise(parsed.source, Register::built_in());
    Findings& findings = parsed.findings;
    // Text that cannot be read stops; personal data is told, and what was read is shown all the same.
    if (count_findings(findings).errors > 0) status = std::max(status, 1);
    const SearchedText searched = searched_text(parsed.source, document);
    for (Finding& finding : privacy_findings(parsed.source.path, searched, find_private(searched, {}), {}))
      findings.push_back(std::move(finding));
    sort_findings(findings);
    print(stderr, findings_as_text(findings, "", disk(), arguments.language));
    print(stdout, arguments.has("--json") ? document_json(document) + "\n"
                                          : document_as_text(document, arguments.language));
  }
  return status;
}

}  // namespace

const Command inspect_command{"inspect", "FILE…", 1, static_cast<std::size_t>(-1),
    {"cho biết congbo đọc được gì trong văn bản", "shows what congbo reads in a document"},
    {"Đọc tệp Markdown, không ghi gì. Nhiều tệp với --json: mỗi văn bản một dòng.",
    "Reads Markdown files and writes nothing. Several files with --json: one document a line."},
    {{"--json", "", {"in theo lược đồ của dữ liệu mở", "print as in the open data's schema"}}},
   run_inspect};

}  // namespace congbo

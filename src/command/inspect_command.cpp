// congbo inspect

#include <cstdio>

#include "base/file_system.h"
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

void print(std::FILE* stream, const std::string& text) { std::fwrite(text.data(), 1, text.size(), stream); }

}  // namespace

int run_inspect(const Arguments& arguments) {
  int status = 0;
  for (const std::string& path : arguments.operands) {
    const auto bytes = disk().read(path, most_bytes);
    if (!bytes) {
      print(stderr, "congbo inspect: " + in(bytes.failure().message, arguments.language) + "\n");
      status = 2;
      continue;
    }
    const ParsedSource parsed = parse_source(nfc(path), *bytes);
    print(stderr, findings_as_text(parsed.findings, "", disk(), arguments.language));
    if (count_findings(parsed.findings).errors > 0) status = std::max(status, 1);
    const Document document = recognise(parsed.source, Register::built_in());
    print(stdout, arguments.has("--json") ? document_json(document) + "\n"
                                          : document_as_text(document, arguments.language));
  }
  return status;
}

}  // namespace congbo

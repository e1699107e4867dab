// Bytes between the fences at the head of a document → its front matter → the document it makes.

#include <cstdint>

#include "base/site_path.h"
#include "document_invariants.h"
#include "expect.h"
#include "parse/parse.h"
#include "recognise/recognise.h"
#include "render/document_json.h"

namespace {

// What the contract says of a path that a document names: never above the site.
void expect_inside(const std::string& path) {
  congbo::test::expect(congbo::path_in_site("content/2031", path).has_value(), "a path that leads out");
  congbo::test::expect(path.find('\0') == path.npos && path.find('\n') == path.npos, "a path of two lines");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace congbo;
  using test::expect;
  const std::string bytes = "---\n" + std::string(data, data + size) + "\n---\n\nQUYẾT ĐỊNH\nVề việc khen thưởng\n";
  const ParsedSource parsed = parse_source("content/2031/van-ban.md", bytes);
  const FrontMatter& front = parsed.source.front_matter;
  expect(front.status.empty() || front.status == "postponed" || front.status == "cancelled", "a status of no meaning");
  for (const std::string& path : front.attachments) expect_inside(path);
  for (const std::string& alias : front.aliases) expect(alias.starts_with('/') && alias.find('\n') == alias.npos, "no address");
  const auto lines = std::count_if(bytes.begin(), bytes.end(), [](char c) { return c == '\n' || c == '\r'; });
  for (const Finding& finding : parsed.findings)
    expect(finding.place.line >= 0 && finding.place.line <= lines + 1 && finding.place.column >= 0, "a finding outside the file");
  const Document document = recognise(parsed.source, Register::built_in());
  const std::string broken = test::Invariants(parsed.source, document).broken(document_json(document));
  expect(broken.empty(), broken.c_str());
  return 0;
}

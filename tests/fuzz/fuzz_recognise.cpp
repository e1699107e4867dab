// Bytes of a file → parse → recognise → JSON, with what holds of every document.

#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "document_invariants.h"
#include "parse/parse.h"
#include "recognise/recognise.h"
#include "render/document_json.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace congbo;
  const std::string bytes(data, data + size);
  const ParsedSource parsed = parse_source("content/2031/van-ban.md", bytes);
  const Document document = recognise(parsed.source, Register::built_in());
  const std::string broken =
      test::Invariants(parsed.source, document).broken(document_json(document));
  if (!broken.empty()) {
    std::fprintf(stderr, "%s", broken.c_str());
    std::abort();
  }
  return 0;
}

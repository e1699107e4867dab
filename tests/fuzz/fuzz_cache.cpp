// Bytes of .congbo/build or .congbo/documents, behind their checksum → what a build remembers. The first byte says
// which; what is whole is written back as the same bytes.

#include <cstdint>
#include <cstring>

#include "build/document_cache.h"
#include "build/state.h"
#include "expect.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace congbo;
  using test::expect;
  if (size == 0) return 0;
  const std::string content(data + 1, data + size);
  if (data[0] == 's') {
    if (const auto state = parse_state(content)) expect(state_file(*state).ends_with(content), "another memory when written");
    return 0;
  }
  Digest key{}, bytes{};
  if (content.size() >= key.size()) std::memcpy(key.data(), content.data(), key.size());
  const DocumentCache cache(content, key);
  PreparedDocument document;
  static_cast<void>(cache.find("content/2031/a.md", bytes, document));
  const std::string archive = DocumentCache::archive_of(document);
  expect(!archive.empty(), "a document without bytes");
  return 0;
}

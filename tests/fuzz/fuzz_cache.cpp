// Bytes of .congbo/build or .congbo/documents, behind their checksum → what a build remembers. The first byte says
// which; what is whole is the same when written and read again.

#include <cstdint>
#include <cstring>

#include "build/document_cache.h"
#include "build/state.h"
#include "expect.h"

namespace {

// What stands behind the head of the file.
std::string archived_state(const congbo::BuildState& state) {
  return congbo::state_file(state).substr(congbo::begin_cache_file().size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace congbo;
  using test::expect;
  if (size == 0) return 0;
  const std::string content(data + 1, data + size);
  if (data[0] == 's') {
    // Lists without order may come back in another order, once.
    if (const auto state = parse_state(content)) {
      const std::string written = archived_state(*state);
      const auto again = parse_state(written);
      expect(again && archived_state(*again) == written, "another memory when written");
    }
    return 0;
  }
  Digest key{}, bytes{};
  if (content.size() >= key.size()) std::memcpy(key.data(), content.data(), key.size());
  const DocumentCache cache(content, content, key);
  PreparedDocument document;
  static_cast<void>(cache.find("content/2031/a.md", bytes, document));
  const std::string archive = DocumentCache::archive_of(document);
  expect(!archive.empty(), "a document without bytes");
  return 0;
}

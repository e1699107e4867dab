// Bytes of what lies on a server or beside it: manifest, lock, journal; the answer to PROPFIND, a listing of
// names. What is read stays inside its folder, and is the same when written and read again.

#include <algorithm>
#include <cstdint>

#include "base/percent.h"
#include "expect.h"
#include "publish/addresses.h"
#include "publish/journal.h"
#include "publish/manifest.h"

namespace {

using congbo::test::expect;

void expect_inside(const congbo::FileTable& files) {
  for (const auto& [path, file] : files) {
    expect(("/" + path + "/").find("/../") == path.npos && path.front() != '/', "a path that leads out");
    expect(path.find_first_of(std::string_view("\n\r\0", 3)) == path.npos, "a path of two lines");
    expect(file.hash.size() == 64, "a hash that is none");
  }
}

void expect_names(const std::vector<std::string>& names) {
  expect(std::is_sorted(names.begin(), names.end()), "names out of order");
  for (const std::string& name : names)
    expect(!name.empty() && name != "." && name != ".." && name.find_first_of("/\n") == name.npos, "no name");
}

void read_answer(const std::string& bytes) {
  std::string lines;
  for (const std::string& href : congbo::element_texts(bytes, "href")) lines += congbo::percent_decoded(href) + "\n";
  expect_names(congbo::names_from_lines(lines));
  const congbo::AddressParts parts = congbo::address_parts(bytes);
  expect(parts.host.find('/') == std::string::npos, "a host with a path");
  expect(congbo::percent_decoded(congbo::percent_encoded(bytes, congbo::Slashes::escaped)) == bytes, "another text when decoded");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace congbo;
  const std::string bytes(data, data + size);
  if (const auto manifest = read_manifest(bytes)) {
    expect_inside(manifest->files);
    expect_inside(manifest->gone);
    const auto again = read_manifest(manifest_text(*manifest));
    expect(again && again->files == manifest->files && again->gone == manifest->gone, "another manifest when written");
  }
  if (const auto lock = read_lock(bytes)) {
    expect_inside(lock->coming);
    expect(read_lock(lock_text(*lock)).has_value(), "another lock when written");
  }
  const JournalRecord journal = read_journal(bytes);
  expect(!journal.session.empty() || (journal.done.empty() && journal.begun.empty()), "a journal of no session");
  read_answer(bytes);
  expect_names(names_from_lines(bytes));
  return 0;
}

// Bytes of a request to the preview: its target, then lines of Host and Origin → what it is judged to be.

#include <cstdint>

#include "base/percent.h"
#include "expect.h"
#include "serve/request.h"
#include "serve/with_bar.h"
#include "vietnamese/utf8.h"

namespace {

using congbo::test::expect;

void expect_confined(const congbo::TargetPath& target) {
  const std::string whole = "/" + target.path + "/";
  for (const char* part : {"/../", "/./"}) expect(whole.find(part) == whole.npos, "leads out");
  expect(target.path.find("//") == std::string::npos && !target.path.starts_with('/'), "an empty part");
  expect(target.path.find('\\') == std::string::npos && target.path.find('\0') == std::string::npos, "a sign that parts or ends");
  expect(!congbo::first_invalid(target.path), "not UTF-8");
  // What is escaped again is the same address.
  const auto again = congbo::parse_target("/" + congbo::percent_encoded(target.path));
  expect(!again || again->path == target.path, "another path when escaped");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace congbo;
  const std::string bytes(data, data + size);
  const std::size_t line = std::min(bytes.find('\n'), bytes.size());
  const std::string target = bytes.substr(0, line), host = bytes.substr(std::min(line + 1, bytes.size()));
  if (const auto parsed = parse_target(target)) {
    expect_confined(*parsed);
    query_value(parsed->query, "page");
  }
  if (is_own_host(host, 8765)) expect(host.size() <= 14 && host.ends_with(":8765"), "a host of another");
  if (is_own_origin(host, 8765)) expect(host.starts_with("http://"), "an origin of another");
  expect(with_bar(bytes, "#").size() == bytes.size() + 1, "the bar adds itself alone");
  return 0;
}

// Bytes of a picture → what it says, the same without that, its widths.

#include <cstdint>

#include "expect.h"
#include "picture/picture.h"

namespace {

using congbo::test::expect;

constexpr std::int64_t most_decoded = 1'000'000;  // pixels: larger ones only take longer

void expect_clean(const std::string& bytes) {
  const congbo::PictureFacts facts = congbo::read_picture_facts(bytes);
  expect(!facts.position && facts.author.empty(), "a picture that says who and where");
  expect(congbo::without_metadata(bytes) == bytes, "something more to take out");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace congbo;
  const std::string bytes(data, data + size);
  const PictureFacts facts = read_picture_facts(bytes);
  static_cast<void>(read_foreign_facts(bytes));
  if (const auto stripped = without_metadata(bytes)) expect_clean(*stripped);
  if (std::int64_t{facts.width} * facts.height > most_decoded) return 0;
  const VersionSet set = make_versions(bytes);
  expect(set.versions.empty() == (set.problem != PictureProblem::none), "versions or a problem");
  for (const PictureVersion& version : set.versions) {
    expect(version.width >= 1 && version.width <= facts.width, "wider than the picture");
    expect(version.height >= 1, "no height");
    if (version.format != VersionFormat::webp && !version.bytes.empty()) expect_clean(version.bytes);
  }
  if (!set.upright.empty()) expect_clean(set.upright);
  return 0;
}

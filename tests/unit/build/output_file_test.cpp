// What becomes of one file of the output, by what stands in its place.

#include <gtest/gtest.h>

#include "base/hash.h"
#include "base/memory_disk.h"
#include "build/stages.h"

namespace congbo::test {
namespace {

using Kind = Output::Writing::Kind;
const std::string path = "2026/index.html", bytes = "trang mới";

struct Standing {
  const char* name;
  std::optional<std::string> before;  // what stands there
  bool ours;                          // and is in the list
  std::optional<std::string> known;   // whose hash the build is sure of
  Kind becomes;
};

const Standing standings[] = {
    {"nothing", {}, false, {}, Kind::laid},
    {"the same", bytes, true, {}, Kind::same},
    {"the same, by chance", bytes, false, {}, Kind::same},
    {"an older one of ours", "trang cũ", true, {}, Kind::laid},
    {"a stranger's", "của người khác", false, {}, Kind::left},
    {"known to be the same", bytes, true, bytes, Kind::same},
    {"known to be older", "trang cũ", true, "trang cũ", Kind::laid},
};

class OutputFile : public testing::TestWithParam<Standing> {
 protected:
  void SetUp() override {
    m_disk.make_folders("/site").ok();
    if (GetParam().before) m_disk.put("/site/output/" + path, *GetParam().before);
    const bool listed = GetParam().before && GetParam().ours;
    m_disk.put("/site/output/.congbo", listed ? sha256_hex(*GetParam().before) + "  " + path + "\n" : "");
    if (GetParam().known) m_known = sha256(*GetParam().known);
    m_before = m_disk.files();
  }

  void expect(Output output, const Output::Writing& writing) {
    EXPECT_EQ(writing.kind, GetParam().becomes);
    EXPECT_EQ(writing.laid.has_value(), GetParam().becomes == Kind::laid);
    if (!writing.laid) {
      EXPECT_EQ(m_disk.files(), m_before) << "something stays of what was laid";
    }
    std::vector<std::string> left;
    if (writing.kind == Kind::left) left.push_back(path);
    ASSERT_TRUE(output.finish({{path, sha256(bytes), writing.laid}}, left, 1));
    EXPECT_EQ(m_disk.files().at("/site/output/" + path), writing.kind == Kind::left ? *GetParam().before : bytes);
  }

  MemoryDisk m_disk;
  std::optional<Digest> m_known;
  std::map<std::string, std::string> m_before;
};

TEST_P(OutputFile, Whole) {
  auto output = Output::open("/site/output", "/site", m_disk);
  ASSERT_TRUE(output);
  const auto writing = output->write(path, bytes, sha256(bytes), m_known);
  ASSERT_TRUE(writing);
  expect(std::move(*output), *writing);
}

TEST_P(OutputFile, InPieces) {
  auto output = Output::open("/site/output", "/site", m_disk);
  ASSERT_TRUE(output);
  const Pieces pieces = [](const Sink& sink) {
    for (std::size_t at = 0; at < bytes.size(); at += 3) sink(std::string_view(bytes).substr(at, 3));
  };
  const auto poured = output->pour(path, pieces, m_known);
  ASSERT_TRUE(poured);
  EXPECT_EQ(poured->hash, sha256(bytes));
  expect(std::move(*output), poured->writing);
}

INSTANTIATE_TEST_SUITE_P(Over, OutputFile, testing::ValuesIn(standings), [](const auto& standing) {
  std::string name = standing.param.name;
  std::erase_if(name, [](char c) { return !isalnum(static_cast<unsigned char>(c)); });
  return name;
});

TEST(OutputFolder, AFolderInTheWayOfPiecesIsLeft) {
  MemoryDisk disk;
  disk.put("/site/output/.congbo", "");
  ASSERT_TRUE(disk.make_folders("/site/output/" + path));
  auto output = Output::open("/site/output", "/site", disk);
  ASSERT_TRUE(output);
  const auto poured = output->pour(path, [](const Sink& sink) { sink(bytes); });
  ASSERT_TRUE(poured);
  EXPECT_EQ(poured->writing.kind, Kind::left);
  EXPECT_EQ(poured->hash, sha256(bytes));
}

}  // namespace
}  // namespace congbo::test

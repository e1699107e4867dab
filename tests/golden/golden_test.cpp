// A whole small site as one readable text. To accept a change: run with CONGBO_UPDATE_GOLDEN=1 and
// read the difference before committing it.

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/memory_disk.h"
#include "build/build.h"

namespace congbo {
namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

std::string whole_site() {
  const fs::path source = fs::path(CONGBO_SOURCE) / "tests/golden/site";
  MemoryDisk disk;
  for (const auto& entry : fs::recursive_directory_iterator(source))
    if (entry.is_regular_file()) disk.put("/site/" + fs::relative(entry.path(), source).generic_string(), read(entry.path()));
  BuildOptions options;
  options.site = "/site";
  options.date = {2026, 11, 21};
  options.jobs = 2;
  const auto report = build_site(options, disk);
  if (!report) return "failed: " + report.failure().message.en;
  std::string text;
  for (const auto& [path, bytes] : disk.files()) {
    // The stylesheet and scripts are the theme's, read as they stand in themes/.
    if (!path.starts_with("/site/output/") || path.find("/assets/") != std::string::npos || path.ends_with("/.congbo")) continue;
    text += "======== " + path.substr(13) + "\n" + bytes + (bytes.ends_with('\n') ? "" : "\n");
  }
  return text;
}

TEST(Golden, SmallSite) {
  const fs::path golden = fs::path(CONGBO_SOURCE) / "tests/golden/site.txt";
  const std::string made = whole_site();
  if (std::getenv("CONGBO_UPDATE_GOLDEN")) std::ofstream(golden, std::ios::binary) << made;
  const std::string expected = read(golden);
  std::istringstream a(expected), b(made);
  std::string left, right, file;
  for (int line = 1; std::getline(a, left) && std::getline(b, right); ++line) {
    if (right.starts_with("======== ")) file = right.substr(9);
    ASSERT_EQ(left, right) << "line " << line << " of tests/golden/site.txt, in " << file;
  }
  EXPECT_EQ(expected.size(), made.size());
  EXPECT_GT(made.size(), 10000u);
}

}  // namespace
}  // namespace congbo

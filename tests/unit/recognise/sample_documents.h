#pragma once
// The sample town's own documents, and what is read out of one, as JSON.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "reading_of.h"
#include "render/document_json.h"

namespace congbo::test {

inline constexpr const char* path = "content/2031/van-ban.md";

inline std::string json_of(std::string_view bytes) {
  const ParsedSource parsed = parse_source(path, bytes);
  return document_json(recognise(parsed.source, Register::built_in()));
}

// The town's own documents, in the order of their paths.
inline const std::vector<std::pair<std::string, std::string>>& samples() {
  static const auto all = [] {
    std::vector<std::pair<std::string, std::string>> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(std::filesystem::path(CONGBO_SOURCE) / "content"))
      if (entry.path().extension() == ".md") {
        std::ifstream in(entry.path(), std::ios::binary);
        found.emplace_back(entry.path().string(),
                           std::string(std::istreambuf_iterator<char>(in), {}));
      }
    std::ranges::sort(found);
    return found;
  }();
  return all;
}

}  // namespace congbo::test

#pragma once
// Small invented sites with links, to be published to a server in memory or a real one; and the reader who
// follows every link from the home page.

#include <filesystem>
#include <set>
#include <string>

#include "base/hash.h"
#include "publish/publication.h"

namespace congbo {

using SiteFilesByPath = std::map<std::string, std::string>;

inline std::string linking(const std::string& title, std::initializer_list<std::string> links) {
  std::string text = "<h1>" + title + "</h1>";
  for (const std::string& link : links) text += "<a href=\"/" + link + "\">";
  return text;
}

// Two states of a town's site: a document comes, one goes, one is mended; style and lists follow.
inline SiteFilesByPath first_site() {
  return {{"index.html", linking("Trang chủ", {"assets/style-00aa11.css", "2024/index.html", "tim-kiem/index.html", "feed.xml"})},
          {"2024/index.html", linking("2024", {"assets/style-00aa11.css", "2024/hoi-nghi/index.html", "2024/cu/index.html"})},
          {"2024/hoi-nghi/index.html", linking("Hội nghị", {"assets/style-00aa11.css", "2024/cu/index.html"})},
          {"2024/cu/index.html", linking("Văn bản cũ", {"index.html"})},
          {"tim-kiem/index.html", linking("Tìm", {"tim-kiem/root-aaaaaa.js"})},
          {"tim-kiem/root-aaaaaa.js", "[1]"},
          {"assets/style-00aa11.css", "p{}"},
          {"feed.xml", linking("feed", {"2024/hoi-nghi/index.html"})}};
}

inline SiteFilesByPath second_site() {
  return {{"index.html", linking("Trang chủ mới", {"assets/style-00bb22.css", "2024/index.html", "2025/index.html", "tim-kiem/index.html", "feed.xml"})},
          {"2024/index.html", linking("2024", {"assets/style-00bb22.css", "2024/hoi-nghi/index.html"})},
          {"2024/hoi-nghi/index.html", linking("Hội nghị, đã có kết quả", {"assets/style-00bb22.css", "2025/moi/index.html"})},
          {"2025/index.html", linking("2025", {"2025/moi/index.html"})},
          {"2025/moi/index.html", linking("Văn bản mới", {"2025/index.html", "2025/moi/nguon.md"})},
          {"2025/moi/nguon.md", "# Mới"},
          {"tim-kiem/index.html", linking("Tìm", {"tim-kiem/root-bbbbbb.js"})},
          {"tim-kiem/root-bbbbbb.js", "[1,2]"},
          {"assets/style-00bb22.css", "p{color:#000}"},
          {"feed.xml", linking("feed", {"2025/moi/index.html"})}};
}

inline Release release_of(const SiteFilesByPath& files) {
  Release release;
  for (const auto& [path, bytes] : files) release.files[path] = sha256_hex(bytes);
  release.read = [files](const std::string& path) -> Result<std::string> { return files.at(path); };
  return release;
}

// A link that leads nowhere, of a page that can be reached from the home page; empty where there is none.
inline std::string dead_link(const SiteFilesByPath& server) {
  if (!server.contains("index.html")) return {};  // nothing is published yet
  std::vector<std::string> open{"index.html"};
  std::set<std::string> seen{"index.html"};
  while (!open.empty()) {
    const std::string page = open.back();
    open.pop_back();
    const auto found = server.find(page);
    if (found == server.end()) return page;
    const std::string& text = found->second;
    for (std::size_t at = text.find("href=\"/"); at != text.npos; at = text.find("href=\"/", at + 1)) {
      const std::string link = text.substr(at + 7, text.find('"', at + 7) - at - 7);
      if (seen.insert(link).second) open.push_back(link);
    }
  }
  return {};
}

// A folder on the disk that goes with the object.
class TestFolder {
 public:
  TestFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "congbo-publish-XXXXXX").string();
    for (unsigned n = 0;; ++n) {
      m_path = name.substr(0, name.size() - 6) + std::to_string(n) + "-" + std::to_string(reinterpret_cast<std::uintptr_t>(this));
      if (std::filesystem::create_directory(m_path)) break;
    }
  }
  TestFolder(const TestFolder&) = delete;
  ~TestFolder() { std::filesystem::remove_all(m_path); }
  const std::string& path() const { return m_path; }

 private:
  std::string m_path;
};

}  // namespace congbo

// What lies in a site's folder.

#include <algorithm>

#include "build/stages.h"
#include "vietnamese/normalize.h"

namespace congbo {
namespace {

constexpr std::uint64_t most_settings_bytes = 1 << 20;
// Deeper than any address can be; bounds the walk.
constexpr int deepest_folder = 16;

class Walk {
 public:
  Walk(FileSystem& files, Findings& findings) : m_files(files), m_findings(findings) {}

  // Adds every regular file below `on_disk`, whose path in the site is `path`.
  Outcome into(const std::string& path, const std::string& on_disk, std::vector<FoundFile>& found, int depth = 0) {
    auto entries = m_files.list(on_disk);
    if (!entries) return entries.failure();
    for (const FolderEntry& entry : *entries) {
      if (entry.name.starts_with('.')) continue;
      const std::string inner = path + "/" + nfc(entry.name);
      const std::string inner_disk = on_disk + "/" + entry.name;
      if (entry.kind == FileKind::file) {
        found.push_back({inner, inner_disk});
      } else if (entry.kind == FileKind::folder && depth < deepest_folder) {
        if (Outcome walked = into(inner, inner_disk, found, depth + 1); !walked) return walked;
      } else {
        m_findings.push_back({RuleId::V10, {inner, 0, 0, 0}, {inner}, {}});
      }
    }
    return Done{};
  }

 private:
  FileSystem& m_files;
  Findings& m_findings;
};

void sort_by_path(std::vector<FoundFile>& found) {
  std::sort(found.begin(), found.end(), [](const FoundFile& a, const FoundFile& b) {
    return a.path != b.path ? a.path < b.path : a.on_disk < b.on_disk;
  });
}

}  // namespace

Result<ReadSettings> read_settings(const std::string& site, FileSystem& files) {
  const std::string path = join_path(site, "congbo.json");
  if (files.kind(path) == FileKind::none)
    return Failure{{"không thấy '" + path + "': đây không phải thư mục của một trang",
                    "'" + path + "' is not there: this is not a site's folder"}};
  auto bytes = files.read(path, most_settings_bytes);
  if (!bytes) return bytes.failure();
  ParsedSettings parsed = parse_settings("congbo.json", *bytes);
  return ReadSettings{std::move(parsed.settings), std::move(parsed.findings)};
}

Result<SiteFiles> find_files(const std::string& site, const std::string& theme, FileSystem& files,
                             Findings& findings) {
  SiteFiles found;
  Walk walk(files, findings);
  std::vector<FoundFile> content;
  const std::string content_folder = join_path(site, "content");
  if (files.kind(content_folder) == FileKind::folder)
    if (Outcome walked = walk.into("content", content_folder, content); !walked) return walked.failure();
  for (FoundFile& file : content)
    (file.path.ends_with(".md") ? found.documents : found.others).push_back(std::move(file));
  const std::string theme_path = "themes/" + theme;
  if (const std::string folder = join_path(site, theme_path); files.kind(folder) == FileKind::folder)
    if (Outcome walked = walk.into(theme_path, folder, found.theme); !walked) return walked.failure();
  if (const std::string folder = join_path(site, "register"); files.kind(folder) == FileKind::folder)
    if (Outcome walked = walk.into("register", folder, found.registers); !walked) return walked.failure();
  for (auto* list : {&found.documents, &found.others, &found.theme, &found.registers}) sort_by_path(*list);
  return found;
}

}  // namespace congbo

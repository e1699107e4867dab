// What lies in a site's folder.

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "build/stages.h"
#include "vietnamese/normalize.h"

namespace congbo {
namespace {

constexpr std::uint64_t most_settings_bytes = 1 << 20;
// Deeper than any address can be; bounds the walk.
constexpr int deepest_folder = 16;
// How many settings files a site may take over, each from the one below it.
constexpr std::size_t most_extended = 8;

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
        refuse(inner);
      }
    }
    return Done{};
  }

  void refuse(const std::string& path) { m_findings.push_back({RuleId::V10, {path, 0, 0, 0}, {path}, {}}); }

 private:
  FileSystem& m_files;
  Findings& m_findings;
};

void sort_by_path(std::vector<FoundFile>& found) {
  std::sort(found.begin(), found.end(), [](const FoundFile& a, const FoundFile& b) {
    return a.path != b.path ? a.path < b.path : a.on_disk < b.on_disk;
  });
}

// What is about one site alone, and not for those below it.
void forget_own(Settings& settings) {
  settings.extends = {};
  settings.base_url.clear();
  settings.withheld.clear();
  settings.removed.clear();
  settings.publish.clear();
}

// "../" of "../congbo.json".
std::string folder_of(const std::string& path) { return path.substr(0, path.rfind('/') + 1); }

struct SettingsFile {
  std::string path;  // from the site: "congbo.json", "../congbo.json"
  std::string bytes;
};

// What is wrong with the file that `path` names, which stands at `next`; nothing where it may be read.
std::optional<Words> fault_of_extends(const std::string& next, const std::string& path, std::size_t read,
                                      const std::set<std::string>& seen, FileSystem& files) {
  if (files.kind(next) != FileKind::file) return Words{"không thấy '" + path + "'", "'" + path + "' is not there"};
  if (const auto place = files.canonical(next); place && seen.contains(*place))
    return Words{"'" + path + "' dẫn về chính nó, thành vòng", "'" + path + "' leads back to itself, in a circle"};
  const std::string most = std::to_string(most_extended);
  if (read > most_extended)
    return Words{"'extends' nối quá " + most + " tệp", "'extends' goes over more than " + most + " files"};
  return std::nullopt;
}

// The site's own file, and each that the one before it extends; up to one that is not there, that was read
// already, or that lies too far up, told where it is named. At the top of a disk "../congbo.json" is the file
// itself.
Result<std::vector<SettingsFile>> settings_files(const std::string& site, FileSystem& files, Findings& findings) {
  std::vector<SettingsFile> found;
  std::set<std::string> seen;
  for (std::string at = "congbo.json";;) {
    if (const auto place = files.canonical(join_path(site, at))) seen.insert(*place);
    auto bytes = files.read(join_path(site, at), most_settings_bytes);
    if (!bytes) return bytes.failure();
    found.push_back({at, std::move(*bytes)});
    const Extends extends = parse_settings(at, found.back().bytes).settings.extends;
    if (extends.path.empty()) return found;
    const std::string next = folder_of(at) + extends.path;
    if (const auto fault = fault_of_extends(join_path(site, next), extends.path, found.size(), seen, files)) {
      findings.push_back({RuleId::V08, {at, extends.line, extends.column, 0}, {*fault}, {}});
      return found;
    }
    at = next;
  }
}

Outcome walk_into(Walk& walk, FileSystem& files, const std::string& site, const std::string& path, std::vector<FoundFile>& found) {
  const std::string folder = join_path(site, path);
  const FileKind kind = files.kind(folder);
  if (kind == FileKind::link) walk.refuse(path);
  return kind == FileKind::folder ? walk.into(path, folder, found) : Done{};
}

// The theme's files, each from the nearest folder that has it.
Outcome find_theme(Walk& walk, FileSystem& files, const std::string& site, const ReadSettings& settings, std::vector<FoundFile>& theme) {
  const std::string path = "themes/" + settings.settings.theme;
  std::map<std::string, std::string> nearest;
  for (const std::string& folder : settings.above) {
    std::vector<FoundFile> inherited;
    if (Outcome walked = walk_into(walk, files, join_path(site, folder.substr(0, folder.size() - 1)), path, inherited); !walked)
      return walked;
    for (FoundFile& file : inherited) nearest[file.path] = file.on_disk;
  }
  if (Outcome walked = walk_into(walk, files, site, path, theme); !walked) return walked;
  for (const FoundFile& file : theme) nearest.erase(file.path);
  for (auto& [file, on_disk] : nearest) theme.push_back({file, std::move(on_disk)});
  return Done{};
}

}  // namespace

Outcome is_site(const std::string& site, FileSystem& files) {
  const std::string path = join_path(site, "congbo.json");
  if (files.kind(path) != FileKind::none) return Done{};
  return Failure{{"không thấy '" + path + "': đây không phải thư mục của một trang",
                  "'" + path + "' is not there: this is not a site's folder"}};
}

Result<ReadSettings> read_settings(const std::string& site, FileSystem& files) {
  if (Outcome there = is_site(site, files); !there) return there.failure();
  ReadSettings read;
  auto found = settings_files(site, files, read.findings);
  if (!found) return found.failure();
  std::reverse(found->begin(), found->end());  // the farthest first: each takes over what is above it
  for (const SettingsFile& file : *found) {
    const std::string folder = folder_of(file.path);
    const std::string mark = std::exchange(read.settings.look.mark, {});
    forget_own(read.settings);
    ParsedSettings parsed = parse_settings(file.path, file.bytes, std::move(read.settings));
    read.settings = std::move(parsed.settings);
    std::string& own_mark = read.settings.look.mark;
    own_mark = own_mark.empty() ? mark : folder + own_mark;
    std::move(parsed.findings.begin(), parsed.findings.end(), std::back_inserter(read.findings));
    if (!folder.empty()) read.above.push_back(folder);
  }
  return read;
}

Result<SiteFiles> find_files(const std::string& site, const ReadSettings& settings, FileSystem& files, Findings& findings) {
  SiteFiles found;
  Walk walk(files, findings);
  std::vector<FoundFile> content;
  if (Outcome walked = walk_into(walk, files, site, "content", content); !walked) return walked.failure();
  for (FoundFile& file : content)
    (file.path.ends_with(".md") ? found.documents : found.others).push_back(std::move(file));
  if (Outcome walked = find_theme(walk, files, site, settings, found.theme); !walked) return walked.failure();
  for (const std::string& folder : settings.above)
    if (Outcome walked = walk_into(walk, files, site, folder + "register", found.registers); !walked) return walked.failure();
  if (Outcome walked = walk_into(walk, files, site, "register", found.registers); !walked) return walked.failure();
  for (auto* list : {&found.documents, &found.others, &found.theme}) sort_by_path(*list);
  return found;
}

}  // namespace congbo

#include "serve/changes.h"

#include <algorithm>
#include <array>

#include "base/terminal.h"
#include "parse/parse.h"

namespace congbo {
namespace {

constexpr double quiet = 0.03, most_put_off = 0.3, between_looks = 2;
constexpr int deepest_folder = 16;
constexpr int most_above = 8;

std::string_view name_in(std::string_view path) { return path.substr(path.rfind('/') + 1); }

// The folders from the site upwards whose settings it takes over, the site's own first.
std::vector<std::string> folders_of_settings(const std::string& site, FileSystem& files) {
  std::vector<std::string> folders{site};
  while (folders.size() < most_above) {
    constexpr std::uint64_t most_bytes = 1 << 20;
    const auto bytes = files.read(join_path(folders.back(), "congbo.json"), most_bytes);
    const std::string path = bytes ? parse_settings("congbo.json", *bytes).settings.extends.path : std::string();
    if (path.empty()) break;
    const std::size_t slash = path.rfind('/');
    if (slash == path.npos) break;
    folders.push_back(join_path(folders.back(), path.substr(0, slash)));
  }
  return folders;
}

}  // namespace

void Debounce::event(double now) {
  if (!m_first) m_first = now;
  m_last = now;
}

std::optional<double> Debounce::due() const {
  if (!m_first) return std::nullopt;
  return std::min(*m_last + quiet, *m_first + most_put_off);
}

bool is_passing_name(std::string_view name) {
  constexpr std::array<std::string_view, 9> endings{"~", ".swp", ".swx", ".swo", ".tmp", ".bak", ".part", ".crdownload", ".orig"};
  if (name.starts_with('.') || name.starts_with("~$")) return true;
  if (name.size() > 1 && name.starts_with('#') && name.ends_with('#')) return true;
  if (name == "4913") return true;  // Vim, to see whether it may write
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return name.ends_with(ending); });
}

Changes::Changes(std::string site, FileSystem& files, bool deaf) : m_site(std::move(site)), m_files(files), m_deaf(deaf) {
  m_stamps = look();
  m_next_look = steady_seconds() + between_looks;
}

void Changes::hear(const std::string& folder) {
  if (!m_deaf && !m_heard.contains(folder) && m_watch.add(folder)) m_heard.insert(folder);
}

Changes::Stamps Changes::look() {
  Stamps stamps;
  for (const std::string& folder : folders_of_settings(m_site, m_files)) {
    hear(folder);
    const std::string settings = join_path(folder, "congbo.json");
    note(settings, stamps);
    for (const char* part : {"content", "themes", "register"})
      if (folder == m_site || std::string_view(part) != "content") look_into(join_path(folder, part), stamps, 0);
  }
  return stamps;
}

void Changes::note(const std::string& path, Stamps& stamps) {
  if (const FileStamp stamp = m_files.stamp(path); stamp.kind != FileKind::none) stamps[path] = stamp;
}

void Changes::look_into(const std::string& folder, Stamps& stamps, int depth) {
  if (depth > deepest_folder || m_files.kind(folder) != FileKind::folder) return;
  hear(folder);  // before it is read: nothing falls between
  const auto entries = m_files.list(folder);
  if (!entries) return;
  for (const FolderEntry& entry : *entries) {
    if (is_passing_name(entry.name)) continue;
    const std::string path = folder + "/" + entry.name;
    if (entry.kind == FileKind::folder) look_into(path, stamps, depth + 1);
    else note(path, stamps);
  }
}

bool Changes::matters(std::string_view path) const {
  const std::string_view name = name_in(path);
  if (is_passing_name(name)) return false;
  const std::string beside = join_path(path.substr(0, path.size() - name.size() - 1), "congbo.json");
  if (!m_stamps.contains(beside)) return true;
  // In a folder of settings: output/ and whatever else lies there is no matter of ours.
  return name == "congbo.json" || name == "content" || name == "themes" || name == "register";
}

void Changes::take(const FolderWatch::News& news, double now) {
  if (news.folders || news.lost) m_heard.clear();
  if (news.lost) m_debounce.event(now);
  for (const std::string& path : news.paths)
    if (matters(path)) m_debounce.event(now);
}

bool Changes::changed_by_looks() {
  Stamps stamps = look();
  m_next_look = steady_seconds() + between_looks;
  const bool changed = stamps != m_stamps;
  m_stamps = std::move(stamps);
  return changed;
}

bool Changes::wait() {
  for (;;) {
    const double now = steady_seconds();
    if (const auto due = m_debounce.due(); due && now >= *due) {
      // A file told of counts as changed, even where its stamp is too coarse to show it.
      m_debounce.clear();
      changed_by_looks();
      return true;
    }
    if (now >= m_next_look && changed_by_looks()) return true;
    const double until = m_debounce.due().value_or(m_next_look);
    const FolderWatch::News news = m_watch.wait(std::min(until, m_next_look) - now);
    if (news.stopped) return false;
    take(news, steady_seconds());
  }
}

}  // namespace congbo

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

bool is_read_beside_settings(std::string_view name) {
  return name == "congbo.json" || name == "content" || name == "themes" || name == "register";
}

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
  const std::vector<std::string> folders = folders_of_settings(m_site, m_files);
  m_settings = {folders.begin(), folders.end()};
  for (const std::string& folder : folders) {
    hear(folder);
    stamps[folder] = entries_of(folder);
    for (const char* part : {"content", "themes", "register"})
      if (folder == m_site || std::string_view(part) != "content") look_into(join_path(folder, part), stamps, 0);
  }
  return stamps;
}

void Changes::look_into(const std::string& folder, Stamps& stamps, int depth) {
  if (depth > deepest_folder) return;
  hear(folder);  // before it is read: nothing falls between
  std::vector<StampedEntry> entries = entries_of(folder);
  for (const StampedEntry& entry : entries)
    if (entry.kind == FileKind::folder) look_into(folder + "/" + entry.name, stamps, depth + 1);
  stamps[folder] = std::move(entries);
}

// Of a folder of settings only congbo.json: output/ and whatever else lies there is no matter of ours.
std::vector<StampedEntry> Changes::entries_of(const std::string& folder) const {
  const bool settings = m_settings.contains(folder);
  std::vector<StampedEntry> entries = stamped_entries(folder);
  std::erase_if(entries, [&](const StampedEntry& entry) { return settings ? entry.name != "congbo.json" : is_passing_name(entry.name); });
  return entries;
}

void Changes::take(const FolderWatch::News& news, double now) {
  if (news.folders || news.lost) {
    m_heard.clear();
    m_all_touched = true;
  }
  if (news.lost) m_debounce.event(now);
  for (const std::string& path : news.paths) {
    const std::string_view name = name_in(path);
    const std::string folder = path.substr(0, path.size() - name.size() - 1);
    const bool settings = m_settings.contains(folder);
    if (settings ? !is_read_beside_settings(name) : is_passing_name(name)) continue;
    m_debounce.event(now);
    m_touched.insert(folder);
    m_all_touched = m_all_touched || settings;
  }
}

// What was told of is about to be built: its stamps are those of now.
void Changes::catch_up() {
  if (m_all_touched) {
    changed_by_looks();
  } else {
    for (const std::string& folder : m_touched) m_stamps[folder] = entries_of(folder);
    remember(m_touched);
  }
  m_touched.clear();
  m_all_touched = false;
  m_debounce.clear();
}

// What folders() gives.
void Changes::remember(const std::set<std::string>& changed) {
  const std::string content = m_site + "/content";
  const auto is_of_documents = [&](const std::string& folder) { return folder == content || folder.starts_with(content + "/"); };
  if (std::all_of(changed.begin(), changed.end(), is_of_documents))
    for (const std::string& folder : changed) m_latest.insert(folder.substr(m_site.size() + 1));
}

bool Changes::changed_by_looks() {
  Stamps stamps = look();
  m_next_look = steady_seconds() + between_looks;
  std::set<std::string> changed;
  for (const auto& [folder, entries] : stamps)
    if (const auto before = m_stamps.find(folder); before == m_stamps.end() || before->second != entries) changed.insert(folder);
  for (const auto& [folder, entries] : m_stamps)
    if (!stamps.contains(folder)) changed.insert(folder);
  m_stamps = std::move(stamps);
  remember(changed);
  return !changed.empty();
}

bool Changes::wait(double most) {
  const double end = steady_seconds() + most;
  m_latest.clear();
  for (;;) {
    const double now = steady_seconds();
    if (now >= end) return true;
    if (const auto due = m_debounce.due(); due && now >= *due) {
      // A file told of counts as changed, even where its stamp is too coarse to show it.
      catch_up();
      return true;
    }
    if (now >= m_next_look && changed_by_looks()) return true;
    const double until = m_debounce.due().value_or(m_next_look);
    const FolderWatch::News news = m_watch.wait(std::min({until, m_next_look, end}) - now);
    if (news.stopped) return false;
    take(news, steady_seconds());
    if (m_all_touched && !m_debounce.due()) {  // a folder came or went that is no matter of ours, as it seems
      m_all_touched = false;
      if (changed_by_looks()) return true;
    }
  }
}

}  // namespace congbo

#include "serve/inbox.h"

#include <algorithm>
#include <array>

#include "base/terminal.h"
#include "serve/changes.h"

namespace congbo {
namespace {

constexpr double rest = 1, rest_of_empty = 5;
// Shared folders of other machines tell nothing.
constexpr double between_looks = 2, between_looks_soon = 0.3;
constexpr int deepest_folder = 8;

bool ends_in_any_case(std::string_view name, std::string_view lower_ending) {
  if (name.size() < lower_ending.size()) return false;
  const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; };
  return std::equal(lower_ending.begin(), lower_ending.end(), name.end() - static_cast<std::ptrdiff_t>(lower_ending.size()),
                    [&](char lower, char given) { return same(given, lower); });
}

}  // namespace

bool is_inbox_name(std::string_view name) {
  constexpr std::array<std::string_view, 21> others{
      ".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".bmp", ".tif", ".tiff", ".heic", ".mp3",
      ".m4a", ".wav",  ".mp4", ".mov", ".avi",  ".mkv", ".lnk", ".url", "thumbs.db", "desktop.ini"};
  if (is_passing_name(name)) return false;
  return std::none_of(others.begin(), others.end(), [&](std::string_view ending) { return ends_in_any_case(name, ending); });
}

std::vector<std::string> Settling::look(const Files& files, double now) {
  std::vector<std::string> at_rest;
  std::erase_if(m_seen, [&](const auto& seen) { return !files.contains(seen.first); });
  m_waits = false;
  for (const auto& [path, entry] : files) {
    const auto [place, fresh] = m_seen.try_emplace(path, Seen{entry, now});
    Seen& seen = place->second;
    if (!fresh && seen.entry != entry) seen = {entry, now};
    if (seen.told) continue;
    seen.told = now - seen.since >= (entry.size == 0 ? rest_of_empty : rest);
    if (seen.told) at_rest.push_back(path);
    else m_waits = true;
  }
  return at_rest;
}

void Settling::put_back(const std::string& path, double now) {
  if (const auto seen = m_seen.find(path); seen != m_seen.end()) seen->second = {seen->second.entry, now};
  m_waits = true;
}

void InboxWatch::look_into(const std::string& inside, Settling::Files& files, int depth) {
  const std::string folder = inside.empty() ? m_folder : m_folder + "/" + inside;
  m_watch.add(folder);
  for (StampedEntry& entry : stamped_entries(folder)) {
    std::string path = inside.empty() ? entry.name : inside + "/" + entry.name;
    if (entry.kind == FileKind::folder && depth < deepest_folder && !entry.name.ends_with(inbox_ending))
      look_into(path, files, depth + 1);
    else if (entry.kind == FileKind::file && is_inbox_name(entry.name))
      files[std::move(path)] = std::move(entry);
  }
}

std::optional<std::vector<std::string>> InboxWatch::wait() {
  for (;;) {
    Settling::Files files;
    look_into({}, files, 0);
    const double now = steady_seconds();
    std::vector<std::string> at_rest = m_settling.look(files, now);
    std::erase_if(at_rest, [&](const std::string& path) {
      const bool open = is_open_for_writing(m_folder + "/" + path);
      if (open) m_settling.put_back(path, now);
      return open;
    });
    if (!at_rest.empty()) return at_rest;
    if (m_watch.wait(m_settling.waits() ? between_looks_soon : between_looks).stopped) return std::nullopt;
  }
}

}  // namespace congbo

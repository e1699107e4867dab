#include "serve/quick_look.h"

#include <algorithm>

#include "base/hash.h"
#include "serve/event_disk.h"
#include "serve/merge_lines.h"

namespace congbo {
namespace {

constexpr std::size_t most_events = 4;

std::string folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return std::string(path.substr(0, slash == path.npos ? 0 : slash));
}

// "content", or "content/2026": what lies directly in it is an event of its own.
bool is_of_single_events(std::string_view folder) {
  const std::string_view name = folder.substr(folder.rfind('/') + 1);
  return folder == "content" || (name.size() == 4 && std::all_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; }));
}

}  // namespace

std::string event_of_page(const std::vector<DocumentPlace>& places, std::string_view page) {
  const DocumentPlace* nearest = nullptr;
  for (const DocumentPlace& place : places)
    if (!place.event.empty() && page.starts_with(place.event) && (nearest == nullptr || place.event.size() > nearest->event.size())) nearest = &place;
  if (nearest == nullptr) return {};
  std::string folder = folder_of(nearest->source);
  return is_of_single_events(folder) ? nearest->source : folder;
}

std::optional<QuickLook::Pages> QuickLook::rendered(const BuildOptions& options, const std::string& event) const {
  EventDisk alone(m_files, options.site, event);
  BuildOptions one = options;
  one.jobs = 1;  // not worth a thread
  auto shown = preview_event(one, event, alone);
  if (!shown || !shown->preview) return std::nullopt;
  Pages pages;
  for (PreviewPage& page : shown->preview->pages) pages[page.path] = std::move(page.html);
  return pages;
}

void QuickLook::prepare(const BuildOptions& options, const std::string& event) {
  const std::lock_guard lock(m_lock);
  const auto known = std::find_if(m_prepared.begin(), m_prepared.end(), [&](const auto& one) { return one.first == event; });
  if (known != m_prepared.end()) return m_prepared.splice(m_prepared.begin(), m_prepared, known);
  if (auto pages = rendered(options, event)) m_prepared.emplace_front(event, std::move(*pages));
  if (m_prepared.size() > most_events) m_prepared.pop_back();
}

std::vector<std::string> QuickLook::forget() {
  const std::lock_guard lock(m_lock);
  std::vector<std::string> events;
  for (const auto& [event, pages] : m_prepared) events.push_back(event);
  m_prepared.clear();
  return events;
}

QuickPages QuickLook::after_edit(const BuildOptions& options, const std::set<std::string>& folders,
                                 const std::function<std::optional<std::string>(const std::string&)>& served) {
  const std::lock_guard lock(m_lock);
  QuickPages made;
  for (auto& [event, before] : m_prepared) {
    if (!folders.contains(event.ends_with(".md") ? folder_of(event) : event)) continue;
    auto now = rendered(options, event);
    if (!now) continue;
    // Pages that come or go are linked to from others.
    const auto same_path = [](const auto& a, const auto& b) { return a.first == b.first; };
    const bool same_pages = std::equal(before.begin(), before.end(), now->begin(), now->end(), same_path);
    for (const auto& [path, html] : *now) {
      const auto old = before.find(path);
      if (!same_pages || old->second == html) continue;
      const auto page = served(path);
      auto merged = page ? merge_lines(old->second, *page, html) : std::nullopt;
      if (!merged) continue;
      std::string hash = sha256_hex(*merged);
      made[path] = {std::move(*merged), std::move(hash)};
    }
    before = std::move(*now);
  }
  return made;
}

}  // namespace congbo

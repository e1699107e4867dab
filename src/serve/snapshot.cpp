#include "serve/snapshot.h"

#include <algorithm>
#include <chrono>

namespace congbo {
namespace {

std::string_view folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == path.npos ? std::string_view() : path.substr(0, slash);
}

}  // namespace

PageFindings::PageFindings(const std::vector<DocumentPlace>& places, const Findings& findings) {
  for (const DocumentPlace& place : places) {
    m_sources[place.source] = place.address;
    // In a folder of several events, what lies beside their documents is no one's.
    if (place.event.empty()) continue;
    const auto [known, fresh] = m_events.emplace(folder_of(place.source), place.event);
    if (!fresh && known->second != place.event) known->second.clear();
    m_by_page[place.event];
    m_by_page[place.address];
  }
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const std::string& file = findings[i].place.file;
    std::vector<std::string> pages{page_of(file)};
    if (const auto event = m_events.find(folder_of(file)); event != m_events.end()) pages.push_back(event->second);
    for (const std::string& page : pages) {
      if (page.empty()) continue;
      std::vector<std::size_t>& there = m_by_page[page];
      if (there.empty() || there.back() != i) there.push_back(i);
    }
  }
}

const std::vector<std::size_t>& PageFindings::of(std::string_view page) const {
  static const std::vector<std::size_t> none;
  for (page = folder_of(page); !page.empty(); page = folder_of(page)) {
    const auto found = m_by_page.find(std::string(page) + "/");
    if (found != m_by_page.end()) return found->second;
  }
  return none;
}

std::string PageFindings::page_of(std::string_view file) const {
  if (const auto source = m_sources.find(file); source != m_sources.end()) return source->second;
  const auto event = m_events.find(folder_of(file));
  return event == m_events.end() ? std::string() : event->second;
}

std::optional<std::string> Snapshot::file_at(std::string_view path) const {
  std::string file(path);
  if (file.empty() || file.ends_with('/')) file += "index.html";
  if (files.contains(file)) return file;
  if (base.empty() || !path.starts_with(base + "/")) return std::nullopt;
  file.erase(0, base.size() + 1);
  return files.contains(file) ? std::optional(file) : std::nullopt;
}

std::map<std::string, std::string, std::less<>> parse_made_files(std::string_view list) {
  constexpr std::size_t hash = 64, gap = 2;
  std::map<std::string, std::string, std::less<>> files;
  for (std::size_t begin = 0; begin < list.size();) {
    const std::size_t end = std::min(list.find('\n', begin), list.size());
    const std::string_view line = list.substr(begin, end - begin);
    begin = end + 1;
    if (line.size() > hash + gap) files[std::string(line.substr(hash + gap))] = line.substr(0, hash);
  }
  return files;
}

std::size_t count_changes(const std::map<std::string, std::string, std::less<>>& before,
                          const std::map<std::string, std::string, std::less<>>& after) {
  std::size_t count = 0;
  for (const auto& [path, hash] : after) {
    const auto old = before.find(path);
    count += old == before.end() || old->second != hash ? 1 : 0;
  }
  for (const auto& [path, hash] : before) count += after.contains(path) ? 0 : 1;
  return count;
}

void Board::show(Snapshot snapshot, unsigned taken_in) {
  {
    const std::lock_guard lock(m_lock);
    snapshot.version = m_shown.snapshot ? m_shown.snapshot->version + 1 : 1;
    QuickPages stay = m_shown.quick ? *m_shown.quick : QuickPages();
    std::erase_if(stay, [&](const auto& page) { return page.second.turn <= taken_in; });
    m_shown.quick = std::make_shared<const QuickPages>(std::move(stay));
    m_shown.snapshot = std::make_shared<const Snapshot>(std::move(snapshot));
    ++m_shown.turn;
  }
  m_news.notify_all();
}

void Board::show_pages(QuickPages pages) {
  {
    const std::lock_guard lock(m_lock);
    if (!m_shown.quick || pages.empty()) return;
    QuickPages all = *m_shown.quick;
    ++m_shown.turn;
    for (auto& [path, page] : pages) {
      page.turn = m_shown.turn;
      all[path] = std::move(page);
    }
    m_shown.quick = std::make_shared<const QuickPages>(std::move(all));
  }
  m_news.notify_all();
}

Shown Board::shown() const {
  const std::lock_guard lock(m_lock);
  return m_shown;
}

Shown Board::wait_for_other(unsigned seen, double seconds) const {
  std::unique_lock lock(m_lock);
  m_news.wait_for(lock, std::chrono::duration<double>(seconds), [&] { return m_closed || (m_shown.snapshot && m_shown.turn != seen); });
  return m_closed ? Shown{} : m_shown;
}

void Board::visit(const std::string& page) {
  {
    const std::lock_guard lock(m_lock);
    m_visits.push_back(page);
  }
  m_news.notify_all();
}

std::optional<std::string> Board::next_visit() {
  std::unique_lock lock(m_lock);
  m_news.wait(lock, [&] { return m_closed || !m_visits.empty(); });
  if (m_closed) return std::nullopt;
  std::string page = std::move(m_visits.front());
  m_visits.erase(m_visits.begin());
  return page;
}

void Board::close() {
  {
    const std::lock_guard lock(m_lock);
    m_closed = true;
  }
  m_news.notify_all();
}

}  // namespace congbo

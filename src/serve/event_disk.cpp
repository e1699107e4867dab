#include "serve/event_disk.h"

#include <algorithm>

#include "vietnamese/normalize.h"

namespace congbo {

EventDisk::EventDisk(FileSystem& below, std::string site, std::string event)
    : ReadOnlyDisk(below), m_site(std::move(site)), m_event(std::move(event)), m_memory(join_path(m_site, ".congbo")) {}

Result<std::vector<FolderEntry>> EventDisk::list(const std::string& folder) {
  auto entries = m_below.list(folder);
  const std::string inside = folder.size() > m_site.size() ? nfc(folder.substr(m_site.size() + 1)) + "/" : std::string();
  if (!entries || !m_event.starts_with(inside) || inside.empty()) return entries;
  // A folder on the way to the event, or the one that a document by itself lies in.
  const std::string next = m_event.substr(inside.size(), m_event.find('/', inside.size()) - inside.size());
  const bool beside = m_event.ends_with(".md") && inside.size() + next.size() == m_event.size();
  std::erase_if(*entries, [&](const FolderEntry& entry) {
    const bool other = beside && entry.kind == FileKind::file && !entry.name.ends_with(".md");
    return nfc(entry.name) != next && !other;
  });
  return entries;
}

Result<std::string> EventDisk::read(const std::string& path, std::uint64_t most) {
  if (hides(path)) return Failure{{"không thấy '" + path + "'", "'" + path + "' is not there"}};
  return m_below.read(path, most);
}

}  // namespace congbo

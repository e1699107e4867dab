#include "build/document_cache.h"

#include "base/file_system.h"
#include "build/archive_model.h"
#include "build/state.h"

namespace congbo {

template <class A>
void members(A& a, PreparedDocument& v) {
  auto& [source, text, findings, silences, draft, withheld, decomposed, held, failure, bytes, archive, cached] = v;
  a(source, text, findings, silences, draft, withheld, decomposed);
  static_cast<void>(held), static_cast<void>(failure), static_cast<void>(bytes);
  static_cast<void>(archive), static_cast<void>(cached);
}

DocumentCache::DocumentCache(std::string_view content, const Digest& key) {
  if (content.empty()) return;
  ArchiveReader read(content);
  Digest written_for{};
  std::uint32_t count = 0;
  read(written_for, count);
  if (read.failed() || written_for != key) return;
  for (; count > 0; --count) {
    std::string_view path;
    Entry entry;
    read(path, entry.bytes, entry.archive);
    if (read.failed()) {
      m_entries.clear();
      return;
    }
    m_entries.emplace(path, entry);
  }
}

bool DocumentCache::find(const std::string& path, const Digest& bytes, PreparedDocument& document) const {
  const auto entry = m_entries.find(path);
  if (entry == m_entries.end() || entry->second.bytes != bytes) return false;
  ArchiveReader read(entry->second.archive);
  read(document);
  if (!read.complete()) return document = {}, false;
  document.cached = true;
  return true;
}

std::string DocumentCache::archive_of(const PreparedDocument& document) { return archived(document); }

std::optional<std::string> DocumentCache::file_of(const std::vector<PreparedDocument>& documents,
                                                     const std::vector<std::string>& paths, const Digest& key) const {
  bool news = documents.size() != m_entries.size();
  for (const PreparedDocument& document : documents) news = news || !document.cached;
  if (!news) return std::nullopt;
  std::string file = begin_cache_file();
  ArchiveWriter write(file);
  write(key, static_cast<std::uint32_t>(documents.size()));
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const PreparedDocument& document = documents[i];
    const std::string_view archive = document.cached ? m_entries.at(paths[i]).archive : std::string_view(document.archive);
    write(paths[i], document.bytes, archive);
  }
  seal_cache_file(file);
  return file;
}

Digest reading_key(const Settings& settings, const std::vector<std::pair<std::string, Digest>>& registers) {
  return sha256(archived(settings, registers));
}

std::string documents_path(const std::string& site) { return join_path(site, ".congbo/documents"); }

}  // namespace congbo

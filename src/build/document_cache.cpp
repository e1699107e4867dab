#include "build/document_cache.h"

#include "base/file_system.h"
#include "base/release.h"
#include "build/archive_model.h"
#include "build/state.h"

namespace congbo {

template <class A>
void members(A& a, PreparedDocument& v) {
  auto& [source, text, findings, silences, draft, withheld, decomposed, quotable, held, failure, bytes, archive, cached] = v;
  a(source, text, findings, silences, draft, withheld, decomposed, quotable);
  static_cast<void>(held); static_cast<void>(failure); static_cast<void>(bytes);
  static_cast<void>(archive); static_cast<void>(cached);
}

DocumentCache::DocumentCache(std::string_view all, std::string_view since, const Digest& key) {
  if (all.empty()) return;
  take(all, key, 0, false);
  if (m_entries.empty()) return;
  m_all = checksum(all);
  m_all_size = all.size();
  if (!since.empty()) take(since, key, m_all, true);
}

void DocumentCache::take(std::string_view content, const Digest& key, std::uint64_t of, bool since) {
  ArchiveReader read(content);
  Digest written_for{};
  std::uint64_t behind = 0;
  std::uint32_t count = 0;
  read(written_for, behind, count);
  if (read.failed() || written_for != key || behind != of) return;
  for (; count > 0; --count) {
    std::string_view path;
    Entry entry;
    read(path, entry.bytes, entry.archive);
    entry.since = since;
    if (read.failed()) return m_entries.clear();
    m_entries[path] = entry;
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

std::string DocumentCache::file_with(std::vector<PreparedDocument>& documents, const std::vector<std::string>& paths,
                                     const Digest& key, bool all) const {
  struct Written {
    std::size_t document;
    std::string_view archive;
  };
  std::vector<Written> written;
  std::size_t size = 0;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const Entry* known = documents[i].cached ? &m_entries.at(paths[i]) : nullptr;
    if (!all && known && !known->since) continue;
    written.push_back({i, known ? known->archive : std::string_view(documents[i].archive)});
    size += written.back().archive.size() + paths[i].size() + sizeof(Digest) + 2 * sizeof(std::uint32_t);
  }
  std::string file = begin_cache_file();
  file.reserve(file.size() + size + 64);
  ArchiveWriter write(file);
  write(key, all ? std::uint64_t{0} : m_all, static_cast<std::uint32_t>(written.size()));
  for (const auto& [i, archive] : written) {
    write(paths[i], documents[i].bytes, archive);
    release(documents[i].archive);  // memory is not to hold all of them twice
  }
  seal_cache_file(file);
  return file;
}

DocumentCache::Files DocumentCache::new_files(std::vector<PreparedDocument>& documents,
                                              const std::vector<std::string>& paths, const Digest& key) const {
  std::size_t kept = 0, since = 0;  // documents; bytes of those that stand, or would stand, in the second file
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const Entry* known = documents[i].cached ? &m_entries.at(paths[i]) : nullptr;
    kept += known ? 1 : 0;
    if (!known) since += documents[i].archive.size();
    else if (known->since) since += known->archive.size();
  }
  const std::size_t idle = m_entries.size() - kept;  // of documents that are no more, or others now
  if (m_all == 0 || since > m_all_size / 8 + 4096 || idle > m_entries.size() / 8 + 8) return {file_with(documents, paths, key, true), {}};
  if (kept == documents.size()) return {};
  return {{}, file_with(documents, paths, key, false)};
}

Digest reading_key(const Settings& settings, const std::vector<std::pair<std::string, Digest>>& registers) {
  return sha256(archived(settings, registers));
}

std::string documents_path(const std::string& site) { return join_path(site, ".congbo/documents"); }
std::string documents_since_path(const std::string& site) { return join_path(site, ".congbo/documents-since"); }

}  // namespace congbo

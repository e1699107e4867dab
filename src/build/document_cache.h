#pragma once
// What was read out of each document (.congbo/documents), so that only those that changed are read again.

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "assemble/assemble.h"
#include "base/hash.h"
#include "base/result.h"
#include "check/check.h"
#include "model/settings.h"

namespace congbo {

// One document through parse, recognise and the checks that need it alone.
struct PreparedDocument {
  RecognisedSource source;
  std::optional<std::string> text;  // the whole file as parse left it; nothing where those are the bytes on disk
  Findings findings;
  std::vector<TextSilence> silences;
  bool draft = false;
  std::set<std::size_t> withheld;  // entries of `withheld` whose person stood in it
  bool decomposed = false;         // its text was not NFC on disk
  // Not in the cache:
  bool held = false;               // by --hold, whatever else is asked
  std::optional<Failure> failure;  // it could not be read
  Digest bytes{};                  // hash of the file
  std::string archive;             // of what stands above, where it was not in the cache
  bool cached = false;
};

class DocumentCache {
 public:
  DocumentCache() = default;
  // `content` as file_of() made it, which must outlive the cache; of another key it counts for nothing. The
  // key is all that the reading of a document depends on besides its path and its bytes.
  DocumentCache(std::string_view content, const Digest& key);

  bool find(const std::string& path, const Digest& bytes, PreparedDocument& document) const;

  static std::string archive_of(const PreparedDocument& document);

  // The file that the next build should find; nothing where that is what this one found.
  std::optional<std::string> file_of(const std::vector<PreparedDocument>& documents,
                                        const std::vector<std::string>& paths, const Digest& key) const;

 private:
  struct Entry {
    Digest bytes{};
    std::string_view archive;
  };
  std::unordered_map<std::string_view, Entry> m_entries;
};

// What the reading of documents depends on: the settings, and the town's registers: path and hash of each.
Digest reading_key(const Settings& settings, const std::vector<std::pair<std::string, Digest>>& registers);

std::string documents_path(const std::string& site);

}  // namespace congbo

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
  bool quotable = false;           // messages may quote its bytes as they are
  // Not in the cache:
  bool held = false;               // by --hold, whatever else is asked
  std::optional<Failure> failure;  // it could not be read
  Digest bytes{};                  // hash of the file
  std::string archive;             // of what stands above, where it was not in the cache
  bool cached = false;
};

// Two files: all documents, and behind them what changed since, so that an edit writes little. The second names
// the first by its checksum; it is written anew by each build, and taken into the first when it has grown.
class DocumentCache {
 public:
  DocumentCache() = default;
  // `all` and `since` as new_files() made them, which must outlive the cache; of another key, or `since` of
  // another `all`, they count for nothing. The key is all that the reading of a document depends on besides its
  // path and its bytes.
  DocumentCache(std::string_view all, std::string_view since, const Digest& key);

  bool find(const std::string& path, const Digest& bytes, PreparedDocument& document) const;

  static std::string archive_of(const PreparedDocument& document);

  // What the next build should find, where that is not what this one found. Takes the archives out of the documents.
  struct Files {
    std::optional<std::string> all, since;
  };
  Files new_files(std::vector<PreparedDocument>& documents, const std::vector<std::string>& paths, const Digest& key) const;

 private:
  struct Entry {
    Digest bytes{};
    std::string_view archive;
    bool since = false;  // stands in the second file
  };
  void take(std::string_view content, const Digest& key, std::uint64_t of, bool since);
  std::string file_with(std::vector<PreparedDocument>& documents, const std::vector<std::string>& paths, const Digest& key,
                        bool all) const;

  std::unordered_map<std::string_view, Entry> m_entries;
  std::uint64_t m_all = 0;     // checksum of the first file's content; 0 = there is none
  std::size_t m_all_size = 0;
};

// What the reading of documents depends on: the settings, and the town's registers: path and hash of each.
Digest reading_key(const Settings& settings, const std::vector<std::pair<std::string, Digest>>& registers);

std::string documents_path(const std::string& site);
std::string documents_since_path(const std::string& site);

}  // namespace congbo

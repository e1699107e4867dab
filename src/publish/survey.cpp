#include "publish/survey.h"

#include <algorithm>

#include "base/hash.h"

namespace congbo {
namespace {

bool is_own_name(const std::string& name) {
  return name == manifest_path || name == lock_path || name == next_manifest_path || name.starts_with(temporary_prefix);
}

// The file, or nothing where there is none.
Tried<std::optional<std::string>> fetch(Connection& connection, std::string_view path) {
  auto bytes = connection.attempt<std::string>([&](Target& target, bool) { return target.get(std::string(path)); });
  if (bytes.failed_by(Cause::not_found)) return std::optional<std::string>();
  if (!bytes) return bytes.trouble();
  return std::optional<std::string>(std::move(*bytes));
}

// What `read` makes of the file: nothing where there is none, or where it is damaged. Asked for again before that is
// believed, since a byte may go wrong on the way.
template <class Value, class Read>
Tried<std::optional<Value>> fetch_readable(Connection& connection, std::string_view path, const Read& read, bool& damaged) {
  for (int tries = 0; tries < 3; ++tries) {
    auto text = fetch(connection, path);
    if (!text) return text.trouble();
    if (!*text) return std::optional<Value>();
    if (auto value = read(**text)) return value;
  }
  damaged = true;
  return std::optional<Value>();
}

// The manifest, or the one that was about to take its place where a server cannot replace in one step.
Tried<std::optional<Manifest>> fetch_manifest(Connection& connection, bool& damaged) {
  for (const std::string_view path : {manifest_path, next_manifest_path}) {
    auto manifest = fetch_readable<Manifest>(connection, path, read_manifest, damaged);
    if (!manifest || *manifest) return manifest;
  }
  return std::optional<Manifest>();
}

// What an earlier run of ours had done when it was cut off.
void go_on(const JournalRecord& journal, ServerState& state) {
  for (const auto& [path, file] : journal.done) {
    state.files[path] = file;
    state.uncertain.erase(path);
  }
  for (const std::string& path : journal.gone) {
    state.files.erase(path);
    state.uncertain.erase(path);
  }
  for (const auto& [temporary, path] : journal.begun)
    if (!is_own_name(path)) state.uncertain[path];
}

bool same_session(const JournalRecord& journal, const LockNote& lock) {
  return !journal.session.empty() && journal.session == lock.session;
}

}  // namespace

Tried<Survey> survey_server(Connection& connection, const JournalRecord& journal, const std::optional<Manifest>& last,
                            const std::string& publisher) {
  Survey survey;
  auto manifest = fetch_manifest(connection, survey.damaged);
  if (!manifest) return manifest.trouble();
  bool note_damaged = false;
  auto note = fetch_readable<LockNote>(connection, lock_path, read_lock, note_damaged);
  if (!note) return note.trouble();
  survey.lock = std::move(*note);
  if (note_damaged) survey.lock = LockNote{"?", "?", 0, 0, {}};  // somebody's all the same
  if (survey.lock) survey.own_lock = same_session(journal, *survey.lock);
  survey.known = last ? last->generation : 0;
  if (*manifest) {
    const Manifest& found = **manifest;
    survey.generation = found.generation;
    survey.publisher = found.publisher;
    survey.time = found.time;
    survey.restores = found.restores;
    survey.published = found.files;
    survey.state.files = found.files;
    survey.state.uncertain = found.gone;
    // Our own last run may have been killed between its manifest and its memory.
    const std::uint64_t next = std::max(journal.generation, survey.known) + 1;
    const bool ours_unremembered = !journal.session.empty() && found.generation == next && found.publisher == publisher;
    survey.expected = last ? last->generation == found.generation || ours_unremembered : found.publisher == publisher;
  } else if (last) {
    survey.published = last->files;
    survey.claimed = last->files;
  }
  if (survey.lock && !survey.own_lock) {
    for (const auto& [path, file] : survey.lock->coming) survey.state.uncertain[path] = file;
  } else if (survey.own_lock && journal.generation == survey.generation) {
    go_on(journal, survey.state);
  }
  return survey;
}

namespace {

// Settings that web servers read and others write too.
bool is_of_the_server(const std::string& path) {
  constexpr std::string_view names[] = {".htaccess", "web.config", "nginx.conf", "robots.txt"};
  return std::find(std::begin(names), std::end(names), path) != std::end(names);
}

// What lies in the server's folders, asked once each and only where it matters.
class Listing {
 public:
  explicit Listing(Connection& connection) : m_connection(connection) {}

  Tried<bool> has(const std::string& path) {
    for (std::size_t begin = 0;;) {
      const std::size_t slash = path.find('/', begin);
      if (path[begin] == '.') return true;  // servers may hide such names: to be asked for
      auto names = in(begin == 0 ? "" : path.substr(0, begin - 1));
      if (!names) return names.trouble();
      if (!(*names)->contains(path.substr(begin, slash - begin))) return false;
      if (slash == path.npos) return true;
      begin = slash + 1;
    }
  }

  Tried<const std::set<std::string>*> in(const std::string& folder) {
    if (const auto known = m_folders.find(folder); known != m_folders.end()) return &known->second;
    auto names = m_connection.attempt<std::vector<std::string>>([&](Target& target, bool) {
      auto listed = target.list(folder);
      return folder.empty() && listed.failed_by(Cause::not_found) ? trouble(Cause::no_folder, target.place(), "") : listed;
    });
    // Where listing is forbidden, put() still takes care of nothing but new names.
    const bool hidden = !names && !worth_retrying(names.trouble().cause) && !names.failed_by(Cause::interrupted) && !names.failed_by(Cause::no_folder);
    if (!names && !hidden) return names.trouble();
    std::set<std::string>& known = m_folders[folder];
    if (names) known.insert(names->begin(), names->end());
    return &known;
  }

 private:
  Connection& m_connection;
  std::map<std::string, std::set<std::string>> m_folders;
};

// The file that we published last and that lies there unchanged, or nothing.
const PublishedFile* ours_still(const Survey& survey, const std::string& path, const std::string& bytes) {
  const auto claimed = survey.claimed.find(path);
  return claimed != survey.claimed.end() && claimed->second.hash == sha256_hex(bytes) ? &claimed->second : nullptr;
}

// What `release` no longer holds and we published last, where the server's manifest cannot say so.
Tried<Done> find_claimed(Connection& connection, const Release& release, Listing& listing, Survey& survey) {
  for (const auto& [path, file] : survey.claimed) {
    if (release.files.contains(path) || survey.state.files.contains(path)) continue;
    const auto there = listing.has(path);
    if (!there) return there.trouble();
    if (!*there) continue;
    const auto bytes = fetch(connection, path);
    if (!bytes) return bytes.trouble();
    if (*bytes && ours_still(survey, path, **bytes)) survey.state.files[path] = file;
  }
  return Done{};
}

ForeignFile foreign_file(const Release& release, const std::string& path, std::string theirs, bool kept) {
  const auto own = release.read(path);
  ForeignFile file{path, kept, theirs.size(), own ? own.value().size() : 0, {}, {}};
  if (own && is_of_the_server(path)) file.their_text = std::move(theirs), file.our_text = own.value();
  return file;
}

}  // namespace

Tried<Strangers> look_for_strangers(Connection& connection, const Release& release, const std::vector<std::string>& keep, Survey& survey) {
  Strangers found;
  Listing listing(connection);
  ServerState& state = survey.state;
  std::set<std::string> ours;
  for (const auto& [path, hash] : release.files) {
    ours.insert(path.substr(0, path.find('/')));
    if (state.files.contains(path) || state.uncertain.contains(path) || (survey.lock && survey.lock->coming.contains(path))) continue;
    const auto there = listing.has(path);
    if (!there) return there.trouble();
    if (!*there) continue;
    auto bytes = fetch(connection, path);
    if (!bytes) return bytes.trouble();
    if (!*bytes) continue;
    if (sha256_hex(**bytes) == hash) {
      state.files[path] = {hash, (*bytes)->size()};
      ++found.adopted;
    } else if (const PublishedFile* own = ours_still(survey, path, **bytes)) {
      state.files[path] = *own;
    } else {
      found.foreign.push_back(foreign_file(release, path, std::move(**bytes), std::find(keep.begin(), keep.end(), path) != keep.end()));
    }
  }
  if (auto claimed = find_claimed(connection, release, listing, survey); !claimed) return claimed.trouble();
  for (const FileTable* files : {&state.files, &state.uncertain})
    for (const auto& [path, file] : *files) ours.insert(path.substr(0, path.find('/')));
  const auto names = listing.in("");
  if (!names) return names.trouble();
  for (const std::string& name : **names)
    if (!ours.contains(name) && !is_own_name(name)) found.names.push_back(name);
  return found;
}

}  // namespace congbo

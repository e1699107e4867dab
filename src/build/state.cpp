#include "build/state.h"

#include <algorithm>

#include "base/parallel.h"
#include "base/program.h"
#include "build/archive_model.h"

namespace congbo {

template <class A>
void members(A& a, FileStamp& v) {
  auto& [kind, size, modified, changed, inode] = v;
  a(kind, size, modified, changed, inode);
}

template <class A>
void members(A& a, SureStamp& v) {
  auto& [stamp, sure] = v;
  a(stamp, sure);
}

template <class A>
void members(A& a, FolderEntry& v) {
  auto& [name, kind] = v;
  a(name, kind);
}

template <class A>
void members(A& a, SeenFile& v) {
  auto& [path, stamp, hash, unread] = v;
  a(path, stamp, hash, unread);
}

template <class A>
void members(A& a, SeenFolder& v) {
  auto& [path, entries] = v;
  a(path, entries);
}

template <class A>
void members(A& a, SeenKind& v) {
  auto& [path, kind] = v;
  a(path, kind);
}

template <class A>
void members(A& a, SeenDisk& v) {
  auto& [all_files, folders, kinds, steady] = v;
  a(all_files, folders, kinds, steady);
}

template <class A>
void members(A& a, MadeFile& v) {
  auto& [path, hash, fingerprint, stamp, left] = v;
  a(path, hash, fingerprint, stamp, left);
}

// What it wrote and removed is no news the next time, nor what it noted of the cache.
template <class A>
void members(A& a, BuildReport& v) {
  auto& [documents, drafts, pages, written, removed, honorees, left, places, findings, stopped, holdable, notes, text, profile] = v;
  a(documents, drafts, pages, honorees, left, places, findings, text);
  static_cast<void>(written); static_cast<void>(removed); static_cast<void>(stopped);
  static_cast<void>(holdable); static_cast<void>(notes); static_cast<void>(profile);
}

template <class A>
void members(A& a, DocumentPlace& v) {
  auto& [source, address, event] = v;
  a(source, address, event);
}

template <class A>
void members(A& a, ReportPart& v) {
  auto& [made_from, text] = v;
  a(made_from, text);
}

template <class A>
void members(A& a, ReportText& v) {
  auto& [made_for, parts] = v;
  a(made_for, parts);
}

template <class A>
void members(A& a, BuildState& v) {
  auto& [place, wanted, first, last, seen, made, list, theme_is_sound, report] = v;
  a(place, wanted, first, last, seen, made, list, theme_is_sound, report);
}

namespace {

constexpr std::string_view magic = "congbo cache 1\n";
constexpr std::uint64_t most_bytes = 8ULL << 30;

}  // namespace

CacheFile read_cache_file(const std::string& path, FileSystem& files) {
  CacheFile cache;
  if (files.kind(path) == FileKind::none) return cache;
  const auto refuse = [&](std::string_view vi, std::string_view en) {
    cache.bytes.clear();
    cache.note = Words{"bỏ qua bộ nhớ đệm '" + path + "': " + std::string(vi), "the cache '" + path + "' is ignored: " + std::string(en)};
    return std::move(cache);
  };
  auto bytes = files.read(path, most_bytes);
  if (!bytes) return refuse("không đọc được", "it cannot be read");
  cache.bytes = std::move(*bytes);
  const std::string_view whole = cache.bytes;
  std::uint64_t sum = 0;
  if (!whole.starts_with(magic) || whole.size() < magic.size() + sizeof sum)
    return refuse("không phải của congbo", "it is not congbo's");
  std::memcpy(&sum, whole.data() + magic.size(), sizeof sum);
  const std::string_view rest = whole.substr(magic.size() + sizeof sum);
  if (checksum(rest) != sum) return refuse("đã hỏng", "it is damaged");
  const std::string mark = archived(program_identity());
  if (!rest.starts_with(mark)) return refuse("của một phiên bản khác", "it is of another version");
  cache.content = rest.substr(mark.size());
  return cache;
}

std::string begin_cache_file() {
  std::string bytes(magic);
  bytes.append(sizeof(std::uint64_t), '\0');
  return bytes += archived(program_identity());
}

void seal_cache_file(std::string& bytes) {
  constexpr std::size_t head = magic.size() + sizeof(std::uint64_t);
  const std::uint64_t sum = checksum(std::string_view(bytes).substr(head));
  std::memcpy(bytes.data() + magic.size(), &sum, sizeof sum);
}

std::string state_path(const std::string& site, bool preview) {
  return join_path(site, preview ? ".congbo/build-preview" : ".congbo/build");
}

std::optional<BuildState> parse_state(std::string_view content) {
  if (content.empty()) return std::nullopt;
  ArchiveReader read(content);
  BuildState state;
  read(state);
  if (!read.complete()) return std::nullopt;
  return state;
}

std::string state_file(const BuildState& state) {
  std::string bytes = begin_cache_file();
  ArchiveWriter write(bytes);
  write(state);
  seal_cache_file(bytes);
  return bytes;
}

std::vector<char> untouched(const std::vector<MadeFile>& made, const std::string& folder, FileSystem& files, unsigned jobs) {
  std::vector<char> same(made.size());
  constexpr std::size_t at_once = 200;  // one is too little work to take a turn for
  parallel_for((made.size() + at_once - 1) / at_once, jobs, [&](std::size_t part) {
    for (std::size_t i = part * at_once; i < std::min(made.size(), (part + 1) * at_once); ++i) {
      const MadeFile& file = made[i];
      const std::string path = folder + "/" + file.path;
      const FileStamp now = files.stamp(path);
      same[i] = surely_same(file.stamp, now);
      if (same[i] || file.left || now.kind != FileKind::file || now.size != file.stamp.stamp.size) continue;
      const auto bytes = files.read(path);
      same[i] = bytes && sha256(*bytes) == file.hash;
    }
  });
  return same;
}

}  // namespace congbo

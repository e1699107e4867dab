#include "publish/kept_releases.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "base/hash.h"

namespace congbo {
namespace {

std::string releases_folder(const std::string& memory) { return join_path(memory, "releases"); }
std::string object_path(const std::string& memory, const std::string& hash) { return join_path(memory, "objects/" + hash); }

// Generations that are kept, ascending.
Result<std::vector<std::uint64_t>> kept(const std::string& memory, FileSystem& files) {
  std::vector<std::uint64_t> generations;
  if (files.kind(releases_folder(memory)) != FileKind::folder) return generations;
  const auto entries = files.list(releases_folder(memory));
  if (!entries) return entries.failure();
  for (const FolderEntry& entry : entries.value()) {
    std::uint64_t number = 0;
    const char* end = entry.name.data() + entry.name.size();
    if (std::from_chars(entry.name.data(), end, number).ptr == end) generations.push_back(number);
  }
  std::sort(generations.begin(), generations.end());
  return generations;
}

std::string release_path(const std::string& memory, std::uint64_t generation) {
  return join_path(releases_folder(memory), std::to_string(generation));
}

std::optional<Manifest> read_kept(const std::string& memory, std::uint64_t generation, FileSystem& files) {
  const auto text = files.read(release_path(memory, generation));
  return text ? read_manifest(text.value()) : std::nullopt;
}

// But for `shown_before`, which is what a roll-back would restore.
Outcome forget_the_oldest(const std::string& memory, std::uint64_t shown_before, FileSystem& files) {
  auto found = kept(memory, files);
  if (!found) return found.failure();
  std::vector<std::uint64_t>& generations = found.value();
  if (generations.size() <= releases_kept) return Done{};
  while (generations.size() > releases_kept) {
    const auto oldest = generations.begin() + (generations.front() == shown_before);
    if (Outcome gone = files.remove_file(release_path(memory, *oldest)); !gone) return gone;
    generations.erase(oldest);
  }
  std::set<std::string> needed;
  for (const std::uint64_t generation : generations)
    if (const auto manifest = read_kept(memory, generation, files))
      for (const auto& [path, file] : manifest->files) needed.insert(file.hash);
  const auto objects = files.list(join_path(memory, "objects"));
  if (!objects) return objects.failure();
  for (const FolderEntry& object : objects.value())
    if (!needed.contains(object.name))
      if (Outcome gone = files.remove_file(object_path(memory, object.name)); !gone) return gone;
  return Done{};
}

}  // namespace

Outcome keep_release(const std::string& memory, const Manifest& manifest, std::uint64_t shown_before, const Release& release, FileSystem& files) {
  if (manifest.generation == 0 || manifest.restores != 0) return Done{};
  if (files.kind(release_path(memory, manifest.generation)) == FileKind::file) return Done{};
  std::set<std::string> there;
  if (files.kind(join_path(memory, "objects")) == FileKind::folder) {
    const auto objects = files.list(join_path(memory, "objects"));
    if (!objects) return objects.failure();
    for (const FolderEntry& object : objects.value()) there.insert(object.name);
  }
  Manifest ours = manifest;  // without what others keep there
  ours.files.clear();
  ours.restores = shown_before;
  for (const auto& [path, hash] : release.files) {
    const auto bytes = there.contains(hash) ? Result<std::string>(std::string()) : release.read(path);
    if (!bytes) return bytes.failure();
    if (there.insert(hash).second)
      if (Outcome written = files.replace(object_path(memory, hash), bytes.value()); !written) return written;
    const auto known = manifest.files.find(path);
    ours.files[path] = {hash, known == manifest.files.end() ? bytes.value().size() : known->second.bytes};
  }
  if (Outcome written = files.replace(release_path(memory, manifest.generation), manifest_text(ours)); !written) return written;
  return forget_the_oldest(memory, shown_before, files);
}

std::optional<std::string> kept_bytes(const std::string& memory, const std::string& hash, FileSystem& files) {
  const std::string path = object_path(memory, hash);
  if (files.kind(path) != FileKind::file) return std::nullopt;
  const auto bytes = files.read(path);
  if (!bytes || sha256_hex(bytes.value()) != hash) return std::nullopt;
  return bytes.value();
}

Result<Release> release_before(const std::string& memory, const Manifest& current, FileSystem& files) {
  const Failure none{{"không còn giữ lần đăng nào trước lần này", "no publication before this one is kept"}};
  const std::uint64_t origin = current.restores != 0 ? current.restores : current.generation;
  const auto generations = kept(memory, files);
  if (!generations) return generations.failure();
  const auto after = std::lower_bound(generations.value().begin(), generations.value().end(), origin);
  if (after == generations.value().begin()) return none;
  std::uint64_t wanted = *std::prev(after);
  if (after != generations.value().end() && *after == origin)
    if (const auto known = read_kept(memory, origin, files); known && std::binary_search(generations.value().begin(), after, known->restores))
      wanted = known->restores;
  const auto manifest = read_kept(memory, wanted, files);
  if (!manifest) return none;
  Release release;
  release.restores = wanted;
  for (const auto& [path, file] : manifest->files) release.files[path] = file.hash;
  release.read = [memory, &files, hashes = release.files](const std::string& path) -> Result<std::string> {
    auto bytes = files.read(object_path(memory, hashes.at(path)));
    if (bytes && sha256_hex(bytes.value()) != hashes.at(path))
      return Failure{{"bản lưu của '" + path + "' đã hỏng", "the kept copy of '" + path + "' is damaged"}};
    return bytes;
  };
  for (const auto& [path, hash] : release.files)
    if (files.kind(object_path(memory, hash)) != FileKind::file)
      return Failure{{"bản lưu của lần đăng số " + std::to_string(wanted) + " thiếu '" + path + "'",
                      "the kept publication " + std::to_string(wanted) + " lacks '" + path + "'"}};
  return release;
}

}  // namespace congbo

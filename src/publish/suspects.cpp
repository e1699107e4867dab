#include "publish/suspects.h"

#include <algorithm>

#include "base/hash.h"

namespace congbo {
namespace {

constexpr std::string_view suspects_name = "suspects", unverified_name = "unverified";

Outcome remember(const std::string& memory, std::string_view name, const std::vector<std::string>& paths, FileSystem& files) {
  const std::string list = join_path(memory, name);
  if (paths.empty()) return files.remove_file(list);
  std::string lines;
  for (const std::string& path : paths) lines += path + "\n";
  return files.replace(list, lines);
}

std::vector<std::string> remembered(const std::string& memory, std::string_view name, FileSystem& files) {
  const std::string list = join_path(memory, name);
  std::vector<std::string> paths;
  if (files.kind(list) != FileKind::file) return paths;
  const auto text = files.read(list);
  if (!text) return paths;
  for (std::size_t at = 0; at < text->size();) {
    const std::size_t end = std::min(text->find('\n', at), text->size());
    paths.push_back(text->substr(at, end - at));
    at = end + 1;
  }
  return paths;
}

}  // namespace

Outcome remember_suspects(const std::string& memory, const std::vector<std::string>& paths, FileSystem& files) {
  return remember(memory, suspects_name, paths, files);
}

std::vector<std::string> remembered_suspects(const std::string& memory, FileSystem& files) {
  return remembered(memory, suspects_name, files);
}

Outcome remember_unverified(const std::string& memory, const std::vector<std::string>& paths, FileSystem& files) {
  return remember(memory, unverified_name, paths, files);
}

std::vector<std::string> remembered_unverified(const std::string& memory, FileSystem& files) {
  return remembered(memory, unverified_name, files);
}

Tried<Done> doubt_suspects(Connection& connection, const std::vector<std::string>& suspects, ServerState& state) {
  for (const std::string& path : suspects) {
    const auto known = state.files.find(path);
    if (known == state.files.end() || state.uncertain.contains(path)) continue;
    const auto bytes = connection.attempt<std::string>([&](Target& target, bool) { return target.get(path); });
    if (!bytes && !bytes.failed_by(Cause::not_found)) return bytes.trouble();
    if (bytes && sha256_hex(*bytes) == known->second.hash) continue;  // the web server, or something on the way to readers
    state.uncertain[path] = known->second;
  }
  return Done{};
}

}  // namespace congbo

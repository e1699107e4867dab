#include "publish/suspects.h"

#include <algorithm>

#include "base/hash.h"

namespace congbo {
namespace {

std::string suspects_path(const std::string& memory) { return join_path(memory, "suspects"); }

}  // namespace

Outcome remember_suspects(const std::string& memory, const std::vector<std::string>& paths, FileSystem& files) {
  if (paths.empty()) return files.remove_file(suspects_path(memory));
  std::string lines;
  for (const std::string& path : paths) lines += path + "\n";
  return files.replace(suspects_path(memory), lines);
}

std::vector<std::string> remembered_suspects(const std::string& memory, FileSystem& files) {
  std::vector<std::string> paths;
  if (files.kind(suspects_path(memory)) != FileKind::file) return paths;
  const auto text = files.read(suspects_path(memory));
  if (!text) return paths;
  for (std::size_t at = 0; at < text->size();) {
    const std::size_t end = std::min(text->find('\n', at), text->size());
    paths.push_back(text->substr(at, end - at));
    at = end + 1;
  }
  return paths;
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

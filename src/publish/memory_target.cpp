#include "publish/memory_target.h"

namespace congbo {
namespace {

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == path.npos ? "" : path.substr(0, slash);
}

}  // namespace

template <class Value, class Work>
Tried<Value> MemoryTarget::call(const std::string& what, const Work& work) {
  const std::lock_guard guard(m_server.lock);
  m_server.calls.push_back(what);
  const std::size_t n = m_server.calls.size();
  const bool fails = m_server.fail_at != 0 && (n == m_server.fail_at || (m_server.dead && n > m_server.fail_at));
  if (fails && !(m_server.after_effect && n == m_server.fail_at)) return wrong(m_server.cause);
  Tried<Value> result = work();
  if (m_server.watch) m_server.watch(m_server);
  if (fails) return wrong(m_server.cause);
  return result;
}

Tried<std::string> MemoryTarget::get(const std::string& path) {
  return call<std::string>("get " + path, [&]() -> Tried<std::string> {
    const auto found = m_server.files.find(path);
    if (found == m_server.files.end()) return wrong(Cause::not_found);
    return found->second;
  });
}

Tried<Done> MemoryTarget::put(const Upload& upload) {
  return call<Done>("put " + upload.path, [&]() -> Tried<Done> {
    if (m_server.has_folders && !m_server.folders.contains(folder_of(upload.path))) return wrong(Cause::no_right);
    if (upload.over == Over::nothing && m_server.files.contains(upload.path)) return wrong(Cause::exists);
    if (m_server.has_folders && m_server.folders.contains(upload.path)) return wrong(Cause::refused);
    m_server.files[upload.path] = upload.bytes;
    return Done{};
  });
}

Tried<Done> MemoryTarget::remove(const std::string& path) {
  return call<Done>("remove " + path, [&]() -> Tried<Done> {
    m_server.files.erase(path);
    return Done{};
  });
}

Tried<Done> MemoryTarget::make_folder(const std::string& path) {
  return call<Done>("folder " + path, [&]() -> Tried<Done> {
    if (!m_server.has_folders) return Done{};
    if (!m_server.folders.contains(folder_of(path)) || m_server.files.contains(path)) return wrong(Cause::no_right);
    m_server.folders.insert(path);
    return Done{};
  });
}

Tried<Done> MemoryTarget::remove_empty_folder(const std::string& path) {
  return call<Done>("unfolder " + path, [&]() -> Tried<Done> {
    const auto file = m_server.files.lower_bound(path + "/");
    const auto folder = m_server.folders.lower_bound(path + "/");
    const bool holds_file = file != m_server.files.end() && file->first.starts_with(path + "/");
    const bool holds_folder = folder != m_server.folders.end() && folder->starts_with(path + "/");
    if (!holds_file && !holds_folder) m_server.folders.erase(path);
    return Done{};
  });
}

Tried<std::vector<std::string>> MemoryTarget::list(const std::string& folder) {
  return call<std::vector<std::string>>("list " + folder, [&]() -> Tried<std::vector<std::string>> {
    if (m_server.has_folders && !m_server.folders.contains(folder)) return wrong(Cause::not_found);
    const std::string prefix = folder.empty() ? "" : folder + "/";
    std::set<std::string> names;
    const auto add = [&](const std::string& path) {
      if (path.starts_with(prefix) && path.size() > prefix.size())
        names.insert(path.substr(prefix.size(), path.find('/', prefix.size()) - prefix.size()));
    };
    for (const auto& [path, bytes] : m_server.files) add(path);
    for (const std::string& path : m_server.folders) add(path);
    if (!m_server.has_folders && names.empty() && !folder.empty()) return wrong(Cause::not_found);
    return std::vector<std::string>(names.begin(), names.end());
  });
}

}  // namespace congbo

// Names of files and folders that base/file_system.h gives.

#include <unistd.h>

#include <atomic>
#include <cstdlib>

#include "base/account.h"
#include "base/file_system.h"
#include "base/temporary_name.h"

namespace congbo {

namespace {

constexpr std::string_view temporary_begin = ".congbo-", temporary_end = ".tmp";

}  // namespace

std::string temporary_beside(const std::string& path) {
  static std::atomic<unsigned> counter{0};
  const std::size_t slash = path.rfind('/');
  const std::string folder = slash == std::string::npos ? "" : path.substr(0, slash + 1);
  std::string name(temporary_begin);
  name.append(std::to_string(::getpid())).append("-").append(std::to_string(counter++)).append(temporary_end);
  return folder + name;
}

bool is_temporary_name(std::string_view name) { return name.starts_with(temporary_begin) && name.ends_with(temporary_end); }

std::string home_folder() {
  if (const char* home = std::getenv("HOME"); home && *home) return home;
  return own_account().home;
}

std::string join_path(std::string_view folder, std::string_view name) {
  if (folder.empty() || folder == ".") return std::string(name);
  std::string path(folder);
  if (path.back() != '/') path += '/';
  return path += name;
}

}  // namespace congbo
